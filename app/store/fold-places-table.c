/* fold-places-table.c: places
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-tables.h"

const FoldTable fold_places_table = {
  .kind = FOLD_KIND_PLACE,
  .name = "places",
  .sql =
    "CREATE TABLE places (\n"
    "  id TEXT NOT NULL PRIMARY KEY,\n"
    "  name TEXT NOT NULL,\n"
    "  name_original TEXT,\n"
    "  language TEXT,\n"
    "  kind TEXT NOT NULL CHECK (kind IN (\n"
    "    'city', 'municipality', 'county', 'state', 'country', 'region',\n"
    "    'world')),\n"
    "  within TEXT REFERENCES places (id) DEFERRABLE INITIALLY DEFERRED,\n"
    "  latitude REAL,\n"
    "  longitude REAL,\n"
    "  note TEXT\n"
    ") STRICT;\n",
};
