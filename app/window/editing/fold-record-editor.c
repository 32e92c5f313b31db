/* fold-record-editor.c: everything of a record that can be changed
 *
 * Its form, below that its parts and ties, and at the end its removal.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-record-editor.h"

#include "fold-field-words.h"
#include "fold-form.h"
#include "fold-parts-editor.h"
#include "fold-record-form.h"
#include "fold-record-name.h"
#include "fold-removal-dialog.h"
#include "fold-source-form.h"

#include <glib/gi18n-lib.h>

static const struct {
  FoldKind    owner;
  FoldKind    kind;
  const char *field;
} parts[] = {
  { FOLD_KIND_POLICY, FOLD_KIND_LIFE_EVENT, "policy" },
  { FOLD_KIND_POLICY, FOLD_KIND_EVIDENCE, "policy" },
  { FOLD_KIND_POLICY, FOLD_KIND_RELATION, "from" },
  { FOLD_KIND_POLICY, FOLD_KIND_RELATION, "to" },
  { FOLD_KIND_QUOTE, FOLD_KIND_EVIDENCE, "quote" },
  { FOLD_KIND_PLACE, FOLD_KIND_FACT, "place" },
  { FOLD_KIND_FRAMEWORK, FOLD_KIND_CRITERION, "framework" },
};

static void
remove_cb (GtkButton   *button,
           FoldEditing *editing)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (records, g_object_ref (g_object_get_data (G_OBJECT (button), "record")));
  fold_removal_ask (editing, GTK_WIDGET (button), records);
}

static GtkWidget *
build_remove_button (FoldEditing *editing,
                     FoldRecord  *record)
{
  /* Translators: on a button; %s is a kind of record, such as “policy” */
  g_autofree char *label = g_strdup_printf (_("Remove this %s…"), fold_kind_get_word (fold_record_get_kind (record)));
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_margin_top (button, 12);
  gtk_widget_add_css_class (button, "destructive-action");
  g_object_set_data_full (G_OBJECT (button), "record", g_object_ref (record), g_object_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), editing, G_CONNECT_DEFAULT);
  return button;
}

static GtkWidget *
build_heading (FoldRecord *record)
{
  g_autofree char *name = fold_record_dup_name (record);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, "label", name,
                                   "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "lines", 2, "ellipsize", PANGO_ELLIPSIZE_END, NULL);

  gtk_widget_add_css_class (label, "section-title");
  return label;
}

/**
 * fold_record_editor_new:
 * @editing: what is edited
 * @record: a record of the library
 *
 * Returns: a form with all that can be changed of @record
 */
GtkWidget *
fold_record_editor_new (FoldEditing *editing,
                        FoldRecord  *record)
{
  g_return_val_if_fail (FOLD_IS_EDITING (editing), NULL);
  g_return_val_if_fail (FOLD_IS_RECORD (record), NULL);

  GtkWidget *box = fold_form_new (16);

  gtk_widget_add_css_class (box, "inspector-form");
  gtk_widget_add_css_class (box, "editor");
  if (fold_record_get_kind (record) == FOLD_KIND_QUOTE)
    gtk_box_append (GTK_BOX (box), build_heading (record));
  if (FOLD_IS_SOURCE (record))
    gtk_box_append (GTK_BOX (box), fold_source_form_new (editing, FOLD_SOURCE (record)));
  gtk_box_append (GTK_BOX (box), fold_record_form_new (editing, record, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      if (parts[i].owner == fold_record_get_kind (record))
        gtk_box_append (GTK_BOX (box), fold_parts_editor_new (editing, record, parts[i].kind, parts[i].field));
    }
  gtk_box_append (GTK_BOX (box), build_remove_button (editing, record));
  return box;
}
