/* test-quote-filter.c: which quotes pass
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-quote-filter.h"
#include "fold-small-library.h"

static void
assert_found (FoldQuoteFilter  filter,
              const char      *expected)
{
  g_autoptr (FoldLibrary) library = fold_small_library_load ();
  FoldRecordList *list = fold_library_get_list (library, FOLD_KIND_QUOTE);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < fold_record_list_get_length (list); i++)
    {
      FoldRecord *quote = fold_record_list_peek (list, i);

      if (fold_quote_filter_matches (&filter, library, FOLD_QUOTE (quote)))
        g_string_append_printf (found, "%s%s", found->len > 0 ? " " : "", fold_record_get_id (quote));
    }
  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_nothing_asked (void)
{
  assert_found ((FoldQuoteFilter) { .role = -1 },
                "q-act-1 q-book-1 q-gone-1 q-lawyer-1-en q-lawyer-1-es q-masked-1 q-named-1 q-paraphrased-1");
}

static void
test_code_tree (void)
{
  assert_found ((FoldQuoteFilter) { .role = -1, .code = "health" }, "q-act-1");
  assert_found ((FoldQuoteFilter) { .role = -1, .code = "access" }, "q-act-1 q-lawyer-1-en q-lawyer-1-es");
}

static void
test_source (void)
{
  assert_found ((FoldQuoteFilter) { .role = -1, .source = "book" }, "q-book-1");
  assert_found ((FoldQuoteFilter) { .role = -1, .source = "act" }, "q-act-1");
}

static void
test_cited_in (void)
{
  assert_found ((FoldQuoteFilter) { .role = -1, .source = "interview", .words = "ignores" }, "q-book-1");
}

static void
test_policy_and_role (void)
{
  assert_found ((FoldQuoteFilter) { .role = FOLD_ROLE_DESCRIBES, .policy = "water" }, "q-act-1");
  assert_found ((FoldQuoteFilter) { .role = FOLD_ROLE_CRITICISES, .policy = "plan" }, "q-book-1");
  assert_found ((FoldQuoteFilter) { .role = FOLD_ROLE_DESCRIBES, .policy = "plan" }, "q-gone-1");
}

static void
test_speaker (void)
{
  assert_found ((FoldQuoteFilter) { .role = -1, .speaker = "named" }, "q-named-1");
}

static void
test_words (void)
{
  assert_found ((FoldQuoteFilter) { .role = -1, .words = "AGUA practica" }, "q-lawyer-1-es");
  assert_found ((FoldQuoteFilter) { .role = -1, .words = "strong" }, "q-book-1");
}

static void
test_withheld_words (void)
{
  assert_found ((FoldQuoteFilter) { .role = -1, .words = "secret" }, "");
}

static void
test_two_codes (void)
{
  assert_found ((FoldQuoteFilter) { .role = -1, .code = "access", .other_code = "health" }, "q-act-1");
  assert_found ((FoldQuoteFilter) { .role = -1, .code = "access", .other_code = "health", .code_mode = FOLD_CODES_NOT },
                "q-lawyer-1-en q-lawyer-1-es");
  assert_found ((FoldQuoteFilter) { .role = -1, .code = "health", .other_code = "access", .code_mode = FOLD_CODES_OR },
                "q-act-1 q-lawyer-1-en q-lawyer-1-es");
}

static void
test_without_policy (void)
{
  assert_found ((FoldQuoteFilter) { .role = -1, .without_policy = TRUE, .policy = NULL, .speaker = "nobody" }, "");
  assert_found ((FoldQuoteFilter) { .role = -1, .without_policy = TRUE, .source = "book" }, "");
}

static void
test_period (void)
{
  g_autoptr (FoldEdtf) never = fold_edtf_parse ("1066", NULL);
  g_autoptr (FoldEdtf) always = fold_edtf_parse ("1066/2100", NULL);

  assert_found ((FoldQuoteFilter) { .role = -1, .period = never }, "");
  assert_found ((FoldQuoteFilter) { .role = -1, .period = always, .source = "book" }, "q-book-1");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/window/quote-filter/an-empty-filter-passes-all", test_nothing_asked);
  g_test_add_func ("/window/quote-filter/a-theme-covers-those-below-it", test_code_tree);
  g_test_add_func ("/window/quote-filter/a-source-passes-its-quotes", test_source);
  g_test_add_func ("/window/quote-filter/a-source-passes-what-is-cited-in-it", test_cited_in);
  g_test_add_func ("/window/quote-filter/policy-and-role-mean-the-same-tie", test_policy_and_role);
  g_test_add_func ("/window/quote-filter/a-speaker-passes-their-quotes", test_speaker);
  g_test_add_func ("/window/quote-filter/words-match-without-case-and-accents", test_words);
  g_test_add_func ("/window/quote-filter/withheld-words-cannot-be-guessed-by-filtering", test_withheld_words);
  g_test_add_func ("/window/quote-filter/two-themes-and-or-not", test_two_codes);
  g_test_add_func ("/window/quote-filter/those-without-a-policy", test_without_policy);
  g_test_add_func ("/window/quote-filter/a-period-is-that-of-the-source", test_period);
  return g_test_run ();
}
