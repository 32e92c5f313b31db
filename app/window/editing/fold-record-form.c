/* fold-record-form.c: the fields of a record, one below the other
 *
 * Made from the table of the kind of record. Each change of a record is saved at
 * once; a draft becomes a record when its button is pressed.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-record-form.h"

#include "fold-field-editor.h"
#include "fold-field-words.h"
#include "fold-record-edits.h"

#include <glib/gi18n-lib.h>

struct _FoldRecordForm
{
  GtkWidget parent_instance;

  FoldEditing *editing;
  FoldRecord  *record;
  gboolean     is_draft;
  GPtrArray   *editors;
  GtkWidget   *problem;
};

enum
{
  SIGNAL_ADDED,
  SIGNAL_DROPPED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FoldRecordForm, fold_record_form, GTK_TYPE_WIDGET)

/* What the program keeps by itself, or what has an editor of its own. */
static const struct {
  FoldKind    kind;
  const char *names;
} own_affairs[] = {
  { FOLD_KIND_QUOTE, " document start end verdict prefix suffix text source locator cited_in cited_in_locator speaker "
                     "language translation_of translated_by " },
  { FOLD_KIND_CODE, " position " },
  { FOLD_KIND_CRITERION, " position " },
  { FOLD_KIND_VIEW, " state " },
  { FOLD_KIND_SOURCE, " csl " },
};

static gboolean
lists (const char *names,
       const char *name)
{
  g_autofree char *word = g_strdup_printf (" %s ", name);

  return names != NULL && strstr (names, word) != NULL;
}

static gboolean
is_hidden (FoldKind         kind,
           const FoldField *field,
           const char      *hidden)
{
  if ((field->flags & FOLD_FIELD_OWNER) || lists (hidden, field->name))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (own_affairs); i++)
    {
      if (own_affairs[i].kind == kind && lists (own_affairs[i].names, field->name))
        return TRUE;
    }
  return FALSE;
}

static void
show_record (FoldRecordForm *self)
{
  for (guint i = 0; i < self->editors->len; i++)
    fold_field_editor_show (g_ptr_array_index (self->editors, i), self->record);
}

static gboolean
change_draft (FoldRecordForm   *self,
              const FoldField  *field,
              const char       *text,
              GError          **error)
{
  if (!fold_record_change (self->record, fold_editing_get_library (self->editing), field, text, error))
    return FALSE;
  gtk_widget_set_visible (self->problem, FALSE);
  show_record (self);
  return TRUE;
}

static void
commit_cb (FoldRecordForm  *self,
           const char      *text,
           FoldFieldEditor *editor)
{
  const FoldField *field = fold_field_editor_get_field (editor);
  g_autoptr (GError) error = NULL;
  gboolean is_accepted = self->is_draft
                         ? change_draft (self, field, text, &error)
                         : fold_editing_change_field (self->editing, GTK_WIDGET (self), self->record, field, text, &error);

  if (is_accepted)
    fold_field_editor_accept (editor);
  else
    fold_field_editor_refuse (editor, error->message);
}

static void
add_editors (FoldRecordForm *self,
             const char     *hidden)
{
  FoldKind kind = fold_record_get_kind (self->record);
  guint n_fields = 0;
  const FoldField *fields = fold_record_get_fields (self->record, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      GtkWidget *editor = NULL;

      if (is_hidden (kind, &fields[i], hidden))
        continue;
      editor = fold_field_editor_new (self->editing, kind, &fields[i]);
      gtk_widget_set_parent (editor, GTK_WIDGET (self));
      g_ptr_array_add (self->editors, editor);
      g_signal_connect_object (editor, "commit", G_CALLBACK (commit_cb), self, G_CONNECT_SWAPPED);
    }
  show_record (self);
}

/* ============ drafts ============ */

/* The keyboard can press the button without leaving the field that it is in. */
static gboolean
commit_all (FoldRecordForm *self)
{
  gboolean is_right = TRUE;

  for (guint i = 0; i < self->editors->len; i++)
    is_right = fold_field_editor_commit (g_ptr_array_index (self->editors, i)) && is_right;
  return is_right;
}

static void
add_cb (FoldRecordForm *self)
{
  g_autoptr (GError) error = NULL;

  if (!commit_all (self))
    return;

  g_autoptr (FoldEdit) edit = fold_edit_new_for_draft (fold_editing_get_library (self->editing), self->record, &error);

  if (edit == NULL)
    {
      gtk_label_set_label (GTK_LABEL (self->problem), error->message);
      gtk_widget_set_visible (self->problem, TRUE);
      return;
    }

  g_autofree char *id = g_strdup (fold_edit_get_step (edit, 0)->id);

  fold_editing_apply (self->editing, GTK_WIDGET (self), edit, NULL);
  g_signal_emit (self, signals[SIGNAL_ADDED], 0, id);
}

static void
drop_cb (FoldRecordForm *self)
{
  g_signal_emit (self, signals[SIGNAL_DROPPED], 0);
}

static gboolean
key_pressed_cb (FoldRecordForm  *self,
                guint            key,
                guint            code,
                GdkModifierType  modifiers)
{
  if (key == GDK_KEY_Escape)
    drop_cb (self);
  else if (key == GDK_KEY_Return && (modifiers & GDK_CONTROL_MASK))
    add_cb (self);
  else
    return FALSE;
  return TRUE;
}

static void
add_buttons (FoldRecordForm *self)
{
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *add = gtk_button_new_with_mnemonic (_("_Add"));
  GtkWidget *drop = gtk_button_new_with_mnemonic (_("_Cancel"));
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->problem = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT,
                                "xalign", 0.0, "wrap", TRUE, "visible", FALSE, NULL);
  gtk_widget_add_css_class (self->problem, "field-problem");
  gtk_widget_set_parent (self->problem, GTK_WIDGET (self));
  gtk_widget_add_css_class (add, "suggested-action");
  gtk_box_append (GTK_BOX (buttons), add);
  gtk_box_append (GTK_BOX (buttons), drop);
  gtk_widget_set_parent (buttons, GTK_WIDGET (self));
  g_signal_connect_object (add, "clicked", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drop, "clicked", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/* ============ widget ============ */

static void
fold_record_form_dispose (GObject *object)
{
  FoldRecordForm *self = FOLD_RECORD_FORM (object);
  GtkWidget *child = NULL;

  g_clear_pointer (&self->editors, g_ptr_array_unref);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->record);
  g_clear_object (&self->editing);

  G_OBJECT_CLASS (fold_record_form_parent_class)->dispose (object);
}

static gboolean
fold_record_form_grab_focus (GtkWidget *widget)
{
  FoldRecordForm *self = FOLD_RECORD_FORM (widget);

  return self->editors->len > 0 && gtk_widget_grab_focus (g_ptr_array_index (self->editors, 0));
}

static void
fold_record_form_class_init (FoldRecordFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fold_record_form_dispose;
  widget_class->grab_focus = fold_record_form_grab_focus;

  /**
   * FoldRecordForm::added:
   * @self: the form of a draft
   * @id: the id of the record that it is going to be
   *
   * The draft is being added to the library.
   */
  signals[SIGNAL_ADDED] =
    g_signal_new ("added", FOLD_TYPE_RECORD_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  /**
   * FoldRecordForm::dropped:
   * @self: the form of a draft
   *
   * Nothing is to become of the draft.
   */
  signals[SIGNAL_DROPPED] =
    g_signal_new ("dropped", FOLD_TYPE_RECORD_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "recordform");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
fold_record_form_init (FoldRecordForm *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 10);
  self->editors = g_ptr_array_new ();
}

static FoldRecordForm *
make_form (FoldEditing *editing,
           FoldRecord  *record,
           gboolean     is_draft,
           const char  *hidden)
{
  FoldRecordForm *self = g_object_new (FOLD_TYPE_RECORD_FORM, NULL);
  g_autofree char *names = hidden != NULL ? g_strdup_printf (" %s ", hidden) : NULL;

  self->editing = g_object_ref (editing);
  self->record = g_object_ref (record);
  self->is_draft = is_draft;
  add_editors (self, names);
  return self;
}

/**
 * fold_record_form_new:
 * @editing: what is edited
 * @record: a record of the library
 * @hidden: (nullable): names of fields that are not shown, with spaces between them
 *
 * Returns: a form that changes @record, and follows what else changes it
 */
GtkWidget *
fold_record_form_new (FoldEditing *editing,
                      FoldRecord  *record,
                      const char  *hidden)
{
  g_return_val_if_fail (FOLD_IS_EDITING (editing), NULL);
  g_return_val_if_fail (FOLD_IS_RECORD (record), NULL);

  FoldRecordForm *self = make_form (editing, record, FALSE, hidden);

  g_signal_connect_object (fold_editing_get_library (editing), "changed", G_CALLBACK (show_record), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * fold_record_form_new_draft:
 * @editing: what is edited
 * @draft: a record that is not in the library
 * @hidden: (nullable): names of fields that are not shown, with spaces between them
 *
 * Returns: a form with a button that adds @draft to the library
 */
GtkWidget *
fold_record_form_new_draft (FoldEditing *editing,
                            FoldRecord  *draft,
                            const char  *hidden)
{
  g_return_val_if_fail (FOLD_IS_EDITING (editing), NULL);
  g_return_val_if_fail (FOLD_IS_RECORD (draft), NULL);

  FoldRecordForm *self = make_form (editing, draft, TRUE, hidden);

  add_buttons (self);
  return GTK_WIDGET (self);
}

/**
 * fold_record_form_find:
 * @self: a form
 * @field: the name of a field
 *
 * Returns: (transfer none) (nullable): the editor of that field
 */
GtkWidget *
fold_record_form_find (FoldRecordForm *self,
                       const char     *field)
{
  g_return_val_if_fail (FOLD_IS_RECORD_FORM (self), NULL);
  g_return_val_if_fail (field != NULL, NULL);

  for (guint i = 0; i < self->editors->len; i++)
    {
      if (g_str_equal (fold_field_editor_get_field (g_ptr_array_index (self->editors, i))->name, field))
        return g_ptr_array_index (self->editors, i);
    }
  return NULL;
}

/**
 * fold_record_form_get_record:
 * @self: a form
 *
 * Returns: (transfer none): what it is the form of
 */
FoldRecord *
fold_record_form_get_record (FoldRecordForm *self)
{
  g_return_val_if_fail (FOLD_IS_RECORD_FORM (self), NULL);

  return self->record;
}
