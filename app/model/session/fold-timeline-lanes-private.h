/* fold-timeline-lanes-private.h: in which lanes a policy stands
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-timeline-items.h"

typedef struct _FoldLaneTable FoldLaneTable;

FoldLaneTable *_fold_lane_table_new      (FoldLibrary   *library,
                                          FoldLanes      lanes);
void           _fold_lane_table_free     (FoldLaneTable *self);
void           _fold_lane_table_look_up  (FoldLaneTable *self,
                                          FoldPolicy    *policy,
                                          GArray        *lanes);
GArray        *_fold_lane_table_end      (FoldLaneTable *self,
                                          guint16       *numbers);
guint          _fold_lane_table_get_size (FoldLaneTable *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FoldLaneTable, _fold_lane_table_free)
