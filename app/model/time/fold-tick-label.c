/* fold-tick-label.c: what stands beside the lines of the ruler
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-ticks.h"

#include <glib/gi18n-lib.h>

static const char * const months[] = {
  NC_ ("month", "January"), NC_ ("month", "February"), NC_ ("month", "March"),
  NC_ ("month", "April"), NC_ ("month", "May"), NC_ ("month", "June"),
  NC_ ("month", "July"), NC_ ("month", "August"), NC_ ("month", "September"),
  NC_ ("month", "October"), NC_ ("month", "November"), NC_ ("month", "December"),
};

static const char * const short_months[] = {
  NC_ ("short month", "Jan"), NC_ ("short month", "Feb"), NC_ ("short month", "Mar"),
  NC_ ("short month", "Apr"), NC_ ("short month", "May"), NC_ ("short month", "Jun"),
  NC_ ("short month", "Jul"), NC_ ("short month", "Aug"), NC_ ("short month", "Sep"),
  NC_ ("short month", "Oct"), NC_ ("short month", "Nov"), NC_ ("short month", "Dec"),
};

/* Years beyond written history are read as numbers, not as names: “12,000”. */
static char *
format_number (gint64 year)
{
  if (year % G_GINT64_CONSTANT (100000000) == 0 && year >= G_GINT64_CONSTANT (1000000000))
    /* Translators: a number of years on the ruler, such as “2 billion” or “2.5 billion” */
    return g_strdup_printf (_ ("%.3g billion"), year / 1e9);

  if (year % 100000 == 0 && year >= 1000000)
    /* Translators: a number of years on the ruler, such as “3 million” or “2.5 million” */
    return g_strdup_printf (_ ("%.6g million"), year / 1e6);

  if (year >= 10000)
    return g_strdup_printf ("%" G_GINT64_MODIFIER "d\u202f%03d", year / 1000, (int) (year % 1000));

  return g_strdup_printf ("%" G_GINT64_FORMAT, year);
}

static char *
format_year (gint64 year)
{
  g_autofree char *number = format_number (year > 0 ? year : 1 - year);

  /* Translators: BCE is “before the common era”, or “before Christ” */
  if (year <= 0)
    return g_strdup_printf (_ ("%s BCE"), number);

  /* Translators: CE is “common era”; only said of years before 1000 */
  if (year < 1000)
    return g_strdup_printf (_ ("%s CE"), number);

  return g_steal_pointer (&number);
}

static const char *
get_month_name (int month)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "month", months[month - 1]);
}

static char *
add_year (const char *before,
          gint64      year)
{
  g_autofree char *name = format_year (year);

  /* Translators: a month, or a day and month, and a year: “April 2017” */
  return g_strdup_printf (C_ ("known year", "%1$s %2$s"), before, name);
}

static char *
format_month (const FoldTick *tick,
              FoldTickStyle   style)
{
  if (style == FOLD_TICK_SHORT)
    return g_strdup (g_dpgettext2 (GETTEXT_PACKAGE, "short month", short_months[tick->month - 1]));

  return add_year (get_month_name (tick->month), tick->year);
}

static char *
format_day (const FoldTick *tick,
            FoldTickStyle   style)
{
  if (style == FOLD_TICK_SHORT)
    return g_strdup_printf ("%d", tick->day);

  /* Translators: a day and the name of its month, as in “29 February” */
  g_autofree char *day = g_strdup_printf (C_ ("day of year", "%1$d %2$s"), tick->day, get_month_name (tick->month));

  return add_year (day, tick->year);
}

static char *
format_hour (const FoldTick *tick,
             FoldTickStyle   style)
{
  if (style == FOLD_TICK_SHORT)
    return g_strdup_printf ("%02d:00", tick->hour);

  g_autofree char *day = format_day (tick, style);

  /* Translators: a day and an hour, such as “7 April 2017, 14:00” */
  return g_strdup_printf (C_ ("day and hour", "%s, %02d:00"), day, tick->hour);
}

/**
 * fold_tick_format_label:
 * @tick: a tick
 * @style: how much to say
 *
 * Names what the tick starts, in the language of the user. A tick of the minor
 * row is labelled %FOLD_TICK_SHORT; one of the major row %FOLD_TICK_LONG.
 *
 * Returns: (transfer full): the label
 */
char *
fold_tick_format_label (const FoldTick *tick,
                        FoldTickStyle   style)
{
  g_return_val_if_fail (tick != NULL, NULL);

  switch ((FoldTickUnit) tick->unit)
    {
    case FOLD_TICK_HOUR:
      return format_hour (tick, style);
    case FOLD_TICK_DAY:
      return format_day (tick, style);
    case FOLD_TICK_MONTH:
      return format_month (tick, style);
    case FOLD_TICK_YEAR:
      return format_year (tick->year);
    case FOLD_TICK_NONE:
    default:
      g_return_val_if_reached (NULL);
    }
}
