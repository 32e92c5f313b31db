/* fold-density.c: how many items there are when
 *
 * For each lane a tally of the begins of its items. An item counts once in each
 * of its lanes, where its first mark begins.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-density.h"

#include "fold-tally-private.h"

struct _FoldDensity
{
  FoldTally *lanes; /* of begins */
  guint n_lanes;
};

G_DEFINE_BOXED_TYPE (FoldDensity, fold_density, fold_density_ref, fold_density_unref)

static void
tally_lane (FoldTally *tally,
            FoldMarks *marks,
            guint      lane)
{
  guint n_items;
  const guint32 *firsts = fold_marks_get_lane (marks, lane, &n_items);
  const FoldMark *all = n_items > 0 ? fold_marks_get (marks, 0) : NULL;

  for (guint i = 0; i < n_items; i++)
    _fold_tally_add (tally, all[firsts[i]].begin);

  _fold_tally_end (tally);
}

static void
clear_density (gpointer data)
{
  FoldDensity *self = data;

  for (guint lane = 0; lane < self->n_lanes; lane++)
    _fold_tally_clear (&self->lanes[lane]);

  g_free (self->lanes);
}

/* The begin of a bucket. No product here can overflow. */
static gint64
get_edge (FoldSpan span,
          guint    n_buckets,
          guint    bucket)
{
  guint64 length = fold_span_get_length (span);

  return span.begin + (gint64) (length / n_buckets * bucket + length % n_buckets * bucket / n_buckets);
}

static void
add_lane (const FoldTally *tally,
          FoldSpan         span,
          guint            n_buckets,
          guint32         *counts)
{
  guint position = _fold_tally_advance (tally, 0, span.begin);
  guint n_before = position > 0 ? tally->counts[position - 1] : 0;

  if (fold_span_is_empty (span))
    return;

  for (guint bucket = 0; bucket < n_buckets && position < tally->n; bucket++)
    {
      position = _fold_tally_advance (tally, position, get_edge (span, n_buckets, bucket + 1));

      guint n = position > 0 ? tally->counts[position - 1] : 0;

      counts[bucket] += n - n_before;
      n_before = n;
    }
}

/* Goes through the begins by columns of a grid that stands on time 0. */
static guint
get_lane_peak (const FoldTally *begins,
               gint64           width)
{
  guint peak = 0;
  guint before = 0;

  for (guint i = 0; i < begins->n; i++)
    {
      gint64 time = begins->times[i];
      gint64 end = time + (width - fold_time_get_phase (time, width));

      while (i + 1 < begins->n && begins->times[i + 1] < end)
        i++;

      peak = MAX (peak, begins->counts[i] - before);
      before = begins->counts[i];
    }

  return peak;
}

/**
 * fold_density_new:
 * @marks: the marks; not kept
 *
 * Counts the items of all lanes. Memory: 12 bytes for each different begin in a
 * lane, and nothing for times without any.
 *
 * Returns: (transfer full): the counts, for any thread
 */
FoldDensity *
fold_density_new (FoldMarks *marks)
{
  g_return_val_if_fail (marks != NULL, NULL);

  FoldDensity *self = g_atomic_rc_box_new0 (FoldDensity);

  self->n_lanes = fold_marks_get_n_lanes (marks);
  self->lanes = g_new0 (FoldTally, self->n_lanes);

  for (guint lane = 0; lane < self->n_lanes; lane++)
    tally_lane (&self->lanes[lane], marks, lane);

  return self;
}

/**
 * fold_density_ref:
 * @self: a density
 *
 * Returns: (transfer full): @self
 */
FoldDensity *
fold_density_ref (FoldDensity *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * fold_density_unref:
 * @self: (transfer full): a density
 *
 * Lets go of a reference; from any thread.
 */
void
fold_density_unref (FoldDensity *self)
{
  g_atomic_rc_box_release_full (self, clear_density);
}

/**
 * fold_density_get_memory:
 * @self: a density
 *
 * Returns: the bytes that @self takes
 */
gsize
fold_density_get_memory (FoldDensity *self)
{
  g_return_val_if_fail (self != NULL, 0);

  gsize memory = sizeof *self + self->n_lanes * sizeof *self->lanes;

  for (guint lane = 0; lane < self->n_lanes; lane++)
    memory += _fold_tally_get_memory (&self->lanes[lane]);

  return memory;
}

/**
 * fold_density_count:
 * @self: a density
 * @lane: a lane, or [const@DENSITY_ALL_LANES]
 * @span: where
 *
 * Returns: the exact number, in logarithmic time; 0 for an empty span
 */
guint
fold_density_count (FoldDensity     *self,
                    int              lane,
                    FoldSpan         span)
{
  guint32 count = 0;

  fold_density_query (self, lane, span, 1, &count);
  return count;
}

/**
 * fold_density_query:
 * @self: a density
 * @lane: a lane, or [const@DENSITY_ALL_LANES]
 * @span: where
 * @n_buckets: into how many equal parts to cut @span
 * @counts: (array length=n_buckets) (out caller-allocates): the number for each part
 *
 * Counts exactly, whatever the scale: the parts add up to the whole. If @span does not divide evenly, edges are rounded down to
 * seconds.
 */
void
fold_density_query (FoldDensity     *self,
                    int              lane,
                    FoldSpan         span,
                    guint            n_buckets,
                    guint32         *counts)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (lane >= FOLD_DENSITY_ALL_LANES);
  g_return_if_fail (counts != NULL || n_buckets == 0);

  guint first = lane == FOLD_DENSITY_ALL_LANES ? 0 : lane;
  guint last = lane == FOLD_DENSITY_ALL_LANES ? self->n_lanes : MIN (lane + 1u, self->n_lanes);

  for (guint bucket = 0; bucket < n_buckets; bucket++)
    counts[bucket] = 0;

  for (guint i = first; i < last; i++)
    add_lane (&self->lanes[i], span, n_buckets, counts);
}

/**
 * fold_density_get_peak:
 * @self: a density
 * @lane: a lane
 * @width: the width of a column in seconds
 *
 * Looks for the highest column there is anywhere, so that heights need not
 * change while panning. Columns stand on multiples of @width.
 *
 * Returns: the most items that begin within one column
 */
guint
fold_density_get_peak (FoldDensity *self,
                       int          lane,
                       gint64       width)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (lane >= 0, 0);
  g_return_val_if_fail (width > 0 && width <= FOLD_TIME_MAX, 0);

  return (guint) lane < self->n_lanes ? get_lane_peak (&self->lanes[lane], width) : 0;
}
