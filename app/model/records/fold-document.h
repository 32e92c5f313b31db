/* fold-document.h: one revision of the text of a source
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-record.h"

G_BEGIN_DECLS

#define FOLD_TYPE_DOCUMENT (fold_document_get_type ())

G_DECLARE_FINAL_TYPE (FoldDocument, fold_document, FOLD, DOCUMENT, FoldRecord)

const char *fold_document_get_source     (FoldDocument *self);
int         fold_document_get_revision   (FoldDocument *self);
const char *fold_document_get_media_type (FoldDocument *self);
const char *fold_document_get_file_name  (FoldDocument *self);
const char *fold_document_get_sha256     (FoldDocument *self);
const char *fold_document_get_language   (FoldDocument *self);

G_END_DECLS
