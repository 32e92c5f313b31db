/* export-table-text.c: tables as text: CSV, Markdown, HTML, LaTeX
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "export-table-text.h"

#include <string.h>

#include "export-markup.h"

/* ============ CSV, RFC 4180 ============ */

/* A spreadsheet would run what begins like a formula. */
static gboolean
looks_like_formula (const char *text)
{
  return strchr ("=+-@\t\r", text[0]) != NULL && text[0] != '\0';
}

static void
append_csv (GString    *out,
            const char *text,
            gboolean    is_words)
{
  gboolean is_disarmed = is_words && looks_like_formula (text);

  if (!is_disarmed && strpbrk (text, ",\"\r\n") == NULL)
    {
      g_string_append (out, text);
      return;
    }
  g_string_append_c (out, '"');
  if (is_disarmed)
    g_string_append_c (out, '\'');
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (out, '"');
      g_string_append_c (out, *p);
    }
  g_string_append_c (out, '"');
}

/**
 * export_table_to_csv:
 * @table: a table
 *
 * Writes it as RFC 4180 has it: commas, CRLF, quotes doubled, UTF-8. The first
 * line has the ids of the columns. Words that a spreadsheet would take for a
 * formula get an apostrophe.
 *
 * Returns: (transfer full): the text
 */
char *
export_table_to_csv (FoldDataTable *table)
{
  g_return_val_if_fail (FOLD_IS_DATA_TABLE (table), NULL);

  GString *out = g_string_new (NULL);
  guint n_columns = fold_data_table_get_n_columns (table);

  for (guint column = 0; column < n_columns; column++)
    {
      if (column > 0)
        g_string_append_c (out, ',');
      append_csv (out, fold_data_table_get_column_id (table, column), TRUE);
    }
  g_string_append (out, "\r\n");
  for (guint row = 0; row < fold_data_table_get_n_rows (table); row++)
    {
      for (guint column = 0; column < n_columns; column++)
        {
          g_autofree char *text = fold_data_table_dup_text (table, row, column);

          if (column > 0)
            g_string_append_c (out, ',');
          append_csv (out, text, fold_data_table_get_column_type (table, column) != FOLD_COLUMN_NUMBER);
        }
      g_string_append (out, "\r\n");
    }
  return g_string_free (out, FALSE);
}

/* ============ Markdown ============ */

static void
append_markdown (GString    *out,
                 const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '\n')
        g_string_append (out, "<br>");
      else if (strchr ("\\|*_`<>[]#", *p) != NULL)
        g_string_append_printf (out, "\\%c", *p);
      else
        g_string_append_c (out, *p);
    }
}

/**
 * export_table_to_markdown:
 * @table: a table
 *
 * Returns: (transfer full): the table as pipe tables have it
 */
char *
export_table_to_markdown (FoldDataTable *table)
{
  g_return_val_if_fail (FOLD_IS_DATA_TABLE (table), NULL);

  GString *out = g_string_new ("# ");
  guint n_columns = fold_data_table_get_n_columns (table);

  append_markdown (out, fold_data_table_get_title (table));
  g_string_append (out, "\n\n|");
  for (guint column = 0; column < n_columns; column++)
    {
      g_string_append_c (out, ' ');
      append_markdown (out, fold_data_table_get_column_title (table, column));
      g_string_append (out, " |");
    }
  g_string_append (out, "\n|");
  for (guint column = 0; column < n_columns; column++)
    g_string_append (out, fold_data_table_get_column_type (table, column) == FOLD_COLUMN_NUMBER ? " ---: |" : " --- |");
  g_string_append_c (out, '\n');
  for (guint row = 0; row < fold_data_table_get_n_rows (table); row++)
    {
      g_string_append_c (out, '|');
      for (guint column = 0; column < n_columns; column++)
        {
          g_autofree char *text = fold_data_table_dup_text (table, row, column);

          g_string_append_c (out, ' ');
          append_markdown (out, text);
          g_string_append (out, " |");
        }
      g_string_append_c (out, '\n');
    }
  for (guint i = 0; i < fold_data_table_get_n_notes (table); i++)
    {
      g_string_append_c (out, '\n');
      append_markdown (out, fold_data_table_get_note (table, i));
      g_string_append_c (out, '\n');
    }
  return g_string_free (out, FALSE);
}

/* ============ HTML ============ */

static const char html_style[] =
  "body{font:16px/1.45 Cantarell,\"Noto Sans\",sans-serif;margin:2em;color:#1a1a1e}"
  "table{border-collapse:collapse}caption{font-weight:bold;text-align:left;padding:.4em 0}"
  "th,td{padding:.35em .7em;text-align:left;vertical-align:top;border-bottom:1px solid #ccc}"
  "thead th{border-bottom:2px solid #444}td.number{text-align:right;font-variant-numeric:tabular-nums}";

static void
append_html_cell (GString       *out,
                  FoldDataTable *table,
                  guint          row,
                  guint          column)
{
  g_autofree char *text = fold_data_table_dup_text (table, row, column);
  FoldColumnType type = fold_data_table_get_column_type (table, column);
  gboolean is_link = type == FOLD_COLUMN_LINK &&
                     (g_str_has_prefix (text, "https://") || g_str_has_prefix (text, "http://"));

  g_string_append (out, type == FOLD_COLUMN_NUMBER ? "<td class=\"number\">" : "<td>");
  if (is_link)
    {
      g_string_append (out, "<a");
      export_markup_append_attribute (out, "href", text);
      g_string_append_c (out, '>');
    }
  export_markup_append_text (out, text);
  g_string_append (out, is_link ? "</a></td>" : "</td>");
}

/**
 * export_table_to_html:
 * @table: a table
 * @language: (nullable): of its words
 *
 * Returns: (transfer full): a page with the table
 */
char *
export_table_to_html (FoldDataTable *table,
                      const char    *language)
{
  g_return_val_if_fail (FOLD_IS_DATA_TABLE (table), NULL);

  GString *out = g_string_new ("<!DOCTYPE html>\n<html");

  export_markup_append_attribute (out, "lang", language);
  g_string_append (out, ">\n<head>\n<meta charset=\"utf-8\">\n");
  export_markup_append_element (out, "title", fold_data_table_get_title (table));
  g_string_append_printf (out, "<style>%s</style>\n</head>\n<body>\n<table>\n", html_style);
  export_markup_append_element (out, "caption", fold_data_table_get_title (table));
  g_string_append (out, "<thead><tr>");
  for (guint column = 0; column < fold_data_table_get_n_columns (table); column++)
    {
      g_string_append (out, "<th scope=\"col\">");
      export_markup_append_text (out, fold_data_table_get_column_title (table, column));
      g_string_append (out, "</th>");
    }
  g_string_append (out, "</tr></thead>\n<tbody>\n");
  for (guint row = 0; row < fold_data_table_get_n_rows (table); row++)
    {
      g_string_append (out, "<tr>");
      for (guint column = 0; column < fold_data_table_get_n_columns (table); column++)
        append_html_cell (out, table, row, column);
      g_string_append (out, "</tr>\n");
    }
  g_string_append (out, "</tbody>\n</table>\n");
  for (guint i = 0; i < fold_data_table_get_n_notes (table); i++)
    export_markup_append_element (out, "p", fold_data_table_get_note (table, i));
  g_string_append (out, "</body>\n</html>\n");
  return g_string_free (out, FALSE);
}

/* ============ LaTeX ============ */

static const char *
get_latex (gunichar c)
{
  switch (c)
    {
    case '\\':
      return "\\textbackslash{}";
    case '~':
      return "\\textasciitilde{}";
    case '^':
      return "\\textasciicircum{}";
    case '<':
      return "\\textless{}";
    case '>':
      return "\\textgreater{}";
    case 0x201c:
      return "``";
    case 0x201d:
      return "''";
    case 0x2013:
      return "--";
    case 0x2014:
      return "---";
    case 0x2026:
      return "\\ldots{}";
    case 0xa0:
      return "~";
    case '\n':
      return "\\newline ";
    default:
      return NULL;
    }
}

static void
append_latex (GString    *out,
              const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      const char *known = get_latex (c);

      if (known != NULL)
        g_string_append (out, known);
      else if (c < 128 && strchr ("&%$#_{}", (int) c) != NULL)
        g_string_append_printf (out, "\\%c", (int) c);
      else if (c >= 0x20)
        g_string_append_unichar (out, c);
    }
}

/* Prose gets more of the line than numbers and dates. */
static double
get_share (FoldDataTable *table,
           guint          column)
{
  gsize longest = 0;

  for (guint row = 0; row < fold_data_table_get_n_rows (table); row++)
    {
      g_autofree char *text = fold_data_table_dup_text (table, row, column);

      longest = MAX (longest, (gsize) g_utf8_strlen (text, -1));
    }
  return fold_data_table_get_column_type (table, column) == FOLD_COLUMN_NUMBER ? 9 : CLAMP ((double) longest, 16, 46);
}

static void
append_latex_columns (GString       *out,
                      FoldDataTable *table)
{
  double sum = 0;

  for (guint column = 0; column < fold_data_table_get_n_columns (table); column++)
    sum += get_share (table, column);
  for (guint column = 0; column < fold_data_table_get_n_columns (table); column++)
    {
      char share[G_ASCII_DTOSTR_BUF_SIZE];

      g_ascii_formatd (share, sizeof share, "%.3f", get_share (table, column) / sum * 0.98);
      g_string_append_printf (out, ">{\\%s\\arraybackslash}p{\\dimexpr %s\\linewidth-2\\tabcolsep}",
                              fold_data_table_get_column_type (table, column) == FOLD_COLUMN_NUMBER
                                ? "raggedleft" : "raggedright",
                              share);
    }
}

static void
append_latex_head (GString       *out,
                   FoldDataTable *table)
{
  for (guint column = 0; column < fold_data_table_get_n_columns (table); column++)
    {
      g_string_append (out, column > 0 ? " & " : "");
      append_latex (out, fold_data_table_get_column_title (table, column));
    }
  g_string_append (out, " \\\\\n");
}

static void
append_latex_rows (GString       *out,
                   FoldDataTable *table)
{
  for (guint row = 0; row < fold_data_table_get_n_rows (table); row++)
    {
      for (guint column = 0; column < fold_data_table_get_n_columns (table); column++)
        {
          g_autofree char *text = fold_data_table_dup_text (table, row, column);

          g_string_append (out, column > 0 ? " & " : "");
          append_latex (out, text);
        }
      g_string_append (out, " \\\\\n");
    }
}

/**
 * export_table_to_latex:
 * @table: a table
 * @is_standalone: whether it is to be a document of its own, rather than a part
 *   for `\input`
 *
 * Writes a longtable with the rules of booktabs. It needs the packages array,
 * booktabs and longtable.
 *
 * Returns: (transfer full): the LaTeX
 */
char *
export_table_to_latex (FoldDataTable *table,
                       gboolean       is_standalone)
{
  g_return_val_if_fail (FOLD_IS_DATA_TABLE (table), NULL);

  GString *out = g_string_new (NULL);

  if (is_standalone)
    g_string_append (out, "\\documentclass{article}\n\\usepackage[utf8]{inputenc}\n\\usepackage[T1]{fontenc}\n"
                          "\\IfFileExists{lmodern.sty}{\\usepackage{lmodern}}{}\n"
                          "\\usepackage[a4paper,landscape,margin=15mm]{geometry}\n"
                          "\\usepackage{array,booktabs,longtable}\n\\begin{document}\n\\footnotesize\n");
  else
    g_string_append (out, "% \\usepackage{array,booktabs,longtable}\n");
  g_string_append (out, "\\begin{longtable}{@{}");
  append_latex_columns (out, table);
  g_string_append (out, "@{}}\n\\caption{");
  append_latex (out, fold_data_table_get_title (table));
  g_string_append (out, "}\\\\\n\\toprule\n");
  append_latex_head (out, table);
  g_string_append (out, "\\midrule\n\\endfirsthead\n\\toprule\n");
  append_latex_head (out, table);
  g_string_append (out, "\\midrule\n\\endhead\n\\bottomrule\n\\endfoot\n");
  append_latex_rows (out, table);
  g_string_append (out, "\\end{longtable}\n");
  for (guint i = 0; i < fold_data_table_get_n_notes (table); i++)
    {
      append_latex (out, fold_data_table_get_note (table, i));
      g_string_append (out, "\n\n");
    }
  if (is_standalone)
    g_string_append (out, "\\end{document}\n");
  return g_string_free (out, FALSE);
}
