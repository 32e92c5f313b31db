/* fold-relation.c: what somebody says that one policy is to another
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-relation.h"

#include "fold-record-private.h"

struct _FoldRelation
{
  FoldRecord parent_instance;

  char *from;
  int   type;
  char *to;
  int   polarity;
  char *stated_by;
  char *locator;
  char *quote;
  char *memo;
};

G_DEFINE_FINAL_TYPE (FoldRelation, fold_relation, FOLD_TYPE_RECORD)

static const FoldField fields[] = {
  FOLD_FIELD (FoldRelation, from, FOLD_FIELD_REF, .flags = FOLD_FIELD_REQUIRED, .target = FOLD_KIND_POLICY),
  FOLD_FIELD (FoldRelation, type, FOLD_FIELD_ENUM,
              .flags = FOLD_FIELD_REQUIRED, .get_enum_type = fold_relation_type_get_type),
  FOLD_FIELD (FoldRelation, to, FOLD_FIELD_REF, .flags = FOLD_FIELD_REQUIRED, .target = FOLD_KIND_POLICY),
  FOLD_FIELD (FoldRelation, polarity, FOLD_FIELD_ENUM,
              .flags = FOLD_FIELD_REQUIRED, .get_enum_type = fold_polarity_get_type),
  FOLD_FIELD (FoldRelation, stated_by, FOLD_FIELD_REF, .target = FOLD_KIND_SOURCE),
  FOLD_FIELD (FoldRelation, locator, FOLD_FIELD_WORD),
  FOLD_FIELD (FoldRelation, quote, FOLD_FIELD_REF, .target = FOLD_KIND_QUOTE),
  FOLD_FIELD (FoldRelation, memo, FOLD_FIELD_TEXT),
};

static void
fold_relation_class_init (FoldRelationClass *klass)
{
  fold_record_class_set_fields (FOLD_RECORD_CLASS (klass), FOLD_KIND_RELATION, fields, G_N_ELEMENTS (fields));
}

static void
fold_relation_init (FoldRelation *self)
{
}

/**
 * fold_relation_get_from:
 * @self: a relation
 *
 * Returns: (transfer none): the id of the policy that acts
 */
const char *
fold_relation_get_from (FoldRelation *self)
{
  g_return_val_if_fail (FOLD_IS_RELATION (self), NULL);

  return self->from;
}

/**
 * fold_relation_get_relation_type:
 * @self: a relation
 *
 * Returns: what it does
 */
FoldRelationType
fold_relation_get_relation_type (FoldRelation *self)
{
  g_return_val_if_fail (FOLD_IS_RELATION (self), 0);

  return (FoldRelationType) self->type;
}

/**
 * fold_relation_get_to:
 * @self: a relation
 *
 * Returns: (transfer none): the id of the policy that it is done to
 */
const char *
fold_relation_get_to (FoldRelation *self)
{
  g_return_val_if_fail (FOLD_IS_RELATION (self), NULL);

  return self->to;
}

/**
 * fold_relation_get_polarity:
 * @self: a relation
 *
 * Returns: whether it is said to be so, possible, or not so
 */
FoldPolarity
fold_relation_get_polarity (FoldRelation *self)
{
  g_return_val_if_fail (FOLD_IS_RELATION (self), 0);

  return (FoldPolarity) self->polarity;
}

/**
 * fold_relation_get_stated_by:
 * @self: a relation
 *
 * Returns: (transfer none) (nullable): the id of the source that says so
 */
const char *
fold_relation_get_stated_by (FoldRelation *self)
{
  g_return_val_if_fail (FOLD_IS_RELATION (self), NULL);

  return self->stated_by;
}

/**
 * fold_relation_get_locator:
 * @self: a relation
 *
 * Returns: (transfer none) (nullable): where in the source
 */
const char *
fold_relation_get_locator (FoldRelation *self)
{
  g_return_val_if_fail (FOLD_IS_RELATION (self), NULL);

  return self->locator;
}

/**
 * fold_relation_get_quote:
 * @self: a relation
 *
 * Returns: (transfer none) (nullable): the id of the words that say so
 */
const char *
fold_relation_get_quote (FoldRelation *self)
{
  g_return_val_if_fail (FOLD_IS_RELATION (self), NULL);

  return self->quote;
}

/**
 * fold_relation_get_memo:
 * @self: a relation
 *
 * Returns: (transfer none) (nullable): why, in our own words
 */
const char *
fold_relation_get_memo (FoldRelation *self)
{
  g_return_val_if_fail (FOLD_IS_RELATION (self), NULL);

  return self->memo;
}
