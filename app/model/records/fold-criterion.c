/* fold-criterion.c: one question of a framework
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-criterion.h"

#include "fold-record-private.h"

struct _FoldCriterion
{
  FoldRecord parent_instance;

  char *framework;
  char *parent;
  int   position;
  char *title;
  char *question;
  char *guidance;
  char *scale;
  char *values;
};

G_DEFINE_FINAL_TYPE (FoldCriterion, fold_criterion, FOLD_TYPE_RECORD)

static const FoldField fields[] = {
  FOLD_FIELD (FoldCriterion, framework, FOLD_FIELD_REF,
              .flags = FOLD_FIELD_REQUIRED | FOLD_FIELD_OWNER, .target = FOLD_KIND_FRAMEWORK),
  FOLD_FIELD (FoldCriterion, parent, FOLD_FIELD_REF, .target = FOLD_KIND_CRITERION),
  FOLD_FIELD (FoldCriterion, position, FOLD_FIELD_INT),
  FOLD_FIELD (FoldCriterion, title, FOLD_FIELD_WORD, .flags = FOLD_FIELD_REQUIRED),
  FOLD_FIELD (FoldCriterion, question, FOLD_FIELD_TEXT),
  FOLD_FIELD (FoldCriterion, guidance, FOLD_FIELD_TEXT),
  FOLD_FIELD (FoldCriterion, scale, FOLD_FIELD_WORD, .flags = FOLD_FIELD_REQUIRED),
  FOLD_FIELD (FoldCriterion, values, FOLD_FIELD_WORD),
};

static void
fold_criterion_class_init (FoldCriterionClass *klass)
{
  fold_record_class_set_fields (FOLD_RECORD_CLASS (klass), FOLD_KIND_CRITERION, fields, G_N_ELEMENTS (fields));
}

static void
fold_criterion_init (FoldCriterion *self)
{
}

/**
 * fold_criterion_get_framework:
 * @self: a criterion
 *
 * Returns: (transfer none): the id of the framework
 */
const char *
fold_criterion_get_framework (FoldCriterion *self)
{
  g_return_val_if_fail (FOLD_IS_CRITERION (self), NULL);

  return self->framework;
}

/**
 * fold_criterion_get_parent:
 * @self: a criterion
 *
 * Returns: (transfer none) (nullable): the id of the question that it is a part of
 */
const char *
fold_criterion_get_parent (FoldCriterion *self)
{
  g_return_val_if_fail (FOLD_IS_CRITERION (self), NULL);

  return self->parent;
}

/**
 * fold_criterion_get_position:
 * @self: a criterion
 *
 * Returns: its place among its siblings
 */
int
fold_criterion_get_position (FoldCriterion *self)
{
  g_return_val_if_fail (FOLD_IS_CRITERION (self), 0);

  return self->position;
}

/**
 * fold_criterion_get_title:
 * @self: a criterion
 *
 * Returns: (transfer none): its name
 */
const char *
fold_criterion_get_title (FoldCriterion *self)
{
  g_return_val_if_fail (FOLD_IS_CRITERION (self), NULL);

  return self->title;
}

/**
 * fold_criterion_get_question:
 * @self: a criterion
 *
 * Returns: (transfer none) (nullable): the question
 */
const char *
fold_criterion_get_question (FoldCriterion *self)
{
  g_return_val_if_fail (FOLD_IS_CRITERION (self), NULL);

  return self->question;
}

/**
 * fold_criterion_get_guidance:
 * @self: a criterion
 *
 * Returns: (transfer none) (nullable): what to look for
 */
const char *
fold_criterion_get_guidance (FoldCriterion *self)
{
  g_return_val_if_fail (FOLD_IS_CRITERION (self), NULL);

  return self->guidance;
}

/**
 * fold_criterion_get_scale:
 * @self: a criterion
 *
 * Returns: (transfer none): the name of the scale of its answers
 */
const char *
fold_criterion_get_scale (FoldCriterion *self)
{
  g_return_val_if_fail (FOLD_IS_CRITERION (self), NULL);

  return self->scale;
}

/**
 * fold_criterion_get_values:
 * @self: a criterion
 *
 * Returns: (transfer none) (nullable): the answers of a scale of its own, in order, separated by spaces
 */
const char *
fold_criterion_get_values (FoldCriterion *self)
{
  g_return_val_if_fail (FOLD_IS_CRITERION (self), NULL);

  return self->values;
}
