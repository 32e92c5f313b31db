/* fold-calendar.h: the proleptic Gregorian calendar as plain arithmetic
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Years are astronomical: 0 is 1 BCE, -44 is 45 BCE. Within these limits no
 * day number leaves gint64. */
#define FOLD_CALENDAR_MAX_YEAR (G_GINT64_CONSTANT (25000000000000000))
#define FOLD_CALENDAR_MIN_YEAR (-FOLD_CALENDAR_MAX_YEAR)

#define FOLD_CALENDAR_SECONDS_PER_DAY (G_GINT64_CONSTANT (86400))

/**
 * FoldCivil:
 * @year: astronomical year (0 is 1 BCE)
 * @month: 1 to 12
 * @day: 1 to 31
 *
 * A day as people write it.
 */
typedef struct
{
  gint64 year;
  int    month;
  int    day;
} FoldCivil;

gboolean fold_calendar_is_leap_year       (gint64     year);
int      fold_calendar_get_days_in_month  (gint64     year,
                                           int        month);
gboolean fold_calendar_days_from_civil    (gint64     year,
                                           int        month,
                                           int        day,
                                           gint64    *days);
void     fold_calendar_civil_from_days    (gint64     days,
                                           FoldCivil *civil);
int      fold_calendar_get_weekday        (gint64     days);
gint64   fold_calendar_seconds_from_days  (gint64     days);
gint64   fold_calendar_days_from_seconds  (gint64     seconds);
char    *fold_calendar_format_day         (gint64     days);

G_END_DECLS
