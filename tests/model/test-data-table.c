/* test-data-table.c
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fold-data-table.h"

static FoldDataTable *
make_table (void)
{
  FoldDataTable *table = fold_data_table_new ("cities", "Cities");

  fold_data_table_add_column (table, "city", "City", FOLD_COLUMN_TEXT);
  fold_data_table_add_column (table, "share", "Share", FOLD_COLUMN_NUMBER);
  fold_data_table_add_column (table, "id_cards", "Identity cards", FOLD_COLUMN_YES_NO);
  fold_data_table_add_row (table);
  return table;
}

static void
test_empty (void)
{
  FoldDataTable *table = make_table ();
  double number;

  for (guint column = 0; column < 3; column++)
    {
      g_autofree char *text = fold_data_table_dup_text (table, 0, column);

      g_assert_false (fold_data_table_is_set (table, 0, column));
      g_assert_cmpstr (text, ==, "");
      g_assert_false (fold_data_table_get_number (table, 0, column, &number));
      g_assert_null (fold_data_table_get_quotes (table, 0, column)[0]);
    }
  g_assert_finalize_object (table);
}

static void
test_numbers (void)
{
  g_autoptr (FoldDataTable) table = make_table ();
  const struct
  {
    double      number;
    const char *text;
  } cases[] = { { 0, "0" }, { 11, "11" }, { -2, "-2" }, { 0.25, "0.25" }, { 1234567, "1234567" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      fold_data_table_set_number (table, 0, 1, cases[i].number);

      g_autofree char *text = fold_data_table_dup_text (table, 0, 1);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

/* What nobody answered is not a no. */
static void
test_answers (void)
{
  g_autoptr (FoldDataTable) table = make_table ();

  g_assert_false (fold_data_table_is_set (table, 0, 2));
  fold_data_table_set_yes_no (table, 0, 2, FALSE);
  g_assert_true (fold_data_table_is_set (table, 0, 2));

  g_autofree char *no = fold_data_table_dup_text (table, 0, 2);

  fold_data_table_set_yes_no (table, 0, 2, TRUE);

  g_autofree char *yes = fold_data_table_dup_text (table, 0, 2);

  g_assert_cmpstr (no, ==, "no");
  g_assert_cmpstr (yes, ==, "yes");
}

static void
test_quotes (void)
{
  g_autoptr (FoldDataTable) table = make_table ();

  fold_data_table_add_quote (table, 0, 0, "q1");
  fold_data_table_add_quote (table, 0, 0, "q2");

  const char * const *quotes = fold_data_table_get_quotes (table, 0, 0);

  g_assert_cmpuint (g_strv_length ((char **) quotes), ==, 2);
  g_assert_cmpstr (quotes[0], ==, "q1");
  g_assert_cmpstr (quotes[1], ==, "q2");
  g_assert_null (fold_data_table_get_quotes (table, 0, 1)[0]);
}

static void
test_notes (void)
{
  g_autoptr (FoldDataTable) table = make_table ();

  fold_data_table_add_note (table, "As of 2023.");
  g_assert_cmpuint (fold_data_table_get_n_notes (table), ==, 1);
  g_assert_cmpstr (fold_data_table_get_note (table, 0), ==, "As of 2023.");
  g_assert_cmpint (fold_data_table_get_column_type (table, 1), ==, FOLD_COLUMN_NUMBER);
  g_assert_cmpstr (fold_data_table_get_column_title (table, 2), ==, "Identity cards");
  g_assert_cmpstr (fold_data_table_get_column_id (table, 2), ==, "id_cards");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/model/data-table/cells-begin-empty", test_empty);
  g_test_add_func ("/model/data-table/numbers-in-words", test_numbers);
  g_test_add_func ("/model/data-table/no-answer-is-not-no", test_answers);
  g_test_add_func ("/model/data-table/quotes-keep-their-order", test_quotes);
  g_test_add_func ("/model/data-table/notes-and-columns", test_notes);

  return g_test_run ();
}
