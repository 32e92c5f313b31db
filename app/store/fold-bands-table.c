/* fold-bands-table.c: the periods behind the timeline
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-tables.h"

const FoldTable fold_bands_table = {
  .kind = FOLD_KIND_BAND,
  .name = "bands",
  .sql =
    "CREATE TABLE bands (\n"
    "  id TEXT NOT NULL PRIMARY KEY,\n"
    "  title TEXT NOT NULL,\n"
    "  \"group\" TEXT NOT NULL,\n"
    "  edtf TEXT NOT NULL,\n"
    "  place TEXT REFERENCES places (id) DEFERRABLE INITIALLY DEFERRED,\n"
    "  source TEXT REFERENCES sources (id) DEFERRABLE INITIALLY DEFERRED,\n"
    "  note TEXT\n"
    ") STRICT;\n",
};
