/* fold-field-editor.c: the editor of one field of a record
 *
 * A caption, the control, and below it what is wrong with what was typed. The
 * record keeps its value until something better is typed; Escape brings it back.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-field-editor.h"

#include "fold-edtf-reading.h"
#include "fold-field-control.h"
#include "fold-field-words.h"
#include "fold-record-picker.h"

struct _FoldFieldEditor
{
  GtkWidget parent_instance;

  FoldKind         kind;
  const FoldField *field;
  GtkWidget       *caption;
  GtkWidget       *control;
  GtkWidget       *reading;
  GtkWidget       *problem;
  char            *shown; /* what the record says */
  gboolean         is_setting;
};

enum
{
  SIGNAL_COMMIT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FoldFieldEditor, fold_field_editor, GTK_TYPE_WIDGET)

static GtkWidget *
get_focus_widget (FoldFieldEditor *self)
{
  return fold_field_control_get_focus (self->control);
}

static gboolean
has_focus (FoldFieldEditor *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, self->control);
}

static void
set_problem (FoldFieldEditor *self,
             const char      *sentence)
{
  GtkWidget *widget = get_focus_widget (self);

  gtk_label_set_label (GTK_LABEL (self->problem), sentence != NULL ? sentence : "");
  gtk_widget_set_visible (self->problem, sentence != NULL);
  if (sentence != NULL)
    gtk_widget_add_css_class (widget, "error");
  else
    gtk_widget_remove_css_class (widget, "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_STATE_INVALID,
                               sentence != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  sentence != NULL ? sentence : "", -1);
}

static void
read_edtf (FoldFieldEditor *self)
{
  if (self->reading != NULL)
    fold_edtf_reading_read (FOLD_EDTF_READING (self->reading), gtk_editable_get_text (GTK_EDITABLE (self->control)));
}

static void
set_text (FoldFieldEditor *self,
          const char      *text)
{
  self->is_setting = TRUE;
  fold_field_control_set_text (self->control, self->field, text);
  self->is_setting = FALSE;
  read_edtf (self);
}

static gboolean
is_changed (FoldFieldEditor *self)
{
  g_autofree char *text = fold_field_control_dup_text (self->control, self->field);

  return g_strcmp0 (text, self->shown != NULL ? self->shown : "") != 0;
}

static void
changed_cb (FoldFieldEditor *self)
{
  if (self->is_setting)
    return;
  set_problem (self, NULL);
  read_edtf (self);
}

static void
done_cb (FoldFieldEditor *self)
{
  if (self->is_setting || self->control == NULL || !is_changed (self))
    return;

  g_autofree char *text = fold_field_control_dup_text (self->control, self->field);

  g_signal_emit (self, signals[SIGNAL_COMMIT], 0, text);
}

static void
taken_cb (FoldFieldEditor *self,
          const char      *edtf)
{
  gtk_editable_set_text (GTK_EDITABLE (self->control), edtf);
  gtk_widget_grab_focus (self->control);
  done_cb (self);
}

static void
refused_cb (FoldFieldEditor *self,
            const char      *sentence)
{
  set_problem (self, sentence);
}

static gboolean
key_pressed_cb (FoldFieldEditor *self,
                guint            key,
                guint            code,
                GdkModifierType  modifiers)
{
  if (key == GDK_KEY_Escape && (is_changed (self) || gtk_widget_get_visible (self->problem)))
    {
      set_text (self, self->shown);
      set_problem (self, NULL);
      return TRUE;
    }
  if (key == GDK_KEY_Return && (modifiers & GDK_CONTROL_MASK) && GTK_IS_SCROLLED_WINDOW (self->control))
    {
      done_cb (self);
      return TRUE;
    }
  return FALSE;
}

static void
fold_field_editor_dispose (GObject *object)
{
  FoldFieldEditor *self = FOLD_FIELD_EDITOR (object);

  g_clear_pointer (&self->caption, gtk_widget_unparent);
  g_clear_pointer (&self->control, gtk_widget_unparent);
  g_clear_pointer (&self->reading, gtk_widget_unparent);
  g_clear_pointer (&self->problem, gtk_widget_unparent);
  g_clear_pointer (&self->shown, g_free);

  G_OBJECT_CLASS (fold_field_editor_parent_class)->dispose (object);
}

static gboolean
fold_field_editor_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (get_focus_widget (FOLD_FIELD_EDITOR (widget)));
}

static void
fold_field_editor_class_init (FoldFieldEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fold_field_editor_dispose;
  widget_class->grab_focus = fold_field_editor_grab_focus;

  /**
   * FoldFieldEditor::commit:
   * @self: an editor
   * @text: what the field is to be
   *
   * Somebody is done with a value; fold_field_editor_accept() or
   * fold_field_editor_refuse() answers.
   */
  signals[SIGNAL_COMMIT] =
    g_signal_new ("commit", FOLD_TYPE_FIELD_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_css_name (widget_class, "fieldeditor");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
fold_field_editor_init (FoldFieldEditor *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 3);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static void
add_reading (FoldFieldEditor *self)
{
  self->reading = fold_edtf_reading_new ();
  gtk_widget_set_parent (self->reading, GTK_WIDGET (self));
  g_signal_connect_object (self->reading, "taken", G_CALLBACK (taken_cb), self, G_CONNECT_SWAPPED);
}

/**
 * fold_field_editor_new:
 * @editing: what is edited
 * @kind: a kind of record
 * @field: one of its fields
 *
 * Returns: an editor with nothing in it
 */
GtkWidget *
fold_field_editor_new (FoldEditing     *editing,
                       FoldKind         kind,
                       const FoldField *field)
{
  g_return_val_if_fail (FOLD_IS_EDITING (editing), NULL);
  g_return_val_if_fail (field != NULL, NULL);

  FoldFieldEditor *self = g_object_new (FOLD_TYPE_FIELD_EDITOR, NULL);
  g_autofree char *label = fold_field_dup_label (kind, field);

  self->kind = kind;
  self->field = field;
  self->caption = g_object_new (GTK_TYPE_LABEL, "label", label, "xalign", 0.0, "ellipsize", PANGO_ELLIPSIZE_END, NULL);
  self->control = fold_field_control_new (editing, kind, field);
  self->problem = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT,
                                "xalign", 0.0, "wrap", TRUE, "visible", FALSE, NULL);
  gtk_widget_add_css_class (self->caption, "field-caption");
  gtk_widget_add_css_class (self->problem, "field-problem");
  gtk_widget_set_parent (self->caption, GTK_WIDGET (self));
  gtk_widget_set_parent (self->control, GTK_WIDGET (self));
  if (field->type == FOLD_FIELD_EDTF)
    add_reading (self);
  gtk_widget_set_parent (self->problem, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (get_focus_widget (self)), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  fold_field_control_connect (self->control, G_CALLBACK (changed_cb), G_CALLBACK (done_cb), self);
  if (FOLD_IS_RECORD_PICKER (self->control))
    g_signal_connect_object (self->control, "refused", G_CALLBACK (refused_cb), self, G_CONNECT_SWAPPED);
  read_edtf (self);
  return GTK_WIDGET (self);
}

/**
 * fold_field_editor_get_field:
 * @self: an editor
 *
 * Returns: (transfer none): what it edits
 */
const FoldField *
fold_field_editor_get_field (FoldFieldEditor *self)
{
  g_return_val_if_fail (FOLD_IS_FIELD_EDITOR (self), NULL);

  return self->field;
}

/**
 * fold_field_editor_get_control:
 * @self: an editor
 *
 * Returns: (transfer none): the widget that holds the value
 */
GtkWidget *
fold_field_editor_get_control (FoldFieldEditor *self)
{
  g_return_val_if_fail (FOLD_IS_FIELD_EDITOR (self), NULL);

  return self->control;
}

/**
 * fold_field_editor_show:
 * @self: an editor
 * @record: the record whose value to show
 *
 * What somebody is just typing stays.
 */
void
fold_field_editor_show (FoldFieldEditor *self,
                        FoldRecord      *record)
{
  g_return_if_fail (FOLD_IS_FIELD_EDITOR (self));
  g_return_if_fail (FOLD_IS_RECORD (record));

  g_autofree char *text = fold_record_format_field (record, self->field);
  gboolean is_typing = has_focus (self) && is_changed (self);

  if (g_strcmp0 (text, self->shown) == 0 && self->shown != NULL)
    {
      /* names of other records may have changed under the same ids */
      if (FOLD_IS_RECORD_PICKER (self->control) && !is_typing && !has_focus (self))
        set_text (self, text);
      return;
    }
  g_free (self->shown);
  self->shown = g_steal_pointer (&text);
  if (!is_typing)
    set_text (self, self->shown);
}

/**
 * fold_field_editor_commit:
 * @self: an editor
 *
 * Takes what is typed as if somebody had left the field.
 *
 * Returns: whether nothing is wrong with it
 */
gboolean
fold_field_editor_commit (FoldFieldEditor *self)
{
  g_return_val_if_fail (FOLD_IS_FIELD_EDITOR (self), FALSE);

  done_cb (self);
  return !gtk_widget_get_visible (self->problem);
}

/**
 * fold_field_editor_accept:
 * @self: an editor
 *
 * What was typed is all right.
 */
void
fold_field_editor_accept (FoldFieldEditor *self)
{
  g_return_if_fail (FOLD_IS_FIELD_EDITOR (self));

  set_problem (self, NULL);
}

/**
 * fold_field_editor_refuse:
 * @self: an editor
 * @sentence: why, translated
 *
 * What was typed cannot be; the record keeps its value.
 */
void
fold_field_editor_refuse (FoldFieldEditor *self,
                          const char      *sentence)
{
  g_return_if_fail (FOLD_IS_FIELD_EDITOR (self));
  g_return_if_fail (sentence != NULL);

  set_problem (self, sentence);
}
