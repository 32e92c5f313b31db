/* fold-edtf-point.c: which days a written date may be
 *
 * Each component becomes a set of candidates: a range of years, a bit for
 * each month, a bit for each day. A date with unspecified digits is every
 * real day among the combinations.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-edtf-private.h"

#include "fold-calendar.h"

#include <string.h>

/* The months of the sub-year groups, ISO 8601-2:2019, 4.8.2. A winter is the
 * one that begins in its year; 21 to 24 name no hemisphere, so that only the
 * year is sure. */
static const struct
{
  int first_month;
  int n_months;
} seasons[] = {
  { 1, 12 }, { 1, 12 }, { 1, 12 }, { 1, 12 },
  { 3, 3 }, { 6, 3 }, { 9, 3 }, { 12, 3 },
  { 9, 3 }, { 12, 3 }, { 3, 3 }, { 6, 3 },
  { 1, 3 }, { 4, 3 }, { 7, 3 }, { 10, 3 },
  { 1, 4 }, { 5, 4 }, { 9, 4 },
  { 1, 6 }, { 7, 6 },
};

G_STATIC_ASSERT (G_N_ELEMENTS (seasons) == FOLD_EDTF_LAST_SEASON - FOLD_EDTF_FIRST_SEASON + 1);

static gboolean
matches_digits (const char *digits,
                gint64      number)
{
  for (gsize i = strlen (digits); i > 0; i--)
    {
      if (digits[i - 1] != 'X' && digits[i - 1] - '0' != number % 10)
        return FALSE;

      number /= 10;
    }

  return TRUE;
}

static guint
get_candidates (const char *digits,
                int         last)
{
  guint candidates = 0;

  for (int number = 1; number <= last; number++)
    if (matches_digits (digits, number))
      candidates |= 1u << (number - 1);

  return candidates;
}

static gint64
read_digits (const char *digits,
             char        stand_in)
{
  gint64 number = 0;

  for (const char *p = digits; *p != '\0'; p++)
    number = number * 10 + (*p == 'X' ? stand_in : *p) - '0';

  return number;
}

static gboolean
multiply_by_ten (gint64 *number,
                 guint   times)
{
  for (guint i = 0; i < times && *number != 0; i++)
    {
      if (*number > FOLD_CALENDAR_MAX_YEAR / 10)
        return FALSE;

      *number *= 10;
    }

  return *number <= FOLD_CALENDAR_MAX_YEAR;
}

static guint
count_digits (gint64 number)
{
  guint n_digits = 1;

  while (number >= 10)
    {
      number /= 10;
      n_digits++;
    }

  return n_digits;
}

/* Widens a year of which only the first digits count to all that begin so. */
static gboolean
spread_insignificant (gint64  year,
                      guint   significant,
                      gint64 *least,
                      gint64 *greatest)
{
  gint64 step = 1;

  for (guint i = significant; i < count_digits (year); i++)
    step *= 10;

  *least = year - year % step;
  *greatest = *least + (step - 1);
  return *greatest <= FOLD_CALENDAR_MAX_YEAR;
}

static void
set_years (FoldEdtfPoint *self,
           gint64         least,
           gint64         greatest)
{
  /* “-000X” is -9 to -1: there is no year -0. */
  if (self->is_negative && least == 0 && greatest > 0)
    least = 1;

  self->first_year = self->is_negative ? -greatest : least;
  self->last_year = self->is_negative ? -least : greatest;
}

/* Works out the years from what is written.
 *
 * Returns: %FALSE if they lie beyond the calendar's limits
 */
gboolean
_fold_edtf_point_resolve_year (FoldEdtfPoint *self)
{
  gint64 least = self->mantissa;

  if (self->year_form == FOLD_EDTF_YEAR_PLAIN)
    least = read_digits (self->year, '0');
  else if (!multiply_by_ten (&least, self->exponent))
    return FALSE;

  gint64 greatest = least;

  self->year_value = self->is_negative ? -least : least;

  if (self->year_form == FOLD_EDTF_YEAR_PLAIN)
    greatest = read_digits (self->year, '9');

  if (self->significant > 0 && !spread_insignificant (least, self->significant, &least, &greatest))
    return FALSE;

  set_years (self, least, greatest);
  return TRUE;
}

guint
_fold_edtf_point_count_year_digits (const FoldEdtfPoint *self)
{
  return count_digits (ABS (self->year_value));
}

static gboolean
has_year (const FoldEdtfPoint *self,
          gint64               year)
{
  if (year < self->first_year || year > self->last_year)
    return FALSE;

  return strchr (self->year, 'X') == NULL || matches_digits (self->year, ABS (year));
}

/* The days of a month that fit, one bit each. */
static guint
get_days (const FoldEdtfPoint *self,
          gint64               year,
          int                  month)
{
  guint all = (1u << fold_calendar_get_days_in_month (year, month)) - 1;

  if ((self->months & (1u << (month - 1))) == 0)
    return 0;

  return self->day[0] != '\0' ? self->days & all : all;
}

static gint64
get_day_number (gint64 year,
                int    month,
                int    day)
{
  gint64 days = 0;
  gboolean exists = fold_calendar_days_from_civil (year, month, day, &days);

  g_assert (exists);
  return days;
}

static gboolean
find_first_in_year (const FoldEdtfPoint *self,
                    gint64               year,
                    gint64              *day)
{
  for (int month = 1; month <= 12; month++)
    {
      guint days = get_days (self, year, month);

      if (days != 0)
        {
          *day = get_day_number (year, month, g_bit_nth_lsf (days, -1) + 1);
          return TRUE;
        }
    }

  return FALSE;
}

static gboolean
find_last_in_year (const FoldEdtfPoint *self,
                   gint64               year,
                   gint64              *day)
{
  for (int month = 12; month >= 1; month--)
    {
      guint days = get_days (self, year, month);

      if (days != 0)
        {
          *day = get_day_number (year, month, g_bit_nth_msf (days, -1) + 1);
          return TRUE;
        }
    }

  return FALSE;
}

/* A year without gaps always holds a day, so that far years end at once. */
static gboolean
find_ends (FoldEdtfPoint *self)
{
  gint64 first = self->first_year;
  gint64 last = self->last_year;

  while (first <= last && !(has_year (self, first) && find_first_in_year (self, first, &self->first_day)))
    first++;

  while (last >= first && !(has_year (self, last) && find_last_in_year (self, last, &self->last_day)))
    last--;

  return first <= last;
}

static void
resolve_season (FoldEdtfPoint *self)
{
  int first = seasons[self->season - FOLD_EDTF_FIRST_SEASON].first_month;
  int next = first + seasons[self->season - FOLD_EDTF_FIRST_SEASON].n_months;

  self->first_day = get_day_number (self->first_year, first, 1);
  self->last_day = get_day_number (self->first_year + (next > 12), (next - 1) % 12 + 1, 1) - 1;
}

static void
resolve_time (FoldEdtfPoint *self)
{
  const FoldEdtfTime *time = &self->time;

  /* The axis has no leap seconds: 23:59:60 shares the place of 23:59:59. */
  self->instant = fold_calendar_seconds_from_days (self->first_day)
                  + time->hour * 3600 + (time->minute - time->zone) * 60 + MIN (time->second, 59);
  self->first_day = fold_calendar_days_from_seconds (self->instant);
  self->last_day = self->first_day;
}

/* Works out years, months, days and the ends from what is written.
 *
 * Returns: %FALSE if no day fits; the year must have been resolved before
 */
gboolean
_fold_edtf_point_resolve (FoldEdtfPoint *self)
{
  g_assert (self->bound == FOLD_EDTF_BOUND_DATE);

  if (self->season != 0)
    {
      resolve_season (self);
      return TRUE;
    }

  self->months = self->month[0] != '\0' ? get_candidates (self->month, 12) : (1u << 12) - 1;
  self->days = self->day[0] != '\0' ? get_candidates (self->day, 31) : 0;

  if (!find_ends (self))
    return FALSE;

  if (self->has_time)
    resolve_time (self);

  return TRUE;
}

/* Adds days to the last run if they touch it, else begins another. */
static void
add_run (GArray *runs,
         gint64  first_day,
         gint64  last_day)
{
  FoldEdtfRun *last = runs->len > 0 ? &g_array_index (runs, FoldEdtfRun, runs->len - 1) : NULL;
  FoldEdtfRun run = { first_day, last_day };

  if (last != NULL && last->last_day + 1 == first_day)
    last->last_day = last_day;
  else
    g_array_append_val (runs, run);
}

static void
add_runs_of_month (const FoldEdtfPoint *self,
                   gint64               year,
                   int                  month,
                   GArray              *runs)
{
  guint days = get_days (self, year, month);

  for (int day = 1; days >> (day - 1) != 0; day++)
    if ((days & (1u << (day - 1))) != 0)
      {
        gint64 number = get_day_number (year, month, day);

        add_run (runs, number, number);
      }
}

static gboolean
has_whole_years (const FoldEdtfPoint *self)
{
  return self->months == (1u << 12) - 1 && (self->day[0] == '\0' || self->days == (1u << 31) - 1);
}

static void
add_runs_of_year (const FoldEdtfPoint *self,
                  gint64               year,
                  GArray              *runs)
{
  if (!has_year (self, year))
    return;

  if (has_whole_years (self))
    add_run (runs, get_day_number (year, 1, 1), get_day_number (year, 12, 31));
  else
    for (int month = 1; month <= 12; month++)
      add_runs_of_month (self, year, month, runs);
}

static gboolean
has_unspecified (const FoldEdtfPoint *self)
{
  return self->qualifiers.unspecified != 0;
}

/* The separate stretches of days that fit, in order.
 *
 * Returns: (transfer full) (element-type FoldEdtfRun): the runs, no more than
 *   one beyond @limit
 */
GArray *
_fold_edtf_point_get_runs (const FoldEdtfPoint *self,
                           guint                limit)
{
  GArray *runs = g_array_new (FALSE, FALSE, sizeof (FoldEdtfRun));

  g_assert (self->bound == FOLD_EDTF_BOUND_DATE);

  if (!has_unspecified (self))
    add_run (runs, self->first_day, self->last_day);
  else
    for (gint64 year = self->first_year; year <= self->last_year && runs->len <= limit; year++)
      add_runs_of_year (self, year, runs);

  if (runs->len > limit + 1)
    g_array_set_size (runs, limit + 1);

  return runs;
}
