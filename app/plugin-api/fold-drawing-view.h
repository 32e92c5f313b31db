/* fold-drawing-view.h: a figure on the screen, as it will be printed
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "fold-drawing.h"
#include "fold-text-measure.h"

G_BEGIN_DECLS

#define FOLD_TYPE_DRAWING_VIEW (fold_drawing_view_get_type ())

G_DECLARE_FINAL_TYPE (FoldDrawingView, fold_drawing_view, FOLD, DRAWING_VIEW, GtkWidget)

/* Signal: "link-activated" (const char *target), when a link of the figure is followed. */
GtkWidget       *fold_drawing_view_new         (void);

FoldDrawing     *fold_drawing_view_get_drawing (FoldDrawingView *self);
void             fold_drawing_view_set_drawing (FoldDrawingView *self,
                                                FoldDrawing     *drawing);
FoldTextMeasure *fold_drawing_view_get_measure (FoldDrawingView *self);
gboolean         fold_drawing_view_step_link   (FoldDrawingView *self,
                                                int              by);

G_END_DECLS
