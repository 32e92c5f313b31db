/* fold-window-safety.c: what keeps an open library from harm
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-window-private.h"

#include "fold-library-file.h"
#include "fold-library-lock.h"
#include "fold-store-backup.h"
#include "fold-store-history.h"

#include <glib/gi18n-lib.h>

#define MINUTES_BETWEEN_LOOKS 10

static void
backed_up_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (FoldWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (fold_store_back_up_finish (FOLD_STORE (object), result, &error) || error == NULL)
    return;
  /* a library that was closed meanwhile has nobody to tell */
  if (self->view == NULL || fold_library_view_get_store (self->view) != FOLD_STORE (object))
    return;

  g_autofree char *sentence = g_strdup_printf (_("No backup could be made: %s"), error->message);

  fold_window_tell (self, sentence);
}

static gboolean
look_cb (gpointer user_data)
{
  FoldWindow *self = user_data;

  if (self->view != NULL)
    fold_store_back_up_async (fold_library_view_get_store (self->view), backed_up_cb, g_object_ref (self));
  return G_SOURCE_CONTINUE;
}

static void
file_changed_cb (FoldWindow        *self,
                 GFile             *file,
                 GFile             *other,
                 GFileMonitorEvent  event)
{
  if (event == G_FILE_MONITOR_EVENT_DELETED || event == G_FILE_MONITOR_EVENT_MOVED_OUT ||
      event == G_FILE_MONITOR_EVENT_RENAMED)
    fold_window_offer (self, _("The file of this library is not there any more. What is shown can be saved elsewhere."),
                       _("_Save a Copy…"), "win.save-copy");
}

static void
watch_file (FoldWindow *self,
            FoldStore  *store)
{
  GFileMonitor *monitor = g_file_monitor_file (fold_store_get_file (store), G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);

  if (monitor == NULL)
    return;
  g_signal_connect_object (monitor, "changed", G_CALLBACK (file_changed_cb), self, G_CONNECT_SWAPPED);
  g_object_set_data_full (G_OBJECT (store), "fold-monitor", monitor, g_object_unref);
}

/* A program that ends does not take its windows apart. */
static void
shutdown_cb (FoldWindow *self)
{
  FoldStore *store = self->view != NULL ? fold_library_view_get_store (self->view) : NULL;

  if (store == NULL)
    return;
  g_object_set_data (G_OBJECT (store), "fold-lock", NULL);
  fold_store_close (store);
}

/*
 * _fold_window_lock:
 * @self: a window
 * @store: a library that was just opened
 *
 * Says beside the file that it is open here. The lock ends with @store.
 *
 * Returns: %FALSE where somebody else has it open; then there is a sentence about that
 */
gboolean
_fold_window_lock (FoldWindow *self,
                   FoldStore  *store)
{
  g_autoptr (FoldLibraryHolder) holder = NULL;
  FoldLibraryLock *lock = NULL;

  if (fold_store_get_file (store) == NULL || fold_store_is_read_only (store))
    return TRUE;

  lock = fold_library_lock_take (fold_store_get_file (store), &holder);
  if (holder != NULL)
    {
      g_free (self->holder);
      self->holder = fold_library_holder_dup_sentence (holder);
      return FALSE;
    }
  if (lock != NULL)
    g_object_set_data_full (G_OBJECT (store), "fold-lock", lock, (GDestroyNotify) fold_library_lock_free);
  return TRUE;
}

static void
rescued_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (FoldWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (fold_store_save_copy_finish (FOLD_STORE (object), result, &error))
    {
      fold_window_tell (self, _("The copy was saved. Open it to go on in it."));
      return;
    }

  g_autofree char *sentence = fold_library_file_explain (self->file, error);

  fold_window_tell (self, sentence);
}

/*
 * _fold_window_rescue:
 * @self: a window
 * @target: where a copy is to be saved
 *
 * Saves what is open where its file has vanished: the store still has it.
 *
 * Returns: %FALSE where the file is there, and can be copied as such
 */
gboolean
_fold_window_rescue (FoldWindow *self,
                     GFile      *target)
{
  FoldStore *store = self->view != NULL ? fold_library_view_get_store (self->view) : NULL;

  if (store == NULL || fold_store_get_file (store) == NULL || g_file_peek_path (target) == NULL ||
      g_file_test (g_file_peek_path (fold_store_get_file (store)), G_FILE_TEST_EXISTS))
    return FALSE;

  fold_store_save_copy_async (store, target, NULL, rescued_cb, g_object_ref (self));
  return TRUE;
}

/*
 * _fold_window_dup_backup_hint:
 * @file: a library that cannot be read
 *
 * Returns: (transfer full) (nullable): where its latest backup is
 */
char *
_fold_window_dup_backup_hint (GFile *file)
{
  g_autofree char *folder = fold_backups_dup_folder (file);
  g_autoptr (GPtrArray) backups = fold_backups_list (folder);
  const FoldBackup *latest = backups->len > 0 ? g_ptr_array_index (backups, 0) : NULL;

  /* Translators: %s is the path of a file */
  return latest != NULL ? g_strdup_printf (_("The latest backup is %s"), latest->path) : NULL;
}

/*
 * _fold_window_keep_safe:
 * @self: a window
 * @store: the library that it shows
 *
 * Makes a backup now and again, and sees when the file vanishes.
 */
void
_fold_window_keep_safe (FoldWindow *self,
                        FoldStore  *store)
{
  if (fold_store_get_file (store) == NULL || self->is_posing)
    return;

  watch_file (self, store);
  if (self->safety_id == 0)
    g_signal_connect_object (g_application_get_default (), "shutdown", G_CALLBACK (shutdown_cb), self, G_CONNECT_SWAPPED);
  if (self->safety_id == 0)
    self->safety_id = g_timeout_add_seconds (MINUTES_BETWEEN_LOOKS * 60, look_cb, self);
  look_cb (self);
}

/*
 * _fold_window_end_safety:
 * @self: a window that goes
 */
void
_fold_window_end_safety (FoldWindow *self)
{
  g_clear_handle_id (&self->safety_id, g_source_remove);
  g_clear_pointer (&self->holder, g_free);
}
