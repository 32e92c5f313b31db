/* test-office-documents.c: DOCX, ODT and EPUB
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fold-document-test.h"
#include "fold-zip-maker.h"

#include <string.h>

#define WORD "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main' " \
             "xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships' " \
             "xmlns:m='http://schemas.openxmlformats.org/officeDocument/2006/math' " \
             "xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006' " \
             "xmlns:pic='http://schemas.openxmlformats.org/drawingml/2006/picture'"
#define RELATION "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

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

/* ============ DOCX ============ */

static FoldZipMaker *
begin_docx (const char *body)
{
  FoldZipMaker *zip = fold_zip_maker_new ();
  g_autofree char *document = g_strdup_printf ("<w:document " WORD "><w:body>%s</w:body></w:document>", body);

  fold_zip_maker_add (zip, "[Content_Types].xml", "<Types/>");
  fold_zip_maker_add (zip, "_rels/.rels",
                      "<Relationships><Relationship Id='a' Type='" RELATION "/officeDocument' Target='word/text.xml'/>"
                      "</Relationships>");
  fold_zip_maker_add (zip, "word/_rels/text.xml.rels",
                      "<Relationships><Relationship Id='a' Type='" RELATION "/styles' Target='styles.xml'/>"
                      "<Relationship Id='b' Type='" RELATION "/numbering' Target='numbering.xml'/>"
                      "<Relationship Id='c' Type='" RELATION "/footnotes' Target='/word/footnotes.xml'/></Relationships>");
  fold_zip_maker_add (zip, "word/text.xml", document);
  fold_zip_maker_add (zip, "word/styles.xml",
                      "<w:styles " WORD "><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val='es-MX'/></w:rPr></w:rPrDefault>"
                      "</w:docDefaults>"
                      "<w:style w:type='paragraph' w:styleId='Ttulo1'><w:name w:val='heading 1'/></w:style>"
                      "<w:style w:type='paragraph' w:styleId='Mine'><w:basedOn w:val='Ttulo1'/></w:style>"
                      "<w:style w:type='paragraph' w:styleId='Deep'><w:pPr><w:outlineLvl w:val='2'/></w:pPr></w:style>"
                      "<w:style w:type='paragraph' w:styleId='Egg'><w:basedOn w:val='Hen'/></w:style>"
                      "<w:style w:type='paragraph' w:styleId='Hen'><w:basedOn w:val='Egg'/></w:style></w:styles>");
  fold_zip_maker_add (zip, "word/numbering.xml",
                      "<w:numbering " WORD "><w:abstractNum w:abstractNumId='7'>"
                      "<w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='decimal'/><w:lvlText w:val='%1.'/></w:lvl>"
                      "<w:lvl w:ilvl='1'><w:start w:val='1'/><w:numFmt w:val='lowerRoman'/><w:lvlText w:val='%1.%2'/></w:lvl>"
                      "</w:abstractNum><w:abstractNum w:abstractNumId='8'><w:lvl w:ilvl='0'><w:numFmt w:val='bullet'/>"
                      "<w:lvlText w:val='\xEF\x82\xB7'/></w:lvl></w:abstractNum>"
                      "<w:num w:numId='1'><w:abstractNumId w:val='7'/></w:num>"
                      "<w:num w:numId='2'><w:abstractNumId w:val='8'/></w:num></w:numbering>");
  fold_zip_maker_add (zip, "word/footnotes.xml",
                      "<w:footnotes " WORD "><w:footnote w:type='separator' w:id='-1'><w:p/></w:footnote>"
                      "<w:footnote w:id='2'><w:p><w:r><w:footnoteRef/><w:t xml:space='preserve'> See the </w:t></w:r>"
                      "<w:r><w:t>law.</w:t></w:r></w:p><w:p><w:r><w:t>Twice.</w:t></w:r></w:p></w:footnote></w:footnotes>");
  fold_zip_maker_add (zip, "docProps/core.xml",
                      "<cp:coreProperties xmlns:cp='c' xmlns:dc='http://purl.org/dc/elements/1.1/' "
                      "xmlns:dcterms='http://purl.org/dc/terms/'><dc:title>A thesis</dc:title>"
                      "<dc:creator>Ana Ruiz; Bo Jensen</dc:creator>"
                      "<dcterms:created>2023-05-31T10:00:00Z</dcterms:created></cp:coreProperties>");
  fold_zip_maker_add (zip, "word/header1.xml", "<w:hdr " WORD "/>");
  return zip;
}

static FoldImportedDocument *
read_docx (const char *body)
{
  g_autoptr (GBytes) bytes = fold_zip_maker_finish (begin_docx (body));

  return fold_document_test_read (bytes, "thesis.docx");
}

#define P(properties, words) "<w:p><w:pPr>" properties "</w:pPr><w:r><w:t xml:space='preserve'>" words "</w:t></w:r></w:p>"
#define LIST(list, level) "<w:numPr><w:ilvl w:val='" level "'/><w:numId w:val='" list "'/></w:numPr>"

static void
test_docx_keeps_headings_lists_and_tables (void)
{
  g_autoptr (FoldImportedDocument) document = read_docx (
    P ("<w:pStyle w:val='Ttulo1'/>", "Introducci\u00F3n")
    P ("<w:pStyle w:val='Mine'/>", "Mine")
    P ("<w:pStyle w:val='Deep'/>", "Deep")
    P ("<w:pStyle w:val='Egg'/>", "No circle is a heading.")
    P (LIST ("1", "0"), "one") P (LIST ("1", "1"), "one and one") P (LIST ("1", "1"), "one and two")
    P (LIST ("1", "0"), "two") P (LIST ("2", "0"), "a point")
    "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Year</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Law</w:t></w:r></w:p></w:tc></w:tr>"
    "<w:tr><w:tc><w:p><w:r><w:t>2011</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>of</w:t></w:r></w:p>"
    "<w:p><w:r><w:t>hospitality</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    "<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r></w:p>");

  assert_blocks (document,
                 "heading h1 1: Introducción\n"
                 "heading h2 1: Mine\n"
                 "heading h3 3: Deep\n"
                 "paragraph p1: No circle is a heading.\n"
                 "item item1 1 [1.]: 1. one\n"
                 "item item2 2 [1.i]: 1.i one and one\n"
                 "item item3 2 [1.ii]: 1.ii one and two\n"
                 "item item4 1 [2.]: 2. two\n"
                 "item item5 1: • a point\n"
                 "table table1: Year | Law/2011 | of hospitality\n"
                 "paragraph p2: a b/c\n");
  g_assert_cmpstr (document->language, ==, "es-MX");
  g_assert_cmpstr (fold_csl_get_text (document->csl, "title"), ==, "A thesis");
  g_assert_cmpuint (count (document, FOLD_IMPORT_RUNNING_TITLES), ==, 1);

  g_autoptr (GPtrArray) authors = fold_csl_get_names (document->csl, "author");
  g_autoptr (FoldEdtf) date = fold_csl_get_date (document->csl, "issued");

  g_assert_cmpuint (authors->len, ==, 2);
  g_assert_cmpstr (fold_edtf_get_text (date), ==, "2023-05-31");
}

static void
test_docx_changes_are_accepted (void)
{
  g_autoptr (FoldImportedDocument) document = read_docx (
    "<w:p><w:r><w:t xml:space='preserve'>The city </w:t></w:r><w:ins w:id='1'><w:r><w:t xml:space='preserve'>never </w:t></w:r></w:ins>"
    "<w:del w:id='2'><w:r><w:delText xml:space='preserve'>always </w:delText></w:r></w:del><w:r><w:t>paid</w:t>"
    "<w:commentReference w:id='0'/></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>"
    "<w:r><w:softHyphen/><w:instrText>PAGE</w:instrText><w:sym w:font='Wingdings' w:char='F0FC'/></w:r><w:r><w:t>.</w:t></w:r></w:p>");

  assert_blocks (document, "paragraph p1: The city never paid.\n");
  g_assert_cmpuint (count (document, FOLD_IMPORT_ACCEPTED_INSERTIONS), ==, 1);
  g_assert_cmpuint (count (document, FOLD_IMPORT_ACCEPTED_DELETIONS), ==, 1);
  g_assert_cmpuint (count (document, FOLD_IMPORT_COMMENTS), ==, 1);
  g_assert_cmpuint (count (document, FOLD_IMPORT_HIDDEN_TEXT), ==, 1);
  g_assert_cmpuint (count (document, FOLD_IMPORT_SYMBOLS), ==, 1);
}

static void
test_docx_notes_and_boxes_find_their_place (void)
{
  g_autoptr (FoldImportedDocument) document = read_docx (
    "<w:p><w:r><w:t>Words</w:t><w:footnoteReference w:id='2'/></w:r><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>Box</w:t></w:r></w:p>"
    "<w:p><w:r><w:t>lines</w:t></w:r></w:p></w:txbxContent></w:pict></w:r><w:r><w:t xml:space='preserve'> go on</w:t></w:r>"
    "<w:r><mc:AlternateContent><mc:Choice><w:drawing><pic:pic/></w:drawing></mc:Choice><mc:Fallback><w:t>twice</w:t></mc:Fallback>"
    "</mc:AlternateContent></w:r></w:p><w:p><m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath></w:p>");

  assert_blocks (document,
                 "paragraph p1: Words[1] go on\n"
                 "paragraph p2: Box/lines\n"
                 "paragraph p3: x+1\n"
                 "note note1 [1]: [1] See the law./Twice.\n");
  g_assert_cmpuint (count (document, FOLD_IMPORT_TEXT_BOXES), ==, 1);
  g_assert_cmpuint (count (document, FOLD_IMPORT_PICTURES), ==, 1);
  g_assert_cmpuint (count (document, FOLD_IMPORT_FLATTENED_FORMULAS), ==, 1);
}

static void
test_docx_pages_are_counted (void)
{
  g_autoptr (FoldImportedDocument) document = read_docx (
    "<w:p><w:r><w:t>one</w:t></w:r></w:p><w:p><w:r><w:lastRenderedPageBreak/><w:t xml:space='preserve'>two </w:t></w:r>"
    "<w:r><w:br w:type='page'/><w:lastRenderedPageBreak/><w:t>three</w:t></w:r></w:p>");

  assert_blocks (document,
                 "paragraph p1: one\n"
                 "page page1 [1]: \n"
                 "paragraph p2: two three\n"
                 "page page2 [2]: \n"
                 "page page3 [3]: \n");
  g_assert_cmpuint (count (document, FOLD_IMPORT_COUNTED_PAGES), ==, 2);
}

/* ============ ODT ============ */

#define ODF "xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' " \
            "xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0' " \
            "xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0' " \
            "xmlns:draw='urn:oasis:names:tc:opendocument:xmlns:drawing:1.0' " \
            "xmlns:style='urn:oasis:names:tc:opendocument:xmlns:style:1.0' " \
            "xmlns:fo='urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0' " \
            "xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:meta='urn:oasis:names:tc:opendocument:xmlns:meta:1.0'"

static const char odt_styles[] =
  "<style:style style:name='P1' style:family='paragraph' style:parent-style-name='Title'/>"
  "<style:style style:name='P2' style:family='paragraph'><style:paragraph-properties fo:break-before='page'/></style:style>"
  "<text:list-style style:name='L1'><text:list-level-style-number text:level='1' style:num-suffix='.' style:num-format='1'/>"
  "<text:list-level-style-number text:level='2' style:num-suffix=')' style:num-format='a'/></text:list-style>";

static const char odt_body[] =
  "<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion></text:changed-region>"
  "<text:changed-region><text:insertion/></text:changed-region></text:tracked-changes>"
  "<text:p text:style-name='P1'>The Title</text:p><text:h text:outline-level='2'>A heading</text:h>"
  "<text:p>One<text:note text:note-class='footnote'><text:note-citation>1</text:note-citation><text:note-body>"
  "<text:p>The note.</text:p></text:note-body></text:note><text:s text:c='3'/>two<text:line-break/>three"
  "<office:annotation><dc:creator>X</dc:creator><text:p>a comment</text:p></office:annotation>"
  "<draw:frame><draw:image/></draw:frame><draw:frame><draw:text-box><text:p>A box</text:p></draw:text-box></draw:frame></text:p>"
  "<text:list text:style-name='L1'><text:list-item><text:p>first</text:p><text:p>still</text:p><text:list><text:list-item>"
  "<text:p>inner</text:p></text:list-item></text:list></text:list-item><text:list-item><text:p>second</text:p></text:list-item>"
  "</text:list><text:p>be<text:soft-page-break/>fore</text:p><text:p text:style-name='P2'>new page</text:p>"
  "<table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell><text:p>b</text:p>"
  "</table:table-cell></table:table-row></table:table>";

static const char odt_expected[] =
  "heading h1 1: The Title\n"
  "page page1 [1]: \n"
  "heading h2 2: A heading\n"
  "paragraph p1: One[1] two/three\n"
  "paragraph p2: A box\n"
  "item item1 1 [1.]: 1. first\n"
  "paragraph p3: still\n"
  "item item2 2 [a)]: a) inner\n"
  "item item3 1 [2.]: 2. second\n"
  "paragraph p4: before\n"
  "page page2 [2]: \n"
  "paragraph p5: new page\n"
  "page page3 [3]: \n"
  "table table1: a | b\n"
  "note note1 [1]: [1] The note.\n";

static void
check_odt (FoldImportedDocument *document)
{
  assert_blocks (document, odt_expected);
  g_assert_cmpuint (count (document, FOLD_IMPORT_ACCEPTED_DELETIONS), ==, 1);
  g_assert_cmpuint (count (document, FOLD_IMPORT_ACCEPTED_INSERTIONS), ==, 1);
  g_assert_cmpuint (count (document, FOLD_IMPORT_COMMENTS), ==, 1);
  g_assert_cmpuint (count (document, FOLD_IMPORT_PICTURES), ==, 1);
  g_assert_cmpuint (count (document, FOLD_IMPORT_COUNTED_PAGES), ==, 2);
  g_assert_cmpstr (fold_csl_get_text (document->csl, "title"), ==, "Notes");
  g_assert_cmpstr (document->language, ==, "da");
}

#define ODT_META "<office:meta><dc:title>Notes</dc:title><meta:initial-creator>Ana Ruiz</meta:initial-creator>" \
                 "<dc:date>2024-01-02T03:04:05</dc:date><dc:language>da</dc:language></office:meta>"

static void
test_odt_keeps_what_docx_keeps (void)
{
  FoldZipMaker *zip = fold_zip_maker_new ();
  g_autofree char *content = g_strdup_printf (
    "<office:document-content " ODF "><office:automatic-styles>%s</office:automatic-styles><office:body><office:text>%s"
    "</office:text></office:body></office:document-content>", odt_styles, odt_body);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (FoldImportedDocument) document = NULL;

  fold_zip_maker_add (zip, "mimetype", "application/vnd.oasis.opendocument.text");
  fold_zip_maker_add (zip, "content.xml", content);
  fold_zip_maker_add (zip, "meta.xml", "<office:document-meta " ODF ">" ODT_META "</office:document-meta>");
  bytes = fold_zip_maker_finish (zip);
  document = fold_document_test_read (bytes, NULL);

  check_odt (document);
  g_assert_cmpstr (document->media_type, ==, "application/vnd.oasis.opendocument.text");
}

static void
test_flat_odt_is_read_like_a_zipped_one (void)
{
  g_autofree char *flat = g_strdup_printf (
    "<?xml version='1.0'?><office:document " ODF ">" ODT_META "<office:automatic-styles>%s</office:automatic-styles>"
    "<office:body><office:text>%s</office:text></office:body></office:document>", odt_styles, odt_body);
  g_autoptr (FoldImportedDocument) document = fold_document_test_read_text (flat, "a.fodt");

  check_odt (document);
}

/* ============ EPUB ============ */

static FoldZipMaker *
begin_epub (void)
{
  FoldZipMaker *zip = fold_zip_maker_new ();

  fold_zip_maker_add (zip, "mimetype", "application/epub+zip");
  fold_zip_maker_add (zip, "META-INF/container.xml",
                      "<container xmlns='urn:oasis:names:tc:opendocument:xmlns:container'><rootfiles>"
                      "<rootfile full-path='OEBPS/book.opf'/></rootfiles></container>");
  fold_zip_maker_add (zip, "OEBPS/book.opf",
                      "<package xmlns='http://www.idpf.org/2007/opf' xmlns:dc='http://purl.org/dc/elements/1.1/'><metadata>"
                      "<dc:title>A Book</dc:title><dc:creator>Bauder, Harald</dc:creator><dc:language>en</dc:language>"
                      "<dc:date>2016</dc:date><dc:identifier>urn:isbn:9783161484100</dc:identifier></metadata><manifest>"
                      "<item id='n' href='nav.xhtml' properties='nav' media-type='application/xhtml+xml'/>"
                      "<item id='b' href='text/two.xhtml' media-type='application/xhtml+xml'/>"
                      "<item id='a' href='text/one%20.xhtml' media-type='application/xhtml+xml'/>"
                      "<item id='c' href='text/broken.xhtml' media-type='application/xhtml+xml'/></manifest>"
                      "<spine><itemref idref='a'/><itemref idref='b'/><itemref idref='a'/><itemref idref='gone'/>"
                      "<itemref idref='c'/></spine></package>");
  fold_zip_maker_add (zip, "OEBPS/nav.xhtml",
                      "<html xmlns='http://www.w3.org/1999/xhtml' xmlns:epub='http://www.idpf.org/2007/ops'><body>"
                      "<nav epub:type='toc'><ol><li><a href='text/one%20.xhtml'>The first</a></li>"
                      "<li><a href='text/two.xhtml#h'>The second</a></li></ol></nav>"
                      "<nav epub:type='page-list'><ol><li><a href='text/two.xhtml#p9'>9</a></li>"
                      "<li><a href='text/two.xhtml#nowhere'>10</a></li></ol></nav></body></html>");
  fold_zip_maker_add (zip, "OEBPS/text/one .xhtml",
                      "<!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.1//EN' 'http://www.w3.org/TR/xhtml11/DTD/xhtml11.dtd'>"
                      "<html xmlns='http://www.w3.org/1999/xhtml' xmlns:epub='http://www.idpf.org/2007/ops'><head>"
                      "<title>not the book</title></head><body><p>One&nbsp;&eacute;t&eacute;.<span epub:type='pagebreak' id='p8' "
                      "title='viii'/> More.</p></body></html>");
  fold_zip_maker_add (zip, "OEBPS/text/two.xhtml",
                      "<html xmlns='http://www.w3.org/1999/xhtml'><body><h2 id='h'>Second</h2><p>Two <a id='p9'></a>and on.</p>"
                      "</body></html>");
  fold_zip_maker_add (zip, "OEBPS/text/broken.xhtml", "<html><body><p>Not <b>closed</p></body></html>");
  return zip;
}

static void
test_epub_follows_its_spine (void)
{
  g_autoptr (GBytes) bytes = fold_zip_maker_finish (begin_epub ());
  g_autoptr (FoldImportedDocument) document = fold_document_test_read (bytes, NULL);

  assert_blocks (document,
                 "heading h1 1: The first\n"
                 "paragraph p1: One\u00A0été. More.\n"
                 "page page1 [viii]: \n"
                 "heading h2 2: Second\n"
                 "paragraph p2: Two and on.\n"
                 "page page2 [9]: \n"
                 "paragraph p3: Not closed\n");
  g_assert_cmpstr (document->isbn, ==, "9783161484100");
  g_assert_cmpstr (fold_csl_get_item_type (document->csl), ==, "book");
  g_assert_cmpstr (fold_csl_get_text (document->csl, "title"), ==, "A Book");
  g_assert_cmpuint (count (document, FOLD_IMPORT_CONTENTS_HEADINGS), ==, 1);
  g_assert_cmpuint (count (document, FOLD_IMPORT_LISTED_PAGES), ==, 1);
  g_assert_cmpuint (count (document, FOLD_IMPORT_MISSING_PARTS), ==, 1);
  g_assert_cmpuint (count (document, FOLD_IMPORT_BROKEN_CHAPTERS), ==, 1);
}

static void
test_locked_epub_is_refused (void)
{
  FoldZipMaker *zip = begin_epub ();
  g_autoptr (GBytes) bytes = NULL;

  fold_zip_maker_add (zip, "META-INF/encryption.xml",
                      "<encryption xmlns:enc='http://www.w3.org/2001/04/xmlenc#'><enc:EncryptedData><enc:CipherData>"
                      "<enc:CipherReference URI='OEBPS/text/two.xhtml'/></enc:CipherData></enc:EncryptedData></encryption>");
  bytes = fold_zip_maker_finish (zip);

  fold_document_test_refuse (bytes, NULL, FOLD_DOCUMENT_ERROR_ENCRYPTED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/formats/office-documents/docx-keeps-headings-lists-and-tables",
                   test_docx_keeps_headings_lists_and_tables);
  g_test_add_func ("/formats/office-documents/docx-changes-are-accepted", test_docx_changes_are_accepted);
  g_test_add_func ("/formats/office-documents/docx-notes-and-boxes-find-their-place",
                   test_docx_notes_and_boxes_find_their_place);
  g_test_add_func ("/formats/office-documents/docx-pages-are-counted", test_docx_pages_are_counted);
  g_test_add_func ("/formats/office-documents/odt-keeps-what-docx-keeps", test_odt_keeps_what_docx_keeps);
  g_test_add_func ("/formats/office-documents/flat-odt-is-read-like-a-zipped-one", test_flat_odt_is_read_like_a_zipped_one);
  g_test_add_func ("/formats/office-documents/epub-follows-its-spine", test_epub_follows_its_spine);
  g_test_add_func ("/formats/office-documents/locked-epub-is-refused", test_locked_epub_is_refused);

  return g_test_run ();
}
