/* fold-filter-choices.c: a list of things to tick, with a search if it is long
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-filter-choices.h"


#define SEARCH_FROM 12
#define INDENT_PX   18

struct _FoldFilterChoices
{
  GtkWidget parent_instance;

  GtkWidget *search;
  GtkWidget *window;
  GtkWidget *box;
  GtkWidget *clear;
  GPtrArray *buttons; /* GtkCheckButton, borrowed */
};

enum
{
  SIGNAL_TOGGLED,
  SIGNAL_CLEARED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FoldFilterChoices, fold_filter_choices, GTK_TYPE_WIDGET)

static void
toggled_cb (GtkCheckButton    *button,
            FoldFilterChoices *self)
{
  g_signal_emit (self, signals[SIGNAL_TOGGLED], 0, g_object_get_data (G_OBJECT (button), "fold-id"),
                 gtk_check_button_get_active (button));
}

static void
clear_cb (FoldFilterChoices *self)
{
  for (guint i = 0; i < self->buttons->len; i++)
    {
      GtkCheckButton *button = g_ptr_array_index (self->buttons, i);

      g_signal_handlers_block_by_func (button, toggled_cb, self);
      gtk_check_button_set_active (button, FALSE);
      g_signal_handlers_unblock_by_func (button, toggled_cb, self);
    }
  g_signal_emit (self, signals[SIGNAL_CLEARED], 0);
}

static void
search_cb (FoldFilterChoices *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search));

  for (guint i = 0; i < self->buttons->len; i++)
    {
      GtkWidget *button = g_ptr_array_index (self->buttons, i);
      const char *label = gtk_check_button_get_label (GTK_CHECK_BUTTON (button));

      gtk_widget_set_visible (button, text[0] == '\0' || g_str_match_string (text, label, TRUE));
    }
}

static void
fold_filter_choices_dispose (GObject *object)
{
  FoldFilterChoices *self = FOLD_FILTER_CHOICES (object);

  g_ptr_array_set_size (self->buttons, 0);
  g_clear_pointer (&self->search, gtk_widget_unparent);
  g_clear_pointer (&self->window, gtk_widget_unparent);
  g_clear_pointer (&self->clear, gtk_widget_unparent);

  G_OBJECT_CLASS (fold_filter_choices_parent_class)->dispose (object);
}

static void
fold_filter_choices_finalize (GObject *object)
{
  g_ptr_array_unref (FOLD_FILTER_CHOICES (object)->buttons);

  G_OBJECT_CLASS (fold_filter_choices_parent_class)->finalize (object);
}

static void
fold_filter_choices_class_init (FoldFilterChoicesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = fold_filter_choices_dispose;
  object_class->finalize = fold_filter_choices_finalize;
  signals[SIGNAL_TOGGLED] =
    g_signal_new ("toggled", FOLD_TYPE_FILTER_CHOICES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);
  signals[SIGNAL_CLEARED] =
    g_signal_new ("cleared", FOLD_TYPE_FILTER_CHOICES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static void
fold_filter_choices_init (FoldFilterChoices *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
  self->buttons = g_ptr_array_new ();
  self->search = gtk_search_entry_new ();
  self->window = gtk_scrolled_window_new ();
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  self->clear = gtk_button_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->window), self->box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->window), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (self->window), TRUE);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (self->window), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (self->window), 340);
  gtk_widget_set_parent (self->search, GTK_WIDGET (self));
  gtk_widget_set_parent (self->window, GTK_WIDGET (self));
  gtk_widget_set_parent (self->clear, GTK_WIDGET (self));
  gtk_widget_add_css_class (self->clear, "flat");
  gtk_widget_set_visible (self->clear, FALSE);
  gtk_widget_set_visible (self->search, FALSE);
  g_signal_connect_object (self->search, "search-changed", G_CALLBACK (search_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->clear, "clicked", G_CALLBACK (clear_cb), self, G_CONNECT_SWAPPED);
}

/**
 * fold_filter_choices_new:
 *
 * Returns: (transfer floating): an empty list
 */
GtkWidget *
fold_filter_choices_new (void)
{
  return g_object_new (FOLD_TYPE_FILTER_CHOICES, NULL);
}

/**
 * fold_filter_choices_add:
 * @self: a list
 * @id: what the signal says when it is ticked
 * @label: what it is called
 * @depth: how far it is indented
 * @is_on: whether it is ticked
 */
void
fold_filter_choices_add (FoldFilterChoices *self,
                         const char        *id,
                         const char        *label,
                         guint              depth,
                         gboolean           is_on)
{
  GtkWidget *button;

  g_return_if_fail (FOLD_IS_FILTER_CHOICES (self));
  g_return_if_fail (id != NULL && label != NULL);

  button = gtk_check_button_new_with_label (label);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (button), is_on);
  gtk_widget_set_margin_start (button, (int) depth * INDENT_PX);
  g_object_set_data_full (G_OBJECT (button), "fold-id", g_strdup (id), g_free);
  g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), self, 0);
  gtk_box_append (GTK_BOX (self->box), button);
  g_ptr_array_add (self->buttons, button);
  gtk_widget_set_visible (self->search, self->buttons->len >= SEARCH_FROM);
}

/**
 * fold_filter_choices_end:
 * @self: a list
 * @clear_label: what the button is called that unticks everything
 */
void
fold_filter_choices_end (FoldFilterChoices *self,
                         const char        *clear_label)
{
  g_return_if_fail (FOLD_IS_FILTER_CHOICES (self));
  g_return_if_fail (clear_label != NULL);

  gtk_button_set_label (GTK_BUTTON (self->clear), clear_label);
  gtk_widget_set_visible (self->clear, TRUE);
}
