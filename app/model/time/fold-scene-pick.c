/* fold-scene-pick.c: what is drawn at a point
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-scene-private.h"

/* How far beside a thin bar it can still be hit. */
#define PICK_PX 3

static gboolean
is_inside (double x,
           double y,
           double left,
           double top,
           double width,
           double height)
{
  return left <= x && x < left + width && top <= y && y < top + height;
}

static gboolean
pick_label (const FoldSceneFrame *frame,
            double                x,
            double                y,
            guint                *index)
{
  for (*index = 0; *index < frame->n_labels; ++*index)
    {
      const FoldSceneLabel *label = &frame->labels[*index];

      if (is_inside (x, y, label->x, label->y, label->width, label->height))
        return TRUE;
    }

  return FALSE;
}

/* Later bars of an item lie above earlier ones, and above the thread. */
static gboolean
pick_bar (const FoldSceneFrame *frame,
          double                x,
          double                y,
          guint                *index)
{
  for (*index = frame->n_bars; (*index)-- > 0;)
    {
      const FoldSceneBar *bar = &frame->bars[*index];

      if (is_inside (x, y, bar->x0 - PICK_PX, bar->y, bar->x1 - bar->x0 + 2 * PICK_PX, bar->height))
        return TRUE;
    }

  return FALSE;
}

static gboolean
pick_count (const FoldSceneFrame *frame,
            double                x,
            double                y,
            guint                *index)
{
  for (*index = 0; *index < frame->n_counts; ++*index)
    {
      const FoldSceneCount *count = &frame->counts[*index];

      if (is_inside (x, y, count->x, count->y, count->width, count->height))
        return TRUE;
    }

  return FALSE;
}

static gboolean
pick_columns (const FoldSceneFrame *frame,
              double                y,
              guint                *index)
{
  for (*index = 0; *index < frame->n_columns; ++*index)
    {
      const FoldSceneColumns *columns = &frame->columns[*index];

      if (columns->y <= y && y < columns->y + columns->height)
        return TRUE;
    }

  return FALSE;
}

static gboolean
pick_lane (const FoldSceneFrame *frame,
           double                y,
           guint                *index)
{
  for (*index = 0; *index < frame->n_lanes; ++*index)
    {
      const FoldSceneLane *lane = &frame->lanes[*index];

      if (lane->y <= y && y < lane->y + lane->height)
        return TRUE;
    }

  return FALSE;
}

/*
 * _fold_scene_pick_frame:
 * @frame: a frame
 * @x: pixels from the left edge of the viewport
 * @y: pixels from the top of the visible lanes
 * @index: (out): where in the frame it is
 *
 * Returns: what is drawn at a point
 */
FoldSceneHitKind
_fold_scene_pick_frame (const FoldSceneFrame *frame,
                        double                x,
                        double                y,
                        guint                *index)
{
  if (pick_label (frame, x, y, index))
    return FOLD_SCENE_HIT_LABEL;

  if (pick_bar (frame, x, y, index))
    return FOLD_SCENE_HIT_BAR;

  if (pick_count (frame, x, y, index))
    return FOLD_SCENE_HIT_COUNT;

  if (pick_columns (frame, y, index))
    return FOLD_SCENE_HIT_COLUMNS;

  if (pick_lane (frame, y, index))
    return FOLD_SCENE_HIT_LANE;

  return FOLD_SCENE_HIT_NONE;
}
