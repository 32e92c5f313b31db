/* fold-scene-mirror.c: turning a scene for right-to-left
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-scene-private.h"

#define LEFT_EDGES  (FOLD_SCENE_BAR_CUT_LEFT | FOLD_SCENE_BAR_ARROW_LEFT | FOLD_SCENE_BAR_RAGGED_LEFT)
#define RIGHT_EDGES (FOLD_SCENE_BAR_CUT_RIGHT | FOLD_SCENE_BAR_ARROW_RIGHT | FOLD_SCENE_BAR_RAGGED_RIGHT)

/* Each edge to the right has the bit above the same edge to the left. */
G_STATIC_ASSERT (RIGHT_EDGES == LEFT_EDGES << 1);

static void
mirror_bar (FoldSceneBar *bar,
            double        width)
{
  FoldSceneBar old = *bar;
  gboolean has_core = old.core_x1 > old.core_x0;

  bar->x0 = width - old.x1;
  bar->x1 = width - old.x0;
  bar->core_x0 = width - (has_core ? old.core_x1 : old.core_x0);
  bar->core_x1 = width - old.core_x0;
  bar->edges = (old.edges & ~(LEFT_EDGES | RIGHT_EDGES))
               | (old.edges & LEFT_EDGES) << 1
               | (old.edges & RIGHT_EDGES) >> 1;
}

static void
mirror_ticks (FoldSceneTick *ticks,
              guint          n_ticks,
              double         width)
{
  for (guint i = 0; i < n_ticks; i++)
    {
      ticks[i].x = width - ticks[i].x;
      ticks[i].end_x = width - ticks[i].end_x;
    }
}

/*
 * _fold_scene_mirror:
 * @frame: a frame made from left to right
 * @width: the width of the viewport
 *
 * Turns everything that is at a side to the other side.
 */
void
_fold_scene_mirror (FoldSceneFrame *frame,
                    double          width)
{
  FoldSceneBar *bars = (FoldSceneBar *) frame->bars;
  FoldSceneLabel *labels = (FoldSceneLabel *) frame->labels;
  FoldSceneCount *counts = (FoldSceneCount *) frame->counts;
  FoldSceneColumns *columns = (FoldSceneColumns *) frame->columns;

  for (guint i = 0; i < frame->n_bars; i++)
    mirror_bar (&bars[i], width);

  for (guint i = 0; i < frame->n_labels; i++)
    labels[i].x = width - labels[i].x - labels[i].width;

  for (guint i = 0; i < frame->n_counts; i++)
    counts[i].x = width - counts[i].x - counts[i].width;

  for (guint i = 0; i < frame->n_columns; i++)
    {
      columns[i].x = width - columns[i].x;
      columns[i].step = -columns[i].step;
    }

  mirror_ticks ((FoldSceneTick *) frame->minor, frame->n_minor, width);
  mirror_ticks ((FoldSceneTick *) frame->major, frame->n_major, width);
}
