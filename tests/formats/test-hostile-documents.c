/* test-hostile-documents.c: files that mean harm, or are broken: one sentence each
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fold-archive.h"
#include "fold-document-test.h"
#include "fold-zip-maker.h"

#include <string.h>

#define TEI_START "<TEI xmlns='http://www.tei-c.org/ns/1.0'><teiHeader/><text><body>"
#define TEI_END   "</body></text></TEI>"

static void
refuse_text (const char        *text,
             const char        *file_name,
             FoldDocumentError  code)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  fold_document_test_refuse (bytes, file_name, code);
}

static GBytes *
make_docx (const char *document)
{
  FoldZipMaker *zip = fold_zip_maker_new ();

  fold_zip_maker_add (zip, "[Content_Types].xml", "<Types/>");
  fold_zip_maker_add (zip, "word/document.xml", document);
  return fold_zip_maker_finish (zip);
}

/* ============ entities ============ */

#define BOMB \
  "<!DOCTYPE TEI [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'>" \
  "<!ENTITY d '&c;&c;&c;&c;&c;&c;&c;&c;'><!ENTITY e '&d;&d;&d;&d;&d;&d;&d;&d;'>]>"

static void
test_entity_bombs_are_refused (void)
{
  g_autoptr (GBytes) docx = make_docx ("<?xml version='1.0'?>" BOMB "<w:document xmlns:w='w'>&e;</w:document>");

  refuse_text ("<?xml version='1.0'?>" BOMB TEI_START "<p>&e;</p>" TEI_END, "a.xml", FOLD_DOCUMENT_ERROR_FORBIDDEN);
  fold_document_test_refuse (docx, NULL, FOLD_DOCUMENT_ERROR_FORBIDDEN);
}

static void
test_external_entities_are_refused (void)
{
  refuse_text ("<?xml version='1.0'?><!DOCTYPE TEI [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>" TEI_START "<p>&x;</p>" TEI_END,
               NULL, FOLD_DOCUMENT_ERROR_FORBIDDEN);
  refuse_text ("<?xml version='1.0'?><!DOCTYPE TEI [<!ENTITY % x SYSTEM 'http://example.org/x.dtd'> %x;]>" TEI_START "<p>x</p>"
               TEI_END, NULL, FOLD_DOCUMENT_ERROR_FORBIDDEN);
}

/* Nothing is fetched, and what nobody declared is nothing. */
static void
test_external_subsets_are_not_read (void)
{
  g_autoptr (FoldImportedDocument) document = fold_document_test_read_text (
    "<?xml version='1.0'?><!DOCTYPE TEI SYSTEM 'file:///etc/passwd'>" TEI_START "<p>a&mdash;b&unknown;c</p>" TEI_END, NULL);

  g_assert_cmpstr (fold_document_text_get_text (document->text), ==, "a—bc");
}

static void
test_web_pages_know_only_the_entities_of_html (void)
{
  g_autoptr (FoldImportedDocument) document = fold_document_test_read_text (
    "<!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><html><body><p>a&x;b&eacute;</p></body></html>", NULL);

  g_assert_nonnull (strstr (fold_document_text_get_text (document->text), "bé"));
  g_assert_null (strstr (fold_document_text_get_text (document->text), "root"));
}

/* ============ archives ============ */

static void
test_zip_bombs_are_refused (void)
{
  FoldZipMaker *zip = fold_zip_maker_new ();
  g_autoptr (GBytes) bytes = NULL;

  fold_zip_maker_add (zip, "[Content_Types].xml", "<Types/>");
  fold_zip_maker_fill (zip, "word/document.xml", ' ', 64 * 1024 * 1024);
  bytes = fold_zip_maker_finish (zip);
  g_assert_cmpuint (g_bytes_get_size (bytes), <, 200000);

  fold_document_test_refuse (bytes, NULL, FOLD_DOCUMENT_ERROR_TOO_LARGE);
}

/* Parts that nobody asked for are not unpacked. */
static void
test_unwanted_parts_are_left_packed (void)
{
  FoldZipMaker *zip = fold_zip_maker_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (FoldImportedDocument) document = NULL;

  fold_zip_maker_add (zip, "[Content_Types].xml", "<Types/>");
  fold_zip_maker_add (zip, "word/document.xml",
                      "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:p><w:r><w:t>a</w:t></w:r>"
                      "</w:p></w:document>");
  fold_zip_maker_fill (zip, "word/media/image1.png", 'x', 64 * 1024 * 1024);
  bytes = fold_zip_maker_finish (zip);
  document = fold_document_test_read (bytes, NULL);

  g_assert_cmpstr (fold_document_text_get_text (document->text), ==, "a");
}

static void
test_paths_out_of_the_archive_are_refused (void)
{
  static const char * const names[] = {
    "../evil.xml", "word/../../evil.xml", "/etc/evil.xml", "C:/evil.xml", "word\\..\\evil.xml",
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      FoldZipMaker *zip = fold_zip_maker_new ();
      g_autoptr (GBytes) bytes = NULL;

      fold_zip_maker_add (zip, "mimetype", "application/epub+zip");
      fold_zip_maker_add (zip, names[i], "x");
      bytes = fold_zip_maker_finish (zip);

      fold_document_test_refuse (bytes, NULL, FOLD_DOCUMENT_ERROR_FORBIDDEN);
    }
}

static void
test_links_in_an_archive_are_refused (void)
{
  FoldZipMaker *zip = fold_zip_maker_new ();
  g_autoptr (GBytes) bytes = NULL;

  fold_zip_maker_add (zip, "mimetype", "application/epub+zip");
  fold_zip_maker_link (zip, "META-INF/container.xml", "/etc/passwd");
  bytes = fold_zip_maker_finish (zip);

  fold_document_test_refuse (bytes, NULL, FOLD_DOCUMENT_ERROR_FORBIDDEN);
}

static void
test_names_in_an_archive_may_be_in_any_script (void)
{
  FoldZipMaker *zip = fold_zip_maker_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (FoldImportedDocument) document = NULL;

  fold_zip_maker_add (zip, "mimetype", "application/vnd.oasis.opendocument.text");
  fold_zip_maker_add (zip, "Pictures/año.txt", "x");
  fold_zip_maker_add (zip, "content.xml",
                      "<o:document-content xmlns:o='urn:oasis:names:tc:opendocument:xmlns:office:1.0' "
                      "xmlns:t='urn:oasis:names:tc:opendocument:xmlns:text:1.0'><o:body><o:text><t:p>a</t:p></o:text></o:body>"
                      "</o:document-content>");
  bytes = fold_zip_maker_finish (zip);
  document = fold_document_test_read (bytes, NULL);

  g_assert_cmpstr (fold_document_text_get_text (document->text), ==, "a");
}

static void
test_damaged_archives_are_refused (void)
{
  g_autoptr (GBytes) whole = make_docx ("<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>"
                                        "<w:p><w:r><w:t>words</w:t></w:r></w:p></w:document>");
  gsize size = g_bytes_get_size (whole);

  /* Whatever the place of the cut, the answer is a sentence. */
  for (gsize length = 4; length < size; length += 7)
    {
      g_autoptr (GBytes) cut = g_bytes_new_from_bytes (whole, 0, length);
      g_autoptr (GError) error = NULL;
      FoldImportedDocument *document = fold_document_reader_read (cut, NULL, NULL, NULL, &error);

      g_assert_null (document);
      g_assert_true (error->domain == FOLD_DOCUMENT_ERROR);
    }
}

static void
test_references_stay_in_the_archive (void)
{
  static const struct
  {
    const char *base;
    const char *reference;
    const char *expected;
  } cases[] = {
    { "OEBPS/book.opf", "text/one.xhtml#a", "OEBPS/text/one.xhtml" },
    { "OEBPS/text/nav.xhtml", "../a%20b.xhtml", "OEBPS/a b.xhtml" },
    { "OEBPS/book.opf", "/word/a.xml", "word/a.xml" },
    { "book.opf", "../../../../etc/passwd", "etc/passwd" },
    { "book.opf", "#here", "book.opf" },
    { "book.opf", "file:///etc/passwd", NULL },
    { "book.opf", "%00", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = fold_archive_resolve (cases[i].base, cases[i].reference);

      g_assert_cmpstr (found, ==, cases[i].expected);
    }
}

/* ============ depth, length, circles ============ */

static char *
nest (const char *open,
      const char *close,
      guint       depth)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < depth; i++)
    g_string_append (text, open);
  g_string_append (text, "x");
  for (guint i = 0; i < depth; i++)
    g_string_append (text, close);
  return g_string_free (text, FALSE);
}

static void
test_deep_nesting_is_refused (void)
{
  g_autofree char *divisions = nest ("<div>", "</div>", 100000);
  g_autofree char *tei = g_strconcat (TEI_START, divisions, TEI_END, NULL);
  g_autofree char *page = g_strconcat ("<html><body>", divisions, NULL);
  g_autofree char *markdown = nest ("[", "](x)", 100000);
  g_autofree char *quotes = nest ("> ", "", 100000);
  g_autoptr (FoldImportedDocument) links = NULL;
  g_autoptr (FoldImportedDocument) quoted = NULL;

  refuse_text (tei, NULL, FOLD_DOCUMENT_ERROR_TOO_LARGE);
  refuse_text (page, NULL, FOLD_DOCUMENT_ERROR_TOO_LARGE);
  links = fold_document_test_read_text (markdown, "a.md");
  quoted = fold_document_test_read_text (quotes, "a.md");
}

static void
test_one_line_of_100_megabytes_is_refused (void)
{
  gsize length = 100 * 1024 * 1024;
  char *line = g_malloc (length);
  g_autoptr (GBytes) bytes = NULL;

  memset (line, 'a', length);
  bytes = g_bytes_new_take (line, length);

  fold_document_test_refuse (bytes, "a.txt", FOLD_DOCUMENT_ERROR_TOO_LARGE);
  fold_document_test_refuse (bytes, "a.md", FOLD_DOCUMENT_ERROR_TOO_LARGE);
}

static void
test_one_line_of_a_page_of_100_megabytes_is_refused (void)
{
  gsize length = 100 * 1024 * 1024;
  char *page = g_malloc (length);
  g_autoptr (GBytes) bytes = NULL;

  memset (page, 'a', length);
  memcpy (page, "<html><body><p>", 15);
  bytes = g_bytes_new_take (page, length);

  fold_document_test_refuse (bytes, NULL, FOLD_DOCUMENT_ERROR_TOO_LARGE);
}

static void
test_a_line_of_10_megabytes_comes_in (void)
{
  g_autofree char *line = g_strnfill (10 * 1024 * 1024, 'a');
  g_autofree char *page = g_strconcat ("<html><body><p>", line, NULL);
  g_autofree char *tei = g_strconcat (TEI_START "<p>", line, "</p>" TEI_END, NULL);
  g_autoptr (FoldImportedDocument) text = fold_document_test_read_text (line, NULL);
  g_autoptr (FoldImportedDocument) html = fold_document_test_read_text (page, NULL);
  g_autoptr (FoldImportedDocument) xml = fold_document_test_read_text (tei, NULL);

  g_assert_cmpuint (fold_document_text_get_length (text->text), ==, 10 * 1024 * 1024);
  g_assert_cmpuint (fold_document_text_get_length (html->text), ==, 10 * 1024 * 1024);
  g_assert_cmpuint (fold_document_text_get_length (xml->text), ==, 10 * 1024 * 1024);
}

/* Marks that have no partner are looked for once, and not from each of them. */
static void
test_unclosed_marks_cost_no_time (void)
{
  static const char * const marks[] = { "*", "[", "<!--", "`", "![", "_a ", "<", "<a", "\\", "|", "~~" };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      g_autofree char *run = nest (marks[i], "", 200000);
      g_autofree char *text = g_strconcat ("words ", run, NULL);
      g_autoptr (FoldImportedDocument) document = fold_document_test_read_text (text, "a.md");

      g_assert_nonnull (document);
    }
}

static void
test_invalid_utf8_in_xml_is_refused (void)
{
  refuse_text ("<?xml version='1.0' encoding='UTF-8'?>" TEI_START "<p>a\xFF\xFE z</p>" TEI_END, NULL,
               FOLD_DOCUMENT_ERROR_DAMAGED);
}

static void
test_parts_in_a_circle_end (void)
{
  g_autoptr (FoldImportedDocument) document = fold_document_test_read_text (
    TEI_START "<p corresp='#a' xml:id='a'>words</p>" TEI_END, NULL);
  FoldZipMaker *zip = fold_zip_maker_new ();
  g_autoptr (GBytes) bytes = NULL;

  g_assert_cmpstr (fold_document_text_get_text (document->text), ==, "words");

  fold_zip_maker_add (zip, "META-INF/container.xml", "<c><rootfile full-path='META-INF/container.xml'/></c>");
  bytes = fold_zip_maker_finish (zip);

  fold_document_test_refuse (bytes, NULL, FOLD_DOCUMENT_ERROR_DAMAGED);
}

/* ============ not documents ============ */

static void
test_what_is_no_document_gets_one_sentence (void)
{
  static const struct
  {
    const char        *bytes;
    gsize              length;
    FoldDocumentError  code;
  } cases[] = {
    { "", 0, FOLD_DOCUMENT_ERROR_EMPTY },
    { " \n\t\n", 4, FOLD_DOCUMENT_ERROR_EMPTY },
    { "%PDF-1.7\n", 9, FOLD_DOCUMENT_ERROR_PDF },
    { "{\\rtf1 x}", 9, FOLD_DOCUMENT_ERROR_UNKNOWN },
    { "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 rest", 13, FOLD_DOCUMENT_ERROR_UNKNOWN },
    { "SQLite format 3\0", 16, FOLD_DOCUMENT_ERROR_UNKNOWN },
    { "\x89PNG\r\n\x1A\n\0\0\0\x0D", 12, FOLD_DOCUMENT_ERROR_UNKNOWN },
    { "PK\3\4", 4, FOLD_DOCUMENT_ERROR_DAMAGED },
    { "<?xml version='1.0'?><other/>", 29, FOLD_DOCUMENT_ERROR_UNKNOWN },
    { "<?xml version='1.0'?>", 21, FOLD_DOCUMENT_ERROR_DAMAGED },
    { "<html><body></body></html>", 26, FOLD_DOCUMENT_ERROR_EMPTY },
    { "\xFF\xFE", 2, FOLD_DOCUMENT_ERROR_EMPTY },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (cases[i].bytes, cases[i].length);

      fold_document_test_refuse (bytes, NULL, cases[i].code);
    }
}

static void
test_locked_odt_is_refused (void)
{
  FoldZipMaker *zip = fold_zip_maker_new ();
  g_autoptr (GBytes) bytes = NULL;

  fold_zip_maker_add (zip, "mimetype", "application/vnd.oasis.opendocument.text");
  fold_zip_maker_add (zip, "META-INF/manifest.xml", "<m xmlns:manifest='x'><manifest:encryption-data/></m>");
  fold_zip_maker_add (zip, "content.xml", "\x01\x02\x03");
  bytes = fold_zip_maker_finish (zip);

  fold_document_test_refuse (bytes, NULL, FOLD_DOCUMENT_ERROR_ENCRYPTED);
}

static void
test_reading_can_be_cancelled (void)
{
  static const char * const texts[] = {
    "plain", TEI_START "<p>x</p>" TEI_END, "<html><body><p>x</body></html>",
  };
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_cancellable_cancel (cancellable);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (texts[i], strlen (texts[i]));
      g_autoptr (GError) error = NULL;

      g_assert_null (fold_document_reader_read (bytes, NULL, NULL, cancellable, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
    }
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  FoldImportedDocument **document = data;
  g_autoptr (GError) error = NULL;

  *document = fold_document_reader_read_finish (result, &error);
  g_assert_no_error (error);
}

static void
test_reading_can_be_done_in_the_background (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("words", 5);
  g_autoptr (FoldImportedDocument) document = NULL;

  fold_document_reader_read_async (bytes, "a.txt", NULL, NULL, read_cb, &document);
  while (document == NULL)
    g_main_context_iteration (NULL, TRUE);

  g_assert_cmpstr (fold_document_text_get_text (document->text), ==, "words");
}

#define ADD(name, test) g_test_add_func ("/formats/hostile-documents/" name, test)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("entity-bombs-are-refused", test_entity_bombs_are_refused);
  ADD ("external-entities-are-refused", test_external_entities_are_refused);
  ADD ("external-subsets-are-not-read", test_external_subsets_are_not_read);
  ADD ("web-pages-know-only-the-entities-of-html", test_web_pages_know_only_the_entities_of_html);
  ADD ("zip-bombs-are-refused", test_zip_bombs_are_refused);
  ADD ("unwanted-parts-are-left-packed", test_unwanted_parts_are_left_packed);
  ADD ("paths-out-of-the-archive-are-refused", test_paths_out_of_the_archive_are_refused);
  ADD ("links-in-an-archive-are-refused", test_links_in_an_archive_are_refused);
  ADD ("names-in-an-archive-may-be-in-any-script", test_names_in_an_archive_may_be_in_any_script);
  ADD ("damaged-archives-are-refused", test_damaged_archives_are_refused);
  ADD ("references-stay-in-the-archive", test_references_stay_in_the_archive);
  ADD ("deep-nesting-is-refused", test_deep_nesting_is_refused);
  ADD ("one-line-of-100-megabytes-is-refused", test_one_line_of_100_megabytes_is_refused);
  ADD ("one-line-of-a-page-of-100-megabytes-is-refused", test_one_line_of_a_page_of_100_megabytes_is_refused);
  ADD ("a-line-of-10-megabytes-comes-in", test_a_line_of_10_megabytes_comes_in);
  ADD ("unclosed-marks-cost-no-time", test_unclosed_marks_cost_no_time);
  ADD ("invalid-utf8-in-xml-is-refused", test_invalid_utf8_in_xml_is_refused);
  ADD ("parts-in-a-circle-end", test_parts_in_a_circle_end);
  ADD ("what-is-no-document-gets-one-sentence", test_what_is_no_document_gets_one_sentence);
  ADD ("locked-odt-is-refused", test_locked_odt_is_refused);
  ADD ("reading-can-be-cancelled", test_reading_can_be_cancelled);
  ADD ("reading-can-be-done-in-the-background", test_reading_can_be_done_in_the_background);

  return g_test_run ();
}
