/* fold-extents.c: the heights of many things that stand in one column
 *
 * A Fenwick tree (P. M. Fenwick, “A new data structure for cumulative frequency
 * tables”, 1994): a height is changed, and the place of anything asked for, in
 * logarithmic time. A height is an estimate until it is set.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-extents.h"

struct _FoldExtents
{
  guint    n;
  guint    top;     /* the largest power of two up to n */
  int     *heights;
  guint8  *exact;
  gint64  *sums;    /* node i, from 1, has the sum of the (i & -i) heights up to it */
};

/**
 * fold_extents_new:
 * @n: how many things
 *
 * Returns: (transfer full): heights that are all 0
 */
FoldExtents *
fold_extents_new (guint n)
{
  FoldExtents *self = g_new0 (FoldExtents, 1);

  self->n = n;
  self->top = 1;
  while (self->top <= n / 2)
    self->top *= 2;
  self->heights = g_new0 (int, (gsize) n + 1);
  self->exact = g_new0 (guint8, (gsize) n + 1);
  self->sums = g_new0 (gint64, (gsize) n + 1);
  return self;
}

/**
 * fold_extents_free:
 * @self: (transfer full): heights
 */
void
fold_extents_free (FoldExtents *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->heights);
  g_free (self->exact);
  g_free (self->sums);
  g_free (self);
}

/**
 * fold_extents_get_n:
 * @self: heights
 *
 * Returns: how many things there are
 */
guint
fold_extents_get_n (FoldExtents *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n;
}

/**
 * fold_extents_get:
 * @self: heights
 * @i: the number of a thing
 *
 * Returns: its height
 */
int
fold_extents_get (FoldExtents *self,
                  guint        i)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (i < self->n, 0);

  return self->heights[i];
}

/**
 * fold_extents_is_exact:
 * @self: heights
 * @i: the number of a thing
 *
 * Returns: whether its height was set since the last estimate
 */
gboolean
fold_extents_is_exact (FoldExtents *self,
                       guint        i)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (i < self->n, FALSE);

  return self->exact[i];
}

/**
 * fold_extents_estimate:
 * @self: heights
 * @heights: (array): a guess for each thing
 *
 * Forgets what was known, and takes guesses instead.
 */
void
fold_extents_estimate (FoldExtents *self,
                       const int   *heights)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (heights != NULL || self->n == 0);

  for (guint i = 0; i < self->n; i++)
    {
      self->heights[i] = heights[i];
      self->exact[i] = FALSE;
      self->sums[i + 1] = heights[i];
    }
  for (guint i = 1; i <= self->n; i++)
    {
      guint parent = i + (i & -i);

      if (parent <= self->n)
        self->sums[parent] += self->sums[i];
    }
}

/**
 * fold_extents_set:
 * @self: heights
 * @i: the number of a thing
 * @height: its exact height
 */
void
fold_extents_set (FoldExtents *self,
                  guint        i,
                  int          height)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (i < self->n);

  int change = height - self->heights[i];

  self->heights[i] = height;
  self->exact[i] = TRUE;
  for (guint node = i + 1; change != 0 && node <= self->n; node += node & -node)
    self->sums[node] += change;
}

/**
 * fold_extents_get_offset:
 * @self: heights
 * @i: the number of a thing, or how many there are
 *
 * Returns: the sum of the heights before it
 */
gint64
fold_extents_get_offset (FoldExtents *self,
                         guint        i)
{
  gint64 sum = 0;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (i <= self->n, 0);

  for (guint node = i; node > 0; node -= node & -node)
    sum += self->sums[node];
  return sum;
}

/**
 * fold_extents_get_total:
 * @self: heights
 *
 * Returns: the sum of all heights
 */
gint64
fold_extents_get_total (FoldExtents *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return fold_extents_get_offset (self, self->n);
}

/**
 * fold_extents_find:
 * @self: heights, at least one
 * @y: a distance from the top
 * @rest: (out): how far @y is below the top of the thing
 *
 * Returns: the thing that @y lies in, or the first or last one
 */
guint
fold_extents_find (FoldExtents *self,
                   gint64       y,
                   gint64      *rest)
{
  guint found = 0;

  g_return_val_if_fail (self != NULL && self->n > 0, 0);
  g_return_val_if_fail (rest != NULL, 0);

  *rest = y;
  for (guint step = self->top; step > 0; step /= 2)
    {
      if (found + step < self->n && self->sums[found + step] <= *rest)
        {
          found += step;
          *rest -= self->sums[found];
        }
    }
  return found;
}
