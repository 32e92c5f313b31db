/* fold-scene-frame.h: what a scene says is to be drawn
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-span.h"
#include "fold-ticks.h"

G_BEGIN_DECLS

/**
 * FoldSceneLane:
 * @y: top of the lane
 * @height: its height
 * @header_y: where its name stays in sight
 * @rows_y: top of its first row
 * @position: which lane of the layout
 *
 * A visible lane.
 */
typedef struct
{
  float y;
  float height;
  float header_y;
  float rows_y;
  guint position;
} FoldSceneLane;

/**
 * FoldSceneBarEdges:
 * @FOLD_SCENE_BAR_CUT_LEFT: the bar goes on beyond the scene’s left side
 * @FOLD_SCENE_BAR_CUT_RIGHT: the bar goes on beyond the scene’s right side
 * @FOLD_SCENE_BAR_ARROW_LEFT: has no end to the left; an arrow belongs at the visible edge
 * @FOLD_SCENE_BAR_ARROW_RIGHT: has no end to the right
 * @FOLD_SCENE_BAR_RAGGED_LEFT: nobody knows how far it goes to the left; its end is ragged
 * @FOLD_SCENE_BAR_RAGGED_RIGHT: nobody knows how far it goes to the right
 * @FOLD_SCENE_BAR_MERGED: stands for several marks of one item, too thin to tell apart
 * @FOLD_SCENE_BAR_THREAD: no mark but the thin line that ties the marks of one item
 *
 * What the ends of a bar are like on screen, right-to-left regarded.
 */
typedef enum /*< flags >*/
{
  FOLD_SCENE_BAR_CUT_LEFT     = 1 << 0,
  FOLD_SCENE_BAR_CUT_RIGHT    = 1 << 1,
  FOLD_SCENE_BAR_ARROW_LEFT   = 1 << 2,
  FOLD_SCENE_BAR_ARROW_RIGHT  = 1 << 3,
  FOLD_SCENE_BAR_RAGGED_LEFT  = 1 << 4,
  FOLD_SCENE_BAR_RAGGED_RIGHT = 1 << 5,
  FOLD_SCENE_BAR_MERGED       = 1 << 6,
  FOLD_SCENE_BAR_THREAD       = 1 << 7,
} FoldSceneBarEdges;

/**
 * FoldSceneBar:
 * @x0: left end
 * @x1: right end
 * @core_x0: left end of what is certain
 * @core_x1: right end of what is certain; not beyond @core_x0 if nothing is
 * @y: top of the bar; of the row if it is a row of chips
 * @height: height of the bar or row
 * @mark: which mark
 * @item: the caller’s item
 * @edges: [flags@SceneBarEdges]
 *
 * A mark. Numbers are relative to the viewport and cut off outside the scene.
 */
typedef struct
{
  float x0;
  float x1;
  float core_x0;
  float core_x1;
  float y;
  float height;
  guint32 mark;
  guint32 item;
  guint32 edges;
} FoldSceneBar;

/**
 * FoldSceneLabel:
 * @x: left side
 * @y: top
 * @width: the most it may take
 * @height: height of its row
 * @mark: the mark it stands at
 * @item: the caller’s item
 * @lane: index into the scene’s lanes
 * @detail: whether it is a chip or a card; a name among columns is a chip too
 * @is_inside: whether it stands inside its bar, staying in sight while the bar moves
 * @is_before: whether it stands before its bars, to end at them
 *
 * Where the title, or the card, of an item stands.
 */
typedef struct
{
  float x;
  float y;
  float width;
  float height;
  guint32 mark;
  guint32 item;
  guint16 lane;
  guint8 detail;
  guint8 is_inside : 1;
  guint8 is_before : 1;
} FoldSceneLabel;

/**
 * FoldSceneCount:
 * @x: left side
 * @y: top
 * @width: the most it may take
 * @height: height
 * @lane: index into the scene’s lanes
 * @span: what it counts; for [method@LaneLayout.list_hidden]
 * @count: how many are hidden there
 *
 * Where “+7” stands.
 */
typedef struct
{
  float x;
  float y;
  float width;
  float height;
  guint lane;
  guint32 count;
  FoldSpan span;
} FoldSceneCount;

/**
 * FoldSceneColumns:
 * @x: left side of the first column in time, or its right side if mirrored
 * @step: from each column to the next; negative if mirrored
 * @y: top
 * @height: height
 * @lane: index into the scene’s lanes
 * @first: index of the first count in the scene’s values
 * @n: how many columns
 * @peak: the largest count of the lane at this scale, seen or not
 *
 * The density of a lane. Columns stand on a fixed grid of time.
 */
typedef struct
{
  float x;
  float step;
  float y;
  float height;
  guint lane;
  guint first;
  guint n;
  guint32 peak;
} FoldSceneColumns;

/**
 * FoldSceneTick:
 * @x: where it stands
 * @end_x: where the next one of its row stands
 * @tick: the tick
 *
 * A tick in the ruler.
 */
typedef struct
{
  float x;
  float end_x;
  FoldTick tick;
} FoldSceneTick;

/**
 * FoldSceneFrame:
 * @content_height: height of all lanes, seen or not; for the scroll bar
 *
 * What is to be drawn. It belongs to the scene and is valid until its next
 * update.
 */
typedef struct
{
  const FoldSceneLane *lanes;
  const FoldSceneBar *bars;
  const FoldSceneLabel *labels;
  const FoldSceneCount *counts;
  const FoldSceneColumns *columns;
  const guint32 *values;
  const FoldSceneTick *minor;
  const FoldSceneTick *major;
  guint n_lanes;
  guint n_bars;
  guint n_labels;
  guint n_counts;
  guint n_columns;
  guint n_values;
  guint n_minor;
  guint n_major;
  guint level;
  double content_height;
} FoldSceneFrame;

G_END_DECLS
