/* fold-steps-table.c: the views of a story, in order
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-tables.h"

const FoldTable fold_steps_table = {
  .kind = FOLD_KIND_STEP,
  .name = "steps",
  .sql =
    "CREATE TABLE steps (\n"
    "  id TEXT NOT NULL PRIMARY KEY,\n"
    "  story TEXT NOT NULL REFERENCES stories (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,\n"
    "  position INTEGER NOT NULL CHECK (position >= 0),\n"
    "  \"view\" TEXT NOT NULL REFERENCES views (id) DEFERRABLE INITIALLY DEFERRED,\n"
    "  title TEXT NOT NULL,\n"
    "  note TEXT\n"
    ") STRICT;\n"
    "CREATE INDEX steps_by_story ON steps (story);\n",
};
