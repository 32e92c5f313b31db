/* fold-parts-editor.c: the dates, ties or facts of a record, each with a form
 *
 * Each stands as a line that unfolds into its form. A new one is a draft at the
 * end, until it has all that it needs.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-parts-editor.h"

#include "fold-evidence.h"
#include "fold-field-words.h"
#include "fold-life-event.h"
#include "fold-record-edits.h"
#include "fold-record-form.h"
#include "fold-record-name.h"
#include "fold-relation.h"
#include "fold-relation-phrase.h"
#include "fold-removal-dialog.h"
#include "fold-section.h"

#include <glib/gi18n-lib.h>

struct _FoldPartsEditor
{
  GtkWidget parent_instance;

  FoldEditing     *editing;
  FoldRecord      *owner;
  FoldKind         kind;
  const FoldField *field; /* by which they refer to the owner */
  GtkWidget       *box;
  GtkWidget       *rows;
  GtkWidget       *draft;
  GtkWidget       *add_button;
};

G_DEFINE_FINAL_TYPE (FoldPartsEditor, fold_parts_editor, GTK_TYPE_WIDGET)

/* ============ a line ============ */

static char *
dup_name_of (FoldPartsEditor *self,
             FoldKind         kind,
             const char      *id)
{
  FoldRecord *record = fold_library_lookup (fold_editing_get_library (self->editing), kind, id);

  return record != NULL ? fold_record_dup_name (record) : g_strdup ("–");
}

static char *
describe_relation (FoldPartsEditor *self,
                   FoldRelation    *relation)
{
  gboolean is_incoming = g_str_equal (self->field->name, "to");
  g_autofree char *other = dup_name_of (self, FOLD_KIND_POLICY, is_incoming ? fold_relation_get_from (relation)
                                                                            : fold_relation_get_to (relation));

  return g_strdup_printf ("%s %s", fold_relation_get_phrase (relation, is_incoming), other);
}

static char *
describe_evidence (FoldPartsEditor *self,
                   FoldEvidence    *evidence)
{
  gboolean is_of_quote = g_str_equal (self->field->name, "quote");
  g_autofree char *other = is_of_quote
                           ? dup_name_of (self, FOLD_KIND_POLICY, fold_evidence_get_policy (evidence))
                           : dup_name_of (self, FOLD_KIND_QUOTE, fold_evidence_get_quote (evidence));

  return g_strdup_printf ("%s: %s", fold_enum_get_label (FOLD_TYPE_EVIDENCE_ROLE, (int) fold_evidence_get_role (evidence)), other);
}

static char *
describe (FoldPartsEditor *self,
          FoldRecord      *part)
{
  if (FOLD_IS_RELATION (part))
    return describe_relation (self, FOLD_RELATION (part));
  if (FOLD_IS_EVIDENCE (part))
    return describe_evidence (self, FOLD_EVIDENCE (part));
  return fold_record_dup_name (part);
}

static void
remove_cb (GtkButton       *button,
           FoldPartsEditor *self)
{
  FoldRecord *part = g_object_get_data (G_OBJECT (button), "part");
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (records, g_object_ref (part));
  fold_removal_ask (self->editing, GTK_WIDGET (self), records);
}

static GtkWidget *
build_remove_button (FoldPartsEditor *self,
                     FoldRecord      *part)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Remove"));

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "destructive-action");
  g_object_set_data_full (G_OBJECT (button), "part", g_object_ref (part), g_object_unref);
  g_signal_connect (button, "clicked", G_CALLBACK (remove_cb), self);
  return button;
}

/* A form is made when it is first looked at: most never are. */
static void
unfolded_cb (GtkExpander     *expander,
             GParamSpec      *pspec,
             FoldPartsEditor *self)
{
  FoldRecord *part = g_object_get_data (G_OBJECT (expander), "part");

  if (!gtk_expander_get_expanded (expander) || gtk_expander_get_child (expander) != NULL)
    return;

  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);

  gtk_widget_add_css_class (box, "part-form");
  gtk_box_append (GTK_BOX (box), fold_record_form_new (self->editing, part, self->field->name));
  gtk_box_append (GTK_BOX (box), build_remove_button (self, part));
  gtk_expander_set_child (expander, box);
}

static GtkWidget *
build_row (FoldPartsEditor *self,
           FoldRecord      *part)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "lines", 2, "ellipsize", PANGO_ELLIPSIZE_END, NULL);
  GtkWidget *expander = g_object_new (GTK_TYPE_EXPANDER, "label-widget", label, NULL);

  g_object_set_data_full (G_OBJECT (expander), "part", g_object_ref (part), g_object_unref);
  g_signal_connect (expander, "notify::expanded", G_CALLBACK (unfolded_cb), self);
  return expander;
}

/* ============ all lines ============ */

static int
compare_dates (gconstpointer a,
               gconstpointer b)
{
  return fold_edtf_compare (fold_life_event_get_edtf (*(FoldLifeEvent * const *) a),
                            fold_life_event_get_edtf (*(FoldLifeEvent * const *) b));
}

static GPtrArray *
list_parts (FoldPartsEditor *self)
{
  GPtrArray *parts = fold_library_list_referrers (fold_editing_get_library (self->editing), self->owner, self->kind,
                                                  self->field->name);

  if (self->kind == FOLD_KIND_LIFE_EVENT)
    g_ptr_array_sort (parts, compare_dates);
  return parts;
}

static GtkWidget *
find_row (FoldPartsEditor *self,
          FoldRecord      *part)
{
  for (GtkWidget *row = gtk_widget_get_first_child (self->rows); row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      if (g_object_get_data (G_OBJECT (row), "part") == part)
        return row;
    }
  return NULL;
}

static void
remove_rows_but (FoldPartsEditor *self,
                 GPtrArray       *parts)
{
  GtkWidget *next = NULL;

  for (GtkWidget *row = gtk_widget_get_first_child (self->rows); row != NULL; row = next)
    {
      next = gtk_widget_get_next_sibling (row);
      if (!g_ptr_array_find (parts, g_object_get_data (G_OBJECT (row), "part"), NULL))
        gtk_box_remove (GTK_BOX (self->rows), row);
    }
}

/* Lines stay where the focus may be in them, in the order of their dates. */
static void
update (FoldPartsEditor *self)
{
  g_autoptr (GPtrArray) parts = list_parts (self);
  GtkWidget *previous = NULL;

  remove_rows_but (self, parts);
  for (guint i = 0; i < parts->len; i++)
    {
      FoldRecord *part = g_ptr_array_index (parts, i);
      GtkWidget *row = find_row (self, part);
      g_autofree char *words = describe (self, part);

      if (row == NULL)
        {
          row = build_row (self, part);
          gtk_box_append (GTK_BOX (self->rows), row);
        }
      gtk_label_set_label (GTK_LABEL (gtk_expander_get_label_widget (GTK_EXPANDER (row))), words);
      gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
      gtk_box_reorder_child_after (GTK_BOX (self->rows), row, previous);
      previous = row;
    }
  gtk_widget_set_visible (self->rows, parts->len > 0);
}

/* ============ a new one ============ */

static void
end_draft (FoldPartsEditor *self)
{
  if (self->draft != NULL)
    gtk_box_remove (GTK_BOX (self->box), self->draft);
  self->draft = NULL;
  gtk_widget_set_visible (self->add_button, TRUE);
  gtk_widget_grab_focus (self->add_button);
}

static FoldRecord *
make_draft (FoldPartsEditor *self)
{
  FoldRecord *draft = fold_library_draft (fold_editing_get_library (self->editing), self->kind, NULL);

  fold_record_parse_field (draft, self->field, fold_record_get_id (self->owner), NULL);
  if (self->kind == FOLD_KIND_LIFE_EVENT)
    g_object_set (draft, "event", FOLD_LIFE_EVENT_ADOPTED, NULL);
  return draft;
}

/**
 * fold_parts_editor_add:
 * @self: an editor
 *
 * Begins a new one, with the focus in its first field.
 */
void
fold_parts_editor_add (FoldPartsEditor *self)
{
  g_return_if_fail (FOLD_IS_PARTS_EDITOR (self));

  if (self->draft == NULL && fold_editing_check (self->editing, GTK_WIDGET (self)))
    {
      g_autoptr (FoldRecord) record = make_draft (self);

      self->draft = fold_record_form_new_draft (self->editing, record, self->field->name);
      gtk_widget_add_css_class (self->draft, "part-form");
      gtk_widget_add_css_class (self->draft, "draft");
      g_signal_connect_object (self->draft, "added", G_CALLBACK (end_draft), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->draft, "dropped", G_CALLBACK (end_draft), self, G_CONNECT_SWAPPED);
      gtk_box_insert_child_after (GTK_BOX (self->box), self->draft, self->rows);
      gtk_widget_set_visible (self->add_button, FALSE);
    }
  if (self->draft != NULL)
    gtk_widget_grab_focus (self->draft);
}

/**
 * fold_parts_editor_open:
 * @self: an editor
 * @id: the id of one of the parts
 *
 * Unfolds it, with the focus in its first field.
 *
 * Returns: whether it is there
 */
gboolean
fold_parts_editor_open (FoldPartsEditor *self,
                        const char      *id)
{
  g_return_val_if_fail (FOLD_IS_PARTS_EDITOR (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  FoldRecord *part = fold_library_lookup (fold_editing_get_library (self->editing), self->kind, id);
  GtkWidget *row = part != NULL ? find_row (self, part) : NULL;

  if (row == NULL)
    return FALSE;
  gtk_expander_set_expanded (GTK_EXPANDER (row), TRUE);
  gtk_widget_child_focus (gtk_expander_get_child (GTK_EXPANDER (row)), GTK_DIR_TAB_FORWARD);
  return TRUE;
}

/* ============ widget ============ */

static void
fold_parts_editor_dispose (GObject *object)
{
  FoldPartsEditor *self = FOLD_PARTS_EDITOR (object);

  self->draft = NULL;
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->owner);
  g_clear_object (&self->editing);

  G_OBJECT_CLASS (fold_parts_editor_parent_class)->dispose (object);
}

static void
fold_parts_editor_class_init (FoldPartsEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fold_parts_editor_dispose;

  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "partseditor");
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
fold_parts_editor_init (FoldPartsEditor *self)
{
}

/* A relation has two ends: which of them this policy is has to be said. */
static char *
dup_title (FoldPartsEditor *self)
{
  if (self->kind != FOLD_KIND_RELATION)
    return g_strdup (fold_kind_get_plural (self->kind));
  return g_strdup (g_str_equal (self->field->name, "to") ? _("Relations of others to it") : _("Relations to others"));
}

static GtkWidget *
build_add_button (FoldPartsEditor *self)
{
  /* Translators: on a button; %s is a kind of record, such as “date” */
  g_autofree char *label = g_strdup_printf (_("Add %s"), fold_kind_get_word (self->kind));
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON, "child", content, "halign", GTK_ALIGN_START, NULL);

  gtk_box_append (GTK_BOX (content), gtk_image_new_from_icon_name ("list-add-symbolic"));
  gtk_box_append (GTK_BOX (content), gtk_label_new (label));
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (fold_parts_editor_add), self, G_CONNECT_SWAPPED);
  return button;
}

/**
 * fold_parts_editor_new:
 * @editing: what is edited
 * @owner: a record of the library
 * @kind: a kind of record
 * @field: the field by which those of @kind refer to @owner
 *
 * Returns: an editor of all of @kind that refer to @owner
 */
GtkWidget *
fold_parts_editor_new (FoldEditing *editing,
                       FoldRecord  *owner,
                       FoldKind     kind,
                       const char  *field)
{
  g_return_val_if_fail (FOLD_IS_EDITING (editing), NULL);
  g_return_val_if_fail (FOLD_IS_RECORD (owner), NULL);
  g_return_val_if_fail (fold_kind_find_field (kind, field) != NULL, NULL);

  FoldPartsEditor *self = g_object_new (FOLD_TYPE_PARTS_EDITOR, NULL);
  g_autofree char *title = NULL;

  self->editing = g_object_ref (editing);
  self->owner = g_object_ref (owner);
  self->kind = kind;
  self->field = fold_kind_find_field (kind, field);
  title = dup_title (self);
  self->box = fold_section_new (title, 0);
  self->rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->add_button = build_add_button (self);
  gtk_box_append (GTK_BOX (self->box), self->rows);
  gtk_box_append (GTK_BOX (self->box), self->add_button);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  g_signal_connect_object (fold_editing_get_library (editing), "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}
