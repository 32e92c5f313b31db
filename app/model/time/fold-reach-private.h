/* fold-reach-private.h
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * FoldReach:
 *
 * Answers which of many structs, sorted by begin, is the next to reach beyond
 * a time. It borrows the structs.
 */
typedef struct
{
  const char *ends; /* the end in the first struct */
  gsize stride;
  guint n;
  guint n_leaves;
  gint64 *max; /* node i has the children 2i and 2i + 1; the root is 1 */
} FoldReach;

void  _fold_reach_init       (FoldReach       *self,
                              const gint64    *ends,
                              gsize            stride,
                              guint            n);
void  _fold_reach_clear      (FoldReach       *self);
gsize _fold_reach_get_memory (const FoldReach *self);
guint _fold_reach_next       (const FoldReach *self,
                              guint            from,
                              gint64           time);

G_END_DECLS
