/* fold-command-search.h: the command “screenfold search”
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

int fold_command_search_run          (GFile      *file,
                                      const char *words,
                                      const char *format,
                                      GString    *out,
                                      GString    *err);
int fold_command_search_run_in_width (GFile      *file,
                                      const char *words,
                                      const char *format,
                                      int         width,
                                      GString    *out,
                                      GString    *err);

G_END_DECLS
