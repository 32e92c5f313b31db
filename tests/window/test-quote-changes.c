/* test-quote-changes.c: edits of a quote
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-quote-changes.h"

#include "fold-code.h"
#include "fold-person.h"
#include "fold-small-library.h"

typedef struct
{
  FoldLibrary *library;
  FoldQuote   *quote;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  user_data)
{
  fixture->library = fold_small_library_load ();
  fixture->quote = FOLD_QUOTE (fold_small_library_get (fixture->library, FOLD_KIND_QUOTE, "q-book-1"));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  user_data)
{
  g_object_unref (fixture->library);
}

/* Carries an edit out, and proves that nothing refers to nothing afterwards. */
static void
apply (Fixture  *fixture,
       FoldEdit *edit)
{
  g_autoptr (FoldEdit) owned = edit;
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (edit);
  fold_library_apply (fixture->library, edit);
  fold_library_check_references (fixture->library, &error);
  g_assert_no_error (error);
  fixture->quote = FOLD_QUOTE (fold_small_library_get (fixture->library, FOLD_KIND_QUOTE, "q-book-1"));
}

static guint
count_ties (Fixture *fixture)
{
  g_autoptr (GPtrArray) ties =
    fold_library_list_parts (fixture->library, FOLD_RECORD (fixture->quote), FOLD_KIND_EVIDENCE);

  return ties->len;
}

static void
test_tie (Fixture       *fixture,
          gconstpointer  user_data)
{
  guint n_ties = count_ties (fixture);

  apply (fixture, fold_quote_changes_tie (fixture->library, fixture->quote, "bare", FOLD_ROLE_CONTRADICTS));
  g_assert_cmpuint (count_ties (fixture), ==, n_ties + 1);
  g_assert_null (fold_quote_changes_tie (fixture->library, fixture->quote, "bare", FOLD_ROLE_CONTRADICTS));

  g_autoptr (GPtrArray) ties =
    fold_library_list_parts (fixture->library, FOLD_RECORD (fixture->quote), FOLD_KIND_EVIDENCE);
  FoldEvidence *tie = g_ptr_array_index (ties, n_ties);

  apply (fixture, fold_quote_changes_set_role (tie, FOLD_ROLE_SUPPORTS));
  tie = FOLD_EVIDENCE (fold_small_library_get (fixture->library, FOLD_KIND_EVIDENCE,
                                               fold_record_get_id (FOLD_RECORD (tie))));
  g_assert_cmpint (fold_evidence_get_role (tie), ==, FOLD_ROLE_SUPPORTS);
  apply (fixture, fold_quote_changes_untie (tie));
  g_assert_cmpuint (count_ties (fixture), ==, n_ties);
}

static guint
count_codes (Fixture *fixture)
{
  const char * const *codes = fold_quote_get_codes (fixture->quote);

  return codes != NULL ? g_strv_length ((char **) codes) : 0;
}

static void
test_codes (Fixture       *fixture,
            gconstpointer  user_data)
{
  guint n_codes = count_codes (fixture);

  apply (fixture, fold_quote_changes_add_new_code (fixture->library, fixture->quote, "Doors that close"));
  g_assert_cmpuint (count_codes (fixture), ==, n_codes + 1);
  g_assert_cmpstr (fold_quote_get_codes (fixture->quote)[n_codes], ==, "doors-that-close");
  /* Neither twice, nor under a name that differs by case only. */
  g_assert_null (fold_quote_changes_add_code (fixture->quote, "doors-that-close"));
  g_assert_null (fold_quote_changes_add_new_code (fixture->library, fixture->quote, "DOORS that close"));

  apply (fixture, fold_quote_changes_remove_code (fixture->quote, "doors-that-close"));
  g_assert_cmpuint (count_codes (fixture), ==, n_codes);
}

static void
test_in_vivo (void)
{
  g_autofree char *name = fold_quote_changes_name_in_vivo (" they do\nnot know ");
  g_autofree char *cut = fold_quote_changes_name_in_vivo (
    "These are many more words than anybody would want to read in the name of a theme");

  g_assert_cmpstr (name, ==, "they do not know");
  g_assert_true (g_str_has_suffix (cut, "…"));
  g_assert_cmpint (g_utf8_strlen (cut, -1), <=, 61);
}

static void
test_speaker (Fixture       *fixture,
              gconstpointer  user_data)
{
  apply (fixture, fold_quote_changes_add_speaker (fixture->library, fixture->quote, "Lawyer of the city"));

  FoldPerson *person = FOLD_PERSON (fold_small_library_get (fixture->library, FOLD_KIND_PERSON,
                                                            fold_quote_get_speaker (fixture->quote)));

  g_assert_cmpstr (fold_person_get_role (person), ==, "Lawyer of the city");
  g_assert_cmpint (fold_person_get_consent (person), ==, FOLD_CONSENT_UNKNOWN);
}

static void
test_fields (Fixture       *fixture,
             gconstpointer  user_data)
{
  apply (fixture, fold_quote_changes_set_field (fixture->quote, "locator", "p. 77"));
  g_assert_cmpstr (fold_quote_get_locator (fixture->quote), ==, "p. 77");
  g_assert_null (fold_quote_changes_set_field (fixture->quote, "locator", "p. 77"));
  apply (fixture, fold_quote_changes_set_field (fixture->quote, "locator", ""));
  g_assert_null (fold_quote_get_locator (fixture->quote));
}

static void
test_translation (Fixture       *fixture,
                  gconstpointer  user_data)
{
  apply (fixture, fold_quote_changes_translate (fixture->library, fixture->quote, "El agua es de todos.", "es", "own"));

  g_autoptr (GPtrArray) translations = fold_library_list_referrers (fixture->library, FOLD_RECORD (fixture->quote),
                                                                    FOLD_KIND_QUOTE, "translation_of");
  FoldQuote *translation = g_ptr_array_index (translations, translations->len - 1);

  g_assert_cmpstr (fold_quote_get_text (translation), ==, "El agua es de todos.");
  g_assert_cmpstr (fold_quote_get_translated_by (translation), ==, "own");
  g_assert_cmpstr (fold_quote_get_source (translation), ==, fold_quote_get_source (fixture->quote));

  g_autofree char *id = g_strdup (fold_record_get_id (FOLD_RECORD (translation)));

  apply (fixture, fold_quote_changes_pair (translation, NULL, NULL));
  translation = FOLD_QUOTE (fold_small_library_get (fixture->library, FOLD_KIND_QUOTE, id));
  g_assert_null (fold_quote_get_translation_of (translation));
  g_assert_null (fold_quote_get_translated_by (translation));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add ("/window/quote-changes/a-tie-is-made-once-and-goes", Fixture, NULL, set_up, test_tie, tear_down);
  g_test_add ("/window/quote-changes/a-new-theme-is-made-once", Fixture, NULL, set_up, test_codes, tear_down);
  g_test_add_func ("/window/quote-changes/a-theme-is-called-by-a-few-words", test_in_vivo);
  g_test_add ("/window/quote-changes/a-new-speaker-is-known-by-role", Fixture, NULL, set_up, test_speaker, tear_down);
  g_test_add ("/window/quote-changes/an-empty-field-is-none", Fixture, NULL, set_up, test_fields, tear_down);
  g_test_add ("/window/quote-changes/a-translation-is-a-quote-of-its-own", Fixture, NULL, set_up, test_translation, tear_down);
  return g_test_run ();
}
