/* fold-timeline-motion.c: smooth movement that any input ends
 *
 * A flight follows the shortest path between two views; a zoom approaches its
 * goal and so can be given a new one at any moment; a fling runs out. Without
 * animations everything arrives at once.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "fold-timeline-private.h"

#define MIN_FLIGHT_US    180000
#define MAX_FLIGHT_US    700000
#define US_PER_FLIGHT    160000.0
/* After so many seconds a third of the way is still to go. */
#define ZOOM_SECONDS     0.055
#define FLING_SECONDS    0.32
#define MIN_VELOCITY     24.0
#define MAX_VELOCITY     9000.0
#define MAX_STEP_SECONDS 0.1

static gboolean
wants_animations (FoldTimeline *self)
{
  gboolean enabled = TRUE;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-enable-animations", &enabled, NULL);
  return enabled && gtk_widget_get_mapped (GTK_WIDGET (self));
}

static double
ease (double t)
{
  return t * t * (3 - 2 * t);
}

static void
step_flight (FoldTimeline *self,
             gint64        now)
{
  FoldMotion *motion = &self->motion;
  double t = (double) (now - motion->flight_start) / (double) motion->flight_length;

  if (t >= 1)
    {
      self->view.viewport = motion->flight_to;
      motion->flight_start = 0;
      return;
    }
  fold_viewport_interpolate (&motion->flight_from, &motion->flight_to, ease (MAX (t, 0)), &self->view.viewport);
}

static void
step_zoom (FoldTimeline *self,
           double        seconds)
{
  FoldMotion *motion = &self->motion;
  double factor = pow (motion->zoom_goal, 1 - exp (-seconds / ZOOM_SECONDS));

  if (ABS (log (motion->zoom_goal)) < 0.002)
    {
      factor = motion->zoom_goal;
      motion->zoom_goal = 1;
    }
  else
    {
      motion->zoom_goal /= factor;
    }
  fold_viewport_zoom_at (&self->view.viewport, motion->zoom_x, factor);
}

static void
step_fling (FoldTimeline *self,
            double        seconds)
{
  FoldMotion *motion = &self->motion;

  fold_viewport_pan (&self->view.viewport, motion->velocity * seconds);
  motion->velocity *= exp (-seconds / FLING_SECONDS);
  if (ABS (motion->velocity) < MIN_VELOCITY)
    motion->velocity = 0;
}

/* Returns whether the view moved. */
gboolean
_fold_timeline_step_motion (FoldTimeline *self,
                            gint64        now)
{
  FoldMotion *motion = &self->motion;
  double seconds = CLAMP ((double) (now - motion->last_time) / G_USEC_PER_SEC, 0, MAX_STEP_SECONDS);

  if (!_fold_timeline_is_moving (self))
    return FALSE;

  if (motion->last_time == 0)
    seconds = 1.0 / 60;
  motion->last_time = now;
  if (motion->flight_start != 0)
    step_flight (self, now);
  if (motion->zoom_goal != 1)
    step_zoom (self, seconds);
  if (motion->velocity != 0)
    step_fling (self, seconds);
  return TRUE;
}

gboolean
_fold_timeline_is_moving (FoldTimeline *self)
{
  return self->motion.flight_start != 0 || self->motion.zoom_goal != 1 || self->motion.velocity != 0;
}

void
_fold_timeline_stop_motion (FoldTimeline *self)
{
  self->motion.flight_start = 0;
  self->motion.zoom_goal = 1;
  self->motion.velocity = 0;
  self->motion.last_time = 0;
}

void
_fold_timeline_fly (FoldTimeline       *self,
                    const FoldViewport *to)
{
  FoldMotion *motion = &self->motion;
  double length = fold_viewport_get_flight (&self->view.viewport, to);

  _fold_timeline_stop_motion (self);
  if (!wants_animations (self) || length <= 0)
    {
      self->view.viewport = *to;
    }
  else
    {
      motion->flight_from = self->view.viewport;
      motion->flight_to = *to;
      motion->flight_start = MAX (gdk_frame_clock_get_frame_time (gtk_widget_get_frame_clock (GTK_WIDGET (self))), 1);
      motion->flight_length = (gint64) CLAMP (length * US_PER_FLIGHT, MIN_FLIGHT_US, MAX_FLIGHT_US);
    }
  _fold_timeline_invalidate (self);
}

void
_fold_timeline_zoom_smoothly (FoldTimeline *self,
                              double        x,
                              double        factor)
{
  FoldMotion *motion = &self->motion;
  double goal = motion->zoom_goal * factor;

  motion->flight_start = 0;
  motion->velocity = 0;
  motion->zoom_x = x;
  if (wants_animations (self))
    motion->zoom_goal = goal;
  else
    fold_viewport_zoom_at (&self->view.viewport, x, goal);
  _fold_timeline_invalidate (self);
}

void
_fold_timeline_fling (FoldTimeline *self,
                      double        velocity)
{
  if (wants_animations (self) && ABS (velocity) > 4 * MIN_VELOCITY)
    self->motion.velocity = CLAMP (velocity, -MAX_VELOCITY, MAX_VELOCITY);
  _fold_timeline_invalidate (self);
}
