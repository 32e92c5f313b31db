/* fold-connection.c: one SQLite database, used by the thread that opened it
 *
 * Files come from strangers: whatever SQLite can do because a file asks for it
 * is switched off here, before the first look at its content. Compiled
 * statements are kept by their words, since the same few run all day.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-connection.h"

#include "fold-connection-private.h"
#include "fold-file-system.h"
#include "fold-statement.h"

#define BUSY_TIMEOUT_MS   5000
#define PROGRESS_INTERVAL 4000 /* steps of SQLite's machine between two looks at the cancellable */

struct _FoldConnection
{
  sqlite3      *handle;
  GThread      *owner;
  GHashTable   *statements; /* words → sqlite3_stmt, those that are not in use */
  guint         n_used;
  GCancellable *cancellable;
};

/* What our own statements need, with room to grow; a file that needs more is not ours. */
static const struct {
  int id;
  int value;
} limits[] = {
  { SQLITE_LIMIT_LENGTH, 512 * 1024 * 1024 },
  { SQLITE_LIMIT_SQL_LENGTH, 64 * 1024 },
  { SQLITE_LIMIT_COLUMN, 64 },
  { SQLITE_LIMIT_EXPR_DEPTH, 100 },
  { SQLITE_LIMIT_COMPOUND_SELECT, 8 },
  { SQLITE_LIMIT_VDBE_OP, 100000 },
  { SQLITE_LIMIT_FUNCTION_ARG, 16 },
  { SQLITE_LIMIT_ATTACHED, 0 },
  { SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1000 },
  { SQLITE_LIMIT_VARIABLE_NUMBER, 100 },
  { SQLITE_LIMIT_TRIGGER_DEPTH, 10 },
  { SQLITE_LIMIT_WORKER_THREADS, 0 },
};

static const struct {
  int option;
  int value;
} defences[] = {
  { SQLITE_DBCONFIG_DEFENSIVE, 1 },
  { SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0 },
  { SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0 },
  { SQLITE_DBCONFIG_ENABLE_TRIGGER, 0 },
  { SQLITE_DBCONFIG_ENABLE_VIEW, 0 },
  { SQLITE_DBCONFIG_DQS_DDL, 0 },
  { SQLITE_DBCONFIG_DQS_DML, 0 },
  { SQLITE_DBCONFIG_ENABLE_FKEY, 1 },
};

static FoldStoreError
map_code (int code)
{
  switch (code & 0xff)
    {
    case SQLITE_CORRUPT:
      return FOLD_STORE_ERROR_DAMAGED;
    case SQLITE_NOTADB:
      return FOLD_STORE_ERROR_NOT_A_LIBRARY;
    case SQLITE_READONLY:
      return FOLD_STORE_ERROR_READ_ONLY;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return FOLD_STORE_ERROR_BUSY;
    case SQLITE_FULL:
      return FOLD_STORE_ERROR_FULL;
    case SQLITE_TOOBIG:
      return FOLD_STORE_ERROR_TOO_LARGE;
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH:
      return FOLD_STORE_ERROR_CONSTRAINT;
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
      return FOLD_STORE_ERROR_IO;
    default:
      return FOLD_STORE_ERROR_FAILED;
    }
}

gboolean
_fold_connection_fail (FoldConnection  *self,
                       int              code,
                       GError         **error)
{
  g_assert (self->owner == g_thread_self ());

  if ((code & 0xff) == SQLITE_INTERRUPT)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, sqlite3_errstr (code));
      return FALSE;
    }

  int extended = self->handle != NULL ? sqlite3_extended_errcode (self->handle) : code;
  gboolean has_words = self->handle != NULL && (extended & 0xff) == (code & 0xff);

  g_set_error (error, FOLD_STORE_ERROR, map_code (code), "SQLite %d: %s",
               has_words ? extended : code,
               has_words ? sqlite3_errmsg (self->handle) : sqlite3_errstr (code));
  return FALSE;
}

sqlite3 *
_fold_connection_get_handle (FoldConnection *self)
{
  g_assert (self->owner == g_thread_self ());

  return self->handle;
}

sqlite3_stmt *
_fold_connection_take_statement (FoldConnection  *self,
                                 const char      *sql,
                                 GError         **error)
{
  gpointer key = NULL;
  gpointer kept = NULL;
  sqlite3_stmt *statement = NULL;

  g_assert (self->owner == g_thread_self ());

  if (g_hash_table_steal_extended (self->statements, sql, &key, &kept))
    {
      statement = kept;
      g_free (key);
    }
  else
    {
      int result = sqlite3_prepare_v3 (self->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL);

      if (result != SQLITE_OK)
        {
          _fold_connection_fail (self, result, error);
          return NULL;
        }
    }

  self->n_used++;
  return statement;
}

void
_fold_connection_give_statement (FoldConnection *self,
                                 sqlite3_stmt   *statement)
{
  const char *sql = sqlite3_sql (statement);

  g_assert (self->owner == g_thread_self ());
  g_assert (self->n_used > 0);

  self->n_used--;
  sqlite3_reset (statement);
  sqlite3_clear_bindings (statement);
  if (g_hash_table_contains (self->statements, sql))
    sqlite3_finalize (statement);
  else
    g_hash_table_insert (self->statements, g_strdup (sql), statement);
}

static int
check_cancelled (gpointer data)
{
  FoldConnection *self = data;

  return g_cancellable_is_cancelled (self->cancellable);
}

static gboolean
defend (FoldConnection  *self,
        GError         **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    sqlite3_limit (self->handle, limits[i].id, limits[i].value);

  for (guint i = 0; i < G_N_ELEMENTS (defences); i++)
    {
      int result = sqlite3_db_config (self->handle, defences[i].option, defences[i].value, NULL);

      if (result != SQLITE_OK)
        return _fold_connection_fail (self, result, error);
    }

  /* Temporary tables hold words of documents, which have no business in /tmp. */
  return fold_connection_execute (self,
                                  "PRAGMA cell_size_check = ON;"
                                  "PRAGMA mmap_size = 0;"
                                  "PRAGMA temp_store = MEMORY;"
                                  "PRAGMA foreign_keys = ON;", error);
}

/* A database that is shorter than it says is refused, but for somebody who may
 * repair its schema; and that one may not be defensive. The file is opened for
 * reading all the same. */
static gboolean
tolerate (FoldConnection       *self,
          FoldConnectionFlags   flags,
          GError              **error)
{
  int result = SQLITE_OK;

  if (!(flags & FOLD_CONNECTION_SALVAGE))
    return TRUE;

  result = sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DEFENSIVE, 0, NULL);
  if (result == SQLITE_OK)
    result = sqlite3_db_config (self->handle, SQLITE_DBCONFIG_WRITABLE_SCHEMA, 1, NULL);
  return result == SQLITE_OK || _fold_connection_fail (self, result, error);
}

/* With a write-ahead log, synchronous = NORMAL never damages a file, but may
 * lose the last transactions when the power goes. "Committed the moment it
 * happens" is the promise, so each commit waits for the disk: FULL. Commits are
 * as frequent as a person's actions, and the wait is a few milliseconds.
 *
 * A log needs memory that all processes share, which a network mount does not
 * have: https://www.sqlite.org/wal.html. There a rollback journal is used, and
 * FULL keeps the promise too. */
static gboolean
prepare_writing (FoldConnection  *self,
                 const char      *path,
                 GError         **error)
{
  return fold_connection_execute (self,
                                  path != NULL && fold_file_system_is_remote_at (path)
                                  ? "PRAGMA journal_mode = DELETE;" : "PRAGMA journal_mode = WAL;", error) &&
         fold_connection_execute (self,
                                  "PRAGMA synchronous = FULL;"
                                  "PRAGMA journal_size_limit = 16777216;", error);
}

static int
open_handle (FoldConnection      *self,
             const char          *path,
             FoldConnectionFlags  flags)
{
  int mode = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
  g_autofree char *escaped = NULL;
  g_autofree char *uri = NULL;

  if (path == NULL)
    return sqlite3_open_v2 (":memory:", &self->handle, mode | SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, NULL);

  if (flags & (FOLD_CONNECTION_IMMUTABLE | FOLD_CONNECTION_SALVAGE))
    {
      escaped = g_uri_escape_bytes ((const guint8 *) path, strlen (path), "/");
      uri = g_strdup_printf ("file:%s?immutable=1", escaped);
      return sqlite3_open_v2 (uri, &self->handle, mode | SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, NULL);
    }

  mode |= flags & FOLD_CONNECTION_READ_ONLY ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
  return sqlite3_open_v2 (path, &self->handle, mode, NULL);
}

/**
 * fold_connection_open:
 * @path: (nullable) (type filename): the absolute path of an existing file, or
 *   %NULL for a database in memory
 * @flags: how to open it
 * @error: return location for a #FoldStoreError
 *
 * Opens a database for the calling thread, which is the only one that may use it.
 *
 * Returns: (transfer full) (nullable): the connection
 */
FoldConnection *
fold_connection_open (const char           *path,
                      FoldConnectionFlags   flags,
                      GError              **error)
{
  g_return_val_if_fail (path == NULL || g_path_is_absolute (path), NULL);

  gboolean read_only = (flags & ~FOLD_CONNECTION_DEFAULT) != 0;
  g_autoptr (FoldConnection) self = g_new0 (FoldConnection, 1);
  int result = SQLITE_OK;

  self->owner = g_thread_self ();
  self->statements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) sqlite3_finalize);

  result = open_handle (self, path, flags);
  if (result != SQLITE_OK)
    {
      _fold_connection_fail (self, result, error);
      return NULL;
    }

  sqlite3_busy_timeout (self->handle, BUSY_TIMEOUT_MS);
  sqlite3_progress_handler (self->handle, PROGRESS_INTERVAL, check_cancelled, self);
  if (!defend (self, error) || !tolerate (self, flags, error) || (!read_only && !prepare_writing (self, path, error)))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * fold_connection_close:
 * @self: (transfer full): a connection without statements in use
 *
 * Closes the database. The last connection to a file that may write it empties
 * its log into it and removes the files beside it.
 */
void
fold_connection_close (FoldConnection *self)
{
  g_return_if_fail (self != NULL);

  g_assert (self->owner == g_thread_self ());
  g_assert (self->n_used == 0);

  g_hash_table_unref (self->statements);
  sqlite3_close (self->handle);
  g_clear_object (&self->cancellable);
  g_free (self);
}

/**
 * fold_connection_is_read_only:
 * @self: a connection
 *
 * Returns: whether the database cannot be written
 */
gboolean
fold_connection_is_read_only (FoldConnection *self)
{
  g_return_val_if_fail (self != NULL, TRUE);
  g_assert (self->owner == g_thread_self ());

  return sqlite3_db_readonly (self->handle, "main") == 1;
}

/**
 * fold_connection_set_cancellable:
 * @self: a connection
 * @cancellable: (nullable): what stops the statements from now on
 */
void
fold_connection_set_cancellable (FoldConnection *self,
                                 GCancellable   *cancellable)
{
  g_return_if_fail (self != NULL);
  g_assert (self->owner == g_thread_self ());

  g_set_object (&self->cancellable, cancellable);
}

/**
 * fold_connection_execute:
 * @self: a connection
 * @sql: statements without parameters
 * @error: return location for a #FoldStoreError or %G_IO_ERROR_CANCELLED
 *
 * Returns: whether all were carried out
 */
gboolean
fold_connection_execute (FoldConnection  *self,
                         const char      *sql,
                         GError         **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (sql != NULL, FALSE);
  g_assert (self->owner == g_thread_self ());

  int result = sqlite3_exec (self->handle, sql, NULL, NULL, NULL);

  return result == SQLITE_OK || _fold_connection_fail (self, result, error);
}

/**
 * fold_connection_query_int:
 * @self: a connection
 * @sql: a statement without parameters
 * @value: (out): the number in its first row, 0 where it has none
 * @error: return location for a #FoldStoreError or %G_IO_ERROR_CANCELLED
 *
 * Returns: whether the statement was carried out
 */
gboolean
fold_connection_query_int (FoldConnection  *self,
                           const char      *sql,
                           gint64          *value,
                           GError         **error)
{
  g_return_val_if_fail (value != NULL, FALSE);

  g_autoptr (FoldStatement) statement = fold_statement_new (self, sql, error);
  gboolean has_row = FALSE;

  *value = 0;
  if (statement == NULL || !fold_statement_step (statement, &has_row, error))
    return FALSE;
  if (has_row)
    *value = fold_statement_get_int (statement, 0);
  return TRUE;
}

/**
 * fold_connection_read:
 * @self: a connection
 * @func: what to read
 * @data: for @func
 * @error: return location for the error of @func
 *
 * Calls @func while the database stands still for it.
 *
 * Returns: what @func returned
 */
gboolean
fold_connection_read (FoldConnection      *self,
                      FoldConnectionFunc   func,
                      gpointer             data,
                      GError             **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (func != NULL, FALSE);

  if (!fold_connection_execute (self, "BEGIN", error))
    return FALSE;

  gboolean success = func (self, data, error);

  /* Some errors have ended the transaction already. */
  if (!sqlite3_get_autocommit (self->handle))
    sqlite3_exec (self->handle, "ROLLBACK", NULL, NULL, NULL);
  return success;
}

/* SQLite says "FOREIGN KEY constraint failed" and no more, so look which. */
static gboolean
fail_foreign_key (FoldConnection  *self,
                  GError         **error)
{
  g_autoptr (FoldStatement) statement = fold_statement_new (self, "PRAGMA foreign_key_check", error);
  gboolean has_row = FALSE;

  if (statement == NULL || !fold_statement_step (statement, &has_row, error))
    return FALSE;

  g_set_error (error, FOLD_STORE_ERROR, FOLD_STORE_ERROR_CONSTRAINT,
               "A row of %s refers to a row of %s that is not there",
               has_row ? fold_statement_get_text (statement, 0) : "a table",
               has_row ? fold_statement_get_text (statement, 2) : "another");
  return FALSE;
}

static gboolean
commit (FoldConnection  *self,
        GError         **error)
{
  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return FALSE;

  /* From here on it is done or fails, but is not interrupted. */
  sqlite3_progress_handler (self->handle, 0, NULL, NULL);

  int result = sqlite3_exec (self->handle, "COMMIT", NULL, NULL, NULL);

  if (result == SQLITE_CONSTRAINT_FOREIGNKEY)
    fail_foreign_key (self, error);
  else if (result != SQLITE_OK)
    _fold_connection_fail (self, result, error);

  sqlite3_progress_handler (self->handle, PROGRESS_INTERVAL, check_cancelled, self);
  return result == SQLITE_OK;
}

/**
 * fold_connection_write:
 * @self: a connection
 * @func: what to write
 * @data: for @func
 * @error: return location for the error of @func, a #FoldStoreError or %G_IO_ERROR_CANCELLED
 *
 * Calls @func in a transaction, which is on the disk when this returns %TRUE
 * and has not happened when it returns %FALSE.
 *
 * Returns: whether the transaction was committed
 */
gboolean
fold_connection_write (FoldConnection      *self,
                       FoldConnectionFunc   func,
                       gpointer             data,
                       GError             **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (func != NULL, FALSE);

  if (!fold_connection_execute (self, "BEGIN IMMEDIATE", error))
    return FALSE;
  if (func (self, data, error) && commit (self, error))
    return TRUE;

  if (!sqlite3_get_autocommit (self->handle))
    sqlite3_exec (self->handle, "ROLLBACK", NULL, NULL, NULL);
  return FALSE;
}

/**
 * fold_connection_copy:
 * @self: a connection
 * @target: a connection to an empty database
 * @error: return location for a #FoldStoreError
 *
 * Makes @target a copy of the database as it is now, whatever part of it is in a log.
 *
 * Returns: whether the copy is complete
 */
gboolean
fold_connection_copy (FoldConnection  *self,
                      FoldConnection  *target,
                      GError         **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (target != NULL, FALSE);
  g_assert (self->owner == g_thread_self ());
  g_assert (target->owner == g_thread_self ());

  sqlite3_backup *backup = sqlite3_backup_init (target->handle, "main", self->handle, "main");

  if (backup == NULL)
    return _fold_connection_fail (target, sqlite3_errcode (target->handle), error);

  sqlite3_backup_step (backup, -1);

  int result = sqlite3_backup_finish (backup);

  return result == SQLITE_OK || _fold_connection_fail (target, result, error);
}
