/* fold-drawing-paint-private.h: a figure in colours of the theme
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "fold-drawing.h"
#include "fold-text-measure.h"

G_BEGIN_DECLS

/* A sheet on the screen is as large as on paper, at 96 pixels an inch. */
#define PX_PER_MM (96 / 25.4)

FoldTextMeasure *_fold_screen_measure_new (PangoLayout   *layout);

void             _fold_drawing_paint      (FoldDrawing   *drawing,
                                           cairo_t       *cr,
                                           PangoLayout   *layout,
                                           const GdkRGBA *ink);

G_END_DECLS
