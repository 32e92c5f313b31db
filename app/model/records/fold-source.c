/* fold-source.c: a bibliographic record
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-source.h"

#include "fold-record-private.h"

struct _FoldSource
{
  FoldRecord parent_instance;

  char    *citekey;
  FoldCsl *csl;
  char    *annotation;
};

G_DEFINE_FINAL_TYPE (FoldSource, fold_source, FOLD_TYPE_RECORD)

static const FoldField fields[] = {
  FOLD_FIELD (FoldSource, citekey, FOLD_FIELD_WORD, .flags = FOLD_FIELD_REQUIRED),
  FOLD_FIELD (FoldSource, csl, FOLD_FIELD_CSL, .flags = FOLD_FIELD_REQUIRED),
  FOLD_FIELD (FoldSource, annotation, FOLD_FIELD_TEXT),
};

static void
fold_source_class_init (FoldSourceClass *klass)
{
  fold_record_class_set_fields (FOLD_RECORD_CLASS (klass), FOLD_KIND_SOURCE, fields, G_N_ELEMENTS (fields));
}

static void
fold_source_init (FoldSource *self)
{
}

/**
 * fold_source_get_citekey:
 * @self: a source
 *
 * Returns: (transfer none): the word by which texts cite it
 */
const char *
fold_source_get_citekey (FoldSource *self)
{
  g_return_val_if_fail (FOLD_IS_SOURCE (self), NULL);

  return self->citekey;
}

/**
 * fold_source_get_csl:
 * @self: a source
 *
 * Returns: (transfer none): the record as a CSL-JSON item
 */
FoldCsl *
fold_source_get_csl (FoldSource *self)
{
  g_return_val_if_fail (FOLD_IS_SOURCE (self), NULL);

  return self->csl;
}

/**
 * fold_source_get_annotation:
 * @self: a source
 *
 * Returns: (transfer none) (nullable): what the keeper of the library notes
 */
const char *
fold_source_get_annotation (FoldSource *self)
{
  g_return_val_if_fail (FOLD_IS_SOURCE (self), NULL);

  return self->annotation;
}
