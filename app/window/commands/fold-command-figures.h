/* fold-command-figures.h: “screenfold check --figures”
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-library.h"

G_BEGIN_DECLS

int fold_command_figures_run (FoldLibrary        *library,
                              const char * const *paths,
                              GString            *out,
                              GString            *err);

G_END_DECLS
