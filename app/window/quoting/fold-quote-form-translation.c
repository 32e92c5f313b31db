/* fold-quote-form-translation.c: a quote and its translation, and whose that is
 *
 * A quote may have translations, which are quotes of their own; or it may itself
 * be the translation of another.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-quote-form-private.h"

#include "fold-language.h"
#include "fold-quote-changes.h"
#include "fold-record-name.h"
#include "fold-section.h"
#include "fold-speaker.h"

#include <glib/gi18n-lib.h>

/* The id that stands for none of those offered. */
#define NONE "-"

static void
translate_cb (FoldQuoteForm *self)
{
  FoldQuote *quote = _fold_quote_form_get_quote (self);
  g_autofree char *words = _fold_quote_form_dup_text (self->translation);
  const char *language = g_object_get_data (G_OBJECT (self->translation_language), "fold-language");
  const char *translator = gtk_editable_get_text (GTK_EDITABLE (self->translator));
  g_autoptr (FoldEdit) edit = NULL;

  if (quote == NULL || *words == '\0')
    {
      gtk_widget_grab_focus (self->translation);
      return;
    }
  edit = fold_quote_changes_translate (self->library, quote, words, language, translator);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->translation)), "", 0);
  _fold_quote_form_apply (self, edit, _("Translation added"));
}

static void
language_picked_cb (GtkWidget  *picker,
                    const char *code,
                    gpointer    user_data)
{
  g_object_set_data_full (G_OBJECT (picker), "fold-language", g_strdup (code), g_free);
  fold_picker_set_text (FOLD_PICKER (picker), fold_language_get_name (code));
}

static void
pair (FoldQuoteForm *self,
      const char    *original)
{
  FoldQuote *quote = _fold_quote_form_get_quote (self);
  const char *translator = gtk_editable_get_text (GTK_EDITABLE (self->original_translator));
  g_autoptr (FoldEdit) edit =
    quote != NULL ? fold_quote_changes_pair (quote, original, *translator != '\0' ? translator : NULL) : NULL;

  if (edit != NULL)
    _fold_quote_form_apply (self, edit, fold_edit_get_name (edit));
}

static void
original_picked_cb (FoldQuoteForm *self,
                    const char    *id)
{
  pair (self, g_str_equal (id, NONE) ? NULL : id);
}

static void
translator_changed_cb (FoldQuoteForm *self)
{
  FoldQuote *quote = _fold_quote_form_get_quote (self);

  if (quote != NULL && fold_quote_get_translation_of (quote) != NULL)
    pair (self, fold_quote_get_translation_of (quote));
}

/* Only an original can be translated, and none is the translation of itself or of its own translation. */
static void
fill_originals (FoldQuoteForm *self,
                FoldQuote     *quote)
{
  FoldRecordList *list = fold_library_get_list (self->library, FOLD_KIND_QUOTE);

  fold_picker_clear (FOLD_PICKER (self->original));
  if (fold_quote_get_translation_of (quote) != NULL)
    fold_picker_add (FOLD_PICKER (self->original), NONE, _("Of none: these are the original words"), NULL);
  for (guint i = 0; i < fold_record_list_get_length (list); i++)
    {
      FoldQuote *other = FOLD_QUOTE (fold_record_list_peek (list, i));
      g_autofree char *words = NULL;
      g_autofree char *source = NULL;

      if (other == quote || fold_quote_get_translation_of (other) != NULL ||
          !fold_quote_may_be_shown (self->library, other))
        continue;
      words = fold_quote_dup_words (self->library, other);
      source = fold_source_dup_place (self->library, fold_quote_get_source (other), fold_quote_get_locator (other));
      fold_picker_add (FOLD_PICKER (self->original), fold_record_get_id (FOLD_RECORD (other)), words, source);
    }
}

static void
append_translation (FoldQuoteForm *self,
                    FoldQuote     *translation)
{
  g_autofree char *words = fold_quote_dup_words (self->library, translation);
  g_autofree char *reference = fold_record_dup_reference (FOLD_RECORD (translation));
  const char *translator = fold_quote_get_translated_by (translation);
  g_autofree char *line = translator != NULL ? g_strdup_printf (_("Translation: %s"), translator)
                                             : g_strdup (_("Translation; whose it is, is not known"));

  gtk_box_append (GTK_BOX (self->translations), fold_section_link_new (words, reference));
  gtk_box_append (GTK_BOX (self->translations), fold_section_text_new (line, "quote-language"));
}

void
_fold_quote_form_update_translation (FoldQuoteForm *self)
{
  FoldQuote *quote = _fold_quote_form_get_quote (self);
  const char *original = fold_quote_get_translation_of (quote);
  const char *translator = fold_quote_get_translated_by (quote);
  FoldRecord *record = original != NULL ? fold_library_lookup (self->library, FOLD_KIND_QUOTE, original) : NULL;
  g_autofree char *words = record != NULL ? fold_quote_dup_words (self->library, FOLD_QUOTE (record)) : NULL;
  g_autoptr (GPtrArray) translations =
    fold_library_list_referrers (self->library, FOLD_RECORD (quote), FOLD_KIND_QUOTE, "translation_of");

  _fold_quote_form_clear (self->translations);
  for (guint i = 0; i < translations->len; i++)
    append_translation (self, g_ptr_array_index (translations, i));
  fill_originals (self, quote);
  fold_picker_set_text (FOLD_PICKER (self->original), words);
  if (translator != NULL && *gtk_editable_get_text (GTK_EDITABLE (self->original_translator)) == '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->original_translator), translator);
  /* What is translated already is no translation, and the other way round. */
  gtk_widget_set_visible (gtk_widget_get_parent (self->translation), original == NULL);
  gtk_widget_set_visible (gtk_widget_get_parent (self->original), translations->len == 0);
}

static void
translator_left_cb (GtkEventController *controller,
                    FoldQuoteForm      *self)
{
  translator_changed_cb (self);
}

static GtkWidget *
make_translating (FoldQuoteForm *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *button = gtk_button_new_with_mnemonic (_("Add _Translation"));

  self->translation = _fold_quote_form_make_text_view (_("Translation"));
  self->translator = _fold_quote_form_make_entry (_("Whose translation it is"), NULL, _("Whose translation?"));
  self->translation_language = fold_picker_new (_("Language of the translation"), _("Its language"));
  fold_picker_set_offer (FOLD_PICKER (self->translation_language), _("Language tag “%s”"));
  _fold_quote_form_fill_languages (self, self->translation_language);
  g_signal_connect (self->translation_language, "picked", G_CALLBACK (language_picked_cb), NULL);
  g_signal_connect (self->translation_language, "created", G_CALLBACK (language_picked_cb), NULL);
  g_signal_connect_object (button, "clicked", G_CALLBACK (translate_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), self->translation);
  gtk_box_append (GTK_BOX (box), self->translator);
  gtk_box_append (GTK_BOX (box), self->translation_language);
  gtk_box_append (GTK_BOX (box), button);
  return box;
}

static GtkWidget *
make_pairing (FoldQuoteForm *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->original = fold_picker_new (_("The quote that this one translates"), _("Or: it translates another quote…"));
  self->original_translator = _fold_quote_form_make_entry (_("Whose translation it is"), NULL, _("Whose translation?"));
  g_signal_connect_object (self->original, "picked", G_CALLBACK (original_picked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->original_translator, "activate",
                           G_CALLBACK (translator_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (translator_left_cb), self, 0);
  gtk_widget_add_controller (self->original_translator, focus);
  gtk_box_append (GTK_BOX (box), self->original);
  gtk_box_append (GTK_BOX (box), self->original_translator);
  return box;
}

void
_fold_quote_form_add_translation (FoldQuoteForm *self)
{
  GtkWidget *section = _fold_quote_form_add_section (self, _("Translation"));

  self->translations = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  gtk_box_append (GTK_BOX (section), self->translations);
  gtk_box_append (GTK_BOX (section), make_translating (self));
  gtk_box_append (GTK_BOX (section), make_pairing (self));
}
