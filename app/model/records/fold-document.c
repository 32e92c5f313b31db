/* fold-document.c: one revision of the text of a source
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-document.h"

#include "fold-record-private.h"

struct _FoldDocument
{
  FoldRecord parent_instance;

  char *source;
  int   revision;
  char *media_type;
  char *file_name;
  char *sha256;
  char *language;
};

G_DEFINE_FINAL_TYPE (FoldDocument, fold_document, FOLD_TYPE_RECORD)

static const FoldField fields[] = {
  FOLD_FIELD (FoldDocument, source, FOLD_FIELD_REF, .flags = FOLD_FIELD_REQUIRED, .target = FOLD_KIND_SOURCE),
  FOLD_FIELD (FoldDocument, revision, FOLD_FIELD_INT, .flags = FOLD_FIELD_REQUIRED),
  FOLD_FIELD (FoldDocument, media_type, FOLD_FIELD_WORD, .flags = FOLD_FIELD_REQUIRED),
  FOLD_FIELD (FoldDocument, file_name, FOLD_FIELD_WORD),
  FOLD_FIELD (FoldDocument, sha256, FOLD_FIELD_WORD),
  FOLD_FIELD (FoldDocument, language, FOLD_FIELD_WORD),
};

static void
fold_document_class_init (FoldDocumentClass *klass)
{
  fold_record_class_set_fields (FOLD_RECORD_CLASS (klass), FOLD_KIND_DOCUMENT, fields, G_N_ELEMENTS (fields));
}

static void
fold_document_init (FoldDocument *self)
{
}

/**
 * fold_document_get_source:
 * @self: a document
 *
 * Returns: (transfer none): the id of the source
 */
const char *
fold_document_get_source (FoldDocument *self)
{
  g_return_val_if_fail (FOLD_IS_DOCUMENT (self), NULL);

  return self->source;
}

/**
 * fold_document_get_revision:
 * @self: a document
 *
 * Returns: 1 for the first, counted per source
 */
int
fold_document_get_revision (FoldDocument *self)
{
  g_return_val_if_fail (FOLD_IS_DOCUMENT (self), 0);

  return self->revision;
}

/**
 * fold_document_get_media_type:
 * @self: a document
 *
 * Returns: (transfer none): what the original file is
 */
const char *
fold_document_get_media_type (FoldDocument *self)
{
  g_return_val_if_fail (FOLD_IS_DOCUMENT (self), NULL);

  return self->media_type;
}

/**
 * fold_document_get_file_name:
 * @self: a document
 *
 * Returns: (transfer none) (nullable): what the original file was called
 */
const char *
fold_document_get_file_name (FoldDocument *self)
{
  g_return_val_if_fail (FOLD_IS_DOCUMENT (self), NULL);

  return self->file_name;
}

/**
 * fold_document_get_sha256:
 * @self: a document
 *
 * Returns: (transfer none) (nullable): the checksum of the original file, in hexadecimal
 */
const char *
fold_document_get_sha256 (FoldDocument *self)
{
  g_return_val_if_fail (FOLD_IS_DOCUMENT (self), NULL);

  return self->sha256;
}

/**
 * fold_document_get_language:
 * @self: a document
 *
 * Returns: (transfer none) (nullable): the language of the text, as a BCP 47 tag
 */
const char *
fold_document_get_language (FoldDocument *self)
{
  g_return_val_if_fail (FOLD_IS_DOCUMENT (self), NULL);

  return self->language;
}
