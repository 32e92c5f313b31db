/* fold-scene.h
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-density.h"
#include "fold-lane-layout.h"
#include "fold-scene-frame.h"
#include "fold-viewport.h"

G_BEGIN_DECLS

/**
 * FoldSceneMetrics:
 * @chip_height: a row of chips, the space to the next row included
 * @card_height: a row of cards: card, half a bar height, bar, half a bar height
 * @bar_height: the bar below a card
 * @lane_pad: above the first and below the last row of a lane
 * @lane_min_height: no open lane is lower, so that its name fits
 * @folded_height: a folded lane
 * @columns_height: the columns of a lane that shows its density
 * @count_height: the line below the rows for “+7”, where a lane hides items and has no columns
 * @count_px: widest “+7”
 * @column_px: density columns are 1 to 2 times this wide
 * @tick_label_px: ruler labels do not stand closer
 * @margin: how many pages to each side are in the scene beside the visible one
 * @grow: whether open lanes share the height that is left over
 *
 * The sizes that are not in [struct@LaneMetrics].
 */
typedef struct
{
  float chip_height;
  float card_height;
  float bar_height;
  float lane_pad;
  float lane_min_height;
  float folded_height;
  float columns_height;
  float count_height;
  float count_px;
  float column_px;
  float tick_label_px;
  float margin;
  gboolean grow;
} FoldSceneMetrics;

/**
 * FoldSceneInput:
 * @viewport: what part of time is seen
 * @layout: the rows, for the octave of @viewport
 * @density: (nullable): counts of the same marks
 * @metrics: the sizes
 * @scroll_y: how far the lanes are scrolled up
 * @height: the visible height of the lanes
 * @has_pinned: whether there is a mark that is to be shown even where its lane has no row for it
 * @pinned: that mark
 *
 * All that a scene depends on.
 */
typedef struct
{
  const FoldViewport *viewport;
  FoldLaneLayout *layout;
  FoldDensity *density;
  const FoldSceneMetrics *metrics;
  double scroll_y;
  double height;
  gboolean has_pinned;
  guint pinned;
} FoldSceneInput;

/**
 * FoldSceneHitKind:
 * @FOLD_SCENE_HIT_NONE: nothing, or beside the lanes
 * @FOLD_SCENE_HIT_LABEL: a chip or card; `index` into the labels
 * @FOLD_SCENE_HIT_BAR: a mark; `index` into the bars
 * @FOLD_SCENE_HIT_COUNT: “+7”; `index` into the counts
 * @FOLD_SCENE_HIT_COLUMNS: a density; `index` into the columns
 * @FOLD_SCENE_HIT_LANE: the empty ground of a lane; `index` into the lanes
 *
 * What stands at a point.
 */
typedef enum
{
  FOLD_SCENE_HIT_NONE,
  FOLD_SCENE_HIT_LABEL,
  FOLD_SCENE_HIT_BAR,
  FOLD_SCENE_HIT_COUNT,
  FOLD_SCENE_HIT_COLUMNS,
  FOLD_SCENE_HIT_LANE,
} FoldSceneHitKind;

typedef struct _FoldScene FoldScene;

void                  fold_scene_metrics_init (FoldSceneMetrics     *metrics,
                                               double                text_scale);

FoldScene            *fold_scene_new          (void) G_GNUC_WARN_UNUSED_RESULT;
void                  fold_scene_free         (FoldScene            *self);
const FoldSceneFrame *fold_scene_update       (FoldScene            *self,
                                               const FoldSceneInput *input);
FoldSceneHitKind      fold_scene_pick         (FoldScene            *self,
                                               double                x,
                                               double                y,
                                               guint                *index);
gboolean              fold_scene_find_row     (const FoldSceneInput *input,
                                               guint                 mark,
                                               double               *y,
                                               double               *height);

double                fold_scene_measure_lane (const FoldSceneMetrics *metrics,
                                               const FoldLane       *lane,
                                               gboolean              has_density);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FoldScene, fold_scene_free)

G_END_DECLS
