/* fold-plugin-menus.c: the commands that plugins add to a window
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-plugin-menus.h"

#include "fold-plugin-set.h"
#include "fold-plugins.h"
#include "fold-window-actions.h"

typedef struct
{
  GtkWindow     *window;      /* weak */
  GMenu         *menu;
  FoldPluginSet *set;
  GPtrArray     *prefixes;    /* of char, as they stand in the set, and from FIRST on in the menu */
  GPtrArray     *controllers; /* of GtkEventController or NULL */
  int            first;
} Menus;

static GtkEventController *
make_keys (FoldWindowActions *actions)
{
  const char * const *pairs = fold_window_actions_get_accelerators (actions);
  GtkEventController *keys = NULL;

  for (guint i = 0; pairs != NULL && pairs[i] != NULL && pairs[i + 1] != NULL; i += 2)
    {
      GtkShortcutTrigger *trigger = gtk_shortcut_trigger_parse_string (pairs[i + 1]);

      if (trigger == NULL)
        continue;
      if (keys == NULL)
        keys = gtk_shortcut_controller_new ();
      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                            gtk_shortcut_new (trigger, gtk_named_action_new (pairs[i])));
    }
  return keys;
}

static void
add (Menus *self,
     guint  position)
{
  FoldWindowActions *actions = fold_plugin_set_peek (self->set, position);
  const char *prefix = fold_window_actions_get_id (actions);
  GActionGroup *group = fold_window_actions_create_actions (actions);
  g_autoptr (GMenuModel) section = fold_window_actions_create_menu (actions);
  GtkEventController *keys = make_keys (actions);

  if (section == NULL)
    section = G_MENU_MODEL (g_menu_new ());
  if (self->window != NULL && prefix != NULL)
    gtk_widget_insert_action_group (GTK_WIDGET (self->window), prefix, group);
  if (self->window != NULL && keys != NULL)
    gtk_widget_add_controller (GTK_WIDGET (self->window), keys);
  g_menu_insert_section (self->menu, self->first + (int) position, NULL, section);
  g_ptr_array_insert (self->prefixes, (int) position, g_strdup (prefix));
  g_ptr_array_insert (self->controllers, (int) position, keys);
  g_clear_object (&group);
}

static void
take_away (Menus *self,
           guint  position)
{
  const char *prefix = g_ptr_array_index (self->prefixes, position);
  GtkEventController *keys = g_ptr_array_index (self->controllers, position);

  if (self->window != NULL && prefix != NULL)
    gtk_widget_insert_action_group (GTK_WIDGET (self->window), prefix, NULL);
  if (self->window != NULL && keys != NULL)
    gtk_widget_remove_controller (GTK_WIDGET (self->window), keys);
  g_menu_remove (self->menu, self->first + (int) position);
  g_ptr_array_remove_index (self->prefixes, position);
  g_ptr_array_remove_index (self->controllers, position);
}

static void
changed_cb (GListModel *set,
            guint       position,
            guint       n_removed,
            guint       n_added,
            gpointer    user_data)
{
  Menus *self = user_data;

  for (guint i = 0; i < n_removed; i++)
    take_away (self, position);
  for (guint i = 0; i < n_added; i++)
    add (self, position + i);
}

static void
menus_free (gpointer data)
{
  Menus *self = data;

  g_signal_handlers_disconnect_by_data (self->set, self);
  while (self->prefixes->len > 0)
    take_away (self, self->prefixes->len - 1);
  g_clear_weak_pointer (&self->window);
  g_ptr_array_unref (self->prefixes);
  g_ptr_array_unref (self->controllers);
  g_object_unref (self->menu);
  g_object_unref (self->set);
  g_free (self);
}

/**
 * fold_plugin_menus_add:
 * @owner: what the commands go with: the view of a library
 * @window: where the actions are found
 * @menu: the main menu; sections are added before its last one
 * @context: what the plugins work with
 *
 * Adds the commands of the plugins, now and whenever one is switched on.
 */
void
fold_plugin_menus_add (GtkWidget   *owner,
                       GtkWindow   *window,
                       GMenu       *menu,
                       FoldContext *context)
{
  g_return_if_fail (GTK_IS_WIDGET (owner));
  g_return_if_fail (GTK_IS_WINDOW (window));
  g_return_if_fail (G_IS_MENU (menu));
  g_return_if_fail (FOLD_IS_CONTEXT (context));

  Menus *self = g_new0 (Menus, 1);

  g_set_weak_pointer (&self->window, window);
  self->menu = g_object_ref (menu);
  self->first = MAX (g_menu_model_get_n_items (G_MENU_MODEL (menu)) - 1, 0);
  self->set = fold_plugin_set_new (fold_plugins_get_default (), FOLD_TYPE_WINDOW_ACTIONS, context);
  self->prefixes = g_ptr_array_new_with_free_func (g_free);
  self->controllers = g_ptr_array_new ();
  g_signal_connect (self->set, "items-changed", G_CALLBACK (changed_cb), self);
  g_object_set_data_full (G_OBJECT (owner), "fold-plugin-menus", self, menus_free);
  changed_cb (G_LIST_MODEL (self->set), 0, 0, g_list_model_get_n_items (G_LIST_MODEL (self->set)), self);
}
