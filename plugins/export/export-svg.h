/* export-svg.h: a drawing as SVG
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-drawing.h"

G_BEGIN_DECLS

char *export_svg_write (FoldDrawing *drawing,
                        const char  *stamp) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
