/* fold-contents-list.c: the records of a kind as a list, codes as a tree
 *
 * A code is moved by dragging it, or with Alt and the arrows: up and down among its
 * brothers and sisters, right below the one before it, left out again.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-contents-list.h"

#include "fold-code-edits.h"
#include "fold-record-name.h"

#include <glib/gi18n-lib.h>

#define INDENT 18

struct _FoldContentsList
{
  GtkWidget parent_instance;

  FoldEditing *editing;
  FoldKind     kind;
  GtkWidget   *window;
  GtkWidget   *list;
  char        *wanted; /* the id that is to be selected once it is there */
  gboolean     is_filling;
};

enum
{
  SIGNAL_SELECTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FoldContentsList, fold_contents_list, GTK_TYPE_WIDGET)

static FoldLibrary *
get_library (FoldContentsList *self)
{
  return fold_editing_get_library (self->editing);
}

static FoldRecord *
get_record (GtkListBoxRow *row)
{
  return row != NULL ? g_object_get_data (G_OBJECT (row), "record") : NULL;
}

/* ============ moving codes ============ */

static void
move_code (FoldContentsList *self,
           FoldCode         *code,
           FoldCode         *parent,
           guint             position)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FoldEdit) edit = fold_edit_new_for_move (get_library (self), code, parent, position, &error);

  if (edit == NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.tell", "s", error->message);
  else
    fold_editing_apply (self->editing, GTK_WIDGET (self), edit, NULL);
}

static FoldCode *
get_parent (FoldContentsList *self,
            FoldCode         *code)
{
  FoldRecord *parent = code != NULL ? fold_library_lookup (get_library (self), FOLD_KIND_CODE, fold_code_get_parent (code))
                                    : NULL;

  return parent != NULL ? FOLD_CODE (parent) : NULL;
}

static guint
get_position (FoldContentsList *self,
              FoldCode         *code,
              GPtrArray       **siblings)
{
  guint position = 0;

  *siblings = fold_codes_list_below (get_library (self), get_parent (self, code));
  g_ptr_array_find (*siblings, code, &position);
  return position;
}

static gboolean
move_by_key (FoldContentsList *self,
             FoldCode         *code,
             guint             key)
{
  FoldCode *parent = get_parent (self, code);
  g_autoptr (GPtrArray) siblings = NULL;
  g_autoptr (GPtrArray) above = NULL;
  guint position = get_position (self, code, &siblings);

  if (key == GDK_KEY_Up && position > 0)
    move_code (self, code, parent, position - 1);
  else if (key == GDK_KEY_Down)
    move_code (self, code, parent, position + 1);
  else if (key == GDK_KEY_Right && position > 0)
    move_code (self, code, g_ptr_array_index (siblings, position - 1), G_MAXUINT);
  else if (key == GDK_KEY_Left && parent != NULL)
    move_code (self, code, get_parent (self, parent), get_position (self, parent, &above) + 1);
  return TRUE;
}

static gboolean
key_pressed_cb (FoldContentsList *self,
                guint             key,
                guint             code,
                GdkModifierType   modifiers)
{
  gboolean is_rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  FoldRecord *record = fold_contents_list_get_selected (self);

  if (!(modifiers & GDK_ALT_MASK) || !FOLD_IS_CODE (record))
    return FALSE;
  if (is_rtl && (key == GDK_KEY_Left || key == GDK_KEY_Right))
    key = key == GDK_KEY_Left ? GDK_KEY_Right : GDK_KEY_Left;
  if (key != GDK_KEY_Up && key != GDK_KEY_Down && key != GDK_KEY_Left && key != GDK_KEY_Right)
    return FALSE;
  return move_by_key (self, FOLD_CODE (record), key);
}

static GdkContentProvider *
prepare_drag_cb (GtkDragSource *source,
                 double         x,
                 double         y,
                 GtkWidget     *row)
{
  return gdk_content_provider_new_typed (FOLD_TYPE_RECORD, get_record (GTK_LIST_BOX_ROW (row)));
}

/* On the upper or lower edge of a code it goes before or after it, in the middle below it. */
static gboolean
drop_cb (GtkDropTarget *target,
         const GValue  *value,
         double         x,
         double         y,
         GtkWidget     *row)
{
  FoldContentsList *self = FOLD_CONTENTS_LIST (gtk_widget_get_ancestor (row, FOLD_TYPE_CONTENTS_LIST));
  FoldRecord *dragged = g_value_get_object (value);
  FoldCode *at = FOLD_CODE (get_record (GTK_LIST_BOX_ROW (row)));
  int height = gtk_widget_get_height (row);
  g_autoptr (GPtrArray) siblings = NULL;
  guint position = get_position (self, at, &siblings);

  if (!FOLD_IS_CODE (dragged) || dragged == FOLD_RECORD (at))
    return FALSE;
  if (y > height * 0.25 && y < height * 0.75)
    move_code (self, FOLD_CODE (dragged), at, G_MAXUINT);
  else
    move_code (self, FOLD_CODE (dragged), get_parent (self, at), position + (y >= height * 0.75));
  return TRUE;
}

static void
make_draggable (GtkWidget *row)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (FOLD_TYPE_RECORD, GDK_ACTION_MOVE);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (prepare_drag_cb), row);
  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), row);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (source));
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (target));
}

/* ============ rows ============ */

static GtkWidget *
build_swatch (FoldCode *code)
{
  const char *color = fold_code_get_color (code);
  g_autofree char *markup = g_markup_printf_escaped ("<span foreground=\"%s\">●</span>", color != NULL ? color : "#77767b");
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", markup, "use-markup", TRUE,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  return label;
}

static char *
describe_uses (FoldContentsList *self,
               FoldRecord       *record)
{
  guint n_quotes = 0;
  guint n_policies = 0;

  if (!FOLD_IS_CODE (record))
    return g_strdup_printf ("%u", fold_library_count_referrers (get_library (self), record));
  n_quotes = fold_codes_count_uses (get_library (self), FOLD_CODE (record), FOLD_KIND_QUOTE);
  n_policies = fold_codes_count_uses (get_library (self), FOLD_CODE (record), FOLD_KIND_POLICY);
  /* Translators: how many quotes and how many policies have a code: “12 + 3”; the tooltip says what is counted */
  return g_strdup_printf (_("%1$u + %2$u"), n_quotes, n_policies);
}

static void
append_row (FoldContentsList *self,
            FoldRecord       *record,
            guint             depth)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *name = fold_record_dup_name (record);
  g_autofree char *uses = describe_uses (self, record);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", name, "xalign", 0.0, "hexpand", TRUE,
                                   "ellipsize", PANGO_ELLIPSIZE_END, NULL);
  GtkWidget *count = g_object_new (GTK_TYPE_LABEL, "label", uses, "tooltip-text",
                                   FOLD_IS_CODE (record) ? _("Quotes and policies with this code") : _("What refers to it"), NULL);
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_widget_set_margin_start (box, (int) depth * INDENT);
  gtk_widget_add_css_class (count, "speaker");
  if (FOLD_IS_CODE (record))
    {
      gtk_box_append (GTK_BOX (box), build_swatch (FOLD_CODE (record)));
      make_draggable (row);
    }
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), count);
  gtk_widget_set_tooltip_text (label, name);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data_full (G_OBJECT (row), "record", g_object_ref (record), g_object_unref);
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
}

static void
append_codes (FoldContentsList *self,
              FoldCode         *parent,
              guint             depth)
{
  g_autoptr (GPtrArray) codes = fold_codes_list_below (get_library (self), parent);

  for (guint i = 0; i < codes->len; i++)
    {
      append_row (self, g_ptr_array_index (codes, i), depth);
      append_codes (self, g_ptr_array_index (codes, i), depth + 1);
    }
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  g_autofree char *one = fold_record_dup_name (*(FoldRecord * const *) a);
  g_autofree char *two = fold_record_dup_name (*(FoldRecord * const *) b);

  return g_utf8_collate (one, two);
}

static void
append_records (FoldContentsList *self)
{
  FoldRecordList *list = fold_library_get_list (get_library (self), self->kind);
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  for (guint i = 0; i < fold_record_list_get_length (list); i++)
    g_ptr_array_add (records, fold_record_list_peek (list, i));
  g_ptr_array_sort (records, compare_names);
  for (guint i = 0; i < records->len; i++)
    append_row (self, g_ptr_array_index (records, i), 0);
}

static void
select_wanted (FoldContentsList *self)
{
  GtkListBoxRow *row = NULL;

  for (int i = 0; self->wanted != NULL && (row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), i)) != NULL; i++)
    {
      if (g_str_equal (fold_record_get_id (get_record (row)), self->wanted))
        gtk_list_box_select_row (GTK_LIST_BOX (self->list), row);
    }
}

static gboolean
has_focus (FoldContentsList *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, self->list);
}

static void
fill (FoldContentsList *self)
{
  FoldRecord *selected = fold_contents_list_get_selected (self);
  gboolean had_focus = has_focus (self);
  GtkWidget *row = NULL;

  if (self->wanted == NULL && selected != NULL)
    self->wanted = g_strdup (fold_record_get_id (selected));
  self->is_filling = TRUE;
  while ((row = gtk_widget_get_first_child (self->list)) != NULL && GTK_IS_LIST_BOX_ROW (row))
    gtk_list_box_remove (GTK_LIST_BOX (self->list), row);
  if (self->kind == FOLD_KIND_CODE)
    append_codes (self, NULL, 0);
  else
    append_records (self);
  select_wanted (self);
  self->is_filling = FALSE;

  FoldRecord *now = fold_contents_list_get_selected (self);

  if (now != NULL && g_strcmp0 (self->wanted, fold_record_get_id (now)) == 0)
    g_clear_pointer (&self->wanted, g_free);
  if (now != NULL && had_focus)
    gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list))));
  if (now != selected)
    g_signal_emit (self, signals[SIGNAL_SELECTED], 0);
}

static void
row_selected_cb (FoldContentsList *self)
{
  if (!self->is_filling)
    g_signal_emit (self, signals[SIGNAL_SELECTED], 0);
}

/* ============ widget ============ */

static void
fold_contents_list_dispose (GObject *object)
{
  FoldContentsList *self = FOLD_CONTENTS_LIST (object);

  self->is_filling = TRUE;
  g_clear_pointer (&self->window, gtk_widget_unparent);
  g_clear_pointer (&self->wanted, g_free);
  g_clear_object (&self->editing);

  G_OBJECT_CLASS (fold_contents_list_parent_class)->dispose (object);
}

static void
fold_contents_list_class_init (FoldContentsListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fold_contents_list_dispose;

  /**
   * FoldContentsList::selected:
   * @self: a list
   *
   * Another record is selected, or none.
   */
  signals[SIGNAL_SELECTED] =
    g_signal_new ("selected", FOLD_TYPE_CONTENTS_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
fold_contents_list_init (FoldContentsList *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->window = gtk_scrolled_window_new ();
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_BROWSE);
  gtk_widget_add_css_class (self->list, "navigation-sidebar");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->window), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->window), self->list);
  gtk_widget_set_vexpand (self->window, TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_parent (self->window, GTK_WIDGET (self));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->list, keys);
  g_signal_connect_object (self->list, "row-selected", G_CALLBACK (row_selected_cb), self, G_CONNECT_SWAPPED);
}

/**
 * fold_contents_list_new:
 * @editing: what is edited
 *
 * Returns: a list of the codes
 */
GtkWidget *
fold_contents_list_new (FoldEditing *editing)
{
  g_return_val_if_fail (FOLD_IS_EDITING (editing), NULL);

  FoldContentsList *self = g_object_new (FOLD_TYPE_CONTENTS_LIST, NULL);

  self->editing = g_object_ref (editing);
  self->kind = FOLD_KIND_CODE;
  g_signal_connect_object (fold_editing_get_library (editing), "changed", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  fill (self);
  return GTK_WIDGET (self);
}

/**
 * fold_contents_list_set_kind:
 * @self: a list
 * @kind: the kind of the records to list
 */
void
fold_contents_list_set_kind (FoldContentsList *self,
                             FoldKind          kind)
{
  g_return_if_fail (FOLD_IS_CONTENTS_LIST (self));
  g_return_if_fail (kind < FOLD_N_KINDS);

  self->kind = kind;
  g_clear_pointer (&self->wanted, g_free);
  fill (self);
}

/**
 * fold_contents_list_get_selected:
 * @self: a list
 *
 * Returns: (transfer none) (nullable): the selected record
 */
FoldRecord *
fold_contents_list_get_selected (FoldContentsList *self)
{
  g_return_val_if_fail (FOLD_IS_CONTENTS_LIST (self), NULL);

  return get_record (gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list)));
}

/**
 * fold_contents_list_select:
 * @self: a list
 * @id: the id of a record, which may be on its way
 */
void
fold_contents_list_select (FoldContentsList *self,
                           const char       *id)
{
  g_return_if_fail (FOLD_IS_CONTENTS_LIST (self));
  g_return_if_fail (id != NULL);

  g_free (self->wanted);
  self->wanted = g_strdup (id);
  select_wanted (self);
}
