/* fold-picker.c: an entry that offers what fits while one types
 *
 * The keyboard never leaves the entry: arrows walk through what is offered, Enter
 * takes it, Escape closes it. What was typed and fits nothing can become a new
 * one, where that makes sense.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-picker.h"

#include "fold-strings.h"

/* Whoever sees more than that types another letter instead. */
#define MAX_SHOWN  40
#define MAX_HEIGHT 280

struct _FoldPicker
{
  GtkWidget parent_instance;

  GtkWidget *entry;
  GtkWidget *popover;
  GtkWidget *scroller;
  GtkWidget *list;

  GPtrArray *items;  /* Item */
  char      *offer;  /* the words for making a new one, with %s */
  char      *resting; /* what stands in the entry when nobody types */
  guint      n_shown;
  gboolean   is_setting;
};

typedef struct
{
  char *id;
  char *label;
  char *detail;
  char *folded;
} Item;

enum
{
  SIGNAL_PICKED,
  SIGNAL_CREATED,
  SIGNAL_PASSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FoldPicker, fold_picker, GTK_TYPE_WIDGET)

static void
item_free (gpointer data)
{
  Item *item = data;

  g_free (item->id);
  g_free (item->label);
  g_free (item->detail);
  g_free (item->folded);
  g_free (item);
}

static const char *
get_typed (FoldPicker *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

static void
set_entry (FoldPicker *self,
           const char *text)
{
  self->is_setting = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text != NULL ? text : "");
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
  self->is_setting = FALSE;
}

/* ============ what fits ============ */

/* 0 where it does not fit; the more, the better: the beginning of all, of a word, within one. */
static guint
rate (const Item         *item,
      const char * const *needles)
{
  guint rating = 4;

  for (guint i = 0; needles[i] != NULL; i++)
    {
      const char *found = strstr (item->folded, needles[i]);

      if (found == NULL)
        return 0;
      if (found != item->folded)
        rating = MIN (rating, g_ascii_isalnum (found[-1]) ? 1 : 2);
      else if (i > 0)
        rating = MIN (rating, 3);
    }
  return rating;
}

static GtkWidget *
make_label (const char *text,
            const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "label", text,
                                   "xalign", 0.0,
                                   "ellipsize", PANGO_ELLIPSIZE_END,
                                   "max-width-chars", 48,
                                   "tooltip-text", text,
                                   NULL);

  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

/* A row carries the id of what it stands for; the one that makes a new one has none. */
static void
append_row (FoldPicker *self,
            const char *id,
            const char *label,
            const char *detail)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), make_label (label, id == NULL ? "accent" : NULL));
  if (detail != NULL)
    gtk_box_append (GTK_BOX (box), make_label (detail, "dim-label"));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_object_set_data_full (G_OBJECT (row), "fold-id", g_strdup (id), g_free);
  gtk_widget_set_can_focus (row, FALSE);
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
}

static void
clear_rows (FoldPicker *self)
{
  GtkWidget *row = NULL;

  while ((row = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), row);
}

static void
select_row (FoldPicker    *self,
            GtkListBoxRow *row)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  graphene_rect_t bounds;

  if (row == NULL)
    return;

  gtk_list_box_select_row (GTK_LIST_BOX (self->list), row);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->entry),
                                  GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT, row, -1);
  if (gtk_widget_compute_bounds (GTK_WIDGET (row), self->list, &bounds))
    gtk_adjustment_clamp_page (adjustment, bounds.origin.y, bounds.origin.y + bounds.size.height);
}

static gboolean
append_fitting (FoldPicker         *self,
                const char * const *needles,
                const char         *typed)
{
  g_autofree char *folded = fold_str_fold (typed);
  gboolean is_exact = FALSE;

  for (guint wanted = 4; wanted > 0 && self->n_shown < MAX_SHOWN; wanted--)
    {
      for (guint i = 0; i < self->items->len && self->n_shown < MAX_SHOWN; i++)
        {
          const Item *item = g_ptr_array_index (self->items, i);

          if (rate (item, needles) != wanted)
            continue;
          append_row (self, item->id, item->label, item->detail);
          self->n_shown++;
          is_exact = is_exact || g_str_equal (item->folded, folded);
        }
    }
  return is_exact;
}

static char *
fill_offer (FoldPicker *self,
            const char *typed)
{
  GString *offer = g_string_new (self->offer);

  g_string_replace (offer, "%s", typed, 1);
  return g_string_free (offer, FALSE);
}

static void
fill_rows (FoldPicker *self)
{
  g_autofree char *typed = g_strstrip (g_strdup (get_typed (self)));
  g_autofree char *folded = fold_str_fold (typed);
  g_auto (GStrv) needles = g_strsplit (folded, " ", -1);

  clear_rows (self);
  self->n_shown = 0;
  if (!append_fitting (self, (const char * const *) needles, typed) && *typed != '\0' && self->offer != NULL)
    {
      g_autofree char *offer = fill_offer (self, typed);

      append_row (self, NULL, offer, NULL);
      self->n_shown++;
    }
  select_row (self, gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0));
}

static void
open_list (FoldPicker *self)
{
  fill_rows (self);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_EXPANDED, self->n_shown > 0, -1);
  if (self->n_shown == 0 || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    {
      gtk_popover_popdown (GTK_POPOVER (self->popover));
      return;
    }
  gtk_widget_set_size_request (self->popover, MAX (gtk_widget_get_width (GTK_WIDGET (self)), 160), -1);
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

static void
close_list (FoldPicker *self)
{
  gtk_popover_popdown (GTK_POPOVER (self->popover));
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_EXPANDED, FALSE, -1);
}

static gboolean
is_open (FoldPicker *self)
{
  return gtk_widget_get_visible (self->popover);
}

/* ============ taking one ============ */

static void
take_row (FoldPicker    *self,
          GtkListBoxRow *row)
{
  g_autofree char *id = g_strdup (g_object_get_data (G_OBJECT (row), "fold-id"));
  g_autofree char *typed = g_strstrip (g_strdup (get_typed (self)));

  close_list (self);
  set_entry (self, self->resting);
  if (id != NULL)
    g_signal_emit (self, signals[SIGNAL_PICKED], 0, id);
  else
    g_signal_emit (self, signals[SIGNAL_CREATED], 0, typed);
}

static void
row_activated_cb (FoldPicker    *self,
                  GtkListBoxRow *row)
{
  take_row (self, row);
}

static void
take (FoldPicker *self)
{
  GtkListBoxRow *row = NULL;

  if (g_strcmp0 (get_typed (self), self->resting != NULL ? self->resting : "") == 0 && !is_open (self))
    {
      g_signal_emit (self, signals[SIGNAL_PASSED], 0);
      return;
    }
  /* Whoever types fast is ahead of the list. */
  if (!is_open (self))
    fill_rows (self);
  row = gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list));
  if (row != NULL)
    take_row (self, row);
  else
    gtk_widget_error_bell (self->entry);
}

/* ============ keys ============ */

static void
step (FoldPicker *self,
      int         direction)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list));
  int position = row != NULL ? gtk_list_box_row_get_index (row) + direction : 0;

  if (!is_open (self))
    open_list (self);
  else
    select_row (self, gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list),
                                                     CLAMP (position, 0, (int) self->n_shown - 1)));
}

static gboolean
key_pressed_cb (FoldPicker      *self,
                guint            key,
                guint            code,
                GdkModifierType  state)
{
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  switch (key)
    {
    case GDK_KEY_Down:
    case GDK_KEY_Up:
      step (self, key == GDK_KEY_Down ? 1 : -1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      take (self);
      return GDK_EVENT_STOP;
    case GDK_KEY_Escape:
      if (!is_open (self))
        return GDK_EVENT_PROPAGATE;
      close_list (self);
      set_entry (self, self->resting);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
typed_cb (FoldPicker *self)
{
  if (!self->is_setting)
    open_list (self);
}

static void
focus_left_cb (FoldPicker *self)
{
  close_list (self);
  set_entry (self, self->resting);
}

static gboolean
fold_picker_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (FOLD_PICKER (widget)->entry);
}

static void
fold_picker_size_allocate (GtkWidget *widget,
                           int        width,
                           int        height,
                           int        baseline)
{
  FoldPicker *self = FOLD_PICKER (widget);

  gtk_widget_allocate (self->entry, width, height, baseline, NULL);
  gtk_popover_present (GTK_POPOVER (self->popover));
}

static void
fold_picker_measure (GtkWidget      *widget,
                     GtkOrientation  orientation,
                     int             for_size,
                     int            *minimum,
                     int            *natural,
                     int            *minimum_baseline,
                     int            *natural_baseline)
{
  gtk_widget_measure (FOLD_PICKER (widget)->entry, orientation, for_size, minimum, natural,
                      minimum_baseline, natural_baseline);
}

static void
fold_picker_dispose (GObject *object)
{
  FoldPicker *self = FOLD_PICKER (object);

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_pointer (&self->entry, gtk_widget_unparent);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->offer, g_free);
  g_clear_pointer (&self->resting, g_free);

  G_OBJECT_CLASS (fold_picker_parent_class)->dispose (object);
}

static void
fold_picker_class_init (FoldPickerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = fold_picker_dispose;
  widget_class->grab_focus = fold_picker_grab_focus;
  widget_class->size_allocate = fold_picker_size_allocate;
  widget_class->measure = fold_picker_measure;

  /**
   * FoldPicker::picked:
   * @self: a picker
   * @id: the id of what was taken
   *
   * One of those offered was taken.
   */
  signals[SIGNAL_PICKED] = g_signal_new ("picked", FOLD_TYPE_PICKER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_STRING);

  /**
   * FoldPicker::created:
   * @self: a picker
   * @text: what was typed
   *
   * What was typed is to become a new one.
   */
  signals[SIGNAL_CREATED] = g_signal_new ("created", FOLD_TYPE_PICKER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, G_TYPE_STRING);

  /**
   * FoldPicker::passed:
   * @self: a picker
   *
   * Enter was pressed where nothing was typed.
   */
  signals[SIGNAL_PASSED] = g_signal_new ("passed", FOLD_TYPE_PICKER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "picker");
}

static void
add_popover (FoldPicker *self)
{
  self->list = gtk_list_box_new ();
  self->scroller = gtk_scrolled_window_new ();
  self->popover = gtk_popover_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_BROWSE);
  gtk_widget_set_can_focus (self->list, FALSE);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (self->scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (self->scroller), MAX_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->list);
  gtk_popover_set_child (GTK_POPOVER (self->popover), self->scroller);
  gtk_popover_set_autohide (GTK_POPOVER (self->popover), FALSE);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->popover), FALSE);
  gtk_popover_set_position (GTK_POPOVER (self->popover), GTK_POS_BOTTOM);
  gtk_widget_set_halign (self->popover, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->popover, "menu");
  gtk_widget_set_can_focus (self->popover, FALSE);
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
}

static void
fold_picker_init (FoldPicker *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->items = g_ptr_array_new_with_free_func (item_free);
  self->entry = g_object_new (GTK_TYPE_ENTRY, "accessible-role", GTK_ACCESSIBLE_ROLE_COMBO_BOX, NULL);
  gtk_widget_set_parent (self->entry, GTK_WIDGET (self));
  add_popover (self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (focus_left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->entry, keys);
  gtk_widget_add_controller (self->entry, focus);
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * fold_picker_new:
 * @name: what is picked, for those who do not see it
 * @placeholder: (nullable): what stands in the empty entry
 *
 * Returns: (transfer floating): an entry that has nothing to offer yet
 */
GtkWidget *
fold_picker_new (const char *name,
                 const char *placeholder)
{
  g_return_val_if_fail (name != NULL, NULL);

  FoldPicker *self = g_object_new (FOLD_TYPE_PICKER, NULL);

  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), placeholder);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return GTK_WIDGET (self);
}

/**
 * fold_picker_clear:
 * @self: a picker
 *
 * Offers nothing any more.
 */
void
fold_picker_clear (FoldPicker *self)
{
  g_return_if_fail (FOLD_IS_PICKER (self));

  g_ptr_array_set_size (self->items, 0);
}

/**
 * fold_picker_add:
 * @self: a picker
 * @id: what “picked” tells when it is taken
 * @label: what it is called
 * @detail: (nullable): a second line; it is not searched
 *
 * Offers one more.
 */
void
fold_picker_add (FoldPicker *self,
                 const char *id,
                 const char *label,
                 const char *detail)
{
  g_return_if_fail (FOLD_IS_PICKER (self));
  g_return_if_fail (id != NULL);
  g_return_if_fail (label != NULL);

  Item *item = g_new (Item, 1);

  *item = (Item) { g_strdup (id), g_strdup (label), g_strdup (detail), fold_str_fold (label) };
  g_ptr_array_add (self->items, item);
}

/**
 * fold_picker_set_offer:
 * @self: a picker
 * @format: (nullable): what making a new one is called, with `%s` for its name
 *
 * Lets what is typed become a new one; without @format it cannot.
 */
void
fold_picker_set_offer (FoldPicker *self,
                       const char *format)
{
  g_return_if_fail (FOLD_IS_PICKER (self));

  fold_set_str (&self->offer, format);
}

/**
 * fold_picker_set_text:
 * @self: a picker
 * @text: (nullable): what stands in the entry while nobody types
 */
void
fold_picker_set_text (FoldPicker *self,
                      const char *text)
{
  g_return_if_fail (FOLD_IS_PICKER (self));

  gboolean is_typing = g_strcmp0 (get_typed (self), self->resting != NULL ? self->resting : "") != 0;

  fold_set_str (&self->resting, text);
  if (!is_typing)
    set_entry (self, text);
}

/**
 * fold_picker_get_text:
 * @self: a picker
 *
 * Returns: (transfer none): what stands in the entry
 */
const char *
fold_picker_get_text (FoldPicker *self)
{
  g_return_val_if_fail (FOLD_IS_PICKER (self), NULL);

  return get_typed (self);
}

/**
 * fold_picker_get_n_shown:
 * @self: a picker
 *
 * Returns: how many were offered last
 */
guint
fold_picker_get_n_shown (FoldPicker *self)
{
  g_return_val_if_fail (FOLD_IS_PICKER (self), 0);

  return self->n_shown;
}
