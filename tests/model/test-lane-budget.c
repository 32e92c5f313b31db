/* test-lane-budget.c: whether lanes fit the height there is
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-lane-budget.h"

#include "fold-random.h"

#define N_LANES    4
#define FAR_OCTAVE 20
#define HEIGHT     520

static const FoldLaneSpec all_lanes[N_LANES] = { { .lane = 0 }, { .lane = 1 }, { .lane = 2 }, { .lane = 3 } };

static float
get_label_width (guint32  item,
                 gpointer user_data)
{
  return 120 + item % 7 * 20;
}

static FoldLaneBudget
new_budget (double height)
{
  FoldLaneBudget budget = {
    .params = { .lanes = all_lanes, .n_lanes = N_LANES, .get_label_width = get_label_width },
    .height = height,
  };

  fold_lane_metrics_init (&budget.params.metrics, 1);
  fold_scene_metrics_init (&budget.metrics, 1);
  return budget;
}

static FoldMarks *
random_marks (guint n_marks)
{
  const FoldRandomMarks wanted = {
    .n_marks = n_marks, .n_items = n_marks, .n_lanes = N_LANES, .n_ranks = 9, .days = 7000, .longest = 700,
  };

  return fold_random_new_marks (&wanted);
}

static double
measure (const FoldLaneBudget *budget,
         FoldLaneLayout       *layout)
{
  double height = 0;

  for (guint i = 0; i < fold_lane_layout_get_n_lanes (layout); i++)
    height += fold_scene_measure_lane (&budget->metrics, fold_lane_layout_get_lane (layout, i), TRUE);
  return height;
}

static void
test_lanes_fit_from_afar (void)
{
  for (guint i = 0; i < 60; i++)
    {
      g_autoptr(FoldMarks) marks = random_marks (g_test_rand_int_range (1, 400));
      FoldLaneBudget budget = new_budget (g_test_rand_double_range (HEIGHT, 1400));
      g_autoptr(FoldLaneLayout) layout = fold_lane_budget_pack (&budget, marks, FAR_OCTAVE, NULL, NULL);

      g_assert_cmpfloat (measure (&budget, layout), <=, budget.height);
    }
}

static void
test_each_lane_keeps_a_row (void)
{
  for (guint i = 0; i < 60; i++)
    {
      g_autoptr(FoldMarks) marks = random_marks (g_test_rand_int_range (1, 400));
      FoldLaneBudget budget = new_budget (g_test_rand_double_range (1, 600));
      g_autoptr(FoldLaneLayout) layout = fold_lane_budget_pack (&budget, marks, FAR_OCTAVE, NULL, NULL);

      for (guint lane = 0; lane < N_LANES; lane++)
        {
          const FoldLane *data = fold_lane_layout_get_lane (layout, lane);

          g_assert_cmpuint (data->n_rows, >=, MIN (data->n_items, 1));
        }
    }
}

static void
test_what_does_not_fit_is_counted (void)
{
  g_autoptr(FoldMarks) marks = random_marks (400);
  FoldLaneBudget budget = new_budget (HEIGHT);

  for (int octave = 8; octave < 24; octave++)
    {
      g_autoptr(FoldLaneLayout) layout = fold_lane_budget_pack (&budget, marks, octave, NULL, NULL);

      for (guint lane = 0; lane < N_LANES; lane++)
        {
          const FoldLane *data = fold_lane_layout_get_lane (layout, lane);
          guint n = data->n_slots;

          for (guint i = 0; i < data->n_hidden; i++)
            n += data->hidden[i].count;
          g_assert_cmpuint (n, ==, data->n_items);
        }
    }
}

static void
test_fuller_lanes_get_more_rows (void)
{
  FoldMarksBuilder *builder = fold_marks_builder_new (0);

  for (guint i = 0; i < 200; i++)
    fold_marks_builder_add (builder, &(FoldMark) { .begin = i * FOLD_TIME_DAY, .end = (i + 1) * FOLD_TIME_DAY,
                                                   .item = i, .lane = i < 180 ? 2 : i % 2 });

  g_autoptr(FoldMarks) marks = fold_marks_builder_end (builder);
  FoldLaneBudget budget = new_budget (HEIGHT);
  g_autoptr(FoldLaneLayout) layout = fold_lane_budget_pack (&budget, marks, 16, NULL, NULL);

  g_assert_cmpuint (fold_lane_layout_get_lane (layout, 2)->n_rows, >, fold_lane_layout_get_lane (layout, 0)->n_rows);
}

static void
test_few_items_become_cards (void)
{
  FoldMarksBuilder *builder = fold_marks_builder_new (0);

  fold_marks_builder_add (builder, &(FoldMark) { .begin = 0, .end = FOLD_TIME_DAY, .item = 0, .lane = 0 });
  fold_marks_builder_add (builder, &(FoldMark) { .begin = 0, .end = FOLD_TIME_DAY, .item = 1, .lane = 1 });

  g_autoptr(FoldMarks) marks = fold_marks_builder_end (builder);
  FoldLaneBudget high = new_budget (900);
  FoldLaneBudget low = new_budget (200);
  g_autoptr(FoldLaneLayout) roomy = fold_lane_budget_pack (&high, marks, 14, NULL, NULL);
  g_autoptr(FoldLaneLayout) narrow = fold_lane_budget_pack (&low, marks, 14, NULL, NULL);
  g_autoptr(FoldLaneLayout) far = fold_lane_budget_pack (&high, marks, FAR_OCTAVE, NULL, NULL);

  g_assert_cmpint (fold_lane_layout_get_lane (roomy, 0)->detail, ==, FOLD_DETAIL_CARD);
  g_assert_cmpint (fold_lane_layout_get_lane (narrow, 0)->detail, ==, FOLD_DETAIL_CHIP);
  g_assert_cmpint (fold_lane_layout_get_lane (far, 0)->detail, ==, FOLD_DETAIL_CHIP);
}

static void
test_very_near_all_lanes_have_cards (void)
{
  g_autoptr(FoldMarks) marks = random_marks (400);
  FoldLaneBudget budget = new_budget (HEIGHT);
  g_autoptr(FoldLaneLayout) layout = fold_lane_budget_pack (&budget, marks, 8, NULL, NULL);

  for (guint lane = 0; lane < N_LANES; lane++)
    g_assert_cmpint (fold_lane_layout_get_lane (layout, lane)->detail, ==, FOLD_DETAIL_CARD);
}

static void
test_cancelled_gives_nothing (void)
{
  g_autoptr(FoldMarks) marks = random_marks (50);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;
  FoldLaneBudget budget = new_budget (HEIGHT);

  g_cancellable_cancel (cancellable);
  g_assert_null (fold_lane_budget_pack (&budget, marks, FAR_OCTAVE, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/model/lane-budget/lanes-fit-from-afar", test_lanes_fit_from_afar);
  g_test_add_func ("/model/lane-budget/each-lane-keeps-a-row", test_each_lane_keeps_a_row);
  g_test_add_func ("/model/lane-budget/what-does-not-fit-is-counted", test_what_does_not_fit_is_counted);
  g_test_add_func ("/model/lane-budget/fuller-lanes-get-more-rows", test_fuller_lanes_get_more_rows);
  g_test_add_func ("/model/lane-budget/few-items-become-cards", test_few_items_become_cards);
  g_test_add_func ("/model/lane-budget/very-near-all-lanes-have-cards", test_very_near_all_lanes_have_cards);
  g_test_add_func ("/model/lane-budget/cancelled-gives-nothing", test_cancelled_gives_nothing);

  return g_test_run ();
}
