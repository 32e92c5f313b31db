/* fold-command-check.h: the command “screenfold check”
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

int fold_command_check_run (GFile   *file,
                            GString *out,
                            GString *err);
int fold_command_check_recover (GFile   *file,
                                GFile   *into,
                                GString *out,
                                GString *err);

G_END_DECLS
