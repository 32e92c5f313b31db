/* test-density.c: how many items there are when, against counting them all
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-density.h"

#include "fold-events.h"
#include "fold-random.h"

static const FoldSpan all_of_time = { FOLD_TIME_MIN, FOLD_TIME_MAX };

static FoldMarks *
random_marks (void)
{
  const FoldRandomMarks wanted = {
    .n_marks = g_test_rand_int_range (0, 400),
    .n_items = g_test_rand_int_range (1, 400), .n_lanes = 3, .n_ranks = 1,
    .days = g_test_rand_int_range (2, 3000),
    .longest = 400,
  };

  return fold_random_new_marks (&wanted);
}

static guint
count_naively (FoldMarks *marks,
               int        lane,
               FoldSpan   span)
{
  guint n = 0;

  for (guint i = 0; i < fold_marks_get_n_marks (marks); i++)
    {
      FoldSpan item = fold_marks_get_item_span (marks, i);

      if (fold_marks_get_first (marks, i) != i
          || (lane != FOLD_DENSITY_ALL_LANES && fold_marks_get (marks, i)->lane != lane))
        continue;

      n += fold_span_contains (span, item.begin);
    }

  return n;
}

static void
test_counts_what_begins (void)
{
  for (guint i = 0; i < 200; i++)
    {
      g_autoptr(FoldMarks) marks = random_marks ();
      g_autoptr(FoldDensity) density = fold_density_new (marks);
      gint64 begin = fold_random_time (-1500 * FOLD_TIME_DAY, 1500 * FOLD_TIME_DAY);
      gint64 width = fold_random_time (1, 40 * FOLD_TIME_DAY);
      int lane = g_test_rand_int_range (FOLD_DENSITY_ALL_LANES, 4);
      guint32 counts[25];

      fold_density_query (density, lane, (FoldSpan) { begin, begin + 25 * width }, 25, counts);

      for (guint j = 0; j < 25; j++)
        {
          FoldSpan bucket = { begin + j * width, begin + (j + 1) * width };

          g_assert_cmpuint (counts[j], ==, count_naively (marks, lane, bucket));
        }
    }
}

static void
test_buckets_add_up_even_if_uneven (void)
{
  for (guint i = 0; i < 300; i++)
    {
      g_autoptr(FoldMarks) marks = random_marks ();
      g_autoptr(FoldDensity) density = fold_density_new (marks);
      gint64 begin = fold_random_time (-1500 * FOLD_TIME_DAY, 1500 * FOLD_TIME_DAY);
      FoldSpan span = { begin, begin + fold_random_time (0, 3000 * FOLD_TIME_DAY) };
      guint32 counts[333];
      guint n_buckets = g_test_rand_int_range (1, G_N_ELEMENTS (counts) + 1);
      guint sum = 0;

      fold_density_query (density, FOLD_DENSITY_ALL_LANES, span, n_buckets, counts);

      for (guint j = 0; j < n_buckets; j++)
        sum += counts[j];

      g_assert_cmpuint (sum, ==, count_naively (marks, FOLD_DENSITY_ALL_LANES, span));
      g_assert_cmpuint (sum, ==, fold_density_count (density, FOLD_DENSITY_ALL_LANES, span));
    }
}

static void
test_item_with_several_marks_counts_once (void)
{
  FoldMarksBuilder *builder = fold_marks_builder_new (0);

  fold_marks_builder_add (builder, &(FoldMark) { .begin = 0, .end = 10, .item = 1 });
  fold_marks_builder_add (builder, &(FoldMark) { .begin = 50, .end = 60, .item = 1 });

  g_autoptr(FoldMarks) marks = fold_marks_builder_end (builder);
  g_autoptr(FoldDensity) density = fold_density_new (marks);

  g_assert_cmpuint (fold_density_count (density, 0, (FoldSpan) { 0, 100 }), ==, 1);
}

static void
test_peak_is_the_highest_column (void)
{
  for (guint i = 0; i < 100; i++)
    {
      g_autoptr(FoldMarks) marks = random_marks ();
      g_autoptr(FoldDensity) density = fold_density_new (marks);
      gint64 width = fold_random_time (1, 500 * FOLD_TIME_DAY);
      gint64 begin = -(1600 * FOLD_TIME_DAY / width + 1) * width;
      guint peak = 0;

      for (gint64 time = begin; time < 1600 * FOLD_TIME_DAY && width > FOLD_TIME_DAY; time += width)
        {
          FoldSpan column = { time, time + width };

          peak = MAX (peak, fold_density_count (density, 1, column));
        }

      if (width > FOLD_TIME_DAY)
        g_assert_cmpuint (fold_density_get_peak (density, 1, width), ==, peak);
    }
}

static void
test_millennia_without_items_take_no_memory (void)
{
  FoldMarksBuilder *builder = fold_marks_builder_new (0);
  gint64 year = 365 * FOLD_TIME_DAY;

  fold_marks_builder_add (builder, &(FoldMark) { .begin = -2470 * year, .end = -2469 * year, .item = 0 });
  fold_marks_builder_add (builder, &(FoldMark) { .begin = 53 * year, .end = 54 * year, .item = 1 });

  g_autoptr(FoldMarks) marks = fold_marks_builder_end (builder);
  g_autoptr(FoldDensity) density = fold_density_new (marks);

  g_assert_cmpuint (fold_density_get_memory (density), <, 256);
  g_assert_cmpuint (fold_density_count (density, 0, all_of_time), ==, 2);
}

static void
test_all_of_time_can_be_cut (void)
{
  g_autoptr(FoldMarks) marks = fold_events_new_marks (1000);
  g_autoptr(FoldDensity) density = fold_density_new (marks);
  guint32 counts[1600];
  guint sum = 0;

  fold_density_query (density, FOLD_DENSITY_ALL_LANES,
                      all_of_time, G_N_ELEMENTS (counts), counts);

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    sum += counts[i];

  g_assert_cmpuint (sum, ==, 1000);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/model/density/counts-what-begins", test_counts_what_begins);
  g_test_add_func ("/model/density/buckets-add-up-even-if-uneven", test_buckets_add_up_even_if_uneven);
  g_test_add_func ("/model/density/item-with-several-marks-counts-once", test_item_with_several_marks_counts_once);
  g_test_add_func ("/model/density/peak-is-the-highest-column", test_peak_is_the_highest_column);
  g_test_add_func ("/model/density/millennia-without-items-take-no-memory",
                   test_millennia_without_items_take_no_memory);
  g_test_add_func ("/model/density/all-of-time-can-be-cut", test_all_of_time_can_be_cut);

  return g_test_run ();
}
