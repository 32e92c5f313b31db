/* fold-viewport.c: the part of time that is seen
 *
 * Where the view starts is a whole second and a fraction, never a large
 * double; everything else is relative to it. All that is told in pixels passes
 * through mirror(), the only place that knows of right-to-left.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-viewport.h"

#include <math.h>

/* How far away a view may be, in times the span of the data. */
#define MAX_SCALE_FACTOR 10

/* How much panning costs against zooming when flying. The people of the
 * experiment in the paper below liked values around the root of 2. */
#define FLIGHT_RHO 1.4

/* The distance in pixels from the start edge of something at @x, or back. */
static inline double
mirror (const FoldViewport *self,
        double              x)
{
  return self->is_mirrored ? self->width - x : x;
}

/* Puts @seconds after the start of @base at the start edge. */
static void
set_start (FoldViewport       *self,
           const FoldViewport *base,
           double              seconds)
{
  double offset = base->fraction + seconds;
  double whole = floor (offset);

  /* A little less than a whole number can round to it. */
  whole += offset - whole >= 1;
  self->fraction = MAX (offset - whole, 0);
  self->origin = fold_time_add (base->origin, whole);
}

static void
move_start (FoldViewport *self,
            double        seconds)
{
  FoldViewport base = *self;

  set_start (self, &base, seconds);
}

/**
 * fold_viewport_init:
 * @self: (out caller-allocates): what to initialize
 * @bounds: the span of the data
 * @width: the width in pixels
 *
 * Shows all of @bounds, from left to right.
 */
void
fold_viewport_init (FoldViewport *self,
                    FoldSpan      bounds,
                    double        width)
{
  g_return_if_fail (self != NULL);

  *self = (FoldViewport) { .width = MAX (width, 1) };
  self->bounds = bounds;
  fold_viewport_fit (self, bounds, 0);
}

/**
 * fold_viewport_set_bounds:
 * @self: a viewport
 * @bounds: the span of the data
 *
 * Sets where the view may be; see fold_viewport_clamp().
 */
void
fold_viewport_set_bounds (FoldViewport *self,
                          FoldSpan      bounds)
{
  g_return_if_fail (self != NULL);

  self->bounds = bounds;
  fold_viewport_clamp (self);
}

/**
 * fold_viewport_set_width:
 * @self: a viewport
 * @width: the width in pixels
 *
 * Shows more or less at the end edge; the scale and the start edge stay.
 */
void
fold_viewport_set_width (FoldViewport *self,
                         double        width)
{
  g_return_if_fail (self != NULL);

  self->width = MAX (width, 1);
  fold_viewport_clamp (self);
}

/**
 * fold_viewport_clamp:
 * @self: a viewport
 *
 * Brings the scale between %FOLD_VIEWPORT_MIN_SCALE and
 * fold_viewport_get_max_scale(), and the centre of the view into the bounds, so
 * that every date can be brought to the middle.
 */
void
fold_viewport_clamp (FoldViewport *self)
{
  g_return_if_fail (self != NULL);

  double center = self->width / 2;
  double max_scale = fold_viewport_get_max_scale (self);

  if (self->seconds_per_px < FOLD_VIEWPORT_MIN_SCALE || self->seconds_per_px > max_scale)
    {
      double scale = CLAMP (self->seconds_per_px, FOLD_VIEWPORT_MIN_SCALE, max_scale);

      move_start (self, center * (self->seconds_per_px - scale));
      self->seconds_per_px = scale;
    }

  gint64 time = fold_viewport_x_to_time (self, center);
  gint64 nearest = CLAMP (time, self->bounds.begin, MAX (self->bounds.begin, self->bounds.end));

  if (nearest != time)
    move_start (self, (double) (nearest - time));
}

/**
 * fold_viewport_time_to_x:
 * @self: a viewport
 * @time: a time
 *
 * Returns: where it is, in pixels from the left edge; it may be far outside
 */
double
fold_viewport_time_to_x (const FoldViewport *self,
                         gint64              time)
{
  g_return_val_if_fail (self != NULL, 0);

  return mirror (self, ((double) (time - self->origin) - self->fraction) / self->seconds_per_px);
}

/**
 * fold_viewport_x_to_time:
 * @self: a viewport
 * @x: pixels from the left edge
 *
 * Returns: the second that is seen there
 */
gint64
fold_viewport_x_to_time (const FoldViewport *self,
                         double              x)
{
  g_return_val_if_fail (self != NULL, 0);

  return fold_time_add (self->origin, floor (self->fraction + mirror (self, x) * self->seconds_per_px));
}

/**
 * fold_viewport_get_span:
 * @self: a viewport
 *
 * Returns: all seconds that are seen, even in part
 */
FoldSpan
fold_viewport_get_span (const FoldViewport *self)
{
  g_return_val_if_fail (self != NULL, ((FoldSpan) { 0, 0 }));

  return (FoldSpan) { self->origin,
                      fold_time_add (self->origin, self->fraction + self->width * self->seconds_per_px) };
}

/**
 * fold_viewport_get_octave:
 * @self: a viewport
 *
 * Returns: the largest whole number o with 2^o ≤ seconds per pixel
 */
int
fold_viewport_get_octave (const FoldViewport *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return ilogb (self->seconds_per_px);
}

/**
 * fold_viewport_get_max_scale:
 * @self: a viewport
 *
 * Returns: the farthest zoom, in seconds per pixel: ten times the bounds are
 *   seen
 */
double
fold_viewport_get_max_scale (const FoldViewport *self)
{
  g_return_val_if_fail (self != NULL, FOLD_VIEWPORT_MIN_SCALE);

  double seconds = MIN (MAX_SCALE_FACTOR * (double) fold_span_get_length (self->bounds), (double) FOLD_TIME_MAX);

  return MAX (seconds / self->width, FOLD_VIEWPORT_MIN_SCALE);
}

/**
 * fold_viewport_zoom_at:
 * @self: a viewport
 * @x: pixels from the left edge
 * @factor: how many times larger to show everything; below 1 smaller
 *
 * Zooms. What is seen at @x stays there, unless the view would leave its
 * bounds.
 */
void
fold_viewport_zoom_at (FoldViewport *self,
                       double        x,
                       double        factor)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (factor > 0);

  double scale = CLAMP (self->seconds_per_px / factor, FOLD_VIEWPORT_MIN_SCALE, fold_viewport_get_max_scale (self));

  move_start (self, mirror (self, x) * (self->seconds_per_px - scale));
  self->seconds_per_px = scale;
  fold_viewport_clamp (self);
}

/**
 * fold_viewport_pan:
 * @self: a viewport
 * @dx: how far everything moves to the right, in pixels
 *
 * Moves the view, as far as its bounds let it.
 */
void
fold_viewport_pan (FoldViewport *self,
                   double        dx)
{
  g_return_if_fail (self != NULL);

  move_start (self, (mirror (self, 0) - mirror (self, dx)) * self->seconds_per_px);
  fold_viewport_clamp (self);
}

/**
 * fold_viewport_center:
 * @self: a viewport
 * @time: a time
 *
 * Brings @time to the middle at the same scale.
 */
void
fold_viewport_center (FoldViewport *self,
                      gint64        time)
{
  g_return_if_fail (self != NULL);

  self->origin = CLAMP (time, FOLD_TIME_MIN, FOLD_TIME_MAX);
  self->fraction = 0;
  move_start (self, -self->width / 2 * self->seconds_per_px);
  fold_viewport_clamp (self);
}

/**
 * fold_viewport_fit:
 * @self: a viewport
 * @span: what to show
 * @margin_px: what to leave free at each side
 *
 * Shows all of @span and no more, as far as the limits allow.
 */
void
fold_viewport_fit (FoldViewport *self,
                   FoldSpan      span,
                   double        margin_px)
{
  g_return_if_fail (self != NULL);

  gint64 length = fold_span_get_length (span);
  double scale = length / MAX (self->width - 2 * margin_px, 1);

  self->seconds_per_px = CLAMP (scale, FOLD_VIEWPORT_MIN_SCALE, fold_viewport_get_max_scale (self));
  fold_viewport_center (self, span.begin + length / 2);

  if (length % 2 != 0)
    move_start (self, 0.5);
}

/* A flight in the units of the paper: the way to go in seconds, the width of
 * the view at both ends, and from them where on the curve it is flown. */
typedef struct
{
  double way;
  double width;
  double r0;
  double r1;
} Flight;

static double
get_center (const FoldViewport *self)
{
  return self->fraction + self->seconds_per_px * self->width / 2;
}

/*
 * J. J. van Wijk and W. A. A. Nuij, “Smooth and efficient zooming and panning”,
 * IEEE Symposium on Information Visualization 2003, pages 15–22, equation (9);
 * ln(√(b² + 1) − b) there is asinh(−b), which does not cancel out.
 */
static Flight
plan_flight (const FoldViewport *from,
             const FoldViewport *to)
{
  Flight flight = {
    .way = (double) (to->origin - from->origin) + get_center (to) - get_center (from),
    .width = from->seconds_per_px * from->width,
  };
  double rho2 = FLIGHT_RHO * FLIGHT_RHO;
  double w0 = flight.width;
  double w1 = to->seconds_per_px * to->width;
  double way = fabs (flight.way);

  /* No way to speak of: the limit of the formula is a zoom alone. */
  if (way < 1e-6 * MIN (w0, w1))
    {
      flight.way = 0;
      flight.r1 = log (w0 / w1);
      return flight;
    }

  double lift = rho2 * rho2 * way * way;

  flight.r0 = -asinh ((w1 * w1 - w0 * w0 + lift) / (2 * w0 * rho2 * way));
  flight.r1 = -asinh ((w1 * w1 - w0 * w0 - lift) / (2 * w1 * rho2 * way));
  return flight;
}

/* Where the curve is after the part @t: how far on the way, and how wide. */
static void
follow (const Flight *flight,
        double        t,
        double       *way,
        double       *width)
{
  double r = flight->r0 + t * (flight->r1 - flight->r0);

  if (flight->way == 0)
    {
      *way = 0;
      *width = flight->width * exp (-r);
      return;
    }

  /* cosh r0 · tanh r − sinh r0, without taking large numbers apart */
  *way = copysign (flight->width * sinh (r - flight->r0) / (FLIGHT_RHO * FLIGHT_RHO * cosh (r)), flight->way);
  *width = flight->width * cosh (flight->r0) / cosh (r);
}

/**
 * fold_viewport_get_flight:
 * @from: a viewport
 * @to: another
 *
 * Measures how far it is from one view to another for the eye. Long animations
 * for long flights: a second for 4 is calm.
 *
 * Returns: 0 for the same view, log 2 / 1.4 for a zoom by 2, about 3 for a pan by 10
 *   views
 */
double
fold_viewport_get_flight (const FoldViewport *from,
                          const FoldViewport *to)
{
  g_return_val_if_fail (from != NULL, 0);
  g_return_val_if_fail (to != NULL, 0);

  Flight flight = plan_flight (from, to);

  return fabs (flight.r1 - flight.r0) / FLIGHT_RHO;
}

/**
 * fold_viewport_interpolate:
 * @from: where the flight begins
 * @to: where it ends
 * @t: how much of it is done, from 0 to 1
 * @result: (out caller-allocates): the view at that moment
 *
 * Flies the smooth and shortest path between two views, which rises if it is
 * far, after van Wijk and Nuij. @result has the width, bounds and direction
 * of @to. It is not clamped, as it may rise higher than one can zoom.
 */
void
fold_viewport_interpolate (const FoldViewport *from,
                           const FoldViewport *to,
                           double              t,
                           FoldViewport       *result)
{
  g_return_if_fail (from != NULL);
  g_return_if_fail (to != NULL);
  g_return_if_fail (result != NULL);

  /* Measured from the nearer end, the numbers are small where it is narrow. */
  const FoldViewport *base = t < 0.5 ? from : to;
  Flight flight = plan_flight (base, t < 0.5 ? to : from);
  double way;
  double width;

  follow (&flight, CLAMP (t < 0.5 ? t : 1 - t, 0, 0.5), &way, &width);
  *result = *to;
  result->seconds_per_px = width / to->width;
  set_start (result, base, get_center (base) - base->fraction + way - width / 2);
}
