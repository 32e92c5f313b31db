/* fold-concordance-page.h: words in their contexts, line by line, with counts per year
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "fold-session.h"
#include "fold-store.h"

G_BEGIN_DECLS

#define FOLD_TYPE_CONCORDANCE_PAGE (fold_concordance_page_get_type ())

G_DECLARE_FINAL_TYPE (FoldConcordancePage, fold_concordance_page, FOLD, CONCORDANCE_PAGE, GtkWidget)

/* Signal: "line-activated" (const char *reference, guint start, guint end). */
GtkWidget *fold_concordance_page_new          (FoldStore           *store,
                                               FoldSession         *session);

void       fold_concordance_page_search       (FoldConcordancePage *self,
                                               const char          *words);
gboolean   fold_concordance_page_is_searching (FoldConcordancePage *self);
guint      fold_concordance_page_get_n_lines  (FoldConcordancePage *self);
gboolean   fold_concordance_page_focus_first  (FoldConcordancePage *self);

G_END_DECLS
