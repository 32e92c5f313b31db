/* test-table-text.c: rows of text as a table for a terminal, and as CSV
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fold-table-text.h"

#include <string.h>

static const FoldTableColumn columns[] = {
  { "id", "Id", FALSE },
  { "note", "Note", TRUE },
  { "title", "Title", FALSE },
  { "year", "Year", FALSE },
};

static FoldTableText *
create_table (void)
{
  return fold_table_text_new (columns, G_N_ELEMENTS (columns));
}

static void
add_row (FoldTableText *table,
         const char    *id,
         const char    *note,
         const char    *title,
         const char    *year)
{
  fold_table_text_add_row (table, (const char * const[]) { id, note, title, year });
}

static int
measure (const char *line)
{
  int width = 0;

  for (const char *p = line; *p != '\0' && *p != '\n'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      width += g_unichar_iszerowidth (c) ? 0 : g_unichar_iswide (c) ? 2 : 1;
    }
  return width;
}

static void
test_columns_are_aligned (void)
{
  g_autoptr (FoldTableText) table = create_table ();
  g_autofree char *text = NULL;

  add_row (table, "a", "hidden", "Ley de víctimas", "2011");
  add_row (table, "longer", NULL, "Ñ", NULL);
  text = fold_table_text_format_plain (table, 0);

  g_assert_cmpuint (fold_table_text_get_n_rows (table), ==, 2);
  g_assert_cmpstr (text, ==,
                   "Id      Title            Year\n"
                   "a       Ley de víctimas  2011\n"
                   "longer  Ñ\n");
}

static void
test_wide_characters_take_two_cells (void)
{
  g_autoptr (FoldTableText) table = create_table ();
  g_autofree char *text = NULL;

  add_row (table, "a", NULL, "墨西哥城", "2011");
  add_row (table, "b", NULL, "Vi\xcc\x81" "ctimas", "2012"); /* a combining accent */
  text = fold_table_text_format_plain (table, 0);

  g_assert_cmpstr (text, ==,
                   "Id  Title     Year\n"
                   "a   墨西哥城  2011\n"
                   "b   Vi\xcc\x81" "ctimas  2012\n");
}

static void
test_an_empty_table_has_its_head (void)
{
  g_autoptr (FoldTableText) table = create_table ();
  g_autofree char *plain = fold_table_text_format_plain (table, 80);
  g_autofree char *csv = fold_table_text_format_csv (table);

  g_assert_cmpstr (plain, ==, "Id  Title  Year\n");
  g_assert_cmpstr (csv, ==, "id,note,title,year\r\n");
}

static void
test_only_the_widest_column_is_cut (void)
{
  g_autoptr (FoldTableText) table = create_table ();
  g_autofree char *text = NULL;

  add_row (table, "a", NULL, "A title that is much too long", "2011");
  text = fold_table_text_format_plain (table, 24);

  g_assert_cmpstr (text, ==,
                   "Id  Title           Year\n"
                   "a   A title that …  2011\n");
}

static void
test_the_first_column_is_cut_last (void)
{
  g_autoptr (FoldTableText) table = create_table ();
  g_autofree char *wide = NULL;
  g_autofree char *narrow = NULL;

  add_row (table, "a-long-name-to-call-it", NULL, "A shorter title", "2011");
  wide = fold_table_text_format_plain (table, 40);
  narrow = fold_table_text_format_plain (table, 30);

  g_assert_nonnull (strstr (wide, "a-long-name-to-call-it  A shorter…  2011\n"));
  g_assert_nonnull (strstr (narrow, "a-long-name-t…  A short…  2011\n"));
}

static void
test_nothing_is_cut_without_a_width (void)
{
  g_autoptr (FoldTableText) table = create_table ();
  g_autofree char *title = g_strnfill (5000, 'x');
  g_autofree char *text = NULL;

  add_row (table, "a", NULL, title, "2011");
  text = fold_table_text_format_plain (table, 0);

  g_assert_nonnull (strstr (text, title));
}

static char *
make_random_text (void)
{
  static const char * const pieces[] = { "a", "é", "墨", " ", "e\xcc\x81", "word", "\n", "“" };
  GString *text = g_string_new (NULL);
  int length = g_test_rand_int_range (0, 40);

  for (int i = 0; i < length; i++)
    g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
  return g_string_free (text, FALSE);
}

static void
test_no_line_is_wider_than_the_terminal (void)
{
  for (int round = 0; round < 500; round++)
    {
      g_autoptr (FoldTableText) table = create_table ();
      int width = g_test_rand_int_range (28, 100);
      g_autofree char *text = NULL;
      g_auto (GStrv) lines = NULL;

      for (int i = 0; i < 5; i++)
        {
          g_autofree char *id = make_random_text ();
          g_autofree char *title = make_random_text ();
          g_autofree char *year = make_random_text ();

          add_row (table, id, "note", title, year);
        }

      text = fold_table_text_format_plain (table, width);
      lines = g_strsplit (text, "\n", -1);
      g_assert_cmpuint (g_strv_length (lines), ==, 7);
      for (guint i = 0; lines[i] != NULL; i++)
        {
          g_assert_true (g_utf8_validate (lines[i], -1, NULL));
          g_assert_cmpint (measure (lines[i]), <=, width);
          g_assert_false (g_str_has_suffix (lines[i], " "));
        }
    }
}

static void
test_terminal_is_not_steered (void)
{
  g_autoptr (FoldTableText) table = create_table ();
  g_autofree char *text = NULL;

  add_row (table, "a\x1b[31m", NULL, "two\n\tlines\xe2\x80\xae back \xc2\x9b", "2011");
  text = fold_table_text_format_plain (table, 0);

  g_assert_cmpstr (text, ==,
                   "Id     Title           Year\n"
                   "a[31m  two lines back  2011\n");
}

static void
test_csv_quotes_what_needs_it (void)
{
  g_autoptr (FoldTableText) table = create_table ();
  g_autofree char *csv = NULL;

  add_row (table, "a", "one, two", "said \"no\"", "2011");
  add_row (table, "b", "line\nline", " led by space", NULL);
  csv = fold_table_text_format_csv (table);

  g_assert_cmpstr (csv, ==,
                   "id,note,title,year\r\n"
                   "a,\"one, two\",\"said \"\"no\"\"\",2011\r\n"
                   "b,\"line\nline\",\" led by space\",\r\n");
}

/* Reads one field of CSV in the plainest way; returns where it ends. */
static const char *
read_field (const char *p,
            GString    *field)
{
  gboolean quoted = *p == '"';

  for (p += quoted; *p != '\0'; p++)
    {
      if (quoted && p[0] == '"' && p[1] == '"')
        p++;
      else if (quoted ? *p == '"' : *p == ',' || *p == '\r')
        break;
      g_string_append_c (field, *p);
    }
  return p + quoted;
}

static void
test_csv_reads_back_to_the_same_cells (void)
{
  static const char pieces[] = "ab,\" \n\r;=";

  for (int round = 0; round < 1000; round++)
    {
      g_autoptr (FoldTableText) table = create_table ();
      g_autofree char *csv = NULL;
      char cells[4][8] = { 0 };
      const char *p = NULL;

      for (guint i = 0; i < 4; i++)
        {
          for (int j = 0; j < g_test_rand_int_range (0, 8); j++)
            cells[i][j] = pieces[g_test_rand_int_range (0, (int) strlen (pieces))];
        }
      add_row (table, cells[0], cells[1], cells[2], cells[3]);
      csv = fold_table_text_format_csv (table);

      p = strchr (csv, '\n') + 1;
      for (guint i = 0; i < 4; i++)
        {
          g_autoptr (GString) field = g_string_new (NULL);

          p = read_field (p, field);
          g_assert_cmpstr (field->str, ==, cells[i]);
          g_assert_cmpint (*p, ==, i < 3 ? ',' : '\r');
          p++;
        }
      g_assert_cmpstr (p, ==, "\n");
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/formats/table-text/columns-are-aligned", test_columns_are_aligned);
  g_test_add_func ("/formats/table-text/wide-characters-take-two-cells", test_wide_characters_take_two_cells);
  g_test_add_func ("/formats/table-text/an-empty-table-has-its-head", test_an_empty_table_has_its_head);
  g_test_add_func ("/formats/table-text/only-the-widest-column-is-cut", test_only_the_widest_column_is_cut);
  g_test_add_func ("/formats/table-text/the-first-column-is-cut-last", test_the_first_column_is_cut_last);
  g_test_add_func ("/formats/table-text/nothing-is-cut-without-a-width", test_nothing_is_cut_without_a_width);
  g_test_add_func ("/formats/table-text/no-line-is-wider-than-the-terminal", test_no_line_is_wider_than_the_terminal);
  g_test_add_func ("/formats/table-text/terminal-is-not-steered", test_terminal_is_not_steered);
  g_test_add_func ("/formats/table-text/csv-quotes-what-needs-it", test_csv_quotes_what_needs_it);
  g_test_add_func ("/formats/table-text/csv-reads-back-to-the-same-cells", test_csv_reads_back_to_the_same_cells);

  return g_test_run ();
}
