/* fold-marks.c: every date of the timeline, packed and sorted
 *
 * Built once and never changed, so that any thread may read it. Marks lie by
 * begin in one array of 48 bytes each. The marks of an item that stand in the
 * same lane form a ring by begin; the ring is stored only if there is an item
 * with several marks.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-marks.h"

#include "fold-sort-private.h"

G_STATIC_ASSERT (sizeof (FoldMark) == 48);
G_STATIC_ASSERT ((int) FOLD_MARK_OPEN_START == (int) FOLD_EDTF_EXTENT_OPEN_START);
G_STATIC_ASSERT ((int) FOLD_MARK_OPEN_END == (int) FOLD_EDTF_EXTENT_OPEN_END);
G_STATIC_ASSERT ((int) FOLD_MARK_UNKNOWN_START == (int) FOLD_EDTF_EXTENT_UNKNOWN_START);
G_STATIC_ASSERT ((int) FOLD_MARK_UNKNOWN_END == (int) FOLD_EDTF_EXTENT_UNKNOWN_END);
G_STATIC_ASSERT ((int) FOLD_MARK_UNCERTAIN_START == (int) FOLD_EDTF_EXTENT_UNCERTAIN_START);
G_STATIC_ASSERT ((int) FOLD_MARK_UNCERTAIN_END == (int) FOLD_EDTF_EXTENT_UNCERTAIN_END);
G_STATIC_ASSERT ((int) FOLD_MARK_APPROXIMATE_START == (int) FOLD_EDTF_EXTENT_APPROXIMATE_START);
G_STATIC_ASSERT ((int) FOLD_MARK_APPROXIMATE_END == (int) FOLD_EDTF_EXTENT_APPROXIMATE_END);
G_STATIC_ASSERT ((int) FOLD_MARK_LASTS == (int) FOLD_EDTF_EXTENT_SPAN);
G_STATIC_ASSERT ((int) FOLD_MARK_COVERS == (int) FOLD_EDTF_EXTENT_COVERING);

struct _FoldMarksBuilder
{
  GArray *marks; /* FoldMark */
};

struct _FoldMarks
{
  FoldMark *marks;
  guint n_marks;
  guint n_lanes;
  guint n_items;      /* each counted once in each of its lanes */
  guint32 *next;      /* the ring; or NULL if all items have one mark */
  guint32 *firsts;    /* first marks of items, by lane, then by begin */
  guint *lane_begins; /* where in firsts a lane begins; one more than lanes */
  FoldSpan span;
};

G_DEFINE_BOXED_TYPE (FoldMarks, fold_marks, fold_marks_ref, fold_marks_unref)

static FoldMark
normalize (const FoldMark *mark)
{
  FoldMark result = *mark;

  result.begin = CLAMP (mark->begin, FOLD_TIME_MIN, FOLD_TIME_MAX - 1);
  result.end = CLAMP (mark->end, result.begin + 1, FOLD_TIME_MAX);
  result.core_begin = CLAMP (mark->core_begin, result.begin, result.end);
  result.core_end = CLAMP (mark->core_end, result.core_begin, result.end);
  return result;
}

static void
gather_by_begin (FoldMarks      *self,
                 const FoldMark *marks)
{
  g_autofree FoldSortKey *keys = g_new (FoldSortKey, self->n_marks);

  for (guint i = 0; i < self->n_marks; i++)
    keys[i] = (FoldSortKey) { _fold_sort_key_from_time (marks[i].begin), i };

  _fold_sort_keys (keys, self->n_marks);
  self->marks = g_new (FoldMark, self->n_marks);

  for (guint i = 0; i < self->n_marks; i++)
    self->marks[i] = marks[keys[i].value];
}

/* Fits and limits should see the dates there are, not the ends of time. */
static void
measure (FoldMarks *self)
{
  FoldSpan span = { FOLD_TIME_MAX, FOLD_TIME_MIN };

  for (guint i = 0; i < self->n_marks; i++)
    {
      const FoldMark *mark = &self->marks[i];
      gboolean is_open_start = mark->begin == FOLD_TIME_MIN;
      gboolean is_open_end = mark->end == FOLD_TIME_MAX;

      if (!is_open_start)
        span = (FoldSpan) { MIN (span.begin, mark->begin), MAX (span.end, mark->begin + 1) };

      if (!is_open_end)
        span = (FoldSpan) { MIN (span.begin, mark->end - 1), MAX (span.end, mark->end) };

      self->n_lanes = MAX (self->n_lanes, mark->lane + 1u);
    }

  if (!fold_span_is_empty (span))
    self->span = span;
}

static inline guint64
get_row_key (const FoldMark *mark)
{
  return (guint64) mark->item << 16 | mark->lane;
}

/* Ties each run of equal keys to a ring. */
static void
tie_rings (FoldMarks         *self,
           const FoldSortKey *keys)
{
  self->n_items = 0;
  self->next = g_new (guint32, self->n_marks);

  for (guint i = 0, first = 0; i < self->n_marks; i++)
    {
      gboolean is_last = i + 1 == self->n_marks || keys[i + 1].key != keys[i].key;

      self->next[keys[i].value] = keys[is_last ? first : i + 1].value;

      if (is_last)
        {
          self->n_items++;
          first = i + 1;
        }
    }

  if (self->n_items == self->n_marks)
    g_clear_pointer (&self->next, g_free);
}

static void
find_items (FoldMarks *self)
{
  g_autofree FoldSortKey *keys = g_new (FoldSortKey, self->n_marks);

  for (guint i = 0; i < self->n_marks; i++)
    keys[i] = (FoldSortKey) { get_row_key (&self->marks[i]), i };

  _fold_sort_keys (keys, self->n_marks);
  tie_rings (self, keys);
}

/* The marks that no earlier mark of the ring leads to; NULL if all are. */
static gboolean *
find_followers (FoldMarks *self)
{
  if (self->next == NULL)
    return NULL;

  gboolean *is_follower = g_new0 (gboolean, self->n_marks);

  for (guint i = 0; i < self->n_marks; i++)
    is_follower[self->next[i]] |= self->next[i] > i;

  return is_follower;
}

static void
list_lanes (FoldMarks *self)
{
  g_autofree gboolean *is_follower = find_followers (self);
  g_autofree guint *ends = NULL;

  self->firsts = g_new (guint32, self->n_items);
  self->lane_begins = g_new0 (guint, self->n_lanes + 1);

  for (guint i = 0; i < self->n_marks; i++)
    if (is_follower == NULL || !is_follower[i])
      self->lane_begins[self->marks[i].lane + 1]++;

  for (guint lane = 0; lane < self->n_lanes; lane++)
    self->lane_begins[lane + 1] += self->lane_begins[lane];

  ends = g_memdup2 (self->lane_begins, (self->n_lanes + 1) * sizeof *ends);

  for (guint i = 0; i < self->n_marks; i++)
    if (is_follower == NULL || !is_follower[i])
      self->firsts[ends[self->marks[i].lane]++] = i;
}

static void
clear_marks (gpointer data)
{
  FoldMarks *self = data;

  g_free (self->marks);
  g_free (self->next);
  g_free (self->firsts);
  g_free (self->lane_begins);
}

/**
 * fold_mark_set_extent:
 * @mark: a mark
 * @extent: where the date is
 *
 * Takes the four times and the flags of the ends from a date, and leaves the
 * other flags and fields alone.
 */
void
fold_mark_set_extent (FoldMark             *mark,
                      const FoldEdtfExtent *extent)
{
  g_return_if_fail (mark != NULL);
  g_return_if_fail (extent != NULL);

  mark->begin = extent->begin;
  mark->end = extent->end;
  mark->core_begin = extent->core_begin;
  mark->core_end = extent->core_end;
  mark->flags |= extent->flags;
}

/**
 * fold_marks_builder_new:
 * @n_expected: how many marks to make room for; may be 0
 *
 * Returns: (transfer full): a builder without marks
 */
FoldMarksBuilder *
fold_marks_builder_new (guint n_expected)
{
  FoldMarksBuilder *self = g_new0 (FoldMarksBuilder, 1);

  self->marks = g_array_sized_new (FALSE, FALSE, sizeof (FoldMark), n_expected);
  return self;
}

/**
 * fold_marks_builder_free:
 * @self: (transfer full): a builder
 *
 * Throws away what was added.
 */
void
fold_marks_builder_free (FoldMarksBuilder *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->marks);
  g_free (self);
}

/**
 * fold_marks_builder_add:
 * @self: a builder
 * @mark: a mark; it is copied
 *
 * Adds a mark, in any order. Times are moved between [const@TIME_MIN] and
 * [const@TIME_MAX], a mark takes a second at least, and a core stays inside.
 */
void
fold_marks_builder_add (FoldMarksBuilder *self,
                        const FoldMark   *mark)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (mark != NULL);

  FoldMark copy = normalize (mark);

  g_array_append_val (self->marks, copy);
}

/**
 * fold_marks_builder_end:
 * @self: (transfer full): a builder
 *
 * Sorts what was added. Marks that begin at the same time keep the order in
 * which they were added. Memory: 52 bytes a mark, and 4 more if an item has
 * several marks.
 *
 * Returns: (transfer full): the marks
 */
FoldMarks *
fold_marks_builder_end (FoldMarksBuilder *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  FoldMarks *marks = g_atomic_rc_box_new0 (FoldMarks);

  marks->n_marks = self->marks->len;
  gather_by_begin (marks, (gconstpointer) self->marks->data);
  fold_marks_builder_free (self);

  measure (marks);
  find_items (marks);
  list_lanes (marks);
  return marks;
}

/**
 * fold_marks_ref:
 * @self: marks
 *
 * Returns: (transfer full): @self
 */
FoldMarks *
fold_marks_ref (FoldMarks *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * fold_marks_unref:
 * @self: (transfer full): marks
 *
 * Lets go of a reference; from any thread.
 */
void
fold_marks_unref (FoldMarks *self)
{
  g_atomic_rc_box_release_full (self, clear_marks);
}

/**
 * fold_marks_get_n_marks:
 * @self: marks
 *
 * Returns: how many marks there are; they are numbered from 0, by begin
 */
guint
fold_marks_get_n_marks (FoldMarks *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_marks;
}

/**
 * fold_marks_get_n_lanes:
 * @self: marks
 *
 * Returns: one more than the highest lane of a mark
 */
guint
fold_marks_get_n_lanes (FoldMarks *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_lanes;
}

/**
 * fold_marks_get:
 * @self: marks
 * @mark: a mark's number
 *
 * Returns: (transfer none): the mark; the next ones follow it in memory
 */
const FoldMark *
fold_marks_get (FoldMarks *self,
                guint      mark)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (mark < self->n_marks, NULL);

  return &self->marks[mark];
}

/**
 * fold_marks_get_span:
 * @self: marks
 *
 * Returns: from the first to the last date there is; open ends are left out.
 *   Empty without marks
 */
FoldSpan
fold_marks_get_span (FoldMarks *self)
{
  g_return_val_if_fail (self != NULL, ((FoldSpan) { 0, 0 }));

  return self->span;
}

/**
 * fold_marks_get_memory:
 * @self: marks
 *
 * Returns: the bytes that @self takes
 */
gsize
fold_marks_get_memory (FoldMarks *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return sizeof *self
         + self->n_marks * (sizeof *self->marks + (self->next != NULL ? sizeof *self->next : 0))
         + self->n_items * sizeof *self->firsts
         + (self->n_lanes + 1) * sizeof *self->lane_begins;
}

/**
 * fold_marks_get_lane:
 * @self: marks
 * @lane: a lane
 * @n_items: (out): how many items stand in @lane
 *
 * Returns: (transfer none) (array length=n_items): the first mark of each item
 *   that stands in @lane, by begin
 */
const guint32 *
fold_marks_get_lane (FoldMarks *self,
                     guint      lane,
                     guint     *n_items)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (n_items != NULL, NULL);

  if (lane >= self->n_lanes)
    {
      *n_items = 0;
      return NULL;
    }

  *n_items = self->lane_begins[lane + 1] - self->lane_begins[lane];
  return self->firsts + self->lane_begins[lane];
}

/**
 * fold_marks_get_item_span:
 * @self: marks
 * @mark: a mark
 *
 * Returns: from the begin of the first to the end of the last of the marks that
 *   stand in the same row as @mark
 */
FoldSpan
fold_marks_get_item_span (FoldMarks *self,
                          guint      mark)
{
  g_return_val_if_fail (self != NULL && mark < self->n_marks, ((FoldSpan) { 0, 0 }));

  FoldSpan span = { self->marks[mark].begin, self->marks[mark].end };

  if (self->next != NULL)
    for (guint i = self->next[mark]; i != mark; i = self->next[i])
      span = fold_span_unite (span, (FoldSpan) { self->marks[i].begin, self->marks[i].end });

  return span;
}

/**
 * fold_marks_get_first:
 * @self: marks
 * @mark: a mark
 *
 * Returns: the first of the marks that stand in the same row as @mark
 */
guint
fold_marks_get_first (FoldMarks *self,
                      guint      mark)
{
  g_return_val_if_fail (self != NULL && mark < self->n_marks, mark);

  if (self->next == NULL)
    return mark;

  while (self->next[mark] > mark)
    mark = self->next[mark];

  return self->next[mark];
}

/**
 * fold_marks_get_next:
 * @self: marks
 * @mark: a mark
 *
 * Goes round the marks of an item that stand in the same row, by begin.
 *
 * Returns: the next of them; after the last comes the first
 */
guint
fold_marks_get_next (FoldMarks *self,
                     guint      mark)
{
  g_return_val_if_fail (self != NULL && mark < self->n_marks, mark);

  return self->next != NULL ? self->next[mark] : mark;
}
