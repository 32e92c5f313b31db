/* fold-history-page.h: what was done to the library, and ways back
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "fold-store.h"

G_BEGIN_DECLS

#define FOLD_TYPE_HISTORY_PAGE (fold_history_page_get_type ())

G_DECLARE_FINAL_TYPE (FoldHistoryPage, fold_history_page, FOLD, HISTORY_PAGE, GtkWidget)

GtkWidget *fold_history_page_new (FoldStore *store);

G_END_DECLS
