/* fold-shortcuts-window.h: the keys, in a window of their own
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void fold_shortcuts_window_present (GtkWindow *parent);

G_END_DECLS
