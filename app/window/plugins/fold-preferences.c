/* fold-preferences.c: the window with the preferences
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-preferences.h"

#include "fold-plugins.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* ============ a plugin ============ */

typedef struct
{
  FoldPluginItem *item;
  GtkSwitch      *toggle; /* unowned: it is in the row that owns this */
  AdwActionRow   *row;
} PluginRow;

static const char *
get_state_words (FoldPluginItem *item)
{
  switch (fold_plugin_item_get_state (item))
    {
    case FOLD_PLUGIN_UNAVAILABLE:
      return _("Not available:");
    case FOLD_PLUGIN_FAILED:
      return _("Failed:");
    case FOLD_PLUGIN_ON:
    case FOLD_PLUGIN_OFF:
    default:
      return NULL;
    }
}

static void
update_row (PluginRow *self)
{
  FoldPluginState state = fold_plugin_item_get_state (self->item);
  const char *reason = fold_plugin_item_get_reason (self->item);
  const char *words = get_state_words (self->item);
  g_autoptr (GString) subtitle = g_string_new (fold_plugin_item_get_description (self->item));
  g_autofree char *escaped = NULL;

  if (fold_plugin_item_get_version (self->item) != NULL)
    /* Translators: the version of a plugin */
    g_string_append_printf (subtitle, subtitle->len > 0 ? "\n%s %s" : "%s %s", _("Version"),
                            fold_plugin_item_get_version (self->item));
  if (words != NULL && reason != NULL)
    g_string_append_printf (subtitle, "\n%s %s", words, reason);
  escaped = g_markup_escape_text (subtitle->str, -1);
  adw_action_row_set_subtitle (self->row, escaped);
  gtk_switch_set_active (self->toggle, state == FOLD_PLUGIN_ON);
  gtk_widget_set_sensitive (GTK_WIDGET (self->toggle), state != FOLD_PLUGIN_UNAVAILABLE);
}

static void
toggled_cb (PluginRow *self)
{
  gboolean is_on = fold_plugin_item_get_state (self->item) == FOLD_PLUGIN_ON;

  if (gtk_switch_get_active (self->toggle) == is_on)
    return;
  fold_plugin_host_set_on (fold_plugins_get_default (), self->item, gtk_switch_get_active (self->toggle));
  update_row (self);
}

static void
row_free (gpointer  data,
          GClosure *closure)
{
  PluginRow *self = data;

  g_signal_handlers_disconnect_by_data (self->item, self);
  g_object_unref (self->item);
  g_free (self);
}

static GtkWidget *
make_row (FoldPluginItem *item)
{
  PluginRow *self = g_new (PluginRow, 1);
  g_autofree char *title = g_markup_escape_text (fold_plugin_item_get_name (item), -1);

  self->item = g_object_ref (item);
  self->row = ADW_ACTION_ROW (adw_action_row_new ());
  self->toggle = GTK_SWITCH (gtk_switch_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->row), title);
  adw_action_row_set_subtitle_lines (self->row, 0);
  gtk_widget_set_valign (GTK_WIDGET (self->toggle), GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->toggle), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  fold_plugin_item_get_name (item), -1);
  adw_action_row_add_suffix (self->row, GTK_WIDGET (self->toggle));
  adw_action_row_set_activatable_widget (self->row, GTK_WIDGET (self->toggle));
  update_row (self);
  g_signal_connect_data (self->toggle, "notify::active", G_CALLBACK (toggled_cb), self, row_free, G_CONNECT_SWAPPED);
  g_signal_connect_swapped (item, "notify::state", G_CALLBACK (update_row), self);
  return GTK_WIDGET (self->row);
}

static GtkWidget *
make_empty_row (void)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("There are no plugins"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _("Plugins lie in a folder of the program or of yours."));
  return row;
}

static GtkWidget *
make_plugins_page (void)
{
  FoldPluginHost *host = fold_plugins_get_default ();
  GtkWidget *page = adw_preferences_page_new ();
  GtkWidget *group = adw_preferences_group_new ();
  guint n = g_list_model_get_n_items (G_LIST_MODEL (host));

  adw_preferences_page_set_title (ADW_PREFERENCES_PAGE (page), _("Plugins"));
  adw_preferences_page_set_icon_name (ADW_PREFERENCES_PAGE (page), "application-x-addon-symbolic");
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _("Plugins"));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group),
                                         _("Switched off, a plugin takes its pages and commands away; what you wrote with it stays in the library."));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (FoldPluginItem) item = g_list_model_get_item (G_LIST_MODEL (host), i);

      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), make_row (item));
    }
  if (n == 0)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), make_empty_row ());
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));
  return page;
}

/**
 * fold_preferences_show:
 * @parent: the window that it belongs to
 *
 * Shows the preferences.
 */
void
fold_preferences_show (GtkWindow *parent)
{
  g_return_if_fail (GTK_IS_WINDOW (parent));

  GtkWidget *window = adw_preferences_window_new ();

  adw_preferences_window_add (ADW_PREFERENCES_WINDOW (window), ADW_PREFERENCES_PAGE (make_plugins_page ()));
  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  gtk_window_set_modal (GTK_WINDOW (window), TRUE);
  gtk_window_present (GTK_WINDOW (window));
}
