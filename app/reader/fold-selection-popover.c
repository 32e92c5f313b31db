/* fold-selection-popover.c: what can be done with the words that are selected
 *
 * Buttons for the actions of the reader, each with its key. The popover takes no
 * focus: the keys work in the page, and the selection stays what it is.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-selection-popover.h"

#include <glib/gi18n-lib.h>

static GtkWidget *
make_button (const char *label,
             const char *key,
             const char *action)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *key_label = gtk_label_new (key);

  gtk_widget_add_css_class (key_label, "key");
  gtk_box_append (GTK_BOX (box), gtk_label_new (label));
  gtk_box_append (GTK_BOX (box), key_label);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_can_focus (button, FALSE);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_KEY_SHORTCUTS, key, -1);
  return button;
}

/**
 * fold_selection_popover_new:
 *
 * Returns: (transfer floating): a popover for a child of a #FoldReader
 */
GtkWidget *
fold_selection_popover_new (void)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);
  GtkWidget *quote = make_button (C_("mark words as a quote", "Quote"), "Q", "reader.quote");

  gtk_widget_add_css_class (quote, "accent");
  gtk_box_append (GTK_BOX (box), quote);
  gtk_box_append (GTK_BOX (box), make_button (C_("give words a code", "Code"), "C", "reader.code"));
  gtk_box_append (GTK_BOX (box), make_button (C_("tie words to a policy", "Policy"), "P", "reader.policy"));
  gtk_box_append (GTK_BOX (box), make_button (_("Copy with Citation"), "⇧C", "reader.copy-citation"));
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_popover_set_autohide (GTK_POPOVER (popover), FALSE);
  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_popover_set_position (GTK_POPOVER (popover), GTK_POS_BOTTOM);
  gtk_widget_set_can_focus (popover, FALSE);
  gtk_widget_add_css_class (popover, "selection");
  return popover;
}
