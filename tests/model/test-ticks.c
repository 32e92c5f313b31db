/* test-ticks.c: the ruler, against walking through the calendar day by day
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>
#include <time.h>

#include "fold-calendar.h"
#include "fold-ticks.h"

#include "fold-random.h"

/* Where a walk is. It knows nothing of the code it tests. */
typedef struct
{
  int year;
  int month;
  int day;
  int weekday; /* 0 is Monday */
  gint64 time;
} Walk;

/* The ticks of a level one after another, asked for a window at a time. */
typedef struct
{
  guint level;
  FoldTick ticks[FOLD_TICKS_MAX];
  guint n_ticks;
  guint next;
  gint64 end;
} Stream;

static int
count_days (int year,
            int month)
{
  gboolean is_leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

  if (month == 2)
    return is_leap ? 29 : 28;

  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

static void
walk_on (Walk *walk)
{
  walk->time += 24 * 60 * 60;
  walk->weekday = (walk->weekday + 1) % 7;

  if (++walk->day <= count_days (walk->year, walk->month))
    return;

  walk->day = 1;

  if (++walk->month <= 12)
    return;

  walk->month = 1;
  walk->year++;
}

static gboolean
is_tick (const FoldTickLevel *level,
         const Walk          *walk,
         int                  hour)
{
  if (level->unit == FOLD_TICK_HOUR)
    return hour % level->step == 0;

  if (hour != 0)
    return FALSE;

  if (level->unit == FOLD_TICK_DAY)
    return level->step == 1 || walk->weekday == 0;

  if (level->unit == FOLD_TICK_MONTH)
    return walk->day == 1 && (walk->month - 1) % level->step == 0;

  return walk->day == 1 && walk->month == 1 && walk->year % level->step == 0;
}

static const FoldTick *
next_tick (Stream *stream)
{
  if (stream->next == stream->n_ticks)
    {
      const FoldTickLevel *level = fold_ticks_get_level (stream->level);
      gint64 unit = level->unit == FOLD_TICK_HOUR ? 3600 : FOLD_TIME_DAY;
      gint64 length = unit * level->step * g_test_rand_int_range (1, 190);

      stream->n_ticks = fold_ticks_fill_minor (stream->level, (FoldSpan) { stream->end, stream->end + length },
                                               stream->ticks);
      stream->next = 0;
    }

  const FoldTick *tick = &stream->ticks[stream->next++];

  stream->end = tick->end;
  return tick;
}

static void
check_tick (const FoldTick *tick,
            const Walk     *walk,
            int             hour)
{
  g_assert_cmpint (tick->time, ==, walk->time + hour * 3600);
  g_assert_cmpint (tick->year, ==, walk->year);
  g_assert_cmpint (tick->month, ==, walk->month);
  g_assert_cmpint (tick->day, ==, walk->day);
  g_assert_cmpint (tick->hour, ==, hour);
}

static void
check_level (guint level)
{
  const FoldTickLevel *data = fold_ticks_get_level (level);
  int n_hours = data->unit == FOLD_TICK_HOUR ? 24 : 1;
  Walk walk = { 1900, 1, 1, 0, G_GINT64_CONSTANT (-2208988800) };
  Stream stream = { .level = level, .end = walk.time };

  /* The first tick may have begun before. */
  if (next_tick (&stream)->time == walk.time)
    stream.next = 0;

  for (; walk.year <= 2100; walk_on (&walk))
    for (int hour = 0; hour < n_hours; hour++)
      if (is_tick (data, &walk, hour))
        check_tick (next_tick (&stream), &walk, hour);
}

static void
check_levels (void)
{
  for (guint level = 0; level < fold_ticks_get_n_levels () && fold_ticks_get_level (level)->step <= 100; level++)
    check_level (level);
}

static void
test_same_as_walking_through_two_centuries (void)
{
  check_levels ();
}

static void
test_summer_time_changes_nothing (void)
{
  g_autofree char *zone = g_strdup (g_getenv ("TZ"));

  g_setenv ("TZ", "America/New_York", TRUE);
  tzset ();
  check_levels ();

  g_setenv ("TZ", zone != NULL ? zone : "UTC", TRUE);
  tzset ();
}

static void
test_never_more_than_fit (void)
{
  for (guint i = 0; i < 20000; i++)
    {
      double scale = 20 * exp2 (g_test_rand_double_range (0, 45));
      double width = g_test_rand_double_range (50, 8000);
      gint64 begin = fold_random_time (-(G_GINT64_CONSTANT (1) << 52), G_GINT64_CONSTANT (1) << 52);
      FoldSpan span = { begin, fold_time_add (begin, width * scale) };
      guint level = fold_ticks_choose_level (span, scale, 40);
      FoldTick ticks[FOLD_TICKS_MAX];
      guint n_ticks = fold_ticks_fill_minor (level, span, ticks);

      g_assert_cmpuint (n_ticks, >, 0);
      g_assert_cmpint (ticks[0].time, <=, span.begin);
      g_assert_cmpint (ticks[n_ticks - 1].end, >=, span.end);

      for (guint j = 1; j < n_ticks; j++)
        g_assert_cmpint (ticks[j - 1].end, ==, ticks[j].time);
    }
}

static void
test_labels_keep_their_distance (void)
{
  for (guint i = 0; i < 5000; i++)
    {
      double scale = 20 * exp2 (g_test_rand_double_range (0, 40));
      gint64 begin = fold_random_time (-(G_GINT64_CONSTANT (1) << 40), G_GINT64_CONSTANT (1) << 40);
      FoldSpan span = { begin, fold_time_add (begin, 1000 * scale) };
      guint level = fold_ticks_choose_level (span, scale, 48);
      FoldTick ticks[FOLD_TICKS_MAX];
      guint n_ticks = fold_ticks_fill_minor (level, span, ticks);

      for (guint j = 1; j + 1 < n_ticks && fold_ticks_get_level (level)->step <= 500; j++)
        g_assert_cmpfloat ((ticks[j].end - ticks[j].time) / scale, >=, 48 * fold_ticks_get_level (level)->ems * 0.79);
    }
}

static void
test_centuries_before_our_era_have_round_names (void)
{
  FoldTick ticks[FOLD_TICKS_MAX];
  gint64 day;
  guint level = 0;
  const gint64 years[] = { -299, -199, -99, 1, 100, 200 };

  while (fold_ticks_get_level (level)->step != 100)
    level++;

  fold_calendar_days_from_civil (-250, 6, 1, &day);

  FoldSpan span = { day * FOLD_TIME_DAY, (day + 450 * 366) * FOLD_TIME_DAY };
  guint n_ticks = fold_ticks_fill_minor (level, span, ticks);

  g_assert_cmpuint (n_ticks, ==, G_N_ELEMENTS (years));

  for (guint i = 0; i < n_ticks; i++)
    g_assert_cmpint (ticks[i].year, ==, years[i]);
}

static void
test_years_around_zero_are_all_there (void)
{
  FoldTick ticks[FOLD_TICKS_MAX];
  gint64 day;
  guint level = 0;

  while (fold_ticks_get_level (level)->unit != FOLD_TICK_YEAR)
    level++;

  fold_calendar_days_from_civil (-3, 1, 1, &day);

  FoldSpan span = { day * FOLD_TIME_DAY, (day + 6 * 365) * FOLD_TIME_DAY };
  guint n_ticks = fold_ticks_fill_minor (level, span, ticks);

  g_assert_cmpuint (n_ticks, ==, 6);

  for (guint i = 0; i < n_ticks; i++)
    g_assert_cmpint (ticks[i].year, ==, (int) i - 3);
}

static void
test_major_row_covers_the_view (void)
{
  FoldSpan span = { 1492000000, 1492000000 + 40 * FOLD_TIME_DAY };
  FoldTick ticks[FOLD_TICKS_MAX];
  guint level = fold_ticks_choose_level (span, 86400 / 40.0, 48);
  guint n_ticks = fold_ticks_fill_major (level, span, ticks);

  g_assert_cmpint (fold_ticks_get_level (level)->unit, ==, FOLD_TICK_DAY);
  g_assert_cmpuint (n_ticks, ==, 2);
  g_assert_cmpint (ticks[0].unit, ==, FOLD_TICK_MONTH);
  g_assert_cmpint (ticks[0].month, ==, 4);
  g_assert_cmpint (ticks[0].time, <=, span.begin);
  g_assert_cmpint (ticks[1].end, >=, span.end);
}

static void
test_fives_among_years_are_strong (void)
{
  FoldTick ticks[FOLD_TICKS_MAX];
  FoldSpan span = { 1072915200, 1072915200 + 20 * 365 * FOLD_TIME_DAY };
  guint level = fold_ticks_choose_level (span, 86400 * 365 / 50.0, 48);
  guint n_ticks = fold_ticks_fill_minor (level, span, ticks);

  g_assert_cmpuint (n_ticks, ==, 20);

  for (guint i = 0; i < n_ticks; i++)
    g_assert_cmpuint (ticks[i].is_strong, ==, ticks[i].year % 5 == 0);
}

static void
test_labels (void)
{
  static const struct
  {
    FoldTick tick;
    const char *minor;
    const char *major;
  } cases[] = {
    { { .year = 2017, .month = 4, .day = 7, .hour = 14, .unit = FOLD_TICK_HOUR }, "14:00", "7 April 2017, 14:00" },
    { { .year = 2017, .month = 4, .day = 7, .unit = FOLD_TICK_DAY }, "7", "7 April 2017" },
    { { .year = 2017, .month = 4, .day = 1, .unit = FOLD_TICK_MONTH }, "Apr", "April 2017" },
    { { .year = 2017, .month = 1, .day = 1, .unit = FOLD_TICK_YEAR }, "2017", "2017" },
    { { .year = 500, .month = 1, .day = 1, .unit = FOLD_TICK_YEAR }, "500 CE", "500 CE" },
    { { .year = 0, .month = 1, .day = 1, .unit = FOLD_TICK_YEAR }, "1 BCE", "1 BCE" },
    { { .year = -43, .month = 3, .day = 1, .unit = FOLD_TICK_MONTH }, "Mar", "March 44 BCE" },
    { { .year = -11999, .month = 1, .day = 1, .unit = FOLD_TICK_YEAR }, "12\u202f000 BCE", "12\u202f000 BCE" },
    { { .year = -2499999, .month = 1, .day = 1, .unit = FOLD_TICK_YEAR }, "2.5 million BCE", "2.5 million BCE" },
    { { .year = -4499999999, .month = 1, .day = 1, .unit = FOLD_TICK_YEAR }, "4.5 billion BCE", "4.5 billion BCE" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *minor = fold_tick_format_label (&cases[i].tick, FOLD_TICK_SHORT);
      g_autofree char *major = fold_tick_format_label (&cases[i].tick, FOLD_TICK_LONG);

      g_assert_cmpstr (minor, ==, cases[i].minor);
      g_assert_cmpstr (major, ==, cases[i].major);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/model/ticks/same-as-walking-through-two-centuries", test_same_as_walking_through_two_centuries);
  g_test_add_func ("/model/ticks/summer-time-changes-nothing", test_summer_time_changes_nothing);
  g_test_add_func ("/model/ticks/never-more-than-fit", test_never_more_than_fit);
  g_test_add_func ("/model/ticks/labels-keep-their-distance", test_labels_keep_their_distance);
  g_test_add_func ("/model/ticks/centuries-before-our-era-have-round-names",
                   test_centuries_before_our_era_have_round_names);
  g_test_add_func ("/model/ticks/years-around-zero-are-all-there", test_years_around_zero_are_all_there);
  g_test_add_func ("/model/ticks/major-row-covers-the-view", test_major_row_covers_the_view);
  g_test_add_func ("/model/ticks/fives-among-years-are-strong", test_fives_among_years_are_strong);
  g_test_add_func ("/model/ticks/labels", test_labels);

  return g_test_run ();
}
