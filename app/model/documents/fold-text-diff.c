/* fold-text-diff.c: how two wordings differ, word by word
 *
 * The longest common sequence of words, by the greedy algorithm of Myers (“An O(ND)
 * Difference Algorithm”, Algorithmica 1, 1986). People see words change, not letters,
 * so a word that differs by one letter is a changed word; punctuation and white
 * space are words of their own. Wordings that have little in common are not worth
 * the search, and differ as a whole between their common ends.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-text-diff.h"

#include <string.h>

/* After so many changed words, nobody reads a comparison. */
#define MAX_CHANGES 2000

typedef struct
{
  const char *bytes;
  gsize       n_bytes;
  guint       start;   /* in code points */
  guint       end;
} Word;

typedef struct
{
  GArray *a;        /* of Word */
  GArray *b;
  int     offset;   /* common words at the beginning */
  int     n_a;      /* words between the common ends */
  int     n_b;
} Diff;

static gboolean
goes_on (gunichar first,
         gunichar c)
{
  if (g_unichar_isspace (first))
    return g_unichar_isspace (c);
  return (g_unichar_isalnum (first) && g_unichar_isalnum (c)) || g_unichar_ismark (c);
}

static GArray *
split (const char *text)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (Word));
  guint position = 0;

  for (const char *p = text; *p != '\0';)
    {
      Word word = { .bytes = p, .start = position };
      gunichar first = g_utf8_get_char (p);

      do
        {
          p = g_utf8_next_char (p);
          position++;
        }
      while (*p != '\0' && goes_on (first, g_utf8_get_char (p)));

      word.n_bytes = (gsize) (p - word.bytes);
      word.end = position;
      g_array_append_val (words, word);
    }
  return words;
}

/* White space is white space, however much of it. */
static gboolean
is_same (const Diff *self,
         int         a,
         int         b)
{
  const Word *left = &g_array_index (self->a, Word, a);
  const Word *right = &g_array_index (self->b, Word, b);

  if (g_unichar_isspace (g_utf8_get_char (left->bytes)))
    return g_unichar_isspace (g_utf8_get_char (right->bytes));
  return left->n_bytes == right->n_bytes && memcmp (left->bytes, right->bytes, left->n_bytes) == 0;
}

static void
trim (Diff *self)
{
  int n_a = (int) self->a->len;
  int n_b = (int) self->b->len;

  while (self->offset < n_a && self->offset < n_b && is_same (self, self->offset, self->offset))
    self->offset++;
  while (n_a > self->offset && n_b > self->offset && is_same (self, n_a - 1, n_b - 1))
    {
      n_a--;
      n_b--;
    }
  self->n_a = n_a - self->offset;
  self->n_b = n_b - self->offset;
}

/* ============ the search ============ */

/* How far the path on each diagonal gets with one change more. @ends holds them from
 * -n_changes to n_changes, with @ends[0] in the middle. Returns: whether the end is reached */
static gboolean
advance (const Diff *self,
         int        *ends,
         int         n_changes)
{
  for (int k = -n_changes; k <= n_changes; k += 2)
    {
      gboolean is_down = k == -n_changes || (k != n_changes && ends[k - 1] < ends[k + 1]);
      int x = is_down ? ends[k + 1] : ends[k - 1] + 1;
      int y = x - k;

      while (x < self->n_a && y < self->n_b && x >= 0 && y >= 0 && is_same (self, self->offset + x, self->offset + y))
        {
          x++;
          y++;
        }
      ends[k] = x;
      if (x >= self->n_a && y >= self->n_b)
        return TRUE;
    }
  return FALSE;
}

/* Walks the path back, and marks the words of the first wording that stay. */
static void
trace (const Diff *self,
       GPtrArray  *history,
       int        *partners)
{
  int x = self->n_a;
  int y = self->n_b;

  for (int n_changes = (int) history->len - 1; n_changes >= 0; n_changes--)
    {
      const int *ends = (int *) g_ptr_array_index (history, n_changes) + n_changes + 1;
      int k = x - y;
      gboolean is_down = k == -n_changes || (k != n_changes && ends[k - 1] < ends[k + 1]);
      int before = n_changes == 0 ? 0 : is_down ? ends[k + 1] : ends[k - 1] + 1;

      while (x > before && x > 0 && y > 0)
        partners[--x] = --y;
      if (n_changes > 0)
        {
          x = is_down ? before : before - 1;
          y = is_down ? before - k - 1 : before - k;
        }
    }
}

/* For each word between the ends of the first wording, its partner, or -1. */
static int *
match (const Diff *self)
{
  int limit = MIN (self->n_a + self->n_b, MAX_CHANGES);
  int *partners = g_new (int, MAX (self->n_a, 1));
  g_autofree int *buffer = g_new0 (int, 2 * limit + 3);
  int *ends = buffer + limit + 1;
  g_autoptr (GPtrArray) history = g_ptr_array_new_with_free_func (g_free);

  for (int i = 0; i < self->n_a; i++)
    partners[i] = -1;

  for (int n_changes = 0; n_changes <= limit; n_changes++)
    {
      /* As they were before this change, which is what the way back needs. */
      g_ptr_array_add (history, g_memdup2 (ends - n_changes - 1, (gsize) (2 * n_changes + 3) * sizeof (int)));
      if (advance (self, ends, n_changes))
        {
          trace (self, history, partners);
          break;
        }
    }
  return partners;
}

/* ============ pieces ============ */

static guint
get_start (GArray *words,
           int     position)
{
  if (position < (int) words->len)
    return g_array_index (words, Word, position).start;
  return words->len > 0 ? g_array_index (words, Word, words->len - 1).end : 0;
}

static void
add_piece (const Diff   *self,
           GArray       *pieces,
           FoldDiffKind  kind,
           const int     from[2],
           const int     to[2])
{
  FoldDiffPiece piece = {
    .kind = kind,
    .a_start = get_start (self->a, from[0]), .a_end = get_start (self->a, to[0]),
    .b_start = get_start (self->b, from[1]), .b_end = get_start (self->b, to[1]),
  };

  if (piece.a_start < piece.a_end || piece.b_start < piece.b_end)
    g_array_append_val (pieces, piece);
}

/* Returns: the partner of a word of the first wording, or -1 */
static int
get_partner (const Diff *self,
             const int  *partners,
             int         a)
{
  int n_behind = (int) self->a->len - self->offset - self->n_a;
  int from_end = (int) self->a->len - a;

  if (a < self->offset)
    return a;
  if (from_end <= n_behind)
    return (int) self->b->len - from_end;
  return partners[a - self->offset] < 0 ? -1 : self->offset + partners[a - self->offset];
}

static GArray *
make_pieces (const Diff *self,
             const int  *partners)
{
  GArray *pieces = g_array_new (FALSE, FALSE, sizeof (FoldDiffPiece));
  int at[2] = { 0, 0 };

  while (at[0] < (int) self->a->len || at[1] < (int) self->b->len)
    {
      int to[2] = { at[0], at[1] };

      while (to[0] < (int) self->a->len && get_partner (self, partners, to[0]) == to[1])
        {
          to[0]++;
          to[1]++;
        }
      add_piece (self, pieces, FOLD_DIFF_EQUAL, at, to);
      memcpy (at, to, sizeof at);

      while (to[0] < (int) self->a->len && get_partner (self, partners, to[0]) < 0)
        to[0]++;
      to[1] = to[0] < (int) self->a->len ? get_partner (self, partners, to[0]) : (int) self->b->len;
      add_piece (self, pieces, FOLD_DIFF_CHANGED, at, to);
      memcpy (at, to, sizeof at);
    }
  return pieces;
}

/**
 * fold_text_diff:
 * @a: a wording
 * @b: another one
 *
 * Compares two wordings, for showing them side by side.
 *
 * Returns: (transfer full) (element-type FoldDiffPiece): stretches that are equal and that
 *   changed, in turn
 */
GArray *
fold_text_diff (const char *a,
                const char *b)
{
  g_return_val_if_fail (a != NULL, NULL);
  g_return_val_if_fail (b != NULL, NULL);

  g_autoptr (GArray) a_words = split (a);
  g_autoptr (GArray) b_words = split (b);
  Diff self = { .a = a_words, .b = b_words };
  g_autofree int *partners = NULL;

  trim (&self);
  partners = match (&self);
  return make_pieces (&self, partners);
}
