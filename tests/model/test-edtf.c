/* test-edtf.c: what dates in EDTF mean
 *
 * The test vectors of the project's reference, and the examples that the
 * Library of Congress gives for each feature of levels 0, 1 and 2.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-calendar.h"
#include "fold-edtf.h"

typedef struct
{
  const char   *text;
  int           level;
  FoldEdtfKind  kind;
  const char   *earliest; /* NULL where there is none */
  const char   *latest;
  const char   *canonical; /* NULL if it is the text itself */
} Vector;

#define DATE     FOLD_EDTF_KIND_DATE
#define DATETIME FOLD_EDTF_KIND_DATETIME
#define SEASON   FOLD_EDTF_KIND_SEASON
#define INTERVAL FOLD_EDTF_KIND_INTERVAL
#define ONE_OF   FOLD_EDTF_KIND_ONE_OF
#define ALL_OF   FOLD_EDTF_KIND_ALL_OF

static const Vector vectors[] = {
  /* Level 0 */
  { "2015", 0, DATE, "2015-01-01", "2015-12-31" },
  { "2015-04", 0, DATE, "2015-04-01", "2015-04-30" },
  { "1985-04-12", 0, DATE, "1985-04-12", "1985-04-12" },
  { "2000-02-29", 0, DATE, "2000-02-29", "2000-02-29" },
  { "0000", 0, DATE, "0000-01-01", "0000-12-31" },
  { "0000-02-29", 0, DATE, "0000-02-29", "0000-02-29" },
  { "1985-04-12T23:20:30", 0, DATETIME, "1985-04-12", "1985-04-12" },
  { "1985-04-12T23:20:30Z", 0, DATETIME, "1985-04-12", "1985-04-12" },
  { "1985-04-12T23:20:30-04", 0, DATETIME, "1985-04-13", "1985-04-13", "1985-04-12T23:20:30-04:00" },
  { "2015-04-12T23:20:30+04:30", 0, DATETIME, "2015-04-12", "2015-04-12" },
  { "2015-04-12T23:20:30+00:00", 0, DATETIME, "2015-04-12", "2015-04-12", "2015-04-12T23:20:30Z" },
  { "2015-01-01T00:00:00+14", 0, DATETIME, "2014-12-31", "2014-12-31", "2015-01-01T00:00:00+14:00" },
  { "2016-12-31T23:59:60Z", 0, DATETIME, "2016-12-31", "2016-12-31" },
  { "2017-01-01T08:59:60+09:00", 0, DATETIME, "2016-12-31", "2016-12-31" },
  { "2015-06-30T19:59:60-04", 0, DATETIME, "2015-06-30", "2015-06-30", "2015-06-30T19:59:60-04:00" },
  { "1964/2008", 0, INTERVAL, "1964-01-01", "2008-12-31" },
  { "2004/2023", 0, INTERVAL, "2004-01-01", "2023-12-31" },
  { "2004-06/2006-08", 0, INTERVAL, "2004-06-01", "2006-08-31" },
  { "2004-02-01/2005-02-08", 0, INTERVAL, "2004-02-01", "2005-02-08" },
  { "2004-02-01/2005-02", 0, INTERVAL, "2004-02-01", "2005-02-28" },
  { "2004-02-01/2005", 0, INTERVAL, "2004-02-01", "2005-12-31" },
  { "2005/2006-02", 0, INTERVAL, "2005-01-01", "2006-02-28" },
  { "2015/2015-04", 0, INTERVAL, "2015-01-01", "2015-04-30" },
  { "2015-04/2015", 0, INTERVAL, "2015-04-01", "2015-12-31" },
  { "2015-04-12/2015-04-12", 0, INTERVAL, "2015-04-12", "2015-04-12" },

  /* Level 1 */
  { "Y170000002", 1, DATE, "Y170000002-01-01", "Y170000002-12-31" },
  { "Y-170000002", 1, DATE, "Y-170000002-01-01", "Y-170000002-12-31" },
  { "Y25000000000000000", 1, DATE, "Y25000000000000000-01-01", "Y25000000000000000-12-31" },
  { "Y12015~", 1, DATE, "Y12015-01-01", "Y12015-12-31" },
  { "-1985", 1, DATE, "-1985-01-01", "-1985-12-31" },
  { "-0044", 1, DATE, "-0044-01-01", "-0044-12-31" },
  { "-0044-03-15", 1, DATE, "-0044-03-15", "-0044-03-15" },
  { "2001-21", 1, SEASON, "2001-01-01", "2001-12-31" },
  { "2001-24", 1, SEASON, "2001-01-01", "2001-12-31" },
  { "2001-21~", 1, SEASON, "2001-01-01", "2001-12-31" },
  { "1984?", 1, DATE, "1984-01-01", "1984-12-31" },
  { "2004-06~", 1, DATE, "2004-06-01", "2004-06-30" },
  { "2004-06-11%", 1, DATE, "2004-06-11", "2004-06-11" },
  { "201X", 1, DATE, "2010-01-01", "2019-12-31" },
  { "20XX", 1, DATE, "2000-01-01", "2099-12-31" },
  { "201X?", 1, DATE, "2010-01-01", "2019-12-31" },
  { "2004-XX", 1, DATE, "2004-01-01", "2004-12-31" },
  { "1985-04-XX", 1, DATE, "1985-04-01", "1985-04-30" },
  { "1985-XX-XX", 1, DATE, "1985-01-01", "1985-12-31" },
  { "2015/..", 1, INTERVAL, "2015-01-01", NULL },
  { "2015/", 1, INTERVAL, "2015-01-01", NULL },
  { "../2015", 1, INTERVAL, NULL, "2015-12-31" },
  { "/2015", 1, INTERVAL, NULL, "2015-12-31" },
  { "../..", 1, INTERVAL, NULL, NULL },
  { "/..", 1, INTERVAL, NULL, NULL },
  { "../", 1, INTERVAL, NULL, NULL },
  { "1985-04-12/..", 1, INTERVAL, "1985-04-12", NULL },
  { "1985-04/", 1, INTERVAL, "1985-04-01", NULL },
  { "2015~/2018?", 1, INTERVAL, "2015-01-01", "2018-12-31" },
  { "1984-06-02?/2004-08-08~", 1, INTERVAL, "1984-06-02", "2004-08-08" },
  { "-0044/0014", 1, INTERVAL, "-0044-01-01", "0014-12-31" },
  { "Y-12000/-4000", 1, INTERVAL, "Y-12000-01-01", "-4000-12-31" },

  /* Level 2: years */
  { "Y-17E7", 2, DATE, "Y-170000000-01-01", "Y-170000000-12-31" },
  { "Y17E007", 2, DATE, "Y170000000-01-01", "Y170000000-12-31", "Y17E7" },
  { "Y17E7?", 2, DATE, "Y170000000-01-01", "Y170000000-12-31" },
  { "1950S2", 2, DATE, "1900-01-01", "1999-12-31" },
  { "1950S4", 2, DATE, "1950-01-01", "1950-12-31" },
  { "1950S1", 2, DATE, "1000-01-01", "1999-12-31" },
  { "0123S2", 2, DATE, "0120-01-01", "0129-12-31" },
  { "-1950S2", 2, DATE, "-1999-01-01", "-1900-12-31" },
  { "1950S2~", 2, DATE, "1900-01-01", "1999-12-31" },
  { "Y171010000S3", 2, DATE, "Y171000000-01-01", "Y171999999-12-31" },
  { "Y3388E2S3", 2, DATE, "Y338000-01-01", "Y338999-12-31" },

  /* Level 2: sub-year groups. Winters belong to the year in which they begin. */
  { "2001-25", 2, SEASON, "2001-03-01", "2001-05-31" },
  { "2001-26", 2, SEASON, "2001-06-01", "2001-08-31" },
  { "2001-27", 2, SEASON, "2001-09-01", "2001-11-30" },
  { "2003-28", 2, SEASON, "2003-12-01", "2004-02-29" },
  { "2001-29", 2, SEASON, "2001-09-01", "2001-11-30" },
  { "2001-30", 2, SEASON, "2001-12-01", "2002-02-28" },
  { "2001-31", 2, SEASON, "2001-03-01", "2001-05-31" },
  { "2001-32", 2, SEASON, "2001-06-01", "2001-08-31" },
  { "2015-33", 2, SEASON, "2015-01-01", "2015-03-31" },
  { "2001-34", 2, SEASON, "2001-04-01", "2001-06-30" },
  { "2015-35", 2, SEASON, "2015-07-01", "2015-09-30" },
  { "2015-36", 2, SEASON, "2015-10-01", "2015-12-31" },
  { "2015-37", 2, SEASON, "2015-01-01", "2015-04-30" },
  { "2015-38", 2, SEASON, "2015-05-01", "2015-08-31" },
  { "2015-39", 2, SEASON, "2015-09-01", "2015-12-31" },
  { "2015-40", 2, SEASON, "2015-01-01", "2015-06-30" },
  { "2015-41", 2, SEASON, "2015-07-01", "2015-12-31" },

  /* Level 2: sets and lists */
  { "[1667,1668,1670..1672]", 2, ONE_OF, "1667-01-01", "1672-12-31" },
  { "[..1760-12-03]", 2, ONE_OF, NULL, "1760-12-03" },
  { "[1760-12..]", 2, ONE_OF, "1760-12-01", NULL },
  { "[1760-01,1760-02,1760-12..]", 2, ONE_OF, "1760-01-01", NULL },
  { "[1667,1760-12]", 2, ONE_OF, "1667-01-01", "1760-12-31" },
  { "[..1984]", 2, ONE_OF, NULL, "1984-12-31" },
  { "[1672,1667]", 2, ONE_OF, "1667-01-01", "1672-12-31" },
  { "[1984~,1986?]", 2, ONE_OF, "1984-01-01", "1986-12-31" },
  { "{1667,1668,1670..1672}", 2, ALL_OF, "1667-01-01", "1672-12-31" },
  { "{1960,1961-12}", 2, ALL_OF, "1960-01-01", "1961-12-31" },
  { "{..1984}", 2, ALL_OF, NULL, "1984-12-31" },
  { "{..1983-12-31,1984-10-10..1984-11-01}", 2, ALL_OF, NULL, "1984-11-01" },

  /* Level 2: qualifiers of components */
  { "2004-06~-11", 2, DATE, "2004-06-11", "2004-06-11" },
  { "2004?-06-11", 2, DATE, "2004-06-11", "2004-06-11" },
  { "?2004-06-~11", 2, DATE, "2004-06-11", "2004-06-11", "2004?-06-~11" },
  { "2004-%06-11", 2, DATE, "2004-06-11", "2004-06-11" },
  { "?2004-?06-?11", 1, DATE, "2004-06-11", "2004-06-11", "2004-06-11?" },
  { "?2004", 1, DATE, "2004-01-01", "2004-12-31", "2004?" },
  { "~2004?", 1, DATE, "2004-01-01", "2004-12-31", "2004%" },
  { "2004?-06-11~", 2, DATE, "2004-06-11", "2004-06-11", "2004%-~06-~11" },
  { "?-0044-03", 2, DATE, "-0044-03-01", "-0044-03-31", "-0044?-03" },

  /* Level 2: unspecified digits */
  { "156X-12-25", 2, DATE, "1560-12-25", "1569-12-25" },
  { "15XX-12-25", 2, DATE, "1500-12-25", "1599-12-25" },
  { "XXXX-12-XX", 2, DATE, "0000-12-01", "9999-12-31" },
  { "1XXX-XX", 2, DATE, "1000-01-01", "1999-12-31" },
  { "1XXX-12", 2, DATE, "1000-12-01", "1999-12-31" },
  { "XXXX", 2, DATE, "0000-01-01", "9999-12-31" },
  { "-XXXX", 2, DATE, "-9999-01-01", "-0001-12-31" },
  { "-000X", 1, DATE, "-0009-01-01", "-0001-12-31" },
  { "1984-1X", 2, DATE, "1984-10-01", "1984-12-31" },
  { "2015-0X", 2, DATE, "2015-01-01", "2015-09-30" },
  { "2015-XX-25", 2, DATE, "2015-01-25", "2015-12-25" },
  { "2015-XX-31", 2, DATE, "2015-01-31", "2015-12-31" },
  { "156X-02-29", 2, DATE, "1560-02-29", "1568-02-29" },
  { "XXXX-02-29", 2, DATE, "0000-02-29", "9996-02-29" },
  { "2004-06-3X?", 2, DATE, "2004-06-30", "2004-06-30" },
  { "1X99", 2, DATE, "1099-01-01", "1999-12-31" },

  /* Level 2: intervals */
  { "2004-06-XX/2004-07-03", 2, INTERVAL, "2004-06-01", "2004-07-03" },
  { "2004-06-~01/2004-06-~20", 2, INTERVAL, "2004-06-01", "2004-06-20" },
  { "198X/..", 2, INTERVAL, "1980-01-01", NULL },
};

typedef gboolean (*GetDay) (const FoldEdtf *edtf,
                            gint64         *day);

static void
assert_day (const FoldEdtf *edtf,
            GetDay          get_day,
            const char     *expected)
{
  gint64 day = 0;
  g_autofree char *text = get_day (edtf, &day) ? fold_calendar_format_day (day) : NULL;

  g_assert_cmpstr (text, ==, expected);
  g_assert_cmpint (get_day (edtf, NULL), ==, expected != NULL);
}

static void
assert_vector (const Vector *vector)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FoldEdtf) edtf = fold_edtf_parse (vector->text, &error);

  g_test_message ("%s", vector->text);
  g_assert_no_error (error);
  g_assert_cmpstr (fold_edtf_get_text (edtf), ==, vector->canonical != NULL ? vector->canonical : vector->text);
  g_assert_cmpint (fold_edtf_get_level (edtf), ==, vector->level);
  g_assert_cmpint (fold_edtf_get_kind (edtf), ==, vector->kind);
  assert_day (edtf, fold_edtf_get_earliest, vector->earliest);
  assert_day (edtf, fold_edtf_get_latest, vector->latest);
}

static void
test_vectors (gconstpointer data)
{
  int level = GPOINTER_TO_INT (data);

  for (gsize i = 0; i < G_N_ELEMENTS (vectors); i++)
    if (vectors[i].level == level)
      assert_vector (&vectors[i]);
}

static void
test_canonical_text_is_equal (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      g_autoptr (FoldEdtf) edtf = fold_edtf_parse (vectors[i].text, NULL);
      g_autoptr (FoldEdtf) again = fold_edtf_parse (fold_edtf_get_text (edtf), NULL);

      g_assert_nonnull (again);
      g_assert_cmpstr (fold_edtf_get_text (again), ==, fold_edtf_get_text (edtf));
      g_assert_true (fold_edtf_equal (edtf, again));
      g_assert_cmpuint (fold_edtf_hash (edtf), ==, fold_edtf_hash (again));
      g_assert_cmpint (fold_edtf_compare (edtf, again), ==, 0);
    }
}

static void
test_open_is_not_unknown (void)
{
  static const struct
  {
    const char *text;
    gboolean    open_start, open_end, unknown_start, unknown_end;
  } cases[] = {
    { "2015/..", FALSE, TRUE, FALSE, FALSE },
    { "2015/", FALSE, FALSE, FALSE, TRUE },
    { "../2015", TRUE, FALSE, FALSE, FALSE },
    { "/2015", FALSE, FALSE, TRUE, FALSE },
    { "/..", FALSE, TRUE, TRUE, FALSE },
    { "[..1760-12-03]", TRUE, FALSE, FALSE, FALSE },
    { "{1960,1961..}", FALSE, TRUE, FALSE, FALSE },
    { "2004/2023", FALSE, FALSE, FALSE, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (FoldEdtf) edtf = fold_edtf_parse (cases[i].text, NULL);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (fold_edtf_has_open_start (edtf), ==, cases[i].open_start);
      g_assert_cmpint (fold_edtf_has_open_end (edtf), ==, cases[i].open_end);
      g_assert_cmpint (fold_edtf_has_unknown_start (edtf), ==, cases[i].unknown_start);
      g_assert_cmpint (fold_edtf_has_unknown_end (edtf), ==, cases[i].unknown_end);
    }
}

static void
test_precision (void)
{
  static const struct
  {
    const char        *text;
    FoldEdtfPrecision  start, end;
  } cases[] = {
    { "1XXX", FOLD_EDTF_PRECISION_MILLENNIUM, FOLD_EDTF_PRECISION_MILLENNIUM },
    { "XXXX", FOLD_EDTF_PRECISION_MILLENNIUM, FOLD_EDTF_PRECISION_MILLENNIUM },
    { "19XX", FOLD_EDTF_PRECISION_CENTURY, FOLD_EDTF_PRECISION_CENTURY },
    { "1950S2", FOLD_EDTF_PRECISION_CENTURY, FOLD_EDTF_PRECISION_CENTURY },
    { "1950S3", FOLD_EDTF_PRECISION_DECADE, FOLD_EDTF_PRECISION_DECADE },
    { "Y3388E2S3", FOLD_EDTF_PRECISION_MILLENNIUM, FOLD_EDTF_PRECISION_MILLENNIUM },
    { "201X", FOLD_EDTF_PRECISION_DECADE, FOLD_EDTF_PRECISION_DECADE },
    { "156X-12-25", FOLD_EDTF_PRECISION_DECADE, FOLD_EDTF_PRECISION_DECADE },
    { "2015", FOLD_EDTF_PRECISION_YEAR, FOLD_EDTF_PRECISION_YEAR },
    { "2015-XX-XX", FOLD_EDTF_PRECISION_YEAR, FOLD_EDTF_PRECISION_YEAR },
    { "2015-40", FOLD_EDTF_PRECISION_HALF_YEAR, FOLD_EDTF_PRECISION_HALF_YEAR },
    { "2015-37", FOLD_EDTF_PRECISION_FOUR_MONTHS, FOLD_EDTF_PRECISION_FOUR_MONTHS },
    { "2015-33", FOLD_EDTF_PRECISION_QUARTER, FOLD_EDTF_PRECISION_QUARTER },
    { "2015-21", FOLD_EDTF_PRECISION_SEASON, FOLD_EDTF_PRECISION_SEASON },
    { "2015-32", FOLD_EDTF_PRECISION_SEASON, FOLD_EDTF_PRECISION_SEASON },
    { "2015-04-XX", FOLD_EDTF_PRECISION_MONTH, FOLD_EDTF_PRECISION_MONTH },
    { "2015-04-12", FOLD_EDTF_PRECISION_DAY, FOLD_EDTF_PRECISION_DAY },
    { "2015-04-12T00:00:00", FOLD_EDTF_PRECISION_SECOND, FOLD_EDTF_PRECISION_SECOND },
    { "2015/2018-04", FOLD_EDTF_PRECISION_YEAR, FOLD_EDTF_PRECISION_MONTH },
    { "2015-04-12/..", FOLD_EDTF_PRECISION_DAY, FOLD_EDTF_PRECISION_NONE },
    { "/2015", FOLD_EDTF_PRECISION_NONE, FOLD_EDTF_PRECISION_YEAR },
    { "{1960,1961-12}", FOLD_EDTF_PRECISION_YEAR, FOLD_EDTF_PRECISION_YEAR },
    { "[..1760-12-03]", FOLD_EDTF_PRECISION_DAY, FOLD_EDTF_PRECISION_DAY },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (FoldEdtf) edtf = fold_edtf_parse (cases[i].text, NULL);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (fold_edtf_get_precision (edtf, FOLD_EDTF_START), ==, cases[i].start);
      g_assert_cmpint (fold_edtf_get_precision (edtf, FOLD_EDTF_END), ==, cases[i].end);
    }
}

#define Y FOLD_EDTF_YEAR
#define M FOLD_EDTF_MONTH
#define D FOLD_EDTF_DAY

static void
test_qualifiers (void)
{
  static const struct
  {
    const char         *text;
    FoldEdtfSide        side;
    FoldEdtfQualifiers  expected;
  } cases[] = {
    { "2015?", FOLD_EDTF_START, { Y, 0, 0 } },
    { "2015-04-12%", FOLD_EDTF_END, { Y | M | D, Y | M | D, 0 } },
    { "2004-06~-11", FOLD_EDTF_START, { 0, Y | M, 0 } },
    { "?2004-06-~11", FOLD_EDTF_START, { Y, D, 0 } },
    { "2004-%06-11", FOLD_EDTF_START, { M, M, 0 } },
    { "2004?-06~", FOLD_EDTF_START, { Y, Y | M, 0 } },
    { "156X-12-25", FOLD_EDTF_START, { 0, 0, Y } },
    { "2015-XX-XX?", FOLD_EDTF_START, { Y | M | D, 0, M | D } },
    { "2015-21~", FOLD_EDTF_START, { 0, Y | M, 0 } },
    { "2015~/2018?", FOLD_EDTF_START, { 0, Y, 0 } },
    { "2015~/2018?", FOLD_EDTF_END, { Y, 0, 0 } },
    { "2004-06-XX/2004-07-03", FOLD_EDTF_START, { 0, 0, D } },
    { "2004-06-XX/2004-07-03", FOLD_EDTF_END, { 0, 0, 0 } },
    { "[1984~,198X-?06]", FOLD_EDTF_START, { M, Y, Y } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (FoldEdtf) edtf = fold_edtf_parse (cases[i].text, NULL);
      FoldEdtfQualifiers qualifiers;

      g_test_message ("%s", cases[i].text);
      g_assert_nonnull (edtf);
      fold_edtf_get_qualifiers (edtf, cases[i].side, &qualifiers);

      g_assert_cmpuint (qualifiers.uncertain, ==, cases[i].expected.uncertain);
      g_assert_cmpuint (qualifiers.approximate, ==, cases[i].expected.approximate);
      g_assert_cmpuint (qualifiers.unspecified, ==, cases[i].expected.unspecified);
    }
}

static void
test_doubt_anywhere (void)
{
  g_autoptr (FoldEdtf) certain = fold_edtf_parse ("2004/2008", NULL);
  g_autoptr (FoldEdtf) uncertain = fold_edtf_parse ("2004/2008?", NULL);
  g_autoptr (FoldEdtf) approximate = fold_edtf_parse ("[2004,2005-~06]", NULL);

  g_assert_false (fold_edtf_is_uncertain (certain) || fold_edtf_is_approximate (certain));
  g_assert_true (fold_edtf_is_uncertain (uncertain));
  g_assert_false (fold_edtf_is_approximate (uncertain));
  g_assert_true (fold_edtf_is_approximate (approximate));
  g_assert_false (fold_edtf_is_uncertain (approximate));
}

static void
test_estimate (void)
{
  g_autoptr (FoldEdtf) estimated = fold_edtf_parse ("-1950S2", NULL);
  g_autoptr (FoldEdtf) plain = fold_edtf_parse ("1950", NULL);
  gint64 year = 0;

  g_assert_true (fold_edtf_get_estimate (estimated, &year));
  g_assert_cmpint (year, ==, -1950);
  g_assert_false (fold_edtf_get_estimate (plain, &year));
}

static void
test_order (void)
{
  /* Each comes before all that follow. */
  static const char * const ordered[] = {
    "../2004", "../..", "Y-17E7", "-0044", "0000", "20XX", "2014",
    "2015-04-01", "2015-04-01T00:00:00", "2015-04", "2015-04-01T09:00:00+00:00", "2015-04-01T09:00:00-01:00",
    "2015-04-01T11:00:00", "2015-05-01", "/2015-05", "2016-01", "2016-01~", "2016-01/2016-02", "2016-01/..",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (ordered); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (ordered); j++)
      {
        g_autoptr (FoldEdtf) a = fold_edtf_parse (ordered[i], NULL);
        g_autoptr (FoldEdtf) b = fold_edtf_parse (ordered[j], NULL);
        int order = fold_edtf_compare (a, b);

        g_test_message ("%s %s", ordered[i], ordered[j]);
        g_assert_cmpint ((order > 0) - (order < 0), ==, (i > j) - (i < j));
        g_assert_cmpint (fold_edtf_equal (a, b), ==, i == j);
      }
}

static void
test_boxed (void)
{
  g_autoptr (FoldEdtf) edtf = fold_edtf_parse ("2015", NULL);
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, FOLD_TYPE_EDTF);
  g_value_set_boxed (&value, edtf);

  g_assert_true (g_value_get_boxed (&value) == edtf);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_data_func ("/model/edtf/level-0-is-read", GINT_TO_POINTER (0), test_vectors);
  g_test_add_data_func ("/model/edtf/level-1-is-read", GINT_TO_POINTER (1), test_vectors);
  g_test_add_data_func ("/model/edtf/level-2-is-read", GINT_TO_POINTER (2), test_vectors);
  g_test_add_func ("/model/edtf/canonical-text-reads-as-an-equal-date", test_canonical_text_is_equal);
  g_test_add_func ("/model/edtf/open-is-not-unknown", test_open_is_not_unknown);
  g_test_add_func ("/model/edtf/precision-ends-where-digits-are-missing", test_precision);
  g_test_add_func ("/model/edtf/qualifiers-hold-for-their-components", test_qualifiers);
  g_test_add_func ("/model/edtf/doubt-about-a-part-is-doubt", test_doubt_anywhere);
  g_test_add_func ("/model/edtf/significant-digits-keep-the-estimate", test_estimate);
  g_test_add_func ("/model/edtf/order-is-by-start-then-end-then-precision", test_order);
  g_test_add_func ("/model/edtf/a-value-can-hold-a-date", test_boxed);

  return g_test_run ();
}
