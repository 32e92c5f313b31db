/* fold-code-tools.c: merging a code with another, and splitting it
 *
 * Both begin at a code that is shown; what a split moves is ticked in a list of the
 * quotes and policies that have the code.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-code-tools.h"

#include "fold-code-edits.h"
#include "fold-record-name.h"
#include "fold-record-picker.h"
#include "fold-section.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  FoldEditing *editing;
  FoldCode    *code;
  GtkWidget   *tools;
  GtkWidget   *picker;
  GtkWidget   *name;
  GtkWidget   *uses;
} Tools;

static void
tools_free (gpointer data)
{
  Tools *tools = data;

  g_object_unref (tools->editing);
  g_object_unref (tools->code);
  g_free (tools);
}

static void
apply (Tools    *tools,
       FoldEdit *edit,
       GError   *error)
{
  if (edit == NULL)
    gtk_widget_activate_action (tools->tools, "win.tell", "s", error->message);
  else
    fold_editing_apply (tools->editing, tools->tools, edit, fold_edit_get_name (edit));
}

static void
merge_cb (GtkButton *button,
          Tools     *tools)
{
  FoldLibrary *library = fold_editing_get_library (tools->editing);
  g_autofree char *id = fold_record_picker_dup_ids (FOLD_RECORD_PICKER (tools->picker));
  FoldRecord *into = fold_library_lookup (library, FOLD_KIND_CODE, id);
  g_autoptr (GError) error = NULL;
  g_autoptr (FoldEdit) edit = NULL;

  if (into == NULL)
    {
      gtk_widget_grab_focus (tools->picker);
      return;
    }
  edit = fold_edit_new_for_merge (library, tools->code, FOLD_CODE (into), &error);
  apply (tools, edit, error);
}

static void
split_cb (GtkButton *button,
          Tools     *tools)
{
  FoldLibrary *library = fold_editing_get_library (tools->editing);
  g_autoptr (GPtrArray) moved = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (FoldEdit) edit = NULL;

  for (GtkWidget *check = gtk_widget_get_first_child (tools->uses); check != NULL; check = gtk_widget_get_next_sibling (check))
    {
      if (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)))
        g_ptr_array_add (moved, g_object_get_data (G_OBJECT (check), "record"));
    }
  edit = fold_edit_new_for_split (library, tools->code, gtk_editable_get_text (GTK_EDITABLE (tools->name)), moved, &error);
  apply (tools, edit, error);
}

static void
append_uses (Tools    *tools,
             FoldKind  kind)
{
  g_autoptr (GPtrArray) uses =
    fold_library_list_referrers (fold_editing_get_library (tools->editing), FOLD_RECORD (tools->code), kind, "codes");

  for (guint i = 0; i < uses->len; i++)
    {
      FoldRecord *record = g_ptr_array_index (uses, i);
      g_autofree char *name = fold_record_dup_name (record);
      GtkWidget *check = gtk_check_button_new ();
      GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", name, "xalign", 0.0, "wrap", TRUE, NULL);

      gtk_check_button_set_child (GTK_CHECK_BUTTON (check), label);
      gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
      g_object_set_data_full (G_OBJECT (check), "record", g_object_ref (record), g_object_unref);
      gtk_box_append (GTK_BOX (tools->uses), check);
    }
}

static GtkWidget *
build_button (Tools      *tools,
              const char *label,
              GCallback   clicked)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect (button, "clicked", clicked, tools);
  return button;
}

static GtkWidget *
build_merge (Tools *tools)
{
  GtkWidget *section = fold_section_new (_("Merge into another code"), 0);

  tools->picker = fold_record_picker_new (tools->editing, FOLD_KIND_CODE, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (fold_record_picker_get_entry (FOLD_RECORD_PICKER (tools->picker))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Code to merge into"), -1);
  gtk_box_append (GTK_BOX (section), tools->picker);
  gtk_box_append (GTK_BOX (section), build_button (tools, _("_Merge"), G_CALLBACK (merge_cb)));
  return section;
}

static GtkWidget *
build_split (Tools *tools)
{
  GtkWidget *section = fold_section_new (_("Split off a new code"), 0);

  tools->name = gtk_entry_new ();
  tools->uses = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  gtk_entry_set_placeholder_text (GTK_ENTRY (tools->name), _("Name of the new code"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (tools->name), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Name of the new code"), -1);
  append_uses (tools, FOLD_KIND_QUOTE);
  append_uses (tools, FOLD_KIND_POLICY);
  gtk_box_append (GTK_BOX (section), tools->name);
  gtk_box_append (GTK_BOX (section), fold_section_text_new (_("Tick what goes over to it:"), "speaker"));
  gtk_box_append (GTK_BOX (section), tools->uses);
  gtk_box_append (GTK_BOX (section), build_button (tools, _("_Split"), G_CALLBACK (split_cb)));
  return section;
}

/**
 * fold_code_tools_new:
 * @editing: what is edited
 * @code: a code in its library
 *
 * Returns: what can be done with @code besides changing its fields
 */
GtkWidget *
fold_code_tools_new (FoldEditing *editing,
                     FoldCode    *code)
{
  g_return_val_if_fail (FOLD_IS_EDITING (editing), NULL);
  g_return_val_if_fail (FOLD_IS_CODE (code), NULL);

  Tools *tools = g_new0 (Tools, 1);

  tools->editing = g_object_ref (editing);
  tools->code = g_object_ref (code);
  tools->tools = gtk_box_new (GTK_ORIENTATION_VERTICAL, 16);
  gtk_box_append (GTK_BOX (tools->tools), build_merge (tools));
  gtk_box_append (GTK_BOX (tools->tools), build_split (tools));
  g_object_set_data_full (G_OBJECT (tools->tools), "tools", tools, tools_free);
  return tools->tools;
}
