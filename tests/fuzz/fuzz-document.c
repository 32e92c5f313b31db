/* fuzz-document.c: any bytes as a document
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fuzz-target.h"

#include "fold-document-reader.h"
#include "fold-record.h"

#include <string.h>

/* What holds of every text, whatever it was made from. */
static void
check_text (FoldDocumentText *text)
{
  g_autofree char *nfc = g_utf8_normalize (fold_document_text_get_text (text), -1, G_NORMALIZE_NFC);
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  g_assert_cmpstr (fold_document_text_get_text (text), ==, nfc);
  g_assert_null (strpbrk (nfc, "\r\f\v\x01\x7F"));
  for (guint i = 0; i < fold_document_text_get_n_blocks (text); i++)
    {
      const FoldBlock *block = fold_document_text_get_block (text, i);

      g_assert_true (fold_record_is_valid_id (block->id));
      g_assert_true (g_hash_table_add (ids, block->id));
      g_assert_cmpuint (block->start, <=, block->end);
      g_assert_cmpuint (block->end, <=, fold_document_text_get_length (text));
    }
}

static void
check_document (FoldImportedDocument *document)
{
  g_autofree char *report = fold_import_report_format (document->report);
  g_autofree char *json = fold_csl_to_json (document->csl);

  check_text (document->text);
  g_assert_true (g_utf8_validate (report, -1, NULL));
  g_assert_true (g_utf8_validate (json, -1, NULL));
}

/* The name decides between formats that look alike, so each is tried. */
int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         length)
{
  static const char * const names[] = { "a", "a.md", "a.html" };
  g_autoptr (GBytes) bytes = g_bytes_new (data, length);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (FoldImportedDocument) document = fold_document_reader_read (bytes, names[i], NULL, NULL, &error);

      if (document != NULL)
        {
          g_assert_no_error (error);
          check_document (document);
        }
      else
        {
          g_assert_true (error->domain == FOLD_DOCUMENT_ERROR);
          g_assert_true (g_utf8_validate (error->message, -1, NULL));
        }
    }
  return 0;
}
