/* fold-lane-layout.h
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "fold-marks.h"

G_BEGIN_DECLS

/**
 * FoldDetail:
 * @FOLD_DETAIL_DENSITY: columns that count, and the names of the highest ranks
 * @FOLD_DETAIL_CHIP: bars with their title beside or inside
 * @FOLD_DETAIL_CARD: cards of a fixed size, and the bars below them
 *
 * How much of its items a lane shows.
 */
typedef enum
{
  FOLD_DETAIL_DENSITY,
  FOLD_DETAIL_CHIP,
  FOLD_DETAIL_CARD,
} FoldDetail;

/**
 * FoldLabelWidthFunc:
 * @item: the caller's item
 * @user_data: the caller's
 *
 * Asked from the thread that makes the layout, for most items and so often a
 * million times: it estimates rather than shapes.
 *
 * Returns: the pixels that the item's chip takes beside its bar
 */
typedef float (*FoldLabelWidthFunc) (guint32  item,
                                     gpointer user_data);

/**
 * FoldLaneSpec:
 * @lane: which marks
 * @max_rows: most rows it may have, or 0 for what the metrics say
 * @is_folded: whether it is folded to one thin density row
 * @card_rows: how many rows of cards it is to have, however many items do not fit;
 *   or 0 for cards only where most items get one
 * @no_cards: whether it shows chips at most
 *
 * A lane that is wanted. Lanes that no spec names are hidden.
 */
typedef struct
{
  guint16 lane;
  guint16 max_rows;
  guint16 card_rows;
  gboolean is_folded;
  gboolean no_cards;
} FoldLaneSpec;

/**
 * FoldLaneMetrics:
 * @mark_px: the narrowest bar
 * @pad_px: between the ends of a bar and the label inside it
 * @gap_px: between a bar and the label beside it, and between neighbours in a row
 * @item_px: no item with its label is narrower; keeps the work small where millions are crowded
 * @card_px: width of a card
 * @bucket_px: what is hidden is counted in stretches of 1 to 2 times this width
 * @chip_rows: most rows of chips
 * @card_rows: most rows of cards
 * @density_rows: most rows of names below the columns
 * @card_octave: cards appear at this octave of the viewport's scale and nearer
 *
 * The horizontal sizes, at the caller's text scale.
 */
typedef struct
{
  float mark_px;
  float pad_px;
  float gap_px;
  float item_px;
  float card_px;
  float bucket_px;
  guint16 chip_rows;
  guint16 card_rows;
  guint16 density_rows;
  gint16 card_octave;
} FoldLaneMetrics;

/**
 * FoldLaneParams:
 * @metrics: the sizes
 * @lanes: (array length=n_lanes): the wanted lanes from top to bottom
 * @n_lanes: how many
 * @get_label_width: (scope call): asks for the width of a label
 * @user_data: passed to @get_label_width
 *
 * All that a layout depends on beside the marks and the octave.
 */
typedef struct
{
  FoldLaneMetrics metrics;
  const FoldLaneSpec *lanes;
  guint n_lanes;
  FoldLabelWidthFunc get_label_width;
  gpointer user_data;
} FoldLaneParams;

/**
 * FoldSlot:
 * @reach: where the item ends, its label included, at the farthest zoom of the octave
 * @mark: the item's first mark in the lane
 * @label_mark: the mark that the label or card stands at
 * @label_px: width of the label or card
 * @row: counted from the top of the lane
 *
 * Where an item stands.
 */
typedef struct
{
  gint64 reach;
  guint32 mark;
  guint32 label_mark;
  float label_px;
  guint32 row;
} FoldSlot;

/**
 * FoldHidden:
 * @span: a stretch of the lane
 * @count: how many items that begin in it are not shown
 *
 * What did not fit.
 */
typedef struct
{
  FoldSpan span;
  guint32 count;
} FoldHidden;

/**
 * FoldLane:
 * @slots: (array length=n_slots): the shown items by begin
 * @n_slots: how many
 * @hidden: (array length=n_hidden): where items are hidden, by time
 * @n_hidden: how many such stretches, not items
 * @n_items: how many items the lane has, shown or not
 * @lane: which lane
 * @n_rows: how many rows @slots needs
 * @detail: how much is shown
 * @is_folded: whether it is folded; nothing is shown then
 *
 * One lane of a layout.
 */
typedef struct
{
  const FoldSlot *slots;
  guint n_slots;
  const FoldHidden *hidden;
  guint n_hidden;
  guint n_items;
  guint16 lane;
  guint16 n_rows;
  FoldDetail detail;
  gboolean is_folded;
} FoldLane;

#define FOLD_TYPE_LANE_LAYOUT (fold_lane_layout_get_type ())

typedef struct _FoldLaneLayout FoldLaneLayout;

void                   fold_lane_metrics_init       (FoldLaneMetrics      *metrics,
                                                     double                text_scale);

FoldLaneLayout        *fold_lane_layout_new         (FoldMarks            *marks,
                                                     int                   octave,
                                                     const FoldLaneParams *params,
                                                     GCancellable         *cancellable,
                                                     GError              **error) G_GNUC_WARN_UNUSED_RESULT;
GType                  fold_lane_layout_get_type    (void) G_GNUC_CONST;
FoldLaneLayout        *fold_lane_layout_ref         (FoldLaneLayout       *self);
void                   fold_lane_layout_unref       (FoldLaneLayout       *self);
FoldMarks             *fold_lane_layout_get_marks   (FoldLaneLayout       *self);
const FoldLaneMetrics *fold_lane_layout_get_metrics (FoldLaneLayout       *self);
int                    fold_lane_layout_get_octave  (FoldLaneLayout       *self);
gsize                  fold_lane_layout_get_memory  (FoldLaneLayout       *self);

guint                  fold_lane_layout_get_n_lanes (FoldLaneLayout       *self);
const FoldLane        *fold_lane_layout_get_lane    (FoldLaneLayout       *self,
                                                     guint                 position);
int                    fold_lane_layout_find_lane   (FoldLaneLayout       *self,
                                                     guint                 lane);
int                    fold_lane_layout_get_row     (FoldLaneLayout       *self,
                                                     guint                 mark);
guint                  fold_lane_layout_next_slot  (FoldLaneLayout       *self,
                                                     guint                 position,
                                                     guint                 slot,
                                                     gint64                after);
void                   fold_lane_layout_list_hidden (FoldLaneLayout       *self,
                                                     guint                 position,
                                                     FoldSpan              span,
                                                     GArray               *marks);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FoldLaneLayout, fold_lane_layout_unref)

G_END_DECLS
