/* fold-library-file.c: opening a library, whichever of its two forms the file has
 *
 * The first bytes decide, not the name. A .screenfold file is a database; library
 * XML is read into a database in memory, so that both are searched, changed and
 * undone in the same way.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-library-file.h"

#include "fold-library-xml.h"

#include <glib/gi18n-lib.h>

#define DATABASE_MAGIC "SQLite format 3"
#define BYTE_ORDER_MARK "\xef\xbb\xbf"

typedef struct
{
  GFile              *file;
  FoldStoreOpenFlags  flags;
  FoldStore          *store; /* of library XML, while it is filled */
} OpenData;

static void
open_data_free (gpointer data)
{
  OpenData *open = data;

  g_object_unref (open->file);
  g_clear_object (&open->store);
  g_free (open);
}

/* ============ what a file is ============ */

static gboolean
fail (GFile           *file,
      FoldStoreError   code,
      const char      *why,
      GError         **error)
{
  g_autofree char *name = g_file_get_parse_name (file);

  g_set_error (error, FOLD_STORE_ERROR, code, "%s: %s", name, why);
  return FALSE;
}

/* One domain for files, whoever reads them. */
static void
take_io_error (GFile   *file,
               GError  *io_error,
               GError **error)
{
  static const struct {
    int            io;
    FoldStoreError store;
  } codes[] = {
    { G_IO_ERROR_NOT_FOUND, FOLD_STORE_ERROR_NOT_FOUND },
    { G_IO_ERROR_NOT_DIRECTORY, FOLD_STORE_ERROR_NOT_FOUND },
    { G_IO_ERROR_PERMISSION_DENIED, FOLD_STORE_ERROR_UNREADABLE },
    { G_IO_ERROR_IS_DIRECTORY, FOLD_STORE_ERROR_NOT_A_FILE },
    { G_IO_ERROR_NOT_SUPPORTED, FOLD_STORE_ERROR_NOT_A_FILE },
    { G_IO_ERROR_NOT_MOUNTED, FOLD_STORE_ERROR_NOT_A_FILE },
  };
  FoldStoreError code = FOLD_STORE_ERROR_IO;

  if (g_error_matches (io_error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, io_error);
      return;
    }

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      if (g_error_matches (io_error, G_IO_ERROR, codes[i].io))
        code = codes[i].store;
    }
  fail (file, code, io_error->message, error);
  g_error_free (io_error);
}

static gboolean
check_size (GFile             *file,
            GFileInputStream  *stream,
            GCancellable      *cancellable,
            GError           **error)
{
  g_autoptr (GFileInfo) info =
    g_file_input_stream_query_info (stream, G_FILE_ATTRIBUTE_STANDARD_SIZE, cancellable, error);

  if (info == NULL)
    return FALSE;
  if (g_file_info_get_size (info) <= FOLD_LIBRARY_XML_MAX_SIZE)
    return TRUE;
  return fail (file, FOLD_STORE_ERROR_TOO_LARGE, "too large for library XML", error);
}

/* The whole file, or only its first bytes when they say that it is a database. */
static GBytes *
read_stream (GFile             *file,
             GFileInputStream  *stream,
             gboolean          *is_database,
             GCancellable      *cancellable,
             GError           **error)
{
  char start[sizeof DATABASE_MAGIC] = { 0 };
  gsize n_start = 0;
  g_autoptr (GOutputStream) bytes = g_memory_output_stream_new_resizable ();

  if (!g_input_stream_read_all (G_INPUT_STREAM (stream), start, sizeof start, &n_start, cancellable, error))
    return NULL;

  *is_database = n_start > 0 && memcmp (start, DATABASE_MAGIC, MIN (n_start, strlen (DATABASE_MAGIC))) == 0;
  if (n_start == 0)
    {
      fail (file, FOLD_STORE_ERROR_EMPTY, "no bytes", error);
      return NULL;
    }
  if (!*is_database && !check_size (file, stream, cancellable, error))
    return NULL;
  if (!g_output_stream_write_all (bytes, start, n_start, NULL, cancellable, error))
    return NULL;
  if (!*is_database &&
      g_output_stream_splice (bytes, G_INPUT_STREAM (stream), G_OUTPUT_STREAM_SPLICE_NONE, cancellable, error) < 0)
    return NULL;
  if (!g_output_stream_close (bytes, cancellable, error))
    return NULL;
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (bytes));
}

static GBytes *
read_file (GFile         *file,
           gboolean      *is_database,
           GCancellable  *cancellable,
           GError       **error)
{
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GError) io_error = NULL;
  GFileType type = g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, cancellable);
  GBytes *bytes = NULL;

  /* Reading a pipe would wait for its writer. */
  if (type == G_FILE_TYPE_SPECIAL || type == G_FILE_TYPE_DIRECTORY)
    {
      fail (file, FOLD_STORE_ERROR_NOT_A_FILE, "not a regular file", error);
      return NULL;
    }

  stream = g_file_read (file, cancellable, &io_error);
  if (stream != NULL)
    bytes = read_stream (file, stream, is_database, cancellable, &io_error);
  if (bytes != NULL)
    return bytes;

  if (io_error->domain == G_IO_ERROR)
    take_io_error (file, g_steal_pointer (&io_error), error);
  else
    g_propagate_error (error, g_steal_pointer (&io_error));
  return NULL;
}

/* Whether the file may be XML at all: what begins with something else is no damaged library but none. */
static gboolean
looks_like_xml (GBytes *bytes)
{
  gsize size = 0;
  const char *p = g_bytes_get_data (bytes, &size);
  const char *end = p + size;

  if (size >= 2 && (memcmp (p, "\xff\xfe", 2) == 0 || memcmp (p, "\xfe\xff", 2) == 0))
    return TRUE;
  if (size >= strlen (BYTE_ORDER_MARK) && memcmp (p, BYTE_ORDER_MARK, strlen (BYTE_ORDER_MARK)) == 0)
    p += strlen (BYTE_ORDER_MARK);
  while (p < end && g_ascii_isspace (*p))
    p++;
  return p < end && *p == '<';
}

static FoldLibrary *
read_xml (GFile   *file,
          GBytes  *bytes,
          GError **error)
{
  if (looks_like_xml (bytes))
    return fold_library_xml_read (bytes, error);

  fail (file, FOLD_STORE_ERROR_NOT_A_LIBRARY, "neither a database nor XML", error);
  return NULL;
}

static FoldLibrary *
load_database (GFile   *file,
               GError **error)
{
  g_autoptr (FoldStore) store = fold_store_open (file, FOLD_STORE_OPEN_READ_ONLY, error);

  return store != NULL ? fold_store_load (store, error) : NULL;
}

static FoldStore *
fill_store (FoldLibrary  *library,
            GError      **error)
{
  g_autoptr (FoldStore) store = fold_store_new_in_memory (error);

  if (store == NULL || !fold_store_import_library (store, library, _("Open library XML"), error))
    return NULL;
  return g_steal_pointer (&store);
}

/* ============ opening without waiting ============ */

/* Returns the library for XML, and %NULL without an error for a database. */
static void
read_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  OpenData *open = task_data;
  gboolean is_database = FALSE;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = read_file (open->file, &is_database, cancellable, &error);
  FoldLibrary *library = bytes != NULL && !is_database ? read_xml (open->file, bytes, &error) : NULL;

  if (error != NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_pointer (task, library, g_object_unref);
}

static void
imported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (GTask) task = data;
  OpenData *open = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;

  if (fold_store_import_library_finish (FOLD_STORE (source), result, &error))
    g_task_return_pointer (task, g_steal_pointer (&open->store), g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GError) error = NULL;
  FoldStore *store = fold_store_open_finish (result, &error);

  if (store != NULL)
    g_task_return_pointer (task, store, g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (GTask) task = data;
  OpenData *open = g_task_get_task_data (task);
  GCancellable *cancellable = g_task_get_cancellable (task);
  g_autoptr (GError) error = NULL;
  g_autoptr (FoldLibrary) library = g_task_propagate_pointer (G_TASK (result), &error);

  if (error == NULL && library == NULL)
    {
      fold_store_open_async (open->file, open->flags, cancellable, opened_cb, g_steal_pointer (&task));
      return;
    }

  open->store = error == NULL ? fold_store_new_in_memory (&error) : NULL;
  if (open->store == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  fold_store_import_library_async (open->store, library, _("Open library XML"), cancellable,
                                   imported_cb, g_steal_pointer (&task));
}

/* ============ what is wrong, in one sentence ============ */

static char *
explain_store (const char *name,
               int         code,
               const char *message)
{
  switch ((FoldStoreError) code)
    {
    case FOLD_STORE_ERROR_NOT_FOUND:
      return g_strdup_printf (_("There is no file “%s”."), name);
    case FOLD_STORE_ERROR_EXISTS:
      return g_strdup_printf (_("There is a file “%s” already; it was left as it is."), name);
    case FOLD_STORE_ERROR_NOT_A_FILE:
      return g_strdup_printf (_("“%s” is not a file on this computer, so it cannot be a library."), name);
    case FOLD_STORE_ERROR_UNREADABLE:
      return g_strdup_printf (_("You do not have permission to read “%s”."), name);
    case FOLD_STORE_ERROR_EMPTY:
      return g_strdup_printf (_("“%s” is empty, so it is not a library."), name);
    case FOLD_STORE_ERROR_NOT_A_LIBRARY:
      return g_strdup_printf (_("“%s” is not a Screenfold library."), name);
    case FOLD_STORE_ERROR_OTHER_APPLICATION:
      return g_strdup_printf (_("“%s” is a database of another program, not a Screenfold library."), name);
    case FOLD_STORE_ERROR_TRUNCATED:
      return g_strdup_printf (_("“%s” is incomplete: its end is missing, as after an interrupted copy or download."), name);
    case FOLD_STORE_ERROR_DAMAGED:
      return g_strdup_printf (_("“%s” is damaged and cannot be read."), name);
    case FOLD_STORE_ERROR_NEWER:
      return g_strdup_printf (_("“%s” was made by a newer version of Screenfold; please update."), name);
    case FOLD_STORE_ERROR_FOREIGN_SCHEMA:
      return g_strdup_printf (_("“%s” contains parts that Screenfold did not make; for your safety it is not opened."), name);
    case FOLD_STORE_ERROR_READ_ONLY:
      return g_strdup_printf (_("“%s” cannot be written."), name);
    case FOLD_STORE_ERROR_BUSY:
      return g_strdup_printf (_("“%s” is in use by another program; please try again when it is done."), name);
    case FOLD_STORE_ERROR_FULL:
      return g_strdup_printf (_("“%s” was not written, because there is no room left."), name);
    case FOLD_STORE_ERROR_TOO_LARGE:
      return g_strdup_printf (_("“%s” is too large for a library."), name);
    case FOLD_STORE_ERROR_CONSTRAINT:
      return g_strdup_printf (_("“%s” refers to something that is not in it."), name);
    case FOLD_STORE_ERROR_IO:
      return g_strdup_printf (_("“%s” could not be read or written: the disk or the network failed."), name);
    case FOLD_STORE_ERROR_FAILED:
    case FOLD_STORE_ERROR_NOTHING:
    default:
      /* Translators: first a file, then what a library underneath said, in English */
      return g_strdup_printf (_("“%s” could not be opened (%s)."), name, message);
    }
}

static char *
explain_xml (const char *name,
             int         code,
             const char *message)
{
  switch ((FoldXmlError) code)
    {
    case FOLD_XML_ERROR_NOT_LIBRARY:
      return g_strdup_printf (_("“%s” is XML, but not a Screenfold library."), name);
    case FOLD_XML_ERROR_NEWER:
      return g_strdup_printf (_("“%s” was made by a newer version of Screenfold; please update."), name);
    case FOLD_XML_ERROR_FORBIDDEN:
      /* Translators: first a file, then the place in it, in English */
      return g_strdup_printf (_("“%s” has a document type or entities, which are not allowed in a library (%s)."),
                              name, message);
    case FOLD_XML_ERROR_TOO_LARGE:
      return g_strdup_printf (_("“%s” is too large for a library."), name);
    case FOLD_XML_ERROR_SYNTAX:
      /* Translators: first a file, then what is wrong and where, in English */
      return g_strdup_printf (_("“%s” is not well-formed XML in UTF-8 (%s)."), name, message);
    case FOLD_XML_ERROR_STRUCTURE:
    case FOLD_XML_ERROR_VALUE:
    case FOLD_XML_ERROR_CHARACTER:
    default:
      /* Translators: first a file, then what is wrong and where, in English */
      return g_strdup_printf (_("“%s” has something that does not belong in a library (%s)."), name, message);
    }
}

/* ============ public functions ============ */

/**
 * fold_library_file_load:
 * @file: a library in one of its forms
 * @error: return location for a #FoldStoreError or #FoldXmlError
 *
 * Reads the records of a library and leaves the file as it is.
 *
 * Returns: (transfer full) (nullable): the records
 */
FoldLibrary *
fold_library_file_load (GFile   *file,
                        GError **error)
{
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  gboolean is_database = FALSE;
  g_autoptr (GBytes) bytes = read_file (file, &is_database, NULL, error);

  if (bytes == NULL)
    return NULL;
  return is_database ? load_database (file, error) : read_xml (file, bytes, error);
}

/**
 * fold_library_file_open:
 * @file: a library in one of its forms
 * @flags: how to open it
 * @error: return location for a #FoldStoreError or #FoldXmlError
 *
 * Opens a library. Library XML becomes a store in memory, whose records are
 * loaded; what is changed there does not reach the file.
 *
 * Returns: (transfer full) (nullable): the library
 */
FoldStore *
fold_library_file_open (GFile               *file,
                        FoldStoreOpenFlags   flags,
                        GError             **error)
{
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  gboolean is_database = FALSE;
  g_autoptr (GBytes) bytes = read_file (file, &is_database, NULL, error);
  g_autoptr (FoldLibrary) library = NULL;

  if (bytes == NULL)
    return NULL;
  if (is_database)
    return fold_store_open (file, flags, error);

  library = read_xml (file, bytes, error);
  return library != NULL ? fill_store (library, error) : NULL;
}

/**
 * fold_library_file_open_async:
 * @file: a library in one of its forms
 * @flags: how to open it
 * @cancellable: (nullable): what stops it
 * @callback: called when it is open
 * @user_data: for @callback
 *
 * The asynchronous form of fold_library_file_open().
 */
void
fold_library_file_open_async (GFile               *file,
                              FoldStoreOpenFlags   flags,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  g_return_if_fail (G_IS_FILE (file));

  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  g_autoptr (GTask) reading = NULL;
  OpenData *open = g_new0 (OpenData, 1);

  open->file = g_object_ref (file);
  open->flags = flags;
  g_task_set_source_tag (task, fold_library_file_open_async);
  g_task_set_task_data (task, open, open_data_free);

  reading = g_task_new (NULL, cancellable, read_cb, g_object_ref (task));
  g_task_set_source_tag (reading, read_in_thread);
  g_task_set_task_data (reading, open, NULL);
  g_task_run_in_thread (reading, read_in_thread);
}

/**
 * fold_library_file_open_finish:
 * @result: what the callback was given
 * @error: return location for a #FoldStoreError, #FoldXmlError or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): the library
 */
FoldStore *
fold_library_file_open_finish (GAsyncResult  *result,
                               GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);
  g_return_val_if_fail (g_task_get_source_tag (G_TASK (result)) == fold_library_file_open_async, NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * fold_library_file_explain:
 * @file: a file
 * @error: what happened to it
 *
 * Returns: (transfer full): that in one sentence for people
 */
char *
fold_library_file_explain (GFile        *file,
                           const GError *error)
{
  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (error != NULL, NULL);

  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *name = base != NULL ? g_filename_display_name (base) : g_file_get_parse_name (file);

  if (g_error_matches (error, FOLD_STORE_ERROR, FOLD_STORE_ERROR_NOT_A_FILE) &&
      g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, NULL) == G_FILE_TYPE_DIRECTORY)
    return g_strdup_printf (_("“%s” is a folder, not a library."), name);
  if (error->domain == FOLD_STORE_ERROR)
    return explain_store (name, error->code, error->message);
  if (error->domain == FOLD_XML_ERROR)
    return explain_xml (name, error->code, error->message);
  return explain_store (name, FOLD_STORE_ERROR_FAILED, error->message);
}
