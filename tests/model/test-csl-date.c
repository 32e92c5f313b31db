/* test-csl-date.c: dates as CSL-JSON has them, and as EDTF
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fold-csl.h"

#include <string.h>

static FoldCsl *
read_item (const char *issued)
{
  g_autofree char *json = g_strdup_printf ("{\"type\":\"book\",\"issued\":%s}", issued);
  g_autoptr (GError) error = NULL;
  FoldCsl *item = fold_csl_new_from_json (json, &error);

  g_assert_no_error (error);
  return item;
}

static char *
get_issued (FoldCsl *item)
{
  g_autofree char *json = fold_csl_to_json (item);
  const char *start = strstr (json, "\"issued\":");

  g_assert_nonnull (start);
  return g_strndup (start + strlen ("\"issued\":"), strlen (start) - strlen ("\"issued\":") - 1);
}

static void
assert_written (const char *edtf,
                const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FoldEdtf) date = fold_edtf_parse (edtf, &error);
  g_autoptr (FoldCslBuilder) builder = fold_csl_builder_new (NULL, "book");
  g_autoptr (FoldCsl) item = NULL;
  g_autoptr (FoldEdtf) back = NULL;
  g_autofree char *issued = NULL;

  g_assert_no_error (error);
  fold_csl_builder_set_date (builder, "issued", date);
  item = fold_csl_builder_end (builder, &error);
  g_assert_no_error (error);

  issued = get_issued (item);
  back = fold_csl_get_date (item, "issued");
  if (expected != NULL)
    g_assert_cmpstr (issued, ==, expected);
  g_assert_nonnull (back);
  g_assert_cmpstr (fold_edtf_get_text (back), ==, fold_edtf_get_text (date));
}

static void
test_what_numbers_can_say_is_numbers (void)
{
  static const char * const cases[][2] = {
    { "2016", "{\"date-parts\":[[2016]]}" },
    { "2016-09", "{\"date-parts\":[[2016,9]]}" },
    { "2016-09-13", "{\"date-parts\":[[2016,9,13]]}" },
    { "2016~", "{\"date-parts\":[[2016]],\"circa\":true}" },
    { "2016-23", "{\"date-parts\":[[2016]],\"season\":3}" },
    { "2016-21~", "{\"date-parts\":[[2016]],\"season\":1,\"circa\":true}" },
    { "2016/2018-05", "{\"date-parts\":[[2016],[2018,5]]}" },
    { "2016~/2018~", "{\"date-parts\":[[2016],[2018]],\"circa\":true}" },
    { "0079", "{\"date-parts\":[[79]]}" },
    { "0000", "{\"date-parts\":[[-1]]}" },
    { "-0043-03-15", "{\"date-parts\":[[-44,3,15]]}" },
    { "Y12345", "{\"date-parts\":[[12345]]}" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_written (cases[i][0], cases[i][1]);
}

static void
test_what_they_cannot_say_is_raw (void)
{
  static const char * const cases[] = {
    "2016?", "2016%", "201X", "2016-XX", "2016-09-XX", "2016/..", "../2016", "2016/", "/2016", "2016~/2018",
    "2016/2018~", "[2016,2017]", "{2016,2017}", "2016-09~", "2016-~09", "2016-25", "2016-37", "1950S2", "Y17E7",
    "2016-09-13T10:00:00Z", "Y1234567890", "-0000",
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (FoldEdtf) date = fold_edtf_parse (cases[i], NULL);

      if (date != NULL)
        assert_written (cases[i], NULL);
      else
        g_test_message ("no EDTF: %s", cases[i]);
    }
  assert_written ("2016/..", "{\"raw\":\"2016/..\"}");
  assert_written ("2016?", "{\"raw\":\"2016?\"}");
  assert_written ("2016-25", "{\"raw\":\"2016-25\"}");
}

static void
append_random_date (GString *text)
{
  static const char * const marks[] = { "", "", "~", "?", "%" };

  g_string_append_printf (text, "%04d", g_test_rand_int_range (0, 10000));
  if (g_test_rand_bit ())
    {
      g_string_append_printf (text, "-%02d", g_test_rand_int_range (1, 13));
      if (g_test_rand_bit ())
        g_string_append_printf (text, "-%02d", g_test_rand_int_range (1, 29));
    }
  g_string_append (text, marks[g_test_rand_int_range (0, G_N_ELEMENTS (marks))]);
}

static void
test_any_date_comes_back (void)
{
  for (int i = 0; i < 3000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (FoldEdtf) date = NULL;

      append_random_date (text);
      if (g_test_rand_bit ())
        {
          g_string_append_c (text, '/');
          append_random_date (text);
        }
      date = fold_edtf_parse (text->str, NULL);
      if (date != NULL)
        assert_written (text->str, NULL);
    }
}

static void
test_dates_of_other_programs_become_tidy (void)
{
  static const char * const cases[][2] = {
    { "{\"date-parts\":[[\"2016\",\"9\",\"13\"]]}", "{\"date-parts\":[[2016,9,13]]}" },
    { "{\"circa\":1,\"date-parts\":[[2016]]}", "{\"date-parts\":[[2016]],\"circa\":true}" },
    { "{\"circa\":false,\"date-parts\":[[2016]]}", "{\"date-parts\":[[2016]]}" },
    { "{\"date-parts\":[[2016]],\"season\":\"2\"}", "{\"date-parts\":[[2016]],\"season\":2}" },
    { "{\"date-parts\":[[2016,14]]}", "{\"date-parts\":[[2016]],\"season\":2}" },
    { "{\"date-parts\":[[2016,22]]}", "{\"date-parts\":[[2016]],\"season\":2}" },
    { "{\"raw\":\"2016-09\"}", "{\"date-parts\":[[2016,9]]}" },
    { "\"2016-09\"", "{\"date-parts\":[[2016,9]]}" },
    { "\"spring of 2016\"", "{\"raw\":\"spring of 2016\"}" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (FoldCsl) item = read_item (cases[i][0]);
      g_autofree char *issued = get_issued (item);

      g_assert_cmpstr (issued, ==, cases[i][1]);
    }
}

static void
test_what_says_more_stays_as_given (void)
{
  static const struct {
    const char *given;
    const char *edtf;
  } cases[] = {
    { "{\"literal\":\"forthcoming\"}", NULL },
    { "{\"raw\":\"sometime\"}", NULL },
    { "{\"date-parts\":[[2016]],\"literal\":\"about then\"}", "2016" },
    { "{\"date-parts\":[[2016]],\"season\":\"Trinity\"}", "2016" },
    { "{\"date-parts\":[[2016]],\"circa\":\"perhaps\"}", "2016~" },
    { "{\"date-parts\":[[2016],[2018]],\"season\":2}", "2016/2018" },
    { "{\"date-parts\":[[2016,0,0]]}", "2016" },
    { "{\"date-parts\":[[2016,\"May\"]]}", "2016" },
    { "{\"date-parts\":[[2016,2,30]]}", "2016" },
    { "{\"date-parts\":[[2016,18]]}", "2016" },
    { "{\"date-parts\":[[2016],[2017],[2018]]}", "2016/2017" },
    { "{\"date-parts\":[[2016,1,1,12]]}", "2016-01-01" },
    { "{\"date-parts\":[[2016]],\"note\":\"x\"}", "2016" },
    { "{\"date-parts\":[[2018],[2016]]}", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (FoldCsl) item = read_item (cases[i].given);
      g_autofree char *issued = get_issued (item);
      g_autoptr (FoldEdtf) date = fold_csl_get_date (item, "issued");

      g_test_message ("%s", cases[i].given);
      g_assert_cmpstr (issued, ==, cases[i].given);
      g_assert_cmpstr (date != NULL ? fold_edtf_get_text (date) : NULL, ==, cases[i].edtf);
    }
}

static void
test_words_are_kept_apart_from_dates (void)
{
  g_autoptr (FoldCsl) item = read_item ("{\"literal\":\"forthcoming\"}");
  g_autoptr (FoldCsl) dated = read_item ("{\"date-parts\":[[2016]]}");

  g_assert_cmpstr (fold_csl_get_date_words (item, "issued"), ==, "forthcoming");
  g_assert_null (fold_csl_get_date_words (dated, "issued"));
  g_assert_null (fold_csl_get_date_words (dated, "accessed"));
  g_assert_null (fold_csl_get_date (dated, "accessed"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/model/csl-date/what-numbers-can-say-is-numbers", test_what_numbers_can_say_is_numbers);
  g_test_add_func ("/model/csl-date/what-they-cannot-say-is-raw", test_what_they_cannot_say_is_raw);
  g_test_add_func ("/model/csl-date/any-date-comes-back", test_any_date_comes_back);
  g_test_add_func ("/model/csl-date/dates-of-other-programs-become-tidy", test_dates_of_other_programs_become_tidy);
  g_test_add_func ("/model/csl-date/what-says-more-stays-as-given", test_what_says_more_stays_as_given);
  g_test_add_func ("/model/csl-date/words-are-kept-apart-from-dates", test_words_are_kept_apart_from_dates);

  return g_test_run ();
}
