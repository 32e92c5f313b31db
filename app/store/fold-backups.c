/* fold-backups.c: the shelf of copies of a library, and which of them stay
 *
 * The shelf is in the data folder of the person, where whatever happens to the
 * folder of the library does not reach. One copy stays for each hour of the last
 * day, for each day of the last month, and for each month before.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-backups.h"

#include <glib/gstdio.h>

#define ENDING ".screenfold"
#define HOUR   3600
#define DAY    (24 * HOUR)
#define MONTH  (30 * DAY)

/**
 * fold_backup_free:
 * @self: (transfer full): a copy
 */
void
fold_backup_free (FoldBackup *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->path);
  g_free (self);
}

/**
 * fold_backups_dup_folder:
 * @file: a library
 *
 * Returns: (transfer full) (type filename): the folder of its copies: named after the
 *   file, with a checksum of where it is
 */
char *
fold_backups_dup_folder (GFile *file)
{
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *checksum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, uri, -1);
  g_autofree char *folder = NULL;

  if (g_str_has_suffix (name, ENDING))
    name[strlen (name) - strlen (ENDING)] = '\0';
  checksum[8] = '\0';
  folder = g_strdup_printf ("%s-%s", name, checksum);
  return g_build_filename (g_get_user_data_dir (), "screenfold", "backups", folder, NULL);
}

static gint64
parse_time (const char *name)
{
  g_autofree char *stamp = NULL;
  g_autoptr (GDateTime) time = NULL;

  if (!g_str_has_suffix (name, ENDING))
    return 0;
  stamp = g_strndup (name, strlen (name) - strlen (ENDING));
  time = g_date_time_new_from_iso8601 (stamp, NULL);
  return time != NULL ? g_date_time_to_unix (time) : 0;
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  const FoldBackup *one = *(const FoldBackup * const *) a;
  const FoldBackup *two = *(const FoldBackup * const *) b;

  return one->time > two->time ? -1 : one->time < two->time;
}

/**
 * fold_backups_list:
 * @folder: (type filename): a folder of copies
 *
 * Returns: (transfer full) (element-type FoldBackup): the copies, the latest first
 */
GPtrArray *
fold_backups_list (const char *folder)
{
  g_return_val_if_fail (folder != NULL, NULL);

  GPtrArray *backups = g_ptr_array_new_with_free_func ((GDestroyNotify) fold_backup_free);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name = NULL;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      gint64 time = parse_time (name);
      FoldBackup *backup = NULL;

      if (time == 0)
        continue;
      backup = g_new0 (FoldBackup, 1);
      backup->path = g_build_filename (folder, name, NULL);
      backup->time = time;
      g_ptr_array_add (backups, backup);
    }
  g_ptr_array_sort (backups, compare_times);
  return backups;
}

/**
 * fold_backups_is_due:
 * @backups: (element-type FoldBackup): copies, the latest first
 * @now: the time, in seconds since the epoch
 *
 * Returns: whether the latest is an hour old; one from the future, as a clock leaves
 *   it that was set back, does not count
 */
gboolean
fold_backups_is_due (GPtrArray *backups,
                     gint64     now)
{
  g_return_val_if_fail (backups != NULL, FALSE);

  for (guint i = 0; i < backups->len; i++)
    {
      const FoldBackup *backup = g_ptr_array_index (backups, i);

      if (backup->time <= now)
        return now - backup->time >= HOUR;
    }
  return TRUE;
}

/* The stretch of time of which one copy stays. */
static gint64
get_stretch (gint64 time,
             gint64 now)
{
  gint64 age = now - time;
  gint64 length = age < DAY ? HOUR : age < MONTH ? DAY : MONTH;

  return length * 1000000 + time / length;
}

/**
 * fold_backups_list_stale:
 * @backups: (element-type FoldBackup): copies, the latest first
 * @now: the time, in seconds since the epoch
 *
 * Returns: (transfer container) (element-type FoldBackup): those that may go: of each
 *   stretch of time the earliest stays, so that a copy grows old instead of being
 *   replaced by its successor again and again
 */
GPtrArray *
fold_backups_list_stale (GPtrArray *backups,
                         gint64     now)
{
  g_return_val_if_fail (backups != NULL, NULL);

  GPtrArray *stale = g_ptr_array_new ();
  gint64 previous = 0;

  for (guint i = backups->len; i > 0; i--)
    {
      FoldBackup *backup = g_ptr_array_index (backups, i - 1);
      gint64 stretch = get_stretch (backup->time, now);

      /* the latest always stays */
      if (stretch == previous && i > 1)
        g_ptr_array_add (stale, backup);
      previous = stretch;
    }
  return stale;
}

/**
 * fold_backups_dup_path:
 * @folder: (type filename): a folder of copies
 * @now: the time, in seconds since the epoch
 *
 * Returns: (transfer full) (type filename): where a copy of now goes
 */
char *
fold_backups_dup_path (const char *folder,
                       gint64      now)
{
  g_return_val_if_fail (folder != NULL, NULL);

  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (now);
  g_autofree char *stamp = g_date_time_format (time, "%Y%m%dT%H%M%SZ");
  g_autofree char *name = g_strconcat (stamp, ENDING, NULL);

  return g_build_filename (folder, name, NULL);
}
