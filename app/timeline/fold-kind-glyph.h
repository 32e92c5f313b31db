/* fold-kind-glyph.h: a shape for each kind of policy
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "fold-enums.h"

G_BEGIN_DECLS

void fold_kind_glyph_append (GtkSnapshot           *snapshot,
                             FoldPolicyKind         kind,
                             const GdkRGBA         *color,
                             const graphene_rect_t *box);
void fold_kind_glyph_draw   (cairo_t               *cr,
                             FoldPolicyKind         kind,
                             double                 size);

G_END_DECLS
