/* fold-quotes-page.h: all quotes of a library, with a filter
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "fold-session.h"

G_BEGIN_DECLS

#define FOLD_TYPE_QUOTES_PAGE (fold_quotes_page_get_type ())

G_DECLARE_FINAL_TYPE (FoldQuotesPage, fold_quotes_page, FOLD, QUOTES_PAGE, GtkWidget)

GtkWidget  *fold_quotes_page_new          (FoldSession    *session);

GListModel *fold_quotes_page_get_quotes   (FoldQuotesPage *self);
void        fold_quotes_page_reset_filter (FoldQuotesPage *self);
gboolean    fold_quotes_page_set_filter   (FoldQuotesPage *self,
                                           FoldKind        kind,
                                           const char     *id);

G_END_DECLS
