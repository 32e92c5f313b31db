/* fold-quote-form.c: a quote, to be worked on
 *
 * Every field is saved as soon as it is left, each as an action of its own that
 * can be undone; there is nothing to confirm at the end. The fields stay while
 * the library changes under them, so that whoever types is not disturbed.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-quote-form.h"

#include "fold-quote-form-private.h"

#include "fold-change.h"
#include "fold-code.h"
#include "fold-form.h"
#include "fold-language.h"
#include "fold-person.h"
#include "fold-quote-card.h"
#include "fold-quote-changes.h"
#include "fold-section.h"
#include "fold-speaker.h"
#include "fold-wrap.h"

#include <glib/gi18n-lib.h>

/* What the pickers call “none of them”; no id is so. */
#define NONE "-"
#define IN_VIVO "+"

enum
{
  SIGNAL_DONE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FoldQuoteForm, fold_quote_form, GTK_TYPE_WIDGET)

/* ============ parts that several files share ============ */

FoldQuote *
_fold_quote_form_get_quote (FoldQuoteForm *self)
{
  FoldRecord *quote = fold_library_lookup (self->library, FOLD_KIND_QUOTE, self->id);

  return quote != NULL ? FOLD_QUOTE (quote) : NULL;
}

void
_fold_quote_form_apply (FoldQuoteForm *self,
                        FoldEdit      *edit,
                        const char    *done)
{
  fold_change_apply (GTK_WIDGET (self), self->store, edit, done);
}

GtkWidget *
_fold_quote_form_add_section (FoldQuoteForm *self,
                              const char    *title)
{
  GtkWidget *section = fold_section_new (title, 0);

  gtk_box_append (GTK_BOX (self->box), section);
  return section;
}

GtkWidget *
_fold_quote_form_make_entry (const char *name,
                             const char *text,
                             const char *placeholder)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_editable_set_text (GTK_EDITABLE (entry), text != NULL ? text : "");
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), placeholder);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return entry;
}

GtkWidget *
_fold_quote_form_make_text_view (const char *name)
{
  GtkWidget *view = g_object_new (GTK_TYPE_TEXT_VIEW, "wrap-mode", GTK_WRAP_WORD_CHAR, "accepts-tab", FALSE,
                                  "height-request", 56, NULL);

  gtk_widget_add_css_class (view, "field");
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return view;
}

char *
_fold_quote_form_dup_text (GtkWidget *text_view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (text_view));
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return g_strstrip (gtk_text_buffer_get_text (buffer, &start, &end, FALSE));
}

void
_fold_quote_form_clear (GtkWidget *box)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (box)) != NULL)
    gtk_box_remove (GTK_BOX (box), child);
}

static void
set_field (FoldQuoteForm *self,
           const char    *field,
           const char    *value,
           const char    *done)
{
  FoldQuote *quote = _fold_quote_form_get_quote (self);
  g_autoptr (FoldEdit) edit =
    quote != NULL && !self->is_setting ? fold_quote_changes_set_field (quote, field, value) : NULL;

  if (edit != NULL)
    _fold_quote_form_apply (self, edit, done);
}

/* ============ themes ============ */

static void
code_picked_cb (FoldQuoteForm *self,
                const char    *id)
{
  FoldQuote *quote = _fold_quote_form_get_quote (self);
  g_autoptr (FoldEdit) edit = NULL;
  g_autofree char *name = NULL;

  if (quote == NULL)
    return;
  if (g_str_equal (id, IN_VIVO))
    name = fold_quote_changes_name_in_vivo (fold_quote_get_text (quote));
  edit = name != NULL ? fold_quote_changes_add_new_code (self->library, quote, name)
                      : fold_quote_changes_add_code (quote, id);
  if (edit != NULL)
    _fold_quote_form_apply (self, edit, _("Theme added"));
}

static void
code_created_cb (FoldQuoteForm *self,
                 const char    *name)
{
  FoldQuote *quote = _fold_quote_form_get_quote (self);
  g_autoptr (FoldEdit) edit =
    quote != NULL ? fold_quote_changes_add_new_code (self->library, quote, name) : NULL;

  if (edit != NULL)
    _fold_quote_form_apply (self, edit, fold_edit_get_name (edit));
}

static void
code_removed_cb (FoldQuoteForm *self,
                 GtkWidget     *button)
{
  FoldQuote *quote = _fold_quote_form_get_quote (self);
  const char *code = g_object_get_data (G_OBJECT (button), "fold-code");
  g_autoptr (FoldEdit) edit = quote != NULL ? fold_quote_changes_remove_code (quote, code) : NULL;

  if (edit == NULL)
    return;
  gtk_widget_grab_focus (self->code);
  _fold_quote_form_apply (self, edit, _("Theme removed"));
}

static GtkWidget *
make_chip (FoldQuoteForm *self,
           FoldRecord    *code)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  const char *name = fold_code_get_name (FOLD_CODE (code));
  /* Translators: %s is a theme */
  g_autofree char *label = g_strdup_printf (_("Remove the theme %s"), name);

  gtk_box_append (GTK_BOX (box), gtk_label_new (name));
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("window-close-symbolic"));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "chip");
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_object_set_data_full (G_OBJECT (button), "fold-code", g_strdup (fold_record_get_id (code)), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (code_removed_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static void
update_codes (FoldQuoteForm *self,
              FoldQuote     *quote)
{
  FoldRecordList *list = fold_library_get_list (self->library, FOLD_KIND_CODE);
  const char * const *codes = fold_quote_get_codes (quote);
  g_autofree char *in_vivo = fold_quote_changes_name_in_vivo (fold_quote_get_text (quote));
  /* Translators: a theme that is called by the words of the speaker (in vivo) */
  g_autofree char *offer = g_strdup_printf (_("By its own words: “%s”"), in_vivo);
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (self->chips)) != NULL)
    gtk_widget_unparent (child);
  for (guint i = 0; codes != NULL && codes[i] != NULL; i++)
    {
      FoldRecord *code = fold_library_lookup (self->library, FOLD_KIND_CODE, codes[i]);

      if (code != NULL)
        fold_wrap_append (FOLD_WRAP (self->chips), make_chip (self, code));
    }
  gtk_widget_set_visible (self->chips, codes != NULL && codes[0] != NULL);

  fold_picker_clear (FOLD_PICKER (self->code));
  for (guint i = 0; i < fold_record_list_get_length (list); i++)
    {
      FoldRecord *code = fold_record_list_peek (list, i);

      if (codes == NULL || !g_strv_contains (codes, fold_record_get_id (code)))
        fold_picker_add (FOLD_PICKER (self->code), fold_record_get_id (code), fold_code_get_name (FOLD_CODE (code)),
                         fold_code_get_definition (FOLD_CODE (code)));
    }
  fold_picker_add (FOLD_PICKER (self->code), IN_VIVO, offer, NULL);
}

static void
add_codes (FoldQuoteForm *self)
{
  GtkWidget *section = _fold_quote_form_add_section (self, _("Themes"));

  self->chips = fold_wrap_new (6);
  self->code = fold_picker_new (_("Add a theme"), _("Add a theme…"));
  /* Translators: %s is what was typed */
  fold_picker_set_offer (FOLD_PICKER (self->code), _("New theme “%s”"));
  g_signal_connect_object (self->code, "picked", G_CALLBACK (code_picked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->code, "created", G_CALLBACK (code_created_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (section), self->chips);
  gtk_box_append (GTK_BOX (section), self->code);
}

/* ============ who says it, where it stands ============ */

static void
speaker_picked_cb (FoldQuoteForm *self,
                   const char    *id)
{
  set_field (self, "speaker", g_str_equal (id, NONE) ? NULL : id, _("Speaker saved"));
}

static void
speaker_created_cb (FoldQuoteForm *self,
                    const char    *role)
{
  FoldQuote *quote = _fold_quote_form_get_quote (self);
  g_autoptr (FoldEdit) edit = quote != NULL ? fold_quote_changes_add_speaker (self->library, quote, role) : NULL;

  if (edit != NULL)
    _fold_quote_form_apply (self, edit, fold_edit_get_name (edit));
}

static void
language_picked_cb (FoldQuoteForm *self,
                    const char    *code)
{
  set_field (self, "language", g_str_equal (code, NONE) ? NULL : code, _("Language saved"));
}

static void
locator_changed_cb (FoldQuoteForm *self)
{
  set_field (self, "locator", gtk_editable_get_text (GTK_EDITABLE (self->locator)), _("Place saved"));
}

static void
memo_changed_cb (FoldQuoteForm *self)
{
  g_autofree char *text = _fold_quote_form_dup_text (self->memo);

  set_field (self, "memo", text, _("Memo saved"));
}

static void
update_speaker (FoldQuoteForm *self,
                FoldQuote     *quote)
{
  FoldRecordList *list = fold_library_get_list (self->library, FOLD_KIND_PERSON);
  const char *id = fold_quote_get_speaker (quote);
  FoldRecord *speaker = id != NULL ? fold_library_lookup (self->library, FOLD_KIND_PERSON, id) : NULL;
  g_autofree char *label = speaker != NULL ? fold_person_dup_label (FOLD_PERSON (speaker)) : NULL;

  fold_picker_clear (FOLD_PICKER (self->speaker));
  for (guint i = 0; i < fold_record_list_get_length (list); i++)
    {
      FoldRecord *person = fold_record_list_peek (list, i);
      g_autofree char *name = fold_person_dup_label (FOLD_PERSON (person));

      fold_picker_add (FOLD_PICKER (self->speaker), fold_record_get_id (person), name,
                       fold_enum_get_label (FOLD_TYPE_CONSENT, (int) fold_person_get_consent (FOLD_PERSON (person))));
    }
  if (speaker != NULL)
    fold_picker_add (FOLD_PICKER (self->speaker), NONE, _("Nobody: the text speaks"), NULL);
  fold_picker_set_text (FOLD_PICKER (self->speaker), label);
}

static void
update_language (FoldQuoteForm *self,
                 FoldQuote     *quote)
{
  const char *language = fold_quote_get_language (quote);

  fold_picker_set_text (FOLD_PICKER (self->language), language != NULL ? fold_language_get_name (language) : NULL);
}

static gboolean
has_focus (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

/* What somebody is typing in is left alone. */
static void
update_texts (FoldQuoteForm *self,
              FoldQuote     *quote)
{
  const char *locator = fold_quote_get_locator (quote);
  const char *memo = fold_quote_get_memo (quote);

  self->is_setting = TRUE;
  if (!has_focus (self->locator))
    gtk_editable_set_text (GTK_EDITABLE (self->locator), locator != NULL ? locator : "");
  if (!has_focus (self->memo))
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->memo)), memo != NULL ? memo : "", -1);
  self->is_setting = FALSE;
}

static void
connect_leaving (FoldQuoteForm *self,
                 GtkWidget     *widget,
                 GCallback      callback)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_object (focus, "leave", callback, self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, focus);
}

void
_fold_quote_form_fill_languages (FoldQuoteForm *self,
                                 GtkWidget     *picker)
{
  g_autoptr (GPtrArray) codes = fold_language_list ();

  for (guint i = 0; i < codes->len; i++)
    fold_picker_add (FOLD_PICKER (picker), g_ptr_array_index (codes, i),
                     fold_language_get_name (g_ptr_array_index (codes, i)), NULL);
}

static void
add_facts (FoldQuoteForm *self)
{
  GtkWidget *speaker = _fold_quote_form_add_section (self, _("Speaker"));
  GtkWidget *locator = _fold_quote_form_add_section (self, _("Page, paragraph or article"));
  GtkWidget *language = _fold_quote_form_add_section (self, _("Language"));
  GtkWidget *memo = _fold_quote_form_add_section (self, _("Memo"));

  self->speaker = fold_picker_new (_("Speaker"), _("Who says it?"));
  fold_picker_set_offer (FOLD_PICKER (self->speaker), _("New speaker, known as “%s”"));
  self->locator = _fold_quote_form_make_entry (_("Page, paragraph or article"), NULL, _("p. 12"));
  self->language = fold_picker_new (_("Language"), _("Language of the words"));
  fold_picker_set_offer (FOLD_PICKER (self->language), _("Language tag “%s”"));
  fold_picker_add (FOLD_PICKER (self->language), NONE, _("Not stated"), NULL);
  _fold_quote_form_fill_languages (self, self->language);
  self->memo = _fold_quote_form_make_text_view (_("Memo"));

  g_signal_connect_object (self->speaker, "picked", G_CALLBACK (speaker_picked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->speaker, "created", G_CALLBACK (speaker_created_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->language, "picked", G_CALLBACK (language_picked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->language, "created", G_CALLBACK (language_picked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->locator, "activate", G_CALLBACK (locator_changed_cb), self, G_CONNECT_SWAPPED);
  connect_leaving (self, self->locator, G_CALLBACK (locator_changed_cb));
  connect_leaving (self, self->memo, G_CALLBACK (memo_changed_cb));
  gtk_box_append (GTK_BOX (speaker), self->speaker);
  gtk_box_append (GTK_BOX (locator), self->locator);
  gtk_box_append (GTK_BOX (language), self->language);
  gtk_box_append (GTK_BOX (memo), self->memo);
}

/* ============ the form ============ */

static void
done_cb (FoldQuoteForm *self)
{
  g_signal_emit (self, signals[SIGNAL_DONE], 0);
}

static gboolean
escape_cb (GtkWidget *widget,
           GVariant  *arguments,
           gpointer   user_data)
{
  done_cb (FOLD_QUOTE_FORM (widget));
  return TRUE;
}

static void
add_head (FoldQuoteForm *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *title = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                   "label", _("Quote"), "xalign", 0.0, "hexpand", TRUE, NULL);
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Done"));

  gtk_widget_add_css_class (title, "title-2");
  gtk_widget_set_tooltip_text (button, _("All is saved already (Escape)"));
  g_signal_connect_object (button, "clicked", G_CALLBACK (done_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (head), title);
  gtk_box_append (GTK_BOX (head), button);
  gtk_box_append (GTK_BOX (self->box), head);
}

static void
fold_quote_form_dispose (GObject *object)
{
  FoldQuoteForm *self = FOLD_QUOTE_FORM (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->library);
  g_clear_object (&self->store);
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->tied, g_free);

  G_OBJECT_CLASS (fold_quote_form_parent_class)->dispose (object);
}

static void
fold_quote_form_class_init (FoldQuoteFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fold_quote_form_dispose;

  /**
   * FoldQuoteForm::done:
   * @self: a form
   *
   * Nothing more is to be changed.
   */
  signals[SIGNAL_DONE] = g_signal_new ("done", FOLD_TYPE_QUOTE_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 0);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "quoteform");
}

static void
fold_quote_form_init (FoldQuoteForm *self)
{
  self->box = fold_form_new (12);
  gtk_widget_add_css_class (self->box, "inspector-form");
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/**
 * fold_quote_form_new:
 * @library: a library
 * @store: where it is kept
 * @quote: a quote in it
 *
 * Returns: (transfer floating): a form for all that is known of @quote
 */
GtkWidget *
fold_quote_form_new (FoldLibrary *library,
                     FoldStore   *store,
                     FoldQuote   *quote)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (FOLD_IS_STORE (store), NULL);
  g_return_val_if_fail (FOLD_IS_QUOTE (quote), NULL);

  FoldQuoteForm *self = g_object_new (FOLD_TYPE_QUOTE_FORM, NULL);

  self->library = g_object_ref (library);
  self->store = g_object_ref (store);
  self->id = g_strdup (fold_record_get_id (FOLD_RECORD (quote)));
  add_head (self);
  self->words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (self->box), self->words);
  _fold_quote_form_add_ties (self);
  add_codes (self);
  add_facts (self);
  _fold_quote_form_add_translation (self);
  fold_quote_form_update (self);
  return GTK_WIDGET (self);
}

/**
 * fold_quote_form_get_quote:
 * @self: a form
 *
 * Returns: (transfer none): the id of its quote
 */
const char *
fold_quote_form_get_quote (FoldQuoteForm *self)
{
  g_return_val_if_fail (FOLD_IS_QUOTE_FORM (self), NULL);

  return self->id;
}

/**
 * fold_quote_form_update:
 * @self: a form
 *
 * Shows what the library says now.
 */
void
fold_quote_form_update (FoldQuoteForm *self)
{
  g_return_if_fail (FOLD_IS_QUOTE_FORM (self));

  FoldQuote *quote = _fold_quote_form_get_quote (self);
  GtkWidget *words = NULL;

  if (quote == NULL)
    return;

  words = fold_quote_card_words_new (self->library, quote);
  gtk_widget_add_css_class (words, "quote-card");
  _fold_quote_form_clear (self->words);
  gtk_box_append (GTK_BOX (self->words), words);
  _fold_quote_form_update_ties (self);
  update_codes (self, quote);
  update_speaker (self, quote);
  update_language (self, quote);
  update_texts (self, quote);
  _fold_quote_form_update_translation (self);
}

/**
 * fold_quote_form_focus:
 * @self: a form
 * @field: (nullable): codes, evidence, speaker, locator, language, memo or translation
 *
 * Puts the keyboard into a field; without @field into the first.
 *
 * Returns: whether there is such a field
 */
gboolean
fold_quote_form_focus (FoldQuoteForm *self,
                       const char    *field)
{
  g_return_val_if_fail (FOLD_IS_QUOTE_FORM (self), FALSE);

  const struct
  {
    const char *name;
    GtkWidget  *widget;
  } fields[] = {
    { "evidence", self->policy }, { "codes", self->code }, { "speaker", self->speaker }, { "locator", self->locator },
    { "language", self->language }, { "memo", self->memo }, { "translation", self->translation },
  };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      if (g_strcmp0 (fields[i].name, field != NULL ? field : "evidence") == 0)
        return gtk_widget_grab_focus (fields[i].widget);
    }
  return FALSE;
}
