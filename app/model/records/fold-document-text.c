/* fold-document-text.c: the canonical text of a document and its blocks
 *
 * The text never changes once a quote may point into it: blocks are added while
 * it is made, and then it is shared.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-document-text.h"

struct _FoldDocumentText
{
  gatomicrefcount ref_count;
  char           *text;
  guint           length;
  GArray         *blocks;
};

G_DEFINE_BOXED_TYPE (FoldDocumentText, fold_document_text, fold_document_text_ref, fold_document_text_unref)

G_DEFINE_ENUM_TYPE (FoldBlockKind, fold_block_kind,
                    G_DEFINE_ENUM_VALUE (FOLD_BLOCK_HEADING, "heading"),
                    G_DEFINE_ENUM_VALUE (FOLD_BLOCK_PARAGRAPH, "paragraph"),
                    G_DEFINE_ENUM_VALUE (FOLD_BLOCK_TURN, "turn"),
                    G_DEFINE_ENUM_VALUE (FOLD_BLOCK_PAGE, "page"),
                    G_DEFINE_ENUM_VALUE (FOLD_BLOCK_ARTICLE, "article"),
                    G_DEFINE_ENUM_VALUE (FOLD_BLOCK_ITEM, "item"),
                    G_DEFINE_ENUM_VALUE (FOLD_BLOCK_TABLE, "table"),
                    G_DEFINE_ENUM_VALUE (FOLD_BLOCK_NOTE, "note"))

static void
clear_block (gpointer data)
{
  FoldBlock *block = data;

  g_free (block->id);
  g_free (block->label);
}

static gboolean
is_before (const FoldBlock *a,
           const FoldBlock *b)
{
  return a->start < b->start || (a->start == b->start && a->end >= b->end);
}

/**
 * fold_document_text_new:
 * @text: valid UTF-8, lines ended by LF, NFC
 *
 * Returns: (transfer full): the text without blocks
 */
FoldDocumentText *
fold_document_text_new (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  FoldDocumentText *self = g_new0 (FoldDocumentText, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->text = g_strdup (text);
  self->length = (guint) g_utf8_strlen (text, -1);
  self->blocks = g_array_new (FALSE, FALSE, sizeof (FoldBlock));
  g_array_set_clear_func (self->blocks, clear_block);
  return self;
}

/**
 * fold_document_text_ref:
 * @self: a text
 *
 * Returns: (transfer full): @self
 */
FoldDocumentText *
fold_document_text_ref (FoldDocumentText *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * fold_document_text_unref:
 * @self: (transfer full): a text
 */
void
fold_document_text_unref (FoldDocumentText *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_array_unref (self->blocks);
  g_free (self->text);
  g_free (self);
}

/**
 * fold_document_text_add_block:
 * @self: a text that is not shared yet
 * @block: a block within it; it is copied
 *
 * Adds a block at its place in the order of blocks.
 */
void
fold_document_text_add_block (FoldDocumentText *self,
                              const FoldBlock  *block)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (block != NULL);
  g_return_if_fail (block->start <= block->end && block->end <= self->length);

  FoldBlock copy = *block;
  guint position = self->blocks->len;

  copy.id = g_strdup (block->id);
  copy.label = g_strdup (block->label);

  /* Readers meet blocks nearly in order, so the place is near the end. */
  while (position > 0 && !is_before (&g_array_index (self->blocks, FoldBlock, position - 1), block))
    position--;
  g_array_insert_val (self->blocks, position, copy);
}

/**
 * fold_document_text_get_text:
 * @self: a text
 *
 * Returns: (transfer none): the text in UTF-8
 */
const char *
fold_document_text_get_text (FoldDocumentText *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->text;
}

/**
 * fold_document_text_get_length:
 * @self: a text
 *
 * Returns: its length in code points
 */
guint
fold_document_text_get_length (FoldDocumentText *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->length;
}

/**
 * fold_document_text_get_n_blocks:
 * @self: a text
 *
 * Returns: how many blocks it has
 */
guint
fold_document_text_get_n_blocks (FoldDocumentText *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->blocks->len;
}

/**
 * fold_document_text_get_block:
 * @self: a text
 * @position: a position among its blocks
 *
 * Returns: (transfer none): the block there
 */
const FoldBlock *
fold_document_text_get_block (FoldDocumentText *self,
                              guint             position)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (position < self->blocks->len, NULL);

  return &g_array_index (self->blocks, FoldBlock, position);
}

static gboolean
block_equal (const FoldBlock *a,
             const FoldBlock *b)
{
  return a->kind == b->kind && a->start == b->start && a->end == b->end && a->rank == b->rank &&
         g_strcmp0 (a->id, b->id) == 0 && g_strcmp0 (a->label, b->label) == 0;
}

/**
 * fold_document_text_equal:
 * @self: a text
 * @other: a text
 *
 * Returns: whether words and blocks are the same
 */
gboolean
fold_document_text_equal (FoldDocumentText *self,
                          FoldDocumentText *other)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (other != NULL, FALSE);

  if (self->blocks->len != other->blocks->len || !g_str_equal (self->text, other->text))
    return FALSE;

  for (guint i = 0; i < self->blocks->len; i++)
    {
      if (!block_equal (fold_document_text_get_block (self, i), fold_document_text_get_block (other, i)))
        return FALSE;
    }
  return TRUE;
}
