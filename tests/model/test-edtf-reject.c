/* test-edtf-reject.c: what is no date, and at which character
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-edtf.h"

typedef struct
{
  const char    *text;
  FoldEdtfError  code;
  gsize          position;
} Rejection;

#define SYNTAX  FOLD_EDTF_ERROR_SYNTAX
#define NO_DATE FOLD_EDTF_ERROR_NO_SUCH_DATE
#define ORDER   FOLD_EDTF_ERROR_ORDER
#define PLACE   FOLD_EDTF_ERROR_NOT_ALLOWED
#define LARGE   FOLD_EDTF_ERROR_TOO_LARGE

static void
assert_rejected (const Rejection *rejection)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FoldEdtf) edtf = fold_edtf_parse (rejection->text, &error);
  g_autofree char *place = g_strdup_printf ("(position %u)", (guint) rejection->position);
  g_autofree char *printable = g_utf8_make_valid (rejection->text, -1);

  g_test_message ("%s", printable);
  g_assert_null (edtf);
  g_assert_error (error, FOLD_EDTF_ERROR, (int) rejection->code);
  g_assert_cmpuint (fold_edtf_error_get_position (error), ==, rejection->position);
  g_assert_true (g_str_has_suffix (error->message, place));
}

#define ASSERT_ALL_REJECTED(rejections)                     \
  G_STMT_START {                                            \
    for (gsize i = 0; i < G_N_ELEMENTS (rejections); i++)   \
      assert_rejected (&(rejections)[i]);                   \
  } G_STMT_END

static void
test_days_that_do_not_exist (void)
{
  static const Rejection rejections[] = {
    { "2015-02-29", NO_DATE, 9 }, { "2015-02-30", NO_DATE, 9 }, { "2015-04-31", NO_DATE, 9 },
    { "1900-02-29", NO_DATE, 9 }, { "-0001-02-29", NO_DATE, 10 }, { "2015-04-00", NO_DATE, 9 },
    { "2015-04-32", NO_DATE, 9 }, { "2015-13", NO_DATE, 6 }, { "2015-00", NO_DATE, 6 },
    { "2015-42", NO_DATE, 6 }, { "2015-20", NO_DATE, 6 }, { "2011-2X", NO_DATE, 6 },
    { "2015-3X", NO_DATE, 6 }, { "2015-04-4X", NO_DATE, 9 }, { "2015-02-3X", NO_DATE, 9 },
    { "XXXX-02-3X", NO_DATE, 9 }, { "1561-02-29", NO_DATE, 9 }, { "-0000", NO_DATE, 1 },
    { "2015-?02-~29", NO_DATE, 11 }, { "2004/2015-02-29", NO_DATE, 14 }, { "[2004,2015-13]", NO_DATE, 12 },
  };

  ASSERT_ALL_REJECTED (rejections);
}

static void
test_times_that_do_not_exist (void)
{
  static const Rejection rejections[] = {
    { "2015-04-12T24:00:00", NO_DATE, 12 }, { "2015-04-12T25:00:00", NO_DATE, 12 },
    { "2015-04-12T23:60:00", NO_DATE, 15 }, { "2015-04-12T23:59:61", NO_DATE, 18 },
    { "2015-04-12T23:59:60Z", NO_DATE, 18 }, { "2015-06-30T22:59:60Z", NO_DATE, 18 },
    { "2015-04-12T23:20:30+15", NO_DATE, 20 }, { "2015-04-12T23:20:30+14:01", NO_DATE, 20 },
    { "2015-04-12T23:20:30+04:60", NO_DATE, 20 }, { "2015-04-12T23:20:30-00:00", NO_DATE, 20 },
    { "2015-04-12T23:20", SYNTAX, 17 }, { "2015-04-12T", SYNTAX, 12 }, { "2015-04-12T9:20:30", SYNTAX, 13 },
    { "2015-04-12T23:20:30.5", SYNTAX, 20 }, { "2015-04-12T23:20:30+0430", SYNTAX, 23 },
    { "2015-04-12T23:20:30ZZ", SYNTAX, 21 }, { "2015-04T23:20:30", SYNTAX, 8 },
  };

  ASSERT_ALL_REJECTED (rejections);
}

static void
test_ends_before_starts (void)
{
  static const Rejection rejections[] = {
    { "2018/2015", ORDER, 6 }, { "2015-04-12/2015-04-11", ORDER, 12 }, { "2015-05/2015-04", ORDER, 9 },
    { "201X/2009", ORDER, 6 }, { "[1672..1670]", ORDER, 8 }, { "{1960,1972..1970}", ORDER, 13 },
    { "0001/-0001", ORDER, 6 },
  };

  ASSERT_ALL_REJECTED (rejections);
}

static void
test_right_elsewhere (void)
{
  static const Rejection rejections[] = {
    { "2015-21/2015-23", PLACE, 6 }, { "2015/2016-33", PLACE, 11 }, { "[2015-21,2016]", PLACE, 7 },
    { "2015?-21", PLACE, 7 }, { "?2015-21", PLACE, 7 }, { "2015-?21", PLACE, 7 }, { "201X-21", PLACE, 6 },
    { "2015-04-12T23:20:30/2016", PLACE, 11 }, { "[2015-04-12T23:20:30]", PLACE, 12 },
    { "2015-04-12?T23:20:30", PLACE, 12 }, { "2015-04-XXT23:20:30", PLACE, 11 },
  };

  ASSERT_ALL_REJECTED (rejections);
}

static void
test_years (void)
{
  static const Rejection rejections[] = {
    { "20", SYNTAX, 3 }, { "201", SYNTAX, 4 }, { "20155", SYNTAX, 5 }, { "+2015", SYNTAX, 1 },
    { "Y2015", SYNTAX, 2 }, { "Y02015", SYNTAX, 2 }, { "Y", SYNTAX, 2 }, { "Y-", SYNTAX, 3 }, { "YX2015", SYNTAX, 2 },
    { "Y12015-04", SYNTAX, 7 }, { "Y17E", SYNTAX, 5 }, { "1950S", SYNTAX, 6 }, { "1950S0", SYNTAX, 6 },
    { "1950S5", SYNTAX, 6 }, { "0123S4", SYNTAX, 6 }, { "195XS2", SYNTAX, 5 }, { "1950S2-04", SYNTAX, 7 },
    { "?1950S2", SYNTAX, 1 }, { "y12015", SYNTAX, 1 },
  };

  ASSERT_ALL_REJECTED (rejections);
}

static void
test_too_far_away (void)
{
  static const Rejection rejections[] = {
    { "Y25000000000000001", LARGE, 2 }, { "Y-25000000000000001", LARGE, 3 }, { "Y9223372036854775808", LARGE, 2 },
    { "Y99999999999999999999999999", LARGE, 2 }, { "Y3E16", LARGE, 2 }, { "Y1E99", LARGE, 2 },
    { "Y1E4294967297", LARGE, 4 }, { "Y25000000000000000S1", LARGE, 2 },
  };

  ASSERT_ALL_REJECTED (rejections);
}

static void
test_punctuation (void)
{
  static const Rejection rejections[] = {
    { "", SYNTAX, 1 }, { " 2015", SYNTAX, 1 }, { "2015 ", SYNTAX, 5 }, { "2015-", SYNTAX, 6 },
    { "2015-4", SYNTAX, 7 }, { "2015-04-", SYNTAX, 9 }, { "2015-04-1", SYNTAX, 10 }, { "2015-04-12-", SYNTAX, 11 },
    { "2015–04", SYNTAX, 5 }, { "2015??", SYNTAX, 6 }, { "?", SYNTAX, 2 }, { "2015/2016/2017", SYNTAX, 10 },
    { "/", SYNTAX, 2 }, { "2015/...", SYNTAX, 8 }, { "2015..2016", SYNTAX, 5 }, { "2015//2016", SYNTAX, 6 },
    { "[]", SYNTAX, 2 }, { "{}", SYNTAX, 2 }, { "[..]", SYNTAX, 4 }, { "[1667", SYNTAX, 6 }, { "[1667,]", SYNTAX, 7 },
    { "[1667}", SYNTAX, 6 }, { "{1667]", SYNTAX, 6 }, { "[1667]]", SYNTAX, 7 }, { "[1667, 1668]", SYNTAX, 7 },
    { "[1667..,1668]", SYNTAX, 2 }, { "[1667,..1668]", SYNTAX, 7 }, { "[..1667..1668]", SYNTAX, 10 },
    { "[..1667..]", SYNTAX, 10 }, { "[1667/1668]", SYNTAX, 6 }, { "2015-04-12é", SYNTAX, 11 },
  };

  ASSERT_ALL_REJECTED (rejections);
}

static void
test_not_edtf (void)
{
  static const Rejection rejections[] = {
    { "15/04/2015", SYNTAX, 3 }, { "c. 2015", SYNTAX, 1 }, { "spring 2015", SYNTAX, 1 }, { "2015–2017", SYNTAX, 5 },
    { "1984?~", SYNTAX, 6 }, { "198u", SYNTAX, 4 }, { "198x", SYNTAX, 4 }, { "2015/open", SYNTAX, 6 },
    { "unknown/2015", SYNTAX, 1 }, { "y17e7", SYNTAX, 1 }, { "{..}", SYNTAX, 4 }, { "2004-(06)?-11", SYNTAX, 6 },
    { "2001-21^southernHemisphere", SYNTAX, 8 },
  };

  ASSERT_ALL_REJECTED (rejections);
}

static void
test_broken_encoding (void)
{
  static const Rejection rejections[] = {
    { "2015\xff", SYNTAX, 5 }, { "\xc3", SYNTAX, 1 }, { "é\xe2\x82", SYNTAX, 2 },
  };

  ASSERT_ALL_REJECTED (rejections);
}

static void
test_long_text (void)
{
  g_autofree char *members = g_strnfill (FOLD_EDTF_MAX_LENGTH, '1');
  Rejection rejection = { NULL, LARGE, 1 };
  g_autofree char *text = g_strconcat ("[", members, NULL);

  rejection.text = text;
  assert_rejected (&rejection);
}

static void
test_sentences (void)
{
  static const struct
  {
    const char *text;
    const char *message;
  } cases[] = {
    { "2015-02-29", "2015 has no 29 February (position 9)" },
    { "-0001-02-29", "-0001 has no 29 February (position 10)" },
    { "2015-02-3X", "No day fits 2015-02-3X (position 9)" },
    { "2015-13", "There is no month 13 (position 6)" },
    { "2018/2015", "The end lies before the start (position 6)" },
    { "2015-04-12T24:00:00", "Midnight is 00:00:00 of the next day (position 12)" },
    { "15/04/2015", "A year has four digits, but here is “/” (position 3)" },
    { "201", "A year has four digits, but the text ends here (position 4)" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (fold_edtf_parse (cases[i].text, &error));
      g_assert_cmpstr (error->message, ==, cases[i].message);
    }
}

static void
test_error_is_copied_whole (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (fold_edtf_parse ("2015-02-29", &error));

  g_autoptr (GError) copy = g_error_copy (error);

  g_assert_cmpuint (fold_edtf_error_get_position (copy), ==, 9);
}

static void
test_error_may_be_ignored (void)
{
  g_assert_null (fold_edtf_parse ("2015-02-29", NULL));
  g_assert_null (fold_edtf_parse_lenient ("2015-02-29", NULL, NULL));
}

static void
test_draft_is_rewritten (void)
{
  static const struct
  {
    const char *text;
    const char *rewritten;
  } cases[] = {
    { "1984?~", "1984%" }, { "1984~?", "1984%" }, { "2004-06?~", "2004-06%" },
    { "198u", "198X" }, { "19uu", "19XX" }, { "198x", "198X" }, { "19xx", "19XX" }, { "uuuu-12-uu", "XXXX-12-XX" },
    { "1999-01-uu", "1999-01-XX" }, { "156u-12-25", "156X-12-25" }, { "198u?", "198X?" },
    { "2015/open", "2015/.." }, { "unknown/2015", "/2015" }, { "2015/unknown", "2015/" }, { "open/2015", "../2015" },
    { "198u/Open", "198X/.." }, { "1984-06-02?/unknown", "1984-06-02?/" },
    { "y17e7", "Y17E7" }, { "y-17e7", "Y-17E7" }, { "y170000002", "Y170000002" }, { "y17101e4p3", "Y17101E4S3" },
    { "y17e7?~", "Y17E7%" },
    { "2004-(06)?-11", "2004-?06-11" }, { "(2011)-06-04~", "2011-~06-~04" }, { "2011-(06-04)~", "2011-~06-~04" },
    { "2004-06-(01)~/2004-06-(20)~", "2004-06-~01/2004-06-~20" }, { "2004?-06-(11)~", "2004?-06-~11" },
    { "((2004)?-06)~-11", "2004?-~06-11" },
    { "2001-21^southernHemisphere", "2001-29" }, { "2001-24^northernHemisphere", "2001-28" },
    { "2001-21?~", "2001-21%" },
    { "2015-12-31T24:00:00", "2016-01-01T00:00:00" }, { "2015-12-31T24:00:00Z", "2016-01-01T00:00:00Z" },
    { "[1667,1668, 1670..1672]", "[1667,1668,1670..1672]" }, { "{1960, 1961-12}", "{1960,1961-12}" },
    { "[198u, 1992?~]", "[198X,1992%]" }, { " 2015 ", "2015" }, { "[ ..1984 ]", "[..1984]" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *note = NULL;

      g_test_message ("%s", cases[i].text);
      g_assert_null (fold_edtf_parse (cases[i].text, NULL));

      g_autoptr (FoldEdtf) edtf = fold_edtf_parse_lenient (cases[i].text, &note, &error);
      g_autofree char *expected = g_strdup_printf ("“%s” is not how EDTF is written today; it is read as “%s”.",
                                                   cases[i].text, cases[i].rewritten);

      g_assert_no_error (error);
      g_assert_cmpstr (fold_edtf_get_text (edtf), ==, cases[i].rewritten);
      g_assert_cmpstr (note, ==, expected);
    }
}

static void
test_nothing_to_rewrite (void)
{
  g_autofree char *note = NULL;
  g_autoptr (FoldEdtf) edtf = fold_edtf_parse_lenient ("?2004-06", &note, NULL);

  g_assert_cmpstr (fold_edtf_get_text (edtf), ==, "2004?-06");
  g_assert_null (note);
}

static void
test_lenient_has_limits (void)
{
  static const Rejection rejections[] = {
    { "2015-02-29", NO_DATE, 9 }, { "c. 2015", SYNTAX, 1 }, { "((((((2004))))))?", SYNTAX, 1 },
    { "(2004", SYNTAX, 1 }, { "2004)", SYNTAX, 5 }, { "open", SYNTAX, 1 }, { "unknown/unknown", SYNTAX, 1 },
    { "2001-26^southernHemisphere", SYNTAX, 8 }, { "2001-21^elsewhere", SYNTAX, 8 }, { "2004-06-11-12", SYNTAX, 11 },
    { "", SYNTAX, 1 }, { "{..}", SYNTAX, 4 }, { "2015-02-30T24:00:00", NO_DATE, 9 }, { "20151231T24:00:00", SYNTAX, 5 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rejections); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *note = NULL;

      g_test_message ("%s", rejections[i].text);
      g_assert_null (fold_edtf_parse_lenient (rejections[i].text, &note, &error));
      g_assert_error (error, FOLD_EDTF_ERROR, (int) rejections[i].code);
      g_assert_cmpuint (fold_edtf_error_get_position (error), ==, rejections[i].position);
      g_assert_null (note);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/model/edtf-reject/days-that-do-not-exist", test_days_that_do_not_exist);
  g_test_add_func ("/model/edtf-reject/times-that-do-not-exist", test_times_that_do_not_exist);
  g_test_add_func ("/model/edtf-reject/ends-before-starts", test_ends_before_starts);
  g_test_add_func ("/model/edtf-reject/what-is-right-elsewhere", test_right_elsewhere);
  g_test_add_func ("/model/edtf-reject/years-of-wrong-length", test_years);
  g_test_add_func ("/model/edtf-reject/years-too-far-away", test_too_far_away);
  g_test_add_func ("/model/edtf-reject/punctuation", test_punctuation);
  g_test_add_func ("/model/edtf-reject/other-ways-to-write-dates", test_not_edtf);
  g_test_add_func ("/model/edtf-reject/broken-encoding", test_broken_encoding);
  g_test_add_func ("/model/edtf-reject/texts-that-are-too-long", test_long_text);
  g_test_add_func ("/model/edtf-reject/messages-are-sentences", test_sentences);
  g_test_add_func ("/model/edtf-reject/a-copied-error-keeps-its-position", test_error_is_copied_whole);
  g_test_add_func ("/model/edtf-reject/errors-may-be-ignored", test_error_may_be_ignored);
  g_test_add_func ("/model/edtf-reject/the-draft-is-rewritten-when-asked", test_draft_is_rewritten);
  g_test_add_func ("/model/edtf-reject/what-is-right-is-not-rewritten", test_nothing_to_rewrite);
  g_test_add_func ("/model/edtf-reject/leniency-has-limits", test_lenient_has_limits);

  return g_test_run ();
}
