/* fold-checkpoints-table.c: states of a library that somebody gave a name
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-checkpoints-table.h"

#include "fold-statement.h"
#include "fold-store-travel.h"

/**
 * fold_checkpoint_free:
 * @self: (transfer full): a checkpoint
 */
void
fold_checkpoint_free (FoldCheckpoint *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->name);
  g_free (self);
}

/**
 * fold_checkpoints_list:
 * @connection: a connection to a library
 * @error: return location for a #FoldStoreError
 *
 * Returns: (transfer full) (element-type FoldCheckpoint) (nullable): all
 *   checkpoints, the latest first
 */
GPtrArray *
fold_checkpoints_list (FoldConnection  *connection,
                       GError         **error)
{
  g_return_val_if_fail (connection != NULL, NULL);

  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) fold_checkpoint_free);
  g_autoptr (FoldStatement) statement = fold_statement_new (
    connection, "SELECT id, name, time, action FROM checkpoints ORDER BY id DESC", error);
  gboolean has_row = FALSE;

  if (statement == NULL || !fold_statement_step (statement, &has_row, error))
    return NULL;
  while (has_row)
    {
      FoldCheckpoint *checkpoint = g_new0 (FoldCheckpoint, 1);

      checkpoint->id = fold_statement_get_int (statement, 0);
      checkpoint->name = g_utf8_make_valid (fold_statement_get_text (statement, 1), -1);
      checkpoint->time = fold_statement_get_int (statement, 2);
      checkpoint->action = fold_statement_get_int (statement, 3);
      g_ptr_array_add (list, checkpoint);
      if (!fold_statement_step (statement, &has_row, error))
        return NULL;
    }
  return g_steal_pointer (&list);
}

static gboolean
add (FoldConnection  *connection,
     gpointer         data,
     GError         **error)
{
  g_autoptr (FoldStatement) statement =
    fold_statement_new (connection, "INSERT INTO checkpoints (name, time, action) VALUES (?, ?, ?)", error);
  gint64 head = 0;

  if (statement == NULL || !fold_store_travel_find_head (connection, &head, error))
    return FALSE;
  if (head == 0)
    {
      g_set_error_literal (error, FOLD_STORE_ERROR, FOLD_STORE_ERROR_NOTHING, "Nothing was done yet");
      return FALSE;
    }

  fold_statement_bind_text (statement, 1, data);
  fold_statement_bind_int (statement, 2, g_get_real_time ());
  fold_statement_bind_int (statement, 3, head);
  return fold_statement_run (statement, error);
}

static gboolean
drop (FoldConnection  *connection,
      gpointer         data,
      GError         **error)
{
  g_autoptr (FoldStatement) statement =
    fold_statement_new (connection, "DELETE FROM checkpoints WHERE id = ?", error);

  if (statement == NULL)
    return FALSE;

  fold_statement_bind_int (statement, 1, *(gint64 *) data);
  return fold_statement_run (statement, error);
}

/**
 * fold_checkpoints_add:
 * @connection: a connection to a library
 * @name: what to call its present state
 * @error: return location for %FOLD_STORE_ERROR_NOTHING in a library where nothing
 *   was ever done, or another #FoldStoreError
 *
 * Returns: whether that went well
 */
gboolean
fold_checkpoints_add (FoldConnection  *connection,
                      const char      *name,
                      GError         **error)
{
  g_return_val_if_fail (connection != NULL, FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  return fold_connection_write (connection, add, (gpointer) name, error);
}

/**
 * fold_checkpoints_remove:
 * @connection: a connection to a library
 * @id: the number of a checkpoint
 * @error: return location for a #FoldStoreError
 *
 * Forgets the name; what was done stays in the history.
 *
 * Returns: whether that went well
 */
gboolean
fold_checkpoints_remove (FoldConnection  *connection,
                         gint64           id,
                         GError         **error)
{
  g_return_val_if_fail (connection != NULL, FALSE);

  return fold_connection_write (connection, drop, &id, error);
}
