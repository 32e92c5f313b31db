/* fold-anchor-index.c: all places of exact words, for many quotes at once
 *
 * Every stretch of a few characters is in a chain with those that have the same
 * hash. A quote follows the chain of one of its own stretches, a short one where it
 * has the choice, and compares at each place.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-anchor-private.h"

#include <string.h>

#define GRAM_LENGTH 8
#define N_BITS      18
#define N_CHAINS    (1u << N_BITS)

/* Of a long quote, so many stretches are looked at for the shortest chain. */
#define MAX_SAMPLES 16

#define CANCEL_INTERVAL 4096

static guint
hash_gram (const gunichar *chars)
{
  guint64 hash = 1469598103934665603u;

  for (guint i = 0; i < GRAM_LENGTH; i++)
    hash = (hash ^ chars[i]) * 1099511628211u;
  return (guint) (hash >> (64 - N_BITS));
}

/**
 * fold_anchor_index_new:
 * @text: the text of a document
 *
 * Prepares a text for finding quotes in it. It does not change afterwards, and can
 * be used by several threads.
 *
 * Returns: (transfer full): an index
 */
FoldAnchorIndex *
fold_anchor_index_new (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  FoldAnchorIndex *self = g_new0 (FoldAnchorIndex, 1);
  const FoldAnchorText *words = NULL;

  self->source = g_utf8_to_ucs4_fast (text, -1, NULL);
  self->words = fold_anchor_text_new (text);
  self->heads = g_new0 (guint, N_CHAINS);
  self->sizes = g_new0 (guint, N_CHAINS);
  words = self->words;
  self->next = g_new0 (guint, words->length + 1);

  /* From the end, so that chains run in the order of the text. */
  for (guint i = words->length >= GRAM_LENGTH ? words->length - GRAM_LENGTH + 1 : 0; i > 0; i--)
    {
      guint chain = hash_gram (words->chars + i - 1);

      self->next[i - 1] = self->heads[chain];
      self->heads[chain] = i;
      self->sizes[chain]++;
    }
  return self;
}

/**
 * fold_anchor_index_free:
 * @self: (transfer full): an index
 */
void
fold_anchor_index_free (FoldAnchorIndex *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->source);
  fold_anchor_text_free (self->words);
  g_free (self->heads);
  g_free (self->sizes);
  g_free (self->next);
  g_free (self);
}

/**
 * fold_anchor_index_cut:
 * @self: an index
 * @start: the first code point of a quote in the text
 * @end: one past its last code point
 * @prefix: (out): up to %FOLD_ANCHOR_CONTEXT characters before it
 * @suffix: (out): up to %FOLD_ANCHOR_CONTEXT characters behind it
 *
 * Makes the context that a quote keeps, without walking through the text as
 * fold_anchor_make_context() has to.
 */
void
fold_anchor_index_cut (FoldAnchorIndex  *self,
                       guint             start,
                       guint             end,
                       char            **prefix,
                       char            **suffix)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (start <= end && end <= self->words->n_original);
  g_return_if_fail (prefix != NULL && suffix != NULL);

  guint n_before = MIN (start, FOLD_ANCHOR_CONTEXT);
  guint n_behind = MIN (self->words->n_original - end, FOLD_ANCHOR_CONTEXT);

  *prefix = g_ucs4_to_utf8 (self->source + start - n_before, (glong) n_before, NULL, NULL, NULL);
  *suffix = g_ucs4_to_utf8 (self->source + end, (glong) n_behind, NULL, NULL, NULL);
}

/* The stretch of the quote whose chain is short. */
static guint
choose_gram (FoldAnchorIndex      *self,
             const FoldAnchorText *quote)
{
  guint n = quote->length - GRAM_LENGTH + 1;
  guint step = MAX (n / MAX_SAMPLES, 1);
  guint best = 0;

  for (guint i = step; i < n; i += step)
    {
      if (self->sizes[hash_gram (quote->chars + i)] < self->sizes[hash_gram (quote->chars + best)])
        best = i;
    }
  return best;
}

static gboolean
stands_at (FoldAnchorIndex      *self,
           const FoldAnchorText *quote,
           guint                 start)
{
  return start + quote->length <= self->words->length &&
         memcmp (self->words->chars + start, quote->chars, quote->length * sizeof (gunichar)) == 0;
}

static gboolean
find_by_gram (FoldAnchorIndex       *self,
              const FoldAnchorText  *quote,
              GArray                *starts,
              GCancellable          *cancellable,
              GError               **error)
{
  guint offset = choose_gram (self, quote);
  guint n = 0;

  for (guint at = self->heads[hash_gram (quote->chars + offset)]; at != 0; at = self->next[at - 1])
    {
      guint start = at - 1 - offset;

      if (++n % CANCEL_INTERVAL == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (at - 1 >= offset && stands_at (self, quote, start))
        g_array_append_val (starts, start);
    }
  return TRUE;
}

static void
find_by_scan (FoldAnchorIndex      *self,
              const FoldAnchorText *quote,
              GArray               *starts)
{
  for (guint i = 0; i + quote->length <= self->words->length; i++)
    {
      if (self->words->chars[i] == quote->chars[0] && stands_at (self, quote, i))
        g_array_append_val (starts, i);
    }
}

/* All places where exactly the words of @quote stand, in the order of the text.
 * Returns: (transfer full) (nullable) (element-type guint): where they start, or
 * %NULL when cancelled */
GArray *
_fold_anchor_index_find (FoldAnchorIndex       *self,
                         const FoldAnchorText  *quote,
                         GCancellable          *cancellable,
                         GError               **error)
{
  g_autoptr (GArray) starts = g_array_new (FALSE, FALSE, sizeof (guint));

  g_assert (quote->length > 0);

  if (quote->length < GRAM_LENGTH)
    find_by_scan (self, quote, starts);
  else if (!find_by_gram (self, quote, starts, cancellable, error))
    return NULL;
  return g_steal_pointer (&starts);
}
