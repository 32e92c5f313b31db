/* test-text-builder.c: canonical texts, their blocks, and who speaks in them
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fold-text-builder.h"

#include <string.h>

#include "fold-record.h"
#include "fold-text-identifier.h"

typedef struct
{
  FoldImportReport *report;
  FoldTextBuilder  *builder;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->report = fold_import_report_new ();
  fixture->builder = fold_text_builder_new (fixture->report);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  fold_text_builder_free (fixture->builder);
  fold_import_report_unref (fixture->report);
}

static FoldDocumentText *
finish (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  FoldDocumentText *text = fold_text_builder_finish (fixture->builder, NULL, &error);

  g_assert_no_error (error);
  return text;
}

static void
add (Fixture    *fixture,
     const char *words)
{
  fold_text_builder_begin (fixture->builder, FOLD_BLOCK_PARAGRAPH, 0, NULL, NULL);
  fold_text_builder_append (fixture->builder, words, -1);
}

static gboolean
has (FoldDocumentText *text,
     const char       *id)
{
  for (guint i = 0; i < fold_document_text_get_n_blocks (text); i++)
    {
      if (g_str_equal (fold_document_text_get_block (text, i)->id, id))
        return TRUE;
    }
  return FALSE;
}

static const FoldBlock *
find (FoldDocumentText *text,
      const char       *id)
{
  for (guint i = 0; i < fold_document_text_get_n_blocks (text); i++)
    {
      const FoldBlock *block = fold_document_text_get_block (text, i);

      if (g_str_equal (block->id, id))
        return block;
    }
  g_assert_not_reached ();
}

static char *
dup_words (FoldDocumentText *text,
           const FoldBlock  *block)
{
  return g_utf8_substring (fold_document_text_get_text (text), block->start, block->end);
}

static void
test_blank_line_parts_blocks (Fixture       *fixture,
                              gconstpointer  data)
{
  g_autoptr (FoldDocumentText) text = NULL;

  add (fixture, "  one \n two\t");
  add (fixture, " \n ");
  add (fixture, "three");
  text = finish (fixture);

  g_assert_cmpstr (fold_document_text_get_text (text), ==, "one two\n\nthree");
  g_assert_cmpuint (fold_document_text_get_n_blocks (text), ==, 2);
}

static void
test_text_is_composed_and_clean (Fixture       *fixture,
                                 gconstpointer  data)
{
  g_autoptr (FoldDocumentText) text = NULL;

  add (fixture, "\xEF\xBB\xBFMe\xCC\x81xi\xC2\xAD" "co\x01 e");
  fold_text_builder_append (fixture->builder, "\xCC\x81", -1);
  text = finish (fixture);

  g_assert_cmpstr (fold_document_text_get_text (text), ==, "México é");
  g_assert_cmpuint (fold_import_report_get_count (fixture->report, FOLD_IMPORT_SOFT_HYPHENS), ==, 1);
  g_assert_cmpuint (fold_import_report_get_count (fixture->report, FOLD_IMPORT_CONTROL_CHARACTERS), ==, 1);
}

static void
test_page_may_begin_inside_a_block (Fixture       *fixture,
                                    gconstpointer  data)
{
  g_autoptr (FoldDocumentText) text = NULL;

  fold_text_builder_add_page (fixture->builder, "i");
  add (fixture, "e\xCC\x81 first");
  fold_text_builder_add_page (fixture->builder, "ii");
  fold_text_builder_append (fixture->builder, " second", -1);
  fold_text_builder_end (fixture->builder);
  fold_text_builder_add_page (fixture->builder, "iii");
  add (fixture, "third");
  fold_text_builder_end (fixture->builder);
  fold_text_builder_add_page (fixture->builder, "iv");
  text = finish (fixture);

  g_assert_cmpuint (find (text, "page1")->start, ==, 0);
  g_assert_cmpuint (find (text, "page2")->start, ==, 7);
  g_assert_cmpuint (find (text, "page3")->start, ==, find (text, "p2")->start);
  g_assert_cmpstr (find (text, "page3")->label, ==, "iii");
  g_assert_false (has (text, "page4"));
}

static void
test_group_holds_its_blocks (Fixture       *fixture,
                             gconstpointer  data)
{
  g_autoptr (FoldDocumentText) text = NULL;
  const FoldBlock *article = NULL;

  add (fixture, "preamble");
  fold_text_builder_begin_group (fixture->builder, FOLD_BLOCK_ARTICLE, 0, "art_1", "Art. 1");
  add (fixture, "one");
  add (fixture, "two");
  fold_text_builder_end_group (fixture->builder);
  fold_text_builder_begin_group (fixture->builder, FOLD_BLOCK_ARTICLE, 0, "art_2", "Art. 2");
  fold_text_builder_end_group (fixture->builder);
  text = finish (fixture);

  article = find (text, "art_1");
  g_autofree char *words = dup_words (text, article);

  g_assert_cmpstr (words, ==, "one\n\ntwo");
  g_assert_cmpstr (article->label, ==, "Art. 1");
  g_assert_false (has (text, "art_2"));
}

static void
test_ids_are_valid_and_unique (Fixture       *fixture,
                               gconstpointer  data)
{
  static const char * const given[] = { "same", "same", "p1", "not an id", "~~~", "" };
  g_autoptr (FoldDocumentText) text = NULL;
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < G_N_ELEMENTS (given); i++)
    {
      fold_text_builder_begin (fixture->builder, FOLD_BLOCK_PARAGRAPH, 0, given[i], NULL);
      fold_text_builder_append (fixture->builder, "words", -1);
    }
  text = finish (fixture);

  for (guint i = 0; i < fold_document_text_get_n_blocks (text); i++)
    {
      const FoldBlock *block = fold_document_text_get_block (text, i);

      g_assert_true (fold_record_is_valid_id (block->id));
      g_assert_true (g_hash_table_add (seen, block->id));
    }
}

static void
test_lines_of_a_listing_stay (Fixture       *fixture,
                              gconstpointer  data)
{
  g_autoptr (FoldDocumentText) text = NULL;

  fold_text_builder_begin (fixture->builder, FOLD_BLOCK_PARAGRAPH, 0, NULL, NULL);
  fold_text_builder_append_lines (fixture->builder, "\nif (a)\r\n  b ();\n\n", -1);
  text = finish (fixture);

  g_assert_cmpstr (fold_document_text_get_text (text), ==, "if (a)\n  b ();");
}

static void
test_empty_text_is_an_error (Fixture       *fixture,
                             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  add (fixture, " \xC2\xAD ");

  g_assert_null (fold_text_builder_finish (fixture->builder, NULL, &error));
  g_assert_error (error, FOLD_DOCUMENT_ERROR, FOLD_DOCUMENT_ERROR_EMPTY);
}

static void
test_finishing_can_be_cancelled (Fixture       *fixture,
                                 gconstpointer  data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  add (fixture, "words");
  g_cancellable_cancel (cancellable);

  g_assert_null (fold_text_builder_finish (fixture->builder, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* Random events, of which the result must keep its promises. */
static void
test_any_events_make_a_canonical_text (Fixture       *fixture,
                                       gconstpointer  data)
{
  static const char * const pieces[] = {
    "word", " ", "\n", "e", "\xCC\x81", "\xE1\x84\x92", "\xE1\x85\xA1", "\xE1\x86\xAB", "\xC2\xAD", "\x02", "LCP:", "[00:01]",
    "\xE2\x80\xA8", "<", "\xF0\x9F\x87\xB2", "\xCD\xB4", "a: b",
  };

  for (guint round = 0; round < 300; round++)
    {
      g_autoptr (FoldTextBuilder) builder = fold_text_builder_new (fixture->report);
      g_autoptr (FoldDocumentText) text = NULL;
      g_autofree char *nfc = NULL;
      guint n_open = 0;

      for (guint i = 0; i < 200; i++)
        {
          const char *piece = pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))];

          switch (g_test_rand_int_range (0, 12))
            {
            case 0:
              fold_text_builder_begin (builder, (FoldBlockKind) g_test_rand_int_range (0, 2), 1, piece, piece);
              break;
            case 1:
              fold_text_builder_add_page (builder, piece);
              break;
            case 2:
              fold_text_builder_begin_group (builder, FOLD_BLOCK_ARTICLE, 0, piece, NULL);
              n_open++;
              break;
            case 3:
              if (n_open > 0)
                {
                  fold_text_builder_end_group (builder);
                  n_open--;
                }
              break;
            case 4:
              fold_text_builder_append_lines (builder, piece, -1);
              break;
            case 5:
              fold_text_builder_append_break (builder);
              break;
            default:
              fold_text_builder_append (builder, piece, -1);
              break;
            }
        }
      fold_text_builder_find_turns (builder);
      text = fold_text_builder_finish (builder, NULL, NULL);
      g_assert_nonnull (text);

      nfc = g_utf8_normalize (fold_document_text_get_text (text), -1, G_NORMALIZE_NFC);
      g_assert_cmpstr (fold_document_text_get_text (text), ==, nfc);
      for (guint i = 1; i < fold_document_text_get_n_blocks (text); i++)
        {
          const FoldBlock *before = fold_document_text_get_block (text, i - 1);
          const FoldBlock *block = fold_document_text_get_block (text, i);

          g_assert_true (before->start < block->start || (before->start == block->start && before->end >= block->end));
          /* Blocks lie one behind the other, or one inside the other. */
          g_assert_true (block->start >= before->end || block->end <= before->end);
        }
    }
}

/* ============ turns ============ */

static void
add_paragraphs (Fixture            *fixture,
                const char * const *paragraphs)
{
  for (guint i = 0; paragraphs[i] != NULL; i++)
    add (fixture, paragraphs[i]);
  fold_text_builder_find_turns (fixture->builder);
}

static guint
count_turns (FoldDocumentText *text,
             const char       *label)
{
  guint n = 0;

  for (guint i = 0; i < fold_document_text_get_n_blocks (text); i++)
    {
      const FoldBlock *block = fold_document_text_get_block (text, i);

      n += block->kind == FOLD_BLOCK_TURN && (label == NULL || g_strcmp0 (block->label, label) == 0);
    }
  return n;
}

static void
test_names_before_colons_are_speakers (Fixture       *fixture,
                                       gconstpointer  data)
{
  static const char * const paragraphs[] = {
    "Interview 1", "Interviewer: Where were you born?", "LCP: In Puebla.", "We moved when I was six.",
    "Interviewer: And then?", "LCP: Then we stayed.", "The end.", NULL,
  };
  g_autoptr (FoldDocumentText) text = NULL;

  add_paragraphs (fixture, paragraphs);
  text = finish (fixture);

  g_assert_cmpuint (count_turns (text, "LCP"), ==, 2);
  g_assert_cmpuint (count_turns (text, "Interviewer"), ==, 2);
  /* A turn goes on with the paragraphs up to the next turn; the last one does not. */
  g_autofree char *words = dup_words (text, find (text, "t2"));

  g_assert_cmpstr (words, ==, "LCP: In Puebla.\n\nWe moved when I was six.");
  g_assert_true (g_str_has_suffix (fold_document_text_get_text (text), "LCP: Then we stayed.\n\nThe end."));
}

static void
test_other_colons_are_no_speakers (Fixture       *fixture,
                                   gconstpointer  data)
{
  static const char * const paragraphs[] = {
    "http://example.org", "http://example.org/other", "Note: this comes once.", "Title: a title", "Title: a title",
    "A sentence. And another one with a name of far more than sixty-three characters in it: no.",
    "A sentence. And another one with a name of far more than sixty-three characters in it: yes.", NULL,
  };
  g_autoptr (FoldDocumentText) text = NULL;

  add_paragraphs (fixture, paragraphs);
  text = finish (fixture);

  g_assert_cmpuint (count_turns (text, NULL), ==, 0);
}

static void
test_time_stamps_are_taken_out (Fixture       *fixture,
                                gconstpointer  data)
{
  static const char * const paragraphs[] = {
    "[00:00:01] A: one", "B: (01:02) two", "00:03 A: three", "B [00:04:10]: four", "A: 15:00 is when we left", "[00:05]",
    "B: [03:06 - 03:23] six", NULL,
  };
  g_autoptr (FoldDocumentText) text = NULL;

  add_paragraphs (fixture, paragraphs);
  text = finish (fixture);

  g_assert_cmpstr (fold_document_text_get_text (text), ==,
                   "A: one\n\nB: two\n\nA: three\n\nB: four\n\nA: 15:00 is when we left\n\nB: six");
  g_assert_cmpuint (fold_import_report_get_count (fixture->report, FOLD_IMPORT_TIME_STAMPS), ==, 6);
}

/* ============ identifiers ============ */

static void
test_identifiers_are_found_in_text (void)
{
  static const struct
  {
    const char *text;
    const char *doi;
    const char *isbn;
  } cases[] = {
    { "see https://doi.org/10.1177/1464700117721882.", "10.1177/1464700117721882", NULL },
    { "(doi:10.1016/S0140-6736(05)67889-0)", "10.1016/s0140-6736(05)67889-0", NULL },
    { "version 10.5/2 of 110.1234/x", NULL, NULL },
    { "10.12345/ and nothing", NULL, NULL },
    { "ISBN 978-3-16-148410-0 (print)", NULL, "9783161484100" },
    { "ISBN-10: 0-306-40615-2", NULL, "0306406152" },
    { "ISBN: 080442957X", NULL, "080442957X" },
    { "ISBN 978-3-16-148410-1", NULL, NULL },
    { "9783161484100", NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *doi = fold_text_find_doi (cases[i].text, -1);
      g_autofree char *isbn = fold_text_find_isbn (cases[i].text, -1);

      g_assert_cmpstr (doi, ==, cases[i].doi);
      g_assert_cmpstr (isbn, ==, cases[i].isbn);
    }
}

#define ADD(name, test) g_test_add ("/model/text-builder/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("blank-line-parts-blocks", test_blank_line_parts_blocks);
  ADD ("text-is-composed-and-clean", test_text_is_composed_and_clean);
  ADD ("page-may-begin-inside-a-block", test_page_may_begin_inside_a_block);
  ADD ("group-holds-its-blocks", test_group_holds_its_blocks);
  ADD ("ids-are-valid-and-unique", test_ids_are_valid_and_unique);
  ADD ("lines-of-a-listing-stay", test_lines_of_a_listing_stay);
  ADD ("empty-text-is-an-error", test_empty_text_is_an_error);
  ADD ("finishing-can-be-cancelled", test_finishing_can_be_cancelled);
  ADD ("any-events-make-a-canonical-text", test_any_events_make_a_canonical_text);
  ADD ("names-before-colons-are-speakers", test_names_before_colons_are_speakers);
  ADD ("other-colons-are-no-speakers", test_other_colons_are_no_speakers);
  ADD ("time-stamps-are-taken-out", test_time_stamps_are_taken_out);
  g_test_add_func ("/model/text-builder/identifiers-are-found-in-text", test_identifiers_are_found_in_text);

  return g_test_run ();
}
