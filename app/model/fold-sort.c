/* fold-sort.c: sorting a million times
 *
 * A radix sort, least digit first: stable, and linear where qsort() is not.
 * Only the digits in which the keys differ are looked at; for twenty years of
 * days that is three passes.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-sort-private.h"

#include <string.h>

#define DIGIT_BITS 11
#define N_DIGITS   (1 << DIGIT_BITS)

static inline guint
get_digit (guint64 key,
           guint   shift)
{
  return (key >> shift) & (N_DIGITS - 1);
}

static void
sort_by_digit (const FoldSortKey *from,
               FoldSortKey       *to,
               guint              n_keys,
               guint64            low,
               guint              shift)
{
  guint ends[N_DIGITS] = { 0 };
  guint begin = 0;

  for (guint i = 0; i < n_keys; i++)
    ends[get_digit (from[i].key - low, shift)]++;

  for (guint digit = 0; digit < N_DIGITS; digit++)
    {
      guint count = ends[digit];

      ends[digit] = begin;
      begin += count;
    }

  for (guint i = 0; i < n_keys; i++)
    to[ends[get_digit (from[i].key - low, shift)]++] = from[i];
}

/*
 * _fold_sort_keys:
 * @keys: (array length=n_keys): what to sort
 * @n_keys: how many
 *
 * Sorts by key. Equal keys keep their order.
 */
void
_fold_sort_keys (FoldSortKey *keys,
                 guint        n_keys)
{
  guint64 low = G_MAXUINT64;
  guint64 high = 0;

  for (guint i = 0; i < n_keys; i++)
    {
      low = MIN (low, keys[i].key);
      high = MAX (high, keys[i].key);
    }

  if (high <= low)
    return;

  g_autofree FoldSortKey *spare = g_new (FoldSortKey, n_keys);
  FoldSortKey *from = keys;
  FoldSortKey *to = spare;

  for (guint shift = 0; shift < 64 && (high - low) >> shift > 0; shift += DIGIT_BITS)
    {
      FoldSortKey *sorted = to;

      sort_by_digit (from, to, n_keys, low, shift);
      to = from;
      from = sorted;
    }

  if (from != keys)
    memcpy (keys, from, n_keys * sizeof *keys);
}
