/* fold-timeline-walk.c: from policy to policy with the keys
 *
 * Every policy can be reached by date and lane by lane, whether it is in sight,
 * hidden for want of room, or far away: the view goes there, and what is hidden
 * is shown where its lane counts it.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-timeline-private.h"

static gint64
get_time (FoldTimeline *self,
          guint         item)
{
  const FoldMark *mark = fold_marks_get (fold_timeline_items_get_marks (self->view.items),
                                         fold_timeline_items_find_mark (self->view.items, item));

  return mark->begin > FOLD_TIME_MIN ? mark->begin : mark->end - 1;
}

void
_fold_timeline_restore_focus (FoldTimeline *self)
{
  guint item = self->wanted_focus;
  FoldEventWidget *event = item != FOLD_NO_ITEM ? fold_event_field_find (FOLD_EVENT_FIELD (self->field), item) : NULL;

  if (event == NULL)
    return;

  self->wanted_focus = FOLD_NO_ITEM;
  gtk_widget_grab_focus (GTK_WIDGET (event));
}

void
_fold_timeline_focus_item (FoldTimeline *self,
                           guint         item)
{
  self->wanted_focus = item;
  _fold_timeline_restore_focus (self);
  if (self->wanted_focus != FOLD_NO_ITEM)
    _fold_timeline_invalidate (self);
}

static void
go_to_item (FoldTimeline *self,
            guint         item)
{
  FoldViewport goal = self->view.viewport;
  double x = fold_viewport_time_to_x (&goal, get_time (self, item));

  if (x < 0 || x > goal.width * 0.85)
    fold_viewport_center (&goal, get_time (self, item));
  if (goal.origin != self->view.viewport.origin || goal.seconds_per_px != self->view.viewport.seconds_per_px)
    {
      _fold_timeline_remember (self);
      _fold_timeline_fly (self, &goal);
    }
  _fold_timeline_select_item (self, item);
  _fold_timeline_focus_item (self, item);
}

/* Without a current item: the first that is in sight. */
static guint
find_start (FoldTimeline *self,
            int           by)
{
  guint n = fold_timeline_items_get_n_items (self->view.items);
  FoldSpan seen = fold_viewport_get_span (&self->view.viewport);

  for (guint i = 0; i < n; i++)
    {
      guint order = by > 0 ? i : n - 1 - i;
      guint item = fold_timeline_items_get_ordered (self->view.items, order);

      if (fold_span_contains (seen, get_time (self, item)))
        return item;
    }
  return fold_timeline_items_get_ordered (self->view.items, by > 0 ? 0 : n - 1);
}

static gboolean
is_lane_shown (FoldTimeline *self,
               guint         item)
{
  const FoldTimelineItem *data = fold_timeline_items_get (self->view.items, item);
  const char *lane = fold_timeline_items_get_lane (self->view.items, data->lane)->id;

  return !fold_session_is_lane_hidden (self->view.session, lane) &&
         !fold_session_is_lane_folded (self->view.session, lane);
}

void
_fold_timeline_walk_by_date (FoldTimeline *self,
                             int           by)
{
  guint n = self->view.items != NULL ? fold_timeline_items_get_n_items (self->view.items) : 0;
  guint current = _fold_timeline_get_current (self);

  if (n == 0)
    return;
  if (current == FOLD_NO_ITEM)
    {
      go_to_item (self, find_start (self, by));
      return;
    }
  for (gint64 order = (gint64) fold_timeline_items_get (self->view.items, current)->order + by;
       order >= 0 && order < n; order += by)
    {
      guint item = fold_timeline_items_get_ordered (self->view.items, (guint) order);

      if (is_lane_shown (self, item))
        {
          go_to_item (self, item);
          return;
        }
    }
  gtk_widget_error_bell (GTK_WIDGET (self));
}

void
_fold_timeline_walk_to_end (FoldTimeline *self,
                            gboolean      is_last)
{
  guint n = self->view.items != NULL ? fold_timeline_items_get_n_items (self->view.items) : 0;

  for (guint i = 0; i < n; i++)
    {
      guint item = fold_timeline_items_get_ordered (self->view.items, is_last ? n - 1 - i : i);

      if (is_lane_shown (self, item))
        {
          go_to_item (self, item);
          return;
        }
    }
}

/* The item of a lane that is nearest in time. */
static guint
find_nearest (FoldTimeline *self,
              guint         lane,
              gint64        time)
{
  FoldMarks *marks = fold_timeline_items_get_marks (self->view.items);
  guint n_items = 0;
  const guint32 *firsts = fold_marks_get_lane (marks, lane, &n_items);
  guint low = 0;
  guint high = n_items;

  if (n_items == 0)
    return FOLD_NO_ITEM;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (fold_marks_get (marks, firsts[middle])->begin < time)
        low = middle + 1;
      else
        high = middle;
    }
  if (low == n_items ||
      (low > 0 && time - fold_marks_get (marks, firsts[low - 1])->begin < fold_marks_get (marks, firsts[low])->begin - time))
    low--;
  return fold_marks_get (marks, firsts[low])->item;
}

static int
find_lane_position (FoldTimeline *self,
                    guint         item)
{
  const FoldTimelineItem *data = fold_timeline_items_get (self->view.items, item);

  return self->view.layout != NULL ? fold_lane_layout_find_lane (self->view.layout, data->lane) : -1;
}

void
_fold_timeline_walk_lanes (FoldTimeline *self,
                           int           by)
{
  guint current = _fold_timeline_get_current (self);

  if (self->view.items == NULL || fold_timeline_items_get_n_items (self->view.items) == 0 || self->view.layout == NULL)
    return;
  if (current == FOLD_NO_ITEM)
    {
      go_to_item (self, find_start (self, by));
      return;
    }

  int n_lanes = (int) fold_lane_layout_get_n_lanes (self->view.layout);

  for (int position = find_lane_position (self, current) + by; position >= 0 && position < n_lanes; position += by)
    {
      const FoldLane *lane = fold_lane_layout_get_lane (self->view.layout, (guint) position);
      guint item = find_nearest (self, lane->lane, get_time (self, current));

      if (item != FOLD_NO_ITEM && item != current && !lane->is_folded)
        {
          go_to_item (self, item);
          return;
        }
    }
  gtk_widget_error_bell (GTK_WIDGET (self));
}

/* The first of the items of a lane that follow @item in it, or the last of those
 * before it; without @item the one at its begin or end. */
static guint
find_in_lane (FoldTimeline *self,
              guint         lane,
              guint         item,
              int           by)
{
  FoldMarks *marks = fold_timeline_items_get_marks (self->view.items);
  guint n_items = 0;
  const guint32 *firsts = fold_marks_get_lane (marks, lane, &n_items);
  guint mark = item != FOLD_NO_ITEM ? fold_timeline_items_find_mark (self->view.items, item) : 0;

  for (guint i = 0; i < n_items; i++)
    {
      guint position = by > 0 ? i : n_items - 1 - i;

      if (item == FOLD_NO_ITEM || (by > 0 ? firsts[position] > mark : firsts[position] < mark))
        return fold_marks_get (marks, firsts[position])->item;
    }
  return FOLD_NO_ITEM;
}

/* Through a lane by date, then on to its neighbour. */
void
_fold_timeline_walk_in_lane (FoldTimeline *self,
                             int           by)
{
  guint current = _fold_timeline_get_current (self);

  if (self->view.items == NULL || fold_timeline_items_get_n_items (self->view.items) == 0 || self->view.layout == NULL)
    return;

  int n_lanes = (int) fold_lane_layout_get_n_lanes (self->view.layout);
  int position = current != FOLD_NO_ITEM ? find_lane_position (self, current) : by > 0 ? 0 : n_lanes - 1;

  for (guint from = current; position >= 0 && position < n_lanes; position += by, from = FOLD_NO_ITEM)
    {
      const FoldLane *lane = fold_lane_layout_get_lane (self->view.layout, (guint) position);
      guint item = lane->is_folded ? FOLD_NO_ITEM : find_in_lane (self, lane->lane, from, by);

      if (item != FOLD_NO_ITEM)
        {
          go_to_item (self, item);
          return;
        }
    }
  gtk_widget_error_bell (GTK_WIDGET (self));
}
