/* export-typesetter.h: real type, measured and drawn without a display
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <pango/pangocairo.h>

#include "fold-drawing.h"
#include "fold-text-measure.h"

G_BEGIN_DECLS

#define EXPORT_TYPE_TYPESETTER (export_typesetter_get_type ())

G_DECLARE_FINAL_TYPE (ExportTypesetter, export_typesetter, EXPORT, TYPESETTER, GObject)

ExportTypesetter *export_typesetter_new       (void);
void              export_typesetter_draw_text (ExportTypesetter *self,
                                               cairo_t          *cr,
                                               const FoldDrawOp *op);

G_END_DECLS
