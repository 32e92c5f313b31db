/* fold-undated-list.c: the policies that no date puts on the timeline
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-undated-list.h"

static void
clicked_cb (GtkWidget   *button,
            FoldSession *session)
{
  g_autoptr (FoldRecord) policy = g_object_ref (g_object_get_data (G_OBJECT (button), "fold-policy"));

  gtk_popover_popdown (GTK_POPOVER (gtk_widget_get_ancestor (button, GTK_TYPE_POPOVER)));
  fold_session_set_selected (session, policy);
}

static GtkWidget *
make_row (FoldSession *session,
          FoldPolicy  *policy)
{
  GtkWidget *button = gtk_button_new_with_label (fold_policy_get_title (policy));
  GtkWidget *label = gtk_button_get_child (GTK_BUTTON (button));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 44);
  gtk_widget_add_css_class (button, "flat");
  g_object_set_data_full (G_OBJECT (button), "fold-policy", g_object_ref (policy), g_object_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), session, 0);
  return button;
}

/**
 * fold_undated_list_new:
 * @session: a session
 *
 * Returns: (transfer floating): a popover with the policies that pass the filter
 *   but have no date; a click selects one
 */
GtkWidget *
fold_undated_list_new (FoldSession *session)
{
  g_return_val_if_fail (FOLD_IS_SESSION (session), NULL);

  FoldTimelineItems *items = fold_session_get_items (session);
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *window = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  for (guint i = 0; items != NULL && i < fold_timeline_items_get_n_undated (items); i++)
    gtk_box_append (GTK_BOX (box), make_row (session, fold_timeline_items_get_undated (items, i)));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (window), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (window), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (window), TRUE);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (window), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (window), 400);
  gtk_popover_set_child (GTK_POPOVER (popover), window);
  return popover;
}
