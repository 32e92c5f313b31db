/* test-library-xml.c: a library from XML and back
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-library-xml.h"

#include "fold-csl.h"

#include <string.h>

#define HEAD                                                \
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"            \
  "<library xmlns=\"urn:screenfold:library:1\" version=\"1\" id=\"l\" xml:lang=\"en\">\n"
#define TITLE "  <title>A library</title>\n"
#define FOOT  "</library>\n"

/* What stands between is in line 4 and after. */
#define DOCUMENT(inside) HEAD TITLE inside FOOT

#define SOURCE "<source id=\"s\" citekey=\"s\" type=\"book\"><title>S</title></source>"

static FoldLibrary *
read_text (const char  *xml,
           GError     **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (xml, strlen (xml));

  return fold_library_xml_read (bytes, error);
}

static void
test_a_wrong_name_of_the_encoding_changes_no_word (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FoldLibrary) library =
    read_text ("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n"
               "<library xmlns=\"urn:screenfold:library:1\" version=\"1\" id=\"l\"><title>México</title></library>", &error);

  g_assert_no_error (error);
  g_assert_cmpstr (fold_about_get_title (fold_library_get_about (library)), ==, "México");
}

/* One of everything, as the writer has it. */
static const char everything[] =
  HEAD TITLE
  "  <description>What it is, &amp; what not: a &lt; b.</description>\n"
  "  <rights>CC BY-SA 4.0</rights>\n"
  "  <places>\n"
  "    <place id=\"cdmx\" kind=\"city\" within=\"mexico\" latitude=\"19.43\" longitude=\"-99.13\">\n"
  "      <name>Mexico City</name>\n"
  "      <name-original xml:lang=\"es\">Ciudad de México</name-original>\n"
  "      <fact id=\"cdmx.1\" topic=\"people\" edtf=\"2020~\" source=\"olmo\" locator=\"p. 3\" quote=\"q1\">About nine million</fact>\n"
  "    </place>\n"
  "    <place id=\"mexico\" kind=\"country\">\n"
  "      <name>Mexico</name>\n"
  "      <note>Federal.</note>\n"
  "    </place>\n"
  "  </places>\n"
  "  <people>\n"
  "    <person id=\"clerk\" consent=\"pseudonym\" consent-until=\"2030\">\n"
  "      <role>A clerk</role>\n"
  "      <pseudonym>Nadie</pseudonym>\n"
  "    </person>\n"
  "  </people>\n"
  "  <codes>\n"
  "    <code id=\"belonging\" color=\"#45908c\">\n"
  "      <name>Belonging</name>\n"
  "    </code>\n"
  "    <code id=\"urban\" parent=\"belonging\" position=\"2\">\n"
  "      <name>Urban</name>\n"
  "      <definition>By living there.</definition>\n"
  "    </code>\n"
  "  </codes>\n"
  "  <sources>\n"
  "    <source id=\"olmo\" type=\"chapter\" citekey=\"olmo2016\">\n"
  "      <author family=\"Olmo\" given=\"A.\" particle=\"del\"/>\n"
  "      <author literal=\"City Office\"/>\n"
  "      <issued>2016-05~</issued>\n"
  "      <page>3–9</page>\n"
  "      <title>Cities &amp; “walls”</title>\n"
  "      <annotation>Read twice.</annotation>\n"
  "    </source>\n"
  "  </sources>\n"
  "  <documents>\n"
  "    <document id=\"doc\" source=\"olmo\" revision=\"1\" media-type=\"text/plain\" file-name=\"olmo.txt\" xml:lang=\"en\">\n"
  "      <text>Heading\n"
  "Words, exact.\n"
  "</text>\n"
  "      <block id=\"b1\" kind=\"heading\" start=\"0\" end=\"7\" rank=\"1\"/>\n"
  "      <block id=\"b2\" kind=\"turn\" start=\"8\" end=\"21\" label=\"A &quot;B&quot;\"/>\n"
  "    </document>\n"
  "  </documents>\n"
  "  <policies>\n"
  "    <policy id=\"act\" kind=\"reform\" level=\"civil-society\">\n"
  "      <title>The act</title>\n"
  "    </policy>\n"
  "    <policy id=\"law\" kind=\"law\" level=\"city\" places=\"cdmx mexico\" codes=\"urban belonging\">\n"
  "      <title>The law</title>\n"
  "      <title-original xml:lang=\"es\">La ley</title-original>\n"
  "      <summary>It helps.</summary>\n"
  "      <note>So far.</note>\n"
  "      <date id=\"law.1\" event=\"adopted\" edtf=\"2011\"/>\n"
  "      <date id=\"law.2\" event=\"in-force\" edtf=\"2011-04~/..\" source=\"olmo\" locator=\"p. 4\" quote=\"q1\">“Since then.”</date>\n"
  "    </policy>\n"
  "  </policies>\n"
  "  <relations>\n"
  "    <relation id=\"act-law\" from=\"act\" type=\"not-harmonised-with\" to=\"law\" polarity=\"denied\" stated-by=\"olmo\" locator=\"p. 5\" quote=\"q1\">He says no.</relation>\n"
  "  </relations>\n"
  "  <quotes>\n"
  "    <quote id=\"q1\" source=\"olmo\" locator=\"p. 3\" cited-in=\"olmo\" cited-in-locator=\"p. 9\" speaker=\"clerk\" xml:lang=\"en\" codes=\"urban\">\n"
  "      <text>Words, exact.</text>\n"
  "      <memo>Of his own.</memo>\n"
  "      <anchor document=\"doc\" start=\"8\" end=\"21\" verdict=\"moved\">\n"
  "        <prefix>Heading\n"
  "</prefix>\n"
  "        <suffix>\n"
  "</suffix>\n"
  "      </anchor>\n"
  "      <evidence id=\"q1.1\" policy=\"law\" role=\"supports\">Clearly.</evidence>\n"
  "      <evidence id=\"q1.2\" policy=\"act\" role=\"influenced-by\"/>\n"
  "    </quote>\n"
  "    <quote id=\"q2\" source=\"olmo\" xml:lang=\"es\" translation-of=\"q1\" translated-by=\"the clerk\">\n"
  "      <text>Heading</text>\n"
  "      <anchor document=\"doc\" start=\"0\" end=\"7\">\n"
  "      </anchor>\n"
  "    </quote>\n"
  "  </quotes>\n"
  "  <frameworks>\n"
  "    <framework id=\"f\" edition=\"1\" source=\"olmo\">\n"
  "      <title>Questions</title>\n"
  "      <description>Two.</description>\n"
  "      <criterion id=\"f.1\" scale=\"own\" values=\"few many\">\n"
  "        <title>How many</title>\n"
  "      </criterion>\n"
  "      <criterion id=\"f.2\" parent=\"f.1\" position=\"1\" scale=\"yes-no\">\n"
  "        <title>Why</title>\n"
  "        <question>Why so?</question>\n"
  "        <guidance>Ask.</guidance>\n"
  "      </criterion>\n"
  "    </framework>\n"
  "  </frameworks>\n"
  "  <assessments>\n"
  "    <assessment id=\"a1\" criterion=\"f.1\" policy=\"law\" value=\"few\" coder=\"me\" quotes=\"q1 q2\">\n"
  "      <rationale>Counted.</rationale>\n"
  "    </assessment>\n"
  "    <assessment id=\"a2\" criterion=\"f.2\" place=\"cdmx\" value=\"yes\"/>\n"
  "  </assessments>\n"
  "  <bands>\n"
  "    <band id=\"mayor\" group=\"mayors\" edtf=\"2012-12-05/2018\" source=\"olmo\" place=\"cdmx\">\n"
  "      <title>A mayor</title>\n"
  "      <note>Twice.</note>\n"
  "    </band>\n"
  "  </bands>\n"
  "  <views>\n"
  "    <view id=\"v\" from=\"2004\" until=\"2023-03\" lanes=\"place\" selection=\"law\" state=\"kind=law&amp;hidden=a%2Cb\">\n"
  "      <title>All</title>\n"
  "      <note>Everything.</note>\n"
  "    </view>\n"
  "  </views>\n"
  "  <stories>\n"
  "    <story id=\"tale\">\n"
  "      <title>A tale</title>\n"
  "      <note>Short.</note>\n"
  "      <step id=\"tale.1\" position=\"1\" view=\"v\">\n"
  "        <title>Once</title>\n"
  "        <note>Upon a time.</note>\n"
  "      </step>\n"
  "    </story>\n"
  "  </stories>\n"
  "  <settings>\n"
  "    <setting id=\"pdf.columns\" plugin=\"pdf\" key=\"columns\">\n"
  "      <value>two\nor more</value>\n"
  "    </setting>\n"
  "  </settings>\n"
  FOOT;

static void
test_one_of_everything_comes_back_as_it_was (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FoldLibrary) library = read_text (everything, &error);

  g_assert_no_error (error);

  g_autofree char *again = fold_library_xml_write (library, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (again, ==, everything);
}

static void
test_every_kind_of_record_is_read (void)
{
  g_autoptr (FoldLibrary) library = read_text (everything, NULL);

  for (guint kind = 0; kind < FOLD_N_KINDS; kind++)
    {
      g_test_message ("%s", fold_kind_get_name (kind));
      g_assert_cmpuint (fold_record_list_get_length (fold_library_get_list (library, kind)), >, 0);
    }
}

static void
test_text_and_blocks_of_a_document_are_read (void)
{
  g_autoptr (FoldLibrary) library = read_text (everything, NULL);
  FoldDocumentText *text = fold_library_get_document_text (library, "doc");

  g_assert_cmpstr (fold_document_text_get_text (text), ==, "Heading\nWords, exact.\n");
  g_assert_cmpuint (fold_document_text_get_n_blocks (text), ==, 2);
  g_assert_cmpstr (fold_document_text_get_block (text, 1)->label, ==, "A \"B\"");
}

static void
test_order_of_sections_comments_and_white_space_do_not_matter (void)
{
  static const char untidy[] =
    "<library id='l' version='1' xmlns='urn:screenfold:library:1'><quotes><!-- first -->\n"
    "<quote source='s' id='q'><text><![CDATA[a < b]]></text></quote></quotes>"
    "<?note well?><sources>" SOURCE "</sources><title>T</title><places/></library>";
  static const char tidy[] =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<library xmlns=\"urn:screenfold:library:1\" version=\"1\" id=\"l\">\n"
    "  <title>T</title>\n"
    "  <sources>\n"
    "    <source id=\"s\" type=\"book\" citekey=\"s\">\n"
    "      <title>S</title>\n"
    "    </source>\n"
    "  </sources>\n"
    "  <quotes>\n"
    "    <quote id=\"q\" source=\"s\">\n"
    "      <text>a &lt; b</text>\n"
    "    </quote>\n"
    "  </quotes>\n"
    "</library>\n";
  g_autoptr (GError) error = NULL;
  g_autoptr (FoldLibrary) library = read_text (untidy, &error);

  g_assert_no_error (error);

  g_autofree char *written = fold_library_xml_write (library, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (written, ==, tidy);
}

static void
test_records_are_written_by_id_however_they_came (void)
{
  g_autofree char *written[2] = { NULL, NULL };

  for (int i = 0; i < 2; i++)
    {
      g_autoptr (FoldLibrary) library = read_text (DOCUMENT (""), NULL);

      for (int j = 0; j < 26; j++)
        {
          const char id[] = { 'a' + (i == 0 ? j : 25 - j), '\0' };
          g_autoptr (FoldRecord) place = fold_record_new (FOLD_KIND_PLACE, id);

          g_object_set (place, "name", id, NULL);
          g_assert_true (fold_library_add (library, place, NULL));
        }
      written[i] = fold_library_xml_write (library, NULL);
    }

  g_assert_nonnull (written[0]);
  g_assert_cmpstr (written[0], ==, written[1]);
}

static void
assert_not_written (FoldLibrary *library,
                    const char  *what)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *written = fold_library_xml_write (library, &error);

  g_assert_null (written);
  g_assert_error (error, FOLD_XML_ERROR, FOLD_XML_ERROR_CHARACTER);
  g_assert_nonnull (strstr (error->message, what));
}

static void
test_a_control_character_in_a_field_is_not_written (void)
{
  g_autoptr (FoldLibrary) library = read_text (everything, NULL);

  g_object_set (fold_library_lookup (library, FOLD_KIND_POLICY, "law"), "summary", "bell\a", NULL);

  assert_not_written (library, "“law”");
}

static void
test_a_control_character_in_the_title_is_not_written (void)
{
  g_autoptr (FoldLibrary) library = read_text (everything, NULL);

  g_object_set (fold_library_get_about (library), "title", "bell\a", NULL);

  assert_not_written (library, "“l”");
}

static void
test_a_control_character_in_a_bibliographic_item_is_not_written (void)
{
  g_autoptr (FoldLibrary) library = read_text (everything, NULL);
  g_autoptr (FoldCsl) csl = fold_csl_new_from_json ("{\"id\":\"olmo\",\"type\":\"book\",\"title\":\"a\\u0007\"}", NULL);

  g_object_set (fold_library_lookup (library, FOLD_KIND_SOURCE, "olmo"), "csl", csl, NULL);

  assert_not_written (library, "“olmo”");
}

static void
test_a_control_character_in_a_document_is_not_written (void)
{
  g_autoptr (FoldLibrary) library = read_text (everything, NULL);
  g_autoptr (FoldDocumentText) text = fold_document_text_new ("page\fpage");

  fold_library_set_document_text (library, "doc", text);

  assert_not_written (library, "“doc”");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/library-xml/a-wrong-name-of-the-encoding-changes-no-word",
                   test_a_wrong_name_of_the_encoding_changes_no_word);
  g_test_add_func ("/formats/library-xml/one-of-everything-comes-back-as-it-was", test_one_of_everything_comes_back_as_it_was);
  g_test_add_func ("/formats/library-xml/every-kind-of-record-is-read", test_every_kind_of_record_is_read);
  g_test_add_func ("/formats/library-xml/text-and-blocks-of-a-document-are-read",
                   test_text_and_blocks_of_a_document_are_read);
  g_test_add_func ("/formats/library-xml/order-comments-and-white-space-do-not-matter",
                   test_order_of_sections_comments_and_white_space_do_not_matter);
  g_test_add_func ("/formats/library-xml/records-are-written-by-id", test_records_are_written_by_id_however_they_came);
  g_test_add_func ("/formats/library-xml/not-written/a-control-character-in-a-field",
                   test_a_control_character_in_a_field_is_not_written);
  g_test_add_func ("/formats/library-xml/not-written/a-control-character-in-the-title",
                   test_a_control_character_in_the_title_is_not_written);
  g_test_add_func ("/formats/library-xml/not-written/a-control-character-in-a-bibliographic-item",
                   test_a_control_character_in_a_bibliographic_item_is_not_written);
  g_test_add_func ("/formats/library-xml/not-written/a-control-character-in-a-document",
                   test_a_control_character_in_a_document_is_not_written);

  return g_test_run ();
}
