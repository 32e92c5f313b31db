/* fold-edtf-phrase.c: one date in words, without its qualifiers
 *
 * Dates with unspecified digits are told by what they may be: “some day in
 * April 2015”. Month names are messages of their own, so that no locale needs
 * to be installed for them.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-edtf-private.h"

#include "fold-calendar.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const char *
get_month_name (int month)
{
  static const char * const names[] = {
    NC_("month", "January"), NC_("month", "February"), NC_("month", "March"),
    NC_("month", "April"), NC_("month", "May"), NC_("month", "June"),
    NC_("month", "July"), NC_("month", "August"), NC_("month", "September"),
    NC_("month", "October"), NC_("month", "November"), NC_("month", "December"),
  };

  g_assert (month >= 1 && month <= 12);
  return g_dpgettext2 (GETTEXT_PACKAGE, "month", names[month - 1]);
}

/* The sub-year groups 21 to 41; %s is the year. */
static const char *
get_season_format (int season)
{
  static const char * const formats[] = {
    NC_("season", "spring %s"),
    NC_("season", "summer %s"),
    NC_("season", "autumn %s"),
    NC_("season", "winter %s"),
    NC_("season", "spring %s (Northern Hemisphere)"),
    NC_("season", "summer %s (Northern Hemisphere)"),
    NC_("season", "autumn %s (Northern Hemisphere)"),
    NC_("season", "winter %s (Northern Hemisphere)"),
    NC_("season", "spring %s (Southern Hemisphere)"),
    NC_("season", "summer %s (Southern Hemisphere)"),
    NC_("season", "autumn %s (Southern Hemisphere)"),
    NC_("season", "winter %s (Southern Hemisphere)"),
    NC_("season", "first quarter of %s"),
    NC_("season", "second quarter of %s"),
    NC_("season", "third quarter of %s"),
    NC_("season", "fourth quarter of %s"),
    NC_("season", "first four months of %s"),
    NC_("season", "middle four months of %s"),
    NC_("season", "last four months of %s"),
    NC_("season", "first half of %s"),
    NC_("season", "second half of %s"),
  };

  return g_dpgettext2 (GETTEXT_PACKAGE, "season", formats[season - FOLD_EDTF_FIRST_SEASON]);
}

static char *
format_year (gint64 year)
{
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, year > 0 ? year : 1 - year);

  /* Translators: BCE is “before the common era”, or “before Christ” */
  if (year <= 0)
    return g_strdup_printf (_("%s BCE"), number);

  /* Translators: CE is “common era”; only said of years before 1000 */
  if (year < 1000)
    return g_strdup_printf (_("%s CE"), number);

  return g_steal_pointer (&number);
}

static char *
format_years_between (const FoldEdtfPoint *point)
{
  g_autofree char *first = format_year (point->first_year);
  g_autofree char *last = format_year (point->last_year);
  const char *unspecified = strchr (point->year, 'X');

  if (g_str_equal (point->year, "XXXX") && !point->is_negative)
    return g_strdup (_("an unknown year"));

  if (unspecified != NULL && strspn (unspecified, "X") < strlen (unspecified))
    /* Translators: the last is a year with digits missing, as 1X99 */
    return g_strdup_printf (_("some year from %s to %s that matches %s"), first, last, point->year);

  return g_strdup_printf (_("some year from %s to %s"), first, last);
}

static char *
format_estimated_year (const FoldEdtfPoint *point)
{
  g_autofree char *first = format_year (point->first_year);
  g_autofree char *last = format_year (point->last_year);
  g_autofree char *estimate = format_year (point->year_value);

  if (point->first_year == point->last_year)
    return g_steal_pointer (&estimate);

  return g_strdup_printf (_("some year from %s to %s, estimated as %s"), first, last, estimate);
}

static gboolean
has_known_year (const FoldEdtfPoint *point)
{
  return strchr (point->year, 'X') == NULL;
}

/* A year, a decade, a century, or what is known of it. */
static char *
format_year_of_point (const FoldEdtfPoint *point)
{
  const char *unspecified = strchr (point->year, 'X');

  if (point->significant > 0)
    return format_estimated_year (point);

  if (unspecified == NULL)
    return format_year (point->year_value);

  if (point->first_year < 1000 || strlen (unspecified) > 2 || strspn (unspecified, "X") < strlen (unspecified))
    return format_years_between (point);

  if (strlen (unspecified) == 1)
    /* Translators: a decade, as in “the 2010s” */
    return g_strdup_printf (_("the %ds"), (int) point->first_year);

  /* Translators: a hundred years, as in “the 1900s (1900–1999)” */
  return g_strdup_printf (_("the %1$ds (%1$d–%2$d)"), (int) point->first_year, (int) point->last_year);
}

static int
get_only_bit (guint bits)
{
  return bits != 0 && (bits & (bits - 1)) == 0 ? g_bit_nth_lsf (bits, -1) + 1 : 0;
}

static char *
format_months (const FoldEdtfPoint *point)
{
  int first = g_bit_nth_lsf (point->months, -1) + 1;
  int last = g_bit_nth_msf (point->months, -1) + 1;

  if (first == last)
    return g_strdup (get_month_name (first));

  if (point->months >> (first - 1) == (1u << (last - first + 1)) - 1)
    return g_strdup_printf (_("some month from %s to %s"), get_month_name (first), get_month_name (last));

  /* Translators: two months, of which it was one */
  return g_strdup_printf (C_("months", "%s or %s"), get_month_name (first), get_month_name (last));
}

static char *
join_with_year (const FoldEdtfPoint *point,
                const char          *before)
{
  g_autofree char *year = has_known_year (point) ? format_year (point->year_value) : format_years_between (point);

  if (has_known_year (point))
    /* Translators: a month, or a day and month, and a year: “April 2017” */
    return g_strdup_printf (C_("known year", "%1$s %2$s"), before, year);

  /* Translators: a month, or a day and month, and what is known of the year:
   * “25 December of an unknown year” */
  return g_strdup_printf (C_("unknown year", "%1$s of %2$s"), before, year);
}

static char *
format_month_and_year (const FoldEdtfPoint *point)
{
  if (g_str_equal (point->month, "XX"))
    {
      g_autofree char *year = format_year_of_point (point);

      return g_strdup_printf (_("some month in %s"), year);
    }

  g_autofree char *months = format_months (point);

  return join_with_year (point, months);
}

/* Days and months as they stand without a year: “29 February”. */
char *
_fold_edtf_format_day_of_year (int month,
                               int day)
{
  /* Translators: a day and the name of its month, as in “29 February” */
  return g_strdup_printf (C_("day of year", "%1$d %2$s"), day, get_month_name (month));
}

static char *
format_known_day (const FoldEdtfPoint *point,
                  int                  month,
                  int                  day,
                  gboolean             in_sentence)
{
  if (!has_known_year (point))
    {
      g_autofree char *day_of_year = _fold_edtf_format_day_of_year (month, day);

      return join_with_year (point, day_of_year);
    }

  g_autofree char *year = format_year (point->year_value);

  if (in_sentence)
    /* Translators: a whole date after a word like “from”, as in “from 7 April 2017” */
    return g_strdup_printf (C_("date in a sentence", "%1$d %2$s %3$s"), day, get_month_name (month), year);

  /* Translators: a whole date that stands alone, as in “7 April 2017” */
  return g_strdup_printf (C_("date", "%1$d %2$s %3$s"), day, get_month_name (month), year);
}

/* The days of the written digits that the month can have. */
static guint
get_possible_days (const FoldEdtfPoint *point)
{
  int month = get_only_bit (point->months);
  gint64 year = has_known_year (point) ? point->year_value : 0;

  /* Year 0 is a leap year, and so has all days that any year has. */
  return month != 0 ? point->days & ((1u << fold_calendar_get_days_in_month (year, month)) - 1) : point->days;
}

static char *
format_some_day (const FoldEdtfPoint *point,
                 guint                days)
{
  g_autofree char *month = format_month_and_year (point);
  int first = g_bit_nth_lsf (days, -1) + 1;
  int last = g_bit_nth_msf (days, -1) + 1;

  if (first == last)
    /* Translators: a day of some month, as in “day 25 of some month in 2015” */
    return g_strdup_printf (_("day %1$d of %2$s"), first, month);

  if (days >> (first - 1) == (1u << (last - first + 1)) - 1)
    /* Translators: as in “some day from 10 to 19 April 2015” */
    return g_strdup_printf (_("some day from %1$d to %2$d %3$s"), first, last, month);

  /* Translators: the second is a day with a digit missing, as X1 */
  return g_strdup_printf (_("some day in %1$s that matches %2$s"), month, point->day);
}

static char *
format_day (const FoldEdtfPoint *point,
            gboolean             in_sentence)
{
  guint days = get_possible_days (point);
  int month = get_only_bit (point->months);
  int day = get_only_bit (days);

  if (month != 0 && day != 0)
    return format_known_day (point, month, day, in_sentence);

  if (!g_str_equal (point->day, "XX"))
    return format_some_day (point, days);

  g_autofree char *around = g_str_equal (point->month, "XX")
                            ? format_year_of_point (point) : format_month_and_year (point);

  return g_strdup_printf (_("some day in %s"), around);
}

static char *
format_time (const FoldEdtfPoint *point)
{
  const FoldEdtfTime *time = &point->time;
  g_autofree char *day = format_day (point, FALSE);
  /* Translators: hours, minutes and seconds */
  g_autofree char *clock = g_strdup_printf (C_("time", "%02d:%02d:%02d"), time->hour, time->minute, time->second);
  int zone = ABS (time->zone);

  if (!time->has_zone)
    /* Translators: a date and a time, as in “12 April 2015, 23:20:30” */
    return g_strdup_printf (C_("time", "%s, %s"), day, clock);

  if (zone == 0)
    return g_strdup_printf (_("%s, %s UTC"), day, clock);

  g_autofree char *offset = g_strdup_printf ("%s%02d:%02d", time->zone < 0 ? "−" : "+", zone / 60, zone % 60);

  /* Translators: a date, a time and a time zone, as in “12 April 2015, 23:20:30 (UTC+04:30)” */
  return g_strdup_printf (_("%s, %s (UTC%s)"), day, clock, offset);
}

static char *
format_season (const FoldEdtfPoint *point)
{
  g_autofree char *year = format_year (point->year_value);
  GString *season = g_string_new (get_season_format (point->season));

  g_string_replace (season, "%s", year, 1);
  return g_string_free (season, FALSE);
}

/* A date in words, without its qualifiers.
 *
 * Returns: (transfer full): words that stand alone, or after one like “from”
 *   if @in_sentence
 */
char *
_fold_edtf_format_point (const FoldEdtfPoint *point,
                         gboolean             in_sentence)
{
  g_assert (point->bound == FOLD_EDTF_BOUND_DATE);

  if (point->season != 0)
    return format_season (point);

  if (point->has_time)
    return format_time (point);

  if (point->day[0] != '\0')
    return format_day (point, in_sentence);

  return point->month[0] != '\0' ? format_month_and_year (point) : format_year_of_point (point);
}
