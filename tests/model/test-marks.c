/* test-marks.c: the packed table of dates
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-edtf.h"
#include "fold-marks.h"

#include "fold-random.h"

static const FoldRandomMarks crowded = {
  .n_marks = 3000, .n_items = 700, .n_lanes = 4, .n_ranks = 9, .days = 2000, .longest = 900,
};

static FoldMarks *
new_marks (const FoldMark *marks,
           guint           n_marks)
{
  FoldMarksBuilder *builder = fold_marks_builder_new (0);

  for (guint i = 0; i < n_marks; i++)
    fold_marks_builder_add (builder, &marks[i]);

  return fold_marks_builder_end (builder);
}

static gboolean
share_row (const FoldMark *a,
           const FoldMark *b)
{
  return a->item == b->item && a->lane == b->lane;
}

static void
test_no_marks (void)
{
  g_autoptr(FoldMarks) marks = new_marks (NULL, 0);
  guint n_items = 1;

  g_assert_cmpuint (fold_marks_get_n_marks (marks), ==, 0);
  g_assert_cmpuint (fold_marks_get_n_lanes (marks), ==, 0);
  g_assert_true (fold_span_is_empty (fold_marks_get_span (marks)));
  g_assert_null (fold_marks_get_lane (marks, 0, &n_items));
  g_assert_cmpuint (n_items, ==, 0);
}

static void
test_sorted_by_begin_and_stable (void)
{
  FoldMarksBuilder *builder = fold_marks_builder_new (0);

  for (guint i = 0; i < 5000; i++)
    {
      gint64 begin = fold_random_time (-40, 40) * (G_GINT64_CONSTANT (1) << g_test_rand_int_range (0, 40));
      FoldMark mark = { .begin = begin, .end = begin + 1, .item = i };

      fold_marks_builder_add (builder, &mark);
    }

  g_autoptr(FoldMarks) marks = fold_marks_builder_end (builder);

  for (guint i = 1; i < 5000; i++)
    {
      const FoldMark *a = fold_marks_get (marks, i - 1);
      const FoldMark *b = fold_marks_get (marks, i);

      g_assert_cmpint (a->begin, <=, b->begin);

      if (a->begin == b->begin)
        g_assert_cmpuint (a->item, <, b->item);
    }
}

static void
test_rings_hold_the_marks_of_a_row (void)
{
  g_autoptr(FoldMarks) marks = fold_random_new_marks (&crowded);

  for (guint i = 0; i < crowded.n_marks; i++)
    {
      const FoldMark *mark = fold_marks_get (marks, i);
      guint expected = i;
      guint first = i;

      for (guint j = crowded.n_marks; j-- > 0;)
        if (share_row (mark, fold_marks_get (marks, j)))
          first = j;

      for (guint j = 1; j <= crowded.n_marks && expected == i; j++)
        if (share_row (mark, fold_marks_get (marks, (i + j) % crowded.n_marks)))
          expected = (i + j) % crowded.n_marks;

      g_assert_cmpuint (fold_marks_get_next (marks, i), ==, expected);
      g_assert_cmpuint (fold_marks_get_first (marks, i), ==, first);
    }
}

static void
test_lanes_list_first_marks_by_begin (void)
{
  g_autoptr(FoldMarks) marks = fold_random_new_marks (&crowded);
  guint n_listed = 0;
  guint n_firsts = 0;

  for (guint i = 0; i < crowded.n_marks; i++)
    n_firsts += fold_marks_get_first (marks, i) == i;

  for (guint lane = 0; lane < fold_marks_get_n_lanes (marks); lane++)
    {
      guint n_items;
      const guint32 *firsts = fold_marks_get_lane (marks, lane, &n_items);

      for (guint i = 0; i < n_items; i++)
        {
          g_assert_cmpuint (fold_marks_get (marks, firsts[i])->lane, ==, lane);
          g_assert_cmpuint (fold_marks_get_first (marks, firsts[i]), ==, firsts[i]);
          g_assert_true (i == 0 || firsts[i - 1] < firsts[i]);
        }

      n_listed += n_items;
    }

  g_assert_cmpuint (n_listed, ==, n_firsts);
}

static void
test_item_span_holds_all_its_marks (void)
{
  const FoldMark data[] = {
    { .begin = 100, .end = 400, .item = 7, .lane = 1 },
    { .begin = 200, .end = 250, .item = 7, .lane = 1 },
    { .begin = 0, .end = 900, .item = 7, .lane = 2 },
  };
  g_autoptr(FoldMarks) marks = new_marks (data, G_N_ELEMENTS (data));
  FoldSpan span = fold_marks_get_item_span (marks, 2);

  g_assert_cmpint (span.begin, ==, 100);
  g_assert_cmpint (span.end, ==, 400);
}

static void
test_times_are_put_in_order (void)
{
  const FoldMark data[] = {
    { .begin = G_MININT64, .end = G_MAXINT64, .core_begin = 50, .core_end = 10 },
    { .begin = 100, .end = 100, .core_begin = 0, .core_end = 900 },
  };
  g_autoptr(FoldMarks) marks = new_marks (data, G_N_ELEMENTS (data));
  const FoldMark *open = fold_marks_get (marks, 0);
  const FoldMark *instant = fold_marks_get (marks, 1);

  g_assert_cmpint (open->begin, ==, FOLD_TIME_MIN);
  g_assert_cmpint (open->end, ==, FOLD_TIME_MAX);
  g_assert_cmpint (open->core_end, ==, open->core_begin);
  g_assert_cmpint (instant->end, ==, 101);
  g_assert_cmpint (instant->core_begin, ==, 100);
  g_assert_cmpint (instant->core_end, ==, 101);
}

static void
test_span_leaves_out_open_ends (void)
{
  const FoldMark data[] = {
    { .begin = 500, .end = G_MAXINT64 },
    { .begin = G_MININT64, .end = 900 },
  };
  g_autoptr(FoldMarks) marks = new_marks (data, G_N_ELEMENTS (data));
  FoldSpan span = fold_marks_get_span (marks);

  g_assert_cmpint (span.begin, ==, 500);
  g_assert_cmpint (span.end, ==, 900);
}

static void
test_extent_of_a_date_is_taken (void)
{
  g_autoptr(FoldEdtf) edtf = fold_edtf_parse ("1970-01-02/..", NULL);
  FoldEdtfExtent extent;
  FoldMark mark = { .item = 4, .flags = FOLD_MARK_CONFLICTING };

  fold_edtf_get_part (edtf, 0, &extent);
  fold_mark_set_extent (&mark, &extent);

  g_assert_cmpint (mark.begin, ==, FOLD_TIME_DAY);
  g_assert_cmpuint (mark.item, ==, 4);
  g_assert_cmphex (mark.flags & FOLD_MARK_OPEN_END, !=, 0);
  g_assert_cmphex (mark.flags & FOLD_MARK_CONFLICTING, !=, 0);
}

static void
test_takes_56_bytes_a_mark_at_most (void)
{
  g_autoptr(FoldMarks) marks = fold_random_new_marks (&crowded);

  g_assert_cmpuint (fold_marks_get_memory (marks), <=, 56 * crowded.n_marks + 256);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/model/marks/no-marks", test_no_marks);
  g_test_add_func ("/model/marks/sorted-by-begin-and-stable", test_sorted_by_begin_and_stable);
  g_test_add_func ("/model/marks/rings-hold-the-marks-of-a-row", test_rings_hold_the_marks_of_a_row);
  g_test_add_func ("/model/marks/lanes-list-first-marks-by-begin", test_lanes_list_first_marks_by_begin);
  g_test_add_func ("/model/marks/item-span-holds-all-its-marks", test_item_span_holds_all_its_marks);
  g_test_add_func ("/model/marks/times-are-put-in-order", test_times_are_put_in_order);
  g_test_add_func ("/model/marks/span-leaves-out-open-ends", test_span_leaves_out_open_ends);
  g_test_add_func ("/model/marks/extent-of-a-date-is-taken", test_extent_of_a_date_is_taken);
  g_test_add_func ("/model/marks/takes-56-bytes-a-mark-at-most", test_takes_56_bytes_a_mark_at_most);

  return g_test_run ();
}
