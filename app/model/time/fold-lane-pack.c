/* fold-lane-pack.c: which items of a lane are shown, and in which rows
 *
 * Items fit into r rows if nowhere more than r overlap; then each, taken by
 * begin, finds a free row. So it is first decided who is shown: where not all
 * fit, by rank, as long as nowhere more than r overlap. A crowd is thinned out
 * before, as only so many can begin in a bucket. Nothing depends on what is
 * visible, so panning cannot move a row.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-lane-pack-private.h"

#include "fold-depth-private.h"
#include "fold-sort-private.h"

#include <math.h>

#define NO_ROW G_MAXUINT32

static guint
get_rank (const FoldLanePack *self,
          guint               first)
{
  guint rank = 0;
  guint mark = first;

  do
    {
      rank = MAX (rank, fold_marks_get (self->marks, mark)->rank);
      mark = fold_marks_get_next (self->marks, mark);
    }
  while (mark != first);

  return rank;
}

static inline gint64
get_begin (const FoldLanePack *self,
           guint               mark)
{
  return fold_marks_get (self->marks, mark)->begin;
}

/* A bucket is a stretch of time that depends on the octave alone. */
static FoldSpan
get_bucket (const FoldLanePack *self,
            gint64              time)
{
  gint64 length = MAX (fold_time_add (0, self->params->metrics.bucket_px * self->seconds_per_px), 1);
  gint64 begin = time - fold_time_get_phase (time, length);

  return (FoldSpan) { MAX (begin, FOLD_TIME_MIN), MIN (begin + length, FOLD_TIME_MAX) };
}

/* How many items can begin in a bucket at most if all are shown. */
static guint
get_capacity (const FoldLanePack *self)
{
  const FoldLaneMetrics *metrics = &self->params->metrics;
  double item_px = self->detail == FOLD_DETAIL_CARD ? metrics->card_px : metrics->item_px;

  return self->n_rows * (guint) ceil (metrics->bucket_px / MAX (item_px, 1));
}

/* Different for all items, and larger for those that are shown rather. */
static inline guint64
get_priority (const FoldLanePack *self,
              guint               first)
{
  return (guint64) get_rank (self, first) << 32 | (G_MAXUINT32 - first);
}

static void
sift_down (guint64 *heap,
           guint    n)
{
  guint64 value = heap[0];
  guint parent = 0;

  for (guint child = 1; child < n; child = 2 * parent + 1)
    {
      child += child + 1 < n && heap[child + 1] < heap[child];

      if (heap[child] >= value)
        break;

      heap[parent] = heap[child];
      parent = child;
    }

  heap[parent] = value;
}

/* The least of the @n highest priorities; keeps those in a heap whose top is
 * the least, so that most of a crowd costs one comparison each. */
static guint64
find_threshold (const FoldLanePack *self,
                const guint32      *firsts,
                guint               n_items,
                guint               n)
{
  g_autofree guint64 *heap = g_new0 (guint64, n);

  for (guint i = 0; i < n_items; i++)
    {
      guint64 priority = get_priority (self, firsts[i]);

      if (priority > heap[0])
        {
          heap[0] = priority;
          sift_down (heap, n);
        }
    }

  return heap[0];
}

/* Appends those of a bucket’s items that have a chance. */
static void
add_candidates (const FoldLanePack *self,
                const guint32      *firsts,
                guint               n_items,
                GArray             *candidates)
{
  guint capacity = get_capacity (self);

  if (n_items <= capacity)
    {
      g_array_append_vals (candidates, firsts, n_items);
      return;
    }

  guint64 threshold = capacity > 0 ? find_threshold (self, firsts, n_items, capacity) : G_MAXUINT64;

  for (guint i = 0; i < n_items; i++)
    if (get_priority (self, firsts[i]) >= threshold)
      g_array_append_val (candidates, firsts[i]);
}

/* Goes through the lane by buckets: counts all of their items as hidden, and
 * returns the first marks of those that have a chance. */
static GArray *
find_candidates (const FoldLanePack *self,
                 GArray             *hidden)
{
  guint n_items;
  const guint32 *firsts = fold_marks_get_lane (self->marks, self->lane, &n_items);
  GArray *candidates = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint begin = 0, end; begin < n_items; begin = end)
    {
      FoldHidden bucket = { get_bucket (self, get_begin (self, firsts[begin])), 0 };

      if (g_cancellable_is_cancelled (self->cancellable))
        break;

      for (end = begin + 1; end < n_items && get_begin (self, firsts[end]) < bucket.span.end; end++)
        ;

      bucket.count = end - begin;
      g_array_append_val (hidden, bucket);
      add_candidates (self, firsts + begin, end - begin, candidates);
    }

  return candidates;
}

/* Gives each slot that wants a row the first free one. Returns whether there
 * were enough. */
static gboolean
fit_by_begin (const FoldLanePack *self,
              FoldSlot           *slots,
              guint               n)
{
  g_autofree gint64 *row_ends = g_new (gint64, self->n_rows);
  guint n_used = 0;

  for (guint i = 0; i < n; i++)
    {
      gint64 begin = get_begin (self, slots[i].mark);
      guint row = 0;

      if (slots[i].row == NO_ROW)
        continue;

      while (row < n_used && row_ends[row] > begin)
        row++;

      if (row == self->n_rows)
        return FALSE;

      n_used = MAX (n_used, row + 1);
      row_ends[row] = slots[i].reach;
      slots[i].row = row;
    }

  return TRUE;
}

/* The first of @n times from @from on that is not before @time; the farther it
 * is, the longer it takes. */
static guint
gallop (const gint64 *times,
        guint         from,
        guint         n,
        gint64        time)
{
  guint step = 1;

  while (from + step < n && times[from + step] < time)
    {
      from += step;
      step *= 2;
    }

  guint low = from;
  guint high = MIN (from + step, n);

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (times[middle] < time)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/* For each slot the first one that begins when it is over. */
static guint32 *
find_ends (const FoldLanePack *self,
           const FoldSlot     *slots,
           guint               n)
{
  g_autofree gint64 *begins = g_new (gint64, n);
  guint32 *ends = g_new (guint32, n);

  for (guint i = 0; i < n; i++)
    begins[i] = get_begin (self, slots[i].mark);

  for (guint i = 0; i < n; i++)
    ends[i] = gallop (begins, i, n, slots[i].reach);

  return ends;
}

static FoldSortKey *
order_by_rank (const FoldLanePack *self,
               const FoldSlot     *slots,
               guint               n)
{
  FoldSortKey *order = g_new (FoldSortKey, n);

  for (guint i = 0; i < n; i++)
    order[i] = (FoldSortKey) { G_MAXUINT32 - get_rank (self, slots[i].mark), i };

  _fold_sort_keys (order, n);
  return order;
}

/* Lets in by rank whoever does not make more overlap than there are rows. It is
 * enough to look where items begin: nowhere else gets deeper. */
static void
choose_by_rank (const FoldLanePack *self,
                FoldSlot           *slots,
                guint               n)
{
  g_autofree FoldSortKey *order = order_by_rank (self, slots, n);
  g_autofree guint32 *ends = find_ends (self, slots, n);
  guint n_hidden = 0;
  FoldDepth depth;

  _fold_depth_init (&depth, n);

  for (guint i = 0; i < n && n_hidden <= self->max_hidden; i++)
    {
      guint slot = order[i].value;
      gboolean is_shown = _fold_depth_get_max (&depth, slot, ends[slot]) < self->n_rows;

      if (is_shown)
        _fold_depth_cover (&depth, slot, ends[slot]);
      else
        slots[slot].row = NO_ROW;

      n_hidden += !is_shown;
    }

  _fold_depth_clear (&depth);
}

/* Where the next cluster begins: the first slot that no earlier one reaches. */
static guint
find_cluster_end (const FoldLanePack *self,
                  const FoldSlot     *slots,
                  guint               begin,
                  guint               n)
{
  gint64 reach = slots[begin].reach;
  guint end = begin + 1;

  for (; end < n && get_begin (self, slots[end].mark) < reach; end++)
    reach = MAX (reach, slots[end].reach);

  return end;
}

static void
fit_cluster (const FoldLanePack *self,
             FoldSlot           *slots,
             guint               n)
{
  if (fit_by_begin (self, slots, n))
    return;

  for (guint i = 0; i < n; i++)
    slots[i].row = 0;

  choose_by_rank (self, slots, n);
  fit_by_begin (self, slots, n);
}

static void
place_candidates (const FoldLanePack *self,
                  GArray             *candidates,
                  GArray             *slots)
{
  guint n_kept = 0;

  for (guint i = 0; i < candidates->len && !g_cancellable_is_cancelled (self->cancellable); i++)
    {
      FoldSlot slot = _fold_slot_new (self, g_array_index (candidates, guint32, i));

      g_array_append_val (slots, slot);
    }

  FoldSlot *data = (gpointer) slots->data;

  for (guint begin = 0, end; begin < slots->len && !g_cancellable_is_cancelled (self->cancellable); begin = end)
    {
      end = find_cluster_end (self, data, begin, slots->len);
      fit_cluster (self, data + begin, end - begin);
    }

  for (guint i = 0; i < slots->len; i++)
    if (data[i].row != NO_ROW)
      data[n_kept++] = data[i];

  g_array_set_size (slots, n_kept);
}

/* Takes the shown items out of the counts, and empty buckets out of the list. */
static void
count_hidden (const FoldLanePack *self,
              const GArray       *slots,
              GArray             *hidden)
{
  FoldHidden *buckets = (gpointer) hidden->data;
  guint slot = 0;
  guint n_kept = 0;

  for (guint i = 0; i < hidden->len; i++)
    {
      FoldHidden bucket = buckets[i];

      for (; slot < slots->len
             && get_begin (self, g_array_index (slots, FoldSlot, slot).mark) < bucket.span.end; slot++)
        bucket.count--;

      if (bucket.count > 0)
        buckets[n_kept++] = bucket;
    }

  g_array_set_size (hidden, n_kept);
}

/*
 * _fold_lane_pack:
 * @self: how to pack
 * @slots: (element-type FoldSlot): where to put the shown items, by begin
 * @hidden: (element-type FoldHidden): where to put the counts of the others
 *
 * Packs a lane. The arrays are emptied first.
 *
 * Returns: whether it was done: %FALSE if too many items do not fit, or if it
 *   was cancelled
 */
gboolean
_fold_lane_pack (const FoldLanePack *self,
                 GArray             *slots,
                 GArray             *hidden)
{
  guint n_items;

  g_array_set_size (slots, 0);
  g_array_set_size (hidden, 0);
  fold_marks_get_lane (self->marks, self->lane, &n_items);

  g_autoptr(GArray) candidates = find_candidates (self, hidden);

  if (n_items - candidates->len > self->max_hidden)
    return FALSE;

  place_candidates (self, candidates, slots);
  count_hidden (self, slots, hidden);
  return n_items - slots->len <= self->max_hidden && !g_cancellable_is_cancelled (self->cancellable);
}
