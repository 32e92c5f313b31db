/* fold-fact.c: what one source says of a place; two that disagree are two facts
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-fact.h"

#include "fold-record-private.h"

struct _FoldFact
{
  FoldRecord parent_instance;

  char     *place;
  char     *topic;
  FoldEdtf *edtf;
  char     *value;
  char     *source;
  char     *locator;
  char     *quote;
};

G_DEFINE_FINAL_TYPE (FoldFact, fold_fact, FOLD_TYPE_RECORD)

static const FoldField fields[] = {
  FOLD_FIELD (FoldFact, place, FOLD_FIELD_REF,
              .flags = FOLD_FIELD_REQUIRED | FOLD_FIELD_OWNER, .target = FOLD_KIND_PLACE),
  FOLD_FIELD (FoldFact, topic, FOLD_FIELD_WORD, .flags = FOLD_FIELD_REQUIRED),
  FOLD_FIELD (FoldFact, edtf, FOLD_FIELD_EDTF),
  FOLD_FIELD (FoldFact, value, FOLD_FIELD_TEXT, .flags = FOLD_FIELD_REQUIRED),
  FOLD_FIELD (FoldFact, source, FOLD_FIELD_REF, .target = FOLD_KIND_SOURCE),
  FOLD_FIELD (FoldFact, locator, FOLD_FIELD_WORD),
  FOLD_FIELD (FoldFact, quote, FOLD_FIELD_REF, .target = FOLD_KIND_QUOTE),
};

static void
fold_fact_class_init (FoldFactClass *klass)
{
  fold_record_class_set_fields (FOLD_RECORD_CLASS (klass), FOLD_KIND_FACT, fields, G_N_ELEMENTS (fields));
}

static void
fold_fact_init (FoldFact *self)
{
}

/**
 * fold_fact_get_place:
 * @self: a fact
 *
 * Returns: (transfer none): the id of the place
 */
const char *
fold_fact_get_place (FoldFact *self)
{
  g_return_val_if_fail (FOLD_IS_FACT (self), NULL);

  return self->place;
}

/**
 * fold_fact_get_topic:
 * @self: a fact
 *
 * Returns: (transfer none): what it is about, the same word for every place
 */
const char *
fold_fact_get_topic (FoldFact *self)
{
  g_return_val_if_fail (FOLD_IS_FACT (self), NULL);

  return self->topic;
}

/**
 * fold_fact_get_edtf:
 * @self: a fact
 *
 * Returns: (transfer none) (nullable): the time for which it holds
 */
FoldEdtf *
fold_fact_get_edtf (FoldFact *self)
{
  g_return_val_if_fail (FOLD_IS_FACT (self), NULL);

  return self->edtf;
}

/**
 * fold_fact_get_value:
 * @self: a fact
 *
 * Returns: (transfer none): what is said
 */
const char *
fold_fact_get_value (FoldFact *self)
{
  g_return_val_if_fail (FOLD_IS_FACT (self), NULL);

  return self->value;
}

/**
 * fold_fact_get_source:
 * @self: a fact
 *
 * Returns: (transfer none) (nullable): the id of the source that says so
 */
const char *
fold_fact_get_source (FoldFact *self)
{
  g_return_val_if_fail (FOLD_IS_FACT (self), NULL);

  return self->source;
}

/**
 * fold_fact_get_locator:
 * @self: a fact
 *
 * Returns: (transfer none) (nullable): where in the source
 */
const char *
fold_fact_get_locator (FoldFact *self)
{
  g_return_val_if_fail (FOLD_IS_FACT (self), NULL);

  return self->locator;
}

/**
 * fold_fact_get_quote:
 * @self: a fact
 *
 * Returns: (transfer none) (nullable): the id of the words that say so
 */
const char *
fold_fact_get_quote (FoldFact *self)
{
  g_return_val_if_fail (FOLD_IS_FACT (self), NULL);

  return self->quote;
}
