/* fold-stories-table.c: lists of views to walk through
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-tables.h"

const FoldTable fold_stories_table = {
  .kind = FOLD_KIND_STORY,
  .name = "stories",
  .sql =
    "CREATE TABLE stories (\n"
    "  id TEXT NOT NULL PRIMARY KEY,\n"
    "  title TEXT NOT NULL,\n"
    "  note TEXT\n"
    ") STRICT;\n",
};
