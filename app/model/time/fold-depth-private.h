/* fold-depth-private.h
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * FoldDepth:
 *
 * How many layers lie over each of a row of places.
 */
typedef struct
{
  guint n_leaves;
  guint16 *max; /* of the places below a node, without what lies over its parents */
  guint16 *add; /* what lies over all places below a node at once */
} FoldDepth;

void  _fold_depth_init    (FoldDepth       *self,
                           guint            n_places);
void  _fold_depth_clear   (FoldDepth       *self);
void  _fold_depth_cover   (FoldDepth       *self,
                           guint            begin,
                           guint            end);
guint _fold_depth_get_max (const FoldDepth *self,
                           guint            begin,
                           guint            end);

G_END_DECLS
