/* fold-help-window.h: the pages of the help
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define FOLD_TYPE_HELP_WINDOW (fold_help_window_get_type ())

G_DECLARE_FINAL_TYPE (FoldHelpWindow, fold_help_window, FOLD, HELP_WINDOW, AdwWindow)

GtkWidget  *fold_help_window_new       (GFile          *folder);

gboolean    fold_help_window_show_page (FoldHelpWindow *self,
                                        const char     *name);
const char *fold_help_window_get_page  (FoldHelpWindow *self);

void        fold_help_window_present   (GtkWindow      *parent,
                                        const char     *folder,
                                        const char     *topic);

G_END_DECLS
