/* fold-view.h: a saved state of the timeline
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-edtf.h"
#include "fold-enums.h"
#include "fold-record.h"

G_BEGIN_DECLS

#define FOLD_TYPE_VIEW (fold_view_get_type ())

G_DECLARE_FINAL_TYPE (FoldView, fold_view, FOLD, VIEW, FoldRecord)

const char *fold_view_get_title     (FoldView *self);
FoldEdtf   *fold_view_get_from      (FoldView *self);
FoldEdtf   *fold_view_get_until     (FoldView *self);
FoldLanes   fold_view_get_lanes     (FoldView *self);
const char *fold_view_get_selection (FoldView *self);
const char *fold_view_get_state     (FoldView *self);
const char *fold_view_get_note      (FoldView *self);

G_END_DECLS
