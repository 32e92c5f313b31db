/* fold-assessments-table.c: the answers about policies and places
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-tables.h"

const FoldTable fold_assessments_table = {
  .kind = FOLD_KIND_ASSESSMENT,
  .name = "assessments",
  .links = {
    { "quotes", "assessment_quotes" },
  },
  .sql =
    "CREATE TABLE assessments (\n"
    "  id TEXT NOT NULL PRIMARY KEY,\n"
    "  criterion TEXT NOT NULL REFERENCES criteria (id) DEFERRABLE INITIALLY DEFERRED,\n"
    "  policy TEXT REFERENCES policies (id) DEFERRABLE INITIALLY DEFERRED,\n"
    "  place TEXT REFERENCES places (id) DEFERRABLE INITIALLY DEFERRED,\n"
    "  value TEXT NOT NULL,\n"
    "  rationale TEXT,\n"
    "  coder TEXT\n"
    ") STRICT;\n"
    "CREATE INDEX assessments_by_criterion ON assessments (criterion);\n"
    "CREATE TABLE assessment_quotes (\n"
    "  owner TEXT NOT NULL REFERENCES assessments (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,\n"
    "  position INTEGER NOT NULL CHECK (position >= 0),\n"
    "  target TEXT NOT NULL REFERENCES quotes (id) DEFERRABLE INITIALLY DEFERRED,\n"
    "  PRIMARY KEY (owner, position)\n"
    ") STRICT, WITHOUT ROWID;\n"
    "CREATE INDEX assessment_quotes_by_target ON assessment_quotes (target);\n",
};
