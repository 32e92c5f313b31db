/* fold-new-source.c: a new source out of what somebody pastes
 *
 * BibTeX, RIS and CSL-JSON are read as what they are; a citation in words is guessed
 * at, and a web address begins a web page. How it is read stands below it, before
 * anything is added; nothing is looked up anywhere.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-new-source.h"

#include "fold-bibliography.h"
#include "fold-citation-guess.h"
#include "fold-import-plan.h"
#include "fold-section.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define MAX_PREVIEWED 5

typedef struct
{
  FoldEditing *editing;
  GtkWindow   *parent;
  GtkWidget   *window;
  GtkWidget   *text;
  GtkWidget   *preview;
  GtkWidget   *add;
  FoldEdit    *edit;
} Dialog;

static FoldBibliography *
guess_bibliography (const char *text)
{
  FoldBibliography *bibliography = NULL;
  FoldBibliographyEntry *entry = NULL;
  g_autoptr (FoldCsl) csl = fold_citation_guess (text);

  if (csl == NULL)
    return NULL;
  bibliography = g_new0 (FoldBibliography, 1);
  bibliography->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) fold_bibliography_entry_free);
  bibliography->report = fold_import_report_new ();
  entry = g_new0 (FoldBibliographyEntry, 1);
  entry->csl = g_steal_pointer (&csl);
  g_ptr_array_add (bibliography->entries, entry);
  return bibliography;
}

static char *
describe (FoldBibliography *bibliography)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < MIN (bibliography->entries->len, MAX_PREVIEWED); i++)
    {
      FoldBibliographyEntry *entry = g_ptr_array_index (bibliography->entries, i);
      g_autofree char *reference = fold_csl_format_reference (entry->csl);

      g_string_append_printf (text, "%s%s · %s", i > 0 ? "\n" : "",
                              fold_csl_get_item_type_label (fold_csl_get_item_type (entry->csl)), reference);
    }
  if (bibliography->entries->len > MAX_PREVIEWED)
    {
      guint n = bibliography->entries->len - MAX_PREVIEWED;

      g_string_append_c (text, '\n');
      g_string_append_printf (text, ngettext ("and %u more", "and %u more", n), n);
    }
  return g_string_free (text, FALSE);
}

/**
 * fold_new_source_make_edit:
 * @library: a library
 * @text: what somebody pasted
 * @preview: (out): how it is read
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the addition of the sources that @text
 *   cites; %NULL where it cites none
 */
FoldEdit *
fold_new_source_make_edit (FoldLibrary  *library,
                           const char   *text,
                           char        **preview,
                           GError      **error)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (text != NULL && preview != NULL, NULL);

  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  gboolean is_formal = fold_bibliography_sniff (bytes) != FOLD_BIBLIOGRAPHY_NONE;
  g_autoptr (FoldBibliography) bibliography = is_formal ? fold_bibliography_read (bytes, NULL, error) : guess_bibliography (text);
  g_autoptr (FoldImportPlan) plan = fold_import_plan_new (library);
  g_autoptr (FoldStoreAction) action = NULL;

  *preview = NULL;
  if (bibliography == NULL)
    {
      if (!is_formal)
        g_set_error_literal (error, FOLD_RECORD_ERROR, FOLD_RECORD_ERROR_INVALID, _("No citation was found in it."));
      return NULL;
    }
  *preview = describe (bibliography);
  if (fold_import_plan_add_bibliography (plan, bibliography) == 0)
    {
      g_set_error_literal (error, FOLD_RECORD_ERROR, FOLD_RECORD_ERROR_DUPLICATE, _("The library has this source already."));
      return NULL;
    }
  action = fold_import_plan_make_action (plan, NULL);
  return fold_edit_ref (fold_store_action_get_edit (action));
}

/* ============ the window ============ */

static void
dialog_free (gpointer data)
{
  Dialog *dialog = data;

  g_clear_pointer (&dialog->edit, fold_edit_unref);
  g_object_unref (dialog->editing);
  g_free (dialog);
}

static void
changed_cb (GtkTextBuffer *buffer,
            Dialog        *dialog)
{
  GtkTextIter start;
  GtkTextIter end;
  g_autofree char *text = NULL;
  g_autofree char *preview = NULL;
  g_autoptr (GError) error = NULL;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = g_strstrip (gtk_text_buffer_get_text (buffer, &start, &end, FALSE));
  g_clear_pointer (&dialog->edit, fold_edit_unref);
  if (*text != '\0')
    dialog->edit = fold_new_source_make_edit (fold_editing_get_library (dialog->editing), text, &preview, &error);
  gtk_label_set_label (GTK_LABEL (dialog->preview), error != NULL ? error->message : preview != NULL ? preview : "");
  gtk_widget_set_sensitive (dialog->add, dialog->edit != NULL);
}

static void
add_cb (GtkButton *button,
        Dialog    *dialog)
{
  fold_editing_apply (dialog->editing, GTK_WIDGET (dialog->parent), dialog->edit, fold_edit_get_name (dialog->edit));
  gtk_window_destroy (GTK_WINDOW (dialog->window));
}

static GtkWidget *
build_text (Dialog *dialog)
{
  GtkWidget *scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "vexpand", TRUE, "min-content-height", 120, NULL);

  dialog->text = g_object_new (GTK_TYPE_TEXT_VIEW, "wrap-mode", GTK_WRAP_WORD_CHAR, "accepts-tab", FALSE,
                               "top-margin", 8, "bottom-margin", 8, "left-margin", 10, "right-margin", 10, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (dialog->text), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Citation"), -1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), dialog->text);
  gtk_widget_add_css_class (scroller, "card");
  g_signal_connect (gtk_text_view_get_buffer (GTK_TEXT_VIEW (dialog->text)), "changed", G_CALLBACK (changed_cb), dialog);
  return scroller;
}

/* Not to be selected: it would have the focus before the text has. */
static GtkWidget *
build_hint (const char *text)
{
  return g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE, NULL);
}

static GtkWidget *
build_content (Dialog *dialog)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);

  dialog->preview = fold_section_text_new ("", "reference");
  dialog->add = gtk_button_new_with_mnemonic (_("_Add"));
  gtk_widget_set_sensitive (dialog->add, FALSE);
  gtk_widget_set_halign (dialog->add, GTK_ALIGN_END);
  gtk_widget_add_css_class (dialog->add, "suggested-action");
  g_signal_connect (dialog->add, "clicked", G_CALLBACK (add_cb), dialog);
  gtk_widget_add_css_class (box, "inspector-form");
  gtk_box_append (GTK_BOX (box), build_hint (_("Paste a citation, a web address, BibTeX, RIS or CSL-JSON. How it is read stands below; nothing is looked up on the net.")));
  gtk_box_append (GTK_BOX (box), build_text (dialog));
  gtk_box_append (GTK_BOX (box), fold_section_new (_("How it is read"), 0));
  gtk_box_append (GTK_BOX (box), dialog->preview);
  gtk_box_append (GTK_BOX (box), dialog->add);
  return box;
}

/**
 * fold_new_source_present:
 * @editing: what is edited
 * @parent: the window of the library
 *
 * Asks for a citation, to make a source of it.
 *
 * Returns: (transfer none): the window that asks
 */
GtkWidget *
fold_new_source_present (FoldEditing *editing,
                         GtkWindow   *parent)
{
  g_return_val_if_fail (FOLD_IS_EDITING (editing), NULL);
  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);

  Dialog *dialog = g_new0 (Dialog, 1);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  dialog->editing = g_object_ref (editing);
  dialog->parent = parent;
  dialog->window = g_object_new (ADW_TYPE_WINDOW, "title", _("New Source"), "transient-for", parent, "modal", TRUE,
                                 "destroy-with-parent", TRUE, "default-width", 560, "default-height", 460, NULL);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), build_content (dialog));
  adw_window_set_content (ADW_WINDOW (dialog->window), box);
  g_object_set_data_full (G_OBJECT (dialog->window), "dialog", dialog, dialog_free);
  gtk_window_present (GTK_WINDOW (dialog->window));
  gtk_widget_grab_focus (dialog->text);
  return dialog->window;
}
