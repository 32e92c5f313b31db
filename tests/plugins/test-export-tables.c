/* test-export-tables.c
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "export-table-text.h"

#include <string.h>

static FoldDataTable *
make_table (const char *text)
{
  FoldDataTable *table = fold_data_table_new ("t", "A title");

  fold_data_table_add_column (table, "words", "Words", FOLD_COLUMN_TEXT);
  fold_data_table_add_column (table, "n", "Number", FOLD_COLUMN_NUMBER);
  fold_data_table_add_row (table);
  fold_data_table_set_text (table, 0, 0, text);
  fold_data_table_set_number (table, 0, 1, -3);
  return table;
}

/* RFC 4180, read naively: the first field of the second record. */
static char *
read_field (const char *csv)
{
  const char *p = strstr (csv, "\r\n") + 2;
  GString *field = g_string_new (NULL);
  gboolean is_quoted = *p == '"';

  for (p += is_quoted; *p != '\0'; p++)
    {
      if (is_quoted && *p == '"' && p[1] != '"')
        break;
      if (!is_quoted && *p == ',')
        break;
      if (is_quoted && *p == '"')
        p++;
      g_string_append_c (field, *p);
    }
  return g_string_free (field, FALSE);
}

static void
test_csv (void)
{
  const char *cases[] = { "plain", "a, b", "say “yes”, \"no\"", "two\nlines", "ñandú", "\"", "" };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (FoldDataTable) table = make_table (cases[i]);
      g_autofree char *csv = export_table_to_csv (table);
      g_autofree char *field = read_field (csv);

      g_assert_true (g_str_has_prefix (csv, "words,n\r\n"));
      g_assert_true (g_str_has_suffix (csv, ",-3\r\n"));
      g_assert_cmpstr (field, ==, cases[i]);
    }
}

/* A spreadsheet does not run what a source says. */
static void
test_formula (void)
{
  const char *cases[] = { "=HYPERLINK(\"x\")", "+1", "-1+2", "@SUM(A1)" };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (FoldDataTable) table = make_table (cases[i]);
      g_autofree char *csv = export_table_to_csv (table);
      g_autofree char *field = read_field (csv);

      g_assert_cmpint (field[0], ==, '\'');
      g_assert_cmpstr (field + 1, ==, cases[i]);
    }
}

static void
test_latex (void)
{
  g_autoptr (FoldDataTable) table = make_table ("50 % of $3 & a_b # {x} \\input{/etc/passwd} ~ ^ “q”");
  g_autofree char *latex = export_table_to_latex (table, TRUE);

  g_assert_nonnull (strstr (latex, "50 \\% of \\$3 \\& a\\_b \\# \\{x\\} \\textbackslash{}input\\{/etc/passwd\\} "
                                   "\\textasciitilde{} \\textasciicircum{} ``q''"));
  g_assert_nonnull (strstr (latex, "\\toprule"));
  g_assert_true (g_str_has_prefix (latex, "\\documentclass"));

  g_autofree char *part = export_table_to_latex (table, FALSE);

  g_assert_null (strstr (part, "\\documentclass"));
}

static void
test_markdown (void)
{
  g_autoptr (FoldDataTable) table = make_table ("a|b *c*\nd <e>");
  g_autofree char *markdown = export_table_to_markdown (table);

  g_assert_nonnull (strstr (markdown, "| a\\|b \\*c\\*<br>d \\<e\\> | -3 |\n"));
  g_assert_nonnull (strstr (markdown, "| --- | ---: |\n"));
}

static void
test_html (void)
{
  g_autoptr (FoldDataTable) table = make_table ("<img src=x onerror=alert(1)>");
  g_autofree char *html = export_table_to_html (table, "es");

  g_assert_nonnull (strstr (html, "<html lang=\"es\">"));
  g_assert_null (strstr (html, "<img"));
  g_assert_nonnull (strstr (html, "<th scope=\"col\">Words</th>"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/plugins/export-tables/csv-is-read-back", test_csv);
  g_test_add_func ("/plugins/export-tables/formulas-are-disarmed", test_formula);
  g_test_add_func ("/plugins/export-tables/latex-is-escaped", test_latex);
  g_test_add_func ("/plugins/export-tables/markdown-is-escaped", test_markdown);
  g_test_add_func ("/plugins/export-tables/html-is-escaped", test_html);

  return g_test_run ();
}
