/* fold-assessment.c: the answer of one coder to one question about a policy or a place
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-assessment.h"

#include "fold-record-private.h"

struct _FoldAssessment
{
  FoldRecord parent_instance;

  char  *criterion;
  char  *policy;
  char  *place;
  char  *value;
  char  *rationale;
  char  *coder;
  char **quotes;
};

G_DEFINE_FINAL_TYPE (FoldAssessment, fold_assessment, FOLD_TYPE_RECORD)

static const FoldField fields[] = {
  FOLD_FIELD (FoldAssessment, criterion, FOLD_FIELD_REF, .flags = FOLD_FIELD_REQUIRED, .target = FOLD_KIND_CRITERION),
  FOLD_FIELD (FoldAssessment, policy, FOLD_FIELD_REF, .target = FOLD_KIND_POLICY),
  FOLD_FIELD (FoldAssessment, place, FOLD_FIELD_REF, .target = FOLD_KIND_PLACE),
  FOLD_FIELD (FoldAssessment, value, FOLD_FIELD_WORD, .flags = FOLD_FIELD_REQUIRED),
  FOLD_FIELD (FoldAssessment, rationale, FOLD_FIELD_TEXT),
  FOLD_FIELD (FoldAssessment, coder, FOLD_FIELD_WORD),
  FOLD_FIELD (FoldAssessment, quotes, FOLD_FIELD_REFS, .target = FOLD_KIND_QUOTE),
};

static void
fold_assessment_class_init (FoldAssessmentClass *klass)
{
  fold_record_class_set_fields (FOLD_RECORD_CLASS (klass), FOLD_KIND_ASSESSMENT, fields, G_N_ELEMENTS (fields));
}

static void
fold_assessment_init (FoldAssessment *self)
{
}

/**
 * fold_assessment_get_criterion:
 * @self: an assessment
 *
 * Returns: (transfer none): the id of the question
 */
const char *
fold_assessment_get_criterion (FoldAssessment *self)
{
  g_return_val_if_fail (FOLD_IS_ASSESSMENT (self), NULL);

  return self->criterion;
}

/**
 * fold_assessment_get_policy:
 * @self: an assessment
 *
 * Returns: (transfer none) (nullable): the id of the policy, when it is about one
 */
const char *
fold_assessment_get_policy (FoldAssessment *self)
{
  g_return_val_if_fail (FOLD_IS_ASSESSMENT (self), NULL);

  return self->policy;
}

/**
 * fold_assessment_get_place:
 * @self: an assessment
 *
 * Returns: (transfer none) (nullable): the id of the place, when it is about one
 */
const char *
fold_assessment_get_place (FoldAssessment *self)
{
  g_return_val_if_fail (FOLD_IS_ASSESSMENT (self), NULL);

  return self->place;
}

/**
 * fold_assessment_get_value:
 * @self: an assessment
 *
 * Returns: (transfer none): the answer, a value of the scale
 */
const char *
fold_assessment_get_value (FoldAssessment *self)
{
  g_return_val_if_fail (FOLD_IS_ASSESSMENT (self), NULL);

  return self->value;
}

/**
 * fold_assessment_get_rationale:
 * @self: an assessment
 *
 * Returns: (transfer none) (nullable): why
 */
const char *
fold_assessment_get_rationale (FoldAssessment *self)
{
  g_return_val_if_fail (FOLD_IS_ASSESSMENT (self), NULL);

  return self->rationale;
}

/**
 * fold_assessment_get_coder:
 * @self: an assessment
 *
 * Returns: (transfer none) (nullable): who answers
 */
const char *
fold_assessment_get_coder (FoldAssessment *self)
{
  g_return_val_if_fail (FOLD_IS_ASSESSMENT (self), NULL);

  return self->coder;
}

/**
 * fold_assessment_get_quotes:
 * @self: an assessment
 *
 * Returns: (transfer none) (array zero-terminated=1): the ids of the quotes that the answer rests on
 */
const char * const *
fold_assessment_get_quotes (FoldAssessment *self)
{
  g_return_val_if_fail (FOLD_IS_ASSESSMENT (self), NULL);

  return fold_record_get_strings (FOLD_RECORD (self), &fields[6]);
}
