/* fold-frameworks-table.c: versioned lists of questions
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-tables.h"

const FoldTable fold_frameworks_table = {
  .kind = FOLD_KIND_FRAMEWORK,
  .name = "frameworks",
  .sql =
    "CREATE TABLE frameworks (\n"
    "  id TEXT NOT NULL PRIMARY KEY,\n"
    "  title TEXT NOT NULL,\n"
    "  edition TEXT NOT NULL,\n"
    "  source TEXT REFERENCES sources (id) DEFERRABLE INITIALLY DEFERRED,\n"
    "  description TEXT\n"
    ") STRICT;\n",
};
