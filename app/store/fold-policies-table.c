/* fold-policies-table.c: what stands on the timeline
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-tables.h"

const FoldTable fold_policies_table = {
  .kind = FOLD_KIND_POLICY,
  .name = "policies",
  .links = {
    { "places", "policy_places" },
    { "codes", "policy_codes" },
  },
  .sql =
    "CREATE TABLE policies (\n"
    "  id TEXT NOT NULL PRIMARY KEY,\n"
    "  title TEXT NOT NULL,\n"
    "  title_original TEXT,\n"
    "  language TEXT,\n"
    "  kind TEXT NOT NULL CHECK (kind IN (\n"
    "    'law', 'constitution', 'declaration', 'protocol', 'programme',\n"
    "    'reform', 'ruling', 'institution', 'change-of-government',\n"
    "    'statement', 'budget', 'campaign', 'event', 'study',\n"
    "    'enforcement-practice')),\n"
    "  level TEXT NOT NULL CHECK (level IN (\n"
    "    'international', 'regional', 'federal', 'city', 'abroad',\n"
    "    'civil-society')),\n"
    "  summary TEXT,\n"
    "  note TEXT\n"
    ") STRICT;\n"
    "CREATE TABLE policy_places (\n"
    "  owner TEXT NOT NULL REFERENCES policies (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,\n"
    "  position INTEGER NOT NULL CHECK (position >= 0),\n"
    "  target TEXT NOT NULL REFERENCES places (id) DEFERRABLE INITIALLY DEFERRED,\n"
    "  PRIMARY KEY (owner, position)\n"
    ") STRICT, WITHOUT ROWID;\n"
    "CREATE INDEX policy_places_by_target ON policy_places (target);\n"
    "CREATE TABLE policy_codes (\n"
    "  owner TEXT NOT NULL REFERENCES policies (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,\n"
    "  position INTEGER NOT NULL CHECK (position >= 0),\n"
    "  target TEXT NOT NULL REFERENCES codes (id) DEFERRABLE INITIALLY DEFERRED,\n"
    "  PRIMARY KEY (owner, position)\n"
    ") STRICT, WITHOUT ROWID;\n"
    "CREATE INDEX policy_codes_by_target ON policy_codes (target);\n",
};
