/* fold-changeset.c: what an action did to the tables, to be undone and redone
 *
 * SQLite's session extension notes the rows before and after. The tables of
 * records, their lists and the ties to texts are watched; the history itself and
 * the search index, which follows from the records, are not.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-changeset.h"

#include "fold-connection-private.h"
#include "fold-table.h"

#define TEXTS_TABLE "document_texts"

struct _FoldRecorder
{
  FoldConnection  *connection;
  sqlite3_session *session;
};

/* The tables of a changeset stand in the order in which they were attached, and
 * so they are applied. Parts and lists come before what owns them: when it is
 * their turn, no removal of an owner has taken them along. */
static int
attach_tables (sqlite3_session *session)
{
  int result = sqlite3session_attach (session, TEXTS_TABLE);

  for (guint i = 0; i < FOLD_N_KINDS && result == SQLITE_OK; i++)
    {
      const FoldTable *table = fold_table_get (FOLD_N_KINDS - 1 - i);

      for (const FoldTableLink *link = table->links; link->name != NULL && result == SQLITE_OK; link++)
        result = sqlite3session_attach (session, link->name);
      if (result == SQLITE_OK)
        result = sqlite3session_attach (session, table->name);
    }
  return result;
}

static gboolean
fail (int      result,
      GError **error)
{
  g_set_error (error, FOLD_STORE_ERROR,
               result == SQLITE_CORRUPT || result == SQLITE_ABORT || result == SQLITE_SCHEMA
               ? FOLD_STORE_ERROR_DAMAGED : FOLD_STORE_ERROR_FAILED,
               "The history does not fit the library: SQLite %d: %s", result, sqlite3_errstr (result));
  return FALSE;
}

/**
 * fold_recorder_new:
 * @connection: a connection in a transaction
 * @error: return location for a #FoldStoreError
 *
 * Returns: (transfer full) (nullable): what notes all changes from now on
 */
FoldRecorder *
fold_recorder_new (FoldConnection  *connection,
                   GError         **error)
{
  g_return_val_if_fail (connection != NULL, NULL);

  g_autoptr (FoldRecorder) self = g_new0 (FoldRecorder, 1);
  int result = SQLITE_OK;

  self->connection = connection;
  result = sqlite3session_create (_fold_connection_get_handle (connection), "main", &self->session);
  if (result == SQLITE_OK)
    result = attach_tables (self->session);
  if (result != SQLITE_OK)
    {
      _fold_connection_fail (connection, result, error);
      return NULL;
    }
  return g_steal_pointer (&self);
}

/**
 * fold_recorder_free:
 * @self: (transfer full): a recorder
 */
void
fold_recorder_free (FoldRecorder *self)
{
  g_return_if_fail (self != NULL);

  (void) _fold_connection_get_handle (self->connection);
  if (self->session != NULL)
    sqlite3session_delete (self->session);
  g_free (self);
}

/**
 * fold_recorder_end:
 * @self: a recorder
 * @changeset: (out) (transfer full) (nullable): what changed, or %NULL for nothing
 * @error: return location for a #FoldStoreError
 *
 * Returns: whether the changes could be read
 */
gboolean
fold_recorder_end (FoldRecorder  *self,
                   GBytes       **changeset,
                   GError       **error)
{
  gpointer data = NULL;
  int size = 0;
  int result = SQLITE_OK;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (changeset != NULL, FALSE);

  (void) _fold_connection_get_handle (self->connection);
  *changeset = NULL;
  result = sqlite3session_changeset (self->session, &size, &data);
  if (result != SQLITE_OK)
    return _fold_connection_fail (self->connection, result, error);

  if (size > 0)
    *changeset = g_bytes_new_with_free_func (data, (gsize) size, sqlite3_free, data);
  else
    sqlite3_free (data);
  return TRUE;
}

/**
 * fold_changeset_invert:
 * @changeset: what changed
 * @error: return location for a #FoldStoreError
 *
 * Returns: (transfer full) (nullable): what changes it back
 */
GBytes *
fold_changeset_invert (GBytes  *changeset,
                       GError **error)
{
  gpointer data = NULL;
  gsize length = 0;
  int size = 0;
  int result = SQLITE_OK;

  g_return_val_if_fail (changeset != NULL, NULL);

  gconstpointer bytes = g_bytes_get_data (changeset, &length);

  result = sqlite3changeset_invert ((int) length, bytes, &size, &data);
  if (result != SQLITE_OK)
    {
      fail (result, error);
      return NULL;
    }
  return g_bytes_new_with_free_func (data, (gsize) size, sqlite3_free, data);
}

/* Undoing happens in the state that the action left, so nothing may conflict. */
static int
conflict_cb (gpointer                 data,
             int                      conflict,
             sqlite3_changeset_iter  *iter)
{
  return SQLITE_CHANGESET_ABORT;
}

static int
is_ours (gpointer    data,
         const char *table)
{
  return g_str_equal (table, TEXTS_TABLE) || fold_table_find (table) != NULL;
}

/**
 * fold_changeset_apply:
 * @connection: a connection in a transaction
 * @changeset: what to change
 * @error: return location for a #FoldStoreError
 *
 * Returns: whether all of it was done
 */
gboolean
fold_changeset_apply (FoldConnection  *connection,
                      GBytes          *changeset,
                      GError         **error)
{
  gsize length = 0;

  g_return_val_if_fail (connection != NULL, FALSE);
  g_return_val_if_fail (changeset != NULL, FALSE);

  gconstpointer bytes = g_bytes_get_data (changeset, &length);
  int result = sqlite3changeset_apply (_fold_connection_get_handle (connection), (int) length, (gpointer) bytes,
                                       is_ours, conflict_cb, NULL);

  if (result == SQLITE_OK)
    return TRUE;
  if (result == SQLITE_ABORT || result == SQLITE_CORRUPT || result == SQLITE_SCHEMA)
    return fail (result, error);
  return _fold_connection_fail (connection, result, error);
}

static void
clear_change (gpointer data)
{
  FoldChange *change = data;

  g_free (change->id);
}

/* A record that changed in several rows is one change; what happened to its own row decides. */
static void
note_change (GArray         *changes,
             GHashTable     *known,
             FoldKind        kind,
             const char     *id,
             FoldChangeType  type)
{
  g_autofree char *key = g_strdup_printf ("%d %s", kind, id);
  gpointer position = NULL;

  if (g_hash_table_lookup_extended (known, key, NULL, &position))
    {
      if (type != FOLD_CHANGE_CHANGED)
        g_array_index (changes, FoldChange, GPOINTER_TO_UINT (position)).type = type;
      return;
    }

  FoldChange change = { kind, g_strdup (id), type };

  g_hash_table_insert (known, g_steal_pointer (&key), GUINT_TO_POINTER (changes->len));
  g_array_append_val (changes, change);
}

static FoldChangeType
get_type (const char *table,
          FoldKind    kind,
          int         operation)
{
  if (!g_str_equal (table, fold_table_get (kind)->name) || operation == SQLITE_UPDATE)
    return FOLD_CHANGE_CHANGED;
  return operation == SQLITE_INSERT ? FOLD_CHANGE_ADDED : FOLD_CHANGE_REMOVED;
}

static gboolean
read_change (sqlite3_changeset_iter *iter,
             GArray                 *changes,
             GHashTable             *known)
{
  const char *name = NULL;
  int n_columns = 0;
  int operation = 0;
  int is_indirect = 0;
  sqlite3_value *value = NULL;
  const char *id = NULL;

  if (sqlite3changeset_op (iter, &name, &n_columns, &operation, &is_indirect) != SQLITE_OK)
    return FALSE;
  if (operation == SQLITE_INSERT)
    sqlite3changeset_new (iter, 0, &value);
  else
    sqlite3changeset_old (iter, 0, &value);
  if (value != NULL)
    id = (const char *) sqlite3_value_text (value);

  const FoldTable *table = fold_table_find (name);

  if (!fold_record_is_valid_id (id) || (table == NULL && !g_str_equal (name, TEXTS_TABLE)))
    return FALSE;

  FoldKind kind = table != NULL ? table->kind : FOLD_KIND_DOCUMENT;

  note_change (changes, known, kind, id, get_type (name, kind, operation));
  return TRUE;
}

/**
 * fold_changeset_list:
 * @changeset: what changed
 * @error: return location for a #FoldStoreError
 *
 * Returns: (transfer full) (element-type FoldChange) (nullable): the records that
 *   it concerns, each once
 */
GArray *
fold_changeset_list (GBytes  *changeset,
                     GError **error)
{
  sqlite3_changeset_iter *iter = NULL;
  gsize length = 0;

  g_return_val_if_fail (changeset != NULL, NULL);

  gconstpointer bytes = g_bytes_get_data (changeset, &length);
  g_autoptr (GArray) changes = g_array_new (FALSE, FALSE, sizeof (FoldChange));
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  int result = sqlite3changeset_start (&iter, (int) length, (gpointer) bytes);
  gboolean is_ours_all = TRUE;

  g_array_set_clear_func (changes, clear_change);
  if (result == SQLITE_OK)
    {
      while (is_ours_all && sqlite3changeset_next (iter) == SQLITE_ROW)
        is_ours_all = read_change (iter, changes, known);
      result = sqlite3changeset_finalize (iter);
    }

  if (result != SQLITE_OK || !is_ours_all)
    {
      fail (result != SQLITE_OK ? result : SQLITE_CORRUPT, error);
      return NULL;
    }
  return g_steal_pointer (&changes);
}

/**
 * fold_changeset_count_rows:
 * @changeset: what changed
 *
 * Returns: how many rows it concerns
 */
guint
fold_changeset_count_rows (GBytes *changeset)
{
  sqlite3_changeset_iter *iter = NULL;
  gsize length = 0;
  guint n_rows = 0;

  g_return_val_if_fail (changeset != NULL, 0);

  gconstpointer bytes = g_bytes_get_data (changeset, &length);

  if (sqlite3changeset_start (&iter, (int) length, (gpointer) bytes) != SQLITE_OK)
    return 0;
  while (sqlite3changeset_next (iter) == SQLITE_ROW)
    n_rows++;
  sqlite3changeset_finalize (iter);
  return n_rows;
}
