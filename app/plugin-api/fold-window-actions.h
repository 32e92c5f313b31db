/* fold-window-actions.h: commands in the main menu
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-extension.h"

G_BEGIN_DECLS

#define FOLD_TYPE_WINDOW_ACTIONS (fold_window_actions_get_type ())

G_DECLARE_INTERFACE (FoldWindowActions, fold_window_actions, FOLD, WINDOW_ACTIONS, FoldExtension)

/**
 * FoldWindowActionsInterface:
 * @parent_iface: the parent
 * @get_id: see fold_window_actions_get_id()
 * @create_actions: see fold_window_actions_create_actions()
 * @create_menu: see fold_window_actions_create_menu()
 * @get_accelerators: see fold_window_actions_get_accelerators()
 *
 * An extension that has commands.
 */
struct _FoldWindowActionsInterface
{
  GTypeInterface parent_iface;

  const char         *(*get_id)           (FoldWindowActions *self);
  GActionGroup       *(*create_actions)   (FoldWindowActions *self);
  GMenuModel         *(*create_menu)      (FoldWindowActions *self);
  const char * const *(*get_accelerators) (FoldWindowActions *self);

  /*< private >*/
  gpointer padding[6];
};

const char         *fold_window_actions_get_id           (FoldWindowActions *self);
GActionGroup       *fold_window_actions_create_actions   (FoldWindowActions *self) G_GNUC_WARN_UNUSED_RESULT;
GMenuModel         *fold_window_actions_create_menu      (FoldWindowActions *self) G_GNUC_WARN_UNUSED_RESULT;
const char * const *fold_window_actions_get_accelerators (FoldWindowActions *self);

G_END_DECLS
