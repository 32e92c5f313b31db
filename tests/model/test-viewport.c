/* test-viewport.c: the part of time that is seen
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "fold-viewport.h"

#include "fold-random.h"

#define YEAR (365.25 * FOLD_TIME_DAY)

static const FoldSpan twenty_years = { 1072915200, 1704067200 };

static FoldViewport
new_viewport (gboolean is_mirrored)
{
  FoldViewport viewport;

  fold_viewport_init (&viewport, twenty_years, 1600);
  viewport.is_mirrored = is_mirrored;
  return viewport;
}

static FoldViewport
random_viewport (void)
{
  FoldViewport viewport = new_viewport (g_test_rand_bit ());

  fold_viewport_zoom_at (&viewport, 800, exp2 (g_test_rand_double_range (0, 12)));
  fold_viewport_center (&viewport, fold_random_time (twenty_years.begin, twenty_years.end));
  return viewport;
}

static void
test_shows_its_bounds_at_first (void)
{
  FoldViewport viewport = new_viewport (FALSE);

  g_assert_cmpfloat_with_epsilon (fold_viewport_time_to_x (&viewport, twenty_years.begin), 0, 1e-6);
  g_assert_cmpfloat_with_epsilon (fold_viewport_time_to_x (&viewport, twenty_years.end), 1600, 1e-6);
}

static void
test_x_and_time_are_inverse (void)
{
  for (guint i = 0; i < 10000; i++)
    {
      FoldViewport viewport = random_viewport ();
      double x = g_test_rand_double_range (-2000, 3000);
      double back = fold_viewport_time_to_x (&viewport, fold_viewport_x_to_time (&viewport, x));

      /* To the second that is seen there. */
      g_assert_cmpfloat_with_epsilon (back, x, 1.001 / viewport.seconds_per_px);
    }
}

static void
test_mirrored_view_runs_from_right_to_left (void)
{
  FoldViewport viewport = new_viewport (FALSE);
  FoldViewport mirrored = new_viewport (TRUE);

  for (guint i = 0; i < 100; i++)
    {
      gint64 time = fold_random_time (twenty_years.begin, twenty_years.end);

      g_assert_cmpfloat_with_epsilon (fold_viewport_time_to_x (&mirrored, time),
                                      1600 - fold_viewport_time_to_x (&viewport, time), 1e-6);
    }
}

static void
check_zoom_holds_time (gboolean is_mirrored)
{
  FoldViewport viewport;
  double x = g_test_rand_double_range (0, 1600);

  /* Bounds so wide that they hold nothing back from hours to millennia. */
  fold_viewport_init (&viewport, (FoldSpan) { -1e6 * YEAR, 1e6 * YEAR }, 1600);
  viewport.is_mirrored = is_mirrored;
  fold_viewport_fit (&viewport, twenty_years, 0);

  gint64 before = fold_viewport_x_to_time (&viewport, x);

  for (guint i = 0; i < 10000; i++)
    {
      double octaves = g_test_rand_double_range (0, 1);

      if (viewport.seconds_per_px < 1e8 && g_test_rand_bit ())
        octaves = -octaves;

      fold_viewport_zoom_at (&viewport, x, exp2 (octaves));
    }

  gint64 after = fold_viewport_x_to_time (&viewport, x);

  g_assert_cmpint (ABS (after - before), <=, 1);
}

static void
test_zooming_holds_the_time_under_the_pointer (void)
{
  for (guint i = 0; i < 20; i++)
    check_zoom_holds_time (i % 2);
}

static void
test_panning_there_and_back_is_nothing (void)
{
  FoldViewport viewport = new_viewport (TRUE);
  FoldViewport before;
  double sum = 0;

  fold_viewport_zoom_at (&viewport, 800, 300);
  before = viewport;

  for (guint i = 0; i < 10000; i++)
    {
      double dx = g_test_rand_double_range (-30, 30);

      sum += dx;
      fold_viewport_pan (&viewport, dx);
    }

  g_assert_cmpfloat_with_epsilon (fold_viewport_time_to_x (&viewport, before.origin),
                                  fold_viewport_time_to_x (&before, before.origin) + sum, 1e-3);
}

static void
test_fraction_stays_below_one (void)
{
  FoldViewport viewport = new_viewport (FALSE);

  viewport.bounds = (FoldSpan) { FOLD_TIME_MIN, FOLD_TIME_MAX };
  viewport.origin = 1400000000;
  viewport.fraction = 0;
  fold_viewport_pan (&viewport, 1e-25);

  g_assert_cmpfloat (viewport.fraction, <, 1);
  g_assert_cmpint (viewport.origin, ==, 1400000000);
}

static void
test_panning_moves_to_the_right (void)
{
  for (guint i = 0; i < 100; i++)
    {
      FoldViewport viewport = random_viewport ();
      gint64 time = fold_viewport_x_to_time (&viewport, 800);
      double x = fold_viewport_time_to_x (&viewport, time);

      viewport.bounds = (FoldSpan) { FOLD_TIME_MIN, FOLD_TIME_MAX };
      fold_viewport_pan (&viewport, 25.5);

      g_assert_cmpfloat_with_epsilon (fold_viewport_time_to_x (&viewport, time), x + 25.5, 1e-6);
    }
}

static void
test_fit_leaves_margins (void)
{
  FoldViewport viewport = new_viewport (FALSE);
  FoldSpan span = { 1491523200, 1491523200 + 31 * FOLD_TIME_DAY + 1 };

  fold_viewport_fit (&viewport, span, 100);

  g_assert_cmpfloat_with_epsilon (fold_viewport_time_to_x (&viewport, span.begin), 100, 1e-3);
  g_assert_cmpfloat_with_epsilon (fold_viewport_time_to_x (&viewport, span.end), 1500, 1e-3);
}

static void
test_zoom_has_limits (void)
{
  FoldViewport viewport = new_viewport (FALSE);

  fold_viewport_zoom_at (&viewport, 300, 1e12);
  g_assert_cmpfloat (viewport.seconds_per_px, ==, FOLD_VIEWPORT_MIN_SCALE);

  fold_viewport_zoom_at (&viewport, 300, 1e-12);
  g_assert_cmpfloat_with_epsilon (viewport.seconds_per_px * 1600, 10.0 * (twenty_years.end - twenty_years.begin), 1);
}

static void
test_centre_stays_in_bounds (void)
{
  FoldViewport viewport = new_viewport (FALSE);

  for (guint i = 0; i < 10000; i++)
    {
      fold_viewport_pan (&viewport, g_test_rand_double_range (-5000, 5000));
      fold_viewport_zoom_at (&viewport, g_test_rand_double_range (0, 1600), exp2 (g_test_rand_double_range (-2, 2)));

      gint64 centre = fold_viewport_x_to_time (&viewport, 800);

      g_assert_cmpint (centre, >=, twenty_years.begin - 1);
      g_assert_cmpint (centre, <=, twenty_years.end + 1);
      g_assert_cmpfloat (viewport.fraction, >=, 0);
      g_assert_cmpfloat (viewport.fraction, <, 1);
    }
}

static void
test_billions_of_years_can_be_seen (void)
{
  FoldViewport viewport;
  FoldSpan span = { -4.5e9 * YEAR, 1e8 * YEAR };

  fold_viewport_init (&viewport, span, 1000);

  g_assert_cmpfloat_with_epsilon (fold_viewport_time_to_x (&viewport, span.end), 1000, 1e-3);

  fold_viewport_zoom_at (&viewport, 500, 1e-6);

  FoldSpan seen = fold_viewport_get_span (&viewport);

  g_assert_cmpint (seen.begin, <, span.begin);
  g_assert_cmpint (seen.end, >, span.end);
}

static void
test_octave_is_the_floor_of_the_logarithm (void)
{
  for (guint i = 0; i < 1000; i++)
    {
      FoldViewport viewport = { .seconds_per_px = exp2 (g_test_rand_double_range (0, 50)) };
      double floor_scale = ldexp (1, fold_viewport_get_octave (&viewport));

      g_assert_cmpfloat (floor_scale, <=, viewport.seconds_per_px);
      g_assert_cmpfloat (viewport.seconds_per_px, <, 2 * floor_scale);
    }

  g_assert_cmpint (fold_viewport_get_octave (&(FoldViewport) { .seconds_per_px = 64 }), ==, 6);
}

static void
test_resizing_keeps_the_start_edge (void)
{
  for (int is_mirrored = 0; is_mirrored < 2; is_mirrored++)
    {
      FoldViewport viewport = new_viewport (is_mirrored);
      gint64 start = viewport.origin;
      double scale = viewport.seconds_per_px;

      fold_viewport_set_width (&viewport, 1200);

      g_assert_cmpint (viewport.origin, ==, start);
      g_assert_cmpfloat (viewport.seconds_per_px, ==, scale);
    }
}

static void
check_same_view (const FoldViewport *a,
                 const FoldViewport *b)
{
  g_assert_cmpfloat_with_epsilon (a->seconds_per_px / b->seconds_per_px, 1, 1e-6);
  g_assert_cmpfloat_with_epsilon (fold_viewport_time_to_x (a, b->origin), fold_viewport_time_to_x (b, b->origin), 1e-2);
}

static void
test_flight_begins_and_ends_where_it_should (void)
{
  for (guint i = 0; i < 1000; i++)
    {
      FoldViewport from = random_viewport ();
      FoldViewport to = random_viewport ();
      FoldViewport result;

      from.is_mirrored = to.is_mirrored;
      fold_viewport_interpolate (&from, &to, 0, &result);
      check_same_view (&result, &from);
      fold_viewport_interpolate (&from, &to, 1, &result);
      check_same_view (&result, &to);
    }
}

/* The eye sees relative speed: each step of the curve is as far as the others. */
static void
test_flight_is_even (void)
{
  for (guint i = 0; i < 200; i++)
    {
      FoldViewport from = random_viewport ();
      FoldViewport to = random_viewport ();
      FoldViewport previous = from;
      double whole = fold_viewport_get_flight (&from, &to);

      for (guint step = 1; step <= 50; step++)
        {
          FoldViewport next;

          fold_viewport_interpolate (&from, &to, step / 50.0, &next);
          g_assert_cmpfloat_with_epsilon (fold_viewport_get_flight (&previous, &next), whole / 50, 1e-3 * whole + 1e-9);
          previous = next;
        }
    }
}

static void
test_far_flight_rises_and_near_one_does_not (void)
{
  FoldViewport from = new_viewport (FALSE);
  FoldViewport middle;

  fold_viewport_zoom_at (&from, 0, 1000);

  FoldViewport to = from;

  fold_viewport_center (&to, 1388000000);
  fold_viewport_interpolate (&from, &to, 0.5, &middle);
  g_assert_cmpfloat (middle.seconds_per_px, >, 100 * from.seconds_per_px);

  to = from;
  to.origin += 100 * from.seconds_per_px;
  fold_viewport_interpolate (&from, &to, 0.5, &middle);
  g_assert_cmpfloat (middle.seconds_per_px, <, 1.05 * from.seconds_per_px);
}

static void
test_no_flight_to_the_same_view (void)
{
  FoldViewport viewport = random_viewport ();
  FoldViewport result;

  g_assert_cmpfloat (fold_viewport_get_flight (&viewport, &viewport), ==, 0);

  fold_viewport_interpolate (&viewport, &viewport, 0.3, &result);
  check_same_view (&result, &viewport);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/model/viewport/shows-its-bounds-at-first", test_shows_its_bounds_at_first);
  g_test_add_func ("/model/viewport/x-and-time-are-inverse", test_x_and_time_are_inverse);
  g_test_add_func ("/model/viewport/mirrored-view-runs-from-right-to-left", test_mirrored_view_runs_from_right_to_left);
  g_test_add_func ("/model/viewport/zooming-holds-the-time-under-the-pointer",
                   test_zooming_holds_the_time_under_the_pointer);
  g_test_add_func ("/model/viewport/panning-there-and-back-is-nothing", test_panning_there_and_back_is_nothing);
  g_test_add_func ("/model/viewport/fraction-stays-below-one", test_fraction_stays_below_one);
  g_test_add_func ("/model/viewport/panning-moves-to-the-right", test_panning_moves_to_the_right);
  g_test_add_func ("/model/viewport/fit-leaves-margins", test_fit_leaves_margins);
  g_test_add_func ("/model/viewport/zoom-has-limits", test_zoom_has_limits);
  g_test_add_func ("/model/viewport/centre-stays-in-bounds", test_centre_stays_in_bounds);
  g_test_add_func ("/model/viewport/billions-of-years-can-be-seen", test_billions_of_years_can_be_seen);
  g_test_add_func ("/model/viewport/octave-is-the-floor-of-the-logarithm", test_octave_is_the_floor_of_the_logarithm);
  g_test_add_func ("/model/viewport/resizing-keeps-the-start-edge", test_resizing_keeps_the_start_edge);
  g_test_add_func ("/model/viewport/flight-begins-and-ends-where-it-should",
                   test_flight_begins_and_ends_where_it_should);
  g_test_add_func ("/model/viewport/flight-is-even", test_flight_is_even);
  g_test_add_func ("/model/viewport/far-flight-rises-and-near-one-does-not",
                   test_far_flight_rises_and_near_one_does_not);
  g_test_add_func ("/model/viewport/no-flight-to-the-same-view", test_no_flight_to_the_same_view);

  return g_test_run ();
}
