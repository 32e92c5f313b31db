/* fold-window-history.c: undo and redo, each by its name
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-window-private.h"

#include "fold-change.h"
#include "fold-file-dialog.h"
#include "fold-library-file.h"
#include "fold-merge-window.h"

#include <glib/gi18n-lib.h>

static void
report (FoldWindow   *self,
        const GError *error)
{
  if (error == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_autofree char *sentence = fold_library_file_explain (self->file, error);

  fold_window_tell (self, sentence);
}

static void
undone_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (FoldWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (FoldEdit) edit = fold_store_undo_finish (FOLD_STORE (object), result, &error);

  if (edit == NULL)
    report (self, error);
  _fold_window_update_actions (self);
}

static void
undo_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  FoldWindow *self = user_data;

  fold_store_undo_async (fold_library_view_get_store (self->view), NULL, undone_cb, g_object_ref (self));
}

static void
redone_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (FoldWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (FoldEdit) edit = fold_store_redo_finish (FOLD_STORE (object), result, &error);

  if (edit == NULL)
    report (self, error);
  _fold_window_update_actions (self);
}

static void
redo_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  FoldWindow *self = user_data;

  fold_store_redo_async (fold_library_view_get_store (self->view), NULL, redone_cb, g_object_ref (self));
}

static void
other_chosen_cb (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  FoldWindow *self = FOLD_WINDOW (object);
  g_autoptr (GFile) other = fold_file_dialog_finish (result, NULL);

  if (other != NULL && self->view != NULL)
    fold_merge_start (GTK_WINDOW (self), fold_library_view_get_store (self->view), other);
}

static void
merge_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  FoldWindow *self = user_data;
  const char *obstacle = self->view != NULL ? fold_change_get_obstacle (fold_library_view_get_store (self->view)) : NULL;

  if (self->view == NULL)
    return;
  if (obstacle != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.offer-copy", "s", obstacle);
  else
    fold_file_dialog_open_async (GTK_WINDOW (self), NULL, other_chosen_cb, NULL);
}

/*
 * _fold_window_add_history:
 * @self: a window
 */
void
_fold_window_add_history (FoldWindow *self)
{
  static const GActionEntry entries[] = {
    { "undo", undo_cb },
    { "redo", redo_cb },
    { "merge", merge_cb },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

static void
update_button (FoldWindow *self,
               GtkWidget  *button,
               const char *action,
               const char *format,
               const char *name,
               const char *plain)
{
  GAction *history = g_action_map_lookup_action (G_ACTION_MAP (self), action);
  g_autoptr (GString) text = g_string_new (name != NULL ? format : plain);

  if (name != NULL)
    g_string_replace (text, "%s", name, 1);
  gtk_widget_set_tooltip_text (button, text->str);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text->str, -1);
  g_simple_action_set_enabled (G_SIMPLE_ACTION (history), name != NULL);
}

/*
 * _fold_window_update_history:
 * @self: a window
 *
 * Says on the buttons what would be undone and redone.
 */
void
_fold_window_update_history (FoldWindow *self)
{
  FoldStore *store = self->view != NULL ? fold_library_view_get_store (self->view) : NULL;

  _fold_window_withdraw_offer (self);
  /* Translators: %s is the name of an action, such as “Add quote” */
  update_button (self, self->undo_button, "undo", _("Undo: %s"),
                 store != NULL ? fold_store_get_undo_name (store) : NULL, _("Undo"));
  update_button (self, self->redo_button, "redo", _("Redo: %s"),
                 store != NULL ? fold_store_get_redo_name (store) : NULL, _("Redo"));
}
