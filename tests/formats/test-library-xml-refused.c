/* test-library-xml-refused.c: what is no library, and in which line
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-library-xml.h"

#include <string.h>

#define HEAD                                                \
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"            \
  "<library xmlns=\"urn:screenfold:library:1\" version=\"1\" id=\"l\" xml:lang=\"en\">\n"
#define TITLE "  <title>A library</title>\n"
#define FOOT  "</library>\n"

/* What stands between is in line 4 and after. */
#define DOCUMENT(inside) HEAD TITLE inside FOOT

#define POLICY "<policy id=\"p\" kind=\"law\" level=\"city\"><title>P</title></policy>"
#define SOURCE "<source id=\"s\" citekey=\"s\" type=\"book\"><title>S</title></source>"

#define SYNTAX    FOLD_XML_ERROR_SYNTAX
#define FORBIDDEN FOLD_XML_ERROR_FORBIDDEN
#define FOREIGN   FOLD_XML_ERROR_NOT_LIBRARY
#define NEWER     FOLD_XML_ERROR_NEWER
#define STRUCTURE FOLD_XML_ERROR_STRUCTURE
#define VALUE     FOLD_XML_ERROR_VALUE

typedef struct
{
  const char   *path;
  const char   *xml;
  FoldXmlError  code;
  int           line;
} Refusal;

static FoldLibrary *
read_text (const char  *xml,
           GError     **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (xml, strlen (xml));

  return fold_library_xml_read (bytes, error);
}

static void
assert_refused (GBytes       *bytes,
                FoldXmlError  code,
                int           line)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FoldLibrary) library = fold_library_xml_read (bytes, &error);
  g_autofree char *place = g_strdup_printf ("line %d: ", line);

  g_assert_null (library);
  g_assert_error (error, FOLD_XML_ERROR, (int) code);
  g_test_message ("%s", error->message);
  g_assert_true (g_str_has_prefix (error->message, place));
  g_assert_cmpuint (strlen (error->message), >, strlen (place));
}

static void
test_refusal (gconstpointer data)
{
  const Refusal *refusal = data;
  g_autoptr (GBytes) bytes = g_bytes_new (refusal->xml, strlen (refusal->xml));

  assert_refused (bytes, refusal->code, refusal->line);
}

static const Refusal refusals[] = {
  /* not XML, or not ours */
  { "syntax/an-empty-file", "", SYNTAX, 1 },
  { "syntax/a-file-of-words", "The way to a sanctuary city\n", SYNTAX, 1 },
  { "syntax/a-file-that-breaks-off", HEAD TITLE "  <policies>\n    <policy id=\"p\" kind=\"law\"", SYNTAX, 5 },
  { "syntax/a-file-that-breaks-off-between-elements", HEAD TITLE "  <policies>\n", SYNTAX, 4 },
  { "syntax/a-tag-that-is-closed-by-another", DOCUMENT ("  <places>\n  </people>\n"), SYNTAX, 5 },
  { "syntax/something-after-the-end", HEAD TITLE "</library><library/>\n", SYNTAX, 4 },
  { "syntax/a-reference-to-a-control-character", DOCUMENT ("  <rights>&#1;</rights>\n"), SYNTAX, 4 },
  { "syntax/an-entity-that-nobody-declared", DOCUMENT ("  <rights>&copy;</rights>\n"), SYNTAX, 4 },
  { "other/another-root", "<?xml version=\"1.0\"?>\n<html/>\n", FOREIGN, 2 },
  { "other/a-library-of-another-program", "<library xmlns=\"urn:example\" version=\"1\" id=\"l\"/>", FOREIGN, 1 },
  { "other/a-library-without-a-namespace", "\n\n<library version=\"1\" id=\"l\"/>", FOREIGN, 3 },
  { "newer/another-version", "<library xmlns=\"urn:screenfold:library:1\" version=\"2\" id=\"l\"/>", NEWER, 1 },
  { "newer/another-namespace", "<library xmlns=\"urn:screenfold:library:2\" version=\"1\" id=\"l\"/>", NEWER, 1 },
  { "newer/no-version", "<library xmlns=\"urn:screenfold:library:1\" id=\"l\"/>", NEWER, 1 },

  /* declarations of types and entities */
  { "entities/a-document-type", "<?xml version=\"1.0\"?>\n<!DOCTYPE library>\n<library/>", FORBIDDEN, 2 },
  { "entities/an-entity-of-its-own",
    "<!DOCTYPE library [<!ENTITY a \"b\">]>\n" "<library xmlns=\"urn:screenfold:library:1\" version=\"1\" id=\"l\">\n"
    "<title>&a;</title></library>", FORBIDDEN, 1 },
  { "entities/a-file-of-the-reader",
    "<!DOCTYPE library [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>\n"
    "<library xmlns=\"urn:screenfold:library:1\" version=\"1\" id=\"l\">\n<title>&a;</title></library>", FORBIDDEN, 1 },

  /* where nothing belongs */
  { "structure/an-unknown-section", DOCUMENT ("  <cities>\n  </cities>\n"), STRUCTURE, 4 },
  { "structure/a-record-outside-its-section", DOCUMENT ("  " POLICY "\n"), STRUCTURE, 4 },
  { "structure/a-record-in-another-section", DOCUMENT ("  <places>\n    " POLICY "\n  </places>\n"), STRUCTURE, 5 },
  { "structure/an-unknown-element",
    DOCUMENT ("  <policies>\n    <policy id=\"p\" kind=\"law\" level=\"city\">\n      <title>P</title>\n"
              "      <colour>red</colour>\n    </policy>\n  </policies>\n"), STRUCTURE, 7 },
  { "structure/an-unknown-element-without-content",
    DOCUMENT ("  <policies>\n    <policy id=\"p\" kind=\"law\" level=\"city\">\n      <title>P</title>\n"
              "      <colour/>\n    </policy>\n  </policies>\n"), STRUCTURE, 7 },
  { "structure/an-unknown-element-of-an-anchor",
    DOCUMENT ("  <quotes>\n    <quote id=\"q\" source=\"s\">\n      <text>Q</text>\n"
              "      <anchor document=\"d\" start=\"0\" end=\"1\"><infix/></anchor>\n    </quote>\n  </quotes>\n"),
    STRUCTURE, 7 },
  { "structure/an-unknown-attribute",
    DOCUMENT ("  <policies>\n    <policy id=\"p\" kind=\"law\" level=\"city\" colour=\"red\">\n"
              "      <title>P</title>\n    </policy>\n  </policies>\n"), STRUCTURE, 5 },
  { "structure/an-attribute-of-a-plain-element",
    DOCUMENT ("  <policies>\n    <policy id=\"p\" kind=\"law\" level=\"city\">\n"
              "      <title short=\"yes\">P</title>\n    </policy>\n  </policies>\n"), STRUCTURE, 6 },
  { "structure/an-attribute-of-a-section", DOCUMENT ("  <places sorted=\"yes\">\n  </places>\n"), STRUCTURE, 4 },
  { "structure/an-attribute-of-a-variable",
    DOCUMENT ("  <sources>\n    <source id=\"s\" citekey=\"s\" type=\"book\">\n"
              "      <title short=\"yes\">S</title>\n    </source>\n  </sources>\n"), STRUCTURE, 6 },
  { "structure/an-unknown-part-of-a-name",
    DOCUMENT ("  <sources>\n    <source id=\"s\" citekey=\"s\" type=\"book\">\n"
              "      <author surname=\"S\"/>\n    </source>\n  </sources>\n"), STRUCTURE, 6 },
  { "structure/an-element-that-stands-twice",
    DOCUMENT ("  <policies>\n    <policy id=\"p\" kind=\"law\" level=\"city\">\n      <title>P</title>\n"
              "      <title>Q</title>\n    </policy>\n  </policies>\n"), STRUCTURE, 7 },
  { "structure/text-in-the-library", DOCUMENT ("  words\n"), STRUCTURE, 2 },
  { "structure/text-before-a-section", DOCUMENT ("  words\n  <places>\n  </places>\n"), STRUCTURE, 5 },
  { "structure/text-in-a-section", DOCUMENT ("  <places>\n    words\n  </places>\n"), STRUCTURE, 4 },
  { "structure/text-in-a-record",
    DOCUMENT ("  <policies>\n    <policy id=\"p\" kind=\"law\" level=\"city\">\n      words\n"
              "      <title>P</title>\n    </policy>\n  </policies>\n"), STRUCTURE, 7 },
  { "structure/text-in-a-name",
    DOCUMENT ("  <sources>\n    <source id=\"s\" citekey=\"s\" type=\"book\">\n"
              "      <author family=\"S\">words</author>\n    </source>\n  </sources>\n"), STRUCTURE, 6 },
  { "structure/text-in-an-anchor",
    DOCUMENT ("  <quotes>\n    <quote id=\"q\" source=\"s\">\n      <text>Q</text>\n"
              "      <anchor document=\"d\" start=\"0\" end=\"1\">words</anchor>\n    </quote>\n  </quotes>\n"),
    STRUCTURE, 7 },
  { "structure/a-block-before-its-text",
    DOCUMENT ("  <documents>\n    <document id=\"d\" source=\"s\" revision=\"1\" media-type=\"text/plain\">\n"
              "      <block id=\"b\" kind=\"page\" start=\"0\" end=\"0\"/>\n    </document>\n  </documents>\n"),
    STRUCTURE, 6 },

  /* values */
  { "value/no-id", DOCUMENT ("  <policies>\n    <policy kind=\"law\" level=\"city\"/>\n  </policies>\n"), VALUE, 5 },
  { "value/an-id-of-two-words",
    DOCUMENT ("  <policies>\n    <policy id=\"a b\" kind=\"law\" level=\"city\"/>\n  </policies>\n"), VALUE, 5 },
  { "value/the-same-id-twice", DOCUMENT ("  <policies>\n    " POLICY "\n    " POLICY "\n  </policies>\n"), VALUE, 6 },
  { "value/a-word-outside-its-list",
    DOCUMENT ("  <policies>\n    <policy id=\"p\" kind=\"rumour\" level=\"city\"/>\n  </policies>\n"), VALUE, 5 },
  { "value/a-word-of-a-list-that-is-missing",
    DOCUMENT ("  <policies>\n    <policy id=\"p\" level=\"city\"><title>P</title></policy>\n  </policies>\n"), VALUE, 5 },
  { "value/an-element-that-is-missing",
    DOCUMENT ("  <policies>\n    <policy id=\"p\" kind=\"law\" level=\"city\">\n    </policy>\n  </policies>\n"), VALUE, 5 },
  { "value/a-date-that-is-none",
    DOCUMENT ("  <policies>\n    <policy id=\"p\" kind=\"law\" level=\"city\">\n      <title>P</title>\n"
              "      <date id=\"p.1\" event=\"adopted\" edtf=\"2011-13\"/>\n    </policy>\n  </policies>\n"), VALUE, 7 },
  { "value/a-number-that-is-none",
    DOCUMENT ("  <codes>\n    <code id=\"c\" position=\"first\"><name>C</name></code>\n  </codes>\n"), VALUE, 5 },
  { "value/a-place-that-is-none",
    DOCUMENT ("  <places>\n    <place id=\"p\" kind=\"city\" latitude=\"north\"><name>P</name></place>\n  </places>\n"),
    VALUE, 5 },
  { "value/an-unknown-type-of-source",
    DOCUMENT ("  <sources>\n    <source id=\"s\" citekey=\"s\" type=\"scroll\"/>\n  </sources>\n"), VALUE, 5 },
  { "value/a-source-with-a-date-that-is-none",
    DOCUMENT ("  <sources>\n    <source id=\"s\" citekey=\"s\" type=\"book\">\n"
              "      <issued>spring</issued>\n    </source>\n  </sources>\n"), VALUE, 6 },
  { "value/a-block-beyond-its-text",
    DOCUMENT ("  <sources>" SOURCE "</sources>\n"
              "  <documents>\n    <document id=\"d\" source=\"s\" revision=\"1\" media-type=\"text/plain\">\n"
              "      <text>four</text>\n      <block id=\"b\" kind=\"page\" start=\"0\" end=\"5\"/>\n"
              "    </document>\n  </documents>\n"), VALUE, 8 },
  { "value/a-block-that-ends-before-it-starts",
    DOCUMENT ("  <sources>" SOURCE "</sources>\n"
              "  <documents>\n    <document id=\"d\" source=\"s\" revision=\"1\" media-type=\"text/plain\">\n"
              "      <text>four</text>\n      <block id=\"b\" kind=\"page\" start=\"3\" end=\"2\"/>\n"
              "    </document>\n  </documents>\n"), VALUE, 8 },
  { "value/a-reference-that-points-at-nothing",
    DOCUMENT ("  <policies>\n    " POLICY "\n"
              "    <policy id=\"q\" kind=\"law\" level=\"city\" places=\"here\">\n      <title>Q</title>\n    </policy>\n"
              "  </policies>\n"), VALUE, 6 },
  { "value/one-reference-of-several-that-points-at-nothing",
    DOCUMENT ("  <codes>\n    <code id=\"c\"><name>C</name></code>\n  </codes>\n  <policies>\n"
              "    <policy id=\"q\" kind=\"law\" level=\"city\" codes=\"c d\">\n      <title>Q</title>\n    </policy>\n"
              "  </policies>\n"), VALUE, 8 },
  { "value/a-reference-of-a-part-that-points-at-nothing",
    DOCUMENT ("  <policies>\n    <policy id=\"p\" kind=\"law\" level=\"city\">\n      <title>P</title>\n"
              "      <date id=\"p.1\" event=\"adopted\" edtf=\"2011\" source=\"s\"/>\n    </policy>\n  </policies>\n"),
    VALUE, 7 },
};

static void
test_bytes_that_are_no_utf_8_are_refused (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (HEAD "  <title>M\xe9xico</title>\n" FOOT,
                                                 strlen (HEAD "  <title>M\xe9xico</title>\n" FOOT));

  assert_refused (bytes, SYNTAX, 3);
}

static void
test_utf_16_is_refused (void)
{
  gsize length = 0;
  g_autofree char *wide = g_convert (DOCUMENT (""), -1, "UTF-16", "UTF-8", NULL, &length, NULL);
  g_autoptr (GBytes) bytes = g_bytes_new (wide, length);

  assert_refused (bytes, SYNTAX, 1);
}

/* Ten levels of ten: three thousand million words, if anybody counted. */
static void
test_entities_that_multiply_are_not_multiplied (void)
{
  g_autoptr (GString) xml = g_string_new ("<!DOCTYPE library [\n<!ENTITY e0 \"ha\">\n");
  g_autoptr (GError) error = NULL;

  for (int i = 1; i <= 10; i++)
    {
      g_string_append_printf (xml, "<!ENTITY e%d \"", i);
      for (int j = 0; j < 10; j++)
        g_string_append_printf (xml, "&e%d;", i - 1);
      g_string_append (xml, "\">\n");
    }
  g_string_append (xml, "]>\n<library xmlns=\"urn:screenfold:library:1\" version=\"1\" id=\"l\"><title>&e10;</title></library>");

  g_autoptr (FoldLibrary) library = read_text (xml->str, &error);

  g_assert_null (library);
  g_assert_error (error, FOLD_XML_ERROR, FOLD_XML_ERROR_FORBIDDEN);
}

static void
test_elements_nested_without_end_are_refused (void)
{
  g_autoptr (GString) xml = g_string_new (HEAD TITLE);
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < 100000; i++)
    g_string_append (xml, "<places>");

  g_autoptr (FoldLibrary) library = read_text (xml->str, &error);

  g_assert_null (library);
  g_assert_error (error, FOLD_XML_ERROR, FOLD_XML_ERROR_STRUCTURE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autofree char *path = g_strconcat ("/formats/library-xml/refused/", refusals[i].path, NULL);

      g_test_add_data_func (path, &refusals[i], test_refusal);
    }
  g_test_add_func ("/formats/library-xml/refused/bytes-that-are-no-utf-8", test_bytes_that_are_no_utf_8_are_refused);
  g_test_add_func ("/formats/library-xml/refused/utf-16", test_utf_16_is_refused);
  g_test_add_func ("/formats/library-xml/refused/entities-that-multiply", test_entities_that_multiply_are_not_multiplied);
  g_test_add_func ("/formats/library-xml/refused/nested-without-end", test_elements_nested_without_end_are_refused);

  return g_test_run ();
}
