/* fold-timeline-navigation.c: going where others ask the timeline to go
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-calendar.h"
#include "fold-date-entry.h"
#include "fold-timeline-private.h"

/**
 * fold_timeline_get_viewport:
 * @self: a timeline
 *
 * Returns: (transfer none): what part of time is seen; pixels count from the
 *   left side of the plot
 */
const FoldViewport *
fold_timeline_get_viewport (FoldTimeline *self)
{
  g_return_val_if_fail (FOLD_IS_TIMELINE (self), NULL);

  return &self->view.viewport;
}

/**
 * fold_timeline_set_viewport:
 * @self: a timeline
 * @viewport: where to go; its width and direction are those of the timeline anyway
 *
 * Goes somewhere at once.
 */
void
fold_timeline_set_viewport (FoldTimeline       *self,
                            const FoldViewport *viewport)
{
  g_return_if_fail (FOLD_IS_TIMELINE (self));
  g_return_if_fail (viewport != NULL);

  _fold_timeline_stop_motion (self);
  self->view.viewport.origin = viewport->origin;
  self->view.viewport.fraction = viewport->fraction;
  self->view.viewport.seconds_per_px = viewport->seconds_per_px;
  fold_viewport_clamp (&self->view.viewport);
  _fold_timeline_invalidate (self);
}

static const char *
find_lane_at (FoldTimeline *self,
              double        y)
{
  for (guint i = 0; self->view.frame != NULL && i < self->view.frame->n_lanes; i++)
    {
      const FoldSceneLane *lane = &self->view.frame->lanes[i];
      const FoldLane *laid_out = fold_lane_layout_get_lane (self->view.layout, lane->position);

      if (y >= (double) lane->y && y < (double) lane->y + (double) lane->height)
        return fold_timeline_items_get_lane (self->view.items, laid_out->lane)->id;
    }
  return NULL;
}

/**
 * fold_timeline_get_pointed:
 * @self: a timeline
 * @lane: (out) (nullable): the id of the lane there, if there is one
 *
 * Returns: the time at the pointer, or in the middle where the pointer is elsewhere
 */
gint64
fold_timeline_get_pointed (FoldTimeline  *self,
                           const char   **lane)
{
  g_return_val_if_fail (FOLD_IS_TIMELINE (self), 0);
  g_return_val_if_fail (lane != NULL, 0);

  double x = self->has_pointer ? self->pointer_x : self->view.viewport.width / 2;

  *lane = find_lane_at (self, self->has_pointer ? self->pointer_y : self->view.plot_height / 2);
  return fold_viewport_x_to_time (&self->view.viewport, x);
}

/**
 * fold_timeline_fly_to:
 * @self: a timeline
 * @span: what is to be seen
 *
 * Goes somewhere smoothly, and remembers where it was.
 */
void
fold_timeline_fly_to (FoldTimeline *self,
                      FoldSpan      span)
{
  FoldViewport goal;

  g_return_if_fail (FOLD_IS_TIMELINE (self));
  g_return_if_fail (!fold_span_is_empty (span));

  fold_session_mark_range (self->view.session);
  _fold_timeline_fit (self, span, &goal);
  _fold_timeline_fly (self, &goal);
}

/**
 * fold_timeline_go_to_date:
 * @self: a timeline
 * @text: a date, in EDTF or in words
 * @error: return location for a #FoldEdtfError
 *
 * Brings a date into sight: a year fills half of the view.
 *
 * Returns: whether @text could be read
 */
gboolean
fold_timeline_go_to_date (FoldTimeline  *self,
                          const char    *text,
                          GError       **error)
{
  gint64 first;
  gint64 last;

  g_return_val_if_fail (FOLD_IS_TIMELINE (self), FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  g_autoptr (FoldEdtf) edtf = fold_date_entry_read (text, NULL, error);

  if (edtf == NULL)
    return FALSE;
  if (!fold_edtf_get_earliest (edtf, &first) && !fold_edtf_get_latest (edtf, &first))
    first = fold_calendar_days_from_seconds (self->view.viewport.origin);
  if (!fold_edtf_get_latest (edtf, &last))
    last = first;

  FoldSpan span = { fold_calendar_seconds_from_days (first), fold_calendar_seconds_from_days (last + 1) };

  fold_timeline_fly_to (self, fold_span_grow (span, (double) MAX (fold_span_get_length (span), 7 * FOLD_TIME_DAY) / 2));
  return TRUE;
}

/**
 * fold_timeline_scroll_to_item:
 * @self: a timeline
 * @item: an item
 *
 * Brings an item into sight, at the same zoom.
 */
void
fold_timeline_scroll_to_item (FoldTimeline *self,
                              guint         item)
{
  double y;
  double height;

  g_return_if_fail (FOLD_IS_TIMELINE (self));
  g_return_if_fail (item < fold_timeline_items_get_n_items (self->view.items));

  FoldMarks *marks = fold_timeline_items_get_marks (self->view.items);
  guint number = fold_timeline_items_find_mark (self->view.items, item);
  const FoldMark *mark = fold_marks_get (marks, number);
  FoldSpan seen = fold_viewport_get_span (&self->view.viewport);
  FoldViewport goal = self->view.viewport;
  gint64 time = mark->begin > FOLD_TIME_MIN ? mark->begin : mark->end - 1;

  if (!fold_span_contains (seen, time))
    {
      fold_viewport_center (&goal, time);
      _fold_timeline_remember (self);
      _fold_timeline_fly (self, &goal);
    }
  if (!fold_timeline_view_has_rows (&self->view))
    return;

  FoldSceneInput input = fold_timeline_view_get_input (&self->view, fold_timeline_items_get_density (self->view.items));

  if (!fold_scene_find_row (&input, number, &y, &height))
    return;
  if (y < self->view.scroll_y)
    _fold_timeline_set_scroll (self, y - height / 2);
  else if (y + height > self->view.scroll_y + self->view.plot_height)
    _fold_timeline_set_scroll (self, y + 1.5 * height - self->view.plot_height);
}
