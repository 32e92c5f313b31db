/* fold-window-actions.c: commands in the main menu
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-window-actions.h"

G_DEFINE_INTERFACE (FoldWindowActions, fold_window_actions, FOLD_TYPE_EXTENSION)

static void
fold_window_actions_default_init (FoldWindowActionsInterface *iface)
{
}

/**
 * fold_window_actions_get_id:
 * @self: an extension
 *
 * Returns: (transfer none): the prefix of its actions, usually the module name of
 *   the plugin: in menus and accelerators an action is `id.action`
 */
const char *
fold_window_actions_get_id (FoldWindowActions *self)
{
  g_return_val_if_fail (FOLD_IS_WINDOW_ACTIONS (self), NULL);

  return FOLD_WINDOW_ACTIONS_GET_IFACE (self)->get_id (self);
}

/**
 * fold_window_actions_create_actions:
 * @self: an extension
 *
 * Returns: (transfer full): the actions, named without the prefix; asked for once
 */
GActionGroup *
fold_window_actions_create_actions (FoldWindowActions *self)
{
  g_return_val_if_fail (FOLD_IS_WINDOW_ACTIONS (self), NULL);

  return FOLD_WINDOW_ACTIONS_GET_IFACE (self)->create_actions (self);
}

/**
 * fold_window_actions_create_menu:
 * @self: an extension
 *
 * Returns: (transfer full): a section of the main menu, with full action names;
 *   asked for once
 */
GMenuModel *
fold_window_actions_create_menu (FoldWindowActions *self)
{
  g_return_val_if_fail (FOLD_IS_WINDOW_ACTIONS (self), NULL);

  return FOLD_WINDOW_ACTIONS_GET_IFACE (self)->create_menu (self);
}

/**
 * fold_window_actions_get_accelerators:
 * @self: an extension
 *
 * Optional: keys for the actions, as pairs of a full action name and an
 * accelerator as gtk_accelerator_parse() takes it. Keys that the program uses
 * itself stay with the program.
 *
 * Returns: (transfer none) (nullable) (array zero-terminated=1): the pairs
 */
const char * const *
fold_window_actions_get_accelerators (FoldWindowActions *self)
{
  g_return_val_if_fail (FOLD_IS_WINDOW_ACTIONS (self), NULL);

  FoldWindowActionsInterface *iface = FOLD_WINDOW_ACTIONS_GET_IFACE (self);

  return iface->get_accelerators != NULL ? iface->get_accelerators (self) : NULL;
}
