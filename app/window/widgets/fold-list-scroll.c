/* fold-list-scroll.c: bringing a row of a list into sight
 *
 * A GtkListView that is told to scroll before it has a size shows a single row
 * afterwards. So the wish waits until the list is on the screen; of several
 * wishes the last one counts.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-list-scroll.h"

#define KEY "fold-list-scroll-position"

static gboolean
scroll_cb (GtkWidget     *list_view,
           GdkFrameClock *clock,
           gpointer       user_data)
{
  guint position = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (list_view), KEY)) - 1;

  if (!gtk_widget_get_mapped (list_view) || gtk_widget_get_height (list_view) == 0)
    return G_SOURCE_CONTINUE;

  g_object_set_data (G_OBJECT (list_view), KEY, NULL);
  gtk_widget_activate_action (list_view, "list.scroll-to-item", "u", position);
  return G_SOURCE_REMOVE;
}

static void
schedule (GtkWidget *list_view)
{
  g_signal_handlers_disconnect_by_func (list_view, schedule, NULL);
  gtk_widget_add_tick_callback (list_view, scroll_cb, NULL, NULL);
}

/**
 * fold_list_scroll_to:
 * @list_view: a #GtkListView
 * @position: the row
 *
 * Scrolls to the row, now or when the list is shown.
 */
void
fold_list_scroll_to (GtkWidget *list_view,
                     guint      position)
{
  g_return_if_fail (GTK_IS_LIST_VIEW (list_view));

  gboolean is_waiting = g_object_get_data (G_OBJECT (list_view), KEY) != NULL;

  g_object_set_data (G_OBJECT (list_view), KEY, GUINT_TO_POINTER (position + 1));
  if (is_waiting)
    return;
  /* a tick callback keeps the frame clock going: not for a list that nobody looks at */
  if (gtk_widget_get_mapped (list_view))
    schedule (list_view);
  else
    g_signal_connect (list_view, "map", G_CALLBACK (schedule), NULL);
}
