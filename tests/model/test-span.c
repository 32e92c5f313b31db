/* test-span.c: stretches of civil time
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-span.h"

static void
test_end_is_not_inside (void)
{
  FoldSpan span = { 10, 20 };

  g_assert_true (fold_span_contains (span, 10));
  g_assert_true (fold_span_contains (span, 19));
  g_assert_false (fold_span_contains (span, 20));
  g_assert_false (fold_span_contains (span, 9));
}

static void
test_touching_spans_do_not_overlap (void)
{
  FoldSpan span = { 10, 20 };

  g_assert_false (fold_span_overlaps (span, (FoldSpan) { 20, 30 }));
  g_assert_false (fold_span_overlaps (span, (FoldSpan) { 0, 10 }));
  g_assert_true (fold_span_overlaps (span, (FoldSpan) { 19, 30 }));
  g_assert_true (fold_span_overlaps (span, (FoldSpan) { 0, 100 }));
}

static void
test_empty_span_overlaps_nothing (void)
{
  FoldSpan empty = { 15, 15 };
  FoldSpan reversed = { 18, 12 };

  g_assert_true (fold_span_is_empty (empty));
  g_assert_true (fold_span_is_empty (reversed));
  g_assert_cmpint (fold_span_get_length (reversed), ==, 0);
  g_assert_false (fold_span_overlaps (empty, (FoldSpan) { 10, 20 }));
  g_assert_false (fold_span_overlaps ((FoldSpan) { 10, 20 }, reversed));
}

static void
test_union_holds_both_and_ignores_empty (void)
{
  FoldSpan united = fold_span_unite ((FoldSpan) { 10, 20 }, (FoldSpan) { 40, 50 });

  g_assert_cmpint (united.begin, ==, 10);
  g_assert_cmpint (united.end, ==, 50);

  united = fold_span_unite ((FoldSpan) { -500, -500 }, (FoldSpan) { 40, 50 });

  g_assert_cmpint (united.begin, ==, 40);
}

static void
test_adding_rounds_up_and_stops_at_the_ends (void)
{
  g_assert_cmpint (fold_time_add (10, 0.25), ==, 11);
  g_assert_cmpint (fold_time_add (10, -0.25), ==, 10);
  g_assert_cmpint (fold_time_add (FOLD_TIME_MAX, 1), ==, FOLD_TIME_MAX);
  g_assert_cmpint (fold_time_add (0, 1e300), ==, FOLD_TIME_MAX);
  g_assert_cmpint (fold_time_add (FOLD_TIME_MAX, -1e300), ==, FOLD_TIME_MIN);
  g_assert_cmpint (fold_time_add (G_MININT64, 0), ==, FOLD_TIME_MIN);
  g_assert_cmpint (fold_time_add (FOLD_TIME_MIN, (double) FOLD_TIME_MAX), ==, 0);
}

static void
test_growing_keeps_open_ends_open (void)
{
  FoldSpan grown = fold_span_grow ((FoldSpan) { 100, FOLD_TIME_MAX }, 60);

  g_assert_cmpint (grown.begin, ==, 40);
  g_assert_cmpint (grown.end, ==, FOLD_TIME_MAX);
}

static void
test_phase_is_never_negative (void)
{
  g_assert_cmpint (fold_time_get_phase (25, 10), ==, 5);
  g_assert_cmpint (fold_time_get_phase (-25, 10), ==, 5);
  g_assert_cmpint (fold_time_get_phase (-30, 10), ==, 0);
}

static void
test_is_a_boxed_type (void)
{
  g_auto(GValue) value = G_VALUE_INIT;

  g_value_init (&value, FOLD_TYPE_SPAN);
  g_value_set_boxed (&value, &(FoldSpan) { 3, 5 });

  const FoldSpan *span = g_value_get_boxed (&value);

  g_assert_cmpint (span->begin, ==, 3);
  g_assert_cmpint (span->end, ==, 5);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/model/span/end-is-not-inside", test_end_is_not_inside);
  g_test_add_func ("/model/span/touching-spans-do-not-overlap", test_touching_spans_do_not_overlap);
  g_test_add_func ("/model/span/empty-span-overlaps-nothing", test_empty_span_overlaps_nothing);
  g_test_add_func ("/model/span/union-holds-both-and-ignores-empty", test_union_holds_both_and_ignores_empty);
  g_test_add_func ("/model/span/adding-rounds-up-and-stops-at-the-ends", test_adding_rounds_up_and_stops_at_the_ends);
  g_test_add_func ("/model/span/growing-keeps-open-ends-open", test_growing_keeps_open_ends_open);
  g_test_add_func ("/model/span/phase-is-never-negative", test_phase_is_never_negative);
  g_test_add_func ("/model/span/is-a-boxed-type", test_is_a_boxed_type);

  return g_test_run ();
}
