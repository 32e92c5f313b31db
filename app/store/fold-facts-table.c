/* fold-facts-table.c: facts about places
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-tables.h"

const FoldTable fold_facts_table = {
  .kind = FOLD_KIND_FACT,
  .name = "facts",
  .sql =
    "CREATE TABLE facts (\n"
    "  id TEXT NOT NULL PRIMARY KEY,\n"
    "  place TEXT NOT NULL REFERENCES places (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,\n"
    "  topic TEXT NOT NULL,\n"
    "  edtf TEXT,\n"
    "  value TEXT NOT NULL,\n"
    "  source TEXT REFERENCES sources (id) DEFERRABLE INITIALLY DEFERRED,\n"
    "  locator TEXT,\n"
    "  quote TEXT REFERENCES quotes (id) DEFERRABLE INITIALLY DEFERRED\n"
    ") STRICT;\n"
    "CREATE INDEX facts_by_place ON facts (place);\n",
};
