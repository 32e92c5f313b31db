/* fold-texts-table.h: the texts of documents, and the files that they were made from
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-connection.h"
#include "fold-document-text.h"

G_BEGIN_DECLS

extern const char * const fold_texts_sql;

gboolean fold_texts_put           (FoldConnection    *connection,
                                   const char        *document,
                                   FoldDocumentText  *text,
                                   GError           **error);
gboolean fold_texts_load          (FoldConnection    *connection,
                                   const char        *document,
                                   FoldDocumentText **text,
                                   GError           **error);

gboolean fold_originals_put       (FoldConnection    *connection,
                                   GBytes            *bytes,
                                   GError           **error);
gboolean fold_originals_load      (FoldConnection    *connection,
                                   const char        *sha256,
                                   GBytes           **bytes,
                                   GError           **error);

G_END_DECLS
