/* fold-shortcuts-window.c: the keys, in a window of their own
 *
 * In two columns, so that few people have to scroll: what holds everywhere, and
 * what holds on the timeline.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-shortcuts-window.h"

#include "fold-shortcuts.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define N_COLUMNS 2

static GtkWidget *
make_key (const char *accel)
{
  guint key = 0;
  GdkModifierType modifiers = 0;
  g_autofree char *text = NULL;
  GtkWidget *label = NULL;

  gtk_accelerator_parse (accel, &key, &modifiers);
  text = gtk_accelerator_get_label (key, modifiers);
  label = gtk_label_new (text);
  gtk_widget_add_css_class (label, "keycap");
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  return label;
}

static GtkWidget *
make_keys (const char *keys)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  g_auto (GStrv) all = g_strsplit (keys, " ", -1);

  for (guint i = 0; all[i] != NULL; i++)
    gtk_box_append (GTK_BOX (box), make_key (all[i]));
  return box;
}

static GtkWidget *
make_row (const FoldShortcut *shortcut)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *title = g_object_new (GTK_TYPE_LABEL,
                                   "label", _(shortcut->title),
                                   "xalign", 0.0,
                                   "wrap", TRUE,
                                   "hexpand", TRUE,
                                   NULL);

  gtk_widget_add_css_class (row, "shortcut");
  gtk_box_append (GTK_BOX (row), title);
  gtk_box_append (GTK_BOX (row), make_keys (shortcut->keys));
  return row;
}

static GtkWidget *
make_group (const FoldShortcutGroup *group)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *heading = g_object_new (GTK_TYPE_LABEL,
                                     "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                     "label", _(group->title),
                                     "xalign", 0.0,
                                     NULL);

  gtk_widget_add_css_class (heading, "heading");
  gtk_box_append (GTK_BOX (box), heading);
  for (guint i = 0; i < group->n_shortcuts; i++)
    gtk_box_append (GTK_BOX (box), make_row (&group->shortcuts[i]));
  return box;
}

static GtkWidget *
make_list (void)
{
  GtkWidget *list = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 36);
  GtkWidget *columns[N_COLUMNS] = { NULL };
  guint n_groups = 0;
  const FoldShortcutGroup *groups = fold_shortcuts_get_groups (&n_groups);

  gtk_box_set_homogeneous (GTK_BOX (list), TRUE);
  gtk_widget_add_css_class (list, "shortcuts-list");
  for (guint i = 0; i < N_COLUMNS; i++)
    {
      columns[i] = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
      gtk_box_append (GTK_BOX (list), columns[i]);
    }
  for (guint i = 0; i < n_groups; i++)
    gtk_box_append (GTK_BOX (columns[MIN (groups[i].column, N_COLUMNS - 1)]), make_group (&groups[i]));
  return list;
}

static gboolean
close_cb (GtkWidget *window,
          GVariant  *arguments,
          gpointer   user_data)
{
  gtk_window_close (GTK_WINDOW (window));
  return TRUE;
}

/* As any dialog, it goes with Escape. */
static void
add_escape (GtkWidget *window)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                                                          gtk_callback_action_new (close_cb, NULL, NULL)));
  gtk_widget_add_controller (window, controller);
}

/**
 * fold_shortcuts_window_present:
 * @parent: the window whose keys are shown
 *
 * Shows the list of keys.
 */
void
fold_shortcuts_window_present (GtkWindow *parent)
{
  g_return_if_fail (GTK_IS_WINDOW (parent));

  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *window = g_object_new (ADW_TYPE_WINDOW,
                                    "title", _("Keyboard Shortcuts"),
                                    "transient-for", parent,
                                    "destroy-with-parent", TRUE,
                                    "modal", TRUE,
                                    "default-width", 900,
                                    "default-height", 740,
                                    "content", box,
                                    NULL);

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), make_list ());
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_AUTOMATIC, GTK_POLICY_AUTOMATIC);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), scroller);
  gtk_widget_add_css_class (window, "shortcuts");
  add_escape (window);
  gtk_window_present (GTK_WINDOW (window));
}
