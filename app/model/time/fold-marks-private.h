/* fold-marks-private.h
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-marks.h"

G_BEGIN_DECLS

struct _FoldMarks
{
  FoldMark *marks;
  guint n_marks;
  guint n_lanes;
  guint n_items;      /* each counted once in each of its lanes */
  guint32 *next;      /* the ring; or NULL if all items have one mark */
  guint32 *firsts;    /* first marks of items, by lane, then by begin */
  guint *lane_begins; /* where in firsts a lane begins; one more than lanes */
  FoldSpan span;
};

G_END_DECLS
