/* fold-passages-find.c: finding passages, headings, pages, articles and turns by their places
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-passages-private.h"

#include <string.h>

/**
 * fold_passages_get_text:
 * @self: passages
 *
 * Returns: (transfer none): the document that they are of
 */
FoldDocumentText *
fold_passages_get_text (FoldPassages *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->text;
}

/**
 * fold_passages_get_n_passages:
 * @self: passages
 *
 * Returns: how many there are
 */
guint
fold_passages_get_n_passages (FoldPassages *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->passages->len;
}

/**
 * fold_passages_get:
 * @self: passages
 * @passage: the number of one, from 0
 *
 * Returns: (transfer none): that passage
 */
const FoldPassage *
fold_passages_get (FoldPassages *self,
                   guint         passage)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (passage < self->passages->len, NULL);

  return &g_array_index (self->passages, FoldPassage, passage);
}

/**
 * fold_passages_get_words:
 * @self: passages
 * @passage: the number of one, from 0
 *
 * Returns: (transfer none): where its words start in the text; they end after
 *   as many bytes as the passage is long
 */
const char *
fold_passages_get_words (FoldPassages *self,
                         guint         passage)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (passage < self->passages->len, NULL);

  return fold_document_text_get_text (self->text) + g_array_index (self->passages, FoldPassage, passage).offset;
}

/**
 * fold_passages_find:
 * @self: passages
 * @position: a code point
 *
 * Returns: the passage that @position lies in, or the nearest before it, or the
 *   first one; %FOLD_NO_PASSAGE if there is none
 */
guint
fold_passages_find (FoldPassages *self,
                    guint         position)
{
  g_return_val_if_fail (self != NULL, FOLD_NO_PASSAGE);

  guint low = 0;
  guint high = self->passages->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->passages, FoldPassage, middle).start <= position)
        low = middle + 1;
      else
        high = middle;
    }
  if (self->passages->len == 0)
    return FOLD_NO_PASSAGE;
  return low > 0 ? low - 1 : 0;
}

/**
 * fold_passages_find_number:
 * @self: passages
 * @number: the number of a paragraph, from 1
 *
 * Returns: the passage with that number, or %FOLD_NO_PASSAGE
 */
guint
fold_passages_find_number (FoldPassages *self,
                           guint         number)
{
  g_return_val_if_fail (self != NULL, FOLD_NO_PASSAGE);

  return number > 0 && number <= self->numbered->len ? g_array_index (self->numbered, guint, number - 1)
                                                     : FOLD_NO_PASSAGE;
}

static const char *
find_byte (FoldPassages *self,
           guint         position)
{
  guint passage = fold_passages_find (self, position);
  const FoldPassage *found = passage != FOLD_NO_PASSAGE ? fold_passages_get (self, passage) : NULL;
  const char *text = fold_document_text_get_text (self->text);

  if (found == NULL || found->start > position)
    return g_utf8_offset_to_pointer (text, position);
  return g_utf8_offset_to_pointer (text + found->offset, position - found->start);
}

/**
 * fold_passages_dup_slice:
 * @self: passages
 * @start: a code point
 * @end: one past the last code point
 *
 * Returns: (transfer full): the exact words there; what is beyond the text is
 *   left out
 */
char *
fold_passages_dup_slice (FoldPassages *self,
                         guint         start,
                         guint         end)
{
  g_return_val_if_fail (self != NULL, NULL);

  guint length = fold_document_text_get_length (self->text);
  guint last = MIN (end, length);
  guint first = MIN (start, last);
  const char *from = find_byte (self, first);

  return g_strndup (from, (gsize) (find_byte (self, last) - from));
}

/* ============ headings ============ */

/**
 * fold_passages_get_n_headings:
 * @self: passages
 *
 * Returns: how many headings there are
 */
guint
fold_passages_get_n_headings (FoldPassages *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->headings->len;
}

/**
 * fold_passages_get_heading:
 * @self: passages
 * @heading: the number of a heading, from 0
 *
 * Returns: the passage that it is
 */
guint
fold_passages_get_heading (FoldPassages *self,
                           guint         heading)
{
  g_return_val_if_fail (self != NULL, FOLD_NO_PASSAGE);
  g_return_val_if_fail (heading < self->headings->len, FOLD_NO_PASSAGE);

  return g_array_index (self->headings, guint, heading);
}

static guint
get_heading_start (FoldPassages *self,
                   guint         heading)
{
  guint passage = g_array_index (self->headings, guint, heading);

  return g_array_index (self->passages, FoldPassage, passage).start;
}

/**
 * fold_passages_find_heading:
 * @self: passages
 * @position: a code point
 *
 * Returns: the number of the heading under which @position stands, or
 *   %FOLD_NO_PASSAGE before the first
 */
guint
fold_passages_find_heading (FoldPassages *self,
                            guint         position)
{
  g_return_val_if_fail (self != NULL, FOLD_NO_PASSAGE);

  guint low = 0;
  guint high = self->headings->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (get_heading_start (self, middle) <= position)
        low = middle + 1;
      else
        high = middle;
    }
  return low > 0 ? low - 1 : FOLD_NO_PASSAGE;
}

/* ============ pages, articles and turns ============ */

/**
 * fold_passages_get_n_pages:
 * @self: passages
 *
 * Returns: how many pages with a label there are
 */
guint
fold_passages_get_n_pages (FoldPassages *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->pages->len;
}

/**
 * fold_passages_get_page:
 * @self: passages
 * @page: the number of a page, from 0
 *
 * Returns: (transfer none): its block, whose label is not %NULL
 */
const FoldBlock *
fold_passages_get_page (FoldPassages *self,
                        guint         page)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (page < self->pages->len, NULL);

  return g_ptr_array_index (self->pages, page);
}

/* The last block that begins at or before a position, as its place in the array plus one. */
static guint
count_begun (GPtrArray *blocks,
             guint      position)
{
  guint low = 0;
  guint high = blocks->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (((const FoldBlock *) g_ptr_array_index (blocks, middle))->start <= position)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* Of blocks that may lie within one another, the innermost. */
static const FoldBlock *
find_innermost (GPtrArray *blocks,
                guint      position)
{
  for (guint i = count_begun (blocks, position); i > 0; i--)
    {
      const FoldBlock *block = g_ptr_array_index (blocks, i - 1);

      if (block->end > position)
        return block;
    }
  return NULL;
}

/**
 * fold_passages_find_page:
 * @self: passages
 * @position: a code point
 *
 * Returns: the number of the page that @position stands on, or %FOLD_NO_PASSAGE
 */
guint
fold_passages_find_page (FoldPassages *self,
                         guint         position)
{
  g_return_val_if_fail (self != NULL, FOLD_NO_PASSAGE);

  return count_begun (self->pages, position) - 1;
}

/**
 * fold_passages_find_article:
 * @self: passages
 * @position: a code point
 *
 * Returns: (transfer none) (nullable): the innermost article around @position
 */
const FoldBlock *
fold_passages_find_article (FoldPassages *self,
                            guint         position)
{
  g_return_val_if_fail (self != NULL, NULL);

  return find_innermost (self->articles, position);
}

/**
 * fold_passages_find_turn:
 * @self: passages
 * @position: a code point
 *
 * Returns: (transfer none) (nullable): the turn around @position, whose label
 *   says who speaks
 */
const FoldBlock *
fold_passages_find_turn (FoldPassages *self,
                         guint         position)
{
  g_return_val_if_fail (self != NULL, NULL);

  return find_innermost (self->turns, position);
}

static gboolean
is_called (const char *name,
           const char *wanted)
{
  if (name == NULL)
    return FALSE;

  g_autofree char *folded = g_utf8_casefold (name, -1);

  return g_str_equal (g_strstrip (folded), wanted);
}

/**
 * fold_passages_find_label:
 * @self: passages
 * @kind: %FOLD_BLOCK_PAGE or %FOLD_BLOCK_ARTICLE
 * @label: the label of a page, or the number or the id of an article
 *
 * Returns: (transfer none) (nullable): the first such block; case does not count
 */
const FoldBlock *
fold_passages_find_label (FoldPassages  *self,
                          FoldBlockKind  kind,
                          const char    *label)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (kind == FOLD_BLOCK_PAGE || kind == FOLD_BLOCK_ARTICLE, NULL);
  g_return_val_if_fail (label != NULL, NULL);

  GPtrArray *blocks = kind == FOLD_BLOCK_PAGE ? self->pages : self->articles;
  g_autofree char *wanted = g_utf8_casefold (label, -1);

  for (guint i = 0; i < blocks->len; i++)
    {
      const FoldBlock *block = g_ptr_array_index (blocks, i);

      if (is_called (block->label, wanted) || (kind == FOLD_BLOCK_ARTICLE && is_called (block->id, wanted)))
        return block;
    }
  return NULL;
}
