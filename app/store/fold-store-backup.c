/* fold-store-backup.c: copying a library to its shelf while it is in use
 *
 * A few pages at a time, each slice a job behind everything that somebody waits
 * for; what is written meanwhile SQLite carries over into the copy. It is made
 * under another name and gets its own when it is whole.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-store-backup.h"

#include "fold-connection-private.h"
#include "fold-store-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

#define PAGES_PER_SLICE 128

struct _FoldStoreBackup
{
  gatomicrefcount  ref_count;
  char            *folder;
  char            *path;
  char            *part; /* where it grows */
  FoldConnection  *target; /* of the worker, as what follows */
  sqlite3_backup  *backup;
  gboolean         is_done;
  gboolean         is_given_up;
};

static FoldStoreBackup *
backup_ref (FoldStoreBackup *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

static void
backup_unref (gpointer data)
{
  FoldStoreBackup *self = data;

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_assert (self->target == NULL && self->backup == NULL);
  g_free (self->folder);
  g_free (self->path);
  g_free (self->part);
  g_free (self);
}

static gboolean
fail_errno (const char  *path,
            GError     **error)
{
  int number = errno;

  g_set_error (error, FOLD_STORE_ERROR, number == ENOSPC ? FOLD_STORE_ERROR_FULL : FOLD_STORE_ERROR_IO,
               "%s: %s", path, g_strerror (number));
  return FALSE;
}

static gboolean
begin (FoldStoreBackup  *self,
       FoldConnection   *connection,
       GError          **error)
{
  int fd = -1;

  if (g_mkdir_with_parents (self->folder, 0700) != 0)
    return fail_errno (self->folder, error);
  fd = g_open (self->part, O_CREAT | O_TRUNC | O_RDWR | O_CLOEXEC, 0600);
  if (fd < 0)
    return fail_errno (self->part, error);
  close (fd);

  self->target = fold_connection_open (self->part, FOLD_CONNECTION_DEFAULT, error);
  if (self->target == NULL)
    return FALSE;
  self->backup = sqlite3_backup_init (_fold_connection_get_handle (self->target), "main",
                                      _fold_connection_get_handle (connection), "main");
  return self->backup != NULL || _fold_connection_fail (self->target, SQLITE_ERROR, error);
}

static void
stop (FoldStoreBackup *self)
{
  if (self->backup != NULL)
    sqlite3_backup_finish (g_steal_pointer (&self->backup));
  g_clear_pointer (&self->target, fold_connection_close);
  if (!self->is_done)
    g_unlink (self->part);
}

static void
remove_stale (FoldStoreBackup *self)
{
  g_autoptr (GPtrArray) backups = fold_backups_list (self->folder);
  g_autoptr (GPtrArray) stale = fold_backups_list_stale (backups, g_get_real_time () / G_USEC_PER_SEC);

  for (guint i = 0; i < stale->len; i++)
    g_unlink (((FoldBackup *) g_ptr_array_index (stale, i))->path);
}

static gboolean
conclude (FoldStoreBackup  *self,
          GError          **error)
{
  int result = sqlite3_backup_finish (g_steal_pointer (&self->backup));

  if (result != SQLITE_OK)
    return _fold_connection_fail (self->target, result, error);

  g_clear_pointer (&self->target, fold_connection_close);
  if (g_rename (self->part, self->path) != 0)
    return fail_errno (self->path, error);
  self->is_done = TRUE;
  remove_stale (self);
  return TRUE;
}

static gpointer
run_slice (FoldConnection **connection,
           gpointer         data,
           GError         **error)
{
  FoldStoreBackup *self = data;
  int result = SQLITE_OK;

  if (self->is_given_up)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "The library was closed");
      return NULL;
    }

  gboolean success = self->backup != NULL || begin (self, *connection, error);

  if (success)
    {
      result = sqlite3_backup_step (self->backup, PAGES_PER_SLICE);
      if (result == SQLITE_DONE)
        success = conclude (self, error);
      else if (result != SQLITE_OK && result != SQLITE_BUSY && result != SQLITE_LOCKED)
        success = _fold_connection_fail (self->target, result, error);
    }
  if (success)
    return GINT_TO_POINTER (TRUE);

  stop (self);
  return NULL;
}

static gpointer
run_stop (FoldConnection **connection,
          gpointer         data,
          GError         **error)
{
  FoldStoreBackup *self = data;

  /* a slice may still wait behind this job */
  self->is_given_up = TRUE;
  stop (self);
  return GINT_TO_POINTER (TRUE);
}

static const FoldJobClass slice_job = { FOLD_JOB_BACKGROUND, run_slice, NULL, backup_unref, NULL };
static const FoldJobClass stop_job = { FOLD_JOB_WRITE, run_stop, NULL, backup_unref, NULL };

static void
slice_done_cb (GObject      *object,
               GAsyncResult *result,
               gpointer      user_data)
{
  FoldStore *self = FOLD_STORE (object);
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  gboolean success = _fold_store_finish (self, result, slice_done_cb, &error) != NULL;

  if (success && self->backup != NULL && !self->backup->is_done)
    {
      _fold_store_start (self, &slice_job, backup_ref (self->backup), slice_done_cb, NULL, slice_done_cb,
                         g_steal_pointer (&task));
      return;
    }
  g_clear_pointer (&self->backup, backup_unref);
  if (success)
    g_task_return_boolean (task, TRUE);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_task_return_boolean (task, FALSE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
  g_clear_error (&error);
}

/*
 * _fold_store_stop_backup:
 * @self: a library that is about to be closed
 *
 * Gives up a copy that is under way.
 */
void
_fold_store_stop_backup (FoldStore *self)
{
  if (self->backup != NULL)
    _fold_store_wait (self, &stop_job, g_steal_pointer (&self->backup), NULL);
}

/**
 * fold_store_back_up_async:
 * @self: a library
 * @callback: called when the copy is there, or when none is due
 * @user_data: for @callback
 *
 * Copies the library to its shelf, if the latest copy is an hour old, and takes
 * copies from there that are too many. Closing the library gives the copy up.
 */
void
fold_store_back_up_async (FoldStore           *self,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  g_return_if_fail (FOLD_IS_STORE (self));

  g_autoptr (GTask) task = g_task_new (self, NULL, callback, user_data);
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  g_autofree char *folder = self->file != NULL ? fold_backups_dup_folder (self->file) : NULL;
  g_autoptr (GPtrArray) backups = folder != NULL ? fold_backups_list (folder) : NULL;

  g_task_set_source_tag (task, fold_store_back_up_async);
  if (folder == NULL || self->worker == NULL || self->backup != NULL || !fold_backups_is_due (backups, now))
    {
      g_task_return_boolean (task, FALSE);
      return;
    }

  self->backup = g_new0 (FoldStoreBackup, 1);
  g_atomic_ref_count_init (&self->backup->ref_count);
  self->backup->folder = g_steal_pointer (&folder);
  self->backup->path = fold_backups_dup_path (self->backup->folder, now);
  self->backup->part = g_strconcat (self->backup->path, ".part", NULL);
  _fold_store_start (self, &slice_job, backup_ref (self->backup), slice_done_cb, NULL, slice_done_cb,
                     g_steal_pointer (&task));
}

/**
 * fold_store_back_up_finish:
 * @self: a library
 * @result: what the callback was given
 * @error: return location for a #FoldStoreError
 *
 * Returns: whether there is a new copy; %FALSE without an error where none was due
 */
gboolean
fold_store_back_up_finish (FoldStore     *self,
                           GAsyncResult  *result,
                           GError       **error)
{
  g_return_val_if_fail (FOLD_IS_STORE (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
