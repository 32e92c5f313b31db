/* fold-relations-layer.h: the frame of the selected policy, and its arrows
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-relation-route.h"

G_BEGIN_DECLS

#define FOLD_TYPE_RELATIONS_LAYER (fold_relations_layer_get_type ())

G_DECLARE_FINAL_TYPE (FoldRelationsLayer, fold_relations_layer, FOLD, RELATIONS_LAYER, GtkWidget)

GtkWidget    *fold_relations_layer_new        (FoldTimelineView   *view);
void          fold_relations_layer_sync       (FoldRelationsLayer *self);
const GArray *fold_relations_layer_get_routes (FoldRelationsLayer *self);

G_END_DECLS
