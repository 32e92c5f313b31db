/* fold-framework.c: a versioned list of questions to ask of policies or places
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-framework.h"

#include "fold-record-private.h"

struct _FoldFramework
{
  FoldRecord parent_instance;

  char *title;
  char *edition;
  char *source;
  char *description;
};

G_DEFINE_FINAL_TYPE (FoldFramework, fold_framework, FOLD_TYPE_RECORD)

static const FoldField fields[] = {
  FOLD_FIELD (FoldFramework, title, FOLD_FIELD_WORD, .flags = FOLD_FIELD_REQUIRED),
  FOLD_FIELD (FoldFramework, edition, FOLD_FIELD_WORD, .flags = FOLD_FIELD_REQUIRED),
  FOLD_FIELD (FoldFramework, source, FOLD_FIELD_REF, .target = FOLD_KIND_SOURCE),
  FOLD_FIELD (FoldFramework, description, FOLD_FIELD_TEXT),
};

static void
fold_framework_class_init (FoldFrameworkClass *klass)
{
  fold_record_class_set_fields (FOLD_RECORD_CLASS (klass), FOLD_KIND_FRAMEWORK, fields, G_N_ELEMENTS (fields));
}

static void
fold_framework_init (FoldFramework *self)
{
}

/**
 * fold_framework_get_title:
 * @self: a framework
 *
 * Returns: (transfer none): what it is called
 */
const char *
fold_framework_get_title (FoldFramework *self)
{
  g_return_val_if_fail (FOLD_IS_FRAMEWORK (self), NULL);

  return self->title;
}

/**
 * fold_framework_get_edition:
 * @self: a framework
 *
 * Returns: (transfer none): which version of the list this is
 */
const char *
fold_framework_get_edition (FoldFramework *self)
{
  g_return_val_if_fail (FOLD_IS_FRAMEWORK (self), NULL);

  return self->edition;
}

/**
 * fold_framework_get_source:
 * @self: a framework
 *
 * Returns: (transfer none) (nullable): the id of the work that it is from
 */
const char *
fold_framework_get_source (FoldFramework *self)
{
  g_return_val_if_fail (FOLD_IS_FRAMEWORK (self), NULL);

  return self->source;
}

/**
 * fold_framework_get_description:
 * @self: a framework
 *
 * Returns: (transfer none) (nullable): what it is for
 */
const char *
fold_framework_get_description (FoldFramework *self)
{
  g_return_val_if_fail (FOLD_IS_FRAMEWORK (self), NULL);

  return self->description;
}
