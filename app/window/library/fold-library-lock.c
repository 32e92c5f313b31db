/* fold-library-lock.c: who has a library open
 *
 * Locks of the operating system end at this computer; a folder that is carried
 * to others by a synchronising service knows nothing of them. So a small file
 * beside the library says who has it open, and travels with it. What a process
 * left that is no more is taken away.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-library-lock.h"

#include "fold-actor.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <unistd.h>

#define GROUP "lock"

struct _FoldLibraryLock
{
  char *path;
};

/**
 * fold_library_holder_free:
 * @self: (transfer full): a holder
 */
void
fold_library_holder_free (FoldLibraryHolder *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->host);
  g_free (self->person);
  g_free (self);
}

static FoldLibraryHolder *
read_holder (const char *path)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  FoldLibraryHolder *holder = NULL;

  if (!g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, NULL))
    return NULL;

  holder = g_new0 (FoldLibraryHolder, 1);
  holder->host = g_key_file_get_string (file, GROUP, "host", NULL);
  holder->pid = g_key_file_get_integer (file, GROUP, "process", NULL);
  holder->person = g_key_file_get_string (file, GROUP, "person", NULL);
  holder->time = g_key_file_get_int64 (file, GROUP, "time", NULL);
  return holder;
}

/* Of another computer nobody here can know. */
static gboolean
is_alive (const FoldLibraryHolder *holder)
{
  if (holder->host == NULL)
    return FALSE;
  if (!g_str_equal (holder->host, g_get_host_name ()))
    return TRUE;
  return holder->pid > 0 && holder->pid != getpid () && (kill (holder->pid, 0) == 0 || errno == EPERM);
}

static gboolean
write_lock (const char *path)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *person = fold_actor_dup_name ();
  g_autofree char *text = NULL;
  gsize length = 0;
  int fd = g_open (path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0666);
  gboolean success = FALSE;

  if (fd < 0)
    return FALSE;

  g_key_file_set_string (file, GROUP, "host", g_get_host_name ());
  g_key_file_set_integer (file, GROUP, "process", getpid ());
  g_key_file_set_string (file, GROUP, "person", person);
  g_key_file_set_int64 (file, GROUP, "time", g_get_real_time () / G_USEC_PER_SEC);
  text = g_key_file_to_data (file, &length, NULL);
  success = write (fd, text, length) == (gssize) length;
  close (fd);
  return success;
}

/**
 * fold_library_lock_take:
 * @file: a library that is to be written
 * @holder: (out) (transfer full) (nullable): who has it open already
 *
 * Says beside @file that this process has it open. Where nothing can be written
 * there, there is no lock and no holder.
 *
 * Returns: (transfer full) (nullable): what ends that when it is freed
 */
FoldLibraryLock *
fold_library_lock_take (GFile              *file,
                        FoldLibraryHolder **holder)
{
  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (holder != NULL, NULL);

  g_autofree char *library = g_file_get_path (file);
  g_autofree char *folder = library != NULL ? g_path_get_dirname (library) : NULL;
  g_autofree char *base = library != NULL ? g_path_get_basename (library) : NULL;
  g_autofree char *name = base != NULL ? g_strdup_printf (".%s.lock", base) : NULL;
  g_autofree char *path = name != NULL ? g_build_filename (folder, name, NULL) : NULL;
  g_autoptr (FoldLibraryHolder) known = path != NULL ? read_holder (path) : NULL;
  FoldLibraryLock *self = NULL;

  *holder = NULL;
  if (path == NULL)
    return NULL;
  if (known != NULL && is_alive (known))
    {
      *holder = g_steal_pointer (&known);
      return NULL;
    }

  g_unlink (path);
  if (!write_lock (path))
    return NULL;
  self = g_new0 (FoldLibraryLock, 1);
  self->path = g_steal_pointer (&path);
  return self;
}

/**
 * fold_library_lock_free:
 * @self: (transfer full): a lock
 *
 * Ends it.
 */
void
fold_library_lock_free (FoldLibraryLock *self)
{
  g_return_if_fail (self != NULL);

  g_autoptr (FoldLibraryHolder) holder = read_holder (self->path);

  /* a service that synchronises may have put another one in its place */
  if (holder != NULL && holder->pid == getpid () && g_strcmp0 (holder->host, g_get_host_name ()) == 0)
    g_unlink (self->path);
  g_free (self->path);
  g_free (self);
}

/**
 * fold_library_holder_dup_sentence:
 * @self: a holder
 *
 * Returns: (transfer full): what a person is told
 */
char *
fold_library_holder_dup_sentence (const FoldLibraryHolder *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (self->time);
  g_autoptr (GDateTime) local = utc != NULL ? g_date_time_to_local (utc) : NULL;
  g_autofree char *time = local != NULL ? g_date_time_format (local, "%Y-%m-%d %H:%M") : g_strdup ("?");

  /* Translators: a person, a computer, the number of a process, and a time */
  return g_strdup_printf (_("%1$s has this library open on “%2$s” (process %3$d, since %4$s): here it is shown, but not written."),
                          self->person != NULL ? self->person : "?", self->host, self->pid, time);
}
