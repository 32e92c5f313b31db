/* test-citation.c: quotes with plain citations
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-citation.h"
#include "fold-small-library.h"

static void
assert_citation (const char *quote,
                 const char *expected)
{
  g_autoptr (FoldLibrary) library = fold_small_library_load ();
  g_autofree char *citation = fold_citation_format (library, fold_small_library_get (library, FOLD_KIND_QUOTE, quote));

  g_assert_cmpstr (citation, ==, expected);
}

static void
assert_quote (const char *quote,
              const char *expected)
{
  g_autoptr (FoldLibrary) library = fold_small_library_load ();
  g_autofree char *text =
    fold_citation_format_quote (library, fold_small_library_get (library, FOLD_KIND_QUOTE, quote));

  g_assert_cmpstr (text, ==, expected);
}

static void
test_locator (void)
{
  assert_citation ("q-act-1", "Parliament 2001, art. 1");
}

static void
test_secondary (void)
{
  assert_citation ("q-book-1", "Baker 2010, p. 9, as cited in Lawyer 2020, sec. 2");
}

static void
test_translation (void)
{
  assert_citation ("q-lawyer-1-en", "Lawyer 2020, answer 1; translation: Bea Baker");
}

static void
test_words (void)
{
  assert_quote ("q-act-1", "“Everyone has a right to water” (Parliament 2001, art. 1)");
  assert_quote ("q-named-1", "“Water is life” (Ada Alder, Mayor; Lawyer 2020)");
}

static void
test_withheld (void)
{
  g_autoptr (FoldLibrary) library = fold_small_library_load ();
  g_autofree char *text =
    fold_citation_format_quote (library, fold_small_library_get (library, FOLD_KIND_QUOTE, "q-paraphrased-1"));

  g_assert_null (strstr (text, "secret"));
  g_assert_null (strstr (text, "Carl"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/window/citation/the-locator-follows-the-source", test_locator);
  g_test_add_func ("/window/citation/a-secondary-citation-names-both-sources", test_secondary);
  g_test_add_func ("/window/citation/a-translation-says-whose-it-is", test_translation);
  g_test_add_func ("/window/citation/a-copied-quote-has-words-speaker-and-place", test_words);
  g_test_add_func ("/window/citation/withheld-words-are-not-copied", test_withheld);
  return g_test_run ();
}
