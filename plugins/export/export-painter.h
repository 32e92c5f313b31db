/* export-painter.h: a drawing on a cairo surface
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "export-typesetter.h"

G_BEGIN_DECLS

void export_paint (FoldDrawing      *drawing,
                   ExportTypesetter *typesetter,
                   cairo_t          *cr,
                   gboolean          has_tags);

G_END_DECLS
