/* fold-about.c: what a library says of itself: there is one in each library
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-about.h"

#include "fold-record-private.h"

struct _FoldAbout
{
  FoldRecord parent_instance;

  char *title;
  char *description;
  char *rights;
  char *language;
};

G_DEFINE_FINAL_TYPE (FoldAbout, fold_about, FOLD_TYPE_RECORD)

static const FoldField fields[] = {
  FOLD_FIELD (FoldAbout, title, FOLD_FIELD_WORD, .flags = FOLD_FIELD_REQUIRED),
  FOLD_FIELD (FoldAbout, description, FOLD_FIELD_TEXT),
  FOLD_FIELD (FoldAbout, rights, FOLD_FIELD_TEXT),
  FOLD_FIELD (FoldAbout, language, FOLD_FIELD_WORD),
};

static void
fold_about_class_init (FoldAboutClass *klass)
{
  fold_record_class_set_fields (FOLD_RECORD_CLASS (klass), FOLD_KIND_ABOUT, fields, G_N_ELEMENTS (fields));
}

static void
fold_about_init (FoldAbout *self)
{
}

/**
 * fold_about_get_title:
 * @self: an about
 *
 * Returns: (transfer none): what the library is called
 */
const char *
fold_about_get_title (FoldAbout *self)
{
  g_return_val_if_fail (FOLD_IS_ABOUT (self), NULL);

  return self->title;
}

/**
 * fold_about_get_description:
 * @self: an about
 *
 * Returns: (transfer none) (nullable): what it holds and why
 */
const char *
fold_about_get_description (FoldAbout *self)
{
  g_return_val_if_fail (FOLD_IS_ABOUT (self), NULL);

  return self->description;
}

/**
 * fold_about_get_rights:
 * @self: an about
 *
 * Returns: (transfer none) (nullable): who may do what with it
 */
const char *
fold_about_get_rights (FoldAbout *self)
{
  g_return_val_if_fail (FOLD_IS_ABOUT (self), NULL);

  return self->rights;
}

/**
 * fold_about_get_language:
 * @self: an about
 *
 * Returns: (transfer none) (nullable): the language that its texts are written in, as a BCP 47 tag
 */
const char *
fold_about_get_language (FoldAbout *self)
{
  g_return_val_if_fail (FOLD_IS_ABOUT (self), NULL);

  return self->language;
}
