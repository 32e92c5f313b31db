/* export-zip.c: parts of a document, packed
 *
 * The first part stands unpacked, as OpenDocument wants it of its media type. No
 * part says when it was written.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "export-zip.h"

#include <archive.h>
#include <archive_entry.h>
#include <string.h>

/* 1 January 2000: ZIP knows no time before 1980. */
#define EPOCH 946684800

struct _ExportZip
{
  struct archive *archive;
  GByteArray     *bytes;
  guint           n_parts;
  char           *problem;
};

G_DEFINE_QUARK (export-zip-error-quark, export_zip_error)

static la_ssize_t
write_cb (struct archive *archive,
          void           *data,
          const void     *buffer,
          size_t          length)
{
  g_byte_array_append (data, buffer, (guint) length);
  return (la_ssize_t) length;
}

/**
 * export_zip_new:
 *
 * Returns: (transfer full): an archive without parts
 */
ExportZip *
export_zip_new (void)
{
  ExportZip *self = g_new0 (ExportZip, 1);

  self->bytes = g_byte_array_new ();
  self->archive = archive_write_new ();
  archive_write_set_format_zip (self->archive);
  archive_write_zip_set_compression_store (self->archive);
  archive_write_set_bytes_per_block (self->archive, 0);
  archive_write_open (self->archive, self->bytes, NULL, write_cb, NULL);
  return self;
}

/**
 * export_zip_free:
 * @self: (transfer full): an archive
 */
void
export_zip_free (ExportZip *self)
{
  g_return_if_fail (self != NULL);

  if (self->archive != NULL)
    archive_write_free (self->archive);
  g_clear_pointer (&self->bytes, g_byte_array_unref);
  g_free (self->problem);
  g_free (self);
}

/**
 * export_zip_add:
 * @self: an archive
 * @name: of the part
 * @text: what is in it
 *
 * Adds a part. If that fails, export_zip_end() says so.
 */
void
export_zip_add (ExportZip  *self,
                const char *name,
                const char *text)
{
  g_return_if_fail (self != NULL && name != NULL && text != NULL);

  struct archive_entry *entry = archive_entry_new ();
  gsize length = strlen (text);

  if (self->n_parts++ == 1)
    archive_write_zip_set_compression_deflate (self->archive);
  archive_entry_set_pathname (entry, name);
  archive_entry_set_size (entry, (la_int64_t) length);
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_perm (entry, 0644);
  archive_entry_set_mtime (entry, EPOCH, 0);
  if ((archive_write_header (self->archive, entry) != ARCHIVE_OK ||
       archive_write_data (self->archive, text, length) != (la_ssize_t) length) && self->problem == NULL)
    self->problem = g_strdup (archive_error_string (self->archive));
  archive_entry_free (entry);
}

/**
 * export_zip_end:
 * @self: an archive; nothing can be added afterwards
 * @error: return location for a #ExportZipError
 *
 * Returns: (transfer full): the file
 */
GBytes *
export_zip_end (ExportZip  *self,
                GError    **error)
{
  g_return_val_if_fail (self != NULL && self->archive != NULL, NULL);

  if (archive_write_close (self->archive) != ARCHIVE_OK && self->problem == NULL)
    self->problem = g_strdup (archive_error_string (self->archive));
  g_clear_pointer (&self->archive, archive_write_free);
  if (self->problem != NULL)
    {
      g_set_error_literal (error, EXPORT_ZIP_ERROR, EXPORT_ZIP_ERROR_FAILED, self->problem);
      return NULL;
    }
  return g_byte_array_free_to_bytes (g_steal_pointer (&self->bytes));
}
