/* fold-settings-table.c: what plugins remember
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-tables.h"

const FoldTable fold_settings_table = {
  .kind = FOLD_KIND_SETTING,
  .name = "settings",
  .sql =
    "CREATE TABLE settings (\n"
    "  id TEXT NOT NULL PRIMARY KEY,\n"
    "  plugin TEXT NOT NULL,\n"
    "  \"key\" TEXT NOT NULL,\n"
    "  value TEXT\n"
    ") STRICT;\n",
};
