/* fold-codes-table.c: the codebook, a tree
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-tables.h"

const FoldTable fold_codes_table = {
  .kind = FOLD_KIND_CODE,
  .name = "codes",
  .sql =
    "CREATE TABLE codes (\n"
    "  id TEXT NOT NULL PRIMARY KEY,\n"
    "  name TEXT NOT NULL,\n"
    "  definition TEXT,\n"
    "  parent TEXT REFERENCES codes (id) DEFERRABLE INITIALLY DEFERRED,\n"
    "  position INTEGER NOT NULL CHECK (position >= 0),\n"
    "  color TEXT\n"
    ") STRICT;\n",
};
