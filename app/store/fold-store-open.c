/* fold-store-open.c: making and opening library files
 *
 * A file that exists is looked at three times: its first bytes, then as an
 * immutable database, which leaves no trace beside it, and only when it has
 * passed is it opened to be used. Until then nothing has been written.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-store-core.h"

#include "fold-file-header.h"
#include "fold-migrations.h"
#include "fold-schema.h"
#include "fold-statement.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <unistd.h>

/* Checking every page of a larger file would be felt at each start; it is read
 * with care anyway, and "check" does it on request. */
#define MAX_CHECKED_SIZE (16 * 1024 * 1024)

static const char * const companions[] = { "", "-wal", "-shm", "-journal" };

static gboolean
check_pages (FoldConnection  *connection,
             GError         **error)
{
  g_autoptr (FoldStatement) statement = fold_statement_new (connection, "PRAGMA quick_check (1)", error);
  gboolean has_row = FALSE;

  if (statement == NULL || !fold_statement_step (statement, &has_row, error))
    return FALSE;

  const char *answer = has_row ? fold_statement_get_text (statement, 0) : NULL;

  if (g_strcmp0 (answer, "ok") == 0)
    return TRUE;

  g_set_error (error, FOLD_STORE_ERROR, FOLD_STORE_ERROR_DAMAGED, "%s", answer);
  return FALSE;
}

static gboolean
check_marks (FoldConnection  *connection,
             gint64          *version,
             GError         **error)
{
  gint64 application_id = 0;

  if (!fold_connection_query_int (connection, "PRAGMA application_id", &application_id, error) ||
      !fold_connection_query_int (connection, "PRAGMA user_version", version, error))
    return FALSE;

  if (application_id != FOLD_SCHEMA_APPLICATION_ID)
    {
      g_set_error_literal (error, FOLD_STORE_ERROR, FOLD_STORE_ERROR_OTHER_APPLICATION, "Another application id");
      return FALSE;
    }
  return fold_migrations_check (fold_migrations, fold_n_migrations, *version, FOLD_SCHEMA_VERSION, error);
}

/* A file of an earlier version has other tables; those are compared when it has been migrated. */
static gboolean
check_content (FoldConnection        *connection,
               const FoldFileHeader  *header,
               gint64                *version,
               GError               **error)
{
  return check_marks (connection, version, error) &&
         (*version < FOLD_SCHEMA_VERSION || fold_schema_verify (connection, error)) &&
         (header->size > MAX_CHECKED_SIZE || check_pages (connection, error));
}

static FoldConnectionFlags
choose_reading (const FoldFileHeader *header)
{
  if (header->has_journal)
    return FOLD_CONNECTION_DEFAULT; /* what a crash interrupted has to be taken back first */
  return header->has_log ? FOLD_CONNECTION_READ_ONLY : FOLD_CONNECTION_IMMUTABLE;
}

static gboolean
inspect (const char            *path,
         const FoldFileHeader  *header,
         gint64                *version,
         GError               **error)
{
  g_autoptr (FoldConnection) connection = fold_connection_open (path, choose_reading (header), error);

  return connection != NULL && check_content (connection, header, version, error);
}

static gboolean
create_file (const char  *path,
             GError     **error)
{
  int fd = g_open (path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0666);
  int number = errno;

  if (fd >= 0)
    {
      close (fd);
      return TRUE;
    }

  g_set_error (error, FOLD_STORE_ERROR,
               number == EEXIST ? FOLD_STORE_ERROR_EXISTS :
               number == ENOENT || number == ENOTDIR ? FOLD_STORE_ERROR_NOT_FOUND :
               number == ENOSPC || number == EDQUOT ? FOLD_STORE_ERROR_FULL :
               number == EACCES || number == EPERM || number == EROFS ? FOLD_STORE_ERROR_READ_ONLY :
               FOLD_STORE_ERROR_IO,
               "%s: %s", path, g_strerror (number));
  return FALSE;
}

static void
remove_file (const char *path)
{
  for (guint i = 0; i < G_N_ELEMENTS (companions); i++)
    {
      g_autofree char *name = g_strconcat (path, companions[i], NULL);

      g_unlink (name);
    }
}

/* The copy is named after the version that it has: "thesis.screenfold.version-1",
 * and with a number where that is taken. */
static gboolean
keep_copy (FoldConnection  *connection,
           const char      *path,
           gint64           version,
           GError         **error)
{
  g_autofree char *name = g_strdup_printf ("%s.version-%" G_GINT64_FORMAT, path, version);
  g_autoptr (FoldConnection) copy = NULL;
  g_autoptr (GError) local_error = NULL;

  for (guint i = 2; !create_file (name, &local_error); i++)
    {
      if (!g_error_matches (local_error, FOLD_STORE_ERROR, FOLD_STORE_ERROR_EXISTS))
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return FALSE;
        }
      g_clear_error (&local_error);
      g_free (name);
      name = g_strdup_printf ("%s.version-%" G_GINT64_FORMAT "-%u", path, version, i);
    }

  copy = fold_connection_open (name, FOLD_CONNECTION_DEFAULT, error);
  if (copy != NULL && fold_connection_copy (connection, copy, error))
    return TRUE;

  g_clear_pointer (&copy, fold_connection_close);
  remove_file (name);
  return FALSE;
}

static gboolean
migrate (FoldConnection  *connection,
         const char      *path,
         GError         **error)
{
  return fold_store_core_migrate (connection, path, fold_migrations, fold_n_migrations, FOLD_SCHEMA_VERSION, error) &&
         fold_schema_verify (connection, error);
}

/* A file of an earlier version that may not be written is brought up to date in memory. */
static FoldConnection *
open_copy_in_memory (FoldConnection  *connection,
                     GError         **error)
{
  g_autoptr (FoldConnection) copy = fold_connection_open (NULL, FOLD_CONNECTION_DEFAULT, error);

  if (copy == NULL || !fold_connection_copy (connection, copy, error) || !migrate (copy, NULL, error))
    return NULL;
  return g_steal_pointer (&copy);
}

static FoldConnection *
open_read_only (const char            *path,
                const FoldFileHeader  *header,
                gint64                 version,
                GError               **error)
{
  g_autoptr (FoldConnection) connection =
    fold_connection_open (path, header->has_log ? FOLD_CONNECTION_READ_ONLY : FOLD_CONNECTION_IMMUTABLE, error);

  if (connection == NULL || version == FOLD_SCHEMA_VERSION)
    return g_steal_pointer (&connection);
  return open_copy_in_memory (connection, error);
}

static FoldConnection *
open_in_memory (GError **error)
{
  g_autoptr (FoldConnection) connection = fold_connection_open (NULL, FOLD_CONNECTION_DEFAULT, error);

  if (connection == NULL || !fold_schema_create (connection, error))
    return NULL;
  return g_steal_pointer (&connection);
}

static FoldConnection *
open_file (const char  *path,
           gboolean     read_only,
           GError     **error)
{
  FoldFileHeader header;
  g_autoptr (FoldConnection) connection = NULL;
  gint64 version = 0;

  if (!fold_file_header_read (path, FOLD_SCHEMA_APPLICATION_ID, FOLD_SCHEMA_VERSION, &header, error) ||
      !inspect (path, &header, &version, error))
    return NULL;
  if (read_only || !header.is_writable)
    return open_read_only (path, &header, version, error);

  connection = fold_connection_open (path, FOLD_CONNECTION_DEFAULT, error);
  if (connection == NULL)
    return NULL;
  if (version < FOLD_SCHEMA_VERSION && !migrate (connection, path, error))
    return NULL;
  return g_steal_pointer (&connection);
}

/**
 * fold_store_core_open:
 * @path: (nullable) (type filename): the absolute path of a library, or %NULL for
 *   a new one in memory
 * @read_only: whether to leave the file as it is
 * @error: return location for a #FoldStoreError
 *
 * Opens a library for the calling thread, and brings it to the present version. A
 * file that cannot be written is opened for reading.
 *
 * Returns: (transfer full) (nullable): a connection to it
 */
FoldConnection *
fold_store_core_open (const char  *path,
                      gboolean     read_only,
                      GError     **error)
{
  g_autofree char *real_path = NULL;

  if (path == NULL)
    return open_in_memory (error);

  /* The log of a file lies beside the file, not beside a link to it. */
  real_path = realpath (path, NULL);
  return open_file (real_path != NULL ? real_path : path, read_only, error);
}

/**
 * fold_store_core_migrate:
 * @connection: a connection to a library
 * @path: (nullable) (type filename): where its file is, or %NULL for one in memory
 * @steps: (array length=n_steps) (nullable): the steps that this program knows
 * @n_steps: the length of @steps
 * @version: the version to reach
 * @error: return location for a #FoldStoreError
 *
 * Brings a library to @version. Before the first step its file is copied to one
 * beside it.
 *
 * Returns: whether the library is of @version now
 */
gboolean
fold_store_core_migrate (FoldConnection       *connection,
                         const char           *path,
                         const FoldMigration  *steps,
                         guint                 n_steps,
                         guint                 version,
                         GError              **error)
{
  gint64 present = 0;

  g_return_val_if_fail (connection != NULL, FALSE);

  if (!fold_connection_query_int (connection, "PRAGMA user_version", &present, error) ||
      !fold_migrations_check (steps, n_steps, present, version, error))
    return FALSE;
  if (path != NULL && present < version && !keep_copy (connection, path, present, error))
    return FALSE;
  return fold_migrations_run (connection, steps, n_steps, version, error);
}

/**
 * fold_store_core_create:
 * @path: (type filename): the absolute path where no file is yet
 * @error: return location for %FOLD_STORE_ERROR_EXISTS or another #FoldStoreError
 *
 * Makes an empty library. After an error there is no file.
 *
 * Returns: (transfer full) (nullable): a connection to it
 */
FoldConnection *
fold_store_core_create (const char  *path,
                        GError     **error)
{
  g_autoptr (FoldConnection) connection = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  if (!create_file (path, error))
    return NULL;

  /* The tables go from the log to the file at once, so that a file is a library from the start. */
  connection = fold_connection_open (path, FOLD_CONNECTION_DEFAULT, error);
  if (connection != NULL && fold_schema_create (connection, error) &&
      fold_connection_execute (connection, "PRAGMA wal_checkpoint (TRUNCATE)", error))
    return g_steal_pointer (&connection);

  g_clear_pointer (&connection, fold_connection_close);
  remove_file (path);
  return NULL;
}

/**
 * fold_store_core_save_copy:
 * @connection: a connection to a library
 * @path: (type filename): the absolute path where no file is yet
 * @error: return location for %FOLD_STORE_ERROR_EXISTS or another #FoldStoreError
 *
 * Copies the library with its history. After an error there is no file.
 *
 * Returns: whether that went well
 */
gboolean
fold_store_core_save_copy (FoldConnection  *connection,
                           const char      *path,
                           GError         **error)
{
  g_autoptr (FoldConnection) copy = NULL;

  g_return_val_if_fail (connection != NULL, FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  if (!create_file (path, error))
    return FALSE;

  copy = fold_connection_open (path, FOLD_CONNECTION_DEFAULT, error);
  if (copy != NULL && fold_connection_copy (connection, copy, error))
    return TRUE;

  g_clear_pointer (&copy, fold_connection_close);
  remove_file (path);
  return FALSE;
}
