/* test-search-segments.c: the pieces of a text that a search finds
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-search-segments.h"

static void
add_block (FoldDocumentText *text,
           FoldBlockKind     kind,
           guint             start,
           guint             end)
{
  g_autofree char *id = g_strdup_printf ("b%u-%u", start, end);
  const FoldBlock block = { .id = id, .kind = kind, .start = start, .end = end };

  fold_document_text_add_block (text, &block);
}

/* The pieces with a bar between them. */
static char *
join (FoldDocumentText *text)
{
  g_autoptr (GArray) segments = fold_search_segment_text (text);
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < segments->len; i++)
    {
      const FoldSearchSegment *segment = &g_array_index (segments, FoldSearchSegment, i);

      if (i > 0)
        g_string_append_c (joined, '|');
      g_string_append_len (joined, fold_document_text_get_text (text) + segment->first_byte, (gssize) segment->n_bytes);
    }
  return g_string_free (joined, FALSE);
}

static void
assert_joined (FoldDocumentText *text,
               const char       *expected)
{
  g_autofree char *joined = join (text);

  g_assert_cmpstr (joined, ==, expected);
}

static void
test_lines_without_blocks (void)
{
  g_autoptr (FoldDocumentText) text = fold_document_text_new ("\nOne\n\n  Two \nThrée");

  assert_joined (text, "One|Two |Thrée");
}

static void
test_blocks_keep_their_lines (void)
{
  g_autoptr (FoldDocumentText) text = fold_document_text_new ("One\ntwo\nthree\nfour");

  add_block (text, FOLD_BLOCK_PARAGRAPH, 0, 7);
  assert_joined (text, "One\ntwo|three|four");
}

static void
test_nested_blocks_are_found_once (void)
{
  g_autoptr (FoldDocumentText) text = fold_document_text_new ("Art. 1 All may. Some may not.");

  add_block (text, FOLD_BLOCK_ARTICLE, 0, 29);
  add_block (text, FOLD_BLOCK_PARAGRAPH, 7, 15);
  assert_joined (text, "Art. 1 |All may.|Some may not.");
}

static void
test_page_marks_cut_nothing (void)
{
  g_autoptr (FoldDocumentText) text = fold_document_text_new ("A sentence over two pages");

  add_block (text, FOLD_BLOCK_PARAGRAPH, 0, 25);
  add_block (text, FOLD_BLOCK_PAGE, 10, 10);
  assert_joined (text, "A sentence over two pages");
}

static void
test_starts_are_code_points (void)
{
  g_autoptr (FoldDocumentText) text = fold_document_text_new ("Ñandú 🌽\nél");
  g_autoptr (GArray) segments = fold_search_segment_text (text);

  g_assert_cmpuint (segments->len, ==, 2);
  g_assert_cmpuint (g_array_index (segments, FoldSearchSegment, 1).start, ==, 8);
}

static void
test_an_empty_text_has_none (void)
{
  g_autoptr (FoldDocumentText) empty = fold_document_text_new ("");
  g_autoptr (FoldDocumentText) blank = fold_document_text_new (" \n\t\n");

  assert_joined (empty, "");
  assert_joined (blank, "");
}

/* Every word of any text is in exactly one piece. */
static void
test_nothing_is_lost_or_found_twice (void)
{
  for (guint round = 0; round < 200; round++)
    {
      g_autoptr (GString) content = g_string_new (NULL);
      g_autoptr (FoldDocumentText) text = NULL;
      g_autofree char *joined = NULL;
      g_autoptr (GString) expected = g_string_new (NULL);
      g_autoptr (GString) found = g_string_new (NULL);
      int length = g_test_rand_int_range (1, round % 10 == 0 ? 20000 : 200);

      for (int i = 0; i < length; i++)
        g_string_append_c (content, " \nabc"[g_test_rand_int_range (0, 5)]);
      text = fold_document_text_new (content->str);
      for (int i = g_test_rand_int_range (0, 10); i > 0; i--)
        {
          int start = g_test_rand_int_range (0, length + 1);

          add_block (text, g_test_rand_bit () ? FOLD_BLOCK_PARAGRAPH : FOLD_BLOCK_PAGE, (guint) start,
                     (guint) g_test_rand_int_range (start, length + 1));
        }

      joined = join (text);
      for (const char *p = content->str; *p != '\0'; p++)
        if (g_ascii_isalpha (*p))
          g_string_append_c (expected, *p);
      for (const char *p = joined; *p != '\0'; p++)
        if (g_ascii_isalpha (*p))
          g_string_append_c (found, *p);
      g_assert_cmpstr (found->str, ==, expected->str);
    }
}

static void
test_long_lines_are_cut (void)
{
  g_autofree char *line = g_strnfill (100000, 'a');
  g_autoptr (FoldDocumentText) text = fold_document_text_new (line);
  g_autoptr (GArray) segments = fold_search_segment_text (text);

  g_assert_cmpuint (segments->len, ==, 25);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/store/search-segments/lines-without-blocks", test_lines_without_blocks);
  g_test_add_func ("/store/search-segments/blocks-keep-their-lines", test_blocks_keep_their_lines);
  g_test_add_func ("/store/search-segments/nested-blocks-are-found-once", test_nested_blocks_are_found_once);
  g_test_add_func ("/store/search-segments/page-marks-cut-nothing", test_page_marks_cut_nothing);
  g_test_add_func ("/store/search-segments/starts-are-code-points", test_starts_are_code_points);
  g_test_add_func ("/store/search-segments/an-empty-text-has-none", test_an_empty_text_has_none);
  g_test_add_func ("/store/search-segments/nothing-is-lost-or-found-twice", test_nothing_is_lost_or_found_twice);
  g_test_add_func ("/store/search-segments/long-lines-are-cut", test_long_lines_are_cut);

  return g_test_run ();
}
