/* fold-approximate-match.c: where a pattern stands in a text, give or take some characters
 *
 * The bit-vector algorithm of Myers (J. ACM 46, 1999) in the form of Hyyrö (2003):
 * one column of the table of edit distances is kept as bits that say where it goes
 * up and down, 64 rows in a word, and only the words that can still hold a match
 * are worked on. A match found forwards says where it ends; the same search run
 * backwards from there says where it starts.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-approximate-match.h"

#include <string.h>

#define WORD_SIZE 64u

/* Symbols of the pattern are found by their low bits first. */
#define N_SLOTS 1024u

#define CANCEL_INTERVAL 65536u

typedef struct
{
  guint64 up;    /* rows where the distance grows by one */
  guint64 down;  /* rows where it shrinks by one */
  int     score; /* the distance in the last row */
} Block;

typedef struct
{
  guint     length;
  guint     n_blocks;
  guint     n_last;     /* rows in the last block */
  GArray   *symbols;    /* of gunichar: those of the pattern */
  guint    *slots;      /* first symbol + 1 of those with these low bits */
  guint    *next;       /* the symbol + 1 behind each */
  guint64  *masks;      /* for each symbol, its rows, block by block */
  guint64  *no_rows;    /* for a symbol that is not in the pattern */
} Pattern;

/* ============ the pattern ============ */

static guint
find_symbol (const Pattern *self,
             gunichar       c)
{
  guint symbol = self->slots[c % N_SLOTS];

  while (symbol != 0 && g_array_index (self->symbols, gunichar, symbol - 1) != c)
    symbol = self->next[symbol - 1];
  return symbol;
}

static void
add_symbol (Pattern  *self,
            gunichar  c)
{
  if (find_symbol (self, c) != 0)
    return;

  self->next[self->symbols->len] = self->slots[c % N_SLOTS];
  g_array_append_val (self->symbols, c);
  self->slots[c % N_SLOTS] = self->symbols->len;
}

static void
init_pattern (Pattern              *self,
              const FoldCodePoints *pattern,
              gboolean              is_reversed)
{
  guint length = pattern->length;

  self->length = length;
  self->n_blocks = (length + WORD_SIZE - 1) / WORD_SIZE;
  self->n_last = length - (self->n_blocks - 1) * WORD_SIZE;
  self->symbols = g_array_new (FALSE, FALSE, sizeof (gunichar));
  self->slots = g_new0 (guint, N_SLOTS);
  self->next = g_new0 (guint, length);
  self->no_rows = g_new0 (guint64, self->n_blocks);

  for (guint i = 0; i < length; i++)
    add_symbol (self, pattern->chars[i]);

  self->masks = g_new0 (guint64, (gsize) self->symbols->len * self->n_blocks);
  for (guint i = 0; i < length; i++)
    {
      guint symbol = find_symbol (self, pattern->chars[is_reversed ? length - 1 - i : i]) - 1;

      self->masks[(gsize) symbol * self->n_blocks + i / WORD_SIZE] |= (guint64) 1 << (i % WORD_SIZE);
    }
}

static void
clear_pattern (Pattern *self)
{
  g_array_unref (self->symbols);
  g_free (self->slots);
  g_free (self->next);
  g_free (self->masks);
  g_free (self->no_rows);
}

static const guint64 *
get_rows (const Pattern *self,
          gunichar       c)
{
  guint symbol = find_symbol (self, c);

  return symbol == 0 ? self->no_rows : self->masks + (gsize) (symbol - 1) * self->n_blocks;
}

/* ============ one column ============ */

/* Advances a block by one character. @carry is what the row above it does, and so
 * is what it returns for the row below: -1, 0 or 1. */
static inline int
advance_block (Block   *block,
               guint64  rows,
               int      carry,
               guint64  last_row)
{
  guint64 up = block->up;
  guint64 down = block->down;
  guint64 from_above = rows | (carry < 0 ? 1 : 0);
  guint64 vertical = rows | down;
  guint64 horizontal = (((from_above & up) + up) ^ up) | from_above;
  guint64 grows = down | ~(horizontal | up);
  guint64 shrinks = up & horizontal;
  int below = (grows & last_row) != 0 ? 1 : (shrinks & last_row) != 0 ? -1 : 0;

  grows = (grows << 1) | (carry > 0 ? 1 : 0);
  shrinks = (shrinks << 1) | (carry < 0 ? 1 : 0);
  block->up = shrinks | ~(vertical | grows);
  block->down = grows & vertical;
  block->score += below;
  return below;
}

typedef struct
{
  const Pattern *pattern;
  Block         *blocks;
  guint          n_active;
  int            max_errors;
  gboolean       is_fixed;   /* the match must begin where the text does */
} Column;

static guint64
get_last_row (const Column *self,
              guint         block)
{
  guint n = block + 1 == self->pattern->n_blocks ? self->pattern->n_last : WORD_SIZE;

  return (guint64) 1 << (n - 1);
}

static int
count_rows (const Column *self,
            guint         block)
{
  return (int) (block + 1 == self->pattern->n_blocks ? self->pattern->n_last : WORD_SIZE);
}

static void
activate (Column *self,
          guint   block)
{
  self->blocks[block].up = ~(guint64) 0;
  self->blocks[block].down = 0;
  self->blocks[block].score = (block > 0 ? self->blocks[block - 1].score : 0) + count_rows (self, block);
}

static void
init_column (Column        *self,
             const Pattern *pattern,
             guint          max_errors,
             gboolean       is_fixed)
{
  guint n_first = MIN ((max_errors + WORD_SIZE) / WORD_SIZE, pattern->n_blocks);

  self->pattern = pattern;
  self->blocks = g_new0 (Block, pattern->n_blocks);
  self->max_errors = (int) max_errors;
  self->is_fixed = is_fixed;
  self->n_active = MAX (n_first, 1);
  for (guint i = 0; i < self->n_active; i++)
    activate (self, i);
}

/* Returns: the distance of the whole pattern to a stretch that ends here, or one
 * that is too large */
static int
advance_column (Column   *self,
                gunichar  c)
{
  const guint64 *rows = get_rows (self->pattern, c);
  int carry = self->is_fixed ? 1 : 0;
  guint last = self->n_active - 1;

  for (guint i = 0; i <= last; i++)
    carry = advance_block (&self->blocks[i], rows[i], carry, get_last_row (self, i));

  /* The next block comes in when a match may reach into it, with the last row of
   * the one above as it was before this character. */
  if (self->n_active < self->pattern->n_blocks && self->blocks[last].score - carry <= self->max_errors &&
      ((rows[last + 1] & 1) != 0 || carry < 0))
    {
      Block *block = &self->blocks[last + 1];

      activate (self, last + 1);
      block->score -= carry;
      advance_block (block, rows[last + 1], carry, get_last_row (self, last + 1));
      self->n_active++;
    }
  else
    {
      while (self->n_active > 1 &&
             self->blocks[self->n_active - 1].score >= self->max_errors + count_rows (self, self->n_active - 1))
        self->n_active--;
    }
  return self->n_active == self->pattern->n_blocks ? self->blocks[self->n_active - 1].score : G_MAXINT;
}

/* ============ matches ============ */

/* Runs backwards from the end of a match: where it is best first, it starts. */
static guint
find_start (const gunichar *text,
            guint           end,
            const Pattern  *reversed,
            guint           n_errors)
{
  guint reach = MIN (end, reversed->length + n_errors);
  guint start = end;
  int best = G_MAXINT;
  Column column = { 0 };

  init_column (&column, reversed, n_errors, TRUE);
  for (guint i = 0; i < reach; i++)
    {
      int score = advance_column (&column, text[end - 1 - i]);

      if (score < best)
        {
          best = score;
          start = end - 1 - i;
        }
    }
  g_free (column.blocks);
  return start;
}

static gboolean
is_cancelled (guint          i,
              GCancellable  *cancellable,
              GError       **error)
{
  return i % CANCEL_INTERVAL == 0 && g_cancellable_set_error_if_cancelled (cancellable, error);
}

/* Ends of matches come in runs around each place; of a run, the best one counts. */
static gboolean
find_ends (const FoldCodePoints  *text,
           const Pattern         *pattern,
           guint                  max_errors,
           GArray                *matches,
           GCancellable          *cancellable,
           GError               **error)
{
  Column column = { 0 };
  FoldApproximateMatch best = { 0 };
  gboolean has_best = FALSE;
  gboolean is_done = TRUE;

  init_column (&column, pattern, max_errors, FALSE);
  for (guint i = 0; i < text->length && is_done; i++)
    {
      int score = advance_column (&column, text->chars[i]);

      if (has_best && i + 1 > best.end + pattern->length / 2)
        {
          g_array_append_val (matches, best);
          has_best = FALSE;
        }
      if (score <= (int) max_errors && (!has_best || score < (int) best.n_errors))
        {
          best.end = i + 1;
          best.n_errors = (guint) score;
          has_best = TRUE;
        }
      is_done = !is_cancelled (i, cancellable, error);
    }
  if (has_best)
    g_array_append_val (matches, best);
  g_free (column.blocks);
  return is_done;
}

/**
 * fold_approximate_match_find:
 * @text: where to look
 * @pattern: what to look for, at least one code point
 * @max_errors: how many characters may differ; less than @pattern has
 * @cancellable: (nullable): how to stop it
 * @error: return location for %G_IO_ERROR_CANCELLED
 *
 * Looks for the stretches of @text that are like @pattern. Where several overlap by
 * more than half, the best one stands for all.
 *
 * Returns: (transfer full) (nullable) (element-type FoldApproximateMatch): the stretches,
 *   in the order of the text
 */
GArray *
fold_approximate_match_find (const FoldCodePoints  *text,
                             const FoldCodePoints  *pattern,
                             guint                  max_errors,
                             GCancellable          *cancellable,
                             GError               **error)
{
  g_return_val_if_fail (text != NULL && (text->chars != NULL || text->length == 0), NULL);
  g_return_val_if_fail (pattern != NULL && pattern->chars != NULL, NULL);
  g_return_val_if_fail (max_errors < pattern->length, NULL);

  g_autoptr (GArray) matches = g_array_new (FALSE, FALSE, sizeof (FoldApproximateMatch));
  Pattern forwards = { 0 };
  Pattern backwards = { 0 };
  gboolean is_done = FALSE;

  init_pattern (&forwards, pattern, FALSE);
  init_pattern (&backwards, pattern, TRUE);
  is_done = find_ends (text, &forwards, max_errors, matches, cancellable, error);
  for (guint i = 0; is_done && i < matches->len; i++)
    {
      FoldApproximateMatch *match = &g_array_index (matches, FoldApproximateMatch, i);

      match->start = find_start (text->chars, match->end, &backwards, match->n_errors);
    }
  clear_pattern (&forwards);
  clear_pattern (&backwards);
  return is_done ? g_steal_pointer (&matches) : NULL;
}

/**
 * fold_edit_distance:
 * @a: a text
 * @b: another one
 *
 * Returns: how many insertions, deletions and substitutions lead from @a to @b
 */
guint
fold_edit_distance (const FoldCodePoints *a,
                    const FoldCodePoints *b)
{
  g_return_val_if_fail (a != NULL && (a->chars != NULL || a->length == 0), 0);
  g_return_val_if_fail (b != NULL && (b->chars != NULL || b->length == 0), 0);

  Pattern pattern = { 0 };
  Column column = { 0 };
  int score = (int) a->length;

  if (a->length == 0)
    return b->length;

  init_pattern (&pattern, a, FALSE);
  init_column (&column, &pattern, a->length + b->length, TRUE);
  for (guint i = 0; i < b->length; i++)
    score = advance_column (&column, b->chars[i]);
  g_free (column.blocks);
  clear_pattern (&pattern);
  return (guint) score;
}
