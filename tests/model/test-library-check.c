/* test-library-check.c: what does not hold together in a library
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-library-check.h"

/* 2023-06-01 */
#define TODAY 19509

static void
add_record (FoldLibrary *library,
            FoldKind     kind,
            const char  *id,
            const char  *fields)
{
  g_autoptr (FoldRecord) record = fold_record_new (kind, id);
  g_auto (GStrv) words = g_strsplit (fields, "|", -1);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; words[i] != NULL && words[i + 1] != NULL; i += 2)
    {
      fold_record_parse_field (record, fold_kind_find_field (kind, words[i]), words[i + 1], &error);
      g_assert_no_error (error);
    }
  fold_library_add (library, record, &error);
  g_assert_no_error (error);
}

/* A library in order; the fields of the quote and of its speaker may be added to. */
static FoldLibrary *
create (const char *speaker,
        const char *quote)
{
  FoldLibrary *library = fold_library_new ();
  g_autofree char *person = g_strconcat ("role|Witness|", speaker, NULL);
  g_autofree char *words = g_strconcat ("source|s|speaker|w|", quote, NULL);

  add_record (library, FOLD_KIND_PERSON, "w", person);
  add_record (library, FOLD_KIND_CODE, "c", "name|C");
  add_record (library, FOLD_KIND_SOURCE, "s", "citekey|s|csl|{\"id\":\"s\",\"type\":\"book\"}");
  add_record (library, FOLD_KIND_DOCUMENT, "d", "source|s|revision|1|media_type|text/plain");
  add_record (library, FOLD_KIND_POLICY, "p", "title|P");
  add_record (library, FOLD_KIND_LIFE_EVENT, "e", "policy|p|edtf|2011");
  add_record (library, FOLD_KIND_QUOTE, "q", words);
  add_record (library, FOLD_KIND_EVIDENCE, "v", "quote|q|policy|p");
  return library;
}

static GPtrArray *
check (FoldLibrary *library)
{
  GPtrArray *findings = g_ptr_array_new_with_free_func ((GDestroyNotify) fold_finding_free);

  fold_library_check (library, TODAY, findings);
  return findings;
}

/* One finding and no other. */
static void
assert_only (FoldLibrary     *library,
             FoldFindingType  type,
             const char      *id,
             const char      *detail,
             gboolean         is_problem)
{
  g_autoptr (GPtrArray) findings = check (library);
  const FoldFinding *finding = NULL;

  g_assert_cmpuint (findings->len, ==, 1);
  finding = g_ptr_array_index (findings, 0);
  g_assert_cmpint (finding->type, ==, type);
  g_assert_cmpstr (finding->id, ==, id);
  g_assert_cmpstr (finding->detail, ==, detail);
  g_assert_cmpint (fold_finding_is_problem (finding), ==, is_problem);
}

static void
test_a_library_in_order_has_no_findings (void)
{
  static const char * const speakers[] = {
    "consent|unknown", "consent|name|name|N", "consent|pseudonym|pseudonym|X", "consent|name|consent_until|2023-06-01",
    "consent|unknown|consent_until|2020",
  };

  for (guint i = 0; i < G_N_ELEMENTS (speakers); i++)
    {
      g_autoptr (FoldLibrary) library = create (speakers[i], "text|T");
      g_autoptr (GPtrArray) findings = check (library);

      g_assert_cmpuint (findings->len, ==, 0);
    }
}

static void
test_consent_is_kept (void)
{
  static const struct {
    const char      *speaker;
    FoldFindingType  type;
  } cases[] = {
    { "consent|none", FOLD_FINDING_QUOTE_FORBIDDEN },
    { "consent|paraphrase", FOLD_FINDING_QUOTE_PARAPHRASE },
    { "consent|name|consent_until|2023-05-31", FOLD_FINDING_CONSENT_ENDED },
    { "consent|name|consent_until|2022", FOLD_FINDING_CONSENT_ENDED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (FoldLibrary) library = create (cases[i].speaker, "text|T");

      assert_only (library, cases[i].type, "q", "w", TRUE);
    }
}

static void
test_a_missing_pseudonym_is_noted (void)
{
  g_autoptr (FoldLibrary) library = create ("consent|pseudonym", "text|T");

  assert_only (library, FOLD_FINDING_NO_PSEUDONYM, "w", NULL, FALSE);
}

static void
test_a_dangling_reference_is_a_problem (void)
{
  g_autoptr (FoldLibrary) library = create ("consent|name", "text|T|codes|c nowhere");

  assert_only (library, FOLD_FINDING_DANGLING, "q", "codes nowhere", TRUE);
}

static void
test_evidence_without_a_quote_is_a_problem (void)
{
  g_autoptr (FoldLibrary) library = create ("consent|name", "text|T");

  add_record (library, FOLD_KIND_EVIDENCE, "v2", "quote|nowhere|policy|p");
  assert_only (library, FOLD_FINDING_EVIDENCE_WITHOUT_QUOTE, "v2", "quote nowhere", TRUE);
}

static void
test_lost_places_are_problems_and_unsure_ones_notes (void)
{
  g_autoptr (FoldLibrary) lost = create ("consent|name", "text|T|document|d|verdict|lost");
  g_autoptr (FoldLibrary) unsure = create ("consent|name", "text|T|document|d|verdict|check");

  assert_only (lost, FOLD_FINDING_QUOTE_LOST, "q", NULL, TRUE);
  assert_only (unsure, FOLD_FINDING_QUOTE_UNSURE, "q", NULL, FALSE);
}

static void
test_long_quotes_are_noted (void)
{
  g_autoptr (GString) text = g_string_new ("text|");
  g_autoptr (FoldLibrary) short_enough = NULL;
  g_autoptr (FoldLibrary) too_long = NULL;
  g_autoptr (GPtrArray) findings = NULL;

  for (guint i = 0; i < FOLD_CHECK_MAX_WORDS; i++)
    g_string_append (text, " palabra\n");
  short_enough = create ("consent|name", text->str);
  findings = check (short_enough);
  g_assert_cmpuint (findings->len, ==, 0);

  g_string_append (text, "más");
  too_long = create ("consent|name", text->str);
  assert_only (too_long, FOLD_FINDING_QUOTE_LONG, "q", NULL, FALSE);
}

static void
test_loose_ends_are_noted (void)
{
  g_autoptr (FoldLibrary) library = create ("consent|name", "text|T");
  g_autoptr (GPtrArray) findings = NULL;

  add_record (library, FOLD_KIND_QUOTE, "loose", "text|T|source|s");
  add_record (library, FOLD_KIND_QUOTE, "coded", "text|T|source|s|codes|c");
  add_record (library, FOLD_KIND_POLICY, "bare", "title|B");
  findings = check (library);

  g_assert_cmpuint (findings->len, ==, 3);
  g_assert_cmpint (((FoldFinding *) g_ptr_array_index (findings, 0))->type, ==, FOLD_FINDING_QUOTE_WITHOUT_TIE);
  g_assert_cmpstr (((FoldFinding *) g_ptr_array_index (findings, 0))->id, ==, "loose");
  g_assert_cmpint (((FoldFinding *) g_ptr_array_index (findings, 1))->type, ==, FOLD_FINDING_POLICY_WITHOUT_QUOTE);
  g_assert_cmpint (((FoldFinding *) g_ptr_array_index (findings, 2))->type, ==, FOLD_FINDING_POLICY_WITHOUT_DATE);
}

static void
test_quotes_are_compared_with_their_document (void)
{
  static const struct {
    const char *quote;
    int         type; /* -1 for nothing */
  } cases[] = {
    { "text|Words that are exact.|document|d|start|8|end|29", -1 },
    { "text|Words  that\nare exact. |document|d|start|8|end|30", -1 },
    { "text|Ñandú|document|d|start|30|end|35", -1 },
    { "text|Words that are exact|document|d|start|8|end|29", FOLD_FINDING_QUOTE_DIFFERS },
    { "text|Words that were exact.|document|d|start|8|end|29", FOLD_FINDING_QUOTE_DIFFERS },
    { "text|Wordsthat are exact.|document|d|start|8|end|29", FOLD_FINDING_QUOTE_DIFFERS },
    { "text|words that are exact.|document|d|start|8|end|29", FOLD_FINDING_QUOTE_DIFFERS },
    { "text|x|document|d|start|8|end|8", FOLD_FINDING_QUOTE_OUTSIDE },
    { "text|x|document|d|start|30|end|38", FOLD_FINDING_QUOTE_OUTSIDE },
    { "text|x|document|d|start|8|end|29|verdict|lost", -1 },
  };
  g_autoptr (FoldDocumentText) text = fold_document_text_new ("Heading\nWords that are\nexact.\nÑandú\n");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (FoldLibrary) library = create ("consent|name", cases[i].quote);
      g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func ((GDestroyNotify) fold_finding_free);

      /* A second quote that stands before, to see that the order does not matter. */
      add_record (library, FOLD_KIND_QUOTE, "z", "text|Heading|source|s|document|d|start|0|end|7");
      fold_library_check_document (library, fold_library_lookup (library, FOLD_KIND_DOCUMENT, "d"), text, findings);

      g_test_message ("%s", cases[i].quote);
      g_assert_cmpuint (findings->len, ==, cases[i].type >= 0);
      if (findings->len > 0)
        g_assert_cmpint (((FoldFinding *) g_ptr_array_index (findings, 0))->type, ==, cases[i].type);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/model/library-check/a-library-in-order-has-no-findings", test_a_library_in_order_has_no_findings);
  g_test_add_func ("/model/library-check/consent-is-kept", test_consent_is_kept);
  g_test_add_func ("/model/library-check/a-missing-pseudonym-is-noted", test_a_missing_pseudonym_is_noted);
  g_test_add_func ("/model/library-check/a-dangling-reference-is-a-problem", test_a_dangling_reference_is_a_problem);
  g_test_add_func ("/model/library-check/evidence-without-a-quote-is-a-problem",
                   test_evidence_without_a_quote_is_a_problem);
  g_test_add_func ("/model/library-check/lost-places-are-problems-and-unsure-ones-notes",
                   test_lost_places_are_problems_and_unsure_ones_notes);
  g_test_add_func ("/model/library-check/long-quotes-are-noted", test_long_quotes_are_noted);
  g_test_add_func ("/model/library-check/loose-ends-are-noted", test_loose_ends_are_noted);
  g_test_add_func ("/model/library-check/quotes-are-compared-with-their-document",
                   test_quotes_are_compared_with_their_document);

  return g_test_run ();
}
