/* fold-documents-page.c: the documents of a library, to be read and quoted
 *
 * A list of documents and, once one is open, its outline at the side; the reader
 * beside it.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-documents-page-private.h"

#include "fold-attach.h"
#include "fold-document-row.h"
#include "fold-locator.h"
#include "fold-outline.h"
#include "fold-quoting.h"
#include "fold-reading-places.h"
#include "fold-record-name.h"

#include <glib/gi18n-lib.h>
#include <math.h>

guint fold_documents_page_signals[FOLD_DOCUMENTS_PAGE_N_SIGNALS];

G_DEFINE_FINAL_TYPE (FoldDocumentsPage, fold_documents_page, GTK_TYPE_WIDGET)

static FoldLibrary *
get_library (FoldDocumentsPage *self)
{
  return fold_session_get_library (self->session);
}

static FoldReader *
get_reader (FoldDocumentsPage *self)
{
  return FOLD_READER (self->reader);
}

/* ============ the document that is read ============ */

static void
remember_place (FoldDocumentsPage *self)
{
  FoldDocument *document = fold_documents_page_get_document (self);

  if (document != NULL && fold_reader_get_passages (get_reader (self)) != NULL)
    fold_reading_places_set (document, fold_reader_get_position (get_reader (self)));
}

static void
update_quotes (FoldDocumentsPage *self)
{
  FoldDocument *document = fold_documents_page_get_document (self);
  FoldPassages *passages = fold_reader_get_passages (get_reader (self));
  FoldRecord *selected = fold_session_get_selected (self->session);

  if (document == NULL || passages == NULL)
    return;

  g_autoptr (FoldQuoteSpans) spans =
    fold_quoting_list_spans (get_library (self), document,
                             fold_document_text_get_length (fold_passages_get_text (passages)));

  fold_reader_set_quotes (get_reader (self), spans);
  fold_reader_select_quote (get_reader (self), FOLD_IS_QUOTE (selected) ? fold_record_get_id (selected) : NULL);
}

static void
update_title (FoldDocumentsPage *self)
{
  FoldDocument *document = fold_documents_page_get_document (self);

  if (document == NULL)
    return;

  g_autofree char *title = fold_document_dup_title (get_library (self), document);
  g_autofree char *subtitle = fold_document_dup_subtitle (get_library (self), document);

  gtk_label_set_label (GTK_LABEL (self->title), title);
  gtk_label_set_label (GTK_LABEL (self->subtitle), subtitle);
  gtk_widget_set_tooltip_text (self->title, title);
}

static void
show_content (FoldDocumentsPage *self,
              const char        *name)
{
  gtk_stack_set_visible_child_name (GTK_STACK (self->content), name);
  gtk_widget_set_sensitive (self->tools, g_str_equal (name, "reader"));
}

/* Above the text it says whose it is and where one reads. */
static void
top_changed_cb (FoldDocumentsPage *self)
{
  FoldDocument *document = fold_documents_page_get_document (self);
  FoldPassages *passages = fold_reader_get_passages (get_reader (self));
  g_autofree char *place = NULL;
  g_autofree char *text = NULL;

  if (document != NULL && passages != NULL)
    {
      guint position = fold_reader_get_position (get_reader (self));
      FoldLocator locator = fold_locator_find (passages, position, position);

      place = fold_locator_format (&locator);
    }
  if (document != NULL)
    text = fold_source_dup_place (get_library (self), fold_document_get_source (document), place);
  gtk_label_set_label (GTK_LABEL (self->place), text != NULL ? text : "");
}

static void
go_to_wanted (FoldDocumentsPage *self,
              FoldDocument      *document,
              gboolean           is_new)
{
  g_autofree char *wanted = g_steal_pointer (&self->wanted);

  if (wanted != NULL && fold_reader_show_quote (get_reader (self), wanted))
    return;
  if (self->wanted_end > self->wanted_start)
    {
      fold_reader_select (get_reader (self), self->wanted_start, self->wanted_end);
      fold_reader_set_position (get_reader (self), self->wanted_start);
    }
  else if (is_new)
    fold_reader_set_position (get_reader (self), fold_reading_places_get (document));
  self->wanted_start = self->wanted_end = 0;
}

static void
show_text (FoldDocumentsPage *self,
           FoldDocumentText  *text)
{
  FoldDocument *document = fold_documents_page_get_document (self);

  fold_reader_set_document (get_reader (self), text);
  update_quotes (self);
  fold_outline_update (FOLD_OUTLINE (self->outline));
  show_content (self, text != NULL ? "reader" : "textless");
  if (text != NULL && document != NULL)
    go_to_wanted (self, document, TRUE);
  top_changed_cb (self);
}

static void
text_loaded_cb (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (FoldDocumentsPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (FoldDocumentText) text = fold_store_load_text_finish (FOLD_STORE (object), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->loading);
  if (error != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.tell", "s", _("The text of the document could not be read."));
  show_text (self, text);
}

static void
cancel_loading (FoldDocumentsPage *self)
{
  if (self->loading != NULL)
    g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
}

static void
load_text (FoldDocumentsPage *self,
           FoldDocument      *document)
{
  const char *id = fold_record_get_id (FOLD_RECORD (document));
  FoldDocumentText *text = fold_library_get_document_text (get_library (self), id);

  cancel_loading (self);
  if (text != NULL || self->store == NULL)
    {
      show_text (self, text);
      return;
    }

  self->loading = g_cancellable_new ();
  fold_store_load_text_async (self->store, id, self->loading, text_loaded_cb, g_object_ref (self));
}

static void
close_document (FoldDocumentsPage *self)
{
  cancel_loading (self);
  g_clear_pointer (&self->document, g_free);
  fold_reader_set_document (get_reader (self), NULL);
  fold_outline_update (FOLD_OUTLINE (self->outline));
  show_content (self, "nothing");
  gtk_stack_set_visible_child_name (GTK_STACK (self->side), "list");
  top_changed_cb (self);
}

/* ============ the list of documents ============ */

static int
compare_documents (gconstpointer a,
                   gconstpointer b,
                   gpointer      user_data)
{
  FoldDocumentsPage *self = user_data;
  g_autofree char *one = fold_document_dup_title (get_library (self), FOLD_DOCUMENT ((gpointer) a));
  g_autofree char *two = fold_document_dup_title (get_library (self), FOLD_DOCUMENT ((gpointer) b));
  int order = g_utf8_collate (one, two);

  return order != 0 ? order
                    : fold_document_get_revision (FOLD_DOCUMENT ((gpointer) b)) -
                      fold_document_get_revision (FOLD_DOCUMENT ((gpointer) a));
}

static void
fill_list (FoldDocumentsPage *self)
{
  FoldRecordList *list = fold_library_get_list (get_library (self), FOLD_KIND_DOCUMENT);

  g_list_store_remove_all (self->documents);
  for (guint i = 0; i < fold_record_list_get_length (list); i++)
    g_list_store_insert_sorted (self->documents, fold_record_list_peek (list, i), compare_documents, self);
}

static void
library_changed_cb (FoldDocumentsPage *self)
{
  fill_list (self);
  gtk_stack_set_visible_child_name (GTK_STACK (self->states),
                                    g_list_model_get_n_items (G_LIST_MODEL (self->documents)) > 0
                                    ? "documents" : "empty");
  if (self->document != NULL && fold_documents_page_get_document (self) == NULL)
    close_document (self);
  update_title (self);
  update_quotes (self);
  _fold_documents_page_update_review (self);
}

static void
show_list_cb (FoldDocumentsPage *self)
{
  gtk_stack_set_visible_child_name (GTK_STACK (self->side), "list");
  gtk_widget_grab_focus (self->list);
}

static void
activate_cb (FoldDocumentsPage *self,
             guint              position)
{
  g_autoptr (FoldDocument) document = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  fold_documents_page_show_document (self, document);
  gtk_widget_grab_focus (self->reader);
}

static void
set_up_cb (FoldDocumentsPage *self,
           GtkListItem       *item)
{
  gtk_list_item_set_child (item, fold_document_row_new ());
}

static void
bind_cb (FoldDocumentsPage *self,
         GtkListItem       *item)
{
  fold_document_row_bind (gtk_list_item_get_child (item), get_library (self), gtk_list_item_get_item (item));
}

/* ============ attaching ============ */

static void
attached_cb (const char *document,
             gpointer    user_data)
{
  FoldDocumentsPage *self = user_data;
  FoldRecord *record = fold_library_lookup (get_library (self), FOLD_KIND_DOCUMENT, document);

  if (record != NULL)
    fold_documents_page_show_document (self, FOLD_DOCUMENT (record));
}

static void
attach_cb (FoldDocumentsPage *self)
{
  if (self->store != NULL)
    fold_attach_ask (GTK_WIDGET (self), self->store, get_library (self), attached_cb, self);
}

/* ============ the selection ============ */

static void
quote_activated_cb (FoldDocumentsPage *self,
                    const char        *id)
{
  FoldRecord *quote = fold_library_lookup (get_library (self), FOLD_KIND_QUOTE, id);

  if (quote != NULL)
    _fold_documents_page_select (self, FOLD_QUOTE (quote), NULL);
}

/* A quote that was selected elsewhere is shown, if it is of what is read. */
static void
selected_changed_cb (FoldDocumentsPage *self)
{
  FoldRecord *record = fold_session_get_selected (self->session);
  const char *id = FOLD_IS_QUOTE (record) ? fold_record_get_id (record) : NULL;

  if (id != NULL && !gtk_widget_get_mapped (GTK_WIDGET (self)))
    fold_reader_show_quote (get_reader (self), id);
  fold_reader_select_quote (get_reader (self), id);
}

/* ============ the bar ============ */

static void
zoom_changed_cb (FoldDocumentsPage *self)
{
  double zoom = fold_reader_get_zoom (get_reader (self));
  /* Translators: the size of letters in percent */
  g_autofree char *text = g_strdup_printf (_("%d %%"), (int) round (zoom * 100));

  gtk_button_set_label (GTK_BUTTON (self->zoom_button), text);
}

static void
zoom_in_cb (FoldDocumentsPage *self)
{
  gtk_widget_activate_action (self->reader, "reader.zoom-in", NULL);
}

static void
zoom_out_cb (FoldDocumentsPage *self)
{
  gtk_widget_activate_action (self->reader, "reader.zoom-out", NULL);
}

static void
zoom_reset_cb (FoldDocumentsPage *self)
{
  gtk_widget_activate_action (self->reader, "reader.zoom-reset", NULL);
}

static void
go_to_cb (FoldDocumentsPage *self)
{
  gtk_widget_activate_action (self->reader, "reader.go-to", NULL);
}

static void
find_cb (FoldDocumentsPage *self)
{
  gtk_widget_activate_action (self->reader, "reader.find", NULL);
}

/* Reading goes on where it was left off. */
static void
fold_documents_page_map (GtkWidget *widget)
{
  FoldDocumentsPage *self = FOLD_DOCUMENTS_PAGE (widget);
  FoldDocument *latest = self->document == NULL
                         ? fold_reading_places_find_latest (G_LIST_MODEL (self->documents)) : NULL;

  GTK_WIDGET_CLASS (fold_documents_page_parent_class)->map (widget);
  if (latest != NULL)
    fold_documents_page_show_document (self, latest);
}

static void
fold_documents_page_unmap (GtkWidget *widget)
{
  FoldDocumentsPage *self = FOLD_DOCUMENTS_PAGE (widget);

  remember_place (self);
  fold_reading_places_set_zoom (fold_reader_get_zoom (get_reader (self)));

  GTK_WIDGET_CLASS (fold_documents_page_parent_class)->unmap (widget);
}

static void
fold_documents_page_dispose (GObject *object)
{
  FoldDocumentsPage *self = FOLD_DOCUMENTS_PAGE (object);

  cancel_loading (self);
  g_clear_object (&self->selection);
  g_clear_object (&self->documents);
  gtk_widget_dispose_template (GTK_WIDGET (self), FOLD_TYPE_DOCUMENTS_PAGE);
  g_clear_pointer (&self->document, g_free);
  g_clear_pointer (&self->wanted, g_free);
  g_clear_pointer (&self->made, g_free);
  g_clear_pointer (&self->anchored, g_free);
  g_clear_object (&self->store);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (fold_documents_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, FoldDocumentsPage, states);
  gtk_widget_class_bind_template_child (widget_class, FoldDocumentsPage, paned);
  gtk_widget_class_bind_template_child (widget_class, FoldDocumentsPage, side);
  gtk_widget_class_bind_template_child (widget_class, FoldDocumentsPage, list);
  gtk_widget_class_bind_template_child (widget_class, FoldDocumentsPage, outline_box);
  gtk_widget_class_bind_template_child (widget_class, FoldDocumentsPage, title);
  gtk_widget_class_bind_template_child (widget_class, FoldDocumentsPage, subtitle);
  gtk_widget_class_bind_template_child (widget_class, FoldDocumentsPage, reading);
  gtk_widget_class_bind_template_child (widget_class, FoldDocumentsPage, side_button);
  gtk_widget_class_bind_template_child (widget_class, FoldDocumentsPage, place);
  gtk_widget_class_bind_template_child (widget_class, FoldDocumentsPage, tools);
  gtk_widget_class_bind_template_child (widget_class, FoldDocumentsPage, zoom_button);
  gtk_widget_class_bind_template_child (widget_class, FoldDocumentsPage, content);
  gtk_widget_class_bind_template_child (widget_class, FoldDocumentsPage, review_button);
  gtk_widget_class_bind_template_child (widget_class, FoldDocumentsPage, original_button);
  gtk_widget_class_bind_template_callback (widget_class, attach_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_list_cb);
  gtk_widget_class_bind_template_callback (widget_class, zoom_in_cb);
  gtk_widget_class_bind_template_callback (widget_class, zoom_out_cb);
  gtk_widget_class_bind_template_callback (widget_class, zoom_reset_cb);
  gtk_widget_class_bind_template_callback (widget_class, go_to_cb);
  gtk_widget_class_bind_template_callback (widget_class, find_cb);
}

static void
fold_documents_page_class_init (FoldDocumentsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = fold_documents_page_dispose;
  widget_class->map = fold_documents_page_map;
  widget_class->unmap = fold_documents_page_unmap;

  fold_documents_page_signals[FOLD_DOCUMENTS_PAGE_EDIT_REQUESTED] =
    g_signal_new ("edit-requested", FOLD_TYPE_DOCUMENTS_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, FOLD_TYPE_QUOTE, G_TYPE_STRING);

  gtk_widget_class_set_css_name (widget_class, "documentspage");
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_BASE "/window/fold-documents-page.ui");
  bind_children (widget_class);
}

static void
add_reader (FoldDocumentsPage *self)
{
  self->reader = fold_reader_new ();
  self->outline = fold_outline_new (get_reader (self));
  gtk_widget_set_vexpand (self->outline, TRUE);
  gtk_stack_add_named (GTK_STACK (self->content), self->reader, "reader");
  gtk_box_append (GTK_BOX (self->outline_box), self->outline);
  fold_reader_set_zoom (get_reader (self), fold_reading_places_get_zoom ());
  zoom_changed_cb (self);
  _fold_documents_page_start_quoting (self);
  _fold_documents_page_add_anchoring (self);
  _fold_documents_page_add_original (self);
  g_signal_connect_object (self->reader, "quote-activated", G_CALLBACK (quote_activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->reader, "top-changed", G_CALLBACK (top_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->reader, "notify::zoom", G_CALLBACK (zoom_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
add_list (FoldDocumentsPage *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  self->documents = g_list_store_new (FOLD_TYPE_DOCUMENT);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->documents)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  g_signal_connect_object (factory, "setup", G_CALLBACK (set_up_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (GTK_LIST_VIEW (self->list), factory);
  g_signal_connect_object (self->list, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Documents"), -1);
}

static void
fold_documents_page_init (FoldDocumentsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_object_bind_property (self->side_button, "active", self->side, "visible", G_BINDING_SYNC_CREATE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->side_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Documents and Outline"), -1);
}

/**
 * fold_documents_page_new:
 * @session: whose documents
 * @store: (nullable): where their texts are read and quotes are written;
 *   without it nothing can be quoted
 *
 * Returns: (transfer floating): a page with all documents
 */
GtkWidget *
fold_documents_page_new (FoldSession *session,
                         FoldStore   *store)
{
  g_return_val_if_fail (FOLD_IS_SESSION (session), NULL);
  g_return_val_if_fail (store == NULL || FOLD_IS_STORE (store), NULL);

  FoldDocumentsPage *self = g_object_new (FOLD_TYPE_DOCUMENTS_PAGE, NULL);

  self->session = g_object_ref (session);
  self->store = store != NULL ? g_object_ref (store) : NULL;
  add_reader (self);
  add_list (self);
  show_content (self, "nothing");
  library_changed_cb (self);
  gtk_list_view_set_model (GTK_LIST_VIEW (self->list), GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (get_library (self), "changed", G_CALLBACK (library_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::selected", G_CALLBACK (selected_changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * fold_documents_page_get_reader:
 * @self: the page
 *
 * Returns: (transfer none): its reader
 */
FoldReader *
fold_documents_page_get_reader (FoldDocumentsPage *self)
{
  g_return_val_if_fail (FOLD_IS_DOCUMENTS_PAGE (self), NULL);

  return get_reader (self);
}

/**
 * fold_documents_page_get_document:
 * @self: the page
 *
 * Returns: (transfer none) (nullable): the document that is read
 */
FoldDocument *
fold_documents_page_get_document (FoldDocumentsPage *self)
{
  g_return_val_if_fail (FOLD_IS_DOCUMENTS_PAGE (self), NULL);

  FoldRecord *record = self->document != NULL
                       ? fold_library_lookup (get_library (self), FOLD_KIND_DOCUMENT, self->document) : NULL;

  return record != NULL ? FOLD_DOCUMENT (record) : NULL;
}

/**
 * fold_documents_page_show_document:
 * @self: the page
 * @document: a document
 *
 * Opens a document where one stopped reading.
 */
void
fold_documents_page_show_document (FoldDocumentsPage *self,
                                   FoldDocument      *document)
{
  g_return_if_fail (FOLD_IS_DOCUMENTS_PAGE (self));
  g_return_if_fail (FOLD_IS_DOCUMENT (document));

  gtk_stack_set_visible_child_name (GTK_STACK (self->side), "outline");
  if (g_strcmp0 (self->document, fold_record_get_id (FOLD_RECORD (document))) == 0 && self->loading == NULL)
    {
      go_to_wanted (self, document, FALSE);
      return;
    }

  remember_place (self);
  g_free (self->document);
  self->document = g_strdup (fold_record_get_id (FOLD_RECORD (document)));
  fold_reader_set_document (get_reader (self), NULL);
  update_title (self);
  load_text (self, document);
}

/**
 * fold_documents_page_has_place:
 * @self: the page
 * @quote: a quote
 *
 * Returns: whether the quote has a document and a place in it
 */
gboolean
fold_documents_page_has_place (FoldDocumentsPage *self,
                               FoldQuote         *quote)
{
  g_return_val_if_fail (FOLD_IS_DOCUMENTS_PAGE (self), FALSE);
  g_return_val_if_fail (FOLD_IS_QUOTE (quote), FALSE);

  const char *document = fold_quote_get_document (quote);

  return document != NULL && fold_library_lookup (get_library (self), FOLD_KIND_DOCUMENT, document) != NULL &&
         fold_quote_get_end (quote) > fold_quote_get_start (quote);
}

/**
 * fold_documents_page_show_quote:
 * @self: the page
 * @quote: a quote
 *
 * Opens the document of a quote at the exact place.
 *
 * Returns: whether the quote has a document and a place in it
 */
gboolean
fold_documents_page_show_quote (FoldDocumentsPage *self,
                                FoldQuote         *quote)
{
  g_return_val_if_fail (FOLD_IS_DOCUMENTS_PAGE (self), FALSE);
  g_return_val_if_fail (FOLD_IS_QUOTE (quote), FALSE);

  FoldRecord *document = NULL;

  if (!fold_documents_page_has_place (self, quote))
    return FALSE;
  document = fold_library_lookup (get_library (self), FOLD_KIND_DOCUMENT, fold_quote_get_document (quote));

  g_free (self->wanted);
  self->wanted = g_strdup (fold_record_get_id (FOLD_RECORD (quote)));
  fold_session_set_selected (self->session, FOLD_RECORD (quote));
  fold_documents_page_show_document (self, FOLD_DOCUMENT (document));
  return TRUE;
}

/**
 * fold_documents_page_show_place:
 * @self: the page
 * @document: a document
 * @start: a code point of its text
 * @end: one past the last code point
 *
 * Opens a document and selects words in it, such as a hit of the search.
 */
void
fold_documents_page_show_place (FoldDocumentsPage *self,
                                FoldDocument      *document,
                                guint              start,
                                guint              end)
{
  g_return_if_fail (FOLD_IS_DOCUMENTS_PAGE (self));
  g_return_if_fail (FOLD_IS_DOCUMENT (document));
  g_return_if_fail (start < end);

  g_clear_pointer (&self->wanted, g_free);
  self->wanted_start = start;
  self->wanted_end = end;
  fold_documents_page_show_document (self, document);
}

/**
 * fold_documents_page_attach:
 * @self: the page
 * @file: a document
 *
 * Brings a file that was dropped on the window into the library, and opens it.
 */
void
fold_documents_page_attach (FoldDocumentsPage *self,
                            GFile             *file)
{
  g_return_if_fail (FOLD_IS_DOCUMENTS_PAGE (self));
  g_return_if_fail (G_IS_FILE (file));

  if (self->store != NULL)
    fold_attach_file (GTK_WIDGET (self), self->store, get_library (self), file, attached_cb, self);
}

/**
 * fold_documents_page_find:
 * @self: the page
 * @words: (nullable): what to find in the document that is read, or %NULL to ask
 */
void
fold_documents_page_find (FoldDocumentsPage *self,
                          const char        *words)
{
  g_return_if_fail (FOLD_IS_DOCUMENTS_PAGE (self));

  if (fold_reader_get_passages (get_reader (self)) != NULL)
    fold_reader_find (get_reader (self), words);
}

/**
 * fold_documents_page_is_settled:
 * @self: the page
 *
 * Returns: whether the text is there and nothing is left to be laid out
 */
gboolean
fold_documents_page_is_settled (FoldDocumentsPage *self)
{
  g_return_val_if_fail (FOLD_IS_DOCUMENTS_PAGE (self), TRUE);

  return self->loading == NULL && fold_reader_is_settled (get_reader (self));
}
