/* fold-lane-headers.h: the names of the lanes, beside them
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-timeline-view-private.h"

G_BEGIN_DECLS

#define FOLD_TYPE_LANE_HEADERS (fold_lane_headers_get_type ())

G_DECLARE_FINAL_TYPE (FoldLaneHeaders, fold_lane_headers, FOLD, LANE_HEADERS, GtkWidget)

GtkWidget *fold_lane_headers_new  (FoldTimelineView *view);
void       fold_lane_headers_sync (FoldLaneHeaders  *self);

G_END_DECLS
