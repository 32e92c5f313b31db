/* fold-command-import.h: the command “screenfold import”
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

int fold_command_import_run        (GFile              *file,
                                    const char * const *paths,
                                    const char         *citekey,
                                    GString            *out,
                                    GString            *err);
int fold_command_import_run_locked (GFile              *file,
                                    const char * const *paths,
                                    const char         *citekey,
                                    const char         *password,
                                    GString            *out,
                                    GString            *err);

G_END_DECLS
