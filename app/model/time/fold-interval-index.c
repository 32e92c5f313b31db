/* fold-interval-index.c: which marks touch a span of time
 *
 * Marks lie by begin, so those that begin in time are one stretch; the reach
 * tree finds among all the earlier ones those that last into the span.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-interval-index.h"

#include "fold-reach-private.h"
#include "fold-sort-private.h"
#include "fold-tally-private.h"

struct _FoldIntervalIndex
{
  FoldMarks *marks;
  guint n_marks;
  FoldReach reach;
  FoldTally ends;
};

G_DEFINE_BOXED_TYPE (FoldIntervalIndex, fold_interval_index, fold_interval_index_ref, fold_interval_index_unref)

static void
clear_index (gpointer data)
{
  FoldIntervalIndex *self = data;

  _fold_reach_clear (&self->reach);
  _fold_tally_clear (&self->ends);
  fold_marks_unref (self->marks);
}

static void
tally_ends (FoldIntervalIndex *self,
            const FoldMark    *marks)
{
  g_autofree guint32 *order = self->n_marks > 0 ? _fold_sort_times (&marks->end, sizeof *marks, self->n_marks) : NULL;

  for (guint i = 0; i < self->n_marks; i++)
    _fold_tally_add (&self->ends, marks[order[i]].end);

  _fold_tally_end (&self->ends);
}

/**
 * fold_interval_index_new:
 * @marks: the marks
 *
 * Indexes all marks. Memory: 1 to 2 bytes a mark, and 12 bytes for each
 * different end.
 *
 * Returns: (transfer full): an index, for any thread
 */
FoldIntervalIndex *
fold_interval_index_new (FoldMarks *marks)
{
  g_return_val_if_fail (marks != NULL, NULL);

  FoldIntervalIndex *self = g_atomic_rc_box_new0 (FoldIntervalIndex);

  self->marks = fold_marks_ref (marks);
  self->n_marks = fold_marks_get_n_marks (marks);

  const FoldMark *first = self->n_marks > 0 ? fold_marks_get (marks, 0) : NULL;

  _fold_reach_init (&self->reach, first != NULL ? &first->end : NULL, sizeof *first, self->n_marks);
  tally_ends (self, first);
  return self;
}

/**
 * fold_interval_index_ref:
 * @self: an index
 *
 * Returns: (transfer full): @self
 */
FoldIntervalIndex *
fold_interval_index_ref (FoldIntervalIndex *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * fold_interval_index_unref:
 * @self: (transfer full): an index
 *
 * Lets go of a reference; from any thread.
 */
void
fold_interval_index_unref (FoldIntervalIndex *self)
{
  g_atomic_rc_box_release_full (self, clear_index);
}

/**
 * fold_interval_index_get_marks:
 * @self: an index
 *
 * Returns: (transfer none): what it indexes
 */
FoldMarks *
fold_interval_index_get_marks (FoldIntervalIndex *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->marks;
}

/**
 * fold_interval_index_get_memory:
 * @self: an index
 *
 * Returns: the bytes that @self takes, without the marks
 */
gsize
fold_interval_index_get_memory (FoldIntervalIndex *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return sizeof *self + _fold_reach_get_memory (&self->reach) + _fold_tally_get_memory (&self->ends);
}

/**
 * fold_interval_index_query:
 * @self: an index
 * @span: a span
 * @marks: (element-type guint): what to append to
 *
 * Appends the numbers of all marks that overlap @span, by begin. For k of n
 * marks it takes time in the order of k + log n, a little more for each that
 * lies between others that do not reach the span.
 */
void
fold_interval_index_query (FoldIntervalIndex *self,
                           FoldSpan           span,
                           GArray            *marks)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (marks != NULL);

  FoldIntervalIter iter;
  guint mark;

  fold_interval_iter_init (&iter, self, span);

  while (fold_interval_iter_next (&iter, &mark))
    g_array_append_val (marks, mark);
}

/**
 * fold_interval_index_count_begins:
 * @self: an index
 * @span: a span
 *
 * Returns: how many marks begin within @span, in logarithmic time
 */
guint
fold_interval_index_count_begins (FoldIntervalIndex *self,
                                  FoldSpan           span)
{
  g_return_val_if_fail (self != NULL, 0);

  if (fold_span_is_empty (span))
    return 0;

  return fold_interval_index_find (self, span.end) - fold_interval_index_find (self, span.begin);
}

/**
 * fold_interval_index_count_overlaps:
 * @self: an index
 * @span: a span
 *
 * Returns: how many marks overlap @span, in logarithmic time
 */
guint
fold_interval_index_count_overlaps (FoldIntervalIndex *self,
                                    FoldSpan           span)
{
  g_return_val_if_fail (self != NULL, 0);

  if (fold_span_is_empty (span))
    return 0;

  /* Those that begin before it ends, without those that end before it begins. */
  return fold_interval_index_find (self, span.end) - _fold_tally_count_before (&self->ends, span.begin + 1);
}

/**
 * fold_interval_index_find:
 * @self: an index
 * @time: a time
 *
 * Finds a place among the begins. The mark before it is the last one that
 * begins before @time.
 *
 * Returns: the first mark that begins at @time or later, or the number of marks
 */
guint
fold_interval_index_find (FoldIntervalIndex *self,
                          gint64             time)
{
  g_return_val_if_fail (self != NULL, 0);

  guint low = 0;
  guint high = self->n_marks;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (fold_marks_get (self->marks, middle)->begin < time)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/**
 * fold_interval_iter_init:
 * @iter: (out caller-allocates): what to initialize
 * @index: an index; it has to live longer than @iter
 * @span: a span
 *
 * Goes to the first mark that overlaps @span.
 */
void
fold_interval_iter_init (FoldIntervalIter  *iter,
                         FoldIntervalIndex *index,
                         FoldSpan           span)
{
  g_return_if_fail (iter != NULL);
  g_return_if_fail (index != NULL);

  iter->index = index;
  iter->after = span.begin;
  iter->position = 0;
  iter->limit = fold_span_is_empty (span) ? 0 : fold_interval_index_find (index, span.end);
}

/**
 * fold_interval_iter_next:
 * @iter: an iterator
 * @mark: (out): the next mark
 *
 * Returns: whether there was a next mark
 */
gboolean
fold_interval_iter_next (FoldIntervalIter *iter,
                         guint            *mark)
{
  g_return_val_if_fail (iter != NULL, FALSE);
  g_return_val_if_fail (mark != NULL, FALSE);

  if (iter->position >= iter->limit)
    return FALSE;

  guint found = _fold_reach_next (&iter->index->reach, iter->position, iter->after);

  iter->position = found + 1;
  *mark = found;
  return found < iter->limit;
}
