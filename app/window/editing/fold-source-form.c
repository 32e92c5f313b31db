/* fold-source-form.c: the reference of a source, variable by variable
 *
 * The variables that matter for its type, and all others that it has. Above them
 * stands the citation as it reads now.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-source-form.h"

#include "fold-csl-edits.h"
#include "fold-names-editor.h"
#include "fold-section.h"

#include <glib/gi18n-lib.h>

struct _FoldSourceForm
{
  GtkWidget parent_instance;

  FoldEditing *editing;
  FoldSource  *source;
  GtkWidget   *box;
  GtkWidget   *citation;
  GtkWidget   *types;
  GtkWidget   *rows;
  GHashTable  *entries; /* variable → entry or names editor */
  char        *shown;   /* the type that the rows are for */
  gboolean     is_setting;
};

G_DEFINE_FINAL_TYPE (FoldSourceForm, fold_source_form, GTK_TYPE_WIDGET)

static FoldCsl *
get_csl (FoldSourceForm *self)
{
  return fold_source_get_csl (self->source);
}

/* ============ saving ============ */

static GtkWidget *
get_problem (GtkWidget *entry)
{
  return g_object_get_data (G_OBJECT (entry), "problem");
}

static void
set_problem (GtkWidget  *entry,
             const char *sentence)
{
  GtkWidget *problem = get_problem (entry);

  gtk_label_set_label (GTK_LABEL (problem), sentence != NULL ? sentence : "");
  gtk_widget_set_visible (problem, sentence != NULL);
  if (sentence != NULL)
    gtk_widget_add_css_class (entry, "error");
  else
    gtk_widget_remove_css_class (entry, "error");
}

static gboolean
save (FoldSourceForm  *self,
      FoldCsl         *csl,
      GError         **error)
{
  const FoldField *field = fold_kind_find_field (FOLD_KIND_SOURCE, "csl");
  g_autofree char *json = csl != NULL ? fold_csl_to_json (csl) : NULL;

  return json != NULL &&
         fold_editing_change_field (self->editing, GTK_WIDGET (self), FOLD_RECORD (self->source), field, json, error);
}

static char *
dup_value (FoldSourceForm *self,
           const char     *variable)
{
  FoldCslVariableType type = FOLD_CSL_TEXT;
  g_autoptr (FoldEdtf) date = NULL;

  if (fold_csl_find_variable (variable, &type) && type == FOLD_CSL_DATE)
    {
      date = fold_csl_get_date (get_csl (self), variable);
      return g_strdup (date != NULL ? fold_edtf_get_text (date) : fold_csl_get_date_words (get_csl (self), variable));
    }
  return g_strdup (fold_csl_get_text (get_csl (self), variable));
}

static void
entry_done_cb (FoldSourceForm *self,
               GtkWidget      *entry)
{
  const char *variable = g_object_get_data (G_OBJECT (entry), "variable");
  const char *text = gtk_editable_get_text (GTK_EDITABLE (entry));
  g_autofree char *old = dup_value (self, variable);
  FoldCslVariableType type = FOLD_CSL_TEXT;
  g_autoptr (FoldCsl) csl = NULL;
  g_autoptr (GError) error = NULL;

  if (self->is_setting || g_strcmp0 (text, old != NULL ? old : "") == 0)
    return;
  fold_csl_find_variable (variable, &type);
  csl = type == FOLD_CSL_DATE ? fold_csl_with_date (get_csl (self), variable, text, &error)
                              : fold_csl_with_text (get_csl (self), variable, text, &error);
  save (self, csl, &error);
  set_problem (entry, error != NULL ? error->message : NULL);
}

static void
activate_cb (GtkWidget      *entry,
             FoldSourceForm *self)
{
  entry_done_cb (self, entry);
}

static void
leave_cb (GtkEventController *controller,
          FoldSourceForm     *self)
{
  entry_done_cb (self, gtk_event_controller_get_widget (controller));
}

static gboolean
key_pressed_cb (GtkEventController *controller,
                guint               key,
                guint               code,
                GdkModifierType     modifiers,
                FoldSourceForm     *self)
{
  GtkWidget *entry = gtk_event_controller_get_widget (controller);
  g_autofree char *old = dup_value (self, g_object_get_data (G_OBJECT (entry), "variable"));

  if (key != GDK_KEY_Escape || g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (entry)), old != NULL ? old : "") == 0)
    return FALSE;
  gtk_editable_set_text (GTK_EDITABLE (entry), old != NULL ? old : "");
  set_problem (entry, NULL);
  return TRUE;
}

static void
names_changed_cb (FoldSourceForm  *self,
                  FoldNamesEditor *editor)
{
  g_autoptr (GPtrArray) names = fold_names_editor_list (editor);
  g_autoptr (GError) error = NULL;
  g_autoptr (FoldCsl) csl = fold_csl_with_names (get_csl (self), g_object_get_data (G_OBJECT (editor), "variable"), names, &error);

  save (self, csl, &error);
}

static void
type_changed_cb (FoldSourceForm *self)
{
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->types));
  g_autoptr (GError) error = NULL;
  g_autoptr (FoldCsl) csl = NULL;

  if (self->is_setting || selected == GTK_INVALID_LIST_POSITION)
    return;
  csl = fold_csl_with_type (get_csl (self), fold_csl_get_item_types ()[selected], &error);
  save (self, csl, &error);
}

/* ============ rows ============ */

static GtkWidget *
append_row (FoldSourceForm *self,
            const char     *variable,
            GtkWidget      *control)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  const char *word = fold_csl_get_variable_word (variable);
  GtkWidget *caption = g_object_new (GTK_TYPE_LABEL, "label", word, "xalign", 0.0, NULL);
  GtkWidget *problem = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "visible", FALSE,
                                     "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT, NULL);

  gtk_widget_add_css_class (caption, "field-caption");
  gtk_widget_add_css_class (problem, "field-problem");
  gtk_accessible_update_property (GTK_ACCESSIBLE (control), GTK_ACCESSIBLE_PROPERTY_LABEL, word, -1);
  g_object_set_data_full (G_OBJECT (control), "variable", g_strdup (variable), g_free);
  g_object_set_data (G_OBJECT (control), "problem", problem);
  gtk_box_append (GTK_BOX (row), caption);
  gtk_box_append (GTK_BOX (row), control);
  gtk_box_append (GTK_BOX (row), problem);
  gtk_box_append (GTK_BOX (self->rows), row);
  g_hash_table_insert (self->entries, g_strdup (variable), control);
  return control;
}

static void
append_entry (FoldSourceForm *self,
              const char     *variable)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkWidget *entry = append_row (self, variable, gtk_entry_new ());

  g_signal_connect_object (entry, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (focus, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_DEFAULT);
  gtk_widget_add_controller (entry, focus);
  gtk_widget_add_controller (entry, keys);
}

static void
append_names (FoldSourceForm *self,
              const char     *variable)
{
  GtkWidget *editor = append_row (self, variable, fold_names_editor_new (fold_csl_get_variable_word (variable)));

  g_signal_connect_object (editor, "changed", G_CALLBACK (names_changed_cb), self, G_CONNECT_SWAPPED);
}

/* Those that the item has, and that no form offers. */
static void
append_others (FoldSourceForm *self)
{
  g_auto (GStrv) variables = fold_csl_list_variables (get_csl (self));

  for (guint i = 0; variables[i] != NULL; i++)
    {
      FoldCslVariableType type = FOLD_CSL_TEXT;

      if (g_hash_table_contains (self->entries, variables[i]) || !fold_csl_find_variable (variables[i], &type))
        continue;
      if (type == FOLD_CSL_NAMES)
        append_names (self, variables[i]);
      else
        append_entry (self, variables[i]);
    }
}

static void
build_rows (FoldSourceForm *self)
{
  const char *type = fold_csl_get_item_type (get_csl (self));
  const char * const *names = fold_csl_list_name_parts (type);
  const char * const *texts = fold_csl_list_texts (type);
  GtkWidget *row = NULL;

  g_hash_table_remove_all (self->entries);
  while ((row = gtk_widget_get_first_child (self->rows)) != NULL)
    gtk_box_remove (GTK_BOX (self->rows), row);
  for (guint i = 0; names[i] != NULL; i++)
    append_names (self, names[i]);
  append_entry (self, "issued");
  for (guint i = 0; texts[i] != NULL; i++)
    append_entry (self, texts[i]);
  append_entry (self, "accessed");
  append_others (self);
  g_free (self->shown);
  self->shown = g_strdup (type);
}

static gboolean
has_focus (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, widget);
}

static void
show_values (FoldSourceForm *self)
{
  GHashTableIter iter;
  gpointer variable = NULL;
  gpointer control = NULL;

  g_hash_table_iter_init (&iter, self->entries);
  while (g_hash_table_iter_next (&iter, &variable, &control))
    {
      if (has_focus (control))
        continue;
      if (FOLD_IS_NAMES_EDITOR (control))
        {
          g_autoptr (GPtrArray) names = fold_csl_get_names (get_csl (self), variable);

          fold_names_editor_show (control, names);
        }
      else
        {
          g_autofree char *value = dup_value (self, variable);

          gtk_editable_set_text (control, value != NULL ? value : "");
        }
    }
}

static void
show_source (FoldSourceForm *self)
{
  const char *type = fold_csl_get_item_type (get_csl (self));
  const char * const *types = fold_csl_get_item_types ();
  g_autofree char *citation = fold_csl_format_reference (get_csl (self));

  self->is_setting = TRUE;
  for (guint i = 0; types[i] != NULL; i++)
    {
      if (g_str_equal (types[i], type))
        gtk_drop_down_set_selected (GTK_DROP_DOWN (self->types), i);
    }
  if (g_strcmp0 (self->shown, type) != 0)
    build_rows (self);
  show_values (self);
  gtk_label_set_label (GTK_LABEL (self->citation), citation);
  self->is_setting = FALSE;
}

/* ============ widget ============ */

static void
fold_source_form_dispose (GObject *object)
{
  FoldSourceForm *self = FOLD_SOURCE_FORM (object);

  self->is_setting = TRUE;
  g_clear_pointer (&self->entries, g_hash_table_unref);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->shown, g_free);
  g_clear_object (&self->source);
  g_clear_object (&self->editing);

  G_OBJECT_CLASS (fold_source_form_parent_class)->dispose (object);
}

static void
fold_source_form_class_init (FoldSourceFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fold_source_form_dispose;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "sourceform");
}

static GtkWidget *
build_types (void)
{
  const char * const *types = fold_csl_get_item_types ();
  GtkStringList *labels = gtk_string_list_new (NULL);
  GtkWidget *drop_down = NULL;

  for (guint i = 0; types[i] != NULL; i++)
    gtk_string_list_append (labels, fold_csl_get_item_type_label (types[i]));
  drop_down = gtk_drop_down_new (G_LIST_MODEL (labels), gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string"));
  gtk_drop_down_set_enable_search (GTK_DROP_DOWN (drop_down), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Kind of source"), -1);
  return drop_down;
}

static void
fold_source_form_init (FoldSourceForm *self)
{
  self->entries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->box = fold_section_new (_("Reference, plain author–date"), 0);
  self->citation = fold_section_text_new ("", "reference");
  self->types = build_types ();
  self->rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  gtk_box_append (GTK_BOX (self->box), self->citation);
  gtk_box_append (GTK_BOX (self->box), self->types);
  gtk_box_append (GTK_BOX (self->box), self->rows);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  g_signal_connect_object (self->types, "notify::selected", G_CALLBACK (type_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * fold_source_form_new:
 * @editing: what is edited
 * @source: a source of its library
 *
 * Returns: a form that changes the reference of @source, and follows what else changes it
 */
GtkWidget *
fold_source_form_new (FoldEditing *editing,
                      FoldSource  *source)
{
  g_return_val_if_fail (FOLD_IS_EDITING (editing), NULL);
  g_return_val_if_fail (FOLD_IS_SOURCE (source), NULL);

  FoldSourceForm *self = g_object_new (FOLD_TYPE_SOURCE_FORM, NULL);

  self->editing = g_object_ref (editing);
  self->source = g_object_ref (source);
  g_signal_connect_object (source, "notify::csl", G_CALLBACK (show_source), self, G_CONNECT_SWAPPED);
  show_source (self);
  return GTK_WIDGET (self);
}

/**
 * fold_source_form_find:
 * @self: a form
 * @variable: a variable of CSL
 *
 * Returns: (transfer none) (nullable): where it is changed
 */
GtkWidget *
fold_source_form_find (FoldSourceForm *self,
                       const char     *variable)
{
  g_return_val_if_fail (FOLD_IS_SOURCE_FORM (self), NULL);
  g_return_val_if_fail (variable != NULL, NULL);

  return g_hash_table_lookup (self->entries, variable);
}
