/* fold-reach.c: which interval is the next to reach beyond a time
 *
 * A tree of maxima over blocks of 16 intervals. One that began far to the left
 * and still covers the window is found by climbing over everything in between;
 * within a block looking at all 16 is faster than any tree, and makes this one
 * so small that it costs 1 to 2 bytes an interval.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-reach-private.h"

#define BLOCK 16

static inline gint64
get_end (const FoldReach *self,
         guint            i)
{
  return *(const gint64 *) (const void *) (self->ends + i * self->stride);
}

static gint64
get_block_max (const FoldReach *self,
               guint            block)
{
  guint end = MIN ((block + 1) * BLOCK, self->n);
  gint64 max = G_MININT64;

  for (guint i = block * BLOCK; i < end; i++)
    max = MAX (max, get_end (self, i));

  return max;
}

/*
 * _fold_reach_init:
 * @self: what to initialize
 * @ends: the end in the first struct
 * @stride: bytes from one struct to the next
 * @n: how many structs
 */
void
_fold_reach_init (FoldReach    *self,
                  const gint64 *ends,
                  gsize         stride,
                  guint         n)
{
  guint n_blocks = (n + BLOCK - 1) / BLOCK;

  *self = (FoldReach) { (const char *) ends, stride, n, 1, NULL };

  while (self->n_leaves < n_blocks)
    self->n_leaves *= 2;

  self->max = g_new (gint64, 2 * self->n_leaves);

  for (guint block = 0; block < self->n_leaves; block++)
    self->max[self->n_leaves + block] = block < n_blocks ? get_block_max (self, block) : G_MININT64;

  for (guint node = self->n_leaves - 1; node > 0; node--)
    self->max[node] = MAX (self->max[2 * node], self->max[2 * node + 1]);
}

/*
 * _fold_reach_clear:
 * @self: a reach
 */
void
_fold_reach_clear (FoldReach *self)
{
  g_clear_pointer (&self->max, g_free);
}

/*
 * _fold_reach_get_memory:
 * @self: a reach
 *
 * Returns: the bytes that @self points to
 */
gsize
_fold_reach_get_memory (const FoldReach *self)
{
  return 2 * self->n_leaves * sizeof *self->max;
}

/* The first block from @block on with an end beyond @time, or n_leaves. */
static guint
next_block (const FoldReach *self,
            guint            block,
            gint64           time)
{
  if (block >= self->n_leaves)
    return self->n_leaves;

  guint node = self->n_leaves + block;

  while (self->max[node] <= time)
    {
      /* A right child is the end of its parent too. */
      while (node & 1)
        node >>= 1;

      if (node == 0)
        return self->n_leaves;

      node++;
    }

  while (node < self->n_leaves)
    {
      node *= 2;
      node += self->max[node] <= time;
    }

  return node - self->n_leaves;
}

static guint
next_in_block (const FoldReach *self,
               guint            from,
               gint64           time)
{
  guint end = MIN (from / BLOCK * BLOCK + BLOCK, self->n);

  while (from < end && get_end (self, from) <= time)
    from++;

  return from;
}

/*
 * _fold_reach_next:
 * @self: a reach
 * @from: where to begin
 * @time: a time
 *
 * Returns: the first struct from @from on that ends after @time, or the number
 *   of structs if there is none; in logarithmic time
 */
guint
_fold_reach_next (const FoldReach *self,
                  guint            from,
                  gint64           time)
{
  if (from >= self->n)
    return self->n;

  guint found = next_in_block (self, from, time);

  if (found < self->n && found % BLOCK == 0 && found != from)
    {
      guint block = next_block (self, found / BLOCK, time);

      found = block < self->n_leaves ? next_in_block (self, block * BLOCK, time) : self->n;
    }

  return found;
}
