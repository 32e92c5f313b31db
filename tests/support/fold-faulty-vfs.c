/* fold-faulty-vfs.c: a disk that fails when a test wants it to
 *
 * A layer below SQLite and above the real one, as https://www.sqlite.org/vfs.html
 * describes, that counts operations of a kind and lets the one that was asked
 * for fail. For a power failure it remembers what every write covered until the
 * file is synchronised; then it puts some of that back, as a disk may that
 * writes in an order of its own.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-faulty-vfs.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <string.h>
#include <unistd.h>

typedef struct
{
  sqlite3_file  base;
  char         *path;
  sqlite3_file *real; /* lies behind this structure */
} FaultyFile;

/* What a write covered. */
typedef struct
{
  char   *path;
  gint64  offset;
  GBytes *bytes;
} Covered;

static struct {
  FoldFault  fault;
  guint      position;
  gboolean   for_good;
  guint      count;
  gboolean   happened;
  GPtrArray *covered; /* of Covered, the latest last */
} state;

static sqlite3_vfs *real_vfs;

static void
covered_free (gpointer data)
{
  Covered *covered = data;

  g_free (covered->path);
  g_bytes_unref (covered->bytes);
  g_free (covered);
}

static sqlite3_file *
get_real (sqlite3_file *file)
{
  return ((FaultyFile *) file)->real;
}

/* Whether the operation of this kind that comes now is to fail. */
static gboolean
strike (FoldFault kind)
{
  gboolean is_asked = state.fault == kind;

  if (state.fault == FOLD_FAULT_POWER && (kind == FOLD_FAULT_WRITE || kind == FOLD_FAULT_SYNC))
    is_asked = TRUE;
  if (kind == FOLD_FAULT_WRITE && (state.fault == FOLD_FAULT_SHORT_WRITE || state.fault == FOLD_FAULT_FULL))
    is_asked = TRUE;
  if (!is_asked)
    return FALSE;

  state.count++;
  if (state.count != state.position && (!state.for_good || state.count < state.position))
    return FALSE;
  state.happened = TRUE;
  return TRUE;
}

static int
faulty_close (sqlite3_file *file)
{
  FaultyFile *self = (FaultyFile *) file;

  g_clear_pointer (&self->path, g_free);
  return self->real->pMethods->xClose (self->real);
}

static int
faulty_read (sqlite3_file *file,
             void         *bytes,
             int           size,
             sqlite3_int64 offset)
{
  if (strike (FOLD_FAULT_READ))
    return SQLITE_IOERR_READ;
  return get_real (file)->pMethods->xRead (get_real (file), bytes, size, offset);
}

static void
remember (FaultyFile    *self,
          int            size,
          sqlite3_int64  offset)
{
  Covered *covered = NULL;
  guint8 *bytes = g_malloc0 ((gsize) size);

  if (state.covered == NULL || self->path == NULL)
    {
      g_free (bytes);
      return;
    }
  self->real->pMethods->xRead (self->real, bytes, size, offset);
  covered = g_new0 (Covered, 1);
  covered->path = g_strdup (self->path);
  covered->offset = offset;
  covered->bytes = g_bytes_new_take (bytes, (gsize) size);
  g_ptr_array_add (state.covered, covered);
}

static int
faulty_write (sqlite3_file *file,
              const void   *bytes,
              int           size,
              sqlite3_int64 offset)
{
  FaultyFile *self = (FaultyFile *) file;
  sqlite3_file *real = self->real;

  if (!strike (FOLD_FAULT_WRITE))
    {
      remember (self, size, offset);
      return real->pMethods->xWrite (real, bytes, size, offset);
    }
  if (state.fault == FOLD_FAULT_SHORT_WRITE)
    real->pMethods->xWrite (real, bytes, size / 2, offset);
  return state.fault == FOLD_FAULT_FULL ? SQLITE_FULL : SQLITE_IOERR_WRITE;
}

static int
faulty_truncate (sqlite3_file  *file,
                 sqlite3_int64  size)
{
  if (state.fault == FOLD_FAULT_POWER && state.happened)
    return SQLITE_IOERR_TRUNCATE;
  return get_real (file)->pMethods->xTruncate (get_real (file), size);
}

static int
faulty_sync (sqlite3_file *file,
             int           flags)
{
  FaultyFile *self = (FaultyFile *) file;

  if (strike (FOLD_FAULT_SYNC))
    return SQLITE_IOERR_FSYNC;

  for (guint i = state.covered != NULL ? state.covered->len : 0; i > 0; i--)
    {
      const Covered *covered = g_ptr_array_index (state.covered, i - 1);

      if (g_strcmp0 (covered->path, self->path) == 0)
        g_ptr_array_remove_index (state.covered, i - 1);
    }
  return self->real->pMethods->xSync (self->real, flags);
}

static int
faulty_file_size (sqlite3_file  *file,
                  sqlite3_int64 *size)
{
  return get_real (file)->pMethods->xFileSize (get_real (file), size);
}

static int
faulty_lock (sqlite3_file *file,
             int           level)
{
  return get_real (file)->pMethods->xLock (get_real (file), level);
}

static int
faulty_unlock (sqlite3_file *file,
               int           level)
{
  return get_real (file)->pMethods->xUnlock (get_real (file), level);
}

static int
faulty_check_lock (sqlite3_file *file,
                   int          *result)
{
  return get_real (file)->pMethods->xCheckReservedLock (get_real (file), result);
}

static int
faulty_control (sqlite3_file *file,
                int           operation,
                void         *argument)
{
  return get_real (file)->pMethods->xFileControl (get_real (file), operation, argument);
}

static int
faulty_sector_size (sqlite3_file *file)
{
  return get_real (file)->pMethods->xSectorSize (get_real (file));
}

/* What the real layer promises of the disk is not promised here. */
static int
faulty_characteristics (sqlite3_file *file)
{
  return 0;
}

static int
faulty_shm_map (sqlite3_file   *file,
                int             page,
                int             size,
                int             extend,
                void volatile **address)
{
  return get_real (file)->pMethods->xShmMap (get_real (file), page, size, extend, address);
}

static int
faulty_shm_lock (sqlite3_file *file,
                 int           offset,
                 int           n,
                 int           flags)
{
  return get_real (file)->pMethods->xShmLock (get_real (file), offset, n, flags);
}

static void
faulty_shm_barrier (sqlite3_file *file)
{
  get_real (file)->pMethods->xShmBarrier (get_real (file));
}

static int
faulty_shm_unmap (sqlite3_file *file,
                  int           removes)
{
  return get_real (file)->pMethods->xShmUnmap (get_real (file), removes);
}

static const sqlite3_io_methods methods = {
  2,
  faulty_close, faulty_read, faulty_write, faulty_truncate, faulty_sync, faulty_file_size,
  faulty_lock, faulty_unlock, faulty_check_lock, faulty_control, faulty_sector_size, faulty_characteristics,
  faulty_shm_map, faulty_shm_lock, faulty_shm_barrier, faulty_shm_unmap,
};

static int
faulty_open (sqlite3_vfs  *vfs,
             const char   *name,
             sqlite3_file *file,
             int           flags,
             int          *out_flags)
{
  FaultyFile *self = (FaultyFile *) file;
  int result = SQLITE_OK;

  self->real = (sqlite3_file *) (self + 1);
  self->path = g_strdup (name);
  result = real_vfs->xOpen (real_vfs, name, self->real, flags, out_flags);
  if (self->real->pMethods != NULL)
    self->base.pMethods = &methods;
  else
    g_clear_pointer (&self->path, g_free);
  return result;
}

static int
faulty_delete (sqlite3_vfs *vfs,
               const char  *name,
               int          sync_folder)
{
  if (state.fault == FOLD_FAULT_POWER && state.happened)
    return SQLITE_IOERR_DELETE;
  return real_vfs->xDelete (real_vfs, name, sync_folder);
}

/**
 * fold_faulty_vfs_install:
 *
 * Makes the layer the one that every database of this process is opened through.
 */
void
fold_faulty_vfs_install (void)
{
  static sqlite3_vfs vfs;

  real_vfs = sqlite3_vfs_find (NULL);
  g_assert_nonnull (real_vfs);
  vfs = *real_vfs;
  vfs.zName = "fold-faulty";
  vfs.szOsFile = (int) sizeof (FaultyFile) + real_vfs->szOsFile;
  vfs.pNext = NULL;
  vfs.xOpen = faulty_open;
  vfs.xDelete = faulty_delete;
  g_assert_cmpint (sqlite3_vfs_register (&vfs, 1), ==, SQLITE_OK);
}

/**
 * fold_faulty_vfs_begin:
 * @fault: what is to fail
 * @position: which operation of that kind, counted from 1
 * @for_good: whether all that come after it fail too
 */
void
fold_faulty_vfs_begin (FoldFault fault,
                       guint     position,
                       gboolean  for_good)
{
  g_clear_pointer (&state.covered, g_ptr_array_unref);
  state.fault = fault;
  state.position = position;
  state.for_good = for_good || fault == FOLD_FAULT_POWER;
  state.count = 0;
  state.happened = FALSE;
  if (fault == FOLD_FAULT_POWER)
    state.covered = g_ptr_array_new_with_free_func (covered_free);
}

/**
 * fold_faulty_vfs_end:
 *
 * From now on the disk is sound.
 *
 * Returns: whether anything has failed
 */
gboolean
fold_faulty_vfs_end (void)
{
  state.fault = FOLD_FAULT_NONE;
  return state.happened;
}

/**
 * fold_faulty_vfs_lose:
 *
 * Takes back about half of what was written and not synchronised.
 */
void
fold_faulty_vfs_lose (void)
{
  for (guint i = state.covered != NULL ? state.covered->len : 0; i > 0; i--)
    {
      const Covered *covered = g_ptr_array_index (state.covered, i - 1);
      gsize size = 0;
      gconstpointer bytes = g_bytes_get_data (covered->bytes, &size);
      int fd = -1;

      if (g_test_rand_bit ())
        continue;
      fd = open (covered->path, O_WRONLY | O_CLOEXEC);
      if (fd < 0)
        continue;
      g_assert_cmpint (pwrite (fd, bytes, size, covered->offset), ==, size);
      close (fd);
    }
  g_clear_pointer (&state.covered, g_ptr_array_unref);
}
