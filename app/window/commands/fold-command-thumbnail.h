/* fold-command-thumbnail.h: the command “screenfold thumbnail”
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

int fold_command_thumbnail_run (GFile      *file,
                                const char *picture,
                                const char *size,
                                GString    *err);

G_END_DECLS
