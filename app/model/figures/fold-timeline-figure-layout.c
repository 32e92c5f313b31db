/* fold-timeline-figure-layout.c: the scene of a figure
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-timeline-figure-private.h"

#include "fold-lane-budget.h"

#include <math.h>

/* The screen’s sizes are those of 11 points at 96 dpi. */
#define SCREEN_TYPE_PX (11.0 * 96 / 72)
#define LEAST_ROOM     0.03
#define MOST_ROOM      0.26
#define MOST_TITLE     0.52
#define EVERYTHING     1e7
/* Cards are for screens. */
#define NO_OCTAVE      G_MININT16

/*
 * _fold_figure_get_glyph:
 * @self: a figure
 *
 * Returns: the size of the shapes beside the titles, in mm
 */
double
_fold_figure_get_glyph (const FoldFigure *self)
{
  return self->body_pt * FOLD_MM_PER_POINT * 0.78;
}

static double
get_gap (const FoldFigure *self)
{
  return self->body_pt * FOLD_MM_PER_POINT * 0.35;
}

static void
measure_labels (FoldFigure *self)
{
  for (guint i = 0; i < self->info->len; i++)
    {
      const FoldTimelineItem *item = fold_timeline_items_get (self->items, i);
      FoldFigureItem *info = &g_array_index (self->info, FoldFigureItem, i);
      double width = fold_text_measure_get_width (self->measure, item->title, self->body_pt, FALSE);
      double most = MOST_TITLE * (self->spec->width_mm - self->plot_x);

      info->width = _fold_figure_get_glyph (self) + get_gap (self) + MIN (width, most);
      if (info->notes[0] != '\0')
        info->width += 0.3 + fold_text_measure_get_width (self->measure, info->notes, self->small_pt, FALSE);
      if (item->n_contradictions > 0)
        info->width += get_gap (self) + _fold_figure_get_glyph (self);
    }
}

static float
get_label_width (guint32  item,
                 gpointer data)
{
  const FoldFigure *self = data;

  return (float) (g_array_index (self->info, FoldFigureItem, item).width / self->px);
}

/* The octave is filled: its farthest zoom is that of the figure. */
static void
set_scale (FoldFigure *self)
{
  double type_px = self->body_pt * FOLD_MM_PER_POINT / SCREEN_TYPE_PX;
  double seconds = MAX ((double) fold_span_get_length (self->span), 1);
  double wanted = seconds * type_px / self->plot_width;
  double scale = ldexp (1, (int) round (log2 (MAX (wanted, FOLD_VIEWPORT_MIN_SCALE * 2)))) * (1 - 1e-9);

  self->px = self->plot_width * scale / seconds;
  fold_viewport_init (&self->viewport, self->span, (self->plot_width + self->room) / self->px);
  self->viewport.origin = self->span.begin;
  self->viewport.fraction = 0;
  self->viewport.seconds_per_px = scale;
  self->viewport.width = (self->plot_width + self->room) / self->px;
}

static void
get_metrics (FoldFigure       *self,
             FoldLaneMetrics  *lanes,
             FoldSceneMetrics *scene)
{
  double type = self->body_pt * FOLD_MM_PER_POINT / self->px;

  fold_lane_metrics_init (lanes, type / SCREEN_TYPE_PX);
  lanes->mark_px = (float) (type * 0.3);
  lanes->gap_px = (float) (type * 0.35);
  lanes->pad_px = (float) (type * 0.4);
  lanes->item_px = (float) type;
  lanes->card_octave = NO_OCTAVE;
  fold_scene_metrics_init (scene, type / SCREEN_TYPE_PX);
  scene->chip_height = (float) (type * 1.62);
  scene->card_height = EVERYTHING;
  scene->lane_pad = (float) (type * 0.4);
  scene->lane_min_height = (float) (type * 2.4);
  scene->folded_height = (float) (type * 1.8);
  scene->columns_height = (float) (type * 1.8);
  scene->count_height = (float) (type * 1.5);
  scene->tick_label_px = (float) (type * 3);
  scene->column_px = (float) (type * 0.3);
  scene->margin = 0;
  scene->grow = FALSE;
}

static GArray *
list_lanes (FoldFigure *self)
{
  guint n_lanes = 0;
  g_autofree guint *lanes = fold_session_list_lanes (self->spec->session, &n_lanes);
  FoldMarks *marks = fold_timeline_items_get_marks (self->items);
  GArray *specs = g_array_new (FALSE, FALSE, sizeof (FoldLaneSpec));

  for (guint i = 0; i < n_lanes; i++)
    {
      FoldLaneSpec spec = {
        .lane = (guint16) lanes[i],
        .no_cards = TRUE,
        .is_folded = fold_session_is_lane_folded (self->spec->session,
                                                  fold_timeline_items_get_lane (self->all, lanes[i])->id),
      };
      guint n_items = 0;

      if (lanes[i] < fold_marks_get_n_lanes (marks))
        fold_marks_get_lane (marks, lanes[i], &n_items);
      if (n_items > 0)
        g_array_append_val (specs, spec);
    }
  return specs;
}

static void
pack (FoldFigure       *self,
      FoldLaneMetrics  *lane_metrics,
      FoldSceneMetrics *metrics)
{
  g_autoptr (GArray) lanes = list_lanes (self);
  FoldMarks *marks = fold_timeline_items_get_marks (self->items);
  FoldLaneBudget budget = {
    .params = { *lane_metrics, (gpointer) lanes->data, lanes->len, get_label_width, self },
    .metrics = *metrics,
    .height = self->budget / self->px,
  };
  int octave = fold_viewport_get_octave (&self->viewport);

  g_clear_pointer (&self->layout, fold_lane_layout_unref);
  if (self->spec->height_mm > 0)
    {
      self->layout = fold_lane_budget_pack (&budget, marks, octave, NULL, NULL);
      return;
    }
  budget.params.metrics.chip_rows = (guint16) MIN (self->info->len + 1, G_MAXUINT16);
  self->layout = fold_lane_layout_new (marks, octave, &budget.params, NULL, NULL);
}

static void
update_scene (FoldFigure *self)
{
  FoldLaneMetrics lanes;
  FoldSceneMetrics metrics;

  set_scale (self);
  get_metrics (self, &lanes, &metrics);
  pack (self, &lanes, &metrics);

  const FoldSceneInput input = {
    .viewport = &self->viewport,
    .layout = self->layout,
    .density = fold_timeline_items_get_density (self->items),
    .metrics = &metrics,
    .height = EVERYTHING,
  };

  self->frame = fold_scene_update (self->scene, &input);
}

/* How far titles would reach beyond the last moment, if all stood after their bars. */
static double
get_overhang (const FoldFigure *self)
{
  FoldMarks *marks = fold_timeline_items_get_marks (self->items);
  double seconds_per_mm = (double) fold_span_get_length (self->span) / self->plot_width;
  double overhang = 0;

  for (guint i = 0; i < fold_marks_get_n_marks (marks); i++)
    {
      const FoldMark *mark = fold_marks_get (marks, i);
      double rest = (double) (self->span.end - MIN (mark->end, self->span.end)) / seconds_per_mm;
      double length = (double) (MIN (mark->end, self->span.end) - MAX (mark->begin, self->span.begin)) / seconds_per_mm;
      double width = g_array_index (self->info, FoldFigureItem, mark->item).width + 3 * get_gap (self);

      /* Long bars have their titles inside. */
      if (length < width)
        overhang = MAX (overhang, width - rest);
    }
  return overhang;
}

static void
count_hidden (FoldFigure *self)
{
  for (guint i = 0; i < fold_lane_layout_get_n_lanes (self->layout); i++)
    {
      const FoldLane *lane = fold_lane_layout_get_lane (self->layout, i);

      self->n_hidden += lane->n_items - (lane->is_folded ? 0 : lane->n_slots);
    }
}

/*
 * _fold_figure_lay_out:
 * @self: a figure with items and sources
 *
 * Finds a scale that leaves room for the titles of the last events, and packs
 * the lanes.
 */
void
_fold_figure_lay_out (FoldFigure *self)
{
  double available = self->spec->width_mm - self->plot_x;

  measure_labels (self);
  self->plot_width = available;
  /* Less width for the time brings the last events nearer to its end. */
  for (guint i = 0; i < 3; i++)
    {
      self->room = CLAMP (get_overhang (self), LEAST_ROOM * available, MOST_ROOM * available);
      self->plot_width = available - self->room;
    }
  update_scene (self);
  count_hidden (self);
}
