/* fold-names-editor.c: the names of people and bodies, part by part
 *
 * A person has a family name, given names and perhaps a particle, each in an entry;
 * a body has one name. What a name has besides stays with it.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-names-editor.h"

#include <glib/gi18n-lib.h>

struct _FoldNamesEditor
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *rows;
  gboolean   is_setting;
};

enum
{
  PART_FAMILY,
  PART_GIVEN,
  PART_PARTICLE,
  PART_LITERAL,
  N_PARTS,
};

typedef struct
{
  GtkWidget *entries[N_PARTS];
  GtkWidget *is_body;
  char      *dropping_particle;
  char      *suffix;
} Row;

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FoldNamesEditor, fold_names_editor, GTK_TYPE_WIDGET)

static void
row_free (gpointer data)
{
  Row *row = data;

  g_free (row->dropping_particle);
  g_free (row->suffix);
  g_free (row);
}

static Row *
get_row (GtkWidget *widget)
{
  return g_object_get_data (G_OBJECT (widget), "row");
}

static void
done (FoldNamesEditor *self)
{
  if (!self->is_setting)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
update_row (Row *row)
{
  gboolean is_body = gtk_check_button_get_active (GTK_CHECK_BUTTON (row->is_body));

  for (guint i = 0; i < N_PARTS; i++)
    gtk_widget_set_visible (row->entries[i], (i == PART_LITERAL) == is_body);
}

static char *
join_person (Row *row)
{
  const char *given = gtk_editable_get_text (GTK_EDITABLE (row->entries[PART_GIVEN]));
  const char *particle = gtk_editable_get_text (GTK_EDITABLE (row->entries[PART_PARTICLE]));
  const char *family = gtk_editable_get_text (GTK_EDITABLE (row->entries[PART_FAMILY]));
  char *joined = g_strjoin (" ", given, particle, family, NULL);

  return g_strstrip (joined);
}

/* Turned into a body a person keeps all of the name, and turned back too. */
static void
body_toggled_cb (FoldNamesEditor *self,
                 GtkWidget       *button)
{
  Row *row = get_row (button);
  g_autofree char *whole = join_person (row);
  GtkEditable *literal = GTK_EDITABLE (row->entries[PART_LITERAL]);
  GtkEditable *family = GTK_EDITABLE (row->entries[PART_FAMILY]);

  update_row (row);
  if (self->is_setting)
    return;
  if (gtk_check_button_get_active (GTK_CHECK_BUTTON (button)))
    gtk_editable_set_text (literal, whole);
  else if (*gtk_editable_get_text (family) == '\0')
    gtk_editable_set_text (family, gtk_editable_get_text (literal));
  done (self);
}

static void
remove_cb (FoldNamesEditor *self,
           GtkWidget       *button)
{
  gtk_widget_grab_focus (gtk_widget_get_last_child (self->box));
  gtk_box_remove (GTK_BOX (self->rows), g_object_get_data (G_OBJECT (button), "box"));
  done (self);
}

static GtkWidget *
build_entry (FoldNamesEditor *self,
             const char      *label,
             const char      *text)
{
  GtkWidget *entry = g_object_new (GTK_TYPE_ENTRY, "placeholder-text", label, "hexpand", TRUE, "width-chars", 6, NULL);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_editable_set_text (GTK_EDITABLE (entry), text != NULL ? text : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_object (entry, "activate", G_CALLBACK (done), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (done), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (entry, focus);
  return entry;
}

static GtkWidget *
build_remove_button (FoldNamesEditor *self,
                     GtkWidget       *box)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _("Remove this name"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Remove this name"), -1);
  g_object_set_data (G_OBJECT (button), "box", box);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static Row *
append_row (FoldNamesEditor   *self,
            const FoldCslName *name)
{
  const FoldCslName none = { 0 };
  const FoldCslName *of = name != NULL ? name : &none;
  Row *row = g_new0 (Row, 1);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);

  /* Translators: part of a name, as “van” in “van Gogh” */
  row->entries[PART_PARTICLE] = build_entry (self, _("Particle"), of->particle);
  row->entries[PART_FAMILY] = build_entry (self, _("Family name"), of->family);
  row->entries[PART_GIVEN] = build_entry (self, _("Given names"), of->given);
  row->entries[PART_LITERAL] = build_entry (self, _("Name of the body"), of->literal);
  /* Translators: an author that is no person: an office, an organisation */
  row->is_body = gtk_check_button_new_with_label (_("Body"));
  row->dropping_particle = g_strdup (of->dropping_particle);
  row->suffix = g_strdup (of->suffix);
  gtk_editable_set_width_chars (GTK_EDITABLE (row->entries[PART_PARTICLE]), 4);
  gtk_widget_set_hexpand (row->entries[PART_PARTICLE], FALSE);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (row->entries[PART_PARTICLE]), 6);
  gtk_box_append (GTK_BOX (box), row->entries[PART_GIVEN]);
  gtk_box_append (GTK_BOX (box), row->entries[PART_PARTICLE]);
  gtk_box_append (GTK_BOX (box), row->entries[PART_FAMILY]);
  gtk_box_append (GTK_BOX (box), row->entries[PART_LITERAL]);
  gtk_box_append (GTK_BOX (box), row->is_body);
  gtk_box_append (GTK_BOX (box), build_remove_button (self, box));
  g_object_set_data (G_OBJECT (row->is_body), "row", row);
  g_object_set_data_full (G_OBJECT (box), "row", row, row_free);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (row->is_body), of->literal != NULL);
  update_row (row);
  g_signal_connect_object (row->is_body, "toggled", G_CALLBACK (body_toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->rows), box);
  return row;
}

static void
add_cb (FoldNamesEditor *self)
{
  Row *row = append_row (self, NULL);

  gtk_widget_grab_focus (row->entries[PART_GIVEN]);
}

static void
fold_names_editor_dispose (GObject *object)
{
  FoldNamesEditor *self = FOLD_NAMES_EDITOR (object);

  self->is_setting = TRUE;
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (fold_names_editor_parent_class)->dispose (object);
}

static void
fold_names_editor_class_init (FoldNamesEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fold_names_editor_dispose;

  /**
   * FoldNamesEditor::changed:
   * @self: an editor
   *
   * Somebody is done with a name.
   */
  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", FOLD_TYPE_NAMES_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
fold_names_editor_init (FoldNamesEditor *self)
{
  GtkWidget *add = gtk_button_new_with_label (_("Add name"));

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  self->rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  gtk_widget_set_halign (add, GTK_ALIGN_START);
  gtk_widget_add_css_class (add, "flat");
  gtk_box_append (GTK_BOX (self->box), self->rows);
  gtk_box_append (GTK_BOX (self->box), add);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  g_signal_connect_object (add, "clicked", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
}

/**
 * fold_names_editor_new:
 * @label: whose names they are, for a screen reader
 *
 * Returns: an editor without a name
 */
GtkWidget *
fold_names_editor_new (const char *label)
{
  g_return_val_if_fail (label != NULL, NULL);

  GtkWidget *self = g_object_new (FOLD_TYPE_NAMES_EDITOR, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return self;
}

/**
 * fold_names_editor_show:
 * @self: an editor
 * @names: (element-type FoldCslName): the names to show
 */
void
fold_names_editor_show (FoldNamesEditor *self,
                        GPtrArray       *names)
{
  g_return_if_fail (FOLD_IS_NAMES_EDITOR (self));
  g_return_if_fail (names != NULL);

  GtkWidget *row = NULL;

  self->is_setting = TRUE;
  while ((row = gtk_widget_get_first_child (self->rows)) != NULL)
    gtk_box_remove (GTK_BOX (self->rows), row);
  for (guint i = 0; i < names->len; i++)
    append_row (self, g_ptr_array_index (names, i));
  self->is_setting = FALSE;
}

static char *
dup_part (Row   *row,
          guint  part)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row->entries[part]))));

  return *text != '\0' ? g_steal_pointer (&text) : NULL;
}

/**
 * fold_names_editor_list:
 * @self: an editor
 *
 * Returns: (transfer full) (element-type FoldCslName): the names as they are typed
 */
GPtrArray *
fold_names_editor_list (FoldNamesEditor *self)
{
  g_return_val_if_fail (FOLD_IS_NAMES_EDITOR (self), NULL);

  GPtrArray *names = g_ptr_array_new_with_free_func ((GDestroyNotify) fold_csl_name_free);

  for (GtkWidget *box = gtk_widget_get_first_child (self->rows); box != NULL; box = gtk_widget_get_next_sibling (box))
    {
      Row *row = get_row (box);
      FoldCslName *name = g_new0 (FoldCslName, 1);

      if (gtk_check_button_get_active (GTK_CHECK_BUTTON (row->is_body)))
        {
          name->literal = dup_part (row, PART_LITERAL);
        }
      else
        {
          name->family = dup_part (row, PART_FAMILY);
          name->given = dup_part (row, PART_GIVEN);
          name->particle = dup_part (row, PART_PARTICLE);
          name->dropping_particle = g_strdup (row->dropping_particle);
          name->suffix = g_strdup (row->suffix);
        }
      g_ptr_array_add (names, name);
    }
  return names;
}
