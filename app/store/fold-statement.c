/* fold-statement.c: one SQL statement with its values and rows
 *
 * Binding never reports: a value that SQLite does not take is remembered and
 * fails the next step, so that callers have one place to look.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-statement.h"

#include "fold-connection-private.h"

#include <math.h>

struct _FoldStatement
{
  FoldConnection *connection;
  sqlite3_stmt   *statement;
  int             bind_result;
};

static void
note_bind (FoldStatement *self,
           int            result)
{
  if (self->bind_result == SQLITE_OK)
    self->bind_result = result;
}

/* The handle of a connection asserts the thread. */
static void
assert_thread (FoldStatement *self)
{
  (void) _fold_connection_get_handle (self->connection);
}

/**
 * fold_statement_new:
 * @connection: a connection, which must outlive the statement
 * @sql: one statement
 * @error: return location for a #FoldStoreError
 *
 * Returns: (transfer full) (nullable): the statement before its first row
 */
FoldStatement *
fold_statement_new (FoldConnection  *connection,
                    const char      *sql,
                    GError         **error)
{
  g_return_val_if_fail (connection != NULL, NULL);
  g_return_val_if_fail (sql != NULL, NULL);

  sqlite3_stmt *statement = _fold_connection_take_statement (connection, sql, error);
  FoldStatement *self = NULL;

  if (statement == NULL)
    return NULL;

  self = g_new0 (FoldStatement, 1);
  self->connection = connection;
  self->statement = statement;
  return self;
}

/**
 * fold_statement_free:
 * @self: (transfer full): a statement
 *
 * Ends the statement. The connection keeps its compiled form for the next one
 * of the same words.
 */
void
fold_statement_free (FoldStatement *self)
{
  g_return_if_fail (self != NULL);

  assert_thread (self);
  _fold_connection_give_statement (self->connection, self->statement);
  g_free (self);
}

/**
 * fold_statement_bind_text:
 * @self: a statement
 * @position: the number of a parameter, from 1
 * @text: (nullable): UTF-8; it is copied
 */
void
fold_statement_bind_text (FoldStatement *self,
                          guint          position,
                          const char    *text)
{
  g_return_if_fail (self != NULL);

  assert_thread (self);
  note_bind (self, text != NULL
                   ? sqlite3_bind_text64 (self->statement, (int) position, text, strlen (text),
                                          SQLITE_TRANSIENT, SQLITE_UTF8)
                   : sqlite3_bind_null (self->statement, (int) position));
}

/**
 * fold_statement_bind_int:
 * @self: a statement
 * @position: the number of a parameter, from 1
 * @number: its value
 */
void
fold_statement_bind_int (FoldStatement *self,
                         guint          position,
                         gint64         number)
{
  g_return_if_fail (self != NULL);

  assert_thread (self);
  note_bind (self, sqlite3_bind_int64 (self->statement, (int) position, number));
}

/**
 * fold_statement_bind_real:
 * @self: a statement
 * @position: the number of a parameter, from 1
 * @number: its value, `NAN` for none
 */
void
fold_statement_bind_real (FoldStatement *self,
                          guint          position,
                          double         number)
{
  g_return_if_fail (self != NULL);

  assert_thread (self);
  note_bind (self, isnan (number) ? sqlite3_bind_null (self->statement, (int) position)
                                  : sqlite3_bind_double (self->statement, (int) position, number));
}

/**
 * fold_statement_bind_bytes:
 * @self: a statement
 * @position: the number of a parameter, from 1
 * @bytes: (nullable): its value, which must outlive the statement
 */
void
fold_statement_bind_bytes (FoldStatement *self,
                           guint          position,
                           GBytes        *bytes)
{
  g_return_if_fail (self != NULL);

  gsize size = 0;
  gconstpointer data = bytes != NULL ? g_bytes_get_data (bytes, &size) : NULL;

  assert_thread (self);
  if (bytes == NULL)
    note_bind (self, sqlite3_bind_null (self->statement, (int) position));
  else if (size == 0)
    note_bind (self, sqlite3_bind_zeroblob (self->statement, (int) position, 0));
  else
    note_bind (self, sqlite3_bind_blob64 (self->statement, (int) position, data, size, SQLITE_STATIC));
}

/**
 * fold_statement_step:
 * @self: a statement
 * @has_row: (out): whether there is a row to read
 * @error: return location for a #FoldStoreError or %G_IO_ERROR_CANCELLED
 *
 * Goes to the next row, or carries out a statement without rows.
 *
 * Returns: whether that went well
 */
gboolean
fold_statement_step (FoldStatement  *self,
                     gboolean       *has_row,
                     GError        **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (has_row != NULL, FALSE);

  assert_thread (self);
  *has_row = FALSE;
  if (self->bind_result != SQLITE_OK)
    return _fold_connection_fail (self->connection, self->bind_result, error);

  int result = sqlite3_step (self->statement);

  *has_row = result == SQLITE_ROW;
  return result == SQLITE_ROW || result == SQLITE_DONE || _fold_connection_fail (self->connection, result, error);
}

/**
 * fold_statement_run:
 * @self: a statement whose rows nobody reads
 * @error: return location for a #FoldStoreError or %G_IO_ERROR_CANCELLED
 *
 * Carries out the statement and makes it ready for the next values.
 *
 * Returns: whether that went well
 */
gboolean
fold_statement_run (FoldStatement  *self,
                    GError        **error)
{
  gboolean has_row = TRUE;

  g_return_val_if_fail (self != NULL, FALSE);

  while (has_row)
    {
      if (!fold_statement_step (self, &has_row, error))
        return FALSE;
    }

  sqlite3_reset (self->statement);
  return TRUE;
}

/**
 * fold_statement_get_text:
 * @self: a statement on a row
 * @column: a column, from 0
 *
 * Returns: (transfer none) (nullable): the text, good until the next step; %NULL
 *   where there is none
 */
const char *
fold_statement_get_text (FoldStatement *self,
                         guint          column)
{
  g_return_val_if_fail (self != NULL, NULL);

  assert_thread (self);
  return (const char *) sqlite3_column_text (self->statement, (int) column);
}

/**
 * fold_statement_get_int:
 * @self: a statement on a row
 * @column: a column, from 0
 *
 * Returns: the number, 0 where there is none
 */
gint64
fold_statement_get_int (FoldStatement *self,
                        guint          column)
{
  g_return_val_if_fail (self != NULL, 0);

  assert_thread (self);
  return sqlite3_column_int64 (self->statement, (int) column);
}

/**
 * fold_statement_get_real:
 * @self: a statement on a row
 * @column: a column, from 0
 *
 * Returns: the number, `NAN` where there is none
 */
double
fold_statement_get_real (FoldStatement *self,
                         guint          column)
{
  g_return_val_if_fail (self != NULL, NAN);

  assert_thread (self);
  return sqlite3_column_type (self->statement, (int) column) != SQLITE_NULL
         ? sqlite3_column_double (self->statement, (int) column) : NAN;
}

/**
 * fold_statement_get_bytes:
 * @self: a statement on a row
 * @column: a column, from 0
 *
 * Returns: (transfer full) (nullable): a copy of the bytes, or %NULL where there is none
 */
GBytes *
fold_statement_get_bytes (FoldStatement *self,
                          guint          column)
{
  g_return_val_if_fail (self != NULL, NULL);

  assert_thread (self);
  if (sqlite3_column_type (self->statement, (int) column) == SQLITE_NULL)
    return NULL;

  gconstpointer data = sqlite3_column_blob (self->statement, (int) column);

  return g_bytes_new (data, (gsize) sqlite3_column_bytes (self->statement, (int) column));
}
