/* fold-zip-maker.c: ZIP archives made for a test
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fold-zip-maker.h"

#include <archive.h>
#include <archive_entry.h>
#include <string.h>

#define CHUNK 65536

struct _FoldZipMaker
{
  struct archive *archive;
  GByteArray     *bytes;
};

static la_ssize_t
write_cb (struct archive *archive,
          void           *data,
          const void     *buffer,
          size_t          length)
{
  g_byte_array_append (data, buffer, (guint) length);
  return (la_ssize_t) length;
}

FoldZipMaker *
fold_zip_maker_new (void)
{
  FoldZipMaker *self = g_new (FoldZipMaker, 1);

  self->bytes = g_byte_array_new ();
  self->archive = archive_write_new ();
  archive_write_set_format_zip (self->archive);
  archive_write_set_bytes_in_last_block (self->archive, 1);
  g_assert_cmpint (archive_write_open (self->archive, self->bytes, NULL, write_cb, NULL), ==, ARCHIVE_OK);
  return self;
}

static void
begin_entry (FoldZipMaker *self,
             const char   *name,
             gsize         length)
{
  struct archive_entry *entry = archive_entry_new ();

  archive_entry_set_pathname (entry, name);
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_perm (entry, 0644);
  archive_entry_set_size (entry, (la_int64_t) length);
  g_assert_cmpint (archive_write_header (self->archive, entry), >=, ARCHIVE_WARN);
  archive_entry_free (entry);
}

void
fold_zip_maker_add (FoldZipMaker *self,
                    const char   *name,
                    const char   *content)
{
  begin_entry (self, name, strlen (content));
  archive_write_data (self->archive, content, strlen (content));
}

/* A part of one character again and again. */
void
fold_zip_maker_fill (FoldZipMaker *self,
                     const char   *name,
                     char          c,
                     gsize         length)
{
  g_autofree char *chunk = g_malloc (CHUNK);

  memset (chunk, c, CHUNK);
  begin_entry (self, name, length);
  for (gsize done = 0; done < length; done += CHUNK)
    archive_write_data (self->archive, chunk, MIN (CHUNK, length - done));
}

void
fold_zip_maker_link (FoldZipMaker *self,
                     const char   *name,
                     const char   *target)
{
  struct archive_entry *entry = archive_entry_new ();

  archive_entry_set_pathname (entry, name);
  archive_entry_set_filetype (entry, AE_IFLNK);
  archive_entry_set_symlink (entry, target);
  archive_entry_set_size (entry, 0);
  archive_write_header (self->archive, entry);
  archive_entry_free (entry);
}

GBytes *
fold_zip_maker_finish (FoldZipMaker *self)
{
  GBytes *bytes = NULL;

  archive_write_close (self->archive);
  archive_write_free (self->archive);
  bytes = g_byte_array_free_to_bytes (self->bytes);
  g_free (self);
  return bytes;
}
