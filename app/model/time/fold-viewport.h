/* fold-viewport.h
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-span.h"

G_BEGIN_DECLS

/**
 * FOLD_VIEWPORT_MIN_SCALE:
 *
 * The nearest zoom, in seconds per pixel: an hour is 180 pixels wide.
 */
#define FOLD_VIEWPORT_MIN_SCALE 20.0

/**
 * FoldViewport:
 * @origin: the time at the start edge (left, or right if @is_mirrored), rounded down
 * @fraction: what was rounded away, in seconds: 0 ≤ @fraction < 1
 * @seconds_per_px: the scale; larger is farther
 * @width: what is seen, in pixels
 * @bounds: the centre of the view stays inside
 * @is_mirrored: whether time runs from right to left
 *
 * The part of time that is seen, and how large. Pixels are relative to the
 * left edge of the view, so they are small numbers wherever in time it is.
 */
typedef struct
{
  gint64 origin;
  double fraction;
  double seconds_per_px;
  double width;
  FoldSpan bounds;
  gboolean is_mirrored;
} FoldViewport;

void     fold_viewport_init             (FoldViewport       *self,
                                         FoldSpan            bounds,
                                         double              width);
void     fold_viewport_set_bounds       (FoldViewport       *self,
                                         FoldSpan            bounds);
void     fold_viewport_set_width        (FoldViewport       *self,
                                         double              width);
void     fold_viewport_clamp            (FoldViewport       *self);

double   fold_viewport_time_to_x        (const FoldViewport *self,
                                         gint64              time);
gint64   fold_viewport_x_to_time        (const FoldViewport *self,
                                         double              x);
FoldSpan fold_viewport_get_span         (const FoldViewport *self);
int      fold_viewport_get_octave       (const FoldViewport *self);
double   fold_viewport_get_max_scale    (const FoldViewport *self);

void     fold_viewport_zoom_at          (FoldViewport       *self,
                                         double              x,
                                         double              factor);
void     fold_viewport_pan              (FoldViewport       *self,
                                         double              dx);
void     fold_viewport_center           (FoldViewport       *self,
                                         gint64              time);
void     fold_viewport_fit              (FoldViewport       *self,
                                         FoldSpan            span,
                                         double              margin_px);

double   fold_viewport_get_flight       (const FoldViewport *from,
                                         const FoldViewport *to);
void     fold_viewport_interpolate      (const FoldViewport *from,
                                         const FoldViewport *to,
                                         double              t,
                                         FoldViewport       *result);

G_END_DECLS
