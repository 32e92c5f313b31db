/* fold-depth.c: how many layers lie over each of a row of places
 *
 * A tree climbed from the leaves, with two fence leaves around the places: the
 * nodes between the ways up from both sides of a range are those that cover it.
 * A layer over a whole node is noted there and not handed down.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-depth-private.h"

/*
 * _fold_depth_init:
 * @self: what to initialize
 * @n_places: how many places there are
 */
void
_fold_depth_init (FoldDepth *self,
                  guint      n_places)
{
  self->n_leaves = 2;

  while (self->n_leaves < n_places + 2)
    self->n_leaves *= 2;

  self->max = g_new0 (guint16, 2 * self->n_leaves);
  self->add = g_new0 (guint16, 2 * self->n_leaves);
}

/*
 * _fold_depth_clear:
 * @self: a depth
 */
void
_fold_depth_clear (FoldDepth *self)
{
  g_clear_pointer (&self->max, g_free);
  g_clear_pointer (&self->add, g_free);
}

static inline void
cover_node (FoldDepth *self,
            guint      node)
{
  self->max[node]++;
  self->add[node]++;
}

static inline void
update_node (FoldDepth *self,
             guint      node)
{
  self->max[node] = MAX (self->max[2 * node], self->max[2 * node + 1]) + self->add[node];
}

/*
 * _fold_depth_cover:
 * @self: a depth
 * @begin: the first place
 * @end: the place after the last
 *
 * Lays a layer over a range of places.
 */
void
_fold_depth_cover (FoldDepth *self,
                   guint      begin,
                   guint      end)
{
  guint left = self->n_leaves + begin;
  guint right = self->n_leaves + end + 1;

  for (; (left ^ right) != 1; left >>= 1, right >>= 1)
    {
      if (!(left & 1))
        cover_node (self, left + 1);

      if (right & 1)
        cover_node (self, right - 1);

      update_node (self, left >> 1);
      update_node (self, right >> 1);
    }

  for (left >>= 1; left > 0; left >>= 1)
    update_node (self, left);
}

/*
 * _fold_depth_get_max:
 * @self: a depth
 * @begin: the first place
 * @end: the place after the last
 *
 * Returns: how many layers lie over the deepest place of a range; 0 if it is
 *   empty
 */
guint
_fold_depth_get_max (const FoldDepth *self,
                     guint            begin,
                     guint            end)
{
  guint left = self->n_leaves + begin;
  guint right = self->n_leaves + end + 1;
  /* Far below 0 until the side has met a node: layers over a fence do not count. */
  int left_max = G_MININT / 2;
  int right_max = G_MININT / 2;

  for (; (left ^ right) != 1; left >>= 1, right >>= 1)
    {
      if (!(left & 1))
        left_max = MAX (left_max, self->max[left + 1]);

      if (right & 1)
        right_max = MAX (right_max, self->max[right - 1]);

      left_max += self->add[left >> 1];
      right_max += self->add[right >> 1];
    }

  int max = MAX (left_max, right_max);

  for (left >>= 1; left > 0; left >>= 1)
    max += self->add[left];

  return MAX (max, 0);
}
