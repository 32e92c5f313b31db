/* fold-views-table.c: saved states of the timeline
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-tables.h"

const FoldTable fold_views_table = {
  .kind = FOLD_KIND_VIEW,
  .name = "views",
  .sql =
    "CREATE TABLE views (\n"
    "  id TEXT NOT NULL PRIMARY KEY,\n"
    "  title TEXT NOT NULL,\n"
    "  \"from\" TEXT NOT NULL,\n"
    "  until TEXT NOT NULL,\n"
    "  lanes TEXT NOT NULL CHECK (lanes IN (\n"
    "    'level', 'kind', 'place', 'code', 'approach', 'none')),\n"
    "  selection TEXT REFERENCES policies (id) DEFERRABLE INITIALLY DEFERRED,\n"
    "  state TEXT,\n"
    "  note TEXT\n"
    ") STRICT;\n",
};
