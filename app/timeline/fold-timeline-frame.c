/* fold-timeline-frame.c: from the items of the session to a prepared frame
 *
 * Whatever changes the view marks it dirty; once in a frame the scene is
 * prepared, and the layers are told to draw what it says.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "fold-timeline-private.h"

#define FIT_MARGIN_PX    28
/* Room for the titles of the last ones. */
#define FIT_END_PX       20
/* What lies farther back than nearly all others does not set the first view. */
#define FIRST_QUANTILE   0.06

/* ============ what is shown ============ */

gboolean
_fold_timeline_has_items (FoldTimeline *self)
{
  return self->view.items != NULL && fold_timeline_items_get_n_items (self->view.items) > 0;
}

FoldSpan
_fold_timeline_get_bounds (FoldTimeline *self)
{
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;

  if (_fold_timeline_has_items (self))
    return fold_marks_get_span (fold_timeline_items_get_marks (self->view.items));
  return (FoldSpan) { now - 3652 * FOLD_TIME_DAY, now };
}

FoldSpan
_fold_timeline_add_room (FoldTimeline *self,
                         FoldSpan      span)
{
  double width = self->view.viewport.width;
  double room = MIN (FIT_END_PX * self->view.paint.scale, width / 4);

  span.end = fold_time_add (span.end, (double) fold_span_get_length (span) * room / MAX (width - room, 1));
  return span;
}

/* From where nearly all of them begin; everything if that changes little. */
FoldSpan
_fold_timeline_get_first_span (FoldTimeline *self)
{
  FoldSpan span = _fold_timeline_get_bounds (self);

  if (!_fold_timeline_has_items (self))
    return span;

  FoldMarks *marks = fold_timeline_items_get_marks (self->view.items);
  guint n = fold_marks_get_n_marks (marks);
  gint64 begin = fold_marks_get (marks, (guint) (n * FIRST_QUANTILE))->begin;

  if (begin > span.begin && (double) (span.end - begin) < 0.8 * (double) fold_span_get_length (span))
    span.begin = fold_time_add (begin, -0.02 * (double) (span.end - begin));
  return span;
}

void
_fold_timeline_fit (FoldTimeline *self,
                    FoldSpan      span,
                    FoldViewport *viewport)
{
  *viewport = self->view.viewport;
  fold_viewport_fit (viewport, span, MIN (FIT_MARGIN_PX, viewport->width / 8));
}

void
_fold_timeline_update_selected (FoldTimeline *self)
{
  FoldRecord *record = fold_session_get_selected (self->view.session);

  self->view.selected = self->view.items != NULL ? fold_timeline_items_find (self->view.items, record) : FOLD_NO_ITEM;
  fold_event_field_set_selected (FOLD_EVENT_FIELD (self->field), self->view.selected);
}

void
_fold_timeline_reset_layouts (FoldTimeline *self)
{
  FoldCharWidths widths;

  fold_text_cache_measure (self->view.texts, &widths);
  fold_layout_cache_reset (self->layouts, self->view.session, &self->view.lane_metrics, &widths,
                           self->view.paint.scale, &self->view.metrics, self->view.plot_height);
  self->packed_height = self->view.plot_height;
  g_clear_pointer (&self->view.layout, fold_lane_layout_unref);
  self->view.frame = NULL;
  _fold_timeline_invalidate (self);
}

void
_fold_timeline_take_items (FoldTimeline *self)
{
  FoldTimelineItems *items = fold_session_get_items (self->view.session);
  gboolean had_items = _fold_timeline_has_items (self);

  fold_event_field_forget (FOLD_EVENT_FIELD (self->field));
  g_set_object (&self->view.items, items);
  fold_viewport_set_bounds (&self->view.viewport, _fold_timeline_get_bounds (self));
  self->needs_fit |= !had_items;
  _fold_timeline_reset_layouts (self);
  _fold_timeline_update_selected (self);
}

void
_fold_timeline_update_metrics (FoldTimeline *self)
{
  double scale = self->view.paint.scale;

  fold_scene_metrics_init (&self->view.metrics, scale);
  self->view.metrics.chip_height = (float) ceil (26 * scale);
  self->view.metrics.card_height = (float) ceil (134 * scale);
  self->view.metrics.lane_pad = 5;
  self->view.metrics.lane_min_height = (float) ceil (40 * scale);
  self->view.metrics.margin = 0.5f;
  self->view.metrics.columns_height = (float) ceil (24 * scale);
  self->view.metrics.count_height = (float) ceil (22 * scale);
  self->view.metrics.tick_label_px = (float) (42 * scale);
  fold_lane_metrics_init (&self->view.lane_metrics, scale);
  self->view.lane_metrics.mark_px = 6;
  self->view.lane_metrics.density_rows = 5;
  self->view.lane_metrics.gap_px = 4;
}

/* ============ a frame ============ */

static void
configure_scrollbar (FoldTimeline *self)
{
  double content = self->view.frame != NULL ? self->view.frame->content_height : 0;

  gtk_adjustment_configure (self->adjustment, self->view.scroll_y, 0, MAX (content, self->view.plot_height),
                            self->view.metrics.chip_height, self->view.plot_height * 0.9, self->view.plot_height);
  gtk_widget_set_child_visible (self->scrollbar, content > self->view.plot_height + 0.5);
}

static void
prepare_scene (FoldTimeline *self)
{
  FoldTimelineView *view = &self->view;
  FoldLaneLayout *layout = fold_layout_cache_get (self->layouts, fold_viewport_get_octave (&view->viewport));

  view->frame = NULL;
  if (layout != view->layout)
    {
      g_clear_pointer (&view->layout, fold_lane_layout_unref);
      view->layout = layout != NULL ? fold_lane_layout_ref (layout) : NULL;
    }
  if (layout == NULL || view->plot_height <= 0)
    return;

  FoldSceneInput input = fold_timeline_view_get_input (view, fold_timeline_items_get_density (view->items));

  view->frame = fold_scene_update (view->scene, &input);
  if (view->scroll_y > MAX (view->frame->content_height - view->plot_height, 0))
    {
      view->scroll_y = MAX (view->frame->content_height - view->plot_height, 0);
      input.scroll_y = view->scroll_y;
      view->frame = fold_scene_update (view->scene, &input);
    }
}

static void
redraw_layers (FoldTimeline *self)
{
  gtk_widget_queue_draw (self->ground);
  gtk_widget_queue_draw (self->bars);
  gtk_widget_queue_draw (self->ruler);
  gtk_widget_queue_draw (self->headers);
  gtk_widget_queue_draw (self->overlay);
}

static FoldPace
get_pace (FoldTimeline *self)
{
  const FoldViewport *now = &self->view.viewport;
  gboolean is_still = now->origin == self->last_viewport.origin && now->fraction == self->last_viewport.fraction &&
                      now->seconds_per_px == self->last_viewport.seconds_per_px;

  if (_fold_timeline_is_moving (self))
    return FOLD_PACE_HURRIED;
  return is_still || !self->is_drawn ? FOLD_PACE_STILL : FOLD_PACE_MOVING;
}

void
_fold_timeline_update (FoldTimeline *self)
{
  gint64 start = fold_timeline_view_start_work ();
  FoldPace pace = get_pace (self);

  self->is_dirty = FALSE;
  prepare_scene (self);
  self->is_complete = fold_event_field_sync (FOLD_EVENT_FIELD (self->field), pace);
  self->last_viewport = self->view.viewport;
  fold_lane_headers_sync (FOLD_LANE_HEADERS (self->headers));
  fold_relations_layer_sync (FOLD_RELATIONS_LAYER (self->relations));
  _fold_timeline_sync_tags (self);
  configure_scrollbar (self);
  redraw_layers (self);
  if (self->is_complete && pace != FOLD_PACE_HURRIED)
    _fold_timeline_restore_focus (self);
  fold_session_report_range (self->view.session, fold_viewport_get_span (&self->view.viewport));
  _fold_timeline_update_actions (self);
  fold_timeline_view_add_work (&self->view, start);
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       data)
{
  FoldTimeline *self = FOLD_TIMELINE (widget);

  self->is_dirty |= _fold_timeline_step_motion (self, gdk_frame_clock_get_frame_time (clock));
  if (!self->is_dirty && self->is_complete)
    {
      self->tick_id = 0;
      return G_SOURCE_REMOVE;
    }
  _fold_timeline_update (self);
  return G_SOURCE_CONTINUE;
}

void
_fold_timeline_invalidate (FoldTimeline *self)
{
  self->is_dirty = TRUE;
  if (self->tick_id == 0)
    self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
}

void
_fold_timeline_count_frame (FoldTimeline *self)
{
  FoldFrameStats *stats = &self->stats;

  if (self->view.work == 0)
    return;

  stats->last_ms = (double) self->view.work / 1000;
  stats->max_ms = MAX (stats->max_ms, stats->last_ms);
  stats->total_ms += stats->last_ms;
  stats->n_frames++;
  self->view.work = 0;
}

/**
 * fold_timeline_get_frame_stats:
 * @self: a timeline
 * @stats: (out): our own work for its frames
 */
void
fold_timeline_get_frame_stats (FoldTimeline   *self,
                               FoldFrameStats *stats)
{
  g_return_if_fail (FOLD_IS_TIMELINE (self));
  g_return_if_fail (stats != NULL);

  *stats = self->stats;
  stats->n_bound = self->view.n_bound;
  stats->n_heavy = self->view.n_heavy;
  stats->n_overlay = self->view.n_overlay;
}

/**
 * fold_timeline_reset_frame_stats:
 * @self: a timeline
 */
void
fold_timeline_reset_frame_stats (FoldTimeline *self)
{
  g_return_if_fail (FOLD_IS_TIMELINE (self));

  self->stats = (FoldFrameStats) { 0 };
  self->view.n_bound = self->view.n_heavy = self->view.n_overlay = 0;
  self->view.work = 0;
}
