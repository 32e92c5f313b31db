/* fold-sources-page.h: the bibliography of a library, and what each source proves
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "fold-session.h"

G_BEGIN_DECLS

#define FOLD_TYPE_SOURCES_PAGE (fold_sources_page_get_type ())

G_DECLARE_FINAL_TYPE (FoldSourcesPage, fold_sources_page, FOLD, SOURCES_PAGE, GtkWidget)

GtkWidget  *fold_sources_page_new      (FoldSession     *session);

GListModel *fold_sources_page_get_rows (FoldSourcesPage *self);
void        fold_sources_page_filter   (FoldSourcesPage *self,
                                        const char      *words,
                                        const char      *type);

G_END_DECLS
