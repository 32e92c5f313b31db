/* fold-scene-lanes.c: where the lanes stand, and how high they are
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-scene-private.h"

/*
 * _fold_scene_has_columns:
 * @input: what the scene is made from
 * @lane: a lane of the layout
 *
 * Returns: whether the lane shows how many items there are when
 */
gboolean
_fold_scene_has_columns (const FoldSceneInput *input,
                         const FoldLane       *lane)
{
  return input->density != NULL && (lane->is_folded || lane->detail == FOLD_DETAIL_DENSITY);
}

/*
 * _fold_scene_has_counts:
 * @input: what the scene is made from
 * @lane: a lane of the layout
 *
 * Returns: whether the lane counts what it hides: among its columns if it has
 *   any, or else in a line of its own
 */
gboolean
_fold_scene_has_counts (const FoldSceneInput *input,
                        const FoldLane       *lane)
{
  return lane->n_hidden > 0 && !lane->is_folded;
}

/*
 * _fold_scene_is_pinned_in:
 * @input: what the scene is made from
 * @lane: a lane of the layout
 *
 * Returns: whether the pinned mark stands in the lane, which has no row for it
 */
gboolean
_fold_scene_is_pinned_in (const FoldSceneInput *input,
                          const FoldLane       *lane)
{
  return input->has_pinned
         && fold_marks_get (fold_lane_layout_get_marks (input->layout), input->pinned)->lane == lane->lane
         && fold_lane_layout_get_row (input->layout, input->pinned) < 0;
}

/*
 * _fold_scene_get_strip:
 * @input: what the scene is made from
 * @lane: a lane of the layout that hides something
 * @offset: (out): from the top of the lane
 * @height: (out): its height
 *
 * Tells where the lane counts what it hides, and shows one of that if pinned.
 */
void
_fold_scene_get_strip (const FoldSceneInput *input,
                       const FoldLane       *lane,
                       double               *offset,
                       double               *height)
{
  const FoldSceneMetrics *metrics = input->metrics;

  if (lane->is_folded)
    {
      *offset = 0;
      *height = metrics->folded_height;
    }
  else if (_fold_scene_has_columns (input, lane))
    {
      *offset = metrics->lane_pad;
      *height = metrics->columns_height;
    }
  else
    {
      *offset = metrics->lane_pad + lane->n_rows * _fold_scene_get_row_height (metrics, lane);
      *height = metrics->count_height;
    }
}

/*
 * _fold_scene_get_row_height:
 * @metrics: the sizes
 * @lane: a lane of the layout
 *
 * Returns: the height of each of its rows
 */
double
_fold_scene_get_row_height (const FoldSceneMetrics *metrics,
                            const FoldLane         *lane)
{
  return lane->detail == FOLD_DETAIL_CARD ? metrics->card_height : metrics->chip_height;
}

/**
 * fold_scene_measure_lane:
 * @metrics: the sizes
 * @lane: a lane of a layout
 * @has_density: whether the scene will have counts for its columns
 *
 * Returns: how high the lane is at least
 */
double
fold_scene_measure_lane (const FoldSceneMetrics *metrics,
                         const FoldLane         *lane,
                         gboolean                has_density)
{
  g_return_val_if_fail (metrics != NULL && lane != NULL, 0);

  if (lane->is_folded)
    return metrics->folded_height;

  gboolean has_columns = has_density && lane->detail == FOLD_DETAIL_DENSITY;
  double height = 2 * metrics->lane_pad + lane->n_rows * _fold_scene_get_row_height (metrics, lane);

  /* Counts stand among the columns, or else in a line of their own. */
  if (has_columns)
    height += metrics->columns_height;
  else if (lane->n_hidden > 0)
    height += metrics->count_height;

  return MAX (height, metrics->lane_min_height);
}

static double
get_natural_height (const FoldSceneInput *input,
                    const FoldLane       *lane)
{
  return fold_scene_measure_lane (input->metrics, lane, input->density != NULL);
}

/* Returns the height of all lanes; @growth is what each open one gets from the
 * space that is left over. */
static double
measure_lanes (const FoldSceneInput *input,
               double               *growth)
{
  guint n_lanes = fold_lane_layout_get_n_lanes (input->layout);
  guint n_open = 0;
  double height = 0;

  for (guint i = 0; i < n_lanes; i++)
    {
      const FoldLane *lane = fold_lane_layout_get_lane (input->layout, i);

      n_open += !lane->is_folded;
      height += get_natural_height (input, lane);
    }

  *growth = input->metrics->grow && n_open > 0 ? MAX (input->height - height, 0) / n_open : 0;
  return height + *growth * n_open;
}

static double
get_lane_height (const FoldSceneInput *input,
                 guint                 position,
                 double                growth)
{
  const FoldLane *lane = fold_lane_layout_get_lane (input->layout, position);

  return get_natural_height (input, lane) + (lane->is_folded ? 0 : growth);
}

static double
get_rows_offset (const FoldSceneInput *input,
                 const FoldLane       *lane)
{
  return input->metrics->lane_pad + (_fold_scene_has_columns (input, lane) ? input->metrics->columns_height : 0);
}

/*
 * _fold_scene_add_lanes:
 * @input: what the scene is made from
 * @lanes: (element-type FoldSceneLane): where to put the visible lanes
 *
 * Returns: the height of all lanes, seen or not
 */
double
_fold_scene_add_lanes (const FoldSceneInput *input,
                       GArray               *lanes)
{
  guint n_lanes = fold_lane_layout_get_n_lanes (input->layout);
  double y = -input->scroll_y;
  double growth;
  double content_height = measure_lanes (input, &growth);

  for (guint i = 0; i < n_lanes && y < input->height; i++)
    {
      const FoldLane *data = fold_lane_layout_get_lane (input->layout, i);
      double height = get_lane_height (input, i, growth);
      double header_height = MIN (input->metrics->lane_min_height, height);
      FoldSceneLane lane = {
        .y = y,
        .height = height,
        .header_y = MAX (y, MIN (0, y + height - header_height)),
        .rows_y = y + get_rows_offset (input, data),
        .position = i,
      };

      y += height;

      if (y > 0)
        g_array_append_val (lanes, lane);
    }

  return content_height;
}

/**
 * fold_scene_find_row:
 * @input: what a scene would show
 * @mark: a mark
 * @y: (out): top of its row, from the top of all lanes
 * @height: (out): height of its row
 *
 * Finds where to scroll to.
 *
 * Returns: whether @mark is shown
 */
gboolean
fold_scene_find_row (const FoldSceneInput *input,
                     guint                 mark,
                     double               *y,
                     double               *height)
{
  g_return_val_if_fail (input != NULL && input->layout != NULL && input->metrics != NULL, FALSE);
  g_return_val_if_fail (y != NULL && height != NULL, FALSE);

  FoldMarks *marks = fold_lane_layout_get_marks (input->layout);
  int position = fold_lane_layout_find_lane (input->layout, fold_marks_get (marks, mark)->lane);
  double growth;

  if (position < 0)
    return FALSE;

  const FoldLane *data = fold_lane_layout_get_lane (input->layout, position);
  int row = fold_lane_layout_get_row (input->layout, mark);

  if (row < 0 && !(input->has_pinned && input->pinned == mark))
    return FALSE;

  measure_lanes (input, &growth);
  *height = _fold_scene_get_row_height (input->metrics, data);
  *y = get_rows_offset (input, data) + row * *height;

  if (row < 0)
    _fold_scene_get_strip (input, data, y, height);

  for (guint i = 0; i < (guint) position; i++)
    *y += get_lane_height (input, i, growth);

  return TRUE;
}
