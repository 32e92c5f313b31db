/* fold-record-picker.c: an entry that finds records while one types
 *
 * For one record the entry holds its name; for several they stand above it as
 * chips, each with a button that takes it away. The keyboard never leaves the
 * entry: Up and Down choose among what is found, Enter takes it.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-record-picker.h"

#include "fold-field-words.h"
#include "fold-record-matcher.h"
#include "fold-record-name.h"
#include "fold-wrap.h"

#include <glib/gi18n-lib.h>

#define MAX_MATCHES 12

struct _FoldRecordPicker
{
  GtkWidget parent_instance;

  FoldEditing       *editing;
  FoldKind           kind;
  gboolean           is_list;
  GPtrArray         *ids;
  FoldRecordMatcher *matcher;

  GtkWidget *chips;
  GtkWidget *entry;
  GtkWidget *popover;
  GtkWidget *list;
  gboolean   is_setting;
};

enum
{
  SIGNAL_PICKED,
  SIGNAL_REFUSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FoldRecordPicker, fold_record_picker, GTK_TYPE_WIDGET)

static void
set_text (FoldRecordPicker *self,
          const char       *text)
{
  self->is_setting = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  self->is_setting = FALSE;
}

static char *
dup_name (FoldRecordPicker *self,
          const char       *id)
{
  FoldRecord *record = fold_library_lookup (fold_editing_get_library (self->editing), self->kind, id);

  return record != NULL ? fold_record_dup_name (record) : g_strdup (id);
}

/* ============ what is chosen ============ */

static void
remove_chip_cb (GtkButton        *button,
                FoldRecordPicker *self)
{
  const char *id = g_object_get_data (G_OBJECT (button), "id");
  guint position = 0;

  if (!g_ptr_array_find_with_equal_func (self->ids, id, g_str_equal, &position))
    return;
  gtk_widget_grab_focus (self->entry);
  g_ptr_array_remove_index (self->ids, position);
  g_signal_emit (self, signals[SIGNAL_PICKED], 0);
}

static GtkWidget *
build_chip (FoldRecordPicker *self,
            const char       *id)
{
  GtkWidget *chip = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);
  g_autofree char *name = dup_name (self, id);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", name, "ellipsize", PANGO_ELLIPSIZE_END, "max-width-chars", 28, NULL);
  GtkWidget *button = gtk_button_new_from_icon_name ("window-close-symbolic");
  /* Translators: on the button that takes a code, place or other record out of a list; %s is its name */
  g_autofree char *words = g_strdup_printf (_("Take out %s"), name);

  gtk_widget_add_css_class (chip, "edit-chip");
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  g_object_set_data_full (G_OBJECT (button), "id", g_strdup (id), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (remove_chip_cb), self);
  gtk_box_append (GTK_BOX (chip), label);
  gtk_box_append (GTK_BOX (chip), button);
  return chip;
}

static void
show_ids (FoldRecordPicker *self)
{
  GtkWidget *child = NULL;
  g_autofree char *name = !self->is_list && self->ids->len > 0 ? dup_name (self, g_ptr_array_index (self->ids, 0)) : NULL;

  set_text (self, name != NULL ? name : "");
  gtk_editable_set_position (GTK_EDITABLE (self->entry), 0);
  if (!self->is_list)
    return;
  while ((child = gtk_widget_get_first_child (self->chips)) != NULL)
    gtk_widget_unparent (child);
  for (guint i = 0; i < self->ids->len; i++)
    fold_wrap_append (FOLD_WRAP (self->chips), build_chip (self, g_ptr_array_index (self->ids, i)));
  gtk_widget_set_visible (self->chips, self->ids->len > 0);
}

static void
pick (FoldRecordPicker *self,
      const char       *id)
{
  gtk_popover_popdown (GTK_POPOVER (self->popover));
  if (!self->is_list)
    g_ptr_array_set_size (self->ids, 0);
  if (id != NULL && !g_ptr_array_find_with_equal_func (self->ids, id, g_str_equal, NULL))
    g_ptr_array_add (self->ids, g_strdup (id));
  show_ids (self);
  g_signal_emit (self, signals[SIGNAL_PICKED], 0);
}

/* ============ what is found ============ */

static GtkWidget *
build_row (const FoldRecordMatch *match)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *name = g_object_new (GTK_TYPE_LABEL, "label", match->name, "xalign", 0.0,
                                  "ellipsize", PANGO_ELLIPSIZE_END, "max-width-chars", 44, NULL);
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_box_append (GTK_BOX (box), name);
  if (match->detail != NULL)
    {
      GtkWidget *detail = g_object_new (GTK_TYPE_LABEL, "label", match->detail, "xalign", 0.0,
                                        "ellipsize", PANGO_ELLIPSIZE_END, "max-width-chars", 50, NULL);

      gtk_widget_add_css_class (detail, "speaker");
      gtk_box_append (GTK_BOX (box), detail);
    }
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data_full (G_OBJECT (row), "id", g_strdup (match->id), g_free);
  g_object_set_data_full (G_OBJECT (row), "name", g_strdup (match->name), g_free);
  return row;
}

static void
select_row (FoldRecordPicker *self,
            GtkListBoxRow    *row)
{
  const char *name = row != NULL ? g_object_get_data (G_OBJECT (row), "name") : NULL;

  gtk_list_box_select_row (GTK_LIST_BOX (self->list), row);
  /* the focus stays in the entry, which therefore says what Enter would take */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  name != NULL ? name : "", -1);
}

static void
find (FoldRecordPicker *self)
{
  g_autoptr (GPtrArray) found = NULL;
  GtkWidget *row = NULL;

  if (self->matcher == NULL)
    self->matcher = fold_record_matcher_new (fold_editing_get_library (self->editing), self->kind);
  found = fold_record_matcher_find (self->matcher, gtk_editable_get_text (GTK_EDITABLE (self->entry)), MAX_MATCHES);
  while ((row = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), row);
  for (guint i = 0; i < found->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (self->list), build_row (g_ptr_array_index (found, i)));
  select_row (self, gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0));
  if (found->len > 0)
    gtk_popover_popup (GTK_POPOVER (self->popover));
  else
    gtk_popover_popdown (GTK_POPOVER (self->popover));
}

static void
changed_cb (FoldRecordPicker *self)
{
  if (!self->is_setting)
    find (self);
}

static void
row_activated_cb (FoldRecordPicker *self,
                  GtkListBoxRow    *row)
{
  g_autofree char *id = g_strdup (g_object_get_data (G_OBJECT (row), "id"));

  pick (self, id);
}

static gboolean
is_open (FoldRecordPicker *self)
{
  return gtk_widget_get_visible (self->popover);
}

static void
move (FoldRecordPicker *self,
      int               by)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list));
  int index = row != NULL ? gtk_list_box_row_get_index (row) : -1;
  GtkListBoxRow *next = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), MAX (index + by, 0));

  if (!is_open (self))
    find (self);
  else if (next != NULL)
    select_row (self, next);
}

/* What is typed and was not taken from the list: nothing, or what is no record. */
static void
settle (FoldRecordPicker *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autofree char *shown = self->is_list || self->ids->len == 0 ? g_strdup ("") : dup_name (self, g_ptr_array_index (self->ids, 0));

  gtk_popover_popdown (GTK_POPOVER (self->popover));
  if (g_str_equal (text, shown))
    return;
  if (*text == '\0' && !self->is_list)
    {
      pick (self, NULL);
      return;
    }
  if (!self->is_setting)
    {
      /* Translators: %1$s is a kind of record, such as “place”, %2$s is what somebody typed */
      g_autofree char *sentence = g_strdup_printf (_("There is no %1$s “%2$s” in this library."),
                                                   fold_kind_get_word (self->kind), text);

      g_signal_emit (self, signals[SIGNAL_REFUSED], 0, sentence);
    }
}

static void
activate_cb (FoldRecordPicker *self)
{
  GtkListBoxRow *row = is_open (self) ? gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list)) : NULL;

  if (row != NULL)
    row_activated_cb (self, row);
  else
    settle (self);
}

static gboolean
key_pressed_cb (FoldRecordPicker *self,
                guint             key,
                guint             code,
                GdkModifierType   modifiers)
{
  switch (key)
    {
    case GDK_KEY_Down:
    case GDK_KEY_Up:
      move (self, key == GDK_KEY_Down ? 1 : -1);
      return TRUE;
    case GDK_KEY_Escape:
      if (!is_open (self))
        return FALSE;
      gtk_popover_popdown (GTK_POPOVER (self->popover));
      show_ids (self);
      return TRUE;
    default:
      return FALSE;
    }
}

static void
library_changed_cb (FoldRecordPicker *self)
{
  g_clear_pointer (&self->matcher, fold_record_matcher_free);
}

static void
fold_record_picker_dispose (GObject *object)
{
  FoldRecordPicker *self = FOLD_RECORD_PICKER (object);

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_pointer (&self->chips, gtk_widget_unparent);
  g_clear_pointer (&self->entry, gtk_widget_unparent);
  g_clear_pointer (&self->ids, g_ptr_array_unref);
  g_clear_pointer (&self->matcher, fold_record_matcher_free);
  g_clear_object (&self->editing);

  G_OBJECT_CLASS (fold_record_picker_parent_class)->dispose (object);
}

static gboolean
fold_record_picker_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (FOLD_RECORD_PICKER (widget)->entry);
}

static void
fold_record_picker_class_init (FoldRecordPickerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fold_record_picker_dispose;
  widget_class->grab_focus = fold_record_picker_grab_focus;

  /**
   * FoldRecordPicker::picked:
   * @self: a picker
   *
   * Another record was chosen, or one was taken away.
   */
  signals[SIGNAL_PICKED] =
    g_signal_new ("picked", FOLD_TYPE_RECORD_PICKER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * FoldRecordPicker::refused:
   * @self: a picker
   * @sentence: why, translated
   *
   * What is typed names no record.
   */
  signals[SIGNAL_REFUSED] =
    g_signal_new ("refused", FOLD_TYPE_RECORD_PICKER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_css_name (widget_class, "recordpicker");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
build_popover (FoldRecordPicker *self)
{
  self->list = gtk_list_box_new ();
  self->popover = gtk_popover_new ();
  gtk_popover_set_autohide (GTK_POPOVER (self->popover), FALSE);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->popover), FALSE);
  gtk_popover_set_position (GTK_POPOVER (self->popover), GTK_POS_BOTTOM);
  gtk_popover_set_child (GTK_POPOVER (self->popover), self->list);
  gtk_widget_set_can_focus (self->popover, FALSE);
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
  gtk_widget_add_css_class (self->popover, "matches");
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
}

static void
fold_record_picker_init (FoldRecordPicker *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 4);
  self->ids = g_ptr_array_new_with_free_func (g_free);
  self->chips = fold_wrap_new (4);
  self->entry = gtk_entry_new ();
  gtk_widget_set_visible (self->chips, FALSE);
  gtk_widget_set_parent (self->chips, GTK_WIDGET (self));
  gtk_widget_set_parent (self->entry, GTK_WIDGET (self));
  build_popover (self);
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->entry, keys);
}

static void
focus_left_cb (FoldRecordPicker *self)
{
  settle (self);
}

/**
 * fold_record_picker_new:
 * @editing: what is edited
 * @kind: the kind of the records
 * @is_list: whether several can be chosen
 *
 * Returns: a picker with nothing chosen
 */
GtkWidget *
fold_record_picker_new (FoldEditing *editing,
                        FoldKind     kind,
                        gboolean     is_list)
{
  g_return_val_if_fail (FOLD_IS_EDITING (editing), NULL);
  g_return_val_if_fail (kind < FOLD_N_KINDS, NULL);

  FoldRecordPicker *self = g_object_new (FOLD_TYPE_RECORD_PICKER, NULL);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->editing = g_object_ref (editing);
  self->kind = kind;
  self->is_list = is_list;
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), is_list ? _("Type to add…") : _("Type to search…"));
  gtk_entry_set_icon_from_icon_name (GTK_ENTRY (self->entry), GTK_ENTRY_ICON_SECONDARY,
                                     is_list ? "list-add-symbolic" : "edit-find-symbolic");
  gtk_entry_set_icon_activatable (GTK_ENTRY (self->entry), GTK_ENTRY_ICON_SECONDARY, TRUE);
  g_signal_connect_object (self->entry, "icon-press", G_CALLBACK (find), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (focus_left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->entry, focus);
  g_signal_connect_object (fold_editing_get_library (editing), "changed", G_CALLBACK (library_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * fold_record_picker_dup_ids:
 * @self: a picker
 *
 * Returns: (transfer full): the ids of what is chosen, with spaces between them
 */
char *
fold_record_picker_dup_ids (FoldRecordPicker *self)
{
  g_return_val_if_fail (FOLD_IS_RECORD_PICKER (self), NULL);

  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < self->ids->len; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", (const char *) g_ptr_array_index (self->ids, i));
  return g_string_free (ids, FALSE);
}

/**
 * fold_record_picker_set_ids:
 * @self: a picker
 * @ids: (nullable): ids of records, with spaces between them
 */
void
fold_record_picker_set_ids (FoldRecordPicker *self,
                            const char       *ids)
{
  g_return_if_fail (FOLD_IS_RECORD_PICKER (self));

  g_auto (GStrv) parts = g_strsplit (ids != NULL ? ids : "", " ", -1);

  g_ptr_array_set_size (self->ids, 0);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (*parts[i] != '\0')
        g_ptr_array_add (self->ids, g_strdup (parts[i]));
    }
  show_ids (self);
}

/**
 * fold_record_picker_get_entry:
 * @self: a picker
 *
 * Returns: (transfer none): the entry, to be named
 */
GtkWidget *
fold_record_picker_get_entry (FoldRecordPicker *self)
{
  g_return_val_if_fail (FOLD_IS_RECORD_PICKER (self), NULL);

  return self->entry;
}
