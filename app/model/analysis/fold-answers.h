/* fold-answers.h: what was answered to the questions of a framework, for each policy or place
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-assessment.h"
#include "fold-criterion.h"
#include "fold-library.h"

G_BEGIN_DECLS

/**
 * FoldAnswerState:
 * @FOLD_ANSWER_EMPTY: nobody has answered
 * @FOLD_ANSWER_SCREENED_NOT: somebody says that it was not looked for
 * @FOLD_ANSWER_STATED_NOT: it was looked for, and the texts do not say
 * @FOLD_ANSWER_UNSUPPORTED: an answer without a quote
 * @FOLD_ANSWER_SUPPORTED: an answer with a quote
 * @FOLD_ANSWER_DIFFERENT: coders differ, and nothing is settled
 *
 * What a cell is. Only the last three say something of the policy.
 */
typedef enum
{
  FOLD_ANSWER_EMPTY,
  FOLD_ANSWER_SCREENED_NOT,
  FOLD_ANSWER_STATED_NOT,
  FOLD_ANSWER_UNSUPPORTED,
  FOLD_ANSWER_SUPPORTED,
  FOLD_ANSWER_DIFFERENT,
} FoldAnswerState;

/**
 * FoldAnswer:
 * @state: what the cell is
 * @assessment: (nullable): the answer that counts: the settled one, or the first
 * @all: (nullable) (element-type FoldAssessment): all that were given, by coder
 */
typedef struct
{
  FoldAnswerState  state;
  FoldAssessment  *assessment;
  GPtrArray       *all;
} FoldAnswer;

/**
 * FoldAnswerCounts:
 * @n_cells: how many answers there could be
 * @n_states: how many cells are in each state
 */
typedef struct
{
  guint n_cells;
  guint n_states[FOLD_ANSWER_DIFFERENT + 1];
} FoldAnswerCounts;

#define FOLD_TYPE_ANSWERS (fold_answers_get_type ())

typedef struct _FoldAnswers FoldAnswers;

GType              fold_answers_get_type      (void) G_GNUC_CONST;
FoldAnswers       *fold_answers_new           (FoldLibrary      *library,
                                               const char       *framework,
                                               FoldKind          subject_kind,
                                               const char       *coder) G_GNUC_WARN_UNUSED_RESULT;
FoldAnswers       *fold_answers_ref           (FoldAnswers      *self);
void               fold_answers_unref         (FoldAnswers      *self);

GPtrArray         *fold_answers_get_criteria  (FoldAnswers      *self);
FoldAnswer         fold_answers_get           (FoldAnswers      *self,
                                               const char       *subject,
                                               const char       *criterion);
gboolean           fold_answers_has_any       (FoldAnswers      *self,
                                               const char       *subject);
void               fold_answers_count         (FoldAnswers      *self,
                                               GPtrArray        *subjects,
                                               FoldAnswerCounts *counts);

guint              fold_assessment_count_quotes    (FoldLibrary    *library,
                                                    FoldAssessment *assessment);
FoldAnswerState    fold_assessment_get_state       (FoldLibrary    *library,
                                                    FoldAssessment *assessment);
GPtrArray         *fold_framework_list_criteria    (FoldLibrary    *library,
                                                    const char     *framework) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FoldAnswers, fold_answers_unref)

G_END_DECLS
