/* fold-document-test.h: reading a document in a test, and saying what came in
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-document-reader.h"

G_BEGIN_DECLS

FoldImportedDocument *fold_document_test_read         (GBytes               *bytes,
                                                       const char           *file_name);
FoldImportedDocument *fold_document_test_read_text    (const char           *text,
                                                       const char           *file_name);
void                  fold_document_test_refuse       (GBytes               *bytes,
                                                       const char           *file_name,
                                                       FoldDocumentError     code);
char                 *fold_document_test_describe     (FoldImportedDocument *document) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
