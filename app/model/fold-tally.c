/* fold-tally.c: how many of many times lie before another
 *
 * Running counts at the times that differ. Days repeat, so that a million
 * dates of twenty years take 90 kB, and the empty centuries between two dates
 * take nothing. The count of a stretch is the difference of its ends: exact at
 * every scale without a level for each.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-tally-private.h"

#include "fold-sort-private.h"

static gboolean
is_sorted (const gint64 *times,
           guint         n_times)
{
  for (guint i = 1; i < n_times; i++)
    if (times[i - 1] > times[i])
      return FALSE;

  return TRUE;
}

static void
sort_times (gint64 *times,
            guint   n_times)
{
  g_autofree FoldSortKey *keys = g_new (FoldSortKey, n_times);

  for (guint i = 0; i < n_times; i++)
    keys[i] = (FoldSortKey) { _fold_sort_key_from_time (times[i]), i };

  _fold_sort_keys (keys, n_times);

  for (guint i = 0; i < n_times; i++)
    times[i] = _fold_sort_key_get_time (keys[i].key);
}

/*
 * _fold_tally_init:
 * @self: what to initialize
 * @times: (array length=n_times): what to count; sorted on return
 * @n_times: how many
 */
void
_fold_tally_init (FoldTally *self,
                  gint64    *times,
                  guint      n_times)
{
  guint n = 0;

  if (!is_sorted (times, n_times))
    sort_times (times, n_times);

  for (guint i = 0; i < n_times; i++)
    n += i == 0 || times[i] != times[i - 1];

  *self = (FoldTally) { g_new (gint64, n), g_new (guint32, n), n };

  for (guint i = 0, step = 0; i < n_times; i++)
    {
      self->times[step] = times[i];
      self->counts[step] = i + 1;
      step += i + 1 < n_times && times[i + 1] != times[i];
    }
}

/*
 * _fold_tally_clear:
 * @self: a tally
 */
void
_fold_tally_clear (FoldTally *self)
{
  g_clear_pointer (&self->times, g_free);
  g_clear_pointer (&self->counts, g_free);
}

/*
 * _fold_tally_get_memory:
 * @self: a tally
 *
 * Returns: the bytes that @self points to
 */
gsize
_fold_tally_get_memory (const FoldTally *self)
{
  return self->n * (sizeof *self->times + sizeof *self->counts);
}

/*
 * _fold_tally_count_before:
 * @self: a tally
 * @time: a time
 *
 * Returns: how many of the times are earlier than @time
 */
guint
_fold_tally_count_before (const FoldTally *self,
                          gint64           time)
{
  guint low = 0;
  guint high = self->n;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (self->times[middle] < time)
        low = middle + 1;
      else
        high = middle;
    }

  return low > 0 ? self->counts[low - 1] : 0;
}
