/* test-lane-layout.c: rows, against the rules they have to keep
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "fold-lane-layout.h"

#include "fold-events.h"
#include "fold-random.h"

#define N_LANES 3

static const FoldLaneSpec all_lanes[N_LANES] = { { .lane = 0 }, { .lane = 1 }, { .lane = 2 } };

static float
get_label_width (guint32  item,
                 gpointer user_data)
{
  return 20 + item * 37 % 200;
}

static FoldLaneParams
default_params (void)
{
  FoldLaneParams params = {
    .lanes = all_lanes,
    .n_lanes = G_N_ELEMENTS (all_lanes),
    .get_label_width = get_label_width,
  };

  fold_lane_metrics_init (&params.metrics, 1);
  return params;
}

static FoldLaneParams
random_params (void)
{
  FoldLaneParams params = default_params ();

  params.metrics.chip_rows = g_test_rand_int_range (1, 8);
  params.metrics.card_rows = g_test_rand_int_range (1, 6);
  params.metrics.density_rows = g_test_rand_int_range (1, 4);
  params.metrics.bucket_px = g_test_rand_double_range (50, 500);
  return params;
}

static FoldMarks *
random_marks (void)
{
  const FoldRandomMarks wanted = {
    .n_marks = g_test_rand_int_range (0, 250),
    .n_items = g_test_rand_int_range (1, 300),
    .n_lanes = N_LANES,
    .n_ranks = g_test_rand_int_range (1, 12),
    .days = g_test_rand_int_range (2, 4000),
    .longest = g_test_rand_int_range (2, 800),
  };

  return fold_random_new_marks (&wanted);
}

static FoldLaneLayout *
new_layout (FoldMarks            *marks,
            int                   octave,
            const FoldLaneParams *params)
{
  g_autoptr(GError) error = NULL;
  FoldLaneLayout *layout = fold_lane_layout_new (marks, octave, params, NULL, &error);

  g_assert_no_error (error);
  return layout;
}

static FoldLaneLayout *
random_layout (const FoldLaneParams *params)
{
  g_autoptr(FoldMarks) marks = random_marks ();

  return new_layout (marks, g_test_rand_int_range (4, 22), params);
}

/* Where the bar of a mark ends at a scale, in seconds. */
static double
bar_end (const FoldLaneMetrics *metrics,
         const FoldMark        *mark,
         double                 scale)
{
  return MAX ((double) mark->end, mark->begin + metrics->mark_px * scale);
}

/* Where an item that is shown ends at a scale: its bars and its label. */
static double
item_end (FoldLaneLayout *layout,
          const FoldLane *lane,
          const FoldSlot *slot,
          double          scale)
{
  FoldMarks *marks = fold_lane_layout_get_marks (layout);
  const FoldLaneMetrics *metrics = fold_lane_layout_get_metrics (layout);
  const FoldMark *labelled = fold_marks_get (marks, slot->label_mark);
  double end = FOLD_TIME_MIN;
  double label_end = FOLD_TIME_MIN;
  guint mark = slot->mark;

  do
    {
      end = MAX (end, bar_end (metrics, fold_marks_get (marks, mark), scale));

      if (mark == slot->label_mark)
        label_end = end + (metrics->gap_px + slot->label_px) * scale;

      mark = fold_marks_get_next (marks, mark);
    }
  while (mark != slot->mark);

  if (lane->detail == FOLD_DETAIL_CARD)
    return MAX (end, labelled->begin + slot->label_px * scale);

  if (labelled->end - labelled->begin >= (slot->label_px + 2 * metrics->pad_px) * scale)
    return end;

  return MAX (end, label_end);
}

static void
check_no_overlap (FoldLaneLayout *layout,
                  const FoldLane *lane,
                  double          scale)
{
  FoldMarks *marks = fold_lane_layout_get_marks (layout);
  double gap = fold_lane_layout_get_metrics (layout)->gap_px * scale;

  for (guint i = 0; i < lane->n_slots; i++)
    for (guint j = i + 1; j < lane->n_slots; j++)
      if (lane->slots[i].row == lane->slots[j].row)
        g_assert_cmpfloat (item_end (layout, lane, &lane->slots[i], scale) + gap, <=,
                           fold_marks_get (marks, lane->slots[j].mark)->begin + 1.0);
}

static void
test_items_of_a_row_never_overlap (void)
{
  for (guint i = 0; i < 400; i++)
    {
      FoldLaneParams params = random_params ();
      g_autoptr(FoldLaneLayout) layout = random_layout (&params);
      double least = ldexp (1, fold_lane_layout_get_octave (layout));

      for (guint position = 0; position < N_LANES; position++)
        {
          const FoldLane *lane = fold_lane_layout_get_lane (layout, position);

          check_no_overlap (layout, lane, least);
          check_no_overlap (layout, lane, 2 * least);
          check_no_overlap (layout, lane, least * g_test_rand_double_range (1, 2));
        }
    }
}

static void
test_label_keeps_clear_of_its_item (void)
{
  for (guint i = 0; i < 400; i++)
    {
      FoldLaneParams params = random_params ();
      g_autoptr(FoldLaneLayout) layout = random_layout (&params);
      FoldMarks *marks = fold_lane_layout_get_marks (layout);
      double scale = 2 * ldexp (1, fold_lane_layout_get_octave (layout));

      for (guint position = 0; position < N_LANES; position++)
        {
          const FoldLane *lane = fold_lane_layout_get_lane (layout, position);

          for (guint j = 0; j < lane->n_slots && lane->detail != FOLD_DETAIL_CARD; j++)
            {
              const FoldSlot *slot = &lane->slots[j];
              const FoldMark *labelled = fold_marks_get (marks, slot->label_mark);
              guint next = fold_marks_get_next (marks, slot->label_mark);

              if (next != slot->mark)
                g_assert_cmpfloat (bar_end (&params.metrics, labelled, scale) + slot->label_px * scale, <=,
                                   fold_marks_get (marks, next)->begin);
            }
        }
    }
}

static void
check_lane_is_complete (FoldLaneLayout *layout,
                        guint           position)
{
  const FoldLane *lane = fold_lane_layout_get_lane (layout, position);
  guint n_hidden = 0;

  for (guint i = 0; i < lane->n_hidden; i++)
    {
      g_autoptr(GArray) hidden = g_array_new (FALSE, FALSE, sizeof (guint32));

      g_assert_true (i == 0 || lane->hidden[i - 1].span.end <= lane->hidden[i].span.begin);
      fold_lane_layout_list_hidden (layout, position, lane->hidden[i].span, hidden);
      g_assert_cmpuint (hidden->len, ==, lane->hidden[i].count);
      n_hidden += hidden->len;

      for (guint j = 0; j < hidden->len; j++)
        g_assert_cmpint (fold_lane_layout_get_row (layout, g_array_index (hidden, guint32, j)), ==, -1);
    }

  g_assert_cmpuint (lane->n_slots + n_hidden, ==, lane->n_items);
}

static void
test_every_item_is_shown_or_counted (void)
{
  for (guint i = 0; i < 400; i++)
    {
      FoldLaneParams params = random_params ();
      g_autoptr(FoldLaneLayout) layout = random_layout (&params);

      for (guint position = 0; position < N_LANES; position++)
        check_lane_is_complete (layout, position);
    }
}

static void
test_same_input_same_layout (void)
{
  for (guint i = 0; i < 100; i++)
    {
      FoldLaneParams params = random_params ();
      g_autoptr(FoldLaneLayout) a = random_layout (&params);
      FoldMarks *marks = fold_lane_layout_get_marks (a);
      g_autoptr(FoldLaneLayout) b = new_layout (marks, fold_lane_layout_get_octave (a), &params);

      for (guint position = 0; position < N_LANES; position++)
        {
          const FoldLane *lane = fold_lane_layout_get_lane (a, position);
          const FoldLane *other = fold_lane_layout_get_lane (b, position);

          g_assert_cmpmem (lane->slots, lane->n_slots * sizeof *lane->slots,
                           other->slots, other->n_slots * sizeof *other->slots);
          g_assert_cmpint (lane->detail, ==, other->detail);
        }
    }
}

static guint
get_rank (FoldMarks *marks,
          guint      first)
{
  guint rank = 0;
  guint mark = first;

  do
    {
      rank = MAX (rank, fold_marks_get (marks, mark)->rank);
      mark = fold_marks_get_next (marks, mark);
    }
  while (mark != first);

  return rank;
}

static guint
get_row_limit (const FoldLaneParams *params,
               const FoldLane       *lane)
{
  return lane->detail == FOLD_DETAIL_CARD   ? params->metrics.card_rows
         : lane->detail == FOLD_DETAIL_CHIP ? params->metrics.chip_rows
                                            : params->metrics.density_rows;
}

/* How many shown items of at least @rank are at @time at the farthest zoom. */
static guint
count_at (FoldMarks      *marks,
          const FoldLane *lane,
          gint64          time,
          guint           rank)
{
  guint n = 0;

  for (guint i = 0; i < lane->n_slots; i++)
    n += fold_marks_get (marks, lane->slots[i].mark)->begin <= time
         && time < lane->slots[i].reach
         && get_rank (marks, lane->slots[i].mark) >= rank;

  return n;
}

static guint
get_last (FoldMarks *marks,
          guint      mark)
{
  while (fold_marks_get_next (marks, mark) > mark)
    mark = fold_marks_get_next (marks, mark);

  return mark;
}

/* Whether there is a time at which all rows are taken by items of the same or a
 * higher rank. Only begins need be looked at. */
static gboolean
has_no_room (FoldLaneLayout       *layout,
             const FoldLaneParams *params,
             const FoldLane       *lane,
             guint                 first)
{
  FoldMarks *marks = fold_lane_layout_get_marks (layout);
  double scale = 2 * ldexp (1, fold_lane_layout_get_octave (layout));
  float label_px = get_label_width (fold_marks_get (marks, first)->item, NULL);
  FoldSlot slot = { .mark = first, .label_mark = get_last (marks, first), .label_px = label_px };
  gint64 begin = fold_marks_get (marks, first)->begin;
  gint64 end = fold_time_add (0, item_end (layout, lane, &slot, scale) + params->metrics.gap_px * scale + 2);
  guint rank = get_rank (marks, first);

  if (count_at (marks, lane, begin, rank) >= get_row_limit (params, lane))
    return TRUE;

  for (guint i = 0; i < lane->n_slots; i++)
    {
      gint64 time = fold_marks_get (marks, lane->slots[i].mark)->begin;

      if (begin < time && time < end && count_at (marks, lane, time, rank) >= get_row_limit (params, lane))
        return TRUE;
    }

  return FALSE;
}

static void
test_hidden_only_where_rows_are_full_of_higher_ranks (void)
{
  for (guint i = 0; i < 300; i++)
    {
      FoldLaneParams params = random_params ();

      /* So many could begin in a bucket that nobody is left out beforehand. */
      params.metrics.item_px = 0;

      g_autoptr(FoldLaneLayout) layout = random_layout (&params);

      for (guint position = 0; position < N_LANES; position++)
        {
          const FoldLane *lane = fold_lane_layout_get_lane (layout, position);
          g_autoptr(GArray) hidden = g_array_new (FALSE, FALSE, sizeof (guint32));

          if (lane->detail == FOLD_DETAIL_CARD)
            continue;

          fold_lane_layout_list_hidden (layout, position, (FoldSpan) { FOLD_TIME_MIN, FOLD_TIME_MAX }, hidden);

          for (guint j = 0; j < hidden->len; j++)
            g_assert_true (has_no_room (layout, &params, lane, g_array_index (hidden, guint32, j)));
        }
    }
}

static gboolean
shows_lower_rank (FoldMarks      *marks,
                  const FoldLane *lane,
                  FoldSpan        bucket,
                  guint           rank)
{
  for (guint i = 0; i < lane->n_slots; i++)
    if (fold_span_contains (bucket, fold_marks_get (marks, lane->slots[i].mark)->begin)
        && get_rank (marks, lane->slots[i].mark) < rank)
      return TRUE;

  return FALSE;
}

static void
check_bucket (FoldLaneLayout       *layout,
              const FoldLaneParams *params,
              guint                 position,
              FoldSpan              bucket)
{
  const FoldLane *lane = fold_lane_layout_get_lane (layout, position);
  FoldMarks *marks = fold_lane_layout_get_marks (layout);
  g_autoptr(GArray) hidden = g_array_new (FALSE, FALSE, sizeof (guint32));

  fold_lane_layout_list_hidden (layout, position, bucket, hidden);

  for (guint i = 0; i < hidden->len; i++)
    {
      guint mark = g_array_index (hidden, guint32, i);

      if (shows_lower_rank (marks, lane, bucket, get_rank (marks, mark)))
        g_assert_true (has_no_room (layout, params, lane, mark));
    }
}

static void
test_no_lower_rank_takes_a_place_in_a_crowd (void)
{
  for (guint i = 0; i < 100; i++)
    {
      FoldLaneParams params = random_params ();
      g_autoptr(FoldMarks) marks = fold_events_new_marks (2000);
      g_autoptr(FoldLaneLayout) layout = new_layout (marks, g_test_rand_int_range (14, 22), &params);

      for (guint position = 0; position < N_LANES; position++)
        {
          const FoldLane *lane = fold_lane_layout_get_lane (layout, position);

          for (guint j = 0; j < lane->n_hidden && lane->detail != FOLD_DETAIL_CARD; j += 7)
            check_bucket (layout, &params, position, lane->hidden[j].span);
        }
    }
}

static void
test_crowd_shows_its_highest_ranks (void)
{
  FoldLaneParams params = default_params ();
  FoldMarksBuilder *builder = fold_marks_builder_new (0);

  /* 1009 is a prime, so each rank is there once. */
  for (guint i = 0; i < 1009; i++)
    fold_marks_builder_add (builder, &(FoldMark) { .begin = i, .end = 100000, .item = i, .rank = i * 611 % 1009 });

  g_autoptr(FoldMarks) marks = fold_marks_builder_end (builder);
  g_autoptr(FoldLaneLayout) layout = new_layout (marks, 16, &params);
  const FoldLane *lane = fold_lane_layout_get_lane (layout, 0);

  g_assert_cmpuint (lane->n_slots, ==, params.metrics.density_rows);

  for (guint i = 0; i < lane->n_slots; i++)
    g_assert_cmpuint (get_rank (marks, lane->slots[i].mark), >=, 1009 - lane->n_slots);
}

/* Two items that collide, and maybe one that begins where the better ends. */
static FoldMarks *
new_collision (gint64 reach)
{
  FoldMarksBuilder *builder = fold_marks_builder_new (0);

  fold_marks_builder_add (builder, &(FoldMark) { .begin = 0, .end = FOLD_TIME_DAY, .item = 0, .rank = 9 });
  fold_marks_builder_add (builder, &(FoldMark) { .begin = 0, .end = 9 * FOLD_TIME_DAY, .item = 1, .rank = 1 });

  if (reach > 0)
    fold_marks_builder_add (builder, &(FoldMark) { .begin = reach, .end = reach + 1, .item = 2, .rank = 7 });

  return fold_marks_builder_end (builder);
}

static void
test_items_that_touch_both_fit (void)
{
  FoldLaneParams params = default_params ();

  params.metrics.chip_rows = 1;
  params.metrics.density_rows = 1;

  g_autoptr(FoldMarks) two = new_collision (0);
  g_autoptr(FoldLaneLayout) first = new_layout (two, 17, &params);
  g_autoptr(FoldMarks) three = new_collision (fold_lane_layout_get_lane (first, 0)->slots[0].reach);
  g_autoptr(FoldLaneLayout) layout = new_layout (three, 17, &params);

  g_assert_cmpint (fold_lane_layout_get_row (layout, 0), ==, 0);
  g_assert_cmpint (fold_lane_layout_get_row (layout, 1), ==, -1);
  g_assert_cmpint (fold_lane_layout_get_row (layout, 2), ==, 0);
}

static void
test_marks_of_an_item_share_a_row (void)
{
  for (guint i = 0; i < 200; i++)
    {
      FoldLaneParams params = random_params ();
      g_autoptr(FoldLaneLayout) layout = random_layout (&params);
      FoldMarks *marks = fold_lane_layout_get_marks (layout);

      for (guint mark = 0; mark < fold_marks_get_n_marks (marks); mark++)
        g_assert_cmpint (fold_lane_layout_get_row (layout, mark), ==,
                         fold_lane_layout_get_row (layout, fold_marks_get_first (marks, mark)));
    }
}

static void
test_next_slot_finds_all_that_reach (void)
{
  for (guint i = 0; i < 200; i++)
    {
      FoldLaneParams params = random_params ();
      g_autoptr(FoldLaneLayout) layout = random_layout (&params);
      const FoldLane *lane = fold_lane_layout_get_lane (layout, 0);
      gint64 time = fold_random_time (-2000 * FOLD_TIME_DAY, 2000 * FOLD_TIME_DAY);
      guint found = fold_lane_layout_next_slot (layout, 0, 0, time);

      for (guint slot = 0; slot < lane->n_slots; slot++)
        if (lane->slots[slot].reach > time)
          {
            g_assert_cmpuint (found, ==, slot);
            found = fold_lane_layout_next_slot (layout, 0, slot + 1, time);
          }

      g_assert_cmpuint (found, ==, lane->n_slots);
    }
}

static void
test_folded_lane_shows_and_counts (void)
{
  FoldLaneSpec specs[] = { { .lane = 0, .is_folded = TRUE } };
  FoldLaneParams params = default_params ();
  g_autoptr(FoldMarks) marks = fold_events_new_marks (500);

  params.lanes = specs;
  params.n_lanes = 1;

  g_autoptr(FoldLaneLayout) layout = new_layout (marks, 18, &params);
  const FoldLane *lane = fold_lane_layout_get_lane (layout, 0);

  g_assert_true (lane->is_folded);
  g_assert_cmpuint (lane->n_slots, ==, 0);
  g_assert_cmpuint (lane->n_rows, ==, 0);
  check_lane_is_complete (layout, 0);
}

static void
test_lanes_are_ordered_and_hidden_as_wanted (void)
{
  FoldLaneSpec specs[] = { { .lane = 5 }, { .lane = 2 }, { .lane = 77 } };
  FoldLaneParams params = default_params ();
  g_autoptr(FoldMarks) marks = fold_events_new_marks (500);

  params.lanes = specs;
  params.n_lanes = G_N_ELEMENTS (specs);

  g_autoptr(FoldLaneLayout) layout = new_layout (marks, 16, &params);

  g_assert_cmpuint (fold_lane_layout_get_n_lanes (layout), ==, 3);
  g_assert_cmpint (fold_lane_layout_find_lane (layout, 5), ==, 0);
  g_assert_cmpint (fold_lane_layout_find_lane (layout, 2), ==, 1);
  g_assert_cmpint (fold_lane_layout_find_lane (layout, 0), ==, -1);
  g_assert_cmpuint (fold_lane_layout_get_lane (layout, 2)->n_items, ==, 0);

  for (guint mark = 0; mark < 500; mark++)
    if (fold_marks_get (marks, mark)->lane == 0)
      g_assert_cmpint (fold_lane_layout_get_row (layout, mark), ==, -1);
}

static void
test_row_limit_is_kept (void)
{
  FoldLaneSpec specs[] = { { .lane = 0, .max_rows = 2 } };
  FoldLaneParams params = default_params ();
  g_autoptr(FoldMarks) marks = fold_events_new_marks (2000);

  params.lanes = specs;
  params.n_lanes = 1;

  for (int octave = 4; octave < 22; octave++)
    {
      g_autoptr(FoldLaneLayout) layout = new_layout (marks, octave, &params);

      g_assert_cmpuint (fold_lane_layout_get_lane (layout, 0)->n_rows, <=, 2);
    }
}

static void
test_detail_follows_the_zoom (void)
{
  FoldLaneParams params = default_params ();
  g_autoptr(FoldMarks) marks = fold_events_new_marks (200);
  g_autoptr(FoldLaneLayout) near = new_layout (marks, 14, &params);
  g_autoptr(FoldLaneLayout) far = new_layout (marks, 18, &params);
  g_autoptr(FoldLaneLayout) farthest = new_layout (marks, 24, &params);

  g_assert_cmpint (fold_lane_layout_get_lane (near, 0)->detail, ==, FOLD_DETAIL_CARD);
  g_assert_cmpint (fold_lane_layout_get_lane (far, 0)->detail, ==, FOLD_DETAIL_CHIP);
  g_assert_cmpint (fold_lane_layout_get_lane (farthest, 0)->detail, ==, FOLD_DETAIL_DENSITY);
}

static FoldMarks *
new_life (gint64 days_between)
{
  FoldMarksBuilder *builder = fold_marks_builder_new (3);

  for (guint i = 0; i < 3; i++)
    {
      gint64 begin = i * days_between * FOLD_TIME_DAY;

      fold_marks_builder_add (builder, &(FoldMark) {
                                .begin = begin, .end = begin + FOLD_TIME_DAY, .rank = i == 1 ? 9 : 1 });
    }

  return fold_marks_builder_end (builder);
}

static void
test_label_stands_at_the_mark_that_says_most (void)
{
  FoldLaneParams params = default_params ();
  g_autoptr(FoldMarks) marks = new_life (1000);
  g_autoptr(FoldLaneLayout) layout = new_layout (marks, 17, &params);

  g_assert_cmpuint (fold_lane_layout_get_lane (layout, 0)->slots[0].label_mark, ==, 1);
}

static void
test_label_goes_behind_the_last_mark_without_room (void)
{
  FoldLaneParams params = default_params ();
  g_autoptr(FoldMarks) marks = new_life (10);
  g_autoptr(FoldLaneLayout) layout = new_layout (marks, 17, &params);

  g_assert_cmpuint (fold_lane_layout_get_lane (layout, 0)->slots[0].label_mark, ==, 2);
}

static void
test_open_end_takes_its_row_for_ever (void)
{
  FoldLaneParams params = default_params ();
  FoldMarksBuilder *builder = fold_marks_builder_new (2);

  fold_marks_builder_add (builder, &(FoldMark) { .begin = 0, .end = FOLD_TIME_MAX, .item = 0 });
  fold_marks_builder_add (builder, &(FoldMark) {
                            .begin = 1000 * FOLD_TIME_DAY, .end = 1001 * FOLD_TIME_DAY, .item = 1 });

  g_autoptr(FoldMarks) marks = fold_marks_builder_end (builder);
  g_autoptr(FoldLaneLayout) layout = new_layout (marks, 17, &params);

  g_assert_cmpint (fold_lane_layout_get_row (layout, 0), ==, 0);
  g_assert_cmpint (fold_lane_layout_get_row (layout, 1), ==, 1);
}

static void
test_ends_of_time_can_be_laid_out (void)
{
  FoldLaneParams params = default_params ();
  FoldMarksBuilder *builder = fold_marks_builder_new (3);

  fold_marks_builder_add (builder, &(FoldMark) { .begin = FOLD_TIME_MIN, .end = 0, .item = 0 });
  fold_marks_builder_add (builder, &(FoldMark) { .begin = FOLD_TIME_MAX - 5, .end = FOLD_TIME_MAX, .item = 1 });
  fold_marks_builder_add (builder, &(FoldMark) { .begin = FOLD_TIME_MIN, .end = FOLD_TIME_MAX, .item = 2 });

  g_autoptr(FoldMarks) marks = fold_marks_builder_end (builder);

  for (int octave = 4; octave < 60; octave++)
    {
      g_autoptr(FoldLaneLayout) layout = new_layout (marks, octave, &params);

      check_lane_is_complete (layout, 0);
    }
}

static void
test_no_marks (void)
{
  FoldLaneParams params = default_params ();
  g_autoptr(FoldMarks) marks = fold_events_new_marks (0);
  g_autoptr(FoldLaneLayout) layout = new_layout (marks, 10, &params);

  g_assert_cmpuint (fold_lane_layout_get_lane (layout, 0)->n_slots, ==, 0);
  g_assert_cmpuint (fold_lane_layout_next_slot (layout, 0, 0, 0), ==, 0);
}

static void
test_can_be_cancelled (void)
{
  FoldLaneParams params = default_params ();
  g_autoptr(FoldMarks) marks = fold_events_new_marks (100);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;

  g_cancellable_cancel (cancellable);

  g_assert_null (fold_lane_layout_new (marks, 10, &params, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
cancel_after_some (GCancellable *cancellable,
                   guint32       item)
{
  if (item % 100 == 99)
    g_cancellable_cancel (cancellable);
}

static float
get_width_and_cancel (guint32  item,
                      gpointer user_data)
{
  cancel_after_some (user_data, item);
  return 100;
}

static void
test_can_be_cancelled_half_way (void)
{
  FoldLaneParams params = default_params ();
  g_autoptr(FoldMarks) marks = fold_events_new_marks (3000);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;

  params.get_label_width = get_width_and_cancel;
  params.user_data = cancellable;

  g_assert_null (fold_lane_layout_new (marks, 17, &params, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_takes_26_bytes_an_item_at_most (void)
{
  FoldLaneSpec specs[FOLD_EVENTS_N_LANES];
  FoldLaneParams params = default_params ();
  g_autoptr(FoldMarks) marks = fold_events_new_marks (20000);

  for (guint lane = 0; lane < G_N_ELEMENTS (specs); lane++)
    specs[lane] = (FoldLaneSpec) { .lane = lane };

  params.lanes = specs;
  params.n_lanes = G_N_ELEMENTS (specs);
  params.metrics.chip_rows = params.metrics.card_rows = 2000;

  g_autoptr(FoldLaneLayout) layout = new_layout (marks, 10, &params);

  g_assert_cmpuint (fold_lane_layout_get_memory (layout), <=, 26 * 20000 + 4096);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define TEST(name, function) g_test_add_func ("/model/lane-layout/" name, function)
  TEST ("items-of-a-row-never-overlap", test_items_of_a_row_never_overlap);
  TEST ("label-keeps-clear-of-its-item", test_label_keeps_clear_of_its_item);
  TEST ("every-item-is-shown-or-counted", test_every_item_is_shown_or_counted);
  TEST ("same-input-same-layout", test_same_input_same_layout);
  TEST ("hidden-only-where-rows-are-full-of-higher-ranks", test_hidden_only_where_rows_are_full_of_higher_ranks);
  TEST ("no-lower-rank-takes-a-place-in-a-crowd", test_no_lower_rank_takes_a_place_in_a_crowd);
  TEST ("crowd-shows-its-highest-ranks", test_crowd_shows_its_highest_ranks);
  TEST ("items-that-touch-both-fit", test_items_that_touch_both_fit);
  TEST ("marks-of-an-item-share-a-row", test_marks_of_an_item_share_a_row);
  TEST ("next-slot-finds-all-that-reach", test_next_slot_finds_all_that_reach);
  TEST ("folded-lane-shows-nothing-and-counts-all", test_folded_lane_shows_and_counts);
  TEST ("lanes-are-ordered-and-hidden-as-wanted", test_lanes_are_ordered_and_hidden_as_wanted);
  TEST ("row-limit-is-kept", test_row_limit_is_kept);
  TEST ("detail-follows-the-zoom", test_detail_follows_the_zoom);
  TEST ("label-stands-at-the-mark-that-says-most", test_label_stands_at_the_mark_that_says_most);
  TEST ("label-goes-behind-the-last-mark-without-room", test_label_goes_behind_the_last_mark_without_room);
  TEST ("open-end-takes-its-row-for-ever", test_open_end_takes_its_row_for_ever);
  TEST ("ends-of-time-can-be-laid-out", test_ends_of_time_can_be_laid_out);
  TEST ("no-marks", test_no_marks);
  TEST ("can-be-cancelled", test_can_be_cancelled);
  TEST ("can-be-cancelled-half-way", test_can_be_cancelled_half_way);
  TEST ("takes-26-bytes-an-item-at-most", test_takes_26_bytes_an_item_at_most);
#undef TEST

  return g_test_run ();
}
