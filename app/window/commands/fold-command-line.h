/* fold-command-line.h: what was asked for on the command line
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-start.h"

G_BEGIN_DECLS

FoldStart *fold_command_line_parse (int    argc,
                                    char **argv) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
