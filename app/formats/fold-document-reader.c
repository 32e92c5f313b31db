/* fold-document-reader.c: a document of any known format from its bytes
 *
 * Whatever the format, a document comes out in one form, and with a report. The
 * file is told by what is in it; name and declared type only decide between
 * formats that look alike.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-document-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "fold-document-reader-private.h"
#include "fold-edtf.h"
#include "fold-person-name.h"

/* Longer titles and names are those of a file that lies. */
#define MAX_DATA_LENGTH 1000

typedef struct
{
  GBytes *bytes;
  char   *file_name;
  char   *media_type;
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;

  g_bytes_unref (request->bytes);
  g_free (request->file_name);
  g_free (request->media_type);
  g_free (request);
}

/* ============ what a document says about itself ============ */

/* Returns: (transfer full) (nullable): the words on one line, if there are any */
static char *
dup_words (const char *text)
{
  g_autofree char *normal = text != NULL ? g_utf8_normalize (text, -1, G_NORMALIZE_NFC) : NULL;
  g_auto (GStrv) words = normal != NULL ? g_strsplit_set (normal, " \t\r\n", -1) : NULL;
  GString *line = g_string_new (NULL);

  for (guint i = 0; words != NULL && words[i] != NULL && line->len < MAX_DATA_LENGTH; i++)
    {
      if (*words[i] != '\0')
        g_string_append_printf (line, "%s%s", line->len > 0 ? " " : "", words[i]);
    }
  return line->len > 0 && line->len < MAX_DATA_LENGTH ? g_string_free (line, FALSE)
                                                      : (g_string_free (line, TRUE), NULL);
}

void
_fold_reading_set_title (FoldReading *reading,
                         const char  *title)
{
  g_autofree char *words = dup_words (title);

  if (words != NULL)
    fold_csl_builder_set_text (reading->csl, "title", words);
}

void
_fold_reading_add_author (FoldReading *reading,
                          const char  *name)
{
  g_autofree char *words = dup_words (name);

  if (words != NULL)
    fold_person_name_add (reading->csl, "author", words, NULL);
}

/* "2017/04/05" is a day, where "2004/2023" is a span of years. */
static char *
rewrite_slashes (const char *date)
{
  g_autoptr (GRegex) slashes = g_regex_new ("^(\\d{4})/(\\d{2})(?:/(\\d{2}))?$", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  if (!g_regex_match (slashes, date, 0, &match))
    return g_strdup (date);
  return g_strdelimit (g_strdup (date), "/", '-');
}

/* Files stamp themselves to the second; a source is of a day. */
void
_fold_reading_set_date (FoldReading *reading,
                        const char  *date)
{
  g_autofree char *words = dup_words (date);
  g_autoptr (FoldEdtf) edtf = NULL;

  if (words == NULL)
    return;
  if (strlen (words) > 10 && words[10] == 'T')
    words[10] = '\0';

  g_autofree char *rewritten = rewrite_slashes (words);

  edtf = fold_edtf_parse_lenient (rewritten, NULL, NULL);
  if (edtf != NULL)
    fold_csl_builder_set_date (reading->csl, "issued", edtf);
}

void
_fold_reading_set_language (FoldReading *reading,
                            const char  *language)
{
  g_autofree char *tag = g_strstrip (g_strdup (language != NULL ? language : ""));

  if (!g_ascii_isalpha (*tag) || strlen (tag) > 35 ||
      strspn (tag, G_CSET_a_2_z G_CSET_A_2_Z G_CSET_DIGITS "-_") != strlen (tag))
    return;

  g_free (reading->document->language);
  reading->document->language = g_strdelimit (g_steal_pointer (&tag), "_", '-');
}

/* ============ reading ============ */

static void
set_numbers (FoldReading *reading)
{
  FoldImportedDocument *document = reading->document;

  if (document->doi != NULL)
    fold_csl_builder_set_text (reading->csl, "DOI", document->doi);
  if (document->isbn != NULL)
    fold_csl_builder_set_text (reading->csl, "ISBN", document->isbn);
  if (document->language != NULL)
    fold_csl_builder_set_text (reading->csl, "language", document->language);
}

static gboolean
read_with (const FoldDocumentFormat  *format,
           FoldReading               *reading,
           GError                   **error)
{
  FoldImportedDocument *document = reading->document;

  if (!format->read (reading, error))
    return FALSE;

  if (reading->wants_turns)
    fold_text_builder_find_turns (reading->builder);
  document->text = fold_text_builder_finish (reading->builder, reading->cancellable, error);
  if (document->text == NULL)
    return FALSE;

  fold_imported_document_find_marks (document);
  set_numbers (reading);
  document->csl = fold_csl_builder_end (reading->csl, error);
  return document->csl != NULL;
}

/* Set once, before any document is read */
static FoldDocumentForeignFunc foreign;

/**
 * fold_document_reader_set_foreign:
 * @func: a reader of formats that are not known here
 *
 * It is asked first, before any document is read here.
 */
void
fold_document_reader_set_foreign (FoldDocumentForeignFunc func)
{
  g_atomic_pointer_set (&foreign, func);
}

static void
complete (FoldImportedDocument *document,
          GBytes               *bytes,
          const char           *file_name)
{
  if (document->file_name == NULL && file_name != NULL)
    document->file_name = g_path_get_basename (file_name);
  if (document->sha256 == NULL)
    document->sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
}

static gboolean
read_foreign (GBytes                *bytes,
              const char            *file_name,
              const char            *password,
              GCancellable          *cancellable,
              FoldImportedDocument **document,
              GError               **error)
{
  FoldDocumentForeignFunc func = (FoldDocumentForeignFunc) g_atomic_pointer_get (&foreign);

  if (func == NULL || !func (bytes, file_name, password, cancellable, document, error))
    return FALSE;
  if (*document != NULL)
    complete (*document, bytes, file_name);
  return TRUE;
}

static gboolean
check_size (GBytes  *bytes,
            GError **error)
{
  if (g_bytes_get_size (bytes) <= FOLD_DOCUMENT_MAX_SIZE)
    return TRUE;

  g_set_error (error, FOLD_DOCUMENT_ERROR, FOLD_DOCUMENT_ERROR_TOO_LARGE,
               _("The file is larger than %u MB."), FOLD_DOCUMENT_MAX_SIZE / (1024 * 1024));
  return FALSE;
}

/**
 * fold_document_reader_read_locked:
 * @bytes: the file
 * @file_name: (nullable): what it is called
 * @password: (nullable): what a person gave as password
 * @cancellable: (nullable): how to stop it
 * @error: return location for a #FoldDocumentError
 *
 * As fold_document_reader_read(), for a file that may be locked by a password.
 *
 * Returns: (transfer full) (nullable): the document
 */
FoldImportedDocument *
fold_document_reader_read_locked (GBytes        *bytes,
                                  const char    *file_name,
                                  const char    *password,
                                  GCancellable  *cancellable,
                                  GError       **error)
{
  g_return_val_if_fail (bytes != NULL, NULL);

  FoldImportedDocument *document = NULL;

  if (!check_size (bytes, error))
    return NULL;
  if (read_foreign (bytes, file_name, password, cancellable, &document, error))
    return document;
  return fold_document_reader_read (bytes, file_name, NULL, cancellable, error);
}

/**
 * fold_document_reader_read:
 * @bytes: the file
 * @file_name: (nullable): what it is called; of two formats that look alike, its
 *   ending chooses
 * @media_type: (nullable): the type that it is said to have
 * @cancellable: (nullable): how to stop it
 * @error: return location for a #FoldDocumentError
 *
 * Reads plain text, Markdown, HTML, DOCX, ODT, EPUB, TEI P5 and Akoma Ntoso.
 * This may take a while; it can be called on any thread.
 *
 * Returns: (transfer full) (nullable): the document
 */
FoldImportedDocument *
fold_document_reader_read (GBytes        *bytes,
                           const char    *file_name,
                           const char    *media_type,
                           GCancellable  *cancellable,
                           GError       **error)
{
  g_return_val_if_fail (bytes != NULL, NULL);

  g_autoptr (FoldImportedDocument) document = NULL;
  g_autoptr (FoldArchive) archive = NULL;
  const FoldDocumentFormat *format = NULL;

  if (!check_size (bytes, error))
    return NULL;
  if (read_foreign (bytes, file_name, NULL, cancellable, &document, error))
    return g_steal_pointer (&document);

  document = fold_imported_document_new ();

  format = _fold_document_sniff (bytes, file_name, media_type, &archive, cancellable, error);
  if (format == NULL)
    return NULL;

  g_autoptr (FoldTextBuilder) builder = fold_text_builder_new (document->report);
  g_autoptr (FoldCslBuilder) csl = fold_csl_builder_new (NULL, format->item_type);
  FoldReading reading = {
    .bytes = bytes, .archive = archive, .declared = media_type, .builder = builder, .csl = csl,
    .document = document, .report = document->report, .cancellable = cancellable,
  };

  document->media_type = g_strdup (format->media_type);
  document->file_name = file_name != NULL ? g_path_get_basename (file_name) : NULL;
  if (!read_with (format, &reading, error))
    return NULL;

  document->sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  return g_steal_pointer (&document);
}

static void
read_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Request *request = data;
  GError *error = NULL;
  FoldImportedDocument *document = fold_document_reader_read (request->bytes, request->file_name,
                                                              request->media_type, cancellable, &error);

  if (document != NULL)
    g_task_return_pointer (task, document, (GDestroyNotify) fold_imported_document_free);
  else
    g_task_return_error (task, error);
}

/**
 * fold_document_reader_read_async:
 * @bytes: the file
 * @file_name: (nullable): what it is called
 * @media_type: (nullable): the type that it is said to have
 * @cancellable: (nullable): how to stop it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Does in the background what fold_document_reader_read() does.
 */
void
fold_document_reader_read_async (GBytes              *bytes,
                                 const char          *file_name,
                                 const char          *media_type,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  g_return_if_fail (bytes != NULL);

  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Request *request = g_new (Request, 1);

  request->bytes = g_bytes_ref (bytes);
  request->file_name = g_strdup (file_name);
  request->media_type = g_strdup (media_type);
  g_task_set_source_tag (task, fold_document_reader_read_async);
  g_task_set_task_data (task, request, request_free);
  g_task_run_in_thread (task, read_in_thread);
}

/**
 * fold_document_reader_read_finish:
 * @result: what the callback was given
 * @error: return location for a #FoldDocumentError
 *
 * Returns: (transfer full) (nullable): the document
 */
FoldImportedDocument *
fold_document_reader_read_finish (GAsyncResult  *result,
                                  GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
