/* fold-terminal.h: how much room the terminal has
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

int fold_terminal_get_width (int descriptor);

G_END_DECLS
