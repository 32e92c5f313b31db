/* fold-slot.c: how much of a row an item needs
 *
 * Bars shrink while one zooms out, labels do not: what an item needs at the
 * farthest zoom of an octave is enough for all of it.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-lane-pack-private.h"

static gint64
get_bar_end (const FoldLanePack *self,
             const FoldMark     *mark)
{
  return MAX (mark->end, fold_time_add (mark->begin, self->params->metrics.mark_px * self->seconds_per_px));
}

static gint64
get_items_end (const FoldLanePack *self,
               guint               first)
{
  gint64 end = FOLD_TIME_MIN;
  guint mark = first;

  do
    {
      end = MAX (end, get_bar_end (self, fold_marks_get (self->marks, mark)));
      mark = fold_marks_get_next (self->marks, mark);
    }
  while (mark != first);

  return end;
}

/* The mark with most evidence; of several the first. */
static guint
find_lead (const FoldLanePack *self,
           guint               first)
{
  guint lead = first;

  for (guint mark = fold_marks_get_next (self->marks, first);
       mark != first;
       mark = fold_marks_get_next (self->marks, mark))
    if (fold_marks_get (self->marks, mark)->rank > fold_marks_get (self->marks, lead)->rank)
      lead = mark;

  return lead;
}

/* Whether a label can stand beside @label_mark before the next mark begins. */
static gboolean
has_room (const FoldLanePack *self,
          guint               first,
          guint               label_mark,
          double              label_px)
{
  gint64 end = FOLD_TIME_MIN;
  guint mark = first;

  while (TRUE)
    {
      end = MAX (end, get_bar_end (self, fold_marks_get (self->marks, mark)));

      if (mark == label_mark)
        break;

      mark = fold_marks_get_next (self->marks, mark);
    }

  guint next = fold_marks_get_next (self->marks, label_mark);
  double room = 2 * self->params->metrics.gap_px + label_px;

  return next == first
         || fold_marks_get (self->marks, next)->begin >= fold_time_add (end, room * self->seconds_per_px);
}

static guint
find_last (const FoldLanePack *self,
           guint               first)
{
  guint mark = first;

  while (fold_marks_get_next (self->marks, mark) != first)
    mark = fold_marks_get_next (self->marks, mark);

  return mark;
}

static void
reach_for_label (const FoldLanePack *self,
                 FoldSlot           *slot)
{
  const FoldLaneMetrics *metrics = &self->params->metrics;
  const FoldMark *mark = fold_marks_get (self->marks, slot->label_mark);
  double bar_px = (mark->end - mark->begin) / self->seconds_per_px;
  gboolean is_inside = bar_px >= slot->label_px + 2 * metrics->pad_px;
  gboolean is_last = fold_marks_get_next (self->marks, slot->label_mark) == slot->mark;

  /* Beside an earlier mark there was room before the next. */
  if (!is_inside && is_last)
    slot->reach = fold_time_add (slot->reach, (metrics->gap_px + slot->label_px) * self->seconds_per_px);
}

static void
reach_for_card (const FoldLanePack *self,
                FoldSlot           *slot)
{
  gint64 begin = fold_marks_get (self->marks, slot->label_mark)->begin;

  slot->reach = MAX (slot->reach, fold_time_add (begin, slot->label_px * self->seconds_per_px));
}

/*
 * _fold_slot_new:
 * @self: how to pack
 * @mark: the first mark of an item
 *
 * Finds where the label of an item stands and how far the item reaches with it:
 * beside or inside the mark that says most, or after the last if the next one
 * is too near. A card always stands at the mark that says most.
 *
 * Returns: a slot without a row
 */
FoldSlot
_fold_slot_new (const FoldLanePack *self,
                guint               mark)
{
  const FoldLaneParams *params = self->params;
  FoldSlot slot = { .reach = get_items_end (self, mark), .mark = mark, .label_mark = find_lead (self, mark) };

  if (self->detail == FOLD_DETAIL_CARD)
    {
      slot.label_px = params->metrics.card_px;
      reach_for_card (self, &slot);
    }
  else
    {
      float width = params->get_label_width (fold_marks_get (self->marks, mark)->item, params->user_data);

      slot.label_px = MAX (width, 0);

      if (!has_room (self, mark, slot.label_mark, slot.label_px))
        slot.label_mark = find_last (self, mark);

      reach_for_label (self, &slot);
    }

  slot.reach = fold_time_add (slot.reach, params->metrics.gap_px * self->seconds_per_px);
  return slot;
}
