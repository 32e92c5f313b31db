/* test-filter.c: which policies are to be seen
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-calendar.h"
#include "fold-filter.h"
#include "fold-small-library.h"

static FoldLibrary *
make_library (void)
{
  static const char * const toronto[] = { "toronto", NULL };
  FoldLibrary *library = fold_library_new ();
  FoldPolicy *law;

  fold_small_library_add_source (library, "book");
  fold_small_library_add_place (library, "canada", NULL);
  fold_small_library_add_place (library, "toronto", "canada");
  law = fold_small_library_add_policy (library, "law", "Ley de Migración", FOLD_POLICY_LAW, FOLD_LEVEL_FEDERAL);
  g_object_set (law, "summary", "Gives services to everybody.", NULL);
  fold_small_library_add_date (library, "law", FOLD_LIFE_EVENT_ADOPTED, "2011", "book");
  fold_small_library_add_evidence (library, "law", FOLD_ROLE_CONTRADICTS, "book");

  g_autoptr (FoldRecord) city = fold_record_new (FOLD_KIND_POLICY, "city");

  g_object_set (city, "title", "Sanctuary city", "kind", (int) FOLD_POLICY_DECLARATION,
                "level", (int) FOLD_LEVEL_ABROAD, "places", toronto, NULL);
  g_assert_true (fold_library_add (library, city, NULL));
  fold_small_library_add_date (library, "city", FOLD_LIFE_EVENT_ADOPTED, "2013-02", "book");
  fold_small_library_add_policy (library, "undated", "Without a date", FOLD_POLICY_STATEMENT, FOLD_LEVEL_CITY);
  return library;
}

static void
assert_passes (FoldFilter  *filter,
               FoldLibrary *library,
               const char  *expected)
{
  static const char * const ids[] = { "city", "law", "undated" };
  g_autoptr (GString) passed = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      FoldPolicy *policy = FOLD_POLICY (fold_library_lookup (library, FOLD_KIND_POLICY, ids[i]));

      if (fold_filter_matches (filter, library, policy))
        g_string_append_printf (passed, "%s%s", passed->len > 0 ? " " : "", ids[i]);
    }
  g_assert_cmpstr (passed->str, ==, expected);
}

static void
test_an_empty_filter_lets_everything_pass (void)
{
  g_autoptr (FoldLibrary) library = make_library ();
  g_autoptr (FoldFilter) filter = fold_filter_new ();
  g_autofree char *text = fold_filter_to_string (filter);

  g_assert_true (fold_filter_is_empty (filter));
  g_assert_cmpstr (text, ==, "");
  assert_passes (filter, library, "city law undated");
}

static void
test_text_ignores_case_and_accents (void)
{
  g_autoptr (FoldLibrary) library = make_library ();
  g_autoptr (FoldFilter) filter = fold_filter_new ();

  fold_filter_set_text (filter, "MIGRACION ley");
  assert_passes (filter, library, "law");
  fold_filter_set_text (filter, "services everybody");
  assert_passes (filter, library, "law");
  fold_filter_set_text (filter, "law nowhere");
  assert_passes (filter, library, "");
}

static void
test_each_part_has_its_check (void)
{
  g_autoptr (FoldLibrary) library = make_library ();
  static const struct {
    const char *filter;
    const char *passed;
  } cases[] = {
    { "kind=law", "law" },
    { "kind=law,statement", "law undated" },
    { "level=abroad,city", "city undated" },
    { "place=toronto", "city" },
    { "place=canada", "city" },
    { "role=contradicts", "law" },
    { "role=describes", "" },
    { "quotes=with", "law" },
    { "quotes=without", "city undated" },
    { "kind=law&place=toronto", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (FoldFilter) filter = fold_filter_new ();
      g_autoptr (GError) error = NULL;

      fold_filter_parse (filter, cases[i].filter, &error);
      g_assert_no_error (error);
      assert_passes (filter, library, cases[i].passed);
    }
}

static gint64
get_day (gint64 year)
{
  gint64 days = 0;

  fold_calendar_days_from_civil (year, 1, 1, &days);
  return fold_calendar_seconds_from_days (days);
}

static void
test_a_period_wants_a_date_that_touches_it (void)
{
  g_autoptr (FoldLibrary) library = make_library ();
  g_autoptr (FoldFilter) filter = fold_filter_new ();
  FoldSpan period = { get_day (2011) + 200 * FOLD_TIME_DAY, get_day (2012) };

  fold_filter_set_period (filter, &period);
  assert_passes (filter, library, "law");
  period = (FoldSpan) { get_day (2012), get_day (2013) };
  fold_filter_set_period (filter, &period);
  assert_passes (filter, library, "");
  fold_filter_set_period (filter, NULL);
  assert_passes (filter, library, "city law undated");
}

static void
test_counts_add_up (void)
{
  g_autoptr (FoldLibrary) library = make_library ();
  g_autoptr (FoldFilter) filter = fold_filter_new ();
  FoldFilterCounts counts;

  fold_filter_set_kinds (filter, 1u << FOLD_POLICY_LAW | 1u << FOLD_POLICY_DECLARATION);
  fold_filter_set_quotes (filter, FOLD_FILTER_QUOTES_WITH);
  fold_filter_count (filter, library, &counts);

  g_assert_cmpuint (counts.n_total, ==, 3);
  g_assert_cmpuint (counts.n_shown, ==, 1);
  g_assert_cmpuint (counts.n_hidden[FOLD_FILTER_KIND], ==, 1);
  g_assert_cmpuint (counts.n_hidden[FOLD_FILTER_QUOTES], ==, 1);
}

static void
test_text_form_comes_back_the_same (void)
{
  static const char * const forms[] = {
    "", "text=a%20b%26c", "kind=law,ruling", "level=city", "place=toronto,canada", "code=x", "role=describes,contradicts",
    "quotes=without", "period=-86400,86400", "dim=yes",
    "text=ley&kind=law&level=federal&place=a&code=b&role=supports&quotes=with&period=0,1&dim=yes",
  };

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autoptr (FoldFilter) filter = fold_filter_new ();
      g_autoptr (GError) error = NULL;

      g_assert_true (fold_filter_parse (filter, forms[i], &error));
      g_assert_no_error (error);

      g_autofree char *text = fold_filter_to_string (filter);

      g_assert_cmpstr (text, ==, forms[i]);
    }
}

static void
test_what_is_wrong_changes_nothing (void)
{
  static const char * const wrong[] = { "kind=nonsense", "kind", "period=5", "period=9,3", "quotes=some", "text=%ff" };
  g_autoptr (FoldFilter) filter = fold_filter_new ();

  fold_filter_set_text (filter, "kept");
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (fold_filter_parse (filter, wrong[i], &error));
      g_assert_error (error, FOLD_FILTER_ERROR, FOLD_FILTER_ERROR_SYNTAX);
      g_assert_cmpstr (fold_filter_get_text (filter), ==, "kept");
    }
}

static void
count_cb (guint *n)
{
  ++*n;
}

static void
test_changed_is_emitted_once_for_a_change (void)
{
  g_autoptr (FoldFilter) filter = fold_filter_new ();
  guint n = 0;

  g_signal_connect_swapped (filter, "changed", G_CALLBACK (count_cb), &n);
  fold_filter_set_text (filter, "a");
  g_assert_cmpuint (n, ==, 1);
  fold_filter_set_text (filter, "a");
  g_assert_cmpuint (n, ==, 1);
  g_assert_true (fold_filter_parse (filter, "kind=law&level=city", NULL));
  g_assert_cmpuint (n, ==, 2);
  g_assert_true (fold_filter_parse (filter, "kind=law&level=city", NULL));
  g_assert_cmpuint (n, ==, 2);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define TEST(name, func) g_test_add_func ("/model/filter/" name, func)
  TEST ("an-empty-filter-lets-everything-pass", test_an_empty_filter_lets_everything_pass);
  TEST ("text-ignores-case-and-accents", test_text_ignores_case_and_accents);
  TEST ("each-part-has-its-check", test_each_part_has_its_check);
  TEST ("a-period-wants-a-date-that-touches-it", test_a_period_wants_a_date_that_touches_it);
  TEST ("counts-add-up", test_counts_add_up);
  TEST ("text-form-comes-back-the-same", test_text_form_comes_back_the_same);
  TEST ("what-is-wrong-changes-nothing", test_what_is_wrong_changes_nothing);
  TEST ("changed-is-emitted-once-for-a-change", test_changed_is_emitted_once_for_a_change);
#undef TEST

  return g_test_run ();
}
