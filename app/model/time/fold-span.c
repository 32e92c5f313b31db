/* fold-span.c: a stretch of civil time
 *
 * Times are seconds since 1970-01-01T00:00 on a clock that nobody ever sets:
 * all days have 86400 seconds, so that no time zone reaches the axis.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-span.h"

#include <math.h>

G_DEFINE_BOXED_TYPE (FoldSpan, fold_span, fold_span_copy, fold_span_free)

/**
 * fold_span_copy:
 * @self: a span
 *
 * Returns: (transfer full): a copy on the heap
 */
FoldSpan *
fold_span_copy (const FoldSpan *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_memdup2 (self, sizeof *self);
}

/**
 * fold_span_free:
 * @self: (transfer full): a span from fold_span_copy()
 *
 * Frees a span on the heap.
 */
void
fold_span_free (FoldSpan *self)
{
  g_free (self);
}

/**
 * fold_time_add:
 * @time: a time
 * @seconds: how far to go, backwards if negative; rounded up
 *
 * Moves in time, no farther than the first or last time there is.
 *
 * Returns: a time from [const@TIME_MIN] to [const@TIME_MAX]
 */
gint64
fold_time_add (gint64 time,
               double seconds)
{
  double whole = ceil (seconds);

  /* Above 2^62 any time is left behind, and the cast would overflow. */
  if (whole >= 0x1p62)
    return FOLD_TIME_MAX;

  if (whole <= -0x1p62)
    return FOLD_TIME_MIN;

  return CLAMP (CLAMP (time, FOLD_TIME_MIN, FOLD_TIME_MAX) + (gint64) whole, FOLD_TIME_MIN, FOLD_TIME_MAX);
}

/**
 * fold_span_unite:
 * @a: a span
 * @b: another
 *
 * Returns: the shortest span that holds both; an empty one holds nothing
 */
FoldSpan
fold_span_unite (FoldSpan a,
                 FoldSpan b)
{
  if (fold_span_is_empty (a))
    return b;

  if (fold_span_is_empty (b))
    return a;

  return (FoldSpan) { MIN (a.begin, b.begin), MAX (a.end, b.end) };
}

/**
 * fold_span_grow:
 * @span: a span
 * @seconds: how much to add at both ends
 *
 * Returns: the longer span; shorter if @seconds is negative
 */
FoldSpan
fold_span_grow (FoldSpan span,
                double   seconds)
{
  return (FoldSpan) { fold_time_add (span.begin, -seconds), fold_time_add (span.end, seconds) };
}
