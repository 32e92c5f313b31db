/* fold-about-table.c: what the library says of itself
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-tables.h"

const FoldTable fold_about_table = {
  .kind = FOLD_KIND_ABOUT,
  .name = "about",
  .sql =
    "CREATE TABLE about (\n"
    "  id TEXT NOT NULL PRIMARY KEY,\n"
    "  title TEXT NOT NULL,\n"
    "  description TEXT,\n"
    "  rights TEXT,\n"
    "  language TEXT\n"
    ") STRICT;\n",
};
