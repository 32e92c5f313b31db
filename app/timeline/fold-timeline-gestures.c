/* fold-timeline-gestures.c: wheel, touchpad, pinch, drag, click
 *
 * Scroll events do not say where the pointer is, so it is remembered. Two
 * fingers pan in time and scroll lanes; a wheel scrolls lanes, or pans if they
 * fit; with Ctrl it zooms where the pointer is. Nothing is ever both.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "fold-timeline-private.h"

#define WHEEL_STEP_PX    72.0
#define WHEEL_ZOOM       1.35
#define TOUCHPAD_ZOOM    0.006
#define DRAG_START_PX    6.0
#define CARD_ZOOM        4.0
#define COLUMN_REACH_PX  8.0

static GtkWidget *
get_widget_of (FoldTimeline *self)
{
  return GTK_WIDGET (self);
}

/* ============ pointer ============ */

static void
motion_cb (GtkEventControllerMotion *controller,
           double                    x,
           double                    y,
           FoldTimeline             *self)
{
  self->has_pointer = _fold_timeline_plot_from_widget (self, x, y, &self->pointer_x, &self->pointer_y);
  fold_overlay_layer_set_pointer (FOLD_OVERLAY_LAYER (self->overlay), self->has_pointer, self->pointer_x);
}

static void
leave_cb (GtkEventControllerMotion *controller,
          FoldTimeline             *self)
{
  self->has_pointer = FALSE;
  fold_overlay_layer_set_pointer (FOLD_OVERLAY_LAYER (self->overlay), FALSE, 0);
}

static double
get_zoom_x (FoldTimeline *self)
{
  return self->has_pointer ? self->pointer_x : self->view.viewport.width / 2;
}

/* ============ scrolling ============ */

static void
pan (FoldTimeline *self,
     double        dx)
{
  _fold_timeline_remember (self);
  _fold_timeline_stop_motion (self);
  fold_viewport_pan (&self->view.viewport, dx);
  _fold_timeline_invalidate (self);
}

static void
scroll_zoom (FoldTimeline *self,
             double        dy,
             gboolean      is_wheel)
{
  _fold_timeline_remember (self);
  if (is_wheel)
    {
      _fold_timeline_zoom_smoothly (self, get_zoom_x (self), pow (WHEEL_ZOOM, -dy));
      return;
    }
  _fold_timeline_stop_motion (self);
  fold_viewport_zoom_at (&self->view.viewport, get_zoom_x (self), exp (-dy * TOUCHPAD_ZOOM));
  _fold_timeline_invalidate (self);
}

static gboolean
scroll_cb (GtkEventControllerScroll *controller,
           double                    dx,
           double                    dy,
           FoldTimeline             *self)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));
  gboolean is_wheel = gtk_event_controller_scroll_get_unit (controller) == GDK_SCROLL_UNIT_WHEEL;
  double unit = is_wheel ? WHEEL_STEP_PX : 1;

  if (state & GDK_CONTROL_MASK)
    {
      scroll_zoom (self, dy, is_wheel);
      return TRUE;
    }
  if (dx != 0 || (state & GDK_SHIFT_MASK))
    pan (self, -(dx != 0 ? dx : dy) * unit);
  if (dy == 0 || (state & GDK_SHIFT_MASK))
    return TRUE;

  if (_fold_timeline_can_scroll (self))
    _fold_timeline_set_scroll (self, self->view.scroll_y + dy * unit);
  else if (is_wheel)
    pan (self, -dy * unit);
  return TRUE;
}

static void
decelerate_cb (GtkEventControllerScroll *controller,
               double                    velocity_x,
               double                    velocity_y,
               FoldTimeline             *self)
{
  _fold_timeline_fling (self, -velocity_x);
}

/* ============ pinch ============ */

static void
pinch_begin_cb (GtkGesture       *gesture,
                GdkEventSequence *sequence,
                FoldTimeline     *self)
{
  _fold_timeline_remember (self);
  _fold_timeline_stop_motion (self);
  self->pinch_scale = 1;
}

static void
pinch_cb (GtkGestureZoom *gesture,
          double          scale,
          FoldTimeline   *self)
{
  double x;
  double y;
  double plot_y;

  if (gtk_gesture_is_recognized (GTK_GESTURE (gesture)) &&
      gtk_gesture_get_bounding_box_center (GTK_GESTURE (gesture), &x, &y))
    _fold_timeline_plot_from_widget (self, x, y, &x, &plot_y);
  else
    x = get_zoom_x (self);
  fold_viewport_zoom_at (&self->view.viewport, x, scale / self->pinch_scale);
  self->pinch_scale = scale;
  _fold_timeline_invalidate (self);
}

/* ============ dragging ============ */

static gboolean
is_on_button (FoldTimeline *self,
              double        x,
              double        y)
{
  GtkWidget *picked = gtk_widget_pick (get_widget_of (self), x, y, GTK_PICK_DEFAULT);

  for (; picked != NULL && picked != get_widget_of (self); picked = gtk_widget_get_parent (picked))
    {
      if (GTK_IS_BUTTON (picked) || GTK_IS_SCROLLBAR (picked) || GTK_IS_POPOVER (picked))
        return TRUE;
    }
  return FALSE;
}

static void
drag_begin_cb (GtkGestureDrag *gesture,
               double          x,
               double          y,
               FoldTimeline   *self)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  double plot_x = x - self->plot_x;

  if (plot_x < 0 || plot_x > self->view.viewport.width || is_on_button (self, x, y))
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  _fold_timeline_stop_motion (self);
  self->drag_x = self->drag_y = self->drag_velocity = 0;
  self->drag_time = g_get_monotonic_time ();
  self->is_choosing = (state & GDK_SHIFT_MASK) != 0;
  self->choice_start = fold_viewport_x_to_time (&self->view.viewport, plot_x);
}

static void
choose_period (FoldTimeline   *self,
               GtkGestureDrag *gesture,
               double          offset_x)
{
  double start_x;
  double start_y;

  gtk_gesture_drag_get_start_point (gesture, &start_x, &start_y);

  gint64 time = fold_viewport_x_to_time (&self->view.viewport, start_x + offset_x - self->plot_x);

  fold_overlay_layer_set_selection (FOLD_OVERLAY_LAYER (self->overlay), TRUE,
                                    (FoldSpan) { MIN (self->choice_start, time), MAX (self->choice_start, time) });
}

static void
measure_drag (FoldTimeline *self,
              double        dx)
{
  gint64 now = g_get_monotonic_time ();
  double seconds = MAX ((double) (now - self->drag_time) / G_USEC_PER_SEC, 0.001);

  self->drag_velocity = 0.7 * dx / seconds + 0.3 * self->drag_velocity;
  self->drag_time = now;
}

static void
drag_update_cb (GtkGestureDrag *gesture,
                double          offset_x,
                double          offset_y,
                FoldTimeline   *self)
{
  if (gtk_gesture_get_sequence_state (GTK_GESTURE (gesture),
                                      gtk_gesture_single_get_current_sequence (GTK_GESTURE_SINGLE (gesture))) !=
      GTK_EVENT_SEQUENCE_CLAIMED)
    {
      if (hypot (offset_x, offset_y) < DRAG_START_PX)
        return;
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
      if (!self->is_choosing)
        _fold_timeline_remember (self);
    }
  if (self->is_choosing)
    {
      choose_period (self, gesture, offset_x);
      return;
    }
  measure_drag (self, offset_x - self->drag_x);
  fold_viewport_pan (&self->view.viewport, offset_x - self->drag_x);
  _fold_timeline_set_scroll (self, self->view.scroll_y - (offset_y - self->drag_y));
  self->drag_x = offset_x;
  self->drag_y = offset_y;
  _fold_timeline_invalidate (self);
}

static void
drag_end_cb (GtkGestureDrag *gesture,
             double          offset_x,
             double          offset_y,
             FoldTimeline   *self)
{
  FoldSpan span;

  if (self->is_choosing)
    {
      self->is_choosing = FALSE;
      if (fold_overlay_layer_get_selection (FOLD_OVERLAY_LAYER (self->overlay), &span))
        g_signal_emit_by_name (self, "period-selected", span.begin, span.end);
      _fold_timeline_update_actions (self);
      return;
    }
  if (g_get_monotonic_time () - self->drag_time < 60000)
    _fold_timeline_fling (self, self->drag_velocity);
}

/* ============ clicking ============ */

static guint
pick_item (FoldTimeline *self,
           double        x,
           double        y)
{
  const FoldSceneFrame *frame = self->view.frame;
  double plot_x;
  double plot_y;
  guint index;

  if (frame == NULL || !_fold_timeline_plot_from_widget (self, x, y, &plot_x, &plot_y))
    return FOLD_NO_ITEM;

  switch (fold_scene_pick (self->view.scene, plot_x, plot_y, &index))
    {
    case FOLD_SCENE_HIT_LABEL:
      return frame->labels[index].item;
    case FOLD_SCENE_HIT_BAR:
      return frame->bars[index].item;
    case FOLD_SCENE_HIT_NONE:
    case FOLD_SCENE_HIT_COUNT:
    case FOLD_SCENE_HIT_COLUMNS:
    case FOLD_SCENE_HIT_LANE:
    default:
      return FOLD_NO_ITEM;
    }
}

/* What a density lane hides around a column. */
static gboolean
show_column (FoldTimeline *self,
             double        plot_x,
             double        plot_y)
{
  guint index;

  if (!fold_timeline_view_has_rows (&self->view) ||
      fold_scene_pick (self->view.scene, plot_x, plot_y, &index) != FOLD_SCENE_HIT_COLUMNS)
    return FALSE;

  const FoldSceneLane *lane = &self->view.frame->lanes[self->view.frame->columns[index].lane];
  gint64 a = fold_viewport_x_to_time (&self->view.viewport, plot_x - COLUMN_REACH_PX);
  gint64 b = fold_viewport_x_to_time (&self->view.viewport, plot_x + COLUMN_REACH_PX);
  const FoldSpan span = { MIN (a, b), MAX (a, b) };

  return _fold_timeline_show_hidden_at (self, plot_x, plot_y, lane->position, &span);
}

static void
zoom_in_on (FoldTimeline *self,
            double        x)
{
  double plot_x = x - self->plot_x;
  FoldViewport goal = self->view.viewport;
  gint64 time = fold_viewport_x_to_time (&goal, plot_x);

  _fold_timeline_remember (self);
  fold_viewport_zoom_at (&goal, plot_x, CARD_ZOOM);
  fold_viewport_center (&goal, time);
  _fold_timeline_fly (self, &goal);
}

static void
click_cb (GtkGestureClick *gesture,
          int              n_press,
          double           x,
          double           y,
          FoldTimeline    *self)
{
  guint item;
  double plot_x;
  double plot_y;

  if (is_on_button (self, x, y) || !_fold_timeline_plot_from_widget (self, x, y, &plot_x, &plot_y))
    return;

  item = pick_item (self, x, y);
  if (n_press == 1 && item == FOLD_NO_ITEM && show_column (self, plot_x, plot_y))
    return;
  if (n_press == 2)
    {
      zoom_in_on (self, x);
      return;
    }
  if (item != FOLD_NO_ITEM)
    {
      _fold_timeline_activate_item (self, item);
      _fold_timeline_focus_item (self, item);
      return;
    }
  gtk_widget_grab_focus (self->field);
  fold_overlay_layer_set_selection (FOLD_OVERLAY_LAYER (self->overlay), FALSE, (FoldSpan) { 0, 0 });
  _fold_timeline_update_actions (self);
}

/* ============ all of them ============ */

static void
add_controller (FoldTimeline       *self,
                GtkEventController *controller)
{
  gtk_widget_add_controller (get_widget_of (self), controller);
}

static void
add_scroll (FoldTimeline *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES |
                                                                GTK_EVENT_CONTROLLER_SCROLL_KINETIC);

  g_signal_connect_object (motion, "enter", G_CALLBACK (motion_cb), self, 0);
  g_signal_connect_object (motion, "motion", G_CALLBACK (motion_cb), self, 0);
  g_signal_connect_object (motion, "leave", G_CALLBACK (leave_cb), self, 0);
  g_signal_connect_object (scroll, "scroll", G_CALLBACK (scroll_cb), self, 0);
  g_signal_connect_object (scroll, "decelerate", G_CALLBACK (decelerate_cb), self, 0);
  add_controller (self, motion);
  add_controller (self, scroll);
}

void
_fold_timeline_add_gestures (FoldTimeline *self)
{
  GtkGesture *pinch = gtk_gesture_zoom_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  add_scroll (self);
  g_signal_connect_object (pinch, "begin", G_CALLBACK (pinch_begin_cb), self, 0);
  g_signal_connect_object (pinch, "scale-changed", G_CALLBACK (pinch_cb), self, 0);
  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self, 0);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (drag_update_cb), self, 0);
  g_signal_connect_object (drag, "drag-end", G_CALLBACK (drag_end_cb), self, 0);
  g_signal_connect_object (click, "released", G_CALLBACK (click_cb), self, 0);
  add_controller (self, GTK_EVENT_CONTROLLER (pinch));
  add_controller (self, GTK_EVENT_CONTROLLER (drag));
  add_controller (self, GTK_EVENT_CONTROLLER (click));
}
