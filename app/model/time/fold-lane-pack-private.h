/* fold-lane-pack-private.h
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-lane-layout.h"

G_BEGIN_DECLS

/*
 * FoldLanePack:
 * @marks: the marks
 * @params: sizes and label widths
 * @seconds_per_px: the farthest zoom of the octave
 * @detail: what is to be placed
 * @lane: which lane
 * @n_rows: most rows
 * @max_hidden: give up when more items do not fit
 * @cancellable: (nullable): give up when it is cancelled
 *
 * How to pack a lane.
 */
typedef struct
{
  FoldMarks *marks;
  const FoldLaneParams *params;
  double seconds_per_px;
  FoldDetail detail;
  guint lane;
  guint n_rows;
  guint max_hidden;
  GCancellable *cancellable;
} FoldLanePack;

gboolean _fold_lane_pack (const FoldLanePack *self,
                          GArray             *slots,
                          GArray             *hidden);

FoldSlot _fold_slot_new  (const FoldLanePack *self,
                          guint               mark);

G_END_DECLS
