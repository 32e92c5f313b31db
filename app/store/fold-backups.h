/* fold-backups.h: the shelf of copies of a library, and which of them stay
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * FoldBackup:
 * @path: (type filename): where the copy is
 * @time: when it was made, in seconds since the epoch
 */
typedef struct
{
  char   *path;
  gint64  time;
} FoldBackup;

void       fold_backup_free         (FoldBackup   *self);

char      *fold_backups_dup_folder  (GFile        *file) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *fold_backups_list        (const char   *folder) G_GNUC_WARN_UNUSED_RESULT;
gboolean   fold_backups_is_due      (GPtrArray    *backups,
                                     gint64        now);
GPtrArray *fold_backups_list_stale  (GPtrArray    *backups,
                                     gint64        now) G_GNUC_WARN_UNUSED_RESULT;
char      *fold_backups_dup_path    (const char   *folder,
                                     gint64        now) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
