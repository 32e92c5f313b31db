/* fold-archive.c: the parts of a document that is a ZIP archive
 *
 * Nothing is ever written to disk: wanted parts are unpacked into memory, in one
 * pass and within limits. An archive with a path that leads out of it is refused
 * as a whole, since nobody makes one by mistake.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-archive.h"

#include <archive.h>
#include <archive_entry.h>
#include <glib/gi18n-lib.h>
#include <locale.h>
#include <string.h>

#include "fold-imported-document.h"

#define CHUNK_SIZE 65536

struct _FoldArchive
{
  GHashTable *parts; /* name → GBytes, or NULL for a part that was not wanted */
};

typedef struct
{
  struct archive   *archive;
  FoldArchive      *result;
  FoldArchiveWants  wants;
  GCancellable     *cancellable;
  gsize             packed;   /* the size of the file */
  gsize             unpacked; /* of all parts so far */
} Reading;

static gboolean
fail_damaged (Reading  *self,
              GError  **error)
{
  const char *words = archive_error_string (self->archive);
  g_autofree char *valid = g_utf8_make_valid (words != NULL ? words : "", -1);

  g_set_error (error, FOLD_DOCUMENT_ERROR, FOLD_DOCUMENT_ERROR_DAMAGED,
               _ ("The archive that the document consists of is damaged: %s"), valid);
  return FALSE;
}

static gboolean
is_safe_name (const char *name)
{
  g_auto (GStrv) steps = NULL;

  if (*name == '\0' || *name == '/' || strchr (name, '\\') != NULL || !g_utf8_validate (name, -1, NULL) ||
      (g_ascii_isalpha (name[0]) && name[1] == ':'))
    return FALSE;

  steps = g_strsplit (name, "/", -1);
  return !g_strv_contains ((const char * const *) steps, "..");
}

static gboolean
is_link (struct archive_entry *entry)
{
  return archive_entry_symlink (entry) != NULL || archive_entry_hardlink (entry) != NULL;
}

static gboolean
check_entry (struct archive_entry  *entry,
             const char            *name,
             GError               **error)
{
  if (name == NULL || !is_safe_name (name) || is_link (entry))
    {
      g_set_error (error, FOLD_DOCUMENT_ERROR, FOLD_DOCUMENT_ERROR_FORBIDDEN,
                   _ ("The archive has a part whose path leads out of it (“%s”), so it is not opened."),
                   name != NULL && g_utf8_validate (name, -1, NULL) ? name : "?");
      return FALSE;
    }
  if (archive_entry_is_encrypted (entry))
    {
      g_set_error_literal (error, FOLD_DOCUMENT_ERROR, FOLD_DOCUMENT_ERROR_ENCRYPTED,
                           _ ("The document is locked by a password."));
      return FALSE;
    }
  return TRUE;
}

static gboolean
check_size (Reading  *self,
            GError  **error)
{
  gboolean is_bomb = self->unpacked > FOLD_ARCHIVE_LEAST_SIZE &&
                     self->unpacked / FOLD_ARCHIVE_MAX_RATIO > self->packed;

  if (!is_bomb && self->unpacked <= FOLD_ARCHIVE_MAX_SIZE)
    return TRUE;

  g_set_error (error, FOLD_DOCUMENT_ERROR, FOLD_DOCUMENT_ERROR_TOO_LARGE,
               is_bomb ? _ ("The archive unpacks to more than %u times its size, so it is not opened.")
                       : _ ("The archive unpacks to more than %u MB."),
               is_bomb ? FOLD_ARCHIVE_MAX_RATIO : FOLD_ARCHIVE_MAX_SIZE / (1024 * 1024));
  return FALSE;
}

static GBytes *
read_part (Reading  *self,
           GError  **error)
{
  g_autoptr (GByteArray) content = g_byte_array_new ();
  g_autofree guint8 *chunk = g_malloc (CHUNK_SIZE);
  la_ssize_t n = 0;

  do
    {
      if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
        return NULL;

      n = archive_read_data (self->archive, chunk, CHUNK_SIZE);
      if (n < 0)
        return (void) fail_damaged (self, error), NULL;
      g_byte_array_append (content, chunk, (guint) n);
      self->unpacked += (gsize) n;
      if (!check_size (self, error))
        return NULL;
    }
  while (n > 0);
  return g_byte_array_free_to_bytes (g_steal_pointer (&content));
}

static gboolean
read_entry (Reading               *self,
            struct archive_entry  *entry,
            GError               **error)
{
  const char *name = archive_entry_pathname_utf8 (entry);
  GBytes *content = NULL;

  if (!check_entry (entry, name, error))
    return FALSE;
  if (archive_entry_filetype (entry) != AE_IFREG || g_hash_table_contains (self->result->parts, name))
    return TRUE;

  if (self->wants (name))
    {
      /* Unpacking may make the name of the entry invalid. */
      g_autofree char *copy = g_strdup (name);

      content = read_part (self, error);
      if (content == NULL)
        return FALSE;
      g_hash_table_insert (self->result->parts, g_steal_pointer (&copy), content);
      return TRUE;
    }
  g_hash_table_insert (self->result->parts, g_strdup (name), NULL);
  return TRUE;
}

static gboolean
read_entries (Reading  *self,
              GError  **error)
{
  struct archive_entry *entry = NULL;
  int status = archive_read_next_header (self->archive, &entry);

  for (guint n = 0; status == ARCHIVE_OK || status == ARCHIVE_WARN; n++)
    {
      if (n >= FOLD_ARCHIVE_MAX_N_PARTS)
        {
          g_set_error (error, FOLD_DOCUMENT_ERROR, FOLD_DOCUMENT_ERROR_TOO_LARGE,
                       _ ("The archive has more than %u parts."), FOLD_ARCHIVE_MAX_N_PARTS);
          return FALSE;
        }
      if (g_cancellable_set_error_if_cancelled (self->cancellable, error) || !read_entry (self, entry, error))
        return FALSE;
      status = archive_read_next_header (self->archive, &entry);
    }
  return status == ARCHIVE_EOF || fail_damaged (self, error);
}

static void
unref_bytes (gpointer data)
{
  if (data != NULL)
    g_bytes_unref (data);
}

/**
 * fold_archive_open:
 * @bytes: a ZIP archive
 * @wants: says by its name whether a part is to be unpacked
 * @cancellable: (nullable): how to stop it
 * @error: return location for a #FoldDocumentError
 *
 * Returns: (transfer full) (nullable): the archive with the wanted parts
 */
FoldArchive *
fold_archive_open (GBytes            *bytes,
                   FoldArchiveWants   wants,
                   GCancellable      *cancellable,
                   GError           **error)
{
  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (wants != NULL, NULL);

  g_autoptr (FoldArchive) self = g_new0 (FoldArchive, 1);
  gsize size = 0;
  const void *data = g_bytes_get_data (bytes, &size);
  struct archive *archive = archive_read_new ();
  Reading reading = {
    .archive = archive, .result = self, .wants = wants, .cancellable = cancellable, .packed = size,
  };

  /* In the C locale, libarchive cannot tell names in UTF-8. */
  locale_t utf8 = newlocale (LC_CTYPE_MASK, "C.UTF-8", (locale_t) 0);
  locale_t before = utf8 != (locale_t) 0 ? uselocale (utf8) : (locale_t) 0;

  self->parts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, unref_bytes);
  archive_read_support_format_zip_seekable (archive);

  gboolean is_read = archive_read_open_memory (archive, data, size) == ARCHIVE_OK
                       ? read_entries (&reading, error) : fail_damaged (&reading, error);

  archive_read_free (archive);
  if (utf8 != (locale_t) 0)
    {
      uselocale (before);
      freelocale (utf8);
    }
  return is_read ? g_steal_pointer (&self) : NULL;
}

/**
 * fold_archive_free:
 * @self: (transfer full): an archive
 */
void
fold_archive_free (FoldArchive *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->parts, g_hash_table_unref);
  g_free (self);
}

/**
 * fold_archive_has:
 * @self: an archive
 * @name: the path of a part
 *
 * Returns: whether there is such a part, wanted or not
 */
gboolean
fold_archive_has (FoldArchive *self,
                  const char  *name)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  return g_hash_table_contains (self->parts, name);
}

/**
 * fold_archive_get:
 * @self: an archive
 * @name: the path of a part
 *
 * Returns: (transfer none) (nullable): the part, if it is there and was wanted
 */
GBytes *
fold_archive_get (FoldArchive *self,
                  const char  *name)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  return g_hash_table_lookup (self->parts, name);
}

/**
 * fold_archive_count:
 * @self: an archive
 * @prefix: how paths begin
 * @suffix: how they end
 *
 * Returns: how many parts have such a path
 */
guint
fold_archive_count (FoldArchive *self,
                    const char  *prefix,
                    const char  *suffix)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (prefix != NULL && suffix != NULL, 0);

  GHashTableIter iter;
  gpointer name = NULL;
  guint n = 0;

  g_hash_table_iter_init (&iter, self->parts);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    n += g_str_has_prefix (name, prefix) && g_str_has_suffix (name, suffix);
  return n;
}

/**
 * fold_archive_resolve:
 * @base: the path of a part
 * @reference: how that part refers to another one: a relative URI
 *
 * Returns: (transfer full) (nullable): the path of the other part, without its
 *   fragment; %NULL where the reference leads elsewhere
 */
char *
fold_archive_resolve (const char *base,
                      const char *reference)
{
  g_return_val_if_fail (base != NULL, NULL);
  g_return_val_if_fail (reference != NULL, NULL);

  g_autofree char *path = g_strndup (reference, strcspn (reference, "#?"));
  g_autofree char *plain = strstr (path, "://") == NULL ? g_uri_unescape_string (path, NULL) : NULL;

  if (plain == NULL || !g_utf8_validate (plain, -1, NULL))
    return NULL;
  if (*plain == '\0')
    return g_strdup (base);

  g_autofree char *folder = g_path_get_dirname (base);
  g_autofree char *joined = *plain == '/' ? g_strdup (plain) : g_strconcat ("/", folder, "/", plain, NULL);
  g_autofree char *whole = g_canonicalize_filename (joined, "/");

  return g_strdup (whole + 1);
}
