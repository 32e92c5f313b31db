/* fold-span.h
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * FOLD_TIME_MIN:
 *
 * The earliest time there is: 73 billion years before 1970. It stands for
 * “open”; any two times between [const@TIME_MIN] and [const@TIME_MAX] can be
 * subtracted without overflow.
 */
#define FOLD_TIME_MIN (-(G_GINT64_CONSTANT (1) << 61))

/**
 * FOLD_TIME_MAX:
 *
 * The latest time there is; see [const@TIME_MIN].
 */
#define FOLD_TIME_MAX (G_GINT64_CONSTANT (1) << 61)

/**
 * FOLD_TIME_DAY:
 *
 * The seconds of a day. Times are civil: every day has as many.
 */
#define FOLD_TIME_DAY G_GINT64_CONSTANT (86400)

/**
 * FoldSpan:
 * @begin: the first second, counted from 1970-01-01T00:00 of civil time
 * @end: the second after the last
 *
 * A half-open stretch of time, passed by value. It is empty if it does not end
 * after it begins.
 */
typedef struct
{
  gint64 begin;
  gint64 end;
} FoldSpan;

#define FOLD_TYPE_SPAN (fold_span_get_type ())

GType     fold_span_get_type (void) G_GNUC_CONST;
FoldSpan *fold_span_copy     (const FoldSpan *self) G_GNUC_WARN_UNUSED_RESULT;
void      fold_span_free     (FoldSpan       *self);

gint64    fold_time_add      (gint64          time,
                              double          seconds);

FoldSpan  fold_span_unite    (FoldSpan        a,
                              FoldSpan        b);
FoldSpan  fold_span_grow     (FoldSpan        span,
                              double          seconds);

/* How far @time lies in a grid with lines at all multiples of @step. */
static inline gint64
fold_time_get_phase (gint64 time,
                     gint64 step)
{
  gint64 phase = time % step;

  return phase < 0 ? phase + step : phase;
}

static inline gboolean
fold_span_is_empty (FoldSpan span)
{
  return span.end <= span.begin;
}

static inline gint64
fold_span_get_length (FoldSpan span)
{
  return fold_span_is_empty (span) ? 0 : span.end - span.begin;
}

static inline gboolean
fold_span_contains (FoldSpan span,
                    gint64   time)
{
  return span.begin <= time && time < span.end;
}

static inline FoldSpan
fold_span_intersect (FoldSpan a,
                     FoldSpan b)
{
  return (FoldSpan) { MAX (a.begin, b.begin), MIN (a.end, b.end) };
}

static inline gboolean
fold_span_overlaps (FoldSpan a,
                    FoldSpan b)
{
  return !fold_span_is_empty (fold_span_intersect (a, b));
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FoldSpan, fold_span_free)

G_END_DECLS
