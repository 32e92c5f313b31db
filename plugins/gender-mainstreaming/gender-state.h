/* gender-state.h: what all pages of the analysis share
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-answers.h"
#include "fold-context.h"
#include "fold-policy.h"

G_BEGIN_DECLS

#define GENDER_PLUGIN "gender-mainstreaming"

#define GENDER_TYPE_STATE (gender_state_get_type ())

G_DECLARE_FINAL_TYPE (GenderState, gender_state, GENDER, STATE, GObject)

GenderState    *gender_state_new            (FoldContext    *context);

FoldContext    *gender_state_get_context    (GenderState    *self);
FoldLibrary    *gender_state_get_library    (GenderState    *self);
GPtrArray      *gender_state_get_policies   (GenderState    *self);
FoldAnswers    *gender_state_get_answers    (GenderState    *self);

const char     *gender_state_get_framework  (GenderState    *self);
void            gender_state_set_framework  (GenderState    *self,
                                             const char     *framework);
const char     *gender_state_get_coder      (GenderState    *self);
void            gender_state_set_coder      (GenderState    *self,
                                             const char     *coder);
FoldPolicy     *gender_state_get_policy     (GenderState    *self);
void            gender_state_set_policy     (GenderState    *self,
                                             FoldPolicy     *policy);
FoldCriterion  *gender_state_get_criterion  (GenderState    *self);
void            gender_state_set_criterion  (GenderState    *self,
                                             FoldCriterion  *criterion);
void            gender_state_move_policy    (GenderState    *self,
                                             int             by);
void            gender_state_move_criterion (GenderState    *self,
                                             int             by);

/* ============ answering ============ */

FoldAssessment *gender_state_get_own_answer (GenderState    *self);
void            gender_state_answer         (GenderState    *self,
                                             const char     *value);
void            gender_state_set_rationale  (GenderState    *self,
                                             const char     *rationale);
void            gender_state_toggle_quote   (GenderState    *self,
                                             const char     *quote);
void            gender_state_withdraw       (GenderState    *self);
void            gender_state_settle         (GenderState    *self,
                                             FoldAssessment *chosen,
                                             GPtrArray      *given);
void            gender_state_add_framework  (GenderState    *self,
                                             GBytes         *bytes);

G_END_DECLS
