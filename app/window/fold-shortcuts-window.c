/* fold-shortcuts-window.c: the keys, in a window of their own
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-shortcuts-window.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* Accelerators that do the same, or the opposite, stand in one row. A row
 * without any begins a group. */
static const struct {
  const char *accels;
  const char *title;
} rows[] = {
  { NULL, N_("General") },
  { "<Control>o", N_("Open a library") },
  { "<Control>f", N_("Search policies, quotes and sources") },
  { "<Control>z", N_("Undo") },
  { "<Control><Shift>z", N_("Redo") },
  { "F9", N_("Show or hide the inspector") },
  { "F10", N_("Main menu") },
  { "question", N_("Keyboard shortcuts") },
  { "<Control><Shift>n", N_("New window") },
  { "<Control>w", N_("Close the window") },
  { "<Control>q", N_("Quit") },
  { NULL, N_("Pages and selection") },
  { "<Control>1", N_("Timeline") },
  { "<Control>2", N_("Quotes") },
  { "<Control>3", N_("Sources") },
  { "<Control>t", N_("Policies as a table, or as a timeline") },
  { "<Control>bracketleft", N_("Back to what was selected before") },
  { "<Control>bracketright", N_("Forward again") },
  { "Return", N_("Select the policy") },
  { "Escape", N_("End the search, or close an inspector that covers the page") },
  { NULL, N_("On the timeline: moving") },
  { "Left Right", N_("A little earlier or later") },
  { "<Shift>Left <Shift>Right", N_("A page earlier or later") },
  { "Page_Up Page_Down", N_("Up and down through the lanes") },
  { "<Alt>Left <Alt>Right", N_("Back and forward through earlier positions") },
  { "t", N_("Today") },
  { NULL, N_("On the timeline: zooming") },
  { "plus minus", N_("Zoom in or out") },
  { "0", N_("The whole library") },
  { "z", N_("Zoom to the selected policy") },
  { "f", N_("Bring the selected policy to the middle") },
  { NULL, N_("On the timeline: policies and lanes") },
  { "period comma", N_("Next or previous policy by date") },
  { "Home End", N_("First or last policy") },
  { "Up Down", N_("Nearest policy in the lane above or below") },
  { "r", N_("Next relation of the selected policy") },
  { "l", N_("Fold or unfold the lane") },
  { "<Alt>Up <Alt>Down", N_("Move the lane, on its header") },
  { "Delete", N_("Hide the lane, on its header") },
  { "Escape", N_("Select nothing") },
};

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
make_row (const char *accels,
          const char *title)
{
  GtkWidget *row = adw_action_row_new ();
  g_auto (GStrv) all = g_strsplit (accels, " ", -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(title));
  for (guint i = 0; all[i] != NULL; i++)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_key (all[i]));
  return row;
}

static GtkWidget *
make_page (void)
{
  GtkWidget *page = adw_preferences_page_new ();
  GtkWidget *group = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      if (rows[i].accels == NULL)
        {
          group = adw_preferences_group_new ();
          adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _(rows[i].title));
          adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));
        }
      else
        {
          adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), make_row (rows[i].accels, rows[i].title));
        }
    }
  return page;
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
  GtkWidget *page = make_page ();
  GtkWidget *window = g_object_new (ADW_TYPE_WINDOW,
                                    "title", _("Keyboard Shortcuts"),
                                    "transient-for", parent,
                                    "destroy-with-parent", TRUE,
                                    "modal", TRUE,
                                    "default-width", 560,
                                    "default-height", 640,
                                    "content", box,
                                    NULL);

  gtk_widget_set_vexpand (page, TRUE);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), page);
  gtk_widget_add_css_class (window, "shortcuts");
  add_escape (window);
  gtk_window_present (GTK_WINDOW (window));
}
