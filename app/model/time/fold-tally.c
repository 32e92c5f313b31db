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

#define MIN_ROOM 16

/*
 * _fold_tally_add:
 * @self: a tally, all zero at first
 * @time: what to count; not earlier than the one before
 */
void
_fold_tally_add (FoldTally *self,
                 gint64     time)
{
  guint32 n_before = self->n > 0 ? self->counts[self->n - 1] : 0;

  if (self->n == 0 || self->times[self->n - 1] != time)
    {
      if (self->n == self->room)
        {
          self->room = MAX (2 * self->room, MIN_ROOM);
          self->times = g_renew (gint64, self->times, self->room);
          self->counts = g_renew (guint32, self->counts, self->room);
        }

      self->times[self->n++] = time;
    }

  self->counts[self->n - 1] = n_before + 1;
}

/*
 * _fold_tally_end:
 * @self: a tally to which nothing more is added
 *
 * Gives back memory that is not needed.
 */
void
_fold_tally_end (FoldTally *self)
{
  self->room = self->n;
  self->times = g_renew (gint64, self->times, self->n);
  self->counts = g_renew (guint32, self->counts, self->n);
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
 * _fold_tally_advance:
 * @self: a tally
 * @from: a position among the different times
 * @time: a time
 *
 * The farther it is, the longer it takes, so that going through a span step by
 * step costs little more than looking for its ends.
 *
 * Returns: the first position from @from on that is not before @time
 */
guint
_fold_tally_advance (const FoldTally *self,
                     guint            from,
                     gint64           time)
{
  guint step = 1;

  while (from + step < self->n && self->times[from + step] < time)
    {
      from += step;
      step *= 2;
    }

  guint high = MIN (from + step, self->n);

  while (from < high)
    {
      guint middle = from + (high - from) / 2;

      if (self->times[middle] < time)
        from = middle + 1;
      else
        high = middle;
    }

  return from;
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
  guint position = _fold_tally_advance (self, 0, time);

  return position > 0 ? self->counts[position - 1] : 0;
}
