/* fold-welcome-page.h: the ways to a library, for a window that has none
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define FOLD_TYPE_WELCOME_PAGE (fold_welcome_page_get_type ())

G_DECLARE_FINAL_TYPE (FoldWelcomePage, fold_welcome_page, FOLD, WELCOME_PAGE, GtkWidget)

GtkWidget *fold_welcome_page_new (void);

G_END_DECLS
