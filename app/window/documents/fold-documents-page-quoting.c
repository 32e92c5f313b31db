/* fold-documents-page-quoting.c: what becomes of the words that are selected
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-documents-page-private.h"

#include "fold-change.h"
#include "fold-citation.h"
#include "fold-quote-changes.h"
#include "fold-quoting.h"
#include "fold-record-name.h"

#include <glib/gi18n-lib.h>

void
_fold_documents_page_select (FoldDocumentsPage *self,
                             FoldQuote         *quote,
                             const char        *field)
{
  fold_session_set_selected (self->session, FOLD_RECORD (quote));
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-inspector", NULL);
  if (field != NULL)
    g_signal_emit (self, fold_documents_page_signals[FOLD_DOCUMENTS_PAGE_EDIT_REQUESTED], 0, quote, field);
}

/* What was just marked is about to be said more of; without a field the keyboard stays in the text. */
static void
edit (FoldDocumentsPage *self,
      FoldQuote         *quote,
      const char        *field)
{
  _fold_documents_page_select (self, quote, NULL);
  g_signal_emit (self, fold_documents_page_signals[FOLD_DOCUMENTS_PAGE_EDIT_REQUESTED], 0, quote, field);
}

static void
applied_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (FoldDocumentsPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *made = g_steal_pointer (&self->made);
  FoldRecord *quote = NULL;

  if (!fold_store_apply_finish (FOLD_STORE (object), result, &error))
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "win.tell", "s",
                                  g_error_matches (error, FOLD_STORE_ERROR, FOLD_STORE_ERROR_READ_ONLY)
                                  ? _("This library cannot be changed, so nothing can be quoted.")
                                  : _("The quote could not be saved."));
      return;
    }

  quote = made != NULL ? fold_library_lookup (fold_session_get_library (self->session), FOLD_KIND_QUOTE, made) : NULL;
  if (quote != NULL)
    edit (self, FOLD_QUOTE (quote), self->field);
}

/* Returns: whether a quote can be made here; why not, was said */
static gboolean
can_quote (FoldDocumentsPage *self)
{
  if (fold_documents_page_get_document (self) == NULL || self->store == NULL)
    return FALSE;
  if (fold_change_is_possible (self->store))
    return TRUE;
  gtk_widget_activate_action (GTK_WIDGET (self), "win.offer-copy", "s", fold_change_get_obstacle (self->store));
  return FALSE;
}

static FoldQuote *
find_same (FoldDocumentsPage *self,
           guint              start,
           guint              end)
{
  FoldDocument *document = fold_documents_page_get_document (self);

  return document != NULL
         ? fold_quoting_find_quote (fold_session_get_library (self->session), document, start, end) : NULL;
}

static FoldQuote *
draft_quote (FoldDocumentsPage *self,
             guint              start,
             guint              end)
{
  return fold_quoting_make_quote (fold_session_get_library (self->session), fold_documents_page_get_document (self),
                                  fold_reader_get_passages (FOLD_READER (self->reader)), start, end);
}

static void
apply (FoldDocumentsPage *self,
       FoldEdit          *change,
       FoldQuote         *quote,
       const char        *field)
{
  g_autoptr (FoldStoreAction) action = fold_store_action_new (change, NULL);

  g_free (self->made);
  self->made = g_strdup (fold_record_get_id (FOLD_RECORD (quote)));
  self->field = field;
  fold_store_apply_async (self->store, action, NULL, applied_cb, g_object_ref (self));
}

static void
make_quote (FoldDocumentsPage *self,
            guint              start,
            guint              end,
            const char        *field)
{
  FoldQuote *same = find_same (self, start, end);

  if (same != NULL)
    {
      edit (self, same, field);
      return;
    }
  if (!can_quote (self))
    return;

  FoldLibrary *library = fold_session_get_library (self->session);
  g_autoptr (FoldQuote) quote = draft_quote (self, start, end);
  g_autofree char *source = fold_source_dup_short (library, fold_quote_get_source (quote));
  /* Translators: the name of an action that can be undone; %s is a source */
  g_autofree char *name = g_strdup_printf (_("Quote %s"), source != NULL ? source : "");
  g_autoptr (FoldEdit) change = fold_edit_new (name);

  fold_edit_put (change, FOLD_RECORD (quote));
  apply (self, change, quote, field);
}

/* The words are quoted and give a theme its name, in one action. */
static void
code_in_vivo (FoldDocumentsPage *self,
              guint              start,
              guint              end)
{
  FoldQuote *same = find_same (self, start, end);

  if (!can_quote (self))
    return;

  g_autoptr (FoldQuote) quote = same != NULL ? g_object_ref (same) : draft_quote (self, start, end);
  g_autofree char *name = fold_quote_changes_name_in_vivo (fold_quote_get_text (quote));
  g_autoptr (FoldEdit) change = fold_quote_changes_add_new_code (fold_session_get_library (self->session), quote, name);

  if (change != NULL)
    apply (self, change, quote, NULL);
  else
    edit (self, quote, NULL);
}

static void
quote_requested_cb (FoldDocumentsPage *self,
                    guint              start,
                    guint              end)
{
  make_quote (self, start, end, NULL);
}

static void
code_requested_cb (FoldDocumentsPage *self,
                   guint              start,
                   guint              end)
{
  make_quote (self, start, end, "codes");
}

static void
policy_requested_cb (FoldDocumentsPage *self,
                     guint              start,
                     guint              end)
{
  make_quote (self, start, end, "evidence");
}

static void
in_vivo_requested_cb (FoldDocumentsPage *self,
                      guint              start,
                      guint              end)
{
  code_in_vivo (self, start, end);
}

/* The citation is that of the quote that would be made of the words. */
static void
citation_requested_cb (FoldDocumentsPage *self,
                       guint              start,
                       guint              end)
{
  if (fold_documents_page_get_document (self) == NULL)
    return;

  g_autoptr (FoldQuote) quote = draft_quote (self, start, end);
  g_autofree char *text = fold_citation_format_quote (fold_session_get_library (self->session), quote);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.tell", "s", _("Copied with its citation"));
}

/* Lets the words that are selected in the reader become quotes. */
void
_fold_documents_page_start_quoting (FoldDocumentsPage *self)
{
  g_signal_connect_object (self->reader, "quote-requested", G_CALLBACK (quote_requested_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->reader, "code-requested", G_CALLBACK (code_requested_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->reader, "policy-requested", G_CALLBACK (policy_requested_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->reader, "in-vivo-requested", G_CALLBACK (in_vivo_requested_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->reader, "citation-requested",
                           G_CALLBACK (citation_requested_cb), self, G_CONNECT_SWAPPED);
}
