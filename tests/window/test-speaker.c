/* test-speaker.c: who is named, and whose words are shown
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-small-library.h"
#include "fold-speaker.h"

static void
assert_speaker (const char *quote,
                const char *expected)
{
  g_autoptr (FoldLibrary) library = fold_small_library_load ();
  g_autofree char *speaker = fold_quote_dup_speaker (library, fold_small_library_get (library, FOLD_KIND_QUOTE, quote));

  g_assert_cmpstr (speaker, ==, expected);
}

static void
test_name_with_consent (void)
{
  assert_speaker ("q-named-1", "Ada Alder, Mayor");
}

static void
test_pseudonym (void)
{
  assert_speaker ("q-masked-1", "Rosa, Nurse");
}

static void
test_unknown_consent (void)
{
  assert_speaker ("q-lawyer-1-es", "Lawyer");
}

static void
test_author_speaks (void)
{
  assert_speaker ("q-book-1", NULL);
}

static void
test_consent_that_ran_out (void)
{
  g_autoptr (FoldLibrary) library = fold_small_library_load ();
  FoldQuote *quote = fold_small_library_get (library, FOLD_KIND_QUOTE, "q-gone-1");
  g_autofree char *words = fold_quote_dup_words (library, quote);

  assert_speaker ("q-gone-1", "Engineer");
  g_assert_false (fold_quote_may_be_shown (library, quote));
  g_assert_null (strstr (words, "may not be used any more"));
}

static void
test_paraphrase_only (void)
{
  g_autoptr (FoldLibrary) library = fold_small_library_load ();
  FoldQuote *quote = fold_small_library_get (library, FOLD_KIND_QUOTE, "q-paraphrased-1");
  g_autofree char *words = fold_quote_dup_words (library, quote);

  g_assert_false (fold_quote_may_be_shown (library, quote));
  g_assert_null (strstr (words, "secret"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/window/speaker/consent-by-name-gives-the-name", test_name_with_consent);
  g_test_add_func ("/window/speaker/consent-by-pseudonym-hides-the-name", test_pseudonym);
  g_test_add_func ("/window/speaker/unknown-consent-means-by-role", test_unknown_consent);
  g_test_add_func ("/window/speaker/an-author-is-no-speaker", test_author_speaks);
  g_test_add_func ("/window/speaker/consent-that-ran-out-is-none", test_consent_that_ran_out);
  g_test_add_func ("/window/speaker/a-paraphrase-keeps-the-words-back", test_paraphrase_only);
  return g_test_run ();
}
