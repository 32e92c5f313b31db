/* fold-sources-table.c: bibliographic records
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-tables.h"

const FoldTable fold_sources_table = {
  .kind = FOLD_KIND_SOURCE,
  .name = "sources",
  .sql =
    "CREATE TABLE sources (\n"
    "  id TEXT NOT NULL PRIMARY KEY,\n"
    "  citekey TEXT NOT NULL,\n"
    "  csl TEXT NOT NULL,\n"
    "  annotation TEXT\n"
    ") STRICT;\n",
};
