/* fold-ground-layer.h: lines of the calendar, bands and lanes, behind everything
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-timeline-view-private.h"

G_BEGIN_DECLS

#define FOLD_TYPE_GROUND_LAYER (fold_ground_layer_get_type ())

G_DECLARE_FINAL_TYPE (FoldGroundLayer, fold_ground_layer, FOLD, GROUND_LAYER, GtkWidget)

GtkWidget *fold_ground_layer_new (FoldTimelineView *view);

G_END_DECLS
