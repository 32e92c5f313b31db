/* fold-calendar.c: the proleptic Gregorian calendar as plain arithmetic
 *
 * The calendar repeats every 400 years, that is every 146097 days. Counted
 * from 1 March the leap day is the last of its year, so that a month's first
 * day follows from one linear formula.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-calendar.h"

#define DAYS_PER_CYCLE  146097
#define YEARS_PER_CYCLE 400

/* Days from 0000-03-01, where a cycle begins, to 1970-01-01. */
#define EPOCH_OFFSET 719468

static gint64
floor_div (gint64 dividend,
           gint64 divisor)
{
  gint64 quotient = dividend / divisor;

  return dividend % divisor < 0 ? quotient - 1 : quotient;
}

static gint64
floor_mod (gint64 dividend,
           gint64 divisor)
{
  gint64 rest = dividend % divisor;

  return rest < 0 ? rest + divisor : rest;
}

/* 0 is March, 11 the February that ends the year. */
static int
days_before_month (int month_from_march)
{
  return (153 * month_from_march + 2) / 5;
}

/**
 * fold_calendar_is_leap_year:
 * @year: astronomical year (0 is 1 BCE)
 *
 * Returns: whether @year has a 29 February in the Gregorian calendar
 */
gboolean
fold_calendar_is_leap_year (gint64 year)
{
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

/**
 * fold_calendar_get_days_in_month:
 * @year: astronomical year (0 is 1 BCE)
 * @month: 1 to 12
 *
 * Returns: the number of days of @month in @year
 */
int
fold_calendar_get_days_in_month (gint64 year,
                                 int    month)
{
  static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

  g_return_val_if_fail (month >= 1 && month <= 12, 0);

  return days[month - 1] + (month == 2 && fold_calendar_is_leap_year (year));
}

/**
 * fold_calendar_days_from_civil:
 * @year: astronomical year (0 is 1 BCE)
 * @month: the month
 * @day: the day of the month
 * @days: (out): days since 1970-01-01
 *
 * Counts days, forwards for ever and backwards as if the calendar of 1582 had
 * always been in use.
 *
 * Returns: %FALSE, and leaves @days alone, if the calendar has no such day or
 *   if @year lies beyond %FOLD_CALENDAR_MIN_YEAR or %FOLD_CALENDAR_MAX_YEAR
 */
gboolean
fold_calendar_days_from_civil (gint64  year,
                               int     month,
                               int     day,
                               gint64 *days)
{
  g_return_val_if_fail (days != NULL, FALSE);

  if (year < FOLD_CALENDAR_MIN_YEAR || year > FOLD_CALENDAR_MAX_YEAR)
    return FALSE;

  if (month < 1 || month > 12 || day < 1 || day > fold_calendar_get_days_in_month (year, month))
    return FALSE;

  gint64 march_year = month > 2 ? year : year - 1;
  gint64 cycle = floor_div (march_year, YEARS_PER_CYCLE);
  gint64 year_of_cycle = floor_mod (march_year, YEARS_PER_CYCLE);
  gint64 day_of_year = days_before_month ((month + 9) % 12) + day - 1;
  gint64 day_of_cycle = year_of_cycle * 365 + year_of_cycle / 4 - year_of_cycle / 100 + day_of_year;

  *days = cycle * DAYS_PER_CYCLE + day_of_cycle - EPOCH_OFFSET;
  return TRUE;
}

/**
 * fold_calendar_civil_from_days:
 * @days: days since 1970-01-01
 * @civil: (out caller-allocates): the same day as people write it
 *
 * The inverse of fold_calendar_days_from_civil(), exact for every gint64.
 */
void
fold_calendar_civil_from_days (gint64     days,
                               FoldCivil *civil)
{
  g_return_if_fail (civil != NULL);

  /* Split before shifting the epoch, so that the ends of gint64 do not wrap. */
  gint64 shifted = floor_mod (days, DAYS_PER_CYCLE) + EPOCH_OFFSET;
  gint64 cycle = floor_div (days, DAYS_PER_CYCLE) + shifted / DAYS_PER_CYCLE;
  int day_of_cycle = shifted % DAYS_PER_CYCLE;

  /* Without its leap days the cycle has years of 365 days: one has passed for
   * every four years but the centuries; the very last day is a leap day too. */
  int year_of_cycle = (day_of_cycle - day_of_cycle / 1460 + day_of_cycle / 36524 - day_of_cycle / 146096) / 365;
  int day_of_year = day_of_cycle - (365 * year_of_cycle + year_of_cycle / 4 - year_of_cycle / 100);
  int month_from_march = (5 * day_of_year + 2) / 153;

  civil->day = day_of_year - days_before_month (month_from_march) + 1;
  civil->month = (month_from_march + 2) % 12 + 1;
  civil->year = cycle * YEARS_PER_CYCLE + year_of_cycle + (civil->month <= 2);
}

/**
 * fold_calendar_get_weekday:
 * @days: days since 1970-01-01
 *
 * Returns: 1 for Monday to 7 for Sunday, as ISO 8601 numbers them
 */
int
fold_calendar_get_weekday (gint64 days)
{
  /* 1970-01-01 was a Thursday. */
  return (floor_mod (days, 7) + 3) % 7 + 1;
}

/**
 * fold_calendar_seconds_from_days:
 * @days: days since 1970-01-01
 *
 * Returns: seconds from 1970-01-01T00:00 to the beginning of that day, with
 *   86400 for each; G_MININT64 or G_MAXINT64 for days too far away
 */
gint64
fold_calendar_seconds_from_days (gint64 days)
{
  if (days > G_MAXINT64 / FOLD_CALENDAR_SECONDS_PER_DAY)
    return G_MAXINT64;

  if (days < G_MININT64 / FOLD_CALENDAR_SECONDS_PER_DAY)
    return G_MININT64;

  return days * FOLD_CALENDAR_SECONDS_PER_DAY;
}

/**
 * fold_calendar_days_from_seconds:
 * @seconds: seconds since 1970-01-01T00:00 civil time
 *
 * Returns: the day that holds the second, in days since 1970-01-01
 */
gint64
fold_calendar_days_from_seconds (gint64 seconds)
{
  return floor_div (seconds, FOLD_CALENDAR_SECONDS_PER_DAY);
}

/**
 * fold_calendar_format_day:
 * @days: days since 1970-01-01
 *
 * Writes a day as ISO 8601 does. A year that four digits cannot hold is
 * written as EDTF writes long years: `Y12015-04-12`, `Y-12015-04-12`.
 *
 * Returns: (transfer full): the text
 */
char *
fold_calendar_format_day (gint64 days)
{
  FoldCivil civil;

  fold_calendar_civil_from_days (days, &civil);

  gboolean is_long = civil.year > 9999 || civil.year < -9999;
  guint64 magnitude = civil.year < 0 ? -(guint64) civil.year : (guint64) civil.year;

  return g_strdup_printf ("%s%s%04" G_GUINT64_FORMAT "-%02d-%02d",
                          is_long ? "Y" : "", civil.year < 0 ? "-" : "",
                          magnitude, civil.month, civil.day);
}
