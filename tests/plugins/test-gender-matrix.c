/* test-gender-matrix.c: policies × questions, as a table and a figure without a display
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-small-library.h"
#include "gender-pages.h"

static void
add (FoldLibrary *library,
     FoldRecord  *record)
{
  g_autoptr (GError) error = NULL;

  fold_library_add (library, record, &error);
  g_assert_no_error (error);
  g_object_unref (record);
}

static FoldLibrary *
make_library (void)
{
  FoldLibrary *library = fold_library_new ();
  FoldRecord *framework = fold_record_new (FOLD_KIND_FRAMEWORK, "f");
  FoldRecord *criterion = fold_record_new (FOLD_KIND_CRITERION, "q");
  FoldRecord *answer = fold_record_new (FOLD_KIND_ASSESSMENT, "a");

  g_object_set (framework, "title", "F", "edition", "1", NULL);
  add (library, framework);
  g_object_set (criterion, "framework", "f", "title", "Q", "scale", "yes-no", NULL);
  add (library, criterion);
  fold_small_library_add_policy (library, "p1", "First", FOLD_POLICY_LAW, FOLD_LEVEL_CITY);
  fold_small_library_add_policy (library, "p2", "Second", FOLD_POLICY_LAW, FOLD_LEVEL_CITY);
  fold_small_library_add_date (library, "p1", FOLD_LIFE_EVENT_ADOPTED, "2011", NULL);
  g_object_set (answer, "criterion", "q", "policy", "p1", "value", "no", "coder", "Ana", NULL);
  add (library, answer);
  return library;
}

static void
test_table (void)
{
  g_autoptr (FoldLibrary) library = make_library ();
  g_autoptr (FoldDataTable) table = gender_matrix_make_table (library, "f");
  g_autofree char *policy = NULL;
  g_autofree char *year = NULL;
  g_autofree char *answer = NULL;

  g_assert_cmpuint (fold_data_table_get_n_rows (table), ==, 1);
  g_assert_cmpuint (fold_data_table_get_n_columns (table), ==, 3);
  policy = fold_data_table_dup_text (table, 0, 0);
  year = fold_data_table_dup_text (table, 0, 1);
  answer = fold_data_table_dup_text (table, 0, 2);
  g_assert_cmpstr (policy, ==, "First");
  g_assert_cmpstr (year, ==, "2011");
  g_assert_cmpstr (answer, ==, "no (no quote)");
  g_assert_cmpstr (fold_data_table_get_note (table, 0), ==,
                   "1 of 2 policies have an answer. An empty cell was not answered, which is not a “no”.");
}

static void
test_figure (void)
{
  g_autoptr (FoldLibrary) library = make_library ();
  g_autoptr (FoldDrawing) drawing = gender_matrix_draw (library, "f", 160);
  guint n_rectangles = 0;

  g_assert_cmpfloat (fold_drawing_get_width (drawing), ==, 160);
  for (guint i = 0; i < fold_drawing_get_n_ops (drawing); i++)
    n_rectangles += fold_drawing_get_op (drawing, i)->kind == FOLD_DRAW_RECTANGLE;
  g_assert_cmpuint (n_rectangles, ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plugins/gender-matrix/table-has-what-was-answered", test_table);
  g_test_add_func ("/plugins/gender-matrix/figure-has-a-cell-for-each-answer", test_figure);
  return g_test_run ();
}
