/* fold-command-concordance.h: the command “screenfold search --concordance”
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

int fold_command_concordance_run (GFile      *file,
                                  const char *words,
                                  const char *sort,
                                  const char *format,
                                  int         width,
                                  GString    *out,
                                  GString    *err);

G_END_DECLS
