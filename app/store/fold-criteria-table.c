/* fold-criteria-table.c: the questions of frameworks
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-tables.h"

const FoldTable fold_criteria_table = {
  .kind = FOLD_KIND_CRITERION,
  .name = "criteria",
  .sql =
    "CREATE TABLE criteria (\n"
    "  id TEXT NOT NULL PRIMARY KEY,\n"
    "  framework TEXT NOT NULL REFERENCES frameworks (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,\n"
    "  parent TEXT REFERENCES criteria (id) DEFERRABLE INITIALLY DEFERRED,\n"
    "  position INTEGER NOT NULL CHECK (position >= 0),\n"
    "  title TEXT NOT NULL,\n"
    "  question TEXT,\n"
    "  guidance TEXT,\n"
    "  scale TEXT NOT NULL,\n"
    "  \"values\" TEXT\n"
    ") STRICT;\n"
    "CREATE INDEX criteria_by_framework ON criteria (framework);\n",
};
