/* fold-documents-page-anchoring.c: quotes whose places want a look, and showing a place by hand
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-documents-page-private.h"

#include "fold-change.h"
#include "fold-quote-places.h"
#include "fold-speaker.h"

#include <glib/gi18n-lib.h>

static void
stop (FoldDocumentsPage *self)
{
  g_clear_pointer (&self->anchored, g_free);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->anchor_bar), FALSE);
  gtk_widget_grab_focus (self->reader);
}

static void
anchor_here (FoldDocumentsPage *self)
{
  FoldLibrary *library = fold_session_get_library (self->session);
  FoldRecord *quote = self->anchored != NULL ? fold_library_lookup (library, FOLD_KIND_QUOTE, self->anchored) : NULL;
  FoldPassages *passages = fold_reader_get_passages (FOLD_READER (self->reader));
  guint start = 0;
  guint end = 0;
  g_autoptr (FoldEdit) edit = NULL;

  if (quote == NULL || passages == NULL || self->document == NULL)
    return;
  if (!fold_reader_get_selection (FOLD_READER (self->reader), &start, &end))
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "win.tell", "s", _("Select the words of the quote first."));
      return;
    }
  edit = fold_quote_places_anchor (FOLD_QUOTE (quote), self->document, fold_passages_get_text (passages), start, end);
  fold_change_apply (GTK_WIDGET (self), self->store, edit, fold_edit_get_name (edit));
  fold_session_set_selected (self->session, quote);
  stop (self);
}

static gboolean
here_key_cb (GtkWidget *widget,
             GVariant  *arguments,
             gpointer   user_data)
{
  FoldDocumentsPage *self = user_data;

  if (self->anchored == NULL)
    return FALSE;
  anchor_here (self);
  return TRUE;
}

static void
add_key (FoldDocumentsPage *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_a, 0),
                                                          gtk_callback_action_new (here_key_cb, self, NULL)));
  gtk_widget_add_controller (self->reading, controller);
}

/* A bar above the text, as long as a quote waits for its place. */
void
_fold_documents_page_add_anchoring (FoldDocumentsPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *here = gtk_button_new_with_label (_("Anchor Here (A)"));
  GtkWidget *cancel = gtk_button_new_with_mnemonic (_("_Cancel"));

  self->anchor_bar = gtk_revealer_new ();
  self->anchor_label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "hexpand", TRUE, "lines", 2,
                                     "ellipsize", PANGO_ELLIPSIZE_END, NULL);
  gtk_widget_add_css_class (box, "banner");
  gtk_widget_add_css_class (here, "suggested-action");
  gtk_box_append (GTK_BOX (box), self->anchor_label);
  gtk_box_append (GTK_BOX (box), here);
  gtk_box_append (GTK_BOX (box), cancel);
  gtk_revealer_set_child (GTK_REVEALER (self->anchor_bar), box);
  gtk_box_insert_child_after (GTK_BOX (self->reading), self->anchor_bar, gtk_widget_get_first_child (self->reading));
  g_signal_connect_object (here, "clicked", G_CALLBACK (anchor_here), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (cancel, "clicked", G_CALLBACK (stop), self, G_CONNECT_SWAPPED);
  add_key (self);
}

/* Says in the list of documents how many quotes want a look. */
void
_fold_documents_page_update_review (FoldDocumentsPage *self)
{
  g_autoptr (GPtrArray) doubtful = fold_quote_places_list_doubtful (fold_session_get_library (self->session), FALSE);
  g_autofree char *text = g_strdup_printf (ngettext ("%u Quote to Check…", "%u Quotes to Check…", doubtful->len),
                                           doubtful->len);

  gtk_button_set_label (GTK_BUTTON (self->review_button), text);
  gtk_widget_set_visible (self->review_button, doubtful->len > 0);
}

/**
 * fold_documents_page_anchor:
 * @self: the page
 * @quote: a quote with a document
 *
 * Opens the document of @quote and asks for its words.
 */
void
fold_documents_page_anchor (FoldDocumentsPage *self,
                            FoldQuote         *quote)
{
  g_return_if_fail (FOLD_IS_DOCUMENTS_PAGE (self));
  g_return_if_fail (FOLD_IS_QUOTE (quote));

  FoldLibrary *library = fold_session_get_library (self->session);
  FoldRecord *document = fold_quote_get_document (quote) != NULL
                         ? fold_library_lookup (library, FOLD_KIND_DOCUMENT, fold_quote_get_document (quote)) : NULL;
  g_autofree char *words = fold_quote_dup_words (library, quote);
  /* Translators: %s are the words of a quote, in quotation marks */
  g_autofree char *text = g_strdup_printf (_("Select where this stands: %s"), words);

  if (document == NULL)
    return;
  g_free (self->anchored);
  self->anchored = g_strdup (fold_record_get_id (FOLD_RECORD (quote)));
  gtk_label_set_label (GTK_LABEL (self->anchor_label), text);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->anchor_bar), TRUE);
  if (!fold_documents_page_show_quote (self, quote))
    fold_documents_page_show_document (self, FOLD_DOCUMENT (document));
  gtk_widget_child_focus (self->reader, GTK_DIR_TAB_FORWARD);
}
