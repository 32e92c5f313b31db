/* test-passages.c: cutting a document into pieces
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-passages.h"

#include "fold-long-document.h"

static void
add (FoldDocumentText *text,
     FoldBlockKind     kind,
     guint             start,
     guint             end,
     const char       *label)
{
  g_autofree char *id = g_strdup_printf ("b%u-%u-%u", kind, start, end);
  const FoldBlock block = { id, kind, start, end, kind == FOLD_BLOCK_HEADING ? 1 : 0, (char *) label };

  fold_document_text_add_block (text, &block);
}

static char *
dup_words (FoldPassages *passages,
           guint         passage)
{
  return g_strndup (fold_passages_get_words (passages, passage), fold_passages_get (passages, passage)->length);
}

static void
assert_passage (FoldPassages  *passages,
                guint          passage,
                FoldBlockKind  kind,
                const char    *words)
{
  g_autofree char *found = dup_words (passages, passage);

  g_assert_cmpint (fold_passages_get (passages, passage)->kind, ==, kind);
  g_assert_cmpstr (found, ==, words);
}

static void
test_plain_text (void)
{
  g_autoptr (FoldDocumentText) text = fold_document_text_new ("\nEn: år\nto\n\n  \n\nTre \n");
  g_autoptr (FoldPassages) passages = fold_passages_new (text);

  g_assert_cmpuint (fold_passages_get_n_passages (passages), ==, 2);
  assert_passage (passages, 0, FOLD_BLOCK_PARAGRAPH, "En: år\nto");
  assert_passage (passages, 1, FOLD_BLOCK_PARAGRAPH, "Tre");
  g_assert_cmpuint (fold_passages_get (passages, 1)->number, ==, 2);
}

static void
test_empty (void)
{
  g_autoptr (FoldDocumentText) text = fold_document_text_new ("");
  g_autoptr (FoldPassages) passages = fold_passages_new (text);

  g_assert_cmpuint (fold_passages_get_n_passages (passages), ==, 0);
  g_assert_cmpuint (fold_passages_find (passages, 3), ==, FOLD_NO_PASSAGE);
}

static void
test_nested (void)
{
  /* An article with a heading, a paragraph, and a tail outside of both. */
  g_autoptr (FoldDocumentText) text = fold_document_text_new ("Art. 5\n\nBody.\n\nTail.\n\nEnd.");

  add (text, FOLD_BLOCK_ARTICLE, 0, 20, "5");
  add (text, FOLD_BLOCK_HEADING, 0, 6, NULL);
  add (text, FOLD_BLOCK_PARAGRAPH, 8, 13, NULL);
  add (text, FOLD_BLOCK_PARAGRAPH, 22, 26, NULL);

  g_autoptr (FoldPassages) passages = fold_passages_new (text);

  g_assert_cmpuint (fold_passages_get_n_passages (passages), ==, 4);
  assert_passage (passages, 0, FOLD_BLOCK_HEADING, "Art. 5");
  assert_passage (passages, 1, FOLD_BLOCK_PARAGRAPH, "Body.");
  assert_passage (passages, 2, FOLD_BLOCK_PARAGRAPH, "Tail.");
  assert_passage (passages, 3, FOLD_BLOCK_PARAGRAPH, "End.");
  g_assert_cmpstr (fold_passages_find_article (passages, 16)->label, ==, "5");
  g_assert_null (fold_passages_find_article (passages, 23));
}

static void
test_turn_of_two_paragraphs (void)
{
  g_autoptr (FoldDocumentText) text = fold_document_text_new ("LCP: One.\n\nTwo.\n\nThree.");

  add (text, FOLD_BLOCK_TURN, 0, 15, "LCP");
  add (text, FOLD_BLOCK_PARAGRAPH, 0, 9, NULL);
  add (text, FOLD_BLOCK_PARAGRAPH, 11, 15, NULL);
  add (text, FOLD_BLOCK_PARAGRAPH, 17, 23, NULL);

  g_autoptr (FoldPassages) passages = fold_passages_new (text);

  g_assert_cmpstr (fold_passages_get (passages, 0)->speaker, ==, "LCP");
  g_assert_null (fold_passages_get (passages, 1)->speaker);
  g_assert_cmpuint (fold_passages_get (passages, 1)->turn, ==, 1);
  g_assert_cmpuint (fold_passages_get (passages, 2)->turn, ==, 0);
  g_assert_cmpstr (fold_passages_find_turn (passages, 12)->label, ==, "LCP");
}

static void
test_pages (void)
{
  g_autoptr (FoldDocumentText) text = fold_document_text_new ("One two three.");

  add (text, FOLD_BLOCK_PAGE, 0, 0, "iv");
  add (text, FOLD_BLOCK_PARAGRAPH, 0, 14, NULL);
  add (text, FOLD_BLOCK_PAGE, 8, 8, "1");

  g_autoptr (FoldPassages) passages = fold_passages_new (text);

  g_assert_cmpuint (fold_passages_get_n_passages (passages), ==, 1);
  g_assert_cmpstr (fold_passages_get_page (passages, fold_passages_find_page (passages, 7))->label, ==, "iv");
  g_assert_cmpstr (fold_passages_get_page (passages, fold_passages_find_page (passages, 8))->label, ==, "1");
  g_assert_cmpuint (fold_passages_find_label (passages, FOLD_BLOCK_PAGE, "IV")->start, ==, 0);
  g_assert_null (fold_passages_find_label (passages, FOLD_BLOCK_PAGE, "2"));
}

static void
test_long_lines (void)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < 20000; i++)
    g_string_append (words, "año ");

  g_autoptr (FoldDocumentText) text = fold_document_text_new (words->str);
  g_autoptr (FoldPassages) passages = fold_passages_new (text);
  guint n_passages = fold_passages_get_n_passages (passages);

  g_assert_cmpuint (n_passages, ==, 80000 / FOLD_PASSAGE_MAX_LENGTH + 1);
  for (guint i = 0; i < n_passages; i++)
    {
      const FoldPassage *passage = fold_passages_get (passages, i);
      g_autofree char *found = dup_words (passages, i);

      g_assert_cmpuint (passage->end - passage->start, <=, FOLD_PASSAGE_MAX_LENGTH);
      g_assert_cmpint (passage->goes_on, ==, i > 0);
      g_assert_cmpuint (passage->number, ==, i > 0 ? 0 : 1);
      g_assert_true (g_str_has_prefix (found, "año") && g_str_has_suffix (found, "año"));
    }
}

static void
test_line_without_spaces (void)
{
  g_autofree char *line = g_strnfill (3 * FOLD_PASSAGE_MAX_LENGTH, 'x');
  g_autoptr (FoldDocumentText) text = fold_document_text_new (line);
  g_autoptr (FoldPassages) passages = fold_passages_new (text);

  g_assert_cmpuint (fold_passages_get_n_passages (passages), ==, 3);
  g_assert_cmpuint (fold_passages_get (passages, 2)->end, ==, 3 * FOLD_PASSAGE_MAX_LENGTH);
}

/* Whatever the blocks are: in order, apart, and nothing but white space is left out. */
static void
assert_complete (FoldPassages     *passages,
                 FoldDocumentText *text)
{
  const char *p = fold_document_text_get_text (text);
  guint at = 0;

  for (guint i = 0; i <= fold_passages_get_n_passages (passages); i++)
    {
      const FoldPassage *passage = i < fold_passages_get_n_passages (passages) ? fold_passages_get (passages, i) : NULL;
      guint start = passage != NULL ? passage->start : fold_document_text_get_length (text);

      g_assert_cmpuint (at, <=, start);
      for (; at < start; at++, p = g_utf8_next_char (p))
        g_assert_true (g_unichar_isspace (g_utf8_get_char (p)));
      if (passage == NULL)
        return;
      g_assert_cmpuint (passage->offset, ==, (gsize) (p - fold_document_text_get_text (text)));
      p += passage->length;
      at = passage->end;
    }
}

static void
test_random_blocks (void)
{
  for (int round = 0; round < 200; round++)
    {
      g_autoptr (FoldDocumentText) plain = fold_long_document_new (300);
      g_autoptr (FoldDocumentText) text = fold_document_text_new (fold_document_text_get_text (plain));
      gint32 length = (gint32) fold_document_text_get_length (text);

      for (int i = g_test_rand_int_range (0, 12); i > 0; i--)
        {
          gint32 start = g_test_rand_int_range (0, length);

          add (text, (FoldBlockKind) g_test_rand_int_range (0, FOLD_BLOCK_NOTE + 1), (guint) start,
               (guint) g_test_rand_int_range (start, length + 1), "x");
        }

      g_autoptr (FoldPassages) passages = fold_passages_new (text);

      assert_complete (passages, text);
    }
}

static void
test_slices (void)
{
  g_autoptr (FoldDocumentText) text = fold_long_document_new (3000);
  g_autoptr (FoldPassages) passages = fold_passages_new (text);
  gint32 length = (gint32) fold_document_text_get_length (text);

  for (int i = 0; i < 500; i++)
    {
      gint32 start = g_test_rand_int_range (0, length + 1);
      gint32 end = g_test_rand_int_range (start, length + 1);
      g_autofree char *slice = fold_passages_dup_slice (passages, (guint) start, (guint) end);
      g_autofree char *expected = g_utf8_substring (fold_document_text_get_text (text), start, end);

      g_assert_cmpstr (slice, ==, expected);
    }
}

static void
test_find (void)
{
  g_autoptr (FoldDocumentText) text = fold_long_document_new (3000);
  g_autoptr (FoldPassages) passages = fold_passages_new (text);

  for (guint i = 0; i < fold_passages_get_n_passages (passages); i++)
    {
      const FoldPassage *passage = fold_passages_get (passages, i);

      g_assert_cmpuint (fold_passages_find (passages, passage->start), ==, i);
      g_assert_cmpuint (fold_passages_find (passages, passage->end - 1), ==, i);
      if (passage->number > 0)
        g_assert_cmpuint (fold_passages_find_number (passages, passage->number), ==, i);
    }
}

static void
test_headings (void)
{
  g_autoptr (FoldDocumentText) text = fold_long_document_new (30000);
  g_autoptr (FoldPassages) passages = fold_passages_new (text);
  const FoldPassage *second = fold_passages_get (passages, fold_passages_get_heading (passages, 1));

  g_assert_cmpuint (fold_passages_get_n_headings (passages), >, 2);
  g_assert_cmpint (second->kind, ==, FOLD_BLOCK_HEADING);
  g_assert_cmpuint (fold_passages_find_heading (passages, second->start), ==, 1);
  g_assert_cmpuint (fold_passages_find_heading (passages, second->start - 1), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/model/passages/text-without-blocks-is-cut-at-blank-lines", test_plain_text);
  g_test_add_func ("/model/passages/no-text-has-no-passage", test_empty);
  g_test_add_func ("/model/passages/innermost-blocks-are-taken", test_nested);
  g_test_add_func ("/model/passages/a-speaker-stands-where-the-turn-begins", test_turn_of_two_paragraphs);
  g_test_add_func ("/model/passages/pages-are-found-by-place-and-label", test_pages);
  g_test_add_func ("/model/passages/long-lines-are-cut-at-spaces", test_long_lines);
  g_test_add_func ("/model/passages/a-line-without-spaces-is-cut-anywhere", test_line_without_spaces);
  g_test_add_func ("/model/passages/no-word-is-lost", test_random_blocks);
  g_test_add_func ("/model/passages/slices-are-exact", test_slices);
  g_test_add_func ("/model/passages/each-is-found-by-place-and-number", test_find);
  g_test_add_func ("/model/passages/headings-are-found-by-place", test_headings);

  return g_test_run ();
}
