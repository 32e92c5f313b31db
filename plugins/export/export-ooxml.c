/* export-ooxml.c: reports as Office Open XML
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "export-office.h"

#include "export-markup.h"
#include "export-report.h"
#include "export-zip.h"

#define XML "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
#define W   " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""

static const char content_types[] =
  XML "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
  "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
  "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
  "<Override PartName=\"/word/document.xml\" "
  "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>"
  "<Override PartName=\"/word/styles.xml\" "
  "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/>"
  "<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>"
  "</Types>\n";

static const char package_rels[] =
  XML "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
  "<Relationship Id=\"rId1\" Target=\"word/document.xml\" "
  "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\"/>"
  "<Relationship Id=\"rId2\" Target=\"docProps/core.xml\" "
  "Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\"/>"
  "</Relationships>\n";

static const char document_rels[] =
  XML "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
  "<Relationship Id=\"rId1\" Target=\"styles.xml\" "
  "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\"/>"
  "</Relationships>\n";

typedef struct
{
  const char *id;
  const char *name;
  const char *paragraph;
  const char *run;
} Style;

/* Sizes are half points, distances twentieths of a point. */
static const Style styles[EXPORT_N_BLOCK_KINDS] = {
  [EXPORT_BLOCK_TITLE] = { "Title", "Title", "<w:spacing w:after=\"300\"/>", "<w:b/><w:sz w:val=\"44\"/>" },
  [EXPORT_BLOCK_HEADING] = { "Heading1", "heading 1", "<w:keepNext/><w:spacing w:before=\"480\" w:after=\"160\"/><w:outlineLvl w:val=\"0\"/>",
                             "<w:b/><w:sz w:val=\"34\"/>" },
  [EXPORT_BLOCK_SUBHEADING] = { "Heading2", "heading 2", "<w:keepNext/><w:spacing w:before=\"360\" w:after=\"80\"/><w:outlineLvl w:val=\"1\"/>",
                                "<w:b/><w:sz w:val=\"26\"/>" },
  [EXPORT_BLOCK_ROLE] = { "Heading3", "heading 3", "<w:keepNext/><w:spacing w:before=\"200\" w:after=\"60\"/><w:outlineLvl w:val=\"2\"/>",
                          "<w:b/><w:color w:val=\"5C5C66\"/><w:sz w:val=\"20\"/>" },
  [EXPORT_BLOCK_PARAGRAPH] = { "BodyText", "Body Text", "<w:spacing w:before=\"80\" w:after=\"120\" w:line=\"300\" w:lineRule=\"auto\"/>", "" },
  [EXPORT_BLOCK_DETAIL] = { "Detail", "Detail", "<w:spacing w:after=\"30\"/>", "<w:color w:val=\"5C5C66\"/><w:sz w:val=\"20\"/>" },
  [EXPORT_BLOCK_QUOTE] = { "Quote", "Quote", "<w:keepNext/><w:spacing w:before=\"120\"/><w:ind w:left=\"450\" w:right=\"450\"/>", "" },
  [EXPORT_BLOCK_SOURCE] = { "QuoteSource", "Quote source", "<w:spacing w:after=\"120\"/><w:ind w:left=\"450\"/>",
                            "<w:color w:val=\"5C5C66\"/><w:sz w:val=\"18\"/>" },
  [EXPORT_BLOCK_WARNING] = { "Warning", "Warning", "<w:spacing w:after=\"120\"/><w:ind w:left=\"450\"/>",
                             "<w:b/><w:color w:val=\"A8430A\"/><w:sz w:val=\"20\"/>" },
  [EXPORT_BLOCK_REFERENCE] = { "Bibliography", "Bibliography", "<w:spacing w:after=\"90\"/><w:ind w:left=\"560\" w:hanging=\"560\"/>", "" },
};

static char *
make_styles (const char *language)
{
  GString *out = g_string_new (XML "<w:styles" W "><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val=\"22\"/>");

  if (language != NULL)
    {
      g_string_append (out, "<w:lang");
      export_markup_append_attribute (out, "w:val", language);
      g_string_append (out, "/>");
    }
  g_string_append (out, "</w:rPr></w:rPrDefault></w:docDefaults>\n"
                        "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>\n");
  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    {
      if (styles[i].id != NULL)
        g_string_append_printf (out, "<w:style w:type=\"paragraph\" w:styleId=\"%s\"><w:name w:val=\"%s\"/>"
                                     "<w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr>%s</w:pPr><w:rPr>%s</w:rPr></w:style>\n",
                                styles[i].id, styles[i].name, styles[i].paragraph, styles[i].run);
    }
  g_string_append (out, "</w:styles>\n");
  return g_string_free (out, FALSE);
}

static void
append_run (GString    *out,
            const char *properties,
            const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_string_append_printf (out, "<w:r><w:rPr>%s</w:rPr>%s<w:t xml:space=\"preserve\">", properties,
                              i > 0 ? "<w:br/>" : "");
      export_markup_append_text (out, lines[i]);
      g_string_append (out, "</w:t></w:r>");
    }
}

static void
append_cell (GString    *out,
             const char *text,
             gboolean    is_head)
{
  g_string_append (out, "<w:tc><w:p>");
  append_run (out, is_head ? "<w:b/><w:sz w:val=\"18\"/>" : "<w:sz w:val=\"18\"/>", text);
  g_string_append (out, "</w:p></w:tc>");
}

static void
append_table (GString       *out,
              FoldDataTable *table)
{
  guint n_columns = fold_data_table_get_n_columns (table);

  g_string_append (out, "<w:tbl><w:tblPr><w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblBorders>"
                        "<w:top w:val=\"single\" w:sz=\"8\" w:color=\"444444\"/>"
                        "<w:bottom w:val=\"single\" w:sz=\"8\" w:color=\"444444\"/>"
                        "<w:insideH w:val=\"single\" w:sz=\"4\" w:color=\"B0B0B0\"/>"
                        "</w:tblBorders></w:tblPr><w:tblGrid>");
  for (guint column = 0; column < n_columns; column++)
    g_string_append_printf (out, "<w:gridCol w:w=\"%u\"/>", 9000 / n_columns);
  g_string_append (out, "</w:tblGrid>\n<w:tr><w:trPr><w:tblHeader/></w:trPr>");
  for (guint column = 0; column < n_columns; column++)
    append_cell (out, fold_data_table_get_column_title (table, column), TRUE);
  g_string_append (out, "</w:tr>\n");
  for (guint row = 0; row < fold_data_table_get_n_rows (table); row++)
    {
      g_string_append (out, "<w:tr>");
      for (guint column = 0; column < n_columns; column++)
        {
          g_autofree char *text = fold_data_table_dup_text (table, row, column);

          append_cell (out, text, FALSE);
        }
      g_string_append (out, "</w:tr>\n");
    }
  /* Word wants a paragraph between tables and at the end. */
  g_string_append (out, "</w:tbl>\n<w:p/>\n");
}

static char *
make_document (GPtrArray *blocks)
{
  GString *out = g_string_new (XML "<w:document" W "><w:body>\n");

  for (guint i = 0; i < blocks->len; i++)
    {
      const ExportBlock *block = g_ptr_array_index (blocks, i);

      if (block->kind == EXPORT_BLOCK_TABLE)
        {
          append_table (out, block->table);
          continue;
        }
      g_string_append_printf (out, "<w:p><w:pPr><w:pStyle w:val=\"%s\"/></w:pPr>", styles[block->kind].id);
      append_run (out, "", block->text);
      g_string_append (out, "</w:p>\n");
    }
  g_string_append (out, "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
                        "<w:pgMar w:top=\"1417\" w:right=\"1417\" w:bottom=\"1417\" w:left=\"1417\" w:header=\"708\" "
                        "w:footer=\"708\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>\n");
  return g_string_free (out, FALSE);
}

static char *
make_core (const char *title)
{
  GString *out = g_string_new (XML "<cp:coreProperties "
                               "xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
                               "xmlns:dc=\"http://purl.org/dc/elements/1.1/\">");

  export_markup_append_element (out, "dc:title", title);
  g_string_append (out, "</cp:coreProperties>\n");
  return g_string_free (out, FALSE);
}

/**
 * export_docx_write:
 * @blocks: (element-type ExportBlock): a report
 * @language: (nullable): of its words
 * @error: return location for a #ExportZipError
 *
 * Returns: (transfer full): a text with styles that a word processor knows
 */
GBytes *
export_docx_write (GPtrArray   *blocks,
                   const char  *language,
                   GError     **error)
{
  g_return_val_if_fail (blocks != NULL && blocks->len > 0, NULL);

  g_autoptr (ExportZip) zip = export_zip_new ();
  g_autofree char *document = make_document (blocks);
  g_autofree char *style = make_styles (language);
  g_autofree char *core = make_core (((ExportBlock *) g_ptr_array_index (blocks, 0))->text);

  export_zip_add (zip, "[Content_Types].xml", content_types);
  export_zip_add (zip, "_rels/.rels", package_rels);
  export_zip_add (zip, "word/document.xml", document);
  export_zip_add (zip, "word/styles.xml", style);
  export_zip_add (zip, "word/_rels/document.xml.rels", document_rels);
  export_zip_add (zip, "docProps/core.xml", core);
  return export_zip_end (zip, error);
}
