/* test-import-report.c: what a report says, and in which order
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fold-import-report.h"

#include <string.h>

static void
test_kept_comes_before_guessed_before_left_out (void)
{
  g_autoptr (FoldImportReport) report = fold_import_report_new ();
  g_autofree char *text = NULL;

  fold_import_report_count (report, FOLD_IMPORT_PICTURES, 2);
  fold_import_report_count (report, FOLD_IMPORT_JOINED_LINES, 1);
  fold_import_report_add (report, FOLD_IMPORT_KEPT, 1, "It came in.");
  text = fold_import_report_format (report);

  g_assert_cmpstr (text, ==,
                   "  Kept: It came in.\n"
                   "  Guessed: 1 line that seemed to be wrapped was joined with the one before.\n"
                   "  Left out: 2 pictures were left out of the text.\n");
}

static void
test_every_fact_has_a_sentence (void)
{
  for (guint fact = 0; fact < FOLD_IMPORT_N_FACTS; fact++)
    {
      for (guint n = 1; n <= 2; n++)
        {
          g_autoptr (FoldImportReport) report = fold_import_report_new ();
          g_autoptr (GPtrArray) notes = NULL;

          fold_import_report_count (report, fact, n);
          notes = fold_import_report_list (report);

          g_assert_cmpuint (notes->len, ==, 1);
          g_assert_cmpuint (((FoldImportNote *) notes->pdata[0])->count, ==, n);
          g_assert_true (g_str_has_suffix (((FoldImportNote *) notes->pdata[0])->sentence, "."));
          g_assert_null (strstr (((FoldImportNote *) notes->pdata[0])->sentence, "%"));
        }
    }
}

static void
test_counts_do_not_run_over (void)
{
  g_autoptr (FoldImportReport) report = fold_import_report_new ();

  fold_import_report_count (report, FOLD_IMPORT_SOFT_HYPHENS, G_MAXUINT);
  fold_import_report_count (report, FOLD_IMPORT_SOFT_HYPHENS, 5);

  g_assert_cmpuint (fold_import_report_get_count (report, FOLD_IMPORT_SOFT_HYPHENS), ==, G_MAXUINT);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/model/import-report/kept-comes-before-guessed-before-left-out",
                   test_kept_comes_before_guessed_before_left_out);
  g_test_add_func ("/model/import-report/every-fact-has-a-sentence", test_every_fact_has_a_sentence);
  g_test_add_func ("/model/import-report/counts-do-not-run-over", test_counts_do_not_run_over);

  return g_test_run ();
}
