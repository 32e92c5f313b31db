/* fold-form.c: a vertical box through which Tab goes from one thing to do to the next
 *
 * A label whose text can be selected takes the focus, so that Ctrl+C knows what
 * to copy; but nobody wants to press Tab for each paragraph between two links.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-form.h"

struct _FoldForm
{
  GtkBox parent_instance;
};

G_DEFINE_FINAL_TYPE (FoldForm, fold_form, GTK_TYPE_BOX)

static gboolean
is_reachable (GtkWidget *widget)
{
  return gtk_widget_get_mapped (widget) && gtk_widget_get_can_focus (widget) && gtk_widget_is_sensitive (widget);
}

/* All that can take the focus, in the order in which it stands. */
static void
list_stops (GtkWidget *widget,
            GPtrArray *stops)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (!is_reachable (child))
        continue;
      if (gtk_widget_get_focusable (child))
        g_ptr_array_add (stops, child);
      list_stops (child, stops);
    }
}

static int
find_focus (GtkWidget *form,
            GPtrArray *stops,
            int        step)
{
  GtkRoot *root = gtk_widget_get_root (form);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  guint position = 0;

  if (focus != NULL && g_ptr_array_find (stops, focus, &position))
    return (int) position;
  return step > 0 ? -1 : (int) stops->len;
}

static gboolean
fold_form_focus (GtkWidget        *widget,
                 GtkDirectionType  direction)
{
  int step = direction == GTK_DIR_TAB_FORWARD ? 1 : -1;
  g_autoptr (GPtrArray) stops = NULL;

  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return GTK_WIDGET_CLASS (fold_form_parent_class)->focus (widget, direction);

  stops = g_ptr_array_new ();
  list_stops (widget, stops);
  for (int i = find_focus (widget, stops, step) + step; i >= 0 && i < (int) stops->len; i += step)
    {
      GtkWidget *stop = g_ptr_array_index (stops, (guint) i);

      if (!GTK_IS_LABEL (stop) && gtk_widget_grab_focus (stop))
        return TRUE;
    }
  return FALSE;
}

static void
fold_form_class_init (FoldFormClass *klass)
{
  GTK_WIDGET_CLASS (klass)->focus = fold_form_focus;
}

static void
fold_form_init (FoldForm *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
}

/**
 * fold_form_new:
 * @spacing: the room between two parts, in logical pixels
 *
 * Returns: an empty form
 */
GtkWidget *
fold_form_new (int spacing)
{
  return g_object_new (FOLD_TYPE_FORM, "spacing", spacing, NULL);
}
