/* fold-command-new.h: the command “screenfold new”
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

int fold_command_new_run (GFile   *file,
                          GFile   *from,
                          GString *err);

G_END_DECLS
