/* test-interval-index.c: finding marks, against looking at all of them
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-interval-index.h"

#include "fold-random.h"

static FoldSpan
random_span (void)
{
  gint64 begin = fold_random_time (-1200 * FOLD_TIME_DAY, 1200 * FOLD_TIME_DAY);

  /* Half of them begin where marks end. */
  if (g_test_rand_bit ())
    begin -= fold_time_get_phase (begin, FOLD_TIME_DAY);

  return (FoldSpan) { begin, begin + fold_random_time (-10, 1 << g_test_rand_int_range (4, 28)) };
}

static FoldIntervalIndex *
random_index (void)
{
  const FoldRandomMarks wanted = {
    .n_marks = g_test_rand_int_range (0, 700),
    .n_items = 700, .n_lanes = 1, .n_ranks = 1,
    .days = 2000,
    .longest = g_test_rand_int_range (2, 3000),
  };
  g_autoptr(FoldMarks) marks = fold_random_new_marks (&wanted);

  return fold_interval_index_new (marks);
}

static gboolean
overlaps (const FoldMark *mark,
          FoldSpan        span)
{
  return span.begin < span.end && mark->begin < span.end && mark->end > span.begin;
}

static void
check_query (FoldIntervalIndex *index,
             FoldSpan           span)
{
  g_autoptr(GArray) found = g_array_new (FALSE, FALSE, sizeof (guint));
  FoldMarks *marks = fold_interval_index_get_marks (index);
  guint n = 0;

  fold_interval_index_query (index, span, found);

  for (guint i = 0; i < fold_marks_get_n_marks (marks); i++)
    if (overlaps (fold_marks_get (marks, i), span))
      {
        g_assert_cmpuint (n, <, found->len);
        g_assert_cmpuint (g_array_index (found, guint, n), ==, i);
        n++;
      }

  g_assert_cmpuint (found->len, ==, n);
  g_assert_cmpuint (fold_interval_index_count_overlaps (index, span), ==, n);
}

static void
test_finds_every_overlap (void)
{
  for (guint i = 0; i < 100; i++)
    {
      g_autoptr(FoldIntervalIndex) index = random_index ();

      for (guint j = 0; j < 50; j++)
        check_query (index, random_span ());
    }
}

static void
test_counts_begins (void)
{
  for (guint i = 0; i < 50; i++)
    {
      g_autoptr(FoldIntervalIndex) index = random_index ();
      FoldMarks *marks = fold_interval_index_get_marks (index);
      FoldSpan span = random_span ();
      guint n = 0;

      for (guint j = 0; j < fold_marks_get_n_marks (marks); j++)
        n += fold_span_contains (span, fold_marks_get (marks, j)->begin);

      g_assert_cmpuint (fold_interval_index_count_begins (index, span), ==, n);
    }
}

static void
test_finds_place_by_begin (void)
{
  for (guint i = 0; i < 50; i++)
    {
      g_autoptr(FoldIntervalIndex) index = random_index ();
      FoldMarks *marks = fold_interval_index_get_marks (index);
      gint64 time = random_span ().begin;
      guint place = fold_interval_index_find (index, time);

      g_assert_true (place == 0 || fold_marks_get (marks, place - 1)->begin < time);
      g_assert_true (place == fold_marks_get_n_marks (marks) || fold_marks_get (marks, place)->begin >= time);
    }
}

static void
test_finds_what_began_long_ago (void)
{
  FoldMarksBuilder *builder = fold_marks_builder_new (0);

  fold_marks_builder_add (builder, &(FoldMark) { .begin = -1000000000, .end = 1000000000 });

  for (int i = -5000; i < 5000; i++)
    fold_marks_builder_add (builder, &(FoldMark) { .begin = i * 10, .end = i * 10 + 1 });

  g_autoptr(FoldMarks) marks = fold_marks_builder_end (builder);
  g_autoptr(FoldIntervalIndex) index = fold_interval_index_new (marks);
  FoldIntervalIter iter;
  guint mark;

  fold_interval_iter_init (&iter, index, (FoldSpan) { 40005, 40006 });

  g_assert_true (fold_interval_iter_next (&iter, &mark));
  g_assert_cmpuint (mark, ==, 0);
  g_assert_false (fold_interval_iter_next (&iter, &mark));
  g_assert_false (fold_interval_iter_next (&iter, &mark));
}

static void
test_touching_marks_are_not_found (void)
{
  FoldMarksBuilder *builder = fold_marks_builder_new (0);

  fold_marks_builder_add (builder, &(FoldMark) { .begin = 0, .end = 10 });
  fold_marks_builder_add (builder, &(FoldMark) { .begin = 20, .end = 30 });

  g_autoptr(FoldMarks) marks = fold_marks_builder_end (builder);
  g_autoptr(FoldIntervalIndex) index = fold_interval_index_new (marks);

  g_assert_cmpuint (fold_interval_index_count_overlaps (index, (FoldSpan) { 10, 20 }), ==, 0);
  check_query (index, (FoldSpan) { 10, 20 });
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/model/interval-index/finds-every-overlap", test_finds_every_overlap);
  g_test_add_func ("/model/interval-index/counts-begins", test_counts_begins);
  g_test_add_func ("/model/interval-index/finds-place-by-begin", test_finds_place_by_begin);
  g_test_add_func ("/model/interval-index/finds-what-began-long-ago", test_finds_what_began_long_ago);
  g_test_add_func ("/model/interval-index/touching-marks-are-not-found", test_touching_marks_are_not_found);

  return g_test_run ();
}
