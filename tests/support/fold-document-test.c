/* fold-document-test.c: reading a document in a test, and saying what came in
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fold-document-test.h"

#include <string.h>

FoldImportedDocument *
fold_document_test_read (GBytes     *bytes,
                         const char *file_name)
{
  g_autoptr (GError) error = NULL;
  FoldImportedDocument *document = fold_document_reader_read (bytes, file_name, NULL, NULL, &error);

  g_assert_no_error (error);
  return document;
}

FoldImportedDocument *
fold_document_test_read_text (const char *text,
                              const char *file_name)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return fold_document_test_read (bytes, file_name);
}

/* The sentence is one line of text, and nothing comes back. */
void
fold_document_test_refuse (GBytes            *bytes,
                           const char        *file_name,
                           FoldDocumentError  code)
{
  g_autoptr (GError) error = NULL;
  FoldImportedDocument *document = fold_document_reader_read (bytes, file_name, NULL, NULL, &error);

  g_assert_null (document);
  g_assert_error (error, FOLD_DOCUMENT_ERROR, (int) code);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_cmpuint (strlen (error->message), <, 300);
  g_assert_null (strchr (error->message, '\n'));
}

/* One line per block: kind, id, rank, label and words; line ends in it as “/”. */
char *
fold_document_test_describe (FoldImportedDocument *document)
{
  g_autoptr (GEnumClass) kinds = g_type_class_ref (FOLD_TYPE_BLOCK_KIND);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < fold_document_text_get_n_blocks (document->text); i++)
    {
      const FoldBlock *block = fold_document_text_get_block (document->text, i);
      g_autofree char *words = g_utf8_substring (fold_document_text_get_text (document->text), block->start, block->end);

      g_string_append_printf (out, "%s %s", g_enum_get_value (kinds, block->kind)->value_nick, block->id);
      if (block->rank > 0)
        g_string_append_printf (out, " %u", block->rank);
      if (block->label != NULL)
        g_string_append_printf (out, " [%s]", block->label);
      g_string_append_printf (out, ": %s\n", g_strdelimit (words, "\n", '/'));
    }
  return g_string_free (out, FALSE);
}
