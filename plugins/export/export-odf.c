/* export-odf.c: reports and tables as OpenDocument
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "export-office.h"

#include "export-markup.h"
#include "export-report.h"
#include "export-zip.h"

#define XML "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
#define NAMESPACES \
  " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\"" \
  " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\"" \
  " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"" \
  " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\"" \
  " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\"" \
  " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"" \
  " xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\"" \
  " office:version=\"1.3\""

/* ============ the package ============ */

static char *
make_manifest (const char *media_type)
{
  return g_strdup_printf (XML "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" "
                          "manifest:version=\"1.3\">\n"
                          "<manifest:file-entry manifest:full-path=\"/\" manifest:version=\"1.3\" manifest:media-type=\"%s\"/>\n"
                          "<manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/>\n"
                          "<manifest:file-entry manifest:full-path=\"styles.xml\" manifest:media-type=\"text/xml\"/>\n"
                          "<manifest:file-entry manifest:full-path=\"meta.xml\" manifest:media-type=\"text/xml\"/>\n"
                          "</manifest:manifest>\n", media_type);
}

static char *
make_meta (const char *title)
{
  GString *out = g_string_new (XML "<office:document-meta" NAMESPACES ">\n<office:meta>\n"
                                   "<meta:generator>Screenfold</meta:generator>\n");

  export_markup_append_element (out, "dc:title", title);
  g_string_append (out, "</office:meta>\n</office:document-meta>\n");
  return g_string_free (out, FALSE);
}

static GBytes *
pack (const char  *media_type,
      const char  *title,
      const char  *content,
      const char  *styles,
      GError     **error)
{
  g_autoptr (ExportZip) zip = export_zip_new ();
  g_autofree char *manifest = make_manifest (media_type);
  g_autofree char *meta = make_meta (title);

  export_zip_add (zip, "mimetype", media_type);
  export_zip_add (zip, "content.xml", content);
  export_zip_add (zip, "styles.xml", styles);
  export_zip_add (zip, "meta.xml", meta);
  export_zip_add (zip, "META-INF/manifest.xml", manifest);
  return export_zip_end (zip, error);
}

/* ============ tables ============ */

static void
append_paragraph (GString    *out,
                  const char *style,
                  const char *text)
{
  g_string_append_printf (out, "<text:p text:style-name=\"%s\">", style);
  export_markup_append_text (out, text);
  g_string_append (out, "</text:p>");
}

static void
append_cell (GString       *out,
             FoldDataTable *table,
             guint          row,
             guint          column)
{
  g_autofree char *text = fold_data_table_dup_text (table, row, column);
  double number;

  if (fold_data_table_get_column_type (table, column) == FOLD_COLUMN_NUMBER &&
      fold_data_table_get_number (table, row, column, &number))
    {
      char buffer[G_ASCII_DTOSTR_BUF_SIZE];

      g_string_append_printf (out, "<table:table-cell office:value-type=\"float\" office:value=\"%s\">",
                              g_ascii_dtostr (buffer, sizeof buffer, number));
    }
  else
    g_string_append (out, "<table:table-cell office:value-type=\"string\" table:style-name=\"Cell\">");
  append_paragraph (out, "Cell_20_text", text);
  g_string_append (out, "</table:table-cell>");
}

static void
append_header (GString       *out,
               FoldDataTable *table)
{
  g_string_append (out, "<table:table-header-rows><table:table-row>");
  for (guint column = 0; column < fold_data_table_get_n_columns (table); column++)
    {
      g_string_append (out, "<table:table-cell office:value-type=\"string\" table:style-name=\"Cell\">");
      append_paragraph (out, "Cell_20_head", fold_data_table_get_column_title (table, column));
      g_string_append (out, "</table:table-cell>");
    }
  g_string_append (out, "</table:table-row></table:table-header-rows>\n");
}

static void
append_table (GString       *out,
              FoldDataTable *table)
{
  g_string_append (out, "<table:table");
  export_markup_append_attribute (out, "table:name", fold_data_table_get_title (table));
  g_string_append (out, ">\n");
  for (guint column = 0; column < fold_data_table_get_n_columns (table); column++)
    g_string_append (out, fold_data_table_get_column_type (table, column) == FOLD_COLUMN_NUMBER
                            ? "<table:table-column table:style-name=\"Narrow\"/>"
                            : "<table:table-column table:style-name=\"Wide\"/>");
  append_header (out, table);
  for (guint row = 0; row < fold_data_table_get_n_rows (table); row++)
    {
      g_string_append (out, "<table:table-row>");
      for (guint column = 0; column < fold_data_table_get_n_columns (table); column++)
        append_cell (out, table, row, column);
      g_string_append (out, "</table:table-row>\n");
    }
  g_string_append (out, "</table:table>\n");
}

static const char automatic_styles[] =
  "<office:automatic-styles>\n"
  "<style:style style:name=\"Wide\" style:family=\"table-column\">"
  "<style:table-column-properties style:column-width=\"5cm\"/></style:style>\n"
  "<style:style style:name=\"Narrow\" style:family=\"table-column\">"
  "<style:table-column-properties style:column-width=\"2cm\"/></style:style>\n"
  "<style:style style:name=\"Cell\" style:family=\"table-cell\">"
  "<style:table-cell-properties fo:padding=\"0.1cm\" fo:border-bottom=\"0.5pt solid #b0b0b0\" "
  "fo:wrap-option=\"wrap\" style:vertical-align=\"top\"/></style:style>\n"
  "</office:automatic-styles>\n";

/* ============ styles ============ */

typedef struct
{
  const char *name;
  const char *paragraph;
  const char *text;
} Style;

static const Style styles[EXPORT_N_BLOCK_KINDS] = {
  [EXPORT_BLOCK_TITLE] = { "Title", "fo:margin-bottom=\"0.6cm\"", "fo:font-size=\"22pt\" fo:font-weight=\"bold\"" },
  [EXPORT_BLOCK_HEADING] = { "Heading_20_1", "fo:margin-top=\"0.9cm\" fo:margin-bottom=\"0.3cm\" fo:keep-with-next=\"always\"",
                             "fo:font-size=\"17pt\" fo:font-weight=\"bold\"" },
  [EXPORT_BLOCK_SUBHEADING] = { "Heading_20_2", "fo:margin-top=\"0.7cm\" fo:margin-bottom=\"0.15cm\" fo:keep-with-next=\"always\"",
                                "fo:font-size=\"13pt\" fo:font-weight=\"bold\"" },
  [EXPORT_BLOCK_ROLE] = { "Heading_20_3", "fo:margin-top=\"0.35cm\" fo:margin-bottom=\"0.1cm\" fo:keep-with-next=\"always\"",
                          "fo:font-size=\"10pt\" fo:font-weight=\"bold\" fo:color=\"#5c5c66\"" },
  [EXPORT_BLOCK_PARAGRAPH] = { "Text_20_body", "fo:margin-top=\"0.15cm\" fo:margin-bottom=\"0.2cm\" fo:line-height=\"130%\"", "" },
  [EXPORT_BLOCK_DETAIL] = { "Detail", "fo:margin-bottom=\"0.05cm\"", "fo:font-size=\"10pt\" fo:color=\"#5c5c66\"" },
  [EXPORT_BLOCK_QUOTE] = { "Quotations", "fo:margin-left=\"0.8cm\" fo:margin-right=\"0.8cm\" fo:margin-top=\"0.2cm\" "
                           "fo:keep-with-next=\"always\" fo:line-height=\"125%\"", "" },
  [EXPORT_BLOCK_SOURCE] = { "Quotation_20_source", "fo:margin-left=\"0.8cm\" fo:margin-bottom=\"0.2cm\"",
                            "fo:font-size=\"9pt\" fo:color=\"#5c5c66\"" },
  [EXPORT_BLOCK_WARNING] = { "Warning", "fo:margin-left=\"0.8cm\" fo:margin-bottom=\"0.2cm\"",
                             "fo:font-size=\"10pt\" fo:font-weight=\"bold\" fo:color=\"#a8430a\"" },
  [EXPORT_BLOCK_REFERENCE] = { "Bibliography_20_1", "fo:margin-left=\"1cm\" fo:text-indent=\"-1cm\" fo:margin-bottom=\"0.15cm\"", "" },
};

static char *
make_styles (const char *language)
{
  GString *out = g_string_new (XML "<office:document-styles" NAMESPACES ">\n<office:styles>\n"
                               "<style:default-style style:family=\"paragraph\"><style:text-properties fo:font-size=\"11pt\"");

  export_markup_append_attribute (out, "fo:language", language);
  g_string_append (out, "/></style:default-style>\n");
  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    {
      if (styles[i].name != NULL)
        g_string_append_printf (out, "<style:style style:name=\"%s\" style:family=\"paragraph\">"
                                     "<style:paragraph-properties %s/><style:text-properties %s/></style:style>\n",
                                styles[i].name, styles[i].paragraph, styles[i].text);
    }
  g_string_append (out, "<style:style style:name=\"Cell_20_text\" style:family=\"paragraph\">"
                        "<style:text-properties fo:font-size=\"9pt\"/></style:style>\n"
                        "<style:style style:name=\"Cell_20_head\" style:family=\"paragraph\">"
                        "<style:text-properties fo:font-size=\"9pt\" fo:font-weight=\"bold\"/></style:style>\n"
                        "</office:styles>\n</office:document-styles>\n");
  return g_string_free (out, FALSE);
}

/**
 * export_ods_write:
 * @table: a table
 * @error: return location for a #ExportZipError
 *
 * Returns: (transfer full): a spreadsheet
 */
GBytes *
export_ods_write (FoldDataTable  *table,
                  GError        **error)
{
  g_return_val_if_fail (FOLD_IS_DATA_TABLE (table), NULL);

  g_autoptr (GString) out = g_string_new (XML "<office:document-content" NAMESPACES ">\n");
  g_autofree char *style = make_styles (NULL);

  g_string_append (out, automatic_styles);
  g_string_append (out, "<office:body><office:spreadsheet>\n");
  append_table (out, table);
  g_string_append (out, "</office:spreadsheet></office:body>\n</office:document-content>\n");
  return pack ("application/vnd.oasis.opendocument.spreadsheet", fold_data_table_get_title (table), out->str, style, error);
}

/* ============ texts ============ */

static void
append_block (GString           *out,
              const ExportBlock *block)
{
  static const guint levels[EXPORT_N_BLOCK_KINDS] = {
    [EXPORT_BLOCK_HEADING] = 1, [EXPORT_BLOCK_SUBHEADING] = 2, [EXPORT_BLOCK_ROLE] = 3,
  };

  if (block->kind == EXPORT_BLOCK_TABLE)
    {
      append_table (out, block->table);
      return;
    }
  if (levels[block->kind] == 0)
    append_paragraph (out, styles[block->kind].name, block->text);
  else
    {
      g_string_append_printf (out, "<text:h text:style-name=\"%s\" text:outline-level=\"%u\">",
                              styles[block->kind].name, levels[block->kind]);
      export_markup_append_text (out, block->text);
      g_string_append (out, "</text:h>");
    }
  g_string_append_c (out, '\n');
}

/**
 * export_odt_write:
 * @blocks: (element-type ExportBlock): a report
 * @language: (nullable): of its words
 * @error: return location for a #ExportZipError
 *
 * Returns: (transfer full): a text with styles that a word processor knows
 */
GBytes *
export_odt_write (GPtrArray   *blocks,
                  const char  *language,
                  GError     **error)
{
  g_return_val_if_fail (blocks != NULL && blocks->len > 0, NULL);

  g_autoptr (GString) out = g_string_new (XML "<office:document-content" NAMESPACES ">\n");
  g_autofree char *style = make_styles (language);

  g_string_append (out, automatic_styles);
  g_string_append (out, "<office:body><office:text>\n");
  for (guint i = 0; i < blocks->len; i++)
    append_block (out, g_ptr_array_index (blocks, i));
  g_string_append (out, "</office:text></office:body>\n</office:document-content>\n");
  return pack ("application/vnd.oasis.opendocument.text", ((ExportBlock *) g_ptr_array_index (blocks, 0))->text,
               out->str, style, error);
}
