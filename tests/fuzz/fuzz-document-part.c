/* fuzz-document-part.c: any bytes as one part of a zipped document
 *
 * A change to a packed part is most often a broken checksum; so the part is packed
 * here. The first byte chooses which part it is.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fuzz-target.h"

#include "fold-document-reader.h"
#include "fold-zip-maker.h"

#include <string.h>

#define WORD    "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
#define RELATION "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

typedef struct
{
  const char *name;
  const char *content; /* NULL for the bytes */
} Part;

/* One archive for each first byte. */
static const Part archives[][7] = {
  { { "[Content_Types].xml", "" }, { "word/document.xml", NULL } },
  { { "[Content_Types].xml", "" }, { "word/styles.xml", NULL },
    { "word/_rels/document.xml.rels", "<R><Relationship Type='" RELATION "/styles' Target='styles.xml'/></R>" },
    { "word/document.xml", "<w:d " WORD "><w:p><w:pPr><w:pStyle w:val='a'/></w:pPr><w:r><w:t>x</w:t></w:r></w:p></w:d>" } },
  { { "[Content_Types].xml", "" }, { "word/numbering.xml", NULL },
    { "word/_rels/document.xml.rels", "<R><Relationship Type='" RELATION "/numbering' Target='numbering.xml'/></R>" },
    { "word/document.xml", "<w:d " WORD "><w:p><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr><w:r><w:t>x</w:t></w:r>"
                           "</w:p></w:d>" } },
  { { "[Content_Types].xml", "" }, { "word/footnotes.xml", NULL },
    { "word/_rels/document.xml.rels", "<R><Relationship Type='" RELATION "/footnotes' Target='footnotes.xml'/></R>" },
    { "word/document.xml", "<w:d " WORD "><w:p><w:r><w:t>x</w:t><w:footnoteReference w:id='2'/></w:r></w:p></w:d>" } },
  { { "mimetype", "application/vnd.oasis.opendocument.text" }, { "content.xml", NULL } },
  { { "mimetype", "application/epub+zip" }, { "META-INF/container.xml", "<c><rootfile full-path='a.opf'/></c>" },
    { "a.opf", NULL }, { "a.xhtml", "<html><body><p>x</p></body></html>" } },
  { { "mimetype", "application/epub+zip" }, { "META-INF/container.xml", "<c><rootfile full-path='a.opf'/></c>" },
    { "a.opf", "<p><item id='a' href='a.xhtml'/><item id='n' href='n.xhtml' properties='nav'/><itemref idref='a'/></p>" },
    { "n.xhtml", "<html><nav type='toc'><a href='a.xhtml'>t</a></nav><nav type='page-list'><a href='a.xhtml#p'>9</a></nav></html>" },
    { "a.xhtml", NULL } },
  { { "mimetype", "application/epub+zip" }, { "META-INF/container.xml", "<c><rootfile full-path='a.opf'/></c>" },
    { "a.opf", "<p><item id='a' href='a.xhtml'/><item id='n' href='n.xhtml' properties='nav'/><itemref idref='a'/></p>" },
    { "a.xhtml", "<html><body><p id='p'>x</p></body></html>" }, { "n.xhtml", NULL } },
};

static GBytes *
pack (const Part   *parts,
      const guint8 *data,
      gsize         length)
{
  FoldZipMaker *zip = fold_zip_maker_new ();
  g_autofree char *content = g_strndup ((const char *) data, length);

  for (guint i = 0; i < G_N_ELEMENTS (archives[0]) && parts[i].name != NULL; i++)
    fold_zip_maker_add (zip, parts[i].name, parts[i].content != NULL ? parts[i].content : content);
  return fold_zip_maker_finish (zip);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         length)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (FoldImportedDocument) document = NULL;

  if (length == 0)
    return 0;

  bytes = pack (archives[data[0] % G_N_ELEMENTS (archives)], data + 1, length - 1);
  document = fold_document_reader_read (bytes, NULL, NULL, NULL, &error);
  if (document == NULL)
    g_assert_true (error->domain == FOLD_DOCUMENT_ERROR);
  else
    g_assert_true (g_utf8_validate (fold_document_text_get_text (document->text), -1, NULL));
  return 0;
}
