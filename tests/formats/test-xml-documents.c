/* test-xml-documents.c: TEI and Akoma Ntoso
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

/* ============ TEI ============ */

#define TEI_HEADER \
  "<teiHeader><fileDesc><titleStmt><title>Interview 1</title><author><persName><forename>Ana</forename> " \
  "<surname>Ruiz</surname></persName></author></titleStmt><publicationStmt><publisher>IMUMI</publisher>" \
  "<date when='2023-03-23'/></publicationStmt></fileDesc><profileDesc><particDesc><person xml:id='LCP'>" \
  "<persName>Lorena</persName></person></particDesc><langUsage><language ident='en'/></langUsage></profileDesc></teiHeader>"

static void
test_utterances_are_turns (void)
{
  g_autoptr (FoldImportedDocument) document = fold_document_test_read_text (
    "<?xml version='1.0'?><TEI xmlns='http://www.tei-c.org/ns/1.0'>" TEI_HEADER "<text><body><div><head>Start</head>"
    "<u who='#MGDJ' xml:id='u1'>So what do you do?</u>"
    "<u who='#LCP'>We <pause/>help <choice><sic>womans</sic><corr>women</corr></choice>.<kinesic><desc>laughs</desc></kinesic></u>"
    "</div></body></text></TEI>", "interview.xml");

  assert_blocks (document,
                 "heading h1 2: Start\n"
                 "turn u1 [MGDJ]: MGDJ: So what do you do?\n"
                 "turn t1 [Lorena]: Lorena: We () help women. (laughs)\n");
  g_assert_cmpstr (document->media_type, ==, "application/tei+xml");
  g_assert_cmpstr (document->language, ==, "en");
  g_assert_cmpstr (fold_csl_get_text (document->csl, "title"), ==, "Interview 1");
  g_assert_cmpuint (count (document, FOLD_IMPORT_EDITORIAL_CHOICES), ==, 1);

  g_autoptr (GPtrArray) authors = fold_csl_get_names (document->csl, "author");
  FoldCslName *author = g_ptr_array_index (authors, 0);

  g_assert_cmpstr (author->family, ==, "Ruiz");
  g_assert_cmpstr (author->given, ==, "Ana");
}

static void
test_tei_keeps_speeches_notes_and_pages (void)
{
  g_autoptr (FoldImportedDocument) document = fold_document_test_read_text (
    "<TEI xmlns='http://www.tei-c.org/ns/1.0'><teiHeader/><text><body><pb n='12'/><div><head>Act <note n='a'>A note.</note>One</head>"
    "<sp who='#x'><speaker>Chorus.</speaker><p>We sing<lb/>here.</p><stage>They sit.</stage><p>Again.</p></sp>"
    "<list><item n='1'>first</item><item>second</item></list><p>On <pb n='13'/>the next.<gap/></p>"
    "<lg><l>a verse</l><l>another</l></lg><table><row><cell>a</cell><cell>b</cell></row></table>"
    "<fw>running title</fw><figure><graphic url='x'/></figure></div></body></text></TEI>", NULL);

  assert_blocks (document,
                 "heading h1 2: Act [a]One\n"
                 "page page1 [12]: \n"
                 "turn t1 [Chorus]: Chorus: We sing here.//(They sit.)//Again.\n"
                 "paragraph p1: Chorus: We sing here.\n"
                 "paragraph p2: (They sit.)\n"
                 "paragraph p3: Again.\n"
                 "item item1 1 [1]: 1. first\n"
                 "item item2 1: • second\n"
                 "paragraph p4: On the next.[…]\n"
                 "page page2 [13]: \n"
                 "paragraph p5: a verse/another\n"
                 "table table1: a | b\n"
                 "note note1 [a]: [a] A note.\n");
  g_assert_cmpuint (count (document, FOLD_IMPORT_RUNNING_TITLES), ==, 1);
  g_assert_cmpuint (count (document, FOLD_IMPORT_PICTURES), ==, 1);
}

/* ============ Akoma Ntoso ============ */

static const char law[] =
  "<?xml version='1.0'?><akomaNtoso xmlns='http://docs.oasis-open.org/legaldocml/ns/akn/3.0'><act><meta><identification>"
  "<FRBRWork><FRBRthis value='/akn/mx/act/2011'/><FRBRdate date='2011-04-07' name='Enactment'/>"
  "<FRBRalias value='Ley de Hospitalidad'/><FRBRnumber value='17'/></FRBRWork><FRBRExpression>"
  "<FRBRlanguage language='spa'/></FRBRExpression></identification><publication date='2011-04-07' name='Gaceta'/>"
  "<lifecycle><eventRef eId='e1' date='2011-04-07' type='generation'/><eventRef eId='e2' date='2013-01-01' type='amendment'/>"
  "<eventRef eId='e3' date='2011-04-08' type='other'/></lifecycle><temporalData><temporalGroup eId='t1'>"
  "<timeInterval start='#e3' refersTo='#inForce'/></temporalGroup></temporalData></meta>"
  "<preface><p>Gaceta Oficial</p></preface><body><chapter eId='chp_1'><num>Capítulo I</num><heading>General</heading>"
  "<article eId='art_1'><num>Artículo 1.-</num><paragraph eId='art_1__para_1'><content><p>Public order"
  "<authorialNote marker='1'><p>A note.</p></authorialNote>.</p></content></paragraph>"
  "<paragraph eId='art_1__para_2'><num>2.</num><intro><p>It covers:</p></intro><point eId='art_1__para_2__point_a'><num>a)</num>"
  "<content><p>guests</p></content></point></paragraph></article>"
  "<article eId='art_3'><num>3.</num><heading>Terms</heading><paragraph><content><p>Words.</p></content></paragraph></article>"
  "<article eId='art_4bis'><content><p>No number.</p></content></article></chapter></body>"
  "<attachments><attachment><doc><meta><identification><FRBRWork><FRBRalias value='Annex'/>"
  "<FRBRdate date='1999-01-01' name='Enactment'/></FRBRWork></identification></meta><mainBody><p>Annexed.</p></mainBody></doc>"
  "</attachment></attachments></act></akomaNtoso>";

static void
test_articles_keep_their_ids (void)
{
  g_autoptr (FoldImportedDocument) document = fold_document_test_read_text (law, "law.xml");

  assert_blocks (document,
                 "paragraph p1: Gaceta Oficial\n"
                 "heading chp_1 1: Capítulo I General\n"
                 "article art_1 [Art. 1]: Artículo 1.-//Public order[1].//2. It covers://a) guests\n"
                 "heading h1 2: Artículo 1.-\n"
                 "paragraph art_1__para_1: Public order[1].\n"
                 "paragraph art_1__para_2 [2.]: 2. It covers:\n"
                 "item art_1__para_2__point_a 1 [a)]: a) guests\n"
                 "article art_3 [Art. 3]: 3. Terms//Words.\n"
                 "heading h2 2: 3. Terms\n"
                 "paragraph p2: Words.\n"
                 "article art_4bis [Art. 4bis]: No number.\n"
                 "paragraph p3: No number.\n"
                 "paragraph p4: Annexed.\n"
                 "note note1 [1]: [1] A note.\n");
  g_assert_cmpstr (document->language, ==, "es");
  g_assert_cmpstr (fold_csl_get_item_type (document->csl), ==, "legislation");
  g_assert_cmpstr (fold_csl_get_text (document->csl, "title"), ==, "Ley de Hospitalidad");
  g_assert_cmpstr (fold_csl_get_text (document->csl, "number"), ==, "17");
}

static void
test_lives_of_laws_are_proposed (void)
{
  static const struct
  {
    FoldLifeEventType event;
    const char       *edtf;
  } expected[] = {
    { FOLD_LIFE_EVENT_ADOPTED, "2011-04-07" },
    { FOLD_LIFE_EVENT_PUBLISHED, "2011-04-07" },
    { FOLD_LIFE_EVENT_AMENDED, "2013-01-01" },
    { FOLD_LIFE_EVENT_IN_FORCE, "2011-04-08" },
  };
  g_autoptr (FoldImportedDocument) document = fold_document_test_read_text (law, NULL);

  g_assert_cmpuint (document->events->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      FoldImportedEvent *event = g_ptr_array_index (document->events, i);

      g_assert_cmpint (event->event, ==, expected[i].event);
      g_assert_cmpstr (fold_edtf_get_text (event->edtf), ==, expected[i].edtf);
      g_assert_nonnull (event->note);
    }
}

static void
test_debates_have_speakers (void)
{
  g_autoptr (FoldImportedDocument) document = fold_document_test_read_text (
    "<akomaNtoso xmlns='http://docs.oasis-open.org/legaldocml/ns/akn/3.0'><debate><meta/><debateBody>"
    "<debateSection eId='dbs_1'><heading>Questions</heading><speech by='#mp1'><from>Ms Ruiz</from><p>I ask.</p></speech>"
    "<speech by='#mp2'><p>I answer.</p></speech></debateSection></debateBody></debate></akomaNtoso>", NULL);

  assert_blocks (document,
                 "heading h1 1: Questions\n"
                 "turn t1 [Ms Ruiz]: Ms Ruiz//I ask.\n"
                 "paragraph p1: Ms Ruiz\n"
                 "paragraph p2: I ask.\n"
                 "turn t2 [mp2]: I answer.\n"
                 "paragraph p3: I answer.\n");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/formats/xml-documents/utterances-are-turns", test_utterances_are_turns);
  g_test_add_func ("/formats/xml-documents/tei-keeps-speeches-notes-and-pages", test_tei_keeps_speeches_notes_and_pages);
  g_test_add_func ("/formats/xml-documents/articles-keep-their-ids", test_articles_keep_their_ids);
  g_test_add_func ("/formats/xml-documents/lives-of-laws-are-proposed", test_lives_of_laws_are_proposed);
  g_test_add_func ("/formats/xml-documents/debates-have-speakers", test_debates_have_speakers);

  return g_test_run ();
}
