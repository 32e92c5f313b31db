/* fold-kind-look.h: colour, hatch and shape of each kind of policy
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-drawing.h"
#include "fold-enums.h"

G_BEGIN_DECLS

/**
 * FOLD_KIND_SHAPE_BOX:
 *
 * Shapes of kinds are described in a square with sides of this length.
 */
#define FOLD_KIND_SHAPE_BOX 12.0

#define FOLD_KIND_SHAPE_MAX 12

/**
 * FoldKindShape:
 * @n: how many corners; 0 for a circle
 * @corners: their places in the box
 * @is_hollow: whether only its outline is drawn
 * @has_dot: whether there is a dot in its middle
 */
typedef struct
{
  gint8    n;
  gint8    corners[FOLD_KIND_SHAPE_MAX][2];
  gboolean is_hollow;
  gboolean has_dot;
} FoldKindShape;

guint32              fold_kind_get_color (FoldPolicyKind kind);
FoldHatch            fold_kind_get_hatch (FoldPolicyKind kind);
const FoldKindShape *fold_kind_get_shape (FoldPolicyKind kind);
void                 fold_kind_draw      (FoldDrawing   *drawing,
                                          FoldPolicyKind kind,
                                          double         x,
                                          double         y,
                                          double         size);

G_END_DECLS
