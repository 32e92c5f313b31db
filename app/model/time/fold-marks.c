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

#include "fold-marks-private.h"

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

G_DEFINE_BOXED_TYPE (FoldMarks, fold_marks, fold_marks_ref, fold_marks_unref)

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
