/* fold-tally-private.h
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * FoldTally:
 * @times: the different times, sorted
 * @counts: how many of all times are not later than each of them
 * @n: how many different times
 * @room: for how many there is memory
 *
 * How many of many times lie before another.
 */
typedef struct
{
  gint64 *times;
  guint32 *counts;
  guint n;
  guint room;
} FoldTally;

void  _fold_tally_add          (FoldTally       *self,
                                gint64           time);
void  _fold_tally_end          (FoldTally       *self);
void  _fold_tally_clear        (FoldTally       *self);
gsize _fold_tally_get_memory   (const FoldTally *self);
guint _fold_tally_advance      (const FoldTally *self,
                                guint            from,
                                gint64           time);
guint _fold_tally_count_before (const FoldTally *self,
                                gint64           time);

G_END_DECLS
