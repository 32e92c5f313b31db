/* test-text-documents.c: plain text, Markdown and web pages
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fold-document-test.h"

#include <string.h>

static void
assert_blocks (FoldImportedDocument *document,
               const char           *expected)
{
  g_autofree char *found = fold_document_test_describe (document);

  g_assert_cmpstr (found, ==, expected);
}

static guint
count (FoldImportedDocument *document,
       FoldImportFact        fact)
{
  return fold_import_report_get_count (document->report, fact);
}

/* ============ plain text ============ */

static void
test_wrapped_lines_are_one_paragraph (void)
{
  g_autoptr (FoldImportedDocument) document = fold_document_test_read_text (
    "The city declared itself a sanctuary in 2017, and nobody\n"
    "asked who would pay for shelters, lawyers and a well-\n"
    "trained police force.\n"
    "\n"
    "Name: A. Person\n"
    "Place: Mexico City\n"
    "\n"
    "- one\n"
    "- two\n", "notes.txt");

  assert_blocks (document,
                 "paragraph p1: The city declared itself a sanctuary in 2017, and nobody asked who would pay for "
                 "shelters, lawyers and a well-trained police force.\n"
                 "paragraph p2: Name: A. Person\n"
                 "paragraph p3: Place: Mexico City\n"
                 "item item1 1: - one\n"
                 "item item2 1: - two\n");
  g_assert_cmpuint (count (document, FOLD_IMPORT_JOINED_LINES), ==, 2);
  g_assert_cmpstr (document->media_type, ==, "text/plain");
  g_assert_cmpstr (document->file_name, ==, "notes.txt");
}

static void
test_form_feeds_begin_pages (void)
{
  g_autoptr (FoldImportedDocument) document = fold_document_test_read_text ("one\ftwo\r\n\fthree", NULL);

  assert_blocks (document,
                 "paragraph p1: one\n"
                 "page page1 [1]: \n"
                 "paragraph p2: two\n"
                 "page page2 [2]: \n"
                 "paragraph p3: three\n"
                 "page page3 [3]: \n");
}

static void
test_encodings_are_told_apart (void)
{
  static const struct
  {
    const char *bytes;
    gsize       length;
    const char *text;
    guint       n_guesses;
  } cases[] = {
    { "M\xC3\xA9xico", 7, "México", 0 },
    { "\xEF\xBB\xBFM\xC3\xA9xico", 10, "México", 0 },
    { "M\xE9xico \x93" "DF\x94 \x80", 13, "México “DF” €", 1 },
    { "\xFF\xFEM\0\xE9\0", 6, "Mé", 0 },
    { "\xFE\xFF\0M\0\xE9", 6, "Mé", 0 },
    { "\xFF\xFE\x3D\xD8\x00\xDE!\0", 8, "😀!", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (cases[i].bytes, cases[i].length);
      g_autoptr (FoldImportedDocument) document = fold_document_test_read (bytes, NULL);

      g_assert_cmpstr (fold_document_text_get_text (document->text), ==, cases[i].text);
      g_assert_cmpuint (count (document, FOLD_IMPORT_WINDOWS_ENCODING), ==, cases[i].n_guesses);
    }
}

static void
test_single_wrong_bytes_are_replaced (void)
{
  g_autoptr (FoldImportedDocument) document = fold_document_test_read_text (
    "áéíóú áéíóú \xFF áéíóú", NULL);

  g_assert_cmpstr (fold_document_text_get_text (document->text), ==, "áéíóú áéíóú � áéíóú");
  g_assert_cmpuint (count (document, FOLD_IMPORT_INVALID_BYTES), ==, 1);
}

static void
test_subtitles_lose_their_times (void)
{
  g_autoptr (FoldImportedDocument) document = fold_document_test_read_text (
    "1\n00:00:01,000 --> 00:00:04,000\nMGDJ: Hello.\n\n2\n00:00:05,000 --> 00:00:08,000\nLCP: Good morning.\n\n"
    "3\n00:00:09,000 --> 00:00:11,000\nMGDJ: Shall we?\n\n4\n00:00:12,000 --> 00:00:13,000\nLCP: Yes.\n", "a.srt");

  assert_blocks (document,
                 "turn t1 [MGDJ]: MGDJ: Hello.\n"
                 "turn t2 [LCP]: LCP: Good morning.\n"
                 "turn t3 [MGDJ]: MGDJ: Shall we?\n"
                 "turn t4 [LCP]: LCP: Yes.\n");
  g_assert_cmpuint (count (document, FOLD_IMPORT_TIME_STAMPS), ==, 4);
}

/* ============ Markdown ============ */

static void
test_markdown_keeps_words_and_structure (void)
{
  g_autoptr (FoldImportedDocument) document = fold_document_test_read_text (
    "---\n"
    "title: \"Field notes\"\n"
    "author: Ana de la Cruz\n"
    "date: 2023-03-23\n"
    "lang: es-MX\n"
    "---\n"
    "# Ciudad *santuario* #\n"
    "\n"
    "Some **bold** and _soft_ words, `code`, 2 * 3 * 4 and snake_case_name,\n"
    "a [link](https://example.org/a_(b)) and ![picture](a.png).\n"
    "\n"
    "Second heading\n"
    "--------------\n"
    "> quoted words\n"
    "\n"
    "1. first\n"
    "   - inner\n"
    "2. second\n"
    "\n"
    "| Year | Event |\n"
    "|------|-------|\n"
    "| 2011 | Law *of* hospitality |\n"
    "\n"
    "```\n"
    "  kept  as\n"
    "it is\n"
    "```\n", "notes.md");

  assert_blocks (document,
                 "heading h1 1: Ciudad santuario\n"
                 "paragraph p1: Some bold and soft words, code, 2 * 3 * 4 and snake_case_name, a link and .\n"
                 "heading h2 2: Second heading\n"
                 "paragraph p2: quoted words\n"
                 "item item1 1 [1]: 1. first\n"
                 "item item2 2: • inner\n"
                 "item item3 1 [2]: 2. second\n"
                 "table table1: Year | Event/2011 | Law of hospitality\n"
                 "paragraph p3:   kept  as/it is\n");
  g_assert_cmpstr (document->media_type, ==, "text/markdown");
  g_assert_cmpstr (document->language, ==, "es-MX");
  g_assert_cmpstr (fold_csl_get_text (document->csl, "title"), ==, "Field notes");
  g_assert_cmpuint (count (document, FOLD_IMPORT_LINK_ADDRESSES), ==, 1);
  g_assert_cmpuint (count (document, FOLD_IMPORT_PICTURES), ==, 1);
  g_assert_cmpuint (count (document, FOLD_IMPORT_EMPHASIS_MARKERS), ==, 10);

  g_autoptr (GPtrArray) authors = fold_csl_get_names (document->csl, "author");
  FoldCslName *author = g_ptr_array_index (authors, 0);

  g_assert_cmpstr (author->family, ==, "Cruz");
  g_assert_cmpstr (author->particle, ==, "de la");
  g_assert_cmpstr (author->given, ==, "Ana");
}

static void
test_markdown_is_told_by_its_name (void)
{
  g_autoptr (FoldImportedDocument) document = fold_document_test_read_text ("# no heading", "notes.txt");

  assert_blocks (document, "paragraph p1: # no heading\n");
}

/* ============ web pages ============ */

static void
test_page_keeps_what_is_read (void)
{
  g_autoptr (FoldImportedDocument) document = fold_document_test_read_text (
    "<!DOCTYPE html><html lang='en-GB'><head><title>A page &amp; more</title>"
    "<meta name=citation_author content='Bauder, Harald'><meta name=citation_publication_date content='2017/04/05'>"
    "<meta name=citation_doi content='10.1111/imig.12308'><style>p { color: red }</style></head><body>"
    "<nav><ul><li>Home</ul></nav><script>var a = '<p>no</p>';</script>"
    "<main><h1>Sanctuary <em>Cities</em></h1><p>One<br>two &nbsp;three &mdash; <q>said</q>.<p>Next"
    "<div hidden>secret</div><div style='display: none'>secret too</div>"
    "<ol start=3><li>three<ul><li><p>inner</p><p>more</p></ul><li>four</ol>"
    "<table><tr><th>Year<th>Law<tr><td>2011<td>of <b>hospitality</b></table>"
    "<pre>a\n  b</pre><img src=x alt=y><a href='https://example.org'>there</a></main>"
    "<footer>Contact</footer></body></html>", "page.html");

  assert_blocks (document,
                 "heading h1 1: Sanctuary Cities\n"
                 "paragraph p1: One/two \u00A0three — “said”.\n"
                 "paragraph p2: Next\n"
                 "item item1 1 [3]: 3. three\n"
                 "item item2 2: • inner/more\n"
                 "item item3 1 [4]: 4. four\n"
                 "table table1: Year | Law/2011 | of hospitality\n"
                 "paragraph p3: a/  b\n"
                 "paragraph p4: there\n");
  g_assert_cmpstr (document->media_type, ==, "text/html");
  g_assert_cmpstr (document->language, ==, "en-GB");
  g_assert_cmpstr (document->doi, ==, "10.1111/imig.12308");
  g_assert_cmpstr (fold_csl_get_item_type (document->csl), ==, "webpage");
  g_assert_cmpstr (fold_csl_get_text (document->csl, "title"), ==, "A page & more");
  g_assert_cmpuint (count (document, FOLD_IMPORT_SCRIPTS), ==, 2);
  g_assert_cmpuint (count (document, FOLD_IMPORT_NAVIGATION), ==, 2);
  g_assert_cmpuint (count (document, FOLD_IMPORT_HIDDEN_TEXT), ==, 2);
  g_assert_cmpuint (count (document, FOLD_IMPORT_PICTURES), ==, 1);
  g_assert_cmpuint (count (document, FOLD_IMPORT_LINK_ADDRESSES), ==, 1);

  g_autoptr (FoldEdtf) date = fold_csl_get_date (document->csl, "issued");

  g_assert_cmpstr (fold_edtf_get_text (date), ==, "2017-04-05");
}

static void
test_layout_tables_are_running_text (void)
{
  g_autoptr (FoldImportedDocument) document = fold_document_test_read_text (
    "<html><body><table><tr><td><h2>Menu</h2><p>left</p></td><td><p>right</p><table><tr><td>a<td>b</table></td></tr>"
    "</table></body></html>", NULL);

  assert_blocks (document,
                 "heading h1 2: Menu\n"
                 "paragraph p1: left\n"
                 "paragraph p2: right\n"
                 "table table1: a | b\n");
  g_assert_cmpuint (count (document, FOLD_IMPORT_FLATTENED_CELLS), ==, 1);
}

static void
test_declared_encoding_of_a_page_counts (void)
{
  g_autoptr (FoldImportedDocument) document = fold_document_test_read_text (
    "<html><head><meta charset=\"iso-8859-2\"></head><body><p>\xB3\xF3\xBC</p></body></html>", "a.html");

  g_assert_cmpstr (fold_document_text_get_text (document->text), ==, "łóź");
}

static void
test_the_same_file_gives_the_same_text (void)
{
  const char *page = "<html><body><h1>a</h1><p>b<p>c</body></html>";
  g_autoptr (FoldImportedDocument) first = fold_document_test_read_text (page, "a.html");
  g_autoptr (FoldImportedDocument) second = fold_document_test_read_text (page, "b");

  g_assert_true (fold_document_text_equal (first->text, second->text));
  g_assert_cmpstr (first->sha256, ==, second->sha256);
  g_assert_cmpuint (strlen (first->sha256), ==, 64);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/formats/text-documents/wrapped-lines-are-one-paragraph", test_wrapped_lines_are_one_paragraph);
  g_test_add_func ("/formats/text-documents/form-feeds-begin-pages", test_form_feeds_begin_pages);
  g_test_add_func ("/formats/text-documents/encodings-are-told-apart", test_encodings_are_told_apart);
  g_test_add_func ("/formats/text-documents/single-wrong-bytes-are-replaced", test_single_wrong_bytes_are_replaced);
  g_test_add_func ("/formats/text-documents/subtitles-lose-their-times", test_subtitles_lose_their_times);
  g_test_add_func ("/formats/text-documents/markdown-keeps-words-and-structure", test_markdown_keeps_words_and_structure);
  g_test_add_func ("/formats/text-documents/markdown-is-told-by-its-name", test_markdown_is_told_by_its_name);
  g_test_add_func ("/formats/text-documents/page-keeps-what-is-read", test_page_keeps_what_is_read);
  g_test_add_func ("/formats/text-documents/layout-tables-are-running-text", test_layout_tables_are_running_text);
  g_test_add_func ("/formats/text-documents/declared-encoding-of-a-page-counts", test_declared_encoding_of_a_page_counts);
  g_test_add_func ("/formats/text-documents/the-same-file-gives-the-same-text", test_the_same_file_gives_the_same_text);

  return g_test_run ();
}
