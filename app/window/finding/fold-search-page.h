/* fold-search-page.h: what a search finds, while it is typed
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "fold-session.h"
#include "fold-store.h"

G_BEGIN_DECLS

#define FOLD_TYPE_SEARCH_PAGE (fold_search_page_get_type ())

G_DECLARE_FINAL_TYPE (FoldSearchPage, fold_search_page, FOLD, SEARCH_PAGE, GtkWidget)

/* Signal: "hit-activated" (reference), the record to show. */
GtkWidget *fold_search_page_new            (FoldStore      *store,
                                            FoldSession    *session);

void       fold_search_page_search         (FoldSearchPage *self,
                                            const char     *words);
gboolean   fold_search_page_is_searching   (FoldSearchPage *self);
guint      fold_search_page_get_n_hits     (FoldSearchPage *self);
void       fold_search_page_activate_first (FoldSearchPage *self);
gboolean   fold_search_page_focus_first    (FoldSearchPage *self);

G_END_DECLS
