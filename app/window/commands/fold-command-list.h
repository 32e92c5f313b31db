/* fold-command-list.h: the command “screenfold list”
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-library.h"

G_BEGIN_DECLS

int fold_command_list_run          (FoldLibrary *library,
                                    const char  *kind,
                                    const char  *format,
                                    GString     *out,
                                    GString     *err);
int fold_command_list_run_in_width (FoldLibrary *library,
                                    const char  *kind,
                                    const char  *format,
                                    int          width,
                                    GString     *out,
                                    GString     *err);

G_END_DECLS
