/* fold-change.c: a change of the library that a widget asks for
 *
 * It is carried out and saved at once; the window says what was done, and offers
 * to undo it. Where nothing can be changed, it says why, and offers a copy.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-change.h"

#include "fold-library-file.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  GtkWidget *asker;
  char      *done;
} Change;

static void
change_free (Change *change)
{
  g_object_unref (change->asker);
  g_free (change->done);
  g_free (change);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Change, change_free)

/**
 * fold_change_is_possible:
 * @store: where a library is kept
 *
 * Returns: whether what is changed would be kept
 */
gboolean
fold_change_is_possible (FoldStore *store)
{
  return fold_change_get_obstacle (store) == NULL;
}

/**
 * fold_change_get_obstacle:
 * @store: where a library is kept
 *
 * Returns: (nullable): why nothing can be changed, as a sentence; %NULL where it can
 */
const char *
fold_change_get_obstacle (FoldStore *store)
{
  g_return_val_if_fail (FOLD_IS_STORE (store), NULL);

  if (fold_store_get_file (store) == NULL)
    return _("This library is only shown, not changed. Make a copy to work in it.");
  if (fold_store_is_read_only (store))
    return _("This file is read-only: nothing can be changed. Make a copy to work in it.");
  return NULL;
}

static void
applied_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (Change) change = user_data;
  g_autoptr (GError) error = NULL;

  if (fold_store_apply_finish (FOLD_STORE (object), result, &error))
    {
      gtk_widget_activate_action (change->asker, "win.tell-done", "s", change->done);
      return;
    }
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_autofree char *sentence = fold_library_file_explain (fold_store_get_file (FOLD_STORE (object)), error);

  gtk_widget_activate_action (change->asker, "win.tell", "s", sentence);
}

/**
 * fold_change_apply:
 * @asker: a widget in the window that is to say what was done
 * @store: where the library is kept
 * @edit: the change
 * @done: what is said when it is done
 *
 * Carries @edit out.
 */
void
fold_change_apply (GtkWidget  *asker,
                   FoldStore  *store,
                   FoldEdit   *edit,
                   const char *done)
{
  g_return_if_fail (GTK_IS_WIDGET (asker));
  g_return_if_fail (FOLD_IS_STORE (store));
  g_return_if_fail (edit != NULL);
  g_return_if_fail (done != NULL);

  const char *obstacle = fold_change_get_obstacle (store);
  g_autoptr (FoldStoreAction) action = fold_store_action_new (edit, NULL);
  Change *change = NULL;

  if (obstacle != NULL)
    {
      gtk_widget_activate_action (asker, "win.offer-copy", "s", obstacle);
      return;
    }

  change = g_new (Change, 1);
  *change = (Change) { g_object_ref (asker), g_strdup (done) };
  fold_store_apply_async (store, action, NULL, applied_cb, change);
}
