/* fold-library-view-places.c: from a quote to its place in the text, into its form, and back
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-library-view-private.h"

#include "fold-record-name.h"

static FoldLibrary *
get_library (FoldLibraryView *self)
{
  return fold_session_get_library (fold_library_view_get_session (self));
}

static gboolean
is_on_page (FoldLibraryView *self,
            const char      *page)
{
  return g_strcmp0 (adw_view_stack_get_visible_child_name (fold_library_view_get_pages (self)), page) == 0;
}

static void
page_shown_cb (FoldLibraryView *self)
{
  const char *page = adw_view_stack_get_visible_child_name (fold_library_view_get_pages (self));

  if (page != NULL)
    fold_trail_set_page (fold_inspector_get_trail (fold_library_view_get_inspector (self)), page);
}

/* One comes back to the page, and there to the very words. */
static void
page_wanted_cb (FoldLibraryView *self,
                const char      *page)
{
  FoldRecord *record = fold_session_get_selected (fold_library_view_get_session (self));

  adw_view_stack_set_visible_child_name (fold_library_view_get_pages (self), page);
  if (g_str_equal (page, "documents") && FOLD_IS_QUOTE (record))
    fold_documents_page_show_quote (fold_library_view_get_documents_page (self), FOLD_QUOTE (record));
}

static void
edit_requested_cb (FoldLibraryView *self,
                   FoldQuote       *quote,
                   const char      *field)
{
  g_autofree char *reference = fold_record_dup_reference (FOLD_RECORD (quote));

  fold_library_view_edit (self, reference, field);
}

/* Whoever marked words and said what they prove goes on reading. */
static void
edit_done_cb (FoldLibraryView *self)
{
  if (is_on_page (self, "documents"))
    gtk_widget_child_focus (GTK_WIDGET (fold_documents_page_get_reader (fold_library_view_get_documents_page (self))),
                            GTK_DIR_TAB_FORWARD);
  else
    gtk_widget_child_focus (fold_inspector_get_form (fold_library_view_get_inspector (self)), GTK_DIR_TAB_FORWARD);
}

/*
 * _fold_library_view_add_places:
 * @self: a view
 */
void
_fold_library_view_add_places (FoldLibraryView *self)
{
  FoldInspector *inspector = fold_library_view_get_inspector (self);

  g_signal_connect_object (fold_library_view_get_pages (self), "notify::visible-child",
                           G_CALLBACK (page_shown_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (fold_inspector_get_trail (inspector), "page-wanted",
                           G_CALLBACK (page_wanted_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (inspector, "done", G_CALLBACK (edit_done_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (fold_library_view_get_documents_page (self), "edit-requested",
                           G_CALLBACK (edit_requested_cb), self, G_CONNECT_SWAPPED);
  page_shown_cb (self);
}

/**
 * fold_library_view_show_place:
 * @self: a view
 * @reference: a quote or a document, as fold_library_follow() takes it
 * @start: in a document: the first code point to select
 * @end: one past the last; not more than @start to select nothing
 *
 * Opens the document at the very words.
 *
 * Returns: whether there are such words
 */
gboolean
fold_library_view_show_place (FoldLibraryView *self,
                              const char      *reference,
                              guint            start,
                              guint            end)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY_VIEW (self), FALSE);
  g_return_val_if_fail (reference != NULL, FALSE);

  FoldRecord *record = fold_library_follow (get_library (self), reference);
  FoldDocumentsPage *page = fold_library_view_get_documents_page (self);

  if (FOLD_IS_QUOTE (record) && fold_documents_page_has_place (page, FOLD_QUOTE (record)))
    {
      fold_session_set_selected (fold_library_view_get_session (self), record);
      adw_view_stack_set_visible_child_name (fold_library_view_get_pages (self), "documents");
      fold_documents_page_show_quote (page, FOLD_QUOTE (record));
    }
  else if (FOLD_IS_DOCUMENT (record))
    {
      adw_view_stack_set_visible_child_name (fold_library_view_get_pages (self), "documents");
      if (start < end)
        fold_documents_page_show_place (page, FOLD_DOCUMENT (record), start, end);
      else
        fold_documents_page_show_document (page, FOLD_DOCUMENT (record));
    }
  else
    {
      return FALSE;
    }
  gtk_widget_child_focus (GTK_WIDGET (fold_documents_page_get_reader (page)), GTK_DIR_TAB_FORWARD);
  return TRUE;
}

/**
 * fold_library_view_edit:
 * @self: a view
 * @reference: a quote, as fold_library_follow() takes it
 * @field: (nullable): the field that the keyboard goes to; see fold_inspector_edit()
 *
 * Opens the inspector with the form of a quote.
 *
 * Returns: whether there is one
 */
gboolean
fold_library_view_edit (FoldLibraryView *self,
                        const char      *reference,
                        const char      *field)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY_VIEW (self), FALSE);
  g_return_val_if_fail (reference != NULL, FALSE);

  return fold_library_view_show (self, reference) &&
         fold_inspector_edit (fold_library_view_get_inspector (self), field);
}

/**
 * fold_library_view_anchor:
 * @self: a view
 * @quote: a quote
 *
 * Lets a person show in its document where @quote stands.
 */
void
fold_library_view_anchor (FoldLibraryView *self,
                          FoldQuote       *quote)
{
  g_return_if_fail (FOLD_IS_LIBRARY_VIEW (self));
  g_return_if_fail (FOLD_IS_QUOTE (quote));

  adw_view_stack_set_visible_child_name (fold_library_view_get_pages (self), "documents");
  fold_documents_page_anchor (fold_library_view_get_documents_page (self), quote);
}

/**
 * fold_library_view_find_in_document:
 * @self: a view
 *
 * Returns: whether a document is read, and its words can be looked for now
 */
gboolean
fold_library_view_find_in_document (FoldLibraryView *self)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY_VIEW (self), FALSE);

  FoldReader *reader = fold_documents_page_get_reader (fold_library_view_get_documents_page (self));

  if (!is_on_page (self, "documents") || fold_reader_get_passages (reader) == NULL ||
      !gtk_widget_get_mapped (GTK_WIDGET (reader)))
    return FALSE;
  gtk_widget_activate_action (GTK_WIDGET (reader), "reader.find", NULL);
  return TRUE;
}

static gboolean
is_in_inspector (FoldLibraryView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (fold_library_view_get_inspector (self)));
}

/**
 * fold_library_view_focus_inspector:
 * @self: a view
 *
 * Puts the keyboard on the first thing to do in the inspector, which is shown
 * for that; from there, back on the page.
 *
 * Returns: whether the inspector has it now
 */
gboolean
fold_library_view_focus_inspector (FoldLibraryView *self)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY_VIEW (self), FALSE);

  if (is_in_inspector (self))
    {
      fold_library_view_focus_page (self);
      return FALSE;
    }
  fold_split_set_show_pane (fold_library_view_get_split (self), TRUE);
  return gtk_widget_child_focus (fold_inspector_get_form (fold_library_view_get_inspector (self)), GTK_DIR_TAB_FORWARD) ||
         gtk_widget_child_focus (GTK_WIDGET (fold_library_view_get_inspector (self)), GTK_DIR_TAB_FORWARD);
}
