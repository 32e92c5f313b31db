/* fold-ratings.h: the answers of coders as numbers, for measures of agreement
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-agreement.h"
#include "fold-answers.h"

G_BEGIN_DECLS

/**
 * FoldRatings:
 * @scale: (nullable): the name of the scale that all of them are on
 * @n_coders: how many coders there are
 * @n_units: how many questions about how many subjects
 * @n_values: how many values the scale has
 * @ratings: (array): for each coder the ranks of all units, one coder after
 *   another; @n_values stands for “not stated”, %FOLD_AGREEMENT_MISSING for no
 *   answer or “not screened”
 */
typedef struct
{
  char  *scale;
  guint  n_coders;
  guint  n_units;
  guint  n_values;
  int   *ratings;
} FoldRatings;

/**
 * FoldDifference:
 * @subject: the id of the policy or place
 * @criterion: the question
 * @answers: (element-type FoldAssessment): what each coder answered
 */
typedef struct
{
  char          *subject;
  FoldCriterion *criterion;
  GPtrArray     *answers;
} FoldDifference;

GPtrArray     *fold_ratings_list             (FoldAnswers          *answers,
                                              GPtrArray            *subjects,
                                              const char * const   *coders) G_GNUC_WARN_UNUSED_RESULT;
void           fold_ratings_free             (FoldRatings          *self);
FoldAgreement  fold_ratings_measure_kappa    (const FoldRatings    *self,
                                              FoldAgreementWeights  weights);
FoldAgreement  fold_ratings_measure_alpha    (const FoldRatings    *self,
                                              FoldAgreementMetric   metric,
                                              guint                 n_resamples);

GPtrArray     *fold_answers_list_differences (FoldAnswers          *answers,
                                              GPtrArray            *subjects) G_GNUC_WARN_UNUSED_RESULT;
void           fold_difference_free          (FoldDifference       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FoldRatings, fold_ratings_free)

G_END_DECLS
