/* fold-ticks.c: where the lines of the ruler stand
 *
 * Each unit of the calendar can be numbered: hours, days, months and years
 * from a fixed one. A tick is a number that the step divides, turned back into
 * a time; so no month is ever thirty days, nothing drifts, and only what is
 * asked for is made.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-ticks.h"

#include "fold-calendar.h"

#define HOUR       G_GINT64_CONSTANT (3600)
#define YEARS(n)   (G_GINT64_CONSTANT (n))

/* From near to far. Labels of years are sparse beside months and days, so
 * instead of a row above them every fifth is stressed. */
static const FoldTickLevel levels[] = {
  { FOLD_TICK_HOUR, 1, 0, FOLD_TICK_DAY, 1.2 },
  { FOLD_TICK_HOUR, 3, 0, FOLD_TICK_DAY, 1.2 },
  { FOLD_TICK_HOUR, 6, 0, FOLD_TICK_DAY, 1.2 },
  { FOLD_TICK_HOUR, 12, 0, FOLD_TICK_DAY, 1.2 },
  { FOLD_TICK_DAY, 1, 0, FOLD_TICK_MONTH, 0.6 },
  { FOLD_TICK_DAY, 7, 0, FOLD_TICK_MONTH, 0.6 },
  { FOLD_TICK_MONTH, 1, 0, FOLD_TICK_YEAR, 0.9 },
  { FOLD_TICK_MONTH, 3, 0, FOLD_TICK_YEAR, 0.9 },
  { FOLD_TICK_YEAR, YEARS (1), YEARS (5), FOLD_TICK_NONE, 1 },
  { FOLD_TICK_YEAR, YEARS (5), YEARS (50), FOLD_TICK_NONE, 1 },
  { FOLD_TICK_YEAR, YEARS (10), YEARS (50), FOLD_TICK_NONE, 1 },
  { FOLD_TICK_YEAR, YEARS (50), YEARS (500), FOLD_TICK_NONE, 1.5 },
  { FOLD_TICK_YEAR, YEARS (100), YEARS (500), FOLD_TICK_NONE, 1.5 },
  { FOLD_TICK_YEAR, YEARS (500), YEARS (5000), FOLD_TICK_NONE, 1.5 },
  { FOLD_TICK_YEAR, YEARS (1000), YEARS (5000), FOLD_TICK_NONE, 2 },
  { FOLD_TICK_YEAR, YEARS (5000), YEARS (50000), FOLD_TICK_NONE, 2 },
  { FOLD_TICK_YEAR, YEARS (10000), YEARS (50000), FOLD_TICK_NONE, 2 },
  { FOLD_TICK_YEAR, YEARS (50000), YEARS (500000), FOLD_TICK_NONE, 2.5 },
  { FOLD_TICK_YEAR, YEARS (100000), YEARS (500000), FOLD_TICK_NONE, 2.5 },
  { FOLD_TICK_YEAR, YEARS (500000), YEARS (5000000), FOLD_TICK_NONE, 3.5 },
  { FOLD_TICK_YEAR, YEARS (1000000), YEARS (5000000), FOLD_TICK_NONE, 3.5 },
  { FOLD_TICK_YEAR, YEARS (5000000), YEARS (50000000), FOLD_TICK_NONE, 3.5 },
  { FOLD_TICK_YEAR, YEARS (10000000), YEARS (50000000), FOLD_TICK_NONE, 3.5 },
  { FOLD_TICK_YEAR, YEARS (50000000), YEARS (500000000), FOLD_TICK_NONE, 3.5 },
  { FOLD_TICK_YEAR, YEARS (100000000), YEARS (500000000), FOLD_TICK_NONE, 3.5 },
  { FOLD_TICK_YEAR, YEARS (500000000), YEARS (5000000000), FOLD_TICK_NONE, 3.5 },
  { FOLD_TICK_YEAR, YEARS (1000000000), YEARS (5000000000), FOLD_TICK_NONE, 3.5 },
  { FOLD_TICK_YEAR, YEARS (5000000000), YEARS (50000000000), FOLD_TICK_NONE, 3.5 },
};

/* The shortest that a unit can be, in seconds. */
static const double shortest[] = {
  [FOLD_TICK_HOUR] = HOUR,
  [FOLD_TICK_DAY] = FOLD_TIME_DAY,
  [FOLD_TICK_MONTH] = 28 * FOLD_TIME_DAY,
  [FOLD_TICK_YEAR] = 365 * FOLD_TIME_DAY,
};

static gint64
floor_div (gint64 dividend,
           gint64 divisor)
{
  return dividend / divisor - (dividend % divisor < 0);
}

static FoldCivil
get_civil (gint64 time)
{
  FoldCivil civil;

  fold_calendar_civil_from_days (fold_calendar_days_from_seconds (time), &civil);
  return civil;
}

static gint64
get_month_time (gint64 year,
                int    month)
{
  gint64 days = 0;

  fold_calendar_days_from_civil (year, month, 1, &days);
  return fold_calendar_seconds_from_days (days);
}

/* Years have no year 0 for their readers: several of them start at 1, 100, 200
 * and at 100 and 200 BCE, which are the astronomical years -99 and -199. */
static gint64
get_year_tick (gint64 year,
               gint64 step)
{
  return step == 1 || year > 0 ? floor_div (year, step) : floor_div (year - 1, step);
}

static gint64
get_tick_year (gint64 tick,
               gint64 step)
{
  return step == 1 || tick > 0 ? tick * step : tick * step + 1;
}

/* The number of the last tick that is not after @time. Weeks start on Mondays,
 * and 1970 on a Thursday. */
static gint64
get_tick (FoldTickUnit unit,
          gint64       step,
          gint64       time)
{
  FoldCivil civil = get_civil (time);

  switch (unit)
    {
    case FOLD_TICK_HOUR:
      return floor_div (time, step * HOUR);
    case FOLD_TICK_DAY:
      return floor_div (fold_calendar_days_from_seconds (time) + (step == 7 ? 3 : 0), step);
    case FOLD_TICK_MONTH:
      return floor_div (civil.year * 12 + civil.month - 1, step);
    case FOLD_TICK_YEAR:
      return get_year_tick (civil.year, step);
    case FOLD_TICK_NONE:
    default:
      g_return_val_if_reached (0);
    }
}

static gint64
get_time (FoldTickUnit unit,
          gint64       step,
          gint64       tick)
{
  gint64 month = tick * step;

  switch (unit)
    {
    case FOLD_TICK_HOUR:
      return tick * step * HOUR;
    case FOLD_TICK_DAY:
      return (tick * step - (step == 7 ? 3 : 0)) * FOLD_TIME_DAY;
    case FOLD_TICK_MONTH:
      return get_month_time (floor_div (month, 12), month - floor_div (month, 12) * 12 + 1);
    case FOLD_TICK_YEAR:
      return get_month_time (get_tick_year (tick, step), 1);
    case FOLD_TICK_NONE:
    default:
      g_return_val_if_reached (0);
    }
}

static gboolean
is_strong (const FoldTick *tick,
           FoldTickUnit    unit,
           gint64          strong_step)
{
  gint64 label = tick->year > 0 ? tick->year : 1 - tick->year;

  if (unit == FOLD_TICK_YEAR)
    return strong_step > 0 && label % strong_step == 0;

  return tick->hour == 0
         && (unit == FOLD_TICK_HOUR || tick->day == 1)
         && (unit != FOLD_TICK_MONTH || tick->month == 1);
}

static FoldTick
make_tick (const FoldTickLevel *level,
           gint64               tick)
{
  FoldTick result = {
    .time = get_time (level->unit, level->step, tick),
    .end = get_time (level->unit, level->step, tick + 1),
    .unit = level->unit,
  };
  FoldCivil civil = get_civil (result.time);

  result.year = civil.year;
  result.month = civil.month;
  result.day = civil.day;
  result.hour = (result.time - floor_div (result.time, FOLD_TIME_DAY) * FOLD_TIME_DAY) / HOUR;
  result.is_strong = is_strong (&result, level->unit, level->strong_step);
  return result;
}

static guint
fill (const FoldTickLevel *level,
      FoldSpan             span,
      FoldTick            *ticks)
{
  gint64 tick = get_tick (level->unit, level->step, span.begin);
  guint n = 0;

  while (n < FOLD_TICKS_MAX && get_time (level->unit, level->step, tick) < span.end)
    ticks[n++] = make_tick (level, tick++);

  return n;
}

/**
 * fold_ticks_get_n_levels:
 *
 * Returns: how many levels the ruler has; level 0 is the nearest
 */
guint
fold_ticks_get_n_levels (void)
{
  return G_N_ELEMENTS (levels);
}

/**
 * fold_ticks_get_level:
 * @level: a level
 *
 * Returns: (transfer none): what its ticks are
 */
const FoldTickLevel *
fold_ticks_get_level (guint level)
{
  g_return_val_if_fail (level < G_N_ELEMENTS (levels), NULL);

  return &levels[level];
}

/**
 * fold_ticks_choose_level:
 * @span: for what span of time ticks are wanted
 * @seconds_per_px: the scale
 * @label_px: how much space a label like “2017” wants, the gap to the next included
 *
 * Chooses the nearest level whose labels do not touch, and that has at most
 * %FOLD_TICKS_MAX ticks in @span.
 *
 * Returns: a level
 */
guint
fold_ticks_choose_level (FoldSpan span,
                         double   seconds_per_px,
                         double   label_px)
{
  double least = fold_span_get_length (span) / (FOLD_TICKS_MAX - 2.0);

  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    {
      double tick = shortest[levels[i].unit] * levels[i].step;

      if (tick >= least && tick >= seconds_per_px * label_px * levels[i].ems)
        return i;
    }

  return G_N_ELEMENTS (levels) - 1;
}

/**
 * fold_ticks_fill_minor:
 * @level: a level
 * @span: where
 * @ticks: (array fixed-size=200) (out caller-allocates): the ticks
 *
 * Makes the ticks whose unit, quarter, century … overlaps @span: the first one
 * stands at its begin or before. No more than %FOLD_TICKS_MAX are made.
 *
 * Returns: how many @ticks there are
 */
guint
fold_ticks_fill_minor (guint     level,
                       FoldSpan  span,
                       FoldTick *ticks)
{
  g_return_val_if_fail (level < G_N_ELEMENTS (levels), 0);
  g_return_val_if_fail (ticks != NULL, 0);

  return fill (&levels[level], span, ticks);
}

/**
 * fold_ticks_fill_major:
 * @level: a level
 * @span: where
 * @ticks: (array fixed-size=200) (out caller-allocates): the ticks
 *
 * Makes the ticks of the row above: months above days. See
 * fold_ticks_fill_minor().
 *
 * Returns: how many @ticks there are; 0 if the level has no such row
 */
guint
fold_ticks_fill_major (guint     level,
                       FoldSpan  span,
                       FoldTick *ticks)
{
  g_return_val_if_fail (level < G_N_ELEMENTS (levels), 0);
  g_return_val_if_fail (ticks != NULL, 0);

  if (levels[level].major == FOLD_TICK_NONE)
    return 0;

  FoldTickLevel major = { .unit = levels[level].major, .step = 1 };

  return fill (&major, span, ticks);
}
