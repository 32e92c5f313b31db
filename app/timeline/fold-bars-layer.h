/* fold-bars-layer.h: all bars and densities
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-timeline-view-private.h"

G_BEGIN_DECLS

#define FOLD_TYPE_BARS_LAYER (fold_bars_layer_get_type ())

G_DECLARE_FINAL_TYPE (FoldBarsLayer, fold_bars_layer, FOLD, BARS_LAYER, GtkWidget)

GtkWidget *fold_bars_layer_new (FoldTimelineView *view);

G_END_DECLS
