/* fold-command-merge.h: the command “screenfold merge”
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

int fold_command_merge_run (GFile      *file,
                            GFile      *other,
                            GFile      *into,
                            const char *prefer,
                            GString    *out,
                            GString    *err);

G_END_DECLS
