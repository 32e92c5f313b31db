/* fold-plugin-menus.h: the commands that plugins add to a window
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "fold-context.h"

G_BEGIN_DECLS

void fold_plugin_menus_add (GtkWidget   *owner,
                            GtkWindow   *window,
                            GMenu       *menu,
                            FoldContext *context);

G_END_DECLS
