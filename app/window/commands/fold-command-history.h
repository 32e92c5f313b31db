/* fold-command-history.h: the commands “screenfold history” and “screenfold checkpoint”
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

int fold_command_history_run    (GFile      *file,
                                 const char *format,
                                 int         width,
                                 GString    *out,
                                 GString    *err);
int fold_command_checkpoint_run (GFile      *file,
                                 const char *name,
                                 gboolean    compares,
                                 gboolean    restores,
                                 GString    *out,
                                 GString    *err);

G_END_DECLS
