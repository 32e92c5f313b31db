/* fold-overlay-layer.h: crosshair, playhead, today, and the period that is being chosen
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-timeline-view-private.h"

G_BEGIN_DECLS

#define FOLD_TYPE_OVERLAY_LAYER (fold_overlay_layer_get_type ())

G_DECLARE_FINAL_TYPE (FoldOverlayLayer, fold_overlay_layer, FOLD, OVERLAY_LAYER, GtkWidget)

GtkWidget *fold_overlay_layer_new           (FoldTimelineView *view);
void       fold_overlay_layer_set_ruler     (FoldOverlayLayer *self,
                                             int               height);
void       fold_overlay_layer_set_pointer   (FoldOverlayLayer *self,
                                             gboolean          is_shown,
                                             double            x);
void       fold_overlay_layer_set_playhead  (FoldOverlayLayer *self,
                                             gboolean          is_shown,
                                             gint64            time);
void       fold_overlay_layer_set_selection (FoldOverlayLayer *self,
                                             gboolean          is_shown,
                                             FoldSpan          span);
gboolean   fold_overlay_layer_get_selection (FoldOverlayLayer *self,
                                             FoldSpan         *span);

G_END_DECLS
