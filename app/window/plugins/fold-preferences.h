/* fold-preferences.h: the window with the preferences
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void fold_preferences_show (GtkWindow *parent);

G_END_DECLS
