/* fold-shortcuts.h: every key of the program, once
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * FoldShortcutScope:
 * @FOLD_SHORTCUT_APPLICATION: works wherever the focus is
 * @FOLD_SHORTCUT_WINDOW: works where nothing nearer to the focus has the key
 * @FOLD_SHORTCUT_LOCAL: is bound by the widget that has the focus
 */
typedef enum
{
  FOLD_SHORTCUT_APPLICATION,
  FOLD_SHORTCUT_WINDOW,
  FOLD_SHORTCUT_LOCAL,
} FoldShortcutScope;

/**
 * FoldShortcut:
 * @scope: who listens for it
 * @action: (nullable): the detailed name of what it does; %NULL for a local one
 * @keys: the keys that are shown, with spaces between them
 * @also: (nullable): other keys that do the same and are not shown
 * @title: what it does, to be translated
 */
typedef struct
{
  FoldShortcutScope  scope;
  const char        *action;
  const char        *keys;
  const char        *also;
  const char        *title;
} FoldShortcut;

/**
 * FoldShortcutGroup:
 * @title: what its keys have in common, to be translated
 * @column: the column of the list in which it stands
 * @shortcuts: its keys
 * @n_shortcuts: how many
 */
typedef struct
{
  const char         *title;
  guint               column;
  const FoldShortcut *shortcuts;
  guint               n_shortcuts;
} FoldShortcutGroup;

const FoldShortcutGroup *fold_shortcuts_get_groups          (guint          *n_groups);
char                   **fold_shortcut_list_keys            (const FoldShortcut *shortcut) G_GNUC_WARN_UNUSED_RESULT;

void                     fold_shortcuts_add_to_application  (GtkApplication *application);
void                     fold_shortcuts_add_to_window_class (GtkWidgetClass *widget_class);

G_END_DECLS
