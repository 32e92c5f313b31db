/* fold-library-view.c: an open library: its pages, with the inspector beside them
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-library-view.h"

#include "fold-library-view-private.h"

#include "fold-documents-page.h"
#include "fold-history-page.h"
#include "fold-plugin-pages.h"
#include "fold-record-name.h"
#include "fold-search-page.h"
#include "fold-store-context.h"

#include <glib/gi18n-lib.h>

struct _FoldLibraryView
{
  GtkWidget parent_instance;

  FoldStore   *store;
  FoldSession *session;
  FoldContext *context;

  FoldSplit         *split;
  GtkStack          *content;
  AdwViewStack      *pages;
  FoldTimelinePage  *timeline_page;
  FoldDocumentsPage *documents_page;
  FoldQuotesPage    *quotes_page;
  FoldSourcesPage   *sources_page;
  FoldSearchPage    *search_page;
  FoldInspector     *inspector;
  FoldEditing       *editing;
};

enum
{
  SIGNAL_HIT_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FoldLibraryView, fold_library_view, GTK_TYPE_WIDGET)

static void
hit_activated_cb (FoldLibraryView *self,
                  const char      *reference,
                  guint            start,
                  guint            end)
{
  g_signal_emit (self, signals[SIGNAL_HIT_ACTIVATED], 0, reference, start, end);
}

static void
update_content (FoldLibraryView *self)
{
  const char *now = gtk_stack_get_visible_child_name (self->content);
  const char *wanted = fold_library_view_is_empty (self) ? "empty" : "pages";

  if (g_strcmp0 (now, "search") != 0)
    gtk_stack_set_visible_child_name (self->content, wanted);
}

static void
fold_library_view_dispose (GObject *object)
{
  FoldLibraryView *self = FOLD_LIBRARY_VIEW (object);
  GtkWidget *split = GTK_WIDGET (self->split);

  self->split = NULL;
  g_clear_pointer (&split, gtk_widget_unparent);
  g_clear_object (&self->context);
  g_clear_object (&self->editing);
  g_clear_object (&self->session);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (fold_library_view_parent_class)->dispose (object);
}

static void
fold_library_view_class_init (FoldLibraryViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = fold_library_view_dispose;

  /**
   * FoldLibraryView::hit-activated:
   * @self: a view
   * @reference: the record, as fold_library_follow() takes it
   * @start: in a document: the first code point of what was found
   * @end: one past its last; the same as @start elsewhere
   *
   * A hit of the search was chosen.
   */
  signals[SIGNAL_HIT_ACTIVATED] =
    g_signal_new ("hit-activated", FOLD_TYPE_LIBRARY_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 3, G_TYPE_STRING, G_TYPE_UINT, G_TYPE_UINT);

  gtk_widget_class_set_css_name (widget_class, "libraryview");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
fold_library_view_init (FoldLibraryView *self)
{
}

static void
add_page (FoldLibraryView *self,
          GtkWidget       *page,
          const char      *name,
          const char      *title,
          const char      *icon_name)
{
  AdwViewStackPage *added = adw_view_stack_add_titled (self->pages, page, name, title);

  adw_view_stack_page_set_icon_name (added, icon_name);
}

static void
add_pages (FoldLibraryView *self)
{
  /* what is not seen need not be measured either */
  self->pages = g_object_new (ADW_TYPE_VIEW_STACK, "hhomogeneous", FALSE, "vhomogeneous", FALSE, NULL);
  self->timeline_page = FOLD_TIMELINE_PAGE (fold_timeline_page_new (self->store, self->session));
  self->quotes_page = FOLD_QUOTES_PAGE (fold_quotes_page_new (self->session));
  self->sources_page = FOLD_SOURCES_PAGE (fold_sources_page_new (self->session));
  self->documents_page = FOLD_DOCUMENTS_PAGE (fold_documents_page_new (self->session, self->store));

  add_page (self, GTK_WIDGET (self->timeline_page), "timeline", _("Timeline"), "fold-timeline-symbolic");
  add_page (self, GTK_WIDGET (self->quotes_page), "quotes", _("Quotes"), "fold-quote-symbolic");
  add_page (self, GTK_WIDGET (self->sources_page), "sources", _("Sources"), "fold-source-symbolic");
  add_page (self, GTK_WIDGET (self->documents_page), "documents", _("Documents"), "fold-document-symbolic");
  add_page (self, fold_history_page_new (self->store), "history", _("History"), "document-open-recent-symbolic");
  adw_view_stack_page_set_visible (adw_view_stack_get_page (self->pages, gtk_widget_get_last_child (GTK_WIDGET (self->pages))), FALSE);
}

static void
add_plugins (FoldLibraryView *self,
             FoldLibrary     *library)
{
  self->context = fold_store_context_new (self->store, library, self->session);
  fold_store_context_set_widget (FOLD_STORE_CONTEXT (self->context), GTK_WIDGET (self));
  fold_plugin_pages_add (self->pages, self->context);
}

static GtkWidget *
build_empty_page (void)
{
  GtkWidget *page = adw_status_page_new ();

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), "fold-timeline-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (page), _("This library is empty"));
  adw_status_page_set_description (ADW_STATUS_PAGE (page),
                                   _("Policies, the quotes about them and the sources of those quotes will stand here. To see what a full library looks like, open the Mexico City library from the main menu; to fill this one from a library XML file, use “screenfold new --from”."));
  return page;
}

static void
add_content (FoldLibraryView *self)
{
  self->content = g_object_new (GTK_TYPE_STACK, "hhomogeneous", FALSE, "vhomogeneous", FALSE, NULL);
  self->search_page = FOLD_SEARCH_PAGE (fold_search_page_new (self->store, self->session));
  g_signal_connect_object (self->search_page, "hit-activated", G_CALLBACK (hit_activated_cb), self, G_CONNECT_SWAPPED);
  gtk_stack_add_named (self->content, GTK_WIDGET (self->pages), "pages");
  gtk_stack_add_named (self->content, GTK_WIDGET (self->search_page), "search");
  gtk_stack_add_named (self->content, build_empty_page (), "empty");
}

/**
 * fold_library_view_new:
 * @store: where the library is kept
 * @library: what is in it
 *
 * Returns: a view of @library with a session of its own
 */
GtkWidget *
fold_library_view_new (FoldStore   *store,
                       FoldLibrary *library)
{
  g_return_val_if_fail (FOLD_IS_STORE (store), NULL);
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), NULL);

  FoldLibraryView *self = g_object_new (FOLD_TYPE_LIBRARY_VIEW, NULL);

  self->store = g_object_ref (store);
  self->session = fold_session_new (library);
  self->editing = fold_editing_new (store, self->session);
  add_pages (self);
  add_plugins (self, library);
  add_content (self);
  self->inspector = FOLD_INSPECTOR (fold_inspector_new (self->session));
  fold_inspector_set_editing (self->inspector, self->editing);
  self->split = FOLD_SPLIT (fold_split_new (GTK_WIDGET (self->content), GTK_WIDGET (self->inspector)));
  gtk_widget_set_parent (GTK_WIDGET (self->split), GTK_WIDGET (self));
  fold_inspector_set_store (self->inspector, self->store);
  _fold_library_view_add_places (self);
  g_signal_connect_object (library, "changed", G_CALLBACK (update_content), self, G_CONNECT_SWAPPED);
  update_content (self);
  return GTK_WIDGET (self);
}

/**
 * fold_library_view_get_store:
 * @self: a view
 *
 * Returns: (transfer none): where the library is kept
 */
FoldStore *
fold_library_view_get_store (FoldLibraryView *self)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY_VIEW (self), NULL);

  return self->store;
}

/**
 * fold_library_view_get_session:
 * @self: a view
 *
 * Returns: (transfer none): what its pages share
 */
FoldSession *
fold_library_view_get_session (FoldLibraryView *self)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY_VIEW (self), NULL);

  return self->session;
}

/**
 * fold_library_view_get_context:
 * @self: a view
 *
 * Returns: (transfer none): what plugins are given
 */
FoldContext *
fold_library_view_get_context (FoldLibraryView *self)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY_VIEW (self), NULL);

  return self->context;
}

/**
 * fold_library_view_get_pages:
 * @self: a view
 *
 * Returns: (transfer none): its pages
 */
AdwViewStack *
fold_library_view_get_pages (FoldLibraryView *self)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY_VIEW (self), NULL);

  return self->pages;
}

/**
 * fold_library_view_get_split:
 * @self: a view
 *
 * Returns: (transfer none): what parts the pages from the inspector
 */
FoldSplit *
fold_library_view_get_split (FoldLibraryView *self)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY_VIEW (self), NULL);

  return self->split;
}

/**
 * fold_library_view_get_inspector:
 * @self: a view
 *
 * Returns: (transfer none): the inspector
 */
FoldInspector *
fold_library_view_get_inspector (FoldLibraryView *self)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY_VIEW (self), NULL);

  return self->inspector;
}

/**
 * fold_library_view_get_editing:
 * @self: a view
 *
 * Returns: (transfer none): where changes are brought
 */
FoldEditing *
fold_library_view_get_editing (FoldLibraryView *self)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY_VIEW (self), NULL);

  return self->editing;
}

/**
 * fold_library_view_get_timeline_page:
 * @self: a view
 *
 * Returns: (transfer none): the page with the timeline
 */
FoldTimelinePage *
fold_library_view_get_timeline_page (FoldLibraryView *self)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY_VIEW (self), NULL);

  return self->timeline_page;
}

/**
 * fold_library_view_get_quotes_page:
 * @self: a view
 *
 * Returns: (transfer none): the page with the quotes
 */
FoldQuotesPage *
fold_library_view_get_quotes_page (FoldLibraryView *self)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY_VIEW (self), NULL);

  return self->quotes_page;
}

/**
 * fold_library_view_get_documents_page:
 * @self: a view
 *
 * Returns: (transfer none): the page with the documents
 */
FoldDocumentsPage *
fold_library_view_get_documents_page (FoldLibraryView *self)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY_VIEW (self), NULL);

  return self->documents_page;
}

/**
 * fold_library_view_get_sources_page:
 * @self: a view
 *
 * Returns: (transfer none): the page with the sources
 */
FoldSourcesPage *
fold_library_view_get_sources_page (FoldLibraryView *self)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY_VIEW (self), NULL);

  return self->sources_page;
}

static gboolean
show_quotes_of (FoldLibraryView *self,
                FoldRecord      *record)
{
  adw_view_stack_set_visible_child_name (self->pages, "quotes");
  return fold_quotes_page_set_filter (self->quotes_page, fold_record_get_kind (record), fold_record_get_id (record));
}

static gboolean
show_place (FoldLibraryView *self,
            FoldRecord      *place)
{
  const char * const places[] = { fold_record_get_id (place), NULL };

  adw_view_stack_set_visible_child_name (self->pages, "timeline");
  fold_filter_set_places (fold_session_get_filter (self->session), places);
  return TRUE;
}

static gboolean
show_document (FoldLibraryView *self,
               FoldRecord      *document)
{
  adw_view_stack_set_visible_child_name (self->pages, "documents");
  fold_documents_page_show_document (self->documents_page, FOLD_DOCUMENT (document));
  return TRUE;
}

/**
 * fold_library_view_show:
 * @self: a view
 * @reference: a record, as fold_library_follow() takes it
 *
 * Brings the record into sight: a policy, quote, source or relation in the
 * inspector; a document on its page; a theme or a speaker as the filter of the
 * quotes; a place as the filter of the timeline.
 *
 * Returns: whether there is such a record
 */
gboolean
fold_library_view_show (FoldLibraryView *self,
                        const char      *reference)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY_VIEW (self), FALSE);
  g_return_val_if_fail (reference != NULL, FALSE);

  FoldRecord *record = fold_library_follow (fold_session_get_library (self->session), reference);
  FoldKind kind = record != NULL ? fold_record_get_kind (record) : FOLD_N_KINDS;

  if (kind == FOLD_KIND_CODE || kind == FOLD_KIND_PERSON)
    return show_quotes_of (self, record);
  if (kind == FOLD_KIND_PLACE)
    return show_place (self, record);
  if (kind == FOLD_KIND_DOCUMENT)
    return show_document (self, record);
  if (kind != FOLD_KIND_POLICY && kind != FOLD_KIND_QUOTE && kind != FOLD_KIND_SOURCE && kind != FOLD_KIND_RELATION)
    return FALSE;

  fold_session_set_selected (self->session, record);
  fold_split_set_show_pane (self->split, TRUE);
  return TRUE;
}

/**
 * fold_library_view_is_empty:
 * @self: a view
 *
 * Returns: whether the library has neither policies nor quotes nor sources
 */
gboolean
fold_library_view_is_empty (FoldLibraryView *self)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY_VIEW (self), FALSE);

  FoldLibrary *library = fold_session_get_library (self->session);

  return fold_record_list_get_length (fold_library_get_list (library, FOLD_KIND_POLICY)) == 0 &&
         fold_record_list_get_length (fold_library_get_list (library, FOLD_KIND_QUOTE)) == 0 &&
         fold_record_list_get_length (fold_library_get_list (library, FOLD_KIND_SOURCE)) == 0;
}

/**
 * fold_library_view_focus_page:
 * @self: a view
 *
 * Puts the keyboard where the reader is likely to go on: on the timeline, not
 * into an entry where each key would be a letter.
 */
void
fold_library_view_focus_page (FoldLibraryView *self)
{
  g_return_if_fail (FOLD_IS_LIBRARY_VIEW (self));

  GtkWidget *page = adw_view_stack_get_visible_child (self->pages);

  if (page == GTK_WIDGET (self->timeline_page))
    page = GTK_WIDGET (fold_timeline_page_get_timeline (self->timeline_page));
  gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD);
}

/**
 * fold_library_view_search:
 * @self: a view
 * @words: what to search for
 *
 * Shows what is found instead of the pages.
 */
void
fold_library_view_search (FoldLibraryView *self,
                          const char      *words)
{
  g_return_if_fail (FOLD_IS_LIBRARY_VIEW (self));

  gtk_stack_set_visible_child_name (self->content, "search");
  fold_search_page_search (self->search_page, words);
}

/**
 * fold_library_view_end_search:
 * @self: a view
 *
 * Shows the pages again.
 */
void
fold_library_view_end_search (FoldLibraryView *self)
{
  g_return_if_fail (FOLD_IS_LIBRARY_VIEW (self));

  gtk_stack_set_visible_child_name (self->content, fold_library_view_is_empty (self) ? "empty" : "pages");
}

/**
 * fold_library_view_focus_hits:
 * @self: a view
 *
 * Returns: whether there is a hit, and the focus is on it now
 */
gboolean
fold_library_view_focus_hits (FoldLibraryView *self)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY_VIEW (self), FALSE);

  return fold_search_page_focus_first (self->search_page);
}

/**
 * fold_library_view_activate_hit:
 * @self: a view
 *
 * Goes to the best hit.
 */
void
fold_library_view_activate_hit (FoldLibraryView *self)
{
  g_return_if_fail (FOLD_IS_LIBRARY_VIEW (self));

  fold_search_page_activate_first (self->search_page);
}

/**
 * fold_library_view_is_settled:
 * @self: a view
 *
 * Returns: whether all is drawn that is going to be: no flight, no search under way
 */
gboolean
fold_library_view_is_settled (FoldLibraryView *self)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY_VIEW (self), FALSE);

  FoldTimeline *timeline = fold_timeline_page_get_timeline (self->timeline_page);
  gboolean needs_timeline = gtk_widget_get_mapped (GTK_WIDGET (timeline));

  return !fold_search_page_is_searching (self->search_page) &&
         (!needs_timeline || (fold_timeline_is_drawn (timeline) && fold_timeline_is_settled (timeline)));
}
