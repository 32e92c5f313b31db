/* fold-command-import-table.h: “screenfold import” of tables of policies
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean fold_command_import_table_wants (const char *path);
int      fold_command_import_table_run   (GFile      *file,
                                          const char *path,
                                          const char *map,
                                          GString    *out,
                                          GString    *err);

G_END_DECLS
