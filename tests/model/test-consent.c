/* test-consent.c: what a speaker allows on a certain day
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-consent.h"

/* 2020-06-30 */
#define LAST_DAY 18443

static FoldPerson *
make_person (FoldConsent  consent,
             const char  *until)
{
  FoldRecord *person = fold_record_new (FOLD_KIND_PERSON, "p");
  g_autoptr (FoldEdtf) edtf = until != NULL ? fold_edtf_parse (until, NULL) : NULL;

  g_object_set (person, "name", "Ada Alder", "pseudonym", "Rosa", "role", "Nurse",
                "consent", consent, "consent_until", edtf, NULL);
  return FOLD_PERSON (person);
}

static FoldLibrary *
make_library (FoldPerson *speaker)
{
  FoldLibrary *library = fold_library_new ();
  g_autoptr (FoldRecord) quote = fold_record_new (FOLD_KIND_QUOTE, "q");

  g_object_set (quote, "text", "T", "speaker", speaker != NULL ? "p" : NULL, NULL);
  fold_library_put (library, quote);
  if (speaker != NULL)
    fold_library_put (library, FOLD_RECORD (speaker));
  return library;
}

static void
assert_label (FoldConsent  consent,
              const char  *expected)
{
  g_autoptr (FoldPerson) person = make_person (consent, NULL);
  g_autofree char *label = fold_consent_dup_label (person, LAST_DAY);

  g_assert_cmpstr (label, ==, expected);
}

static void
test_names (void)
{
  assert_label (FOLD_CONSENT_NAME, "Ada Alder, Nurse");
  assert_label (FOLD_CONSENT_PSEUDONYM, "Rosa, Nurse");
  assert_label (FOLD_CONSENT_UNKNOWN, "Nurse");
  assert_label (FOLD_CONSENT_PARAPHRASE, "Nurse");
  assert_label (FOLD_CONSENT_NONE, "Nurse");
}

static void
test_name_that_is_missing (void)
{
  g_autoptr (FoldPerson) person = make_person (FOLD_CONSENT_PSEUDONYM, NULL);
  g_autofree char *label = NULL;

  g_object_set (person, "pseudonym", NULL, NULL);
  label = fold_consent_dup_label (person, LAST_DAY);

  g_assert_cmpstr (label, ==, "Nurse");
}

static void
test_words (void)
{
  g_assert_true (fold_consent_allows_words (FOLD_CONSENT_NAME));
  g_assert_true (fold_consent_allows_words (FOLD_CONSENT_PSEUDONYM));
  g_assert_true (fold_consent_allows_words (FOLD_CONSENT_UNKNOWN));
  g_assert_false (fold_consent_allows_words (FOLD_CONSENT_PARAPHRASE));
  g_assert_false (fold_consent_allows_words (FOLD_CONSENT_NONE));
}

static void
test_last_day (void)
{
  static const char * const dates[] = { "2020-06-30", "2020-06", "2019/2020-06-30" };

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_autoptr (FoldPerson) person = make_person (FOLD_CONSENT_NAME, dates[i]);

      g_assert_cmpint (fold_consent_on_day (person, LAST_DAY), ==, FOLD_CONSENT_NAME);
      g_assert_cmpint (fold_consent_on_day (person, LAST_DAY + 1), ==, FOLD_CONSENT_NONE);
    }
}

static void
test_open_end (void)
{
  g_autoptr (FoldPerson) person = make_person (FOLD_CONSENT_NAME, "2020/..");

  g_assert_cmpint (fold_consent_on_day (person, LAST_DAY + 100000), ==, FOLD_CONSENT_NAME);
}

static void
test_unknown_stays_unknown (void)
{
  g_autoptr (FoldPerson) person = make_person (FOLD_CONSENT_UNKNOWN, "2020-06-30");

  g_assert_cmpint (fold_consent_on_day (person, LAST_DAY + 1), ==, FOLD_CONSENT_UNKNOWN);
}

static void
test_quote_of_a_speaker (void)
{
  g_autoptr (FoldPerson) person = make_person (FOLD_CONSENT_NAME, "2020-06-30");
  g_autoptr (FoldLibrary) library = make_library (person);
  FoldQuote *quote = FOLD_QUOTE (fold_library_lookup (library, FOLD_KIND_QUOTE, "q"));
  g_autofree char *before = fold_consent_dup_speaker (library, quote, LAST_DAY);
  g_autofree char *after = fold_consent_dup_speaker (library, quote, LAST_DAY + 1);

  g_assert_cmpint (fold_consent_for_quote (library, quote, LAST_DAY), ==, FOLD_CONSENT_NAME);
  g_assert_cmpint (fold_consent_for_quote (library, quote, LAST_DAY + 1), ==, FOLD_CONSENT_NONE);
  g_assert_cmpstr (before, ==, "Ada Alder, Nurse");
  g_assert_cmpstr (after, ==, "Nurse");
}

static void
test_quote_of_an_author (void)
{
  g_autoptr (FoldLibrary) library = make_library (NULL);
  FoldQuote *quote = FOLD_QUOTE (fold_library_lookup (library, FOLD_KIND_QUOTE, "q"));
  g_autofree char *speaker = fold_consent_dup_speaker (library, quote, LAST_DAY);

  g_assert_cmpint (fold_consent_for_quote (library, quote, LAST_DAY), ==, FOLD_CONSENT_NAME);
  g_assert_null (speaker);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/model/consent/decides-between-name-pseudonym-and-role", test_names);
  g_test_add_func ("/model/consent/a-pseudonym-that-is-missing-leaves-the-role", test_name_that_is_missing);
  g_test_add_func ("/model/consent/paraphrase-and-none-keep-the-words-back", test_words);
  g_test_add_func ("/model/consent/holds-until-the-end-of-its-last-day", test_last_day);
  g_test_add_func ("/model/consent/without-an-end-it-holds", test_open_end);
  g_test_add_func ("/model/consent/unknown-consent-cannot-run-out", test_unknown_stays_unknown);
  g_test_add_func ("/model/consent/a-quote-has-what-its-speaker-allows", test_quote_of_a_speaker);
  g_test_add_func ("/model/consent/an-author-who-published-allows-the-words", test_quote_of_an_author);
  return g_test_run ();
}
