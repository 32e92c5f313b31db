/* fold-evidence-table.c: the ties from quotes to policies
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-tables.h"

const FoldTable fold_evidence_table = {
  .kind = FOLD_KIND_EVIDENCE,
  .name = "evidence",
  .sql =
    "CREATE TABLE evidence (\n"
    "  id TEXT NOT NULL PRIMARY KEY,\n"
    "  quote TEXT NOT NULL REFERENCES quotes (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,\n"
    "  policy TEXT NOT NULL REFERENCES policies (id) DEFERRABLE INITIALLY DEFERRED,\n"
    "  role TEXT NOT NULL CHECK (role IN (\n"
    "    'describes', 'supports', 'implements', 'contradicts', 'criticises',\n"
    "    'influenced-by')),\n"
    "  memo TEXT\n"
    ") STRICT;\n"
    "CREATE INDEX evidence_by_quote ON evidence (quote);\n"
    "CREATE INDEX evidence_by_policy ON evidence (policy);\n",
};
