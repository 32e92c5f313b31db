/* fold-assessment.h: the answer of one coder to one question about a policy or a place
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-record.h"

G_BEGIN_DECLS

#define FOLD_TYPE_ASSESSMENT (fold_assessment_get_type ())

G_DECLARE_FINAL_TYPE (FoldAssessment, fold_assessment, FOLD, ASSESSMENT, FoldRecord)

const char         *fold_assessment_get_criterion (FoldAssessment *self);
const char         *fold_assessment_get_policy    (FoldAssessment *self);
const char         *fold_assessment_get_place     (FoldAssessment *self);
const char         *fold_assessment_get_value     (FoldAssessment *self);
const char         *fold_assessment_get_rationale (FoldAssessment *self);
const char         *fold_assessment_get_coder     (FoldAssessment *self);
const char * const *fold_assessment_get_quotes    (FoldAssessment *self);

G_END_DECLS
