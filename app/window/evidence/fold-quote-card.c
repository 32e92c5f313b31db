/* fold-quote-card.c: a quote with all that belongs to it, on a card
 *
 * A translation never stands alone: the original words come first, then the
 * translation and whose it is.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-quote-card.h"

#include "fold-citation.h"
#include "fold-language.h"
#include "fold-record-name.h"
#include "fold-section.h"
#include "fold-speaker.h"
#include "fold-wrap.h"

#include <glib/gi18n-lib.h>

struct _FoldQuoteCard
{
  GtkBox parent_instance;

  char *reference;
};

G_DEFINE_FINAL_TYPE (FoldQuoteCard, fold_quote_card, GTK_TYPE_BOX)

static gboolean
activate_action_cb (GtkWidget *widget,
                    GVariant  *arguments,
                    gpointer   user_data)
{
  gtk_widget_activate_action (widget, user_data, "s", FOLD_QUOTE_CARD (widget)->reference);
  return TRUE;
}

static void
fold_quote_card_finalize (GObject *object)
{
  g_free (FOLD_QUOTE_CARD (object)->reference);

  G_OBJECT_CLASS (fold_quote_card_parent_class)->finalize (object);
}

static void
bind_key (GtkWidgetClass  *widget_class,
          guint            key,
          GdkModifierType  modifiers,
          const char      *action)
{
  GtkShortcut *shortcut =
    gtk_shortcut_new (gtk_keyval_trigger_new (key, modifiers),
                      gtk_callback_action_new (activate_action_cb, (gpointer) action, NULL));

  gtk_widget_class_add_shortcut (widget_class, shortcut);
  g_object_unref (shortcut);
}

static void
fold_quote_card_class_init (FoldQuoteCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = fold_quote_card_finalize;

  bind_key (widget_class, GDK_KEY_Return, 0, "win.show");
  bind_key (widget_class, GDK_KEY_KP_Enter, 0, "win.show");
  bind_key (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "win.show-place");
  bind_key (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK, "win.show-place");
  bind_key (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "win.copy-quote");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
fold_quote_card_init (FoldQuoteCard *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 4);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

/**
 * fold_quote_find_original:
 * @library: a library
 * @quote: a quote in it
 *
 * Returns: (transfer none): the quote that @quote translates, or @quote itself
 */
FoldQuote *
fold_quote_find_original (FoldLibrary *library,
                          FoldQuote   *quote)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (FOLD_IS_QUOTE (quote), NULL);

  const char *id = fold_quote_get_translation_of (quote);
  FoldRecord *original = id != NULL ? fold_library_lookup (library, FOLD_KIND_QUOTE, id) : NULL;

  return original != NULL ? FOLD_QUOTE (original) : quote;
}

static void
append_words (GtkWidget   *box,
              FoldLibrary *library,
              FoldQuote   *quote)
{
  g_autofree char *words = fold_quote_dup_words (library, quote);
  GtkWidget *label = fold_section_text_new (words, "quote-words");

  if (!fold_quote_may_be_shown (library, quote))
    gtk_widget_add_css_class (label, "withheld");
  gtk_box_append (GTK_BOX (box), label);
}

static void
append_language_line (GtkWidget   *box,
                      FoldLibrary *library,
                      FoldQuote   *quote)
{
  const char *language = fold_quote_get_language (quote);
  const char *translator = fold_quote_get_translated_by (quote);
  g_autofree char *text = NULL;

  if (fold_quote_get_translation_of (quote) != NULL && translator != NULL)
    /* Translators: below a translated quote; who translated it */
    text = g_strdup_printf (_("Translation: %s"), translator);
  else if (fold_quote_get_translation_of (quote) != NULL)
    text = g_strdup (_("Translation; whose it is, is not known"));
  else if (language != NULL && !fold_language_is_of_library (library, language))
    /* Translators: below the original words of a quote; the name of their language */
    text = g_strdup_printf (_("Original words, %s"), fold_language_get_name (language));
  else
    return;

  gtk_box_append (GTK_BOX (box), fold_section_text_new (text, "quote-language"));
}

/**
 * fold_quote_card_words_new:
 * @library: a library
 * @quote: a quote in it, or the translation of one
 *
 * Returns: a box with the original words and their translations
 */
GtkWidget *
fold_quote_card_words_new (FoldLibrary *library,
                           FoldQuote   *quote)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (FOLD_IS_QUOTE (quote), NULL);

  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  FoldQuote *original = fold_quote_find_original (library, quote);
  g_autoptr (GPtrArray) translations =
    fold_library_list_referrers (library, FOLD_RECORD (original), FOLD_KIND_QUOTE, "translation_of");

  append_words (box, library, original);
  append_language_line (box, library, original);
  for (guint i = 0; i < translations->len; i++)
    {
      append_words (box, library, g_ptr_array_index (translations, i));
      append_language_line (box, library, g_ptr_array_index (translations, i));
    }
  return box;
}

static void
append_source_link (FoldWrap    *line,
                    FoldLibrary *library,
                    const char  *source,
                    const char  *locator,
                    const char  *format)
{
  g_autofree char *place = fold_source_dup_place (library, source, locator);

  if (place == NULL)
    return;

  g_autofree char *reference = g_strconcat ("source:", source, NULL);
  g_autofree char *text = g_strdup (place);

  if (format != NULL)
    {
      GString *built = g_string_new (format);

      g_string_replace (built, "%s", place, 1);
      g_free (text);
      text = g_string_free (built, FALSE);
    }
  fold_wrap_append (line, fold_section_link_new (text, reference));
}

static GtkWidget *
build_places (FoldLibrary *library,
              FoldQuote   *quote)
{
  GtkWidget *line = fold_wrap_new (0);

  append_source_link (FOLD_WRAP (line), library, fold_quote_get_source (quote), fold_quote_get_locator (quote), NULL);
  append_source_link (FOLD_WRAP (line), library, fold_quote_get_cited_in (quote),
                      fold_quote_get_cited_in_locator (quote),
                      /* Translators: %s is the source that cites the words */
                      _("cited in %s"));
  return line;
}

static GtkWidget *
build_button (FoldQuote  *quote,
              const char *icon_name,
              const char *label,
              const char *tooltip,
              const char *action)
{
  g_autofree char *reference = fold_record_dup_reference (FOLD_RECORD (quote));
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON,
                                    "icon-name", icon_name,
                                    "tooltip-text", tooltip,
                                    "has-frame", FALSE,
                                    "valign", GTK_ALIGN_END,
                                    "action-name", action,
                                    NULL);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", reference);
  gtk_widget_add_css_class (button, "small");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return button;
}

static GtkWidget *
build_foot (FoldLibrary *library,
            FoldQuote   *quote)
{
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *places = build_places (library, quote);

  gtk_widget_set_hexpand (places, TRUE);
  gtk_widget_set_valign (places, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (foot), places);
  gtk_box_append (GTK_BOX (foot),
                  build_button (quote, "edit-copy-symbolic", _("Copy the quote with its citation"),
                                _("Copy the quote with a plain author–date citation"), "win.copy-quote"));
  if (fold_quote_get_document (quote) != NULL && fold_quote_get_end (quote) > fold_quote_get_start (quote))
    gtk_box_append (GTK_BOX (foot),
                    build_button (quote, "fold-document-symbolic", _("Show in the document"),
                                  _("Open the document at these words (Ctrl+Enter)"), "win.show-place"));
  gtk_box_append (GTK_BOX (foot),
                  build_button (quote, "go-next-symbolic", _("Open this quote"),
                                _("Open this quote: what it proves, its themes and its citation"), "win.show"));
  return foot;
}

/**
 * fold_quote_card_new:
 * @library: a library
 * @quote: a quote in it
 * @memo: (nullable): what somebody noted about it here
 * @css_class: (nullable): the style class of what the quote does here
 *
 * Returns: a card with the words, their speaker and their place
 */
GtkWidget *
fold_quote_card_new (FoldLibrary *library,
                     FoldQuote   *quote,
                     const char  *memo,
                     const char  *css_class)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (FOLD_IS_QUOTE (quote), NULL);

  GtkWidget *card = g_object_new (FOLD_TYPE_QUOTE_CARD, NULL);
  g_autofree char *speaker = fold_quote_dup_speaker (library, quote);
  g_autofree char *name = fold_record_dup_name (FOLD_RECORD (quote));

  FOLD_QUOTE_CARD (card)->reference = fold_record_dup_reference (FOLD_RECORD (quote));
  gtk_widget_add_css_class (card, "quote-card");
  if (css_class != NULL)
    gtk_widget_add_css_class (card, css_class);
  if (fold_quote_may_be_shown (library, quote))
    gtk_accessible_update_property (GTK_ACCESSIBLE (card), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  gtk_box_append (GTK_BOX (card), fold_quote_card_words_new (library, quote));
  if (memo != NULL)
    gtk_box_append (GTK_BOX (card), fold_section_text_new (memo, "memo"));
  if (speaker != NULL)
    gtk_box_append (GTK_BOX (card), fold_section_text_new (speaker, "speaker"));
  gtk_box_append (GTK_BOX (card), build_foot (library, quote));
  return card;
}
