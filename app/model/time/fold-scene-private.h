/* fold-scene-private.h
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-scene.h"

G_BEGIN_DECLS

/*
 * FoldSceneBuild:
 * @input: what the scene is made from
 * @marks: the marks
 * @sizes: the horizontal sizes
 * @viewport: the viewport, from left to right in any case
 * @span: what is in the scene, margins included
 * @left: left side of the margins
 * @right: right side of the margins
 * @bars: (element-type FoldSceneBar): where to put bars
 * @labels: (element-type FoldSceneLabel): where to put labels
 *
 * A scene while it is made.
 */
typedef struct
{
  const FoldSceneInput *input;
  FoldMarks *marks;
  const FoldLaneMetrics *sizes;
  FoldViewport viewport;
  FoldSpan span;
  double left;
  double right;
  GArray *bars;
  GArray *labels;
} FoldSceneBuild;

gboolean         _fold_scene_has_columns    (const FoldSceneInput   *input,
                                             const FoldLane         *lane);
gboolean         _fold_scene_has_counts     (const FoldSceneInput   *input,
                                             const FoldLane         *lane);
gboolean         _fold_scene_is_pinned_in   (const FoldSceneInput   *input,
                                             const FoldLane         *lane);
void             _fold_scene_get_strip      (const FoldSceneInput   *input,
                                             const FoldLane         *lane,
                                             double                 *offset,
                                             double                 *height);
double           _fold_scene_get_row_height (const FoldSceneMetrics *metrics,
                                             const FoldLane         *lane);
double           _fold_scene_add_lanes      (const FoldSceneInput   *input,
                                             GArray                 *lanes);

void             _fold_scene_add_items      (const FoldSceneBuild   *build,
                                             const FoldSceneLane    *lane,
                                             guint                   index);
void             _fold_scene_mirror         (FoldSceneFrame         *frame,
                                             double                  width);
FoldSceneHitKind _fold_scene_pick_frame     (const FoldSceneFrame   *frame,
                                             double                  x,
                                             double                  y,
                                             guint                  *index);

G_END_DECLS
