/* test-calendar.c: days counted by the formula and by hand
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-calendar.h"

/* The naive calendar: one day after another. */
static void
step (FoldCivil *civil)
{
  static const int lengths[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
  int length = lengths[civil->month - 1];

  if (civil->month == 2 && civil->year % 4 == 0 && (civil->year % 100 != 0 || civil->year % 400 == 0))
    length++;

  if (++civil->day <= length)
    return;

  civil->day = 1;

  if (++civil->month <= 12)
    return;

  civil->month = 1;
  civil->year++;
}

static void
assert_civil (gint64 days,
              gint64 year,
              int    month,
              int    day)
{
  FoldCivil civil;

  fold_calendar_civil_from_days (days, &civil);

  g_assert_cmpint (civil.year, ==, year);
  g_assert_cmpint (civil.month, ==, month);
  g_assert_cmpint (civil.day, ==, day);
}

static void
test_known_days (void)
{
  static const struct
  {
    gint64 year;
    int    month;
    int    day;
    gint64 days;
  } cases[] = {
    { 1970, 1, 1, 0 },
    { 1969, 12, 31, -1 },
    { 2000, 2, 29, 11016 },
    { 2000, 3, 1, 11017 },
    { 1900, 3, 1, -25508 },
    { 0, 3, 1, -719468 },
    { 0, 1, 1, -719528 },
    { -4713, 11, 24, -2440588 }, /* day 0 of the Julian day count */
    { 9999, 12, 31, 2932896 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 days = 0;

      g_assert_true (fold_calendar_days_from_civil (cases[i].year, cases[i].month, cases[i].day, &days));

      g_assert_cmpint (days, ==, cases[i].days);
      assert_civil (days, cases[i].year, cases[i].month, cases[i].day);
    }
}

static void
test_counting (void)
{
  FoldCivil civil = { -801, 1, 1 };
  gint64 expected = 0;

  g_assert_true (fold_calendar_days_from_civil (civil.year, civil.month, civil.day, &expected));

  for (; civil.year < 2801; step (&civil), expected++)
    {
      gint64 days = 0;

      g_assert_true (fold_calendar_days_from_civil (civil.year, civil.month, civil.day, &days));
      g_assert_cmpint (days, ==, expected);
      assert_civil (days, civil.year, civil.month, civil.day);
    }
}

static void
test_cycles_repeat (void)
{
  const gint64 n_cycles = G_GINT64_CONSTANT (60000000000000);
  gint64 near = 0, far = 0;

  g_assert_true (fold_calendar_days_from_civil (2024, 2, 29, &near));
  g_assert_true (fold_calendar_days_from_civil (2024 + 400 * n_cycles, 2, 29, &far));
  g_assert_cmpint (far - near, ==, 146097 * n_cycles);

  g_assert_true (fold_calendar_days_from_civil (2024 - 400 * n_cycles, 2, 29, &far));
  g_assert_cmpint (near - far, ==, 146097 * n_cycles);
}

static void
test_limits (void)
{
  gint64 days = 0;

  g_assert_true (fold_calendar_days_from_civil (FOLD_CALENDAR_MAX_YEAR, 12, 31, &days));
  assert_civil (days, FOLD_CALENDAR_MAX_YEAR, 12, 31);
  g_assert_true (fold_calendar_days_from_civil (FOLD_CALENDAR_MIN_YEAR, 1, 1, &days));
  assert_civil (days, FOLD_CALENDAR_MIN_YEAR, 1, 1);

  g_assert_false (fold_calendar_days_from_civil (FOLD_CALENDAR_MAX_YEAR + 1, 1, 1, &days));
  g_assert_false (fold_calendar_days_from_civil (FOLD_CALENDAR_MIN_YEAR - 1, 12, 31, &days));
  g_assert_false (fold_calendar_days_from_civil (G_MAXINT64, 1, 1, &days));
  g_assert_false (fold_calendar_days_from_civil (G_MININT64, 1, 1, &days));
}

static void
test_ends_of_range (void)
{
  FoldCivil first, last;

  fold_calendar_civil_from_days (G_MININT64, &first);
  fold_calendar_civil_from_days (G_MAXINT64, &last);

  g_assert_cmpint (first.year, <, FOLD_CALENDAR_MIN_YEAR);
  g_assert_cmpint (last.year, >, FOLD_CALENDAR_MAX_YEAR);

  /* The day after the first and the day before the last continue them. */
  step (&first);
  assert_civil (G_MININT64 + 1, first.year, first.month, first.day);

  FoldCivil before;

  fold_calendar_civil_from_days (G_MAXINT64 - 1, &before);
  step (&before);
  assert_civil (G_MAXINT64, before.year, before.month, before.day);
}

static void
test_no_such_day (void)
{
  static const struct
  {
    gint64 year;
    int    month;
    int    day;
  } cases[] = {
    { 2015, 2, 29 }, { 1900, 2, 29 }, { 2000, 2, 30 }, { 2015, 4, 31 },
    { 2015, 0, 1 }, { 2015, 13, 1 }, { 2015, 1, 0 }, { 2015, 1, 32 }, { 2015, -1, -1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 days = 42;

      g_assert_false (fold_calendar_days_from_civil (cases[i].year, cases[i].month, cases[i].day, &days));
      g_assert_cmpint (days, ==, 42);
    }
}

static void
test_weekdays (void)
{
  g_assert_cmpint (fold_calendar_get_weekday (0), ==, 4);
  g_assert_cmpint (fold_calendar_get_weekday (-1), ==, 3);
  g_assert_cmpint (fold_calendar_get_weekday (11016), ==, 2); /* 2000-02-29, a Tuesday */
  g_assert_cmpint (fold_calendar_get_weekday (-7), ==, 4);
}

static void
test_seconds_saturate (void)
{
  g_assert_cmpint (fold_calendar_seconds_from_days (-1), ==, -86400);
  g_assert_cmpint (fold_calendar_seconds_from_days (G_MAXINT64 / 2), ==, G_MAXINT64);
  g_assert_cmpint (fold_calendar_seconds_from_days (G_MININT64 / 2), ==, G_MININT64);
  g_assert_cmpint (fold_calendar_days_from_seconds (-1), ==, -1);
  g_assert_cmpint (fold_calendar_days_from_seconds (86399), ==, 0);
  g_assert_cmpint (fold_calendar_days_from_seconds (86400), ==, 1);
}

static void
test_format_day (void)
{
  static const struct
  {
    gint64      year;
    const char *text;
  } cases[] = {
    { 2015, "2015-04-12" }, { 0, "0000-04-12" }, { 33, "0033-04-12" }, { -44, "-0044-04-12" },
    { 12015, "Y12015-04-12" }, { -12015, "Y-12015-04-12" },
    { FOLD_CALENDAR_MIN_YEAR, "Y-25000000000000000-04-12" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 days = 0;

      g_assert_true (fold_calendar_days_from_civil (cases[i].year, 4, 12, &days));

      g_autofree char *text = fold_calendar_format_day (days);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/model/calendar/known-days-have-known-numbers", test_known_days);
  g_test_add_func ("/model/calendar/counting-day-by-day-agrees", test_counting);
  g_test_add_func ("/model/calendar/every-400-years-are-alike", test_cycles_repeat);
  g_test_add_func ("/model/calendar/limits-are-exact", test_limits);
  g_test_add_func ("/model/calendar/any-day-number-is-a-day", test_ends_of_range);
  g_test_add_func ("/model/calendar/days-that-do-not-exist-are-refused", test_no_such_day);
  g_test_add_func ("/model/calendar/weekdays-are-numbered-from-monday", test_weekdays);
  g_test_add_func ("/model/calendar/seconds-stop-at-the-ends", test_seconds_saturate);
  g_test_add_func ("/model/calendar/days-are-written-as-iso-does", test_format_day);

  return g_test_run ();
}
