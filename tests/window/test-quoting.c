/* test-quoting.c: making quotes of words, and marks of quotes
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-quoting.h"

#define WORDS "LCP: I think they do not know.\n\nInterviewer: Why is that so? Ñandú."

typedef struct
{
  FoldLibrary  *library;
  FoldDocument *document;
  FoldPassages *passages;
} Fixture;

static FoldRecord *
put (Fixture    *fixture,
     FoldKind    kind,
     const char *id)
{
  g_autoptr (FoldRecord) record = fold_record_new (kind, id);

  fold_library_put (fixture->library, record);
  return fold_library_lookup (fixture->library, kind, id);
}

static void
put_person (Fixture    *fixture,
            const char *id,
            const char *name)
{
  g_autoptr (FoldRecord) person = fold_record_new (FOLD_KIND_PERSON, id);

  g_object_set (person, "role", "lawyer", "name", name, NULL);
  fold_library_put (fixture->library, person);
}

static void
put_code (Fixture    *fixture,
          const char *id,
          const char *name,
          const char *color)
{
  g_autoptr (FoldRecord) code = fold_record_new (FOLD_KIND_CODE, id);

  g_object_set (code, "name", name, "color", color, NULL);
  fold_library_put (fixture->library, code);
}

static void
put_quote (Fixture            *fixture,
           const char         *id,
           int                 start,
           int                 end,
           const char * const *codes)
{
  g_autoptr (FoldRecord) quote = fold_record_new (FOLD_KIND_QUOTE, id);

  g_object_set (quote, "text", "words", "source", "talk", "document", "talk-1", "start", start, "end", end,
                "codes", codes, NULL);
  fold_library_put (fixture->library, quote);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  const FoldBlock blocks[] = {
    { (char *) "t1", FOLD_BLOCK_TURN, 0, 30, 0, (char *) "LCP" },
    { (char *) "t2", FOLD_BLOCK_TURN, 32, 67, 0, (char *) "Interviewer" },
  };
  g_autoptr (FoldDocumentText) text = fold_document_text_new (WORDS);
  g_autoptr (FoldRecord) document = fold_record_new (FOLD_KIND_DOCUMENT, "talk-1");

  fixture->library = fold_library_new ();
  put (fixture, FOLD_KIND_SOURCE, "talk");
  g_object_set (document, "source", "talk", "revision", 1, "language", "en", NULL);
  fold_library_put (fixture->library, document);
  put_person (fixture, "lcp", "Lorena");
  fixture->document = FOLD_DOCUMENT (fold_library_lookup (fixture->library, FOLD_KIND_DOCUMENT, "talk-1"));
  for (guint i = 0; i < G_N_ELEMENTS (blocks); i++)
    fold_document_text_add_block (text, &blocks[i]);
  fixture->passages = fold_passages_new (text);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  fold_passages_unref (fixture->passages);
  g_object_unref (fixture->library);
}

static void
test_make (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (FoldQuote) quote = fold_quoting_make_quote (fixture->library, fixture->document, fixture->passages, 5, 12);
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (fold_quote_get_text (quote), ==, "I think");
  g_assert_cmpstr (fold_quote_get_prefix (quote), ==, "LCP: ");
  g_assert_true (g_str_has_prefix (fold_quote_get_suffix (quote), " they do not"));
  g_assert_cmpstr (fold_quote_get_locator (quote), ==, "para. 1");
  g_assert_cmpstr (fold_quote_get_speaker (quote), ==, "lcp");
  g_assert_cmpstr (fold_quote_get_source (quote), ==, "talk");
  g_assert_cmpstr (fold_quote_get_document (quote), ==, "talk-1");
  g_assert_cmpstr (fold_quote_get_language (quote), ==, "en");
  g_assert_cmpint (fold_quote_get_start (quote), ==, 5);
  g_assert_cmpint (fold_quote_get_end (quote), ==, 12);
  g_assert_cmpint (fold_quote_get_verdict (quote), ==, FOLD_VERDICT_SAME);
  g_assert_true (fold_record_validate (FOLD_RECORD (quote), &error));
  g_assert_no_error (error);
}

static void
test_ends (Fixture       *fixture,
           gconstpointer  data)
{
  guint length = fold_document_text_get_length (fold_passages_get_text (fixture->passages));
  g_autoptr (FoldQuote) first = fold_quoting_make_quote (fixture->library, fixture->document, fixture->passages, 0, 4);
  g_autoptr (FoldQuote) last = fold_quoting_make_quote (fixture->library, fixture->document, fixture->passages,
                                                        length - 6, length);

  g_assert_null (fold_quote_get_prefix (first));
  g_assert_cmpstr (fold_quote_get_text (last), ==, "Ñandú.");
  g_assert_null (fold_quote_get_suffix (last));
  g_assert_cmpint (g_utf8_strlen (fold_quote_get_prefix (last), -1), <=, 64);
}

static void
test_speakers (Fixture       *fixture,
               gconstpointer  data)
{
  g_assert_cmpstr (fold_quoting_find_speaker (fixture->library, "LORENA"), ==, "lcp");
  g_assert_null (fold_quoting_find_speaker (fixture->library, "Interviewer"));

  put_person (fixture, "other", "Lorena");
  g_assert_null (fold_quoting_find_speaker (fixture->library, "Lorena"));
}

static void
test_spans (Fixture       *fixture,
            gconstpointer  data)
{
  const char * const codes[] = { "help", "law", NULL };

  put_code (fixture, "help", "Help", "#102030");
  put_code (fixture, "law", "Law", NULL);
  put_quote (fixture, "coded", 5, 12, codes);
  put_quote (fixture, "plain", 0, 4, NULL);
  put_quote (fixture, "beyond", 60, 400, NULL);
  put_quote (fixture, "nowhere", 0, 0, NULL);

  g_autoptr (FoldQuoteSpans) spans = fold_quoting_list_spans (fixture->library, fixture->document, 67);

  g_assert_cmpuint (fold_quote_spans_get_n (spans), ==, 2);

  const FoldQuoteSpan *coded = fold_quote_spans_get (spans, fold_quote_spans_lookup (spans, "coded"));

  g_assert_cmpuint (coded->color, ==, 0x102030);
  g_assert_cmpstr (coded->label, ==, "Help, Law");
  g_assert_null (fold_quote_spans_get (spans, fold_quote_spans_lookup (spans, "plain"))->label);
}

static void
test_find (Fixture       *fixture,
           gconstpointer  data)
{
  put_quote (fixture, "one", 5, 12, NULL);

  FoldQuote *found = fold_quoting_find_quote (fixture->library, fixture->document, 5, 12);

  g_assert_nonnull (found);
  g_assert_cmpstr (fold_record_get_id (FOLD_RECORD (found)), ==, "one");
  g_assert_null (fold_quoting_find_quote (fixture->library, fixture->document, 5, 11));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define TEST(name, func) \
  g_test_add ("/window/quoting/" name, Fixture, NULL, set_up, func, tear_down)

  TEST ("a-quote-leads-back-to-its-words", test_make);
  TEST ("the-context-ends-with-the-text", test_ends);
  TEST ("a-speaker-is-found-if-only-one-is-meant", test_speakers);
  TEST ("marks-have-the-colour-of-the-first-code", test_spans);
  TEST ("the-quote-of-just-these-words", test_find);

  return g_test_run ();
}
