/* fold-file-header.c: a first look at a file, before SQLite touches it
 *
 * Opening a database may create files beside it or finish what a crash left
 * half done. What is visibly no library is refused before that, from the hundred
 * bytes that https://www.sqlite.org/fileformat.html describes.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-file-header.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#define HEADER_SIZE 100
#define MAGIC       "SQLite format 3"

enum
{
  OFFSET_PAGE_SIZE       = 16,
  OFFSET_WRITE_VERSION   = 18,
  OFFSET_READ_VERSION    = 19,
  OFFSET_CHANGE_COUNTER  = 24,
  OFFSET_N_PAGES         = 28,
  OFFSET_USER_VERSION    = 60,
  OFFSET_APPLICATION_ID  = 68,
  OFFSET_VERSION_VALID   = 92,
};

static gboolean
fail (FoldStoreError   code,
      const char      *path,
      const char      *why,
      GError         **error)
{
  g_set_error (error, FOLD_STORE_ERROR, code, "%s: %s", path, why);
  return FALSE;
}

static gboolean
fail_errno (int          number,
            const char  *path,
            GError     **error)
{
  FoldStoreError code = FOLD_STORE_ERROR_IO;

  if (number == ENOENT || number == ENOTDIR)
    code = FOLD_STORE_ERROR_NOT_FOUND;
  else if (number == EACCES || number == EPERM)
    code = FOLD_STORE_ERROR_UNREADABLE;
  else if (number == EISDIR)
    code = FOLD_STORE_ERROR_NOT_A_FILE;
  return fail (code, path, g_strerror (number), error);
}

static guint32
read_uint32 (const guint8 *bytes,
             guint         offset)
{
  return (guint32) bytes[offset] << 24 | (guint32) bytes[offset + 1] << 16 |
         (guint32) bytes[offset + 2] << 8 | (guint32) bytes[offset + 3];
}

static guint
read_page_size (const guint8 *bytes)
{
  guint size = (guint) bytes[OFFSET_PAGE_SIZE] << 8 | bytes[OFFSET_PAGE_SIZE + 1];

  return size == 1 ? 65536 : size;
}

static gboolean
has_content (const char *path,
             const char *ending)
{
  g_autofree char *name = g_strconcat (path, ending, NULL);
  struct stat info;

  return stat (name, &info) == 0 && info.st_size > 0;
}

static gboolean
read_bytes (const char      *path,
            guint8          *bytes,
            gsize           *n_bytes,
            FoldFileHeader  *header,
            GError         **error)
{
  /* A pipe without a writer would let us wait forever. */
  int fd = g_open (path, O_RDONLY | O_NONBLOCK | O_CLOEXEC, 0);
  struct stat info;
  gssize n_read = -1;
  int number = errno;

  if (fd < 0)
    return fail_errno (number, path, error);

  if (fstat (fd, &info) == 0 && S_ISREG (info.st_mode))
    {
      n_read = read (fd, bytes, HEADER_SIZE);
      number = errno;
    }
  else
    {
      info.st_mode = 0;
    }
  close (fd);

  if (info.st_mode == 0)
    return fail (FOLD_STORE_ERROR_NOT_A_FILE, path, "not a regular file", error);
  if (n_read < 0)
    return fail_errno (number, path, error);

  *n_bytes = (gsize) n_read;
  header->size = (guint64) info.st_size;
  return TRUE;
}

static gboolean
check_form (const char            *path,
            const guint8          *bytes,
            gsize                  n_bytes,
            GError               **error)
{
  gboolean is_magic = n_bytes > 0 && memcmp (bytes, MAGIC, MIN (n_bytes, sizeof MAGIC)) == 0;
  guint page_size = 0;

  if (n_bytes == 0)
    return fail (FOLD_STORE_ERROR_EMPTY, path, "no bytes", error);
  if (!is_magic)
    return fail (FOLD_STORE_ERROR_NOT_A_LIBRARY, path, "not an SQLite database", error);
  if (n_bytes < HEADER_SIZE)
    return fail (FOLD_STORE_ERROR_TRUNCATED, path, "ends within its header", error);

  page_size = read_page_size (bytes);
  if (page_size < 512 || (page_size & (page_size - 1)) != 0)
    return fail (FOLD_STORE_ERROR_DAMAGED, path, "impossible page size", error);
  if (bytes[OFFSET_READ_VERSION] > 2 || bytes[OFFSET_WRITE_VERSION] > 2)
    return fail (FOLD_STORE_ERROR_NEWER, path, "a newer format of SQLite", error);
  return TRUE;
}

static gboolean
check_marks (const char            *path,
             const guint8          *bytes,
             guint                  application_id,
             guint                  version,
             const FoldFileHeader  *header,
             GError               **error)
{
  guint32 n_pages = read_uint32 (bytes, OFFSET_N_PAGES);
  guint32 user_version = read_uint32 (bytes, OFFSET_USER_VERSION);

  if (read_uint32 (bytes, OFFSET_APPLICATION_ID) != application_id)
    return fail (FOLD_STORE_ERROR_OTHER_APPLICATION, path, "the database of another program", error);
  if (user_version > version)
    {
      g_set_error (error, FOLD_STORE_ERROR, FOLD_STORE_ERROR_NEWER,
                   "%s: version %u of the schema; this program knows %u", path, user_version, version);
      return FALSE;
    }

  /* Very old writers did not keep the number of pages; then both counters differ. */
  if (read_uint32 (bytes, OFFSET_CHANGE_COUNTER) == read_uint32 (bytes, OFFSET_VERSION_VALID) &&
      (guint64) n_pages * read_page_size (bytes) > header->size)
    return fail (FOLD_STORE_ERROR_TRUNCATED, path, "its last pages are missing", error);
  return TRUE;
}

/**
 * fold_file_header_read:
 * @path: (type filename): where the file is
 * @application_id: the mark that a library bears
 * @version: the latest version of the schema that this program knows
 * @header: (out caller-allocates): what there is to know of the file
 * @error: return location for a #FoldStoreError
 *
 * Looks at the file without changing anything. Where a log or journal lies beside
 * the file, part of the truth is in there and only the form can be judged.
 *
 * Returns: whether it may be a library that this program can read
 */
gboolean
fold_file_header_read (const char      *path,
                       guint            application_id,
                       guint            version,
                       FoldFileHeader  *header,
                       GError         **error)
{
  guint8 bytes[HEADER_SIZE] = { 0 };
  gsize n_bytes = 0;
  g_autofree char *folder = NULL;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (header != NULL, FALSE);

  *header = (FoldFileHeader) { 0 };
  if (!read_bytes (path, bytes, &n_bytes, header, error) || !check_form (path, bytes, n_bytes, error))
    return FALSE;

  /* Writing makes files beside it, so the folder counts too. */
  folder = g_path_get_dirname (path);
  header->has_log = has_content (path, "-wal");
  header->has_journal = has_content (path, "-journal");
  header->is_writable = g_access (path, W_OK) == 0 && g_access (folder, W_OK) == 0;
  return header->has_log || header->has_journal ||
         check_marks (path, bytes, application_id, version, header, error);
}
