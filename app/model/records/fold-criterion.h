/* fold-criterion.h: one question of a framework
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-record.h"

G_BEGIN_DECLS

#define FOLD_TYPE_CRITERION (fold_criterion_get_type ())

G_DECLARE_FINAL_TYPE (FoldCriterion, fold_criterion, FOLD, CRITERION, FoldRecord)

const char *fold_criterion_get_framework (FoldCriterion *self);
const char *fold_criterion_get_parent    (FoldCriterion *self);
int         fold_criterion_get_position  (FoldCriterion *self);
const char *fold_criterion_get_title     (FoldCriterion *self);
const char *fold_criterion_get_question  (FoldCriterion *self);
const char *fold_criterion_get_guidance  (FoldCriterion *self);
const char *fold_criterion_get_scale     (FoldCriterion *self);
const char *fold_criterion_get_values    (FoldCriterion *self);

G_END_DECLS
