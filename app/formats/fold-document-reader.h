/* fold-document-reader.h: a document of any known format from its bytes
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-imported-document.h"

G_BEGIN_DECLS

/* A larger file is refused unread. */
#define FOLD_DOCUMENT_MAX_SIZE (256 * 1024 * 1024)

/**
 * FoldDocumentForeignFunc:
 * @bytes: the file
 * @file_name: (nullable): what it is called
 * @password: (nullable): what a person gave as password
 * @cancellable: (nullable): how to stop it
 * @document: (out) (nullable): the document, or %NULL with @error set
 * @error: return location for a #FoldDocumentError
 *
 * A reader of formats that are not known here; on any thread.
 *
 * Returns: whether the file is for it
 */
typedef gboolean (*FoldDocumentForeignFunc) (GBytes                *bytes,
                                             const char            *file_name,
                                             const char            *password,
                                             GCancellable          *cancellable,
                                             FoldImportedDocument **document,
                                             GError               **error);

void                  fold_document_reader_set_foreign (FoldDocumentForeignFunc func);
FoldImportedDocument *fold_document_reader_read_locked (GBytes               *bytes,
                                                        const char           *file_name,
                                                        const char           *password,
                                                        GCancellable         *cancellable,
                                                        GError              **error) G_GNUC_WARN_UNUSED_RESULT;
FoldImportedDocument *fold_document_reader_read        (GBytes               *bytes,
                                                        const char           *file_name,
                                                        const char           *media_type,
                                                        GCancellable         *cancellable,
                                                        GError              **error) G_GNUC_WARN_UNUSED_RESULT;
void                  fold_document_reader_read_async  (GBytes               *bytes,
                                                        const char           *file_name,
                                                        const char           *media_type,
                                                        GCancellable         *cancellable,
                                                        GAsyncReadyCallback   callback,
                                                        gpointer              user_data);
FoldImportedDocument *fold_document_reader_read_finish (GAsyncResult         *result,
                                                        GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
