/* test-scene.c: what a frame shows, against looking at every item
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "fold-scene.h"

#include "fold-events.h"
#include "fold-random.h"

#define WIDTH  1200
#define HEIGHT 700

/* Everything a scene needs, for some marks. */
typedef struct
{
  FoldMarks *marks;
  FoldDensity *density;
  FoldLaneLayout *layout;
  FoldLaneSpec specs[FOLD_EVENTS_N_LANES];
  FoldLaneParams params;
  FoldSceneMetrics metrics;
  FoldViewport viewport;
  FoldScene *scene;
  double scroll_y;
} Stage;

static void
set_up (Stage     *stage,
        FoldMarks *marks)
{
  *stage = (Stage) { .marks = marks, .density = fold_density_new (marks), .scene = fold_scene_new () };
  fold_scene_metrics_init (&stage->metrics, 1);
  fold_lane_metrics_init (&stage->params.metrics, 1);
  stage->params.lanes = stage->specs;
  stage->params.n_lanes = fold_marks_get_n_lanes (marks);
  stage->params.get_label_width = fold_events_label_width;

  for (guint lane = 0; lane < G_N_ELEMENTS (stage->specs); lane++)
    stage->specs[lane].lane = lane;

  fold_viewport_init (&stage->viewport, fold_marks_get_span (marks), WIDTH);
}

static void
tear_down (Stage *stage)
{
  fold_scene_free (stage->scene);
  g_clear_pointer (&stage->layout, fold_lane_layout_unref);
  fold_density_unref (stage->density);
  fold_marks_unref (stage->marks);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Stage, tear_down)

static FoldSceneInput
get_input (Stage *stage)
{
  int octave = fold_viewport_get_octave (&stage->viewport);

  if (stage->layout == NULL || fold_lane_layout_get_octave (stage->layout) != octave)
    {
      g_clear_pointer (&stage->layout, fold_lane_layout_unref);
      stage->layout = fold_lane_layout_new (stage->marks, octave, &stage->params, NULL, NULL);
    }

  return (FoldSceneInput) {
    .viewport = &stage->viewport,
    .layout = stage->layout,
    .density = stage->density,
    .metrics = &stage->metrics,
    .scroll_y = stage->scroll_y,
    .height = HEIGHT,
  };
}

static const FoldSceneFrame *
update (Stage *stage)
{
  FoldSceneInput input = get_input (stage);

  return fold_scene_update (stage->scene, &input);
}

static FoldMarks *
random_marks (void)
{
  const FoldRandomMarks wanted = {
    .n_marks = g_test_rand_int_range (1, 300),
    .n_items = g_test_rand_int_range (1, 200),
    .n_lanes = 3, .n_ranks = 5, .days = 3000,
    .longest = g_test_rand_int_range (2, 900),
  };

  return fold_random_new_marks (&wanted);
}

static void
look_somewhere (Stage *stage)
{
  FoldSpan span = fold_marks_get_span (stage->marks);

  fold_viewport_fit (&stage->viewport, span, 0);
  fold_viewport_zoom_at (&stage->viewport, WIDTH / 2, exp2 (g_test_rand_double_range (0, 12)));
  fold_viewport_center (&stage->viewport, fold_random_time (span.begin, span.end));
}

static FoldMarks *
new_marks (const FoldMark *marks,
           guint           n_marks)
{
  FoldMarksBuilder *builder = fold_marks_builder_new (n_marks);

  for (guint i = 0; i < n_marks; i++)
    fold_marks_builder_add (builder, &marks[i]);

  return fold_marks_builder_end (builder);
}

/* Two marks ten years apart, so that views have room, and one to look at. */
static FoldMarks *
new_long_bar (void)
{
  const FoldMark marks[] = {
    { .begin = -4000 * FOLD_TIME_DAY, .end = -3999 * FOLD_TIME_DAY, .item = 1, .lane = 1 },
    { .begin = 0, .end = 1000 * FOLD_TIME_DAY,
      .core_begin = 100 * FOLD_TIME_DAY, .core_end = 900 * FOLD_TIME_DAY, .item = 2 },
    { .begin = 4000 * FOLD_TIME_DAY, .end = 4001 * FOLD_TIME_DAY, .item = 3, .lane = 1 },
  };

  return new_marks (marks, G_N_ELEMENTS (marks));
}

static const FoldSceneBar *
find_bar (const FoldSceneFrame *frame,
          guint                 mark)
{
  for (guint i = 0; i < frame->n_bars; i++)
    if (frame->bars[i].mark == mark && !(frame->bars[i].edges & FOLD_SCENE_BAR_THREAD))
      return &frame->bars[i];

  return NULL;
}

static FoldSceneBar
get_bar (const FoldSceneFrame *frame,
         guint                 mark)
{
  const FoldSceneBar *bar = find_bar (frame, mark);

  if (bar == NULL)
    g_error ("mark %u is not in the frame", mark);

  return *bar;
}

static FoldSceneLabel
get_label (const FoldSceneFrame *frame,
           guint                 item)
{
  for (guint i = 0; i < frame->n_labels; i++)
    if (frame->labels[i].item == item)
      return frame->labels[i];

  g_error ("item %u has no label in the frame", item);
}

static gboolean
is_visible (const FoldSceneFrame *frame,
            guint                 position)
{
  for (guint i = 0; i < frame->n_lanes; i++)
    if (frame->lanes[i].position == position)
      return TRUE;

  return FALSE;
}

static void
check_bar (Stage                *stage,
           const FoldSceneFrame *frame,
           guint                 mark)
{
  const FoldMark *data = fold_marks_get (stage->marks, mark);
  const FoldSceneBar *bar = find_bar (frame, mark);
  double x0 = fold_viewport_time_to_x (&stage->viewport, data->begin);
  double x1 = MAX (fold_viewport_time_to_x (&stage->viewport, data->end), x0 + stage->params.metrics.mark_px);

  if (x1 <= -WIDTH || x0 >= 2 * WIDTH)
    {
      g_assert_null (bar);
      return;
    }

  /* A thin one can have become part of the bar before. */
  if (bar == NULL)
    {
      g_assert_cmpuint (fold_marks_get_next (stage->marks, mark), !=, mark);
      g_assert_cmpfloat ((data->end - data->begin) / stage->viewport.seconds_per_px, <, 0.5);
      return;
    }

  g_assert_cmpfloat_with_epsilon (bar->x0, CLAMP (x0, -WIDTH, 2 * WIDTH), 1e-2);
  g_assert_true ((bar->edges & FOLD_SCENE_BAR_MERGED) || fabs (bar->x1 - CLAMP (x1, -WIDTH, 2 * WIDTH)) < 1e-2);
}

static void
test_all_shown_marks_near_the_view_have_bars (void)
{
  for (guint i = 0; i < 100; i++)
    {
      g_auto(Stage) stage = { 0 };

      set_up (&stage, random_marks ());
      look_somewhere (&stage);

      const FoldSceneFrame *frame = update (&stage);

      for (guint mark = 0; mark < fold_marks_get_n_marks (stage.marks); mark++)
        {
          int lane = fold_lane_layout_find_lane (stage.layout, fold_marks_get (stage.marks, mark)->lane);

          if (fold_lane_layout_get_row (stage.layout, mark) < 0 || !is_visible (frame, lane))
            g_assert_null (find_bar (frame, mark));
          else
            check_bar (&stage, frame, mark);
        }
    }
}

static gboolean
share_row (double y,
           double height,
           double other_y,
           double other_height)
{
  return y < other_y + other_height - 0.01 && other_y < y + height - 0.01;
}

static void
check_label_alone (const FoldSceneFrame *frame,
                   const FoldSceneLabel *label)
{
  for (guint i = 0; i < frame->n_bars; i++)
    {
      const FoldSceneBar *bar = &frame->bars[i];

      if (bar->item != label->item && share_row (bar->y, bar->height, label->y, label->height))
        g_assert_true (bar->x1 <= label->x + 0.1 || label->x + label->width <= bar->x0 + 0.1);
    }

  for (const FoldSceneLabel *other = frame->labels; other < label; other++)
    if (share_row (other->y, other->height, label->y, label->height))
      g_assert_true (other->x + other->width <= label->x + 0.1 || label->x + label->width <= other->x + 0.1);
}

static void
test_labels_cross_nothing (void)
{
  for (guint i = 0; i < 300; i++)
    {
      g_auto(Stage) stage = { 0 };

      set_up (&stage, random_marks ());
      look_somewhere (&stage);
      stage.viewport.is_mirrored = g_test_rand_bit ();

      const FoldSceneFrame *frame = update (&stage);

      for (guint j = 0; j < frame->n_labels; j++)
        check_label_alone (frame, &frame->labels[j]);
    }
}

static void
test_panning_keeps_every_row (void)
{
  g_auto(Stage) stage = { 0 };
  g_autofree float *rows = NULL;

  set_up (&stage, fold_events_new_marks (1500));
  fold_viewport_zoom_at (&stage.viewport, WIDTH / 2, 8);
  rows = g_new0 (float, 1500);

  for (guint i = 0; i < 10000; i++)
    {
      fold_viewport_pan (&stage.viewport, g_test_rand_double_range (-400, 400));

      const FoldSceneFrame *frame = update (&stage);

      for (guint j = 0; j < frame->n_labels; j++)
        {
          const FoldSceneLabel *label = &frame->labels[j];

          if (rows[label->item] == 0)
            rows[label->item] = label->y;

          g_assert_cmpfloat (rows[label->item], ==, label->y);
        }
    }
}

static void
test_label_of_a_long_bar_stays_in_sight (void)
{
  g_auto(Stage) stage = { 0 };

  set_up (&stage, new_long_bar ());
  stage.params.metrics.card_octave = 0;
  stage.viewport.seconds_per_px = 1e5;
  fold_viewport_center (&stage.viewport, 400 * FOLD_TIME_DAY);
  fold_viewport_pan (&stage.viewport, -WIDTH / 2);

  const FoldSceneFrame *frame = update (&stage);
  FoldSceneBar bar = get_bar (frame, 1);
  FoldSceneLabel label = get_label (frame, 2);

  g_assert_cmpfloat (bar.x0, <, -100);
  g_assert_cmpfloat (bar.x1, >, 300);
  g_assert_true (label.is_inside);
  g_assert_cmpfloat (label.x, ==, stage.params.metrics.pad_px);
}

static void
test_label_leaves_with_the_end_of_its_bar (void)
{
  g_auto(Stage) stage = { 0 };

  set_up (&stage, new_long_bar ());
  stage.params.metrics.card_octave = 0;
  stage.viewport.seconds_per_px = 1e5;
  fold_viewport_center (&stage.viewport, 1000 * FOLD_TIME_DAY);
  fold_viewport_pan (&stage.viewport, 20 - WIDTH / 2);

  const FoldSceneFrame *frame = update (&stage);
  FoldSceneLabel label = get_label (frame, 2);

  g_assert_cmpfloat_with_epsilon (get_bar (frame, 1).x1, 20, 0.1);
  g_assert_cmpfloat_with_epsilon (label.x + label.width, 20 - stage.params.metrics.pad_px, 0.1);
}

static void
test_card_of_a_long_bar_stays_in_sight (void)
{
  g_auto(Stage) stage = { 0 };

  set_up (&stage, new_long_bar ());
  stage.viewport.seconds_per_px = 6e4;
  fold_viewport_center (&stage.viewport, 800 * FOLD_TIME_DAY);

  const FoldSceneFrame *frame = update (&stage);
  FoldSceneLabel card = get_label (frame, 2);

  g_assert_cmpint (card.detail, ==, FOLD_DETAIL_CARD);
  g_assert_cmpfloat (card.x, ==, 0);
  g_assert_cmpfloat (card.width, ==, stage.params.metrics.card_px);
  g_assert_cmpfloat (get_bar (frame, 1).y, >=, card.y + card.height);
}

static void
test_core_and_ends_are_told (void)
{
  const FoldMark marks[] = {
    { .begin = -400 * FOLD_TIME_DAY, .end = G_MAXINT64, .item = 0, .flags = FOLD_MARK_OPEN_END },
    { .begin = 0, .end = 400 * FOLD_TIME_DAY, .core_begin = 100 * FOLD_TIME_DAY, .core_end = 300 * FOLD_TIME_DAY,
      .item = 1, .flags = FOLD_MARK_UNKNOWN_START },
  };
  g_auto(Stage) stage = { 0 };

  set_up (&stage, new_marks (marks, G_N_ELEMENTS (marks)));

  const FoldSceneFrame *frame = update (&stage);
  FoldSceneBar open = get_bar (frame, 0);
  FoldSceneBar unknown = get_bar (frame, 1);

  g_assert_cmphex (open.edges, ==, FOLD_SCENE_BAR_ARROW_RIGHT | FOLD_SCENE_BAR_CUT_RIGHT);
  g_assert_cmpfloat (open.x1, ==, 2 * WIDTH);
  g_assert_cmpfloat (open.core_x1, ==, open.core_x0);
  g_assert_cmphex (unknown.edges, ==, FOLD_SCENE_BAR_RAGGED_LEFT);
  g_assert_cmpfloat_with_epsilon (unknown.core_x0, (unknown.x0 * 3 + unknown.x1) / 4, 0.01);
}

static void
test_life_of_an_item_is_tied_by_a_thread (void)
{
  const FoldMark marks[] = {
    { .begin = 0, .end = FOLD_TIME_DAY },
    { .begin = 700 * FOLD_TIME_DAY, .end = 701 * FOLD_TIME_DAY },
    { .begin = 1900 * FOLD_TIME_DAY, .end = 1901 * FOLD_TIME_DAY },
  };
  g_auto(Stage) stage = { 0 };

  set_up (&stage, new_marks (marks, G_N_ELEMENTS (marks)));

  const FoldSceneFrame *frame = update (&stage);

  g_assert_cmpuint (frame->n_bars, ==, 4);
  g_assert_cmphex (frame->bars[0].edges & FOLD_SCENE_BAR_THREAD, !=, 0);
  g_assert_cmpfloat (frame->bars[0].x0, ==, frame->bars[1].x0);
  g_assert_cmpfloat_with_epsilon (frame->bars[0].x1, WIDTH, 0.01);
  g_assert_cmpuint (frame->n_labels, ==, 1);
}

static void
test_thin_marks_of_an_item_are_one_bar (void)
{
  FoldMarksBuilder *builder = fold_marks_builder_new (0);
  g_auto(Stage) stage = { 0 };

  for (guint i = 0; i < 50000; i++)
    fold_marks_builder_add (builder, &(FoldMark) { .begin = i * 7200, .end = i * 7200 + 3600 });

  set_up (&stage, fold_marks_builder_end (builder));

  const FoldSceneFrame *frame = update (&stage);

  g_assert_cmpuint (frame->n_bars, <=, 2 * WIDTH + 2);
  g_assert_cmpfloat_with_epsilon (frame->bars[frame->n_bars - 1].x1, WIDTH, 10);
}

static guint
sum_values (const FoldSceneFrame   *frame,
            const FoldSceneColumns *columns)
{
  guint sum = 0;

  for (guint i = 0; i < columns->n; i++)
    sum += frame->values[columns->first + i];

  return sum;
}

static void
test_columns_count_the_whole_lane (void)
{
  g_auto(Stage) stage = { 0 };

  set_up (&stage, fold_events_new_marks (5000));

  const FoldSceneFrame *frame = update (&stage);

  g_assert_cmpuint (frame->n_columns, >, 0);

  for (guint i = 0; i < frame->n_columns; i++)
    {
      guint position = frame->lanes[frame->columns[i].lane].position;

      g_assert_cmpuint (sum_values (frame, &frame->columns[i]), ==,
                        fold_lane_layout_get_lane (stage.layout, position)->n_items);
    }
}

static void
test_columns_move_with_the_ground (void)
{
  g_auto(Stage) stage = { 0 };

  set_up (&stage, fold_events_new_marks (20000));
  fold_viewport_zoom_at (&stage.viewport, WIDTH / 2, 4);

  const FoldSceneFrame *frame = update (&stage);
  FoldSceneColumns before = frame->columns[0];
  g_autofree guint32 *values = g_memdup2 (frame->values, before.n * sizeof *values);

  /* To the left, so far that seven columns go, and by a part of one. */
  fold_viewport_pan (&stage.viewport, -7.3 * before.step);
  frame = update (&stage);

  guint shift = lround ((frame->columns[0].x + 7.3 * before.step - before.x) / before.step);

  g_assert_cmpuint (frame->columns[0].peak, ==, before.peak);
  g_assert_cmpuint (shift, <=, 8);

  for (guint i = 0; i + shift < before.n; i++)
    g_assert_cmpuint (frame->values[frame->columns[0].first + i], ==, values[i + shift]);
}

static void
test_counts_say_what_is_hidden (void)
{
  g_auto(Stage) stage = { 0 };
  guint n_counted = 0;
  guint n_hidden = 0;

  set_up (&stage, fold_events_new_marks (400));
  stage.metrics.grow = FALSE;

  const FoldSceneFrame *frame = update (&stage);

  for (guint i = 0; i < frame->n_counts; i++)
    n_counted += frame->counts[i].count;

  for (guint i = 0; i < frame->n_lanes; i++)
    {
      const FoldLane *lane = fold_lane_layout_get_lane (stage.layout, frame->lanes[i].position);

      n_hidden += lane->n_items - lane->n_slots;
    }

  g_assert_cmpuint (n_hidden, >, 0);
  g_assert_cmpuint (n_counted, ==, n_hidden);
}

static void
test_mirror_turns_everything (void)
{
  g_auto(Stage) stage = { 0 };
  g_auto(Stage) mirrored = { 0 };

  set_up (&stage, fold_events_new_marks (800));
  fold_viewport_zoom_at (&stage.viewport, WIDTH / 2, 5);
  set_up (&mirrored, fold_events_new_marks (800));
  mirrored.viewport = stage.viewport;
  mirrored.viewport.is_mirrored = TRUE;

  const FoldSceneFrame *frame = update (&stage);
  const FoldSceneFrame *turned = update (&mirrored);

  g_assert_cmpuint (frame->n_bars, ==, turned->n_bars);
  g_assert_cmpuint (frame->n_labels, >, 0);

  for (guint i = 0; i < frame->n_bars; i++)
    {
      g_assert_cmpfloat_with_epsilon (frame->bars[i].x0, WIDTH - turned->bars[i].x1, 0.01);
      g_assert_cmpfloat (turned->bars[i].x0, <=, turned->bars[i].x1);
    }

  for (guint i = 0; i < frame->n_labels; i++)
    g_assert_cmpfloat_with_epsilon (frame->labels[i].x, WIDTH - turned->labels[i].x - turned->labels[i].width, 0.01);

  for (guint i = 0; i < frame->n_minor; i++)
    g_assert_cmpfloat_with_epsilon (turned->minor[i].x,
                                    fold_viewport_time_to_x (&mirrored.viewport, turned->minor[i].tick.time), 0.01);
}

static void
test_picks_what_is_drawn (void)
{
  g_auto(Stage) stage = { 0 };
  guint index;

  set_up (&stage, fold_events_new_marks (400));

  const FoldSceneFrame *frame = update (&stage);

  for (guint i = 0; i < frame->n_labels; i++)
    {
      const FoldSceneLabel *label = &frame->labels[i];

      g_assert_cmpint (fold_scene_pick (stage.scene, label->x + 1, label->y + 1, &index), ==, FOLD_SCENE_HIT_LABEL);
      g_assert_cmpuint (index, ==, i);
    }

  for (guint i = 0; i < frame->n_counts; i++)
    {
      const FoldSceneCount *count = &frame->counts[i];

      g_assert_cmpint (fold_scene_pick (stage.scene, count->x + 1, count->y + 1, &index), ==, FOLD_SCENE_HIT_COUNT);
      g_assert_cmpuint (index, ==, i);
    }

  g_assert_cmpint (fold_scene_pick (stage.scene, 10, frame->lanes[1].y + 1, &index), ==, FOLD_SCENE_HIT_LANE);
  g_assert_cmpuint (index, ==, 1);
  g_assert_cmpint (fold_scene_pick (stage.scene, 10, -50, &index), ==, FOLD_SCENE_HIT_NONE);
}

static void
test_thin_bar_can_be_hit_beside (void)
{
  g_auto(Stage) stage = { 0 };
  guint index;

  set_up (&stage, new_long_bar ());

  const FoldSceneFrame *frame = update (&stage);
  FoldSceneBar bar = get_bar (frame, 0);

  g_assert_cmpint (fold_scene_pick (stage.scene, bar.x0 - 2, bar.y + 5, &index), ==, FOLD_SCENE_HIT_BAR);
  g_assert_cmpuint (frame->bars[index].mark, ==, 0);
}

static void
test_lanes_share_spare_height (void)
{
  g_auto(Stage) stage = { 0 };

  set_up (&stage, new_long_bar ());

  const FoldSceneFrame *frame = update (&stage);

  g_assert_cmpuint (frame->n_lanes, ==, 2);
  g_assert_cmpfloat_with_epsilon (frame->content_height, HEIGHT, 0.01);
  g_assert_cmpfloat_with_epsilon (frame->lanes[1].y + frame->lanes[1].height, HEIGHT, 0.01);
}

static void
test_only_lanes_in_sight_are_made (void)
{
  g_auto(Stage) stage = { 0 };

  set_up (&stage, fold_events_new_marks (3000));

  const FoldSceneFrame *frame = update (&stage);

  g_assert_cmpfloat (frame->content_height, >, HEIGHT);
  g_assert_cmpuint (frame->n_lanes, <, FOLD_EVENTS_N_LANES);

  stage.scroll_y = frame->lanes[0].height - 10;
  frame = update (&stage);

  g_assert_cmpuint (frame->lanes[0].position, ==, 0);
  g_assert_cmpfloat_with_epsilon (frame->lanes[0].y + frame->lanes[0].height, 10, 0.01);

  stage.scroll_y += 10;
  frame = update (&stage);

  g_assert_cmpuint (frame->lanes[0].position, ==, 1);
}

static void
test_lane_name_stays_in_sight (void)
{
  g_auto(Stage) stage = { 0 };

  set_up (&stage, fold_events_new_marks (3000));
  stage.scroll_y = 60;

  const FoldSceneFrame *frame = update (&stage);

  g_assert_cmpfloat (frame->lanes[0].y, ==, -60);
  g_assert_cmpfloat (frame->lanes[0].header_y, ==, 0);
  g_assert_cmpfloat (frame->lanes[1].header_y, ==, frame->lanes[1].y);
}

static void
test_row_to_scroll_to_is_the_drawn_one (void)
{
  g_auto(Stage) stage = { 0 };

  set_up (&stage, fold_events_new_marks (1000));
  stage.scroll_y = 130;
  fold_viewport_zoom_at (&stage.viewport, WIDTH / 2, 10);

  const FoldSceneFrame *frame = update (&stage);
  FoldSceneInput input = get_input (&stage);

  for (guint i = 0; i < frame->n_labels; i++)
    {
      double y;
      double height;

      g_assert_true (fold_scene_find_row (&input, frame->labels[i].mark, &y, &height));
      g_assert_cmpfloat_with_epsilon (y - 130, frame->labels[i].y, 0.01);
    }
}

static void
test_ruler_covers_the_scene (void)
{
  g_auto(Stage) stage = { 0 };

  set_up (&stage, fold_events_new_marks (100));

  for (guint i = 0; i < 500; i++)
    {
      look_somewhere (&stage);

      const FoldSceneFrame *frame = update (&stage);

      g_assert_cmpuint (frame->n_minor, <=, FOLD_TICKS_MAX);
      g_assert_cmpfloat (frame->minor[0].x, <=, -WIDTH + 0.1);
      g_assert_cmpfloat (frame->minor[frame->n_minor - 1].end_x, >=, 2 * WIDTH - 0.1);
    }
}

static void
test_size_follows_what_is_seen (void)
{
  g_auto(Stage) stage = { 0 };

  set_up (&stage, fold_events_new_marks (100000));

  for (guint i = 0; i < 12; i++)
    {
      const FoldSceneFrame *frame = update (&stage);

      g_assert_cmpuint (frame->n_bars + frame->n_labels + frame->n_counts, <, 3000);
      fold_viewport_zoom_at (&stage.viewport, WIDTH / 2, 2);
    }
}

static void
test_same_frame_needs_no_new_memory (void)
{
  g_auto(Stage) stage = { 0 };

  set_up (&stage, fold_events_new_marks (2000));

  FoldSceneFrame before = *update (&stage);

  for (guint i = 0; i < 100; i++)
    {
      const FoldSceneFrame *frame = update (&stage);

      g_assert_true (frame->bars == before.bars);
      g_assert_true (frame->labels == before.labels);
      g_assert_true (frame->values == before.values);
      g_assert_true (frame->minor == before.minor);
    }
}

static void
test_nothing_to_show (void)
{
  g_auto(Stage) stage = { 0 };

  set_up (&stage, fold_events_new_marks (0));

  const FoldSceneFrame *frame = update (&stage);

  g_assert_cmpuint (frame->n_bars, ==, 0);
  g_assert_cmpuint (frame->n_lanes, ==, 0);
  g_assert_cmpuint (frame->n_minor, >, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define TEST(name, function) g_test_add_func ("/model/scene/" name, function)
  TEST ("all-shown-marks-near-the-view-have-bars", test_all_shown_marks_near_the_view_have_bars);
  TEST ("labels-cross-nothing", test_labels_cross_nothing);
  TEST ("panning-keeps-every-row", test_panning_keeps_every_row);
  TEST ("label-of-a-long-bar-stays-in-sight", test_label_of_a_long_bar_stays_in_sight);
  TEST ("label-leaves-with-the-end-of-its-bar", test_label_leaves_with_the_end_of_its_bar);
  TEST ("card-of-a-long-bar-stays-in-sight", test_card_of_a_long_bar_stays_in_sight);
  TEST ("core-and-ends-are-told", test_core_and_ends_are_told);
  TEST ("life-of-an-item-is-tied-by-a-thread", test_life_of_an_item_is_tied_by_a_thread);
  TEST ("thin-marks-of-an-item-are-one-bar", test_thin_marks_of_an_item_are_one_bar);
  TEST ("columns-count-the-whole-lane", test_columns_count_the_whole_lane);
  TEST ("columns-move-with-the-ground", test_columns_move_with_the_ground);
  TEST ("counts-say-what-is-hidden", test_counts_say_what_is_hidden);
  TEST ("mirror-turns-everything", test_mirror_turns_everything);
  TEST ("picks-what-is-drawn", test_picks_what_is_drawn);
  TEST ("thin-bar-can-be-hit-beside", test_thin_bar_can_be_hit_beside);
  TEST ("lanes-share-spare-height", test_lanes_share_spare_height);
  TEST ("only-lanes-in-sight-are-made", test_only_lanes_in_sight_are_made);
  TEST ("lane-name-stays-in-sight", test_lane_name_stays_in_sight);
  TEST ("row-to-scroll-to-is-the-drawn-one", test_row_to_scroll_to_is_the_drawn_one);
  TEST ("ruler-covers-the-scene", test_ruler_covers_the_scene);
  TEST ("size-follows-what-is-seen", test_size_follows_what_is_seen);
  TEST ("same-frame-needs-no-new-memory", test_same_frame_needs_no_new_memory);
  TEST ("nothing-to-show", test_nothing_to_show);
#undef TEST

  return g_test_run ();
}
