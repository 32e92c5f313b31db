/* fold-code.c: a theme in the codebook
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-code.h"

#include "fold-record-private.h"

struct _FoldCode
{
  FoldRecord parent_instance;

  char *name;
  char *definition;
  char *parent;
  int   position;
  char *color;
};

G_DEFINE_FINAL_TYPE (FoldCode, fold_code, FOLD_TYPE_RECORD)

static const FoldField fields[] = {
  FOLD_FIELD (FoldCode, name, FOLD_FIELD_WORD, .flags = FOLD_FIELD_REQUIRED),
  FOLD_FIELD (FoldCode, definition, FOLD_FIELD_TEXT),
  FOLD_FIELD (FoldCode, parent, FOLD_FIELD_REF, .target = FOLD_KIND_CODE),
  FOLD_FIELD (FoldCode, position, FOLD_FIELD_INT),
  FOLD_FIELD (FoldCode, color, FOLD_FIELD_WORD),
};

static void
fold_code_class_init (FoldCodeClass *klass)
{
  fold_record_class_set_fields (FOLD_RECORD_CLASS (klass), FOLD_KIND_CODE, fields, G_N_ELEMENTS (fields));
}

static void
fold_code_init (FoldCode *self)
{
}

/**
 * fold_code_get_name:
 * @self: a code
 *
 * Returns: (transfer none): what it is called
 */
const char *
fold_code_get_name (FoldCode *self)
{
  g_return_val_if_fail (FOLD_IS_CODE (self), NULL);

  return self->name;
}

/**
 * fold_code_get_definition:
 * @self: a code
 *
 * Returns: (transfer none) (nullable): when it is laid on a quote, and when not
 */
const char *
fold_code_get_definition (FoldCode *self)
{
  g_return_val_if_fail (FOLD_IS_CODE (self), NULL);

  return self->definition;
}

/**
 * fold_code_get_parent:
 * @self: a code
 *
 * Returns: (transfer none) (nullable): the id of the theme that it is a part of
 */
const char *
fold_code_get_parent (FoldCode *self)
{
  g_return_val_if_fail (FOLD_IS_CODE (self), NULL);

  return self->parent;
}

/**
 * fold_code_get_position:
 * @self: a code
 *
 * Returns: its place among its siblings
 */
int
fold_code_get_position (FoldCode *self)
{
  g_return_val_if_fail (FOLD_IS_CODE (self), 0);

  return self->position;
}

/**
 * fold_code_get_color:
 * @self: a code
 *
 * Returns: (transfer none) (nullable): its colour as `#rrggbb`
 */
const char *
fold_code_get_color (FoldCode *self)
{
  g_return_val_if_fail (FOLD_IS_CODE (self), NULL);

  return self->color;
}
