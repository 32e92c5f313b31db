/* test-locator.c: saying where words stand, and going there
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-locator.h"

static void
add (FoldDocumentText *text,
     FoldBlockKind     kind,
     guint             start,
     guint             end,
     const char       *label)
{
  g_autofree char *id = g_strdup_printf ("b%u-%u", kind, start);
  const FoldBlock block = { id, kind, start, end, 0, (char *) label };

  fold_document_text_add_block (text, &block);
}

/* Three paragraphs: 0–4, 6–10, 12–17. */
static FoldDocumentText *
make_text (void)
{
  FoldDocumentText *text = fold_document_text_new ("One.\n\nTwo.\n\nThree.");

  add (text, FOLD_BLOCK_PARAGRAPH, 0, 4, NULL);
  add (text, FOLD_BLOCK_PARAGRAPH, 6, 10, NULL);
  add (text, FOLD_BLOCK_PARAGRAPH, 12, 18, NULL);
  return text;
}

static void
assert_locator (FoldDocumentText *text,
                guint             start,
                guint             end,
                const char       *expected)
{
  g_autoptr (FoldPassages) passages = fold_passages_new (text);
  FoldLocator locator = fold_locator_find (passages, start, end);
  g_autofree char *found = fold_locator_format (&locator);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_paragraphs (void)
{
  g_autoptr (FoldDocumentText) text = make_text ();

  assert_locator (text, 7, 9, "para. 2");
  assert_locator (text, 7, 14, "paras. 2–3");
  /* The end does not belong to the words. */
  assert_locator (text, 6, 10, "para. 2");
}

static void
test_pages (void)
{
  g_autoptr (FoldDocumentText) text = make_text ();

  add (text, FOLD_BLOCK_PAGE, 6, 6, "xi");
  add (text, FOLD_BLOCK_PAGE, 14, 14, "12");

  assert_locator (text, 0, 3, "para. 1");
  assert_locator (text, 7, 9, "p. xi");
  assert_locator (text, 7, 15, "pp. xi–12");
}

static void
test_articles (void)
{
  g_autoptr (FoldDocumentText) text = make_text ();

  add (text, FOLD_BLOCK_ARTICLE, 0, 4, "Artículo 7 bis.");
  add (text, FOLD_BLOCK_ARTICLE, 6, 10, "8");

  assert_locator (text, 0, 3, "art. 7 bis.");
  assert_locator (text, 7, 9, "art. 8");
  assert_locator (text, 13, 15, "para. 3");
}

static void
test_turns (void)
{
  g_autoptr (FoldDocumentText) text = fold_document_text_new ("LCP: Yes.");

  add (text, FOLD_BLOCK_TURN, 0, 9, "LCP");

  g_autoptr (FoldPassages) passages = fold_passages_new (text);

  g_assert_cmpstr (fold_locator_find (passages, 5, 8).turn->label, ==, "LCP");
}

static void
assert_leads (FoldDocumentText *text,
              const char       *words,
              int               expected)
{
  g_autoptr (FoldPassages) passages = fold_passages_new (text);
  guint position = 0;
  gboolean found = fold_locator_go_to (passages, words, &position);

  g_assert_cmpint (found ? (int) position : -1, ==, expected);
}

static void
test_go_to (void)
{
  g_autoptr (FoldDocumentText) text = make_text ();

  assert_leads (text, "3", 12);
  assert_leads (text, "¶ 2", 6);
  assert_leads (text, " Para. 2 ", 6);
  assert_leads (text, "párrafo 2", 6);
  assert_leads (text, "para. 9", -1);
  assert_leads (text, "para.", -1);
  assert_leads (text, "", -1);
  assert_leads (text, "0", -1);
  assert_leads (text, "99999999999999999999", -1);
}

static void
test_go_to_page (void)
{
  g_autoptr (FoldDocumentText) text = make_text ();

  add (text, FOLD_BLOCK_PAGE, 6, 6, "3");
  add (text, FOLD_BLOCK_PAGE, 14, 14, "XII");

  assert_leads (text, "3", 6);
  assert_leads (text, "p. 3", 6);
  assert_leads (text, "p3", 6);
  assert_leads (text, "s. xii", 14);
  assert_leads (text, "xii", 14);
  assert_leads (text, "¶ 3", 12);
}

static void
test_go_to_article (void)
{
  g_autoptr (FoldDocumentText) text = make_text ();

  add (text, FOLD_BLOCK_ARTICLE, 6, 10, "1");

  assert_leads (text, "art. 1", 6);
  assert_leads (text, "Artículo 1", 6);
  assert_leads (text, "b4-6", 6);
  assert_leads (text, "1", 6);
  assert_leads (text, "para 1", 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/model/locator/paragraphs-where-nothing-else-is-known", test_paragraphs);
  g_test_add_func ("/model/locator/pages-come-first", test_pages);
  g_test_add_func ("/model/locator/articles-of-laws", test_articles);
  g_test_add_func ("/model/locator/a-turn-says-who-speaks", test_turns);
  g_test_add_func ("/model/locator/a-number-leads-to-a-paragraph", test_go_to);
  g_test_add_func ("/model/locator/a-number-leads-to-a-page-where-there-are-pages", test_go_to_page);
  g_test_add_func ("/model/locator/an-article-is-found-by-number-and-id", test_go_to_article);

  return g_test_run ();
}
