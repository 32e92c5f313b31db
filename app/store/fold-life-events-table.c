/* fold-life-events-table.c: the dates of policies
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-tables.h"

const FoldTable fold_life_events_table = {
  .kind = FOLD_KIND_LIFE_EVENT,
  .name = "life_events",
  .sql =
    "CREATE TABLE life_events (\n"
    "  id TEXT NOT NULL PRIMARY KEY,\n"
    "  policy TEXT NOT NULL REFERENCES policies (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,\n"
    "  event TEXT NOT NULL CHECK (event IN (\n"
    "    'proposed', 'announced', 'adopted', 'published', 'in-force',\n"
    "    'happened', 'amended', 'suspended', 'repealed', 'ended')),\n"
    "  edtf TEXT NOT NULL,\n"
    "  source TEXT REFERENCES sources (id) DEFERRABLE INITIALLY DEFERRED,\n"
    "  locator TEXT,\n"
    "  quote TEXT REFERENCES quotes (id) DEFERRABLE INITIALLY DEFERRED,\n"
    "  note TEXT\n"
    ") STRICT;\n"
    "CREATE INDEX life_events_by_policy ON life_events (policy);\n",
};
