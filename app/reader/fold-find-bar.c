/* fold-find-bar.c: finding words in the document that is read
 *
 * Only the entry and what stands around it: the finding is done by the reader,
 * at the signals “changed”, “step” (1 or -1) and “stopped”.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-find-bar.h"

#include <glib/gi18n-lib.h>

struct _FoldFindBar
{
  GtkWidget parent_instance;

  GtkWidget *revealer;
  GtkWidget *entry;
  GtkWidget *count;
  GtkWidget *back;
  GtkWidget *on;
};

enum
{
  SIGNAL_CHANGED,
  SIGNAL_STEP,
  SIGNAL_STOPPED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FoldFindBar, fold_find_bar, GTK_TYPE_WIDGET)

static void
search_changed_cb (FoldFindBar *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
next_cb (FoldFindBar *self)
{
  g_signal_emit (self, signals[SIGNAL_STEP], 0, 1);
}

static void
previous_cb (FoldFindBar *self)
{
  g_signal_emit (self, signals[SIGNAL_STEP], 0, -1);
}

static gboolean
key_pressed_cb (FoldFindBar     *self,
                guint            key,
                guint            code,
                GdkModifierType  state)
{
  if ((key != GDK_KEY_Return && key != GDK_KEY_KP_Enter) || (state & GDK_SHIFT_MASK) == 0)
    return GDK_EVENT_PROPAGATE;

  previous_cb (self);
  return GDK_EVENT_STOP;
}

static void
fold_find_bar_dispose (GObject *object)
{
  FoldFindBar *self = FOLD_FIND_BAR (object);

  g_clear_pointer (&self->revealer, gtk_widget_unparent);

  G_OBJECT_CLASS (fold_find_bar_parent_class)->dispose (object);
}

static void
fold_find_bar_class_init (FoldFindBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = fold_find_bar_dispose;

  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", FOLD_TYPE_FIND_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_STEP] =
    g_signal_new ("step", FOLD_TYPE_FIND_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[SIGNAL_STOPPED] =
    g_signal_new ("stopped", FOLD_TYPE_FIND_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "findbar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SEARCH);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static GtkWidget *
make_button (FoldFindBar *self,
             const char  *icon,
             const char  *label,
             GCallback    callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, label);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  return button;
}

static void
make_entry (FoldFindBar *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->entry = gtk_search_entry_new ();
  gtk_widget_set_hexpand (self->entry, TRUE);
  g_object_set (self->entry, "placeholder-text", _("Find in this document"), "search-delay", 60, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Find in this document"), -1);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (self->entry, keys);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "search-changed", G_CALLBACK (search_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (next_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "next-match", G_CALLBACK (next_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "previous-match", G_CALLBACK (previous_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "stop-search", G_CALLBACK (fold_find_bar_stop), self, G_CONNECT_SWAPPED);
}

static void
fold_find_bar_init (FoldFindBar *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *close = make_button (self, "window-close-symbolic", _("Close"), G_CALLBACK (fold_find_bar_stop));

  make_entry (self);
  self->count = gtk_label_new (NULL);
  self->back = make_button (self, "go-up-symbolic", _("Previous Hit"), G_CALLBACK (previous_cb));
  self->on = make_button (self, "go-down-symbolic", _("Next Hit"), G_CALLBACK (next_cb));
  gtk_widget_add_css_class (self->count, "dim-label");
  gtk_widget_add_css_class (self->count, "numeric");
  gtk_widget_add_css_class (box, "findbar-box");
  gtk_box_append (GTK_BOX (box), self->entry);
  gtk_box_append (GTK_BOX (box), self->count);
  gtk_box_append (GTK_BOX (box), self->back);
  gtk_box_append (GTK_BOX (box), self->on);
  gtk_box_append (GTK_BOX (box), close);
  self->revealer = gtk_revealer_new ();
  gtk_revealer_set_child (GTK_REVEALER (self->revealer), box);
  gtk_widget_set_parent (self->revealer, GTK_WIDGET (self));
  fold_find_bar_set_count (self, G_MAXUINT, 0);
}

/**
 * fold_find_bar_new:
 *
 * Returns: (transfer floating): a bar that is not shown yet
 */
GtkWidget *
fold_find_bar_new (void)
{
  return g_object_new (FOLD_TYPE_FIND_BAR, NULL);
}

/**
 * fold_find_bar_start:
 * @self: a bar
 * @words: (nullable): what to find, or %NULL for what was found last
 *
 * Shows the bar, ready for typing.
 */
void
fold_find_bar_start (FoldFindBar *self,
                     const char  *words)
{
  g_return_if_fail (FOLD_IS_FIND_BAR (self));

  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), TRUE);
  if (words != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->entry), words);
  gtk_widget_grab_focus (self->entry);
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * fold_find_bar_stop:
 * @self: a bar
 *
 * Hides the bar.
 */
void
fold_find_bar_stop (FoldFindBar *self)
{
  g_return_if_fail (FOLD_IS_FIND_BAR (self));

  if (!fold_find_bar_is_active (self))
    return;

  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), FALSE);
  g_signal_emit (self, signals[SIGNAL_STOPPED], 0);
}

/**
 * fold_find_bar_is_active:
 * @self: a bar
 *
 * Returns: whether it is shown
 */
gboolean
fold_find_bar_is_active (FoldFindBar *self)
{
  g_return_val_if_fail (FOLD_IS_FIND_BAR (self), FALSE);

  return gtk_revealer_get_reveal_child (GTK_REVEALER (self->revealer));
}

/**
 * fold_find_bar_get_words:
 * @self: a bar
 *
 * Returns: (transfer none): what is to be found
 */
const char *
fold_find_bar_get_words (FoldFindBar *self)
{
  g_return_val_if_fail (FOLD_IS_FIND_BAR (self), NULL);

  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

/**
 * fold_find_bar_set_count:
 * @self: a bar
 * @current: which hit is shown, from 0, or G_MAXUINT
 * @n_hits: how many there are
 */
void
fold_find_bar_set_count (FoldFindBar *self,
                         guint        current,
                         guint        n_hits)
{
  g_autofree char *text = NULL;

  g_return_if_fail (FOLD_IS_FIND_BAR (self));

  if (*fold_find_bar_get_words (self) == '\0')
    text = g_strdup ("");
  else if (n_hits == 0)
    text = g_strdup (_("Not found"));
  else if (current < n_hits)
    /* Translators: the number of a hit, and how many hits there are */
    text = g_strdup_printf (_("%u of %u"), current + 1, n_hits);
  else
    text = g_strdup_printf (ngettext ("%u hit", "%u hits", n_hits), n_hits);
  gtk_label_set_label (GTK_LABEL (self->count), text);
  gtk_widget_set_sensitive (self->back, n_hits > 0);
  gtk_widget_set_sensitive (self->on, n_hits > 0);
}
