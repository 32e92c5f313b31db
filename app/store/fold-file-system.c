/* fold-file-system.c: what kind of disk a file is on
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-file-system.h"

#include <sys/vfs.h>

/* As linux/magic.h and the kernel's sources name them. FUSE carries sshfs and
 * the like, and some local disks, for which a journal is as good. */
static const guint32 remote_types[] = {
  0x6969,     /* nfs */
  0x517b,     /* smb */
  0xff534d42, /* cifs */
  0xfe534d42, /* smb2 */
  0x65735546, /* fuse */
  0x01021997, /* 9p */
  0x5346414f, /* afs */
  0x00c36400, /* ceph */
  0x73757245, /* coda */
  0x0bd00bd0, /* lustre */
  0x01161970, /* gfs2 */
};

/**
 * fold_file_system_is_remote:
 * @type: a type of file system, as statfs() tells it
 *
 * Returns: whether other computers may have it too
 */
gboolean
fold_file_system_is_remote (gint64 type)
{
  for (guint i = 0; i < G_N_ELEMENTS (remote_types); i++)
    if (remote_types[i] == (guint32) type)
      return TRUE;
  return FALSE;
}

/**
 * fold_file_system_is_remote_at:
 * @path: (type filename): a file
 *
 * Returns: whether other computers may have its disk too
 */
gboolean
fold_file_system_is_remote_at (const char *path)
{
  struct statfs info;

  g_return_val_if_fail (path != NULL, FALSE);

  return statfs (path, &info) == 0 && fold_file_system_is_remote (info.f_type);
}
