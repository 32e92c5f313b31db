/* fold-relations-table.c: what binds policies to one another
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-tables.h"

const FoldTable fold_relations_table = {
  .kind = FOLD_KIND_RELATION,
  .name = "relations",
  .sql =
    "CREATE TABLE relations (\n"
    "  id TEXT NOT NULL PRIMARY KEY,\n"
    "  \"from\" TEXT NOT NULL REFERENCES policies (id) DEFERRABLE INITIALLY DEFERRED,\n"
    "  type TEXT NOT NULL CHECK (type IN (\n"
    "    'influences', 'implements', 'amends', 'repeals', 'part-of',\n"
    "    'precedes', 'contradicts', 'not-harmonised-with')),\n"
    "  \"to\" TEXT NOT NULL REFERENCES policies (id) DEFERRABLE INITIALLY DEFERRED,\n"
    "  polarity TEXT NOT NULL CHECK (polarity IN (\n"
    "    'asserted', 'possible', 'denied')),\n"
    "  stated_by TEXT REFERENCES sources (id) DEFERRABLE INITIALLY DEFERRED,\n"
    "  locator TEXT,\n"
    "  quote TEXT REFERENCES quotes (id) DEFERRABLE INITIALLY DEFERRED,\n"
    "  memo TEXT\n"
    ") STRICT;\n"
    "CREATE INDEX relations_by_from ON relations (\"from\");\n"
    "CREATE INDEX relations_by_to ON relations (\"to\");\n",
};
