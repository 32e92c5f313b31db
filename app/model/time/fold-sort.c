/* fold-sort.c: sorting a million times
 *
 * A radix sort, least digit first: stable, and linear where qsort() is not.
 * Only the digits in which the keys differ are looked at; for twenty years of
 * days that is two passes. Times and their numbers are sorted in one word each,
 * as long as both fit, since moving memory is what a sort consists of.
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

/* ============ times ============ */

typedef struct
{
  const char *times;
  gsize stride;
  guint n;
  gint64 low;
  guint64 unit;  /* all times are multiples of it after @low */
  guint64 range; /* in such units */
} Times;

static inline gint64
get_time (const Times *self,
          guint        i)
{
  return *(const gint64 *) (const void *) (self->times + i * self->stride);
}

/* Whole days are far smaller numbers than seconds. */
static void
measure_times (Times *self)
{
  const guint64 day = 24 * 60 * 60;
  gint64 high = self->low = get_time (self, 0);
  gboolean are_days = TRUE;

  for (guint i = 0; i < self->n; i++)
    {
      gint64 time = get_time (self, i);

      self->low = MIN (self->low, time);
      high = MAX (high, time);
    }

  for (guint i = 0; i < self->n && are_days; i++)
    are_days = ((guint64) get_time (self, i) - (guint64) self->low) % day == 0;

  self->unit = are_days ? day : 1;
  self->range = ((guint64) high - (guint64) self->low) / self->unit;
}

static void
sort_words_by_digit (const guint64 *from,
                     guint64       *to,
                     guint          n,
                     guint          shift)
{
  guint ends[N_DIGITS] = { 0 };
  guint begin = 0;

  for (guint i = 0; i < n; i++)
    ends[get_digit (from[i], shift)]++;

  for (guint digit = 0; digit < N_DIGITS; digit++)
    {
      guint count = ends[digit];

      ends[digit] = begin;
      begin += count;
    }

  for (guint i = 0; i < n; i++)
    to[ends[get_digit (from[i], shift)]++] = from[i];
}

/* A word holds the time above, and the number below. */
static guint32 *
sort_words (const Times *self,
            guint        n_bits)
{
  g_autofree guint64 *one = g_new (guint64, self->n);
  g_autofree guint64 *two = g_new (guint64, self->n);
  guint64 *from = one;
  guint64 *to = two;
  guint32 *order = g_new (guint32, self->n);

  for (guint i = 0; i < self->n; i++)
    from[i] = ((guint64) get_time (self, i) - (guint64) self->low) / self->unit << n_bits | i;

  for (guint shift = n_bits; shift < 64 && (self->range << n_bits) >> shift > 0; shift += DIGIT_BITS)
    {
      guint64 *sorted = to;

      sort_words_by_digit (from, to, self->n, shift);
      to = from;
      from = sorted;
    }

  for (guint i = 0; i < self->n; i++)
    order[i] = from[i] & ((G_GUINT64_CONSTANT (1) << n_bits) - 1);

  return order;
}

static guint32 *
sort_pairs (const Times *self)
{
  g_autofree FoldSortKey *keys = g_new (FoldSortKey, self->n);
  guint32 *order = g_new (guint32, self->n);

  for (guint i = 0; i < self->n; i++)
    keys[i] = (FoldSortKey) { _fold_sort_key_from_time (get_time (self, i)), i };

  _fold_sort_keys (keys, self->n);

  for (guint i = 0; i < self->n; i++)
    order[i] = keys[i].value;

  return order;
}

/*
 * _fold_sort_times:
 * @times: the first time
 * @stride: bytes from one to the next
 * @n_times: how many
 *
 * Returns: (transfer full) (array length=n_times): the numbers of the times in
 *   their order; equal ones keep theirs
 */
guint32 *
_fold_sort_times (const gint64 *times,
                  gsize         stride,
                  guint         n_times)
{
  Times self = { .times = (const char *) times, .stride = stride, .n = n_times };

  if (n_times == 0)
    return NULL;

  measure_times (&self);

  guint n_bits = g_bit_storage (n_times);
  guint n_range_bits = 0;

  while (n_range_bits < 64 && self.range >> n_range_bits > 0)
    n_range_bits++;

  return n_bits + n_range_bits <= 64 ? sort_words (&self, n_bits) : sort_pairs (&self);
}
