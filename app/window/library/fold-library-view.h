/* fold-library-view.h: an open library: its pages, with the inspector beside them
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "fold-documents-page.h"
#include "fold-context.h"
#include "fold-inspector.h"
#include "fold-quotes-page.h"
#include "fold-session.h"
#include "fold-sources-page.h"
#include "fold-split.h"
#include "fold-store.h"
#include "fold-timeline-page.h"

G_BEGIN_DECLS

#define FOLD_TYPE_LIBRARY_VIEW (fold_library_view_get_type ())

G_DECLARE_FINAL_TYPE (FoldLibraryView, fold_library_view, FOLD, LIBRARY_VIEW, GtkWidget)

GtkWidget        *fold_library_view_new               (FoldStore       *store,
                                                       FoldLibrary     *library);

FoldStore        *fold_library_view_get_store         (FoldLibraryView *self);
FoldSession      *fold_library_view_get_session       (FoldLibraryView *self);
FoldContext      *fold_library_view_get_context       (FoldLibraryView *self);
AdwViewStack     *fold_library_view_get_pages         (FoldLibraryView *self);
FoldSplit        *fold_library_view_get_split         (FoldLibraryView *self);
FoldEditing       *fold_library_view_get_editing       (FoldLibraryView *self);
FoldInspector    *fold_library_view_get_inspector     (FoldLibraryView *self);
FoldTimelinePage *fold_library_view_get_timeline_page (FoldLibraryView *self);
FoldQuotesPage   *fold_library_view_get_quotes_page   (FoldLibraryView *self);
FoldDocumentsPage *fold_library_view_get_documents_page (FoldLibraryView *self);
FoldSourcesPage  *fold_library_view_get_sources_page  (FoldLibraryView *self);

gboolean          fold_library_view_show              (FoldLibraryView *self,
                                                       const char      *reference);
gboolean          fold_library_view_is_empty          (FoldLibraryView *self);
void              fold_library_view_focus_page        (FoldLibraryView *self);
gboolean          fold_library_view_focus_inspector   (FoldLibraryView *self);
gboolean          fold_library_view_show_place        (FoldLibraryView *self,
                                                       const char      *reference,
                                                       guint            start,
                                                       guint            end);
gboolean          fold_library_view_edit              (FoldLibraryView *self,
                                                       const char      *reference,
                                                       const char      *field);
void              fold_library_view_anchor            (FoldLibraryView *self,
                                                       FoldQuote       *quote);
gboolean          fold_library_view_find_in_document  (FoldLibraryView *self);
void              fold_library_view_search            (FoldLibraryView *self,
                                                       const char      *words);
void              fold_library_view_end_search        (FoldLibraryView *self);
gboolean          fold_library_view_focus_hits        (FoldLibraryView *self);
void              fold_library_view_activate_hit      (FoldLibraryView *self);
gboolean          fold_library_view_is_settled        (FoldLibraryView *self);

G_END_DECLS
