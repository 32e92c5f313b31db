/* fold-scene.c: everything a frame or a figure shows, as numbers
 *
 * A viewport, a layout and sizes go in; rectangles come out. Widgets, the
 * figure writers and the tests read the same frame. Arrays are kept between
 * updates, and only what is near the view is looked at: the cost follows what
 * is seen, not what is stored.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-scene.h"

#include "fold-scene-private.h"

#include <math.h>

/* The peak of a lane, kept as long as the columns are as wide. */
typedef struct
{
  FoldDensity *density;
  gint64 width;
  guint lane;
  guint peak;
} Peak;

struct _FoldScene
{
  FoldSceneFrame frame;
  GArray *lanes;   /* FoldSceneLane */
  GArray *bars;    /* FoldSceneBar */
  GArray *labels;  /* FoldSceneLabel */
  GArray *counts;  /* FoldSceneCount */
  GArray *columns; /* FoldSceneColumns */
  GArray *values;  /* guint32 */
  GArray *minor;   /* FoldSceneTick */
  GArray *major;   /* FoldSceneTick */
  GArray *peaks;   /* Peak, by position in the layout */
};

/* Beside the pinned item, which stands in the strip of the counts. */
static double
get_free_x (FoldScene            *self,
            const FoldSceneBuild *build,
            const FoldLane       *lane,
            guint                 index,
            double                x,
            double                width)
{
  if (!_fold_scene_is_pinned_in (build->input, lane))
    return x;

  guint32 item = fold_marks_get (build->marks, build->input->pinned)->item;

  for (guint i = 0; i < self->labels->len; i++)
    {
      const FoldSceneLabel *label = &g_array_index (self->labels, FoldSceneLabel, i);

      if (label->item == item && label->lane == index && x < label->x + label->width && label->x < x + width)
        return label->x + label->width + build->sizes->gap_px;
    }

  return x;
}

static void
add_count (FoldScene            *self,
           const FoldSceneBuild *build,
           const FoldHidden     *hidden,
           guint                 index)
{
  const FoldSceneLane *lane = &g_array_index (self->lanes, FoldSceneLane, index);
  const FoldLane *data = fold_lane_layout_get_lane (build->input->layout, lane->position);
  const FoldSceneMetrics *metrics = build->input->metrics;
  double x0 = fold_viewport_time_to_x (&build->viewport, hidden->span.begin);
  double x1 = fold_viewport_time_to_x (&build->viewport, hidden->span.end);
  double width = MIN (metrics->count_px, x1 - x0);
  double offset;
  double height;

  _fold_scene_get_strip (build->input, data, &offset, &height);

  FoldSceneCount count = {
    .x = get_free_x (self, build, data, index, (x0 + x1 - width) / 2, width),
    .y = lane->y + offset,
    .width = width,
    .height = height,
    .lane = index,
    .count = hidden->count,
    .span = hidden->span,
  };

  g_array_append_val (self->counts, count);
}

/* The first of the buckets, which do not overlap, that ends after @time. */
static guint
find_hidden (const FoldLane *lane,
             gint64          time)
{
  guint low = 0;
  guint high = lane->n_hidden;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (lane->hidden[middle].span.end <= time)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

static void
add_counts (FoldScene            *self,
            const FoldSceneBuild *build,
            guint                 index)
{
  guint position = g_array_index (self->lanes, FoldSceneLane, index).position;
  const FoldLane *lane = fold_lane_layout_get_lane (build->input->layout, position);

  if (!_fold_scene_has_counts (build->input, lane))
    return;

  for (guint i = find_hidden (lane, build->span.begin);
       i < lane->n_hidden && lane->hidden[i].span.begin < build->span.end;
       i++)
    add_count (self, build, &lane->hidden[i], index);
}

static guint
get_peak (FoldScene   *self,
          FoldDensity *density,
          gint64       width,
          guint        position,
          guint        lane)
{
  if (position >= self->peaks->len)
    g_array_set_size (self->peaks, position + 1);

  Peak *peak = &g_array_index (self->peaks, Peak, position);

  if (peak->density != density || peak->width != width || peak->lane != lane)
    {
      g_clear_pointer (&peak->density, fold_density_unref);
      *peak = (Peak) { fold_density_ref (density), width, lane, fold_density_get_peak (density, lane, width) };
    }

  return peak->peak;
}

/* Columns keep their place in time, so that they move with the ground, and
 * their scale as long as the octave. */
static void
add_columns (FoldScene            *self,
             const FoldSceneBuild *build,
             guint                 index)
{
  const FoldSceneLane *lane = &g_array_index (self->lanes, FoldSceneLane, index);
  const FoldLane *data = fold_lane_layout_get_lane (build->input->layout, lane->position);
  const FoldSceneMetrics *metrics = build->input->metrics;

  if (!_fold_scene_has_columns (build->input, data))
    return;

  double octave_scale = ldexp (1, fold_viewport_get_octave (&build->viewport) + 1);
  gint64 step = MAX (fold_time_add (0, metrics->column_px * octave_scale), 1);
  gint64 begin = build->span.begin - fold_time_get_phase (build->span.begin, step);
  guint n = (build->span.end - begin) / step + 1;
  FoldSceneColumns columns = {
    .x = fold_viewport_time_to_x (&build->viewport, begin),
    .step = step / build->viewport.seconds_per_px,
    .y = data->is_folded ? lane->y : lane->y + metrics->lane_pad,
    .height = data->is_folded ? metrics->folded_height : metrics->columns_height,
    .lane = index,
    .first = self->values->len,
    .n = n,
    .peak = get_peak (self, build->input->density, step, lane->position, data->lane),
  };

  g_array_set_size (self->values, columns.first + n);
  fold_density_query (build->input->density, data->lane,
                      (FoldSpan) { begin, begin + n * step }, n,
                      &g_array_index (self->values, guint32, columns.first));
  g_array_append_val (self->columns, columns);
}

static void
add_ticks (GArray               *array,
           const FoldSceneBuild *build,
           const FoldTick       *ticks,
           guint                 n_ticks)
{
  for (guint i = 0; i < n_ticks; i++)
    {
      FoldSceneTick tick = {
        .x = fold_viewport_time_to_x (&build->viewport, ticks[i].time),
        .end_x = fold_viewport_time_to_x (&build->viewport, ticks[i].end),
        .tick = ticks[i],
      };

      g_array_append_val (array, tick);
    }
}

static void
add_ruler (FoldScene            *self,
           const FoldSceneBuild *build)
{
  FoldTick ticks[FOLD_TICKS_MAX];
  guint level = fold_ticks_choose_level (build->span, build->viewport.seconds_per_px,
                                         build->input->metrics->tick_label_px);

  self->frame.level = level;
  add_ticks (self->minor, build, ticks, fold_ticks_fill_minor (level, build->span, ticks));
  add_ticks (self->major, build, ticks, fold_ticks_fill_major (level, build->span, ticks));
}

static FoldSceneBuild
start_build (FoldScene            *self,
             const FoldSceneInput *input)
{
  FoldSceneBuild build = {
    .input = input,
    .marks = fold_lane_layout_get_marks (input->layout),
    .sizes = fold_lane_layout_get_metrics (input->layout),
    .viewport = *input->viewport,
    .bars = self->bars,
    .labels = self->labels,
  };
  double margin = input->metrics->margin * input->viewport->width;

  build.viewport.is_mirrored = FALSE;
  build.left = -margin;
  build.right = input->viewport->width + margin;
  build.span = fold_span_grow (fold_viewport_get_span (&build.viewport), margin * build.viewport.seconds_per_px);
  return build;
}

static void
clear (FoldScene *self)
{
  GArray *arrays[] = { self->lanes, self->bars, self->labels, self->counts,
                       self->columns, self->values, self->minor, self->major };

  for (guint i = 0; i < G_N_ELEMENTS (arrays); i++)
    g_array_set_size (arrays[i], 0);
}

static void
finish_frame (FoldScene *self)
{
  FoldSceneFrame frame = {
    .lanes = (gpointer) self->lanes->data,
    .bars = (gpointer) self->bars->data,
    .labels = (gpointer) self->labels->data,
    .counts = (gpointer) self->counts->data,
    .columns = (gpointer) self->columns->data,
    .values = (gpointer) self->values->data,
    .minor = (gpointer) self->minor->data,
    .major = (gpointer) self->major->data,
    .n_lanes = self->lanes->len,
    .n_bars = self->bars->len,
    .n_labels = self->labels->len,
    .n_counts = self->counts->len,
    .n_columns = self->columns->len,
    .n_values = self->values->len,
    .n_minor = self->minor->len,
    .n_major = self->major->len,
    .level = self->frame.level,
    .content_height = self->frame.content_height,
  };

  self->frame = frame;
}

static void
clear_peak (gpointer data)
{
  Peak *peak = data;

  g_clear_pointer (&peak->density, fold_density_unref);
}

/**
 * fold_scene_metrics_init:
 * @metrics: (out caller-allocates): what to initialize
 * @text_scale: 1, or as much more as the user wants text to be larger
 *
 * Sets sizes that suit the default font.
 */
void
fold_scene_metrics_init (FoldSceneMetrics *metrics,
                         double            text_scale)
{
  g_return_if_fail (metrics != NULL);

  *metrics = (FoldSceneMetrics) {
    .chip_height = 40 * text_scale,
    .card_height = 162 * text_scale,
    .bar_height = 6,
    .lane_pad = 8,
    .lane_min_height = 48 * text_scale,
    .folded_height = 28 * text_scale,
    .columns_height = 48,
    .count_height = 32 * text_scale,
    .count_px = 72 * text_scale,
    .column_px = 4,
    .tick_label_px = 48 * text_scale,
    .margin = 1,
    .grow = TRUE,
  };
}

/**
 * fold_scene_new:
 *
 * Returns: (transfer full): an empty scene
 */
FoldScene *
fold_scene_new (void)
{
  FoldScene *self = g_new0 (FoldScene, 1);

  self->lanes = g_array_new (FALSE, FALSE, sizeof (FoldSceneLane));
  self->bars = g_array_new (FALSE, FALSE, sizeof (FoldSceneBar));
  self->labels = g_array_new (FALSE, FALSE, sizeof (FoldSceneLabel));
  self->counts = g_array_new (FALSE, FALSE, sizeof (FoldSceneCount));
  self->columns = g_array_new (FALSE, FALSE, sizeof (FoldSceneColumns));
  self->values = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->minor = g_array_new (FALSE, FALSE, sizeof (FoldSceneTick));
  self->major = g_array_new (FALSE, FALSE, sizeof (FoldSceneTick));
  self->peaks = g_array_new (FALSE, TRUE, sizeof (Peak));
  g_array_set_clear_func (self->peaks, clear_peak);
  return self;
}

/**
 * fold_scene_free:
 * @self: (transfer full): a scene
 *
 * Frees a scene and its frame.
 */
void
fold_scene_free (FoldScene *self)
{
  g_return_if_fail (self != NULL);

  GArray *arrays[] = { self->lanes, self->bars, self->labels, self->counts, self->columns,
                       self->values, self->minor, self->major, self->peaks };

  for (guint i = 0; i < G_N_ELEMENTS (arrays); i++)
    g_array_unref (arrays[i]);

  g_free (self);
}

/**
 * fold_scene_update:
 * @self: a scene
 * @input: what to show; not kept
 *
 * Works out what is to be drawn. The layout should be that of the viewport’s
 * octave; during a fast zoom an older one does for a while, though labels may
 * then touch.
 *
 * Returns: (transfer none): the frame, until the next update
 */
const FoldSceneFrame *
fold_scene_update (FoldScene            *self,
                   const FoldSceneInput *input)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (input != NULL && input->viewport != NULL, NULL);
  g_return_val_if_fail (input->layout != NULL && input->metrics != NULL, NULL);

  FoldSceneBuild build = start_build (self, input);

  clear (self);
  self->frame.content_height = _fold_scene_add_lanes (input, self->lanes);

  for (guint i = 0; i < self->lanes->len; i++)
    {
      _fold_scene_add_items (&build, &g_array_index (self->lanes, FoldSceneLane, i), i);
      add_counts (self, &build, i);
      add_columns (self, &build, i);
    }

  add_ruler (self, &build);
  finish_frame (self);

  if (input->viewport->is_mirrored)
    _fold_scene_mirror (&self->frame, input->viewport->width);

  return &self->frame;
}

/**
 * fold_scene_pick:
 * @self: a scene
 * @x: pixels from the left edge of the viewport
 * @y: pixels from the top of the visible lanes
 * @index: (out): where in the frame it is
 *
 * Finds what was drawn at a point by the last update: labels before bars, thin
 * bars also from a little beside.
 *
 * Returns: what kind of thing it is
 */
FoldSceneHitKind
fold_scene_pick (FoldScene *self,
                 double     x,
                 double     y,
                 guint     *index)
{
  g_return_val_if_fail (self != NULL, FOLD_SCENE_HIT_NONE);
  g_return_val_if_fail (index != NULL, FOLD_SCENE_HIT_NONE);

  return _fold_scene_pick_frame (&self->frame, x, y, index);
}
