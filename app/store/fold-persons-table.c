/* fold-persons-table.c: people and what they allowed
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-tables.h"

const FoldTable fold_persons_table = {
  .kind = FOLD_KIND_PERSON,
  .name = "persons",
  .sql =
    "CREATE TABLE persons (\n"
    "  id TEXT NOT NULL PRIMARY KEY,\n"
    "  role TEXT NOT NULL,\n"
    "  name TEXT,\n"
    "  pseudonym TEXT,\n"
    "  consent TEXT NOT NULL CHECK (consent IN (\n"
    "    'unknown', 'name', 'pseudonym', 'paraphrase', 'none')),\n"
    "  consent_until TEXT,\n"
    "  note TEXT\n"
    ") STRICT;\n",
};
