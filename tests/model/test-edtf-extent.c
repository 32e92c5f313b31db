/* test-edtf-extent.c: where dates are drawn
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-calendar.h"
#include "fold-edtf.h"

#define OPEN_START        FOLD_EDTF_EXTENT_OPEN_START
#define OPEN_END          FOLD_EDTF_EXTENT_OPEN_END
#define UNKNOWN_START     FOLD_EDTF_EXTENT_UNKNOWN_START
#define UNKNOWN_END       FOLD_EDTF_EXTENT_UNKNOWN_END
#define UNCERTAIN_START   FOLD_EDTF_EXTENT_UNCERTAIN_START
#define UNCERTAIN_END     FOLD_EDTF_EXTENT_UNCERTAIN_END
#define APPROXIMATE_START FOLD_EDTF_EXTENT_APPROXIMATE_START
#define APPROXIMATE_END   FOLD_EDTF_EXTENT_APPROXIMATE_END
#define SPAN              FOLD_EDTF_EXTENT_SPAN
#define COVERING          FOLD_EDTF_EXTENT_COVERING

/* A moment as a day, “-∞” or “∞”. */
static char *
describe (gint64 seconds)
{
  if (seconds == G_MININT64)
    return g_strdup ("-∞");

  if (seconds == G_MAXINT64)
    return g_strdup ("∞");

  g_assert_cmpint (seconds % FOLD_CALENDAR_SECONDS_PER_DAY, ==, 0);
  return fold_calendar_format_day (seconds / FOLD_CALENDAR_SECONDS_PER_DAY);
}

static void
assert_moment (gint64      seconds,
               const char *expected)
{
  g_autofree char *text = describe (seconds);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_single_parts (void)
{
  static const struct
  {
    const char *text;
    const char *begin;
    const char *core_begin; /* NULL without a core */
    const char *core_end;
    const char *end;
    guint       flags;
  } cases[] = {
    { "2015", "2015-01-01", NULL, NULL, "2016-01-01", 0 },
    { "2015-04-12", "2015-04-12", NULL, NULL, "2015-04-13", 0 },
    { "2015-21", "2015-01-01", NULL, NULL, "2016-01-01", 0 },
    { "2015-28", "2015-12-01", NULL, NULL, "2016-03-01", 0 },
    { "201X", "2010-01-01", NULL, NULL, "2020-01-01", 0 },
    { "2015-04-XX", "2015-04-01", NULL, NULL, "2015-05-01", 0 },
    { "1984-1X", "1984-10-01", NULL, NULL, "1985-01-01", 0 },
    { "1950S2", "1900-01-01", NULL, NULL, "2000-01-01", 0 },
    { "2015?", "2015-01-01", NULL, NULL, "2016-01-01", UNCERTAIN_START | UNCERTAIN_END },
    { "2015-~04", "2015-04-01", NULL, NULL, "2015-05-01", APPROXIMATE_START | APPROXIMATE_END },
    { "2004/2023", "2004-01-01", "2005-01-01", "2023-01-01", "2024-01-01", SPAN },
    { "2004/2005", "2004-01-01", NULL, NULL, "2006-01-01", SPAN },
    { "2015/2015-04", "2015-01-01", NULL, NULL, "2015-05-01", SPAN },
    { "2015-04-12/2015-04-15", "2015-04-12", "2015-04-13", "2015-04-15", "2015-04-16", SPAN },
    { "2015~/2018?", "2015-01-01", "2016-01-01", "2018-01-01", "2019-01-01",
      SPAN | APPROXIMATE_START | UNCERTAIN_END },
    { "2015/..", "2015-01-01", "2016-01-01", "∞", "∞", SPAN | OPEN_END },
    { "../2015", "-∞", "-∞", "2015-01-01", "2016-01-01", SPAN | OPEN_START },
    { "2015/", "2015-01-01", NULL, NULL, "2016-01-01", SPAN | UNKNOWN_END },
    { "/2015", "2015-01-01", NULL, NULL, "2016-01-01", SPAN | UNKNOWN_START },
    { "../..", "-∞", "-∞", "∞", "∞", SPAN | OPEN_START | OPEN_END },
    { "/..", "-∞", NULL, NULL, "∞", SPAN | UNKNOWN_START | OPEN_END },
    { "[1670..1672]", "1670-01-01", NULL, NULL, "1673-01-01", 0 },
    { "{1670..1672}", "1670-01-01", "1671-01-01", "1672-01-01", "1673-01-01", SPAN },
    { "[..1760-12-03]", "-∞", NULL, NULL, "1760-12-04", OPEN_START },
    { "[1760-12..]", "1760-12-01", NULL, NULL, "∞", OPEN_END },
    { "XXXX-12-25", "0000-12-25", NULL, NULL, "9999-12-26", COVERING },
    { "1XXX-12", "1000-12-01", NULL, NULL, "2000-01-01", COVERING },
    { "Y-17E15", "-∞", NULL, NULL, "-∞", 0 },
    { "Y17E15", "∞", NULL, NULL, "∞", 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (FoldEdtf) edtf = fold_edtf_parse (cases[i].text, NULL);
      gboolean has_core = cases[i].core_begin != NULL;
      FoldEdtfExtent extent;

      g_test_message ("%s", cases[i].text);
      g_assert_cmpuint (fold_edtf_get_n_parts (edtf), ==, 1);
      fold_edtf_get_part (edtf, 0, &extent);

      assert_moment (extent.begin, cases[i].begin);
      assert_moment (extent.core_begin, has_core ? cases[i].core_begin : cases[i].begin);
      assert_moment (extent.core_end, has_core ? cases[i].core_end : cases[i].begin);
      assert_moment (extent.end, cases[i].end);
      g_assert_cmphex (extent.flags, ==, cases[i].flags);
    }
}

static void
assert_parts (const char         *text,
              const char * const *expected)
{
  g_autoptr (FoldEdtf) edtf = fold_edtf_parse (text, NULL);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < fold_edtf_get_n_parts (edtf); i++)
    {
      FoldEdtfExtent extent;

      fold_edtf_get_part (edtf, i, &extent);

      g_autofree char *begin = describe (extent.begin);
      g_autofree char *end = describe (extent.end);
      g_autofree char *part = g_strdup_printf ("%s %s", begin, end);

      g_strv_builder_add (builder, part);
    }

  g_auto (GStrv) parts = g_strv_builder_end (builder);

  g_test_message ("%s", text);
  g_assert_cmpstrv (parts, expected);
}

static void
test_each_member_is_a_part (void)
{
  const char *list[] = { "1960-01-01 1961-01-01", "1961-12-01 1962-01-01", NULL };
  const char *set[] = { "1667-01-01 1668-01-01", "1668-01-01 1669-01-01", "1670-01-01 1673-01-01", NULL };
  const char *unordered[] = { "1672-01-01 1673-01-01", "-∞ 1668-01-01", NULL };

  assert_parts ("{1960,1961-12}", list);
  assert_parts ("[1667,1668,1670..1672]", set);
  g_assert_null (fold_edtf_parse ("[1672,..1667]", NULL));
  assert_parts ("[..1667,1672]", (const char *[]) { unordered[1], unordered[0], NULL });
}

static void
test_unspecified_digits_are_parts (void)
{
  const char *months[] = { "2015-01-01 2015-02-01", "2015-11-01 2015-12-01", NULL };
  const char *days[] = { "2016-02-01 2016-02-02", "2016-02-11 2016-02-12", "2016-02-21 2016-02-22", NULL };
  const char *leap_days[] = { "1560-02-29 1560-03-01", "1564-02-29 1564-03-01", "1568-02-29 1568-03-01", NULL };

  assert_parts ("2015-X1", months);
  assert_parts ("2016-02-X1", days);
  assert_parts ("156X-02-29", leap_days);
}

static void
test_ten_christmases (void)
{
  g_autoptr (FoldEdtf) edtf = fold_edtf_parse ("156X-12-25", NULL);

  g_assert_cmpuint (fold_edtf_get_n_parts (edtf), ==, 10);

  for (int i = 0; i < 10; i++)
    {
      FoldEdtfExtent extent;
      gint64 day = 0;

      fold_edtf_get_part (edtf, i, &extent);
      g_assert_true (fold_calendar_days_from_civil (1560 + i, 12, 25, &day));

      g_assert_cmpint (extent.begin, ==, day * 86400);
      g_assert_cmpint (extent.end, ==, (day + 1) * 86400);
    }
}

static void
test_number_of_parts_is_limited (void)
{
  GString *text = g_string_new ("[1900");

  for (int year = 1901; year < 1900 + FOLD_EDTF_MAX_PARTS; year++)
    g_string_append_printf (text, ",%d", year);

  g_autofree char *longest = g_strconcat (text->str, "]", NULL);
  g_autofree char *too_long = g_strconcat (text->str, ",1850?..1851]", NULL);
  g_autoptr (FoldEdtf) all = fold_edtf_parse (longest, NULL);
  g_autoptr (FoldEdtf) covered = fold_edtf_parse (too_long, NULL);
  FoldEdtfExtent extent;

  g_string_free (text, TRUE);
  g_assert_cmpuint (fold_edtf_get_n_parts (all), ==, FOLD_EDTF_MAX_PARTS);
  g_assert_cmpuint (fold_edtf_get_n_parts (covered), ==, 1);

  fold_edtf_get_part (covered, 0, &extent);
  assert_moment (extent.begin, "1850-01-01");
  assert_moment (extent.end, "1964-01-01");
  g_assert_cmphex (extent.flags, ==, COVERING | UNCERTAIN_START);
}

static void
test_times_are_seconds (void)
{
  static const struct
  {
    const char *text;
    gint64      begin;
  } cases[] = {
    { "1970-01-01T00:00:00", 0 },
    { "1970-01-01T00:00:00Z", 0 },
    { "1970-01-01T01:00:00+01", 0 },
    { "1969-12-31T19:30:00-04:30", 0 },
    { "2015-04-12T23:20:30+04:30", G_GINT64_CONSTANT (1428864630) },
    { "2016-12-31T23:59:60Z", G_GINT64_CONSTANT (1483228799) },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (FoldEdtf) edtf = fold_edtf_parse (cases[i].text, NULL);
      FoldEdtfExtent extent;

      g_test_message ("%s", cases[i].text);
      g_assert_cmpuint (fold_edtf_get_n_parts (edtf), ==, 1);
      fold_edtf_get_part (edtf, 0, &extent);
      g_assert_cmpint (extent.begin, ==, cases[i].begin);
      g_assert_cmpint (extent.end, ==, cases[i].begin + 1);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/model/edtf-extent/what-is-possible-and-what-is-sure", test_single_parts);
  g_test_add_func ("/model/edtf-extent/each-member-is-a-part", test_each_member_is_a_part);
  g_test_add_func ("/model/edtf-extent/unspecified-digits-make-parts", test_unspecified_digits_are_parts);
  g_test_add_func ("/model/edtf-extent/a-day-of-a-decade-is-ten-days", test_ten_christmases);
  g_test_add_func ("/model/edtf-extent/too-many-parts-become-one", test_number_of_parts_is_limited);
  g_test_add_func ("/model/edtf-extent/times-are-seconds-of-utc-or-as-written", test_times_are_seconds);

  return g_test_run ();
}
