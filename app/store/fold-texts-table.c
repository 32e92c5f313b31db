/* fold-texts-table.c: the texts of documents, and the files that they were made from
 *
 * Both are large and never change, so they are kept by the checksum of their
 * content and stay when nothing refers to them any more: undoing the removal of
 * a document then needs no second copy in the history. What can be undone is
 * which document has which text.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-texts-table.h"

#include "fold-enums.h"
#include "fold-statement.h"

const char * const fold_texts_sql =
  "CREATE TABLE texts (\n"
  "  number INTEGER NOT NULL PRIMARY KEY,\n"
  "  hash TEXT NOT NULL UNIQUE,\n"
  "  text TEXT NOT NULL\n"
  ") STRICT;\n"
  "CREATE TABLE blocks (\n"
  "  text INTEGER NOT NULL REFERENCES texts (number),\n"
  "  position INTEGER NOT NULL CHECK (position >= 0),\n"
  "  id TEXT NOT NULL,\n"
  "  kind TEXT NOT NULL CHECK (kind IN (\n"
  "    'heading', 'paragraph', 'turn', 'page', 'article', 'item', 'table', 'note')),\n"
  "  start INTEGER NOT NULL CHECK (start >= 0),\n"
  "  \"end\" INTEGER NOT NULL CHECK (\"end\" >= start),\n"
  "  rank INTEGER NOT NULL CHECK (rank >= 0),\n"
  "  label TEXT,\n"
  "  PRIMARY KEY (text, position)\n"
  ") STRICT, WITHOUT ROWID;\n"
  "CREATE TABLE document_texts (\n"
  "  document TEXT NOT NULL PRIMARY KEY REFERENCES documents (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,\n"
  "  text INTEGER NOT NULL REFERENCES texts (number) DEFERRABLE INITIALLY DEFERRED\n"
  ") STRICT, WITHOUT ROWID;\n"
  "CREATE TABLE originals (\n"
  "  sha256 TEXT NOT NULL PRIMARY KEY,\n"
  "  bytes BLOB NOT NULL\n"
  ") STRICT;\n";

static char *
hash_text (FoldDocumentText *text)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  const char *words = fold_document_text_get_text (text);

  /* The zero byte ends the words and every block, so that no two texts run into the same bytes. */
  g_checksum_update (checksum, (const guchar *) words, (gssize) strlen (words) + 1);
  for (guint i = 0; i < fold_document_text_get_n_blocks (text); i++)
    {
      const FoldBlock *block = fold_document_text_get_block (text, i);
      g_autofree char *line = g_strdup_printf ("%d %u %u %u %s\n%s", block->kind, block->start, block->end,
                                               block->rank, block->id, block->label != NULL ? block->label : "");

      g_checksum_update (checksum, (const guchar *) line, (gssize) strlen (line) + 1);
    }
  return g_strdup (g_checksum_get_string (checksum));
}

static gboolean
find_number (FoldConnection  *connection,
             const char      *hash,
             gint64          *number,
             GError         **error)
{
  g_autoptr (FoldStatement) statement =
    fold_statement_new (connection, "SELECT number FROM texts WHERE hash = ?", error);
  gboolean has_row = FALSE;

  if (statement == NULL)
    return FALSE;

  fold_statement_bind_text (statement, 1, hash);
  if (!fold_statement_step (statement, &has_row, error))
    return FALSE;

  *number = has_row ? fold_statement_get_int (statement, 0) : 0;
  return TRUE;
}

static gboolean
insert_blocks (FoldConnection    *connection,
               gint64             number,
               FoldDocumentText  *text,
               GError           **error)
{
  g_autoptr (FoldStatement) statement =
    fold_statement_new (connection, "INSERT INTO blocks VALUES (?, ?, ?, ?, ?, ?, ?, ?)", error);

  if (statement == NULL)
    return FALSE;

  for (guint i = 0; i < fold_document_text_get_n_blocks (text); i++)
    {
      const FoldBlock *block = fold_document_text_get_block (text, i);

      fold_statement_bind_int (statement, 1, number);
      fold_statement_bind_int (statement, 2, i);
      fold_statement_bind_text (statement, 3, block->id);
      fold_statement_bind_text (statement, 4, fold_enum_get_nick (FOLD_TYPE_BLOCK_KIND, block->kind));
      fold_statement_bind_int (statement, 5, block->start);
      fold_statement_bind_int (statement, 6, block->end);
      fold_statement_bind_int (statement, 7, block->rank);
      fold_statement_bind_text (statement, 8, block->label);
      if (!fold_statement_run (statement, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
insert_text (FoldConnection    *connection,
             const char        *hash,
             FoldDocumentText  *text,
             gint64            *number,
             GError           **error)
{
  g_autoptr (FoldStatement) statement =
    fold_statement_new (connection, "INSERT INTO texts (hash, text) VALUES (?, ?)", error);

  if (statement == NULL)
    return FALSE;

  fold_statement_bind_text (statement, 1, hash);
  fold_statement_bind_text (statement, 2, fold_document_text_get_text (text));
  return fold_statement_run (statement, error) &&
         find_number (connection, hash, number, error) &&
         insert_blocks (connection, *number, text, error);
}

/**
 * fold_texts_put:
 * @connection: a connection in a transaction
 * @document: the id of a document
 * @text: its text
 * @error: return location for a #FoldStoreError or %G_IO_ERROR_CANCELLED
 *
 * Makes @text the text of the document.
 *
 * Returns: whether that went well
 */
gboolean
fold_texts_put (FoldConnection    *connection,
                const char        *document,
                FoldDocumentText  *text,
                GError           **error)
{
  g_return_val_if_fail (connection != NULL, FALSE);
  g_return_val_if_fail (document != NULL, FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  g_autofree char *hash = hash_text (text);
  g_autoptr (FoldStatement) statement = fold_statement_new (
    connection,
    "INSERT INTO document_texts (document, text) VALUES (?, ?) ON CONFLICT (document) "
    "DO UPDATE SET text = excluded.text WHERE text IS NOT excluded.text", error);
  gint64 number = 0;

  if (statement == NULL || !find_number (connection, hash, &number, error))
    return FALSE;
  if (number == 0 && !insert_text (connection, hash, text, &number, error))
    return FALSE;

  fold_statement_bind_text (statement, 1, document);
  fold_statement_bind_int (statement, 2, number);
  return fold_statement_run (statement, error);
}

static gboolean
fail_damaged (const char  *document,
              const char  *why,
              GError     **error)
{
  g_set_error (error, FOLD_STORE_ERROR, FOLD_STORE_ERROR_DAMAGED, "The text of document “%s”: %s", document, why);
  return FALSE;
}

static gboolean
is_in_order (const FoldBlock *before,
             const FoldBlock *after)
{
  return before->start < after->start || (before->start == after->start && before->end >= after->end);
}

static gboolean
read_block (FoldStatement    *row,
            FoldDocumentText *text)
{
  guint n_blocks = fold_document_text_get_n_blocks (text);
  const char *id = fold_statement_get_text (row, 0);
  const char *nick = fold_statement_get_text (row, 1);
  const char *label = fold_statement_get_text (row, 5);
  gint64 start = fold_statement_get_int (row, 2);
  gint64 end = fold_statement_get_int (row, 3);
  gint64 rank = fold_statement_get_int (row, 4);
  int kind = 0;
  FoldBlock block;

  if (id == NULL || !g_utf8_validate (id, -1, NULL) || (label != NULL && !g_utf8_validate (label, -1, NULL)) ||
      nick == NULL || !fold_enum_parse_nick (FOLD_TYPE_BLOCK_KIND, nick, &kind) ||
      start < 0 || end < start || end > fold_document_text_get_length (text) || rank < 0 || rank > G_MAXINT)
    return FALSE;

  block = (FoldBlock) { (char *) id, (FoldBlockKind) kind, (guint) start, (guint) end, (guint) rank, (char *) label };
  if (n_blocks > 0 && !is_in_order (fold_document_text_get_block (text, n_blocks - 1), &block))
    return FALSE;

  fold_document_text_add_block (text, &block);
  return TRUE;
}

static gboolean
load_blocks (FoldConnection    *connection,
             const char        *document,
             gint64             number,
             FoldDocumentText  *text,
             GError           **error)
{
  g_autoptr (FoldStatement) statement = fold_statement_new (
    connection, "SELECT id, kind, start, \"end\", rank, label FROM blocks WHERE text = ? ORDER BY position", error);
  gboolean has_row = FALSE;

  if (statement == NULL)
    return FALSE;

  fold_statement_bind_int (statement, 1, number);
  if (!fold_statement_step (statement, &has_row, error))
    return FALSE;
  while (has_row)
    {
      if (!read_block (statement, text))
        return fail_damaged (document, "a block does not fit", error);
      if (!fold_statement_step (statement, &has_row, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * fold_texts_load:
 * @connection: a connection
 * @document: the id of a document
 * @text: (out) (transfer full) (nullable): its text, or %NULL where it has none
 * @error: return location for a #FoldStoreError or %G_IO_ERROR_CANCELLED
 *
 * Returns: whether it could be looked up
 */
gboolean
fold_texts_load (FoldConnection    *connection,
                 const char        *document,
                 FoldDocumentText **text,
                 GError           **error)
{
  g_return_val_if_fail (connection != NULL, FALSE);
  g_return_val_if_fail (document != NULL, FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  g_autoptr (FoldStatement) statement = fold_statement_new (
    connection,
    "SELECT number, texts.text FROM document_texts JOIN texts ON number = document_texts.text WHERE document = ?",
    error);
  g_autoptr (FoldDocumentText) found = NULL;
  const char *words = NULL;
  gboolean has_row = FALSE;

  *text = NULL;
  if (statement == NULL)
    return FALSE;

  fold_statement_bind_text (statement, 1, document);
  if (!fold_statement_step (statement, &has_row, error))
    return FALSE;
  if (!has_row)
    return TRUE;

  words = fold_statement_get_text (statement, 1);
  if (words == NULL || !g_utf8_validate (words, -1, NULL))
    return fail_damaged (document, "it is not UTF-8", error);

  found = fold_document_text_new (words);
  if (!load_blocks (connection, document, fold_statement_get_int (statement, 0), found, error))
    return FALSE;

  *text = g_steal_pointer (&found);
  return TRUE;
}

/**
 * fold_originals_put:
 * @connection: a connection in a transaction
 * @bytes: the content of a file
 * @error: return location for a #FoldStoreError or %G_IO_ERROR_CANCELLED
 *
 * Keeps @bytes, to be found by the SHA-256 that a document has of them.
 *
 * Returns: whether that went well
 */
gboolean
fold_originals_put (FoldConnection  *connection,
                    GBytes          *bytes,
                    GError         **error)
{
  g_return_val_if_fail (connection != NULL, FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);

  g_autofree char *sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  g_autoptr (FoldStatement) statement =
    fold_statement_new (connection, "INSERT OR IGNORE INTO originals (sha256, bytes) VALUES (?, ?)", error);

  if (statement == NULL)
    return FALSE;

  fold_statement_bind_text (statement, 1, sha256);
  fold_statement_bind_bytes (statement, 2, bytes);
  return fold_statement_run (statement, error);
}

/**
 * fold_originals_load:
 * @connection: a connection
 * @sha256: a checksum in hexadecimal
 * @bytes: (out) (transfer full) (nullable): the file of that checksum, or %NULL
 *   where there is none
 * @error: return location for a #FoldStoreError or %G_IO_ERROR_CANCELLED
 *
 * Returns: whether it could be looked up
 */
gboolean
fold_originals_load (FoldConnection  *connection,
                     const char      *sha256,
                     GBytes         **bytes,
                     GError         **error)
{
  g_return_val_if_fail (connection != NULL, FALSE);
  g_return_val_if_fail (sha256 != NULL, FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);

  g_autoptr (FoldStatement) statement =
    fold_statement_new (connection, "SELECT bytes FROM originals WHERE sha256 = ?", error);
  gboolean has_row = FALSE;

  *bytes = NULL;
  if (statement == NULL)
    return FALSE;

  fold_statement_bind_text (statement, 1, sha256);
  if (!fold_statement_step (statement, &has_row, error))
    return FALSE;
  if (has_row)
    *bytes = fold_statement_get_bytes (statement, 0);
  return TRUE;
}
