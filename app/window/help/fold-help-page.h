/* fold-help-page.h: a page of the help, made of widgets
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define FOLD_TYPE_HELP_PAGE (fold_help_page_get_type ())

G_DECLARE_FINAL_TYPE (FoldHelpPage, fold_help_page, FOLD, HELP_PAGE, GtkWidget)

/* Signal: "link-activated" (const char *target), when a link is followed. */
GtkWidget  *fold_help_page_new       (GFile         *file,
                                      GError       **error);

const char *fold_help_page_get_title (FoldHelpPage  *self);

G_END_DECLS
