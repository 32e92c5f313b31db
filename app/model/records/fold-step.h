/* fold-step.h: one view of a story
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-record.h"

G_BEGIN_DECLS

#define FOLD_TYPE_STEP (fold_step_get_type ())

G_DECLARE_FINAL_TYPE (FoldStep, fold_step, FOLD, STEP, FoldRecord)

const char *fold_step_get_story    (FoldStep *self);
int         fold_step_get_position (FoldStep *self);
const char *fold_step_get_view     (FoldStep *self);
const char *fold_step_get_title    (FoldStep *self);
const char *fold_step_get_note     (FoldStep *self);

G_END_DECLS
