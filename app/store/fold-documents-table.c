/* fold-documents-table.c: the revisions of the texts of sources
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-tables.h"

const FoldTable fold_documents_table = {
  .kind = FOLD_KIND_DOCUMENT,
  .name = "documents",
  .sql =
    "CREATE TABLE documents (\n"
    "  id TEXT NOT NULL PRIMARY KEY,\n"
    "  source TEXT NOT NULL REFERENCES sources (id) DEFERRABLE INITIALLY DEFERRED,\n"
    "  revision INTEGER NOT NULL CHECK (revision >= 0),\n"
    "  media_type TEXT NOT NULL,\n"
    "  file_name TEXT,\n"
    "  sha256 TEXT,\n"
    "  language TEXT\n"
    ") STRICT;\n"
    "CREATE INDEX documents_by_source ON documents (source);\n",
};
