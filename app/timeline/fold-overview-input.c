/* fold-overview-input.c: moving the brush of the overview by pointer and keys
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-overview-private.h"

#define HANDLE_PX   8
#define MIN_BRUSH   6
#define KEY_SHARE   0.25
#define KEY_ZOOM    1.5

static Drag
find_drag (FoldOverview *self,
           double        x)
{
  double x0;
  double x1;

  if (!_fold_overview_get_brush (self, &x0, &x1) || x < x0 - HANDLE_PX || x > x1 + HANDLE_PX)
    return DRAG_NEW;
  if (x1 - x0 < 3 * HANDLE_PX)
    return DRAG_MOVE;
  if (ABS (x - x0) <= HANDLE_PX)
    return DRAG_LEFT;
  if (ABS (x - x1) <= HANDLE_PX)
    return DRAG_RIGHT;
  return DRAG_MOVE;
}

static void
ask_for (FoldOverview *self,
         FoldSpan      range)
{
  if (!fold_span_is_empty (range))
    fold_session_drag_range (self->session, range);
}

static void
drag_begin_cb (GtkGestureDrag *gesture,
               double          x,
               double          y,
               FoldOverview   *self)
{
  self->drag = find_drag (self, x);
  self->drag_range = fold_session_get_range (self->session);
  self->drag_x = x;
  fold_session_mark_range (self->session);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* In right-to-left, the left edge is the end. */
static void
drag_edge (FoldOverview *self,
           gint64        time,
           gboolean      is_left)
{
  FoldSpan range = self->drag_range;

  if (is_left != self->viewport.is_mirrored)
    range.begin = MIN (time, range.end - FOLD_TIME_DAY);
  else
    range.end = MAX (time, range.begin + FOLD_TIME_DAY);
  ask_for (self, range);
}

static void
drag_update_cb (GtkGestureDrag *gesture,
                double          offset_x,
                double          offset_y,
                FoldOverview   *self)
{
  gint64 from = fold_viewport_x_to_time (&self->viewport, self->drag_x);
  gint64 to = fold_viewport_x_to_time (&self->viewport, self->drag_x + offset_x);
  FoldSpan range = self->drag_range;

  switch (self->drag)
    {
    case DRAG_MOVE:
      range.begin += to - from;
      range.end += to - from;
      ask_for (self, range);
      break;
    case DRAG_LEFT:
    case DRAG_RIGHT:
      drag_edge (self, to, self->drag == DRAG_LEFT);
      break;
    case DRAG_NEW:
      if (ABS (offset_x) >= MIN_BRUSH)
        ask_for (self, (FoldSpan) { MIN (from, to), MAX (from, to) });
      break;
    case DRAG_NONE:
    default:
      break;
    }
}

/* A click beside the brush brings it there. */
static void
drag_end_cb (GtkGestureDrag *gesture,
             double          offset_x,
             double          offset_y,
             FoldOverview   *self)
{
  FoldSpan range = self->drag_range;

  if (self->drag == DRAG_NEW && ABS (offset_x) < MIN_BRUSH)
    {
      gint64 shift = fold_viewport_x_to_time (&self->viewport, self->drag_x) -
                     (range.begin + (range.end - range.begin) / 2);

      ask_for (self, (FoldSpan) { range.begin + shift, range.end + shift });
    }
  self->drag = DRAG_NONE;
}

static void
motion_cb (GtkEventControllerMotion *controller,
           double                    x,
           double                    y,
           FoldOverview             *self)
{
  Drag drag = self->drag != DRAG_NONE ? self->drag : find_drag (self, x);
  const char *cursor = drag == DRAG_MOVE ? "grab" : drag == DRAG_NEW ? "crosshair" : "ew-resize";

  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), cursor);
}

/* ============ keys ============ */

static FoldSpan
scale_range (FoldSpan range,
             double   factor)
{
  double length = (double) fold_span_get_length (range);

  return fold_span_grow (range, length * (factor - 1) / 2);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                FoldOverview          *self)
{
  FoldSpan range = fold_session_get_range (self->session);
  gint64 step = (gint64) ((double) fold_span_get_length (range) * KEY_SHARE) * (self->viewport.is_mirrored ? -1 : 1);

  switch (keyval)
    {
    case GDK_KEY_Left:
      ask_for (self, (FoldSpan) { range.begin - step, range.end - step });
      return TRUE;
    case GDK_KEY_Right:
      ask_for (self, (FoldSpan) { range.begin + step, range.end + step });
      return TRUE;
    case GDK_KEY_Up:
    case GDK_KEY_plus:
      ask_for (self, scale_range (range, 1 / KEY_ZOOM));
      return TRUE;
    case GDK_KEY_Down:
    case GDK_KEY_minus:
      ask_for (self, scale_range (range, KEY_ZOOM));
      return TRUE;
    case GDK_KEY_Home:
    case GDK_KEY_0:
      fold_session_show_all (self->session);
      return TRUE;
    default:
      return FALSE;
    }
}

void
_fold_overview_add_controllers (FoldOverview *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self, 0);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (drag_update_cb), self, 0);
  g_signal_connect_object (drag, "drag-end", G_CALLBACK (drag_end_cb), self, 0);
  g_signal_connect_object (motion, "motion", G_CALLBACK (motion_cb), self, 0);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}
