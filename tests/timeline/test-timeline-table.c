/* test-timeline-table.c: the table, the filter bar and the overview beside the timeline
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <gtk/gtk.h>

#include "fold-date-entry.h"
#include "fold-filter-bar.h"
#include "fold-overview.h"
#include "fold-small-library.h"
#include "fold-timeline-row.h"
#include "fold-timeline-table.h"

static void
test_rows_are_what_the_timeline_shows (void)
{
  g_autoptr (FoldLibrary) library = fold_small_library_new (12);
  g_autoptr (FoldSession) session = fold_session_new (library);

  fold_small_library_add_policy (library, "undated", "Undated", FOLD_POLICY_LAW, FOLD_LEVEL_CITY);
  fold_filter_set_levels (fold_session_get_filter (session), 1u << FOLD_LEVEL_CITY);

  g_autoptr (GListStore) rows = fold_timeline_row_list (session);
  g_autoptr (FoldTimelineRow) first = g_list_model_get_item (G_LIST_MODEL (rows), 0);
  g_autoptr (FoldTimelineRow) last = g_list_model_get_item (G_LIST_MODEL (rows), 2);

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (rows)), ==, 3);
  g_assert_cmpstr (fold_timeline_row_get_text (first, FOLD_COLUMN_TITLE), ==, "Policy number 3");
  g_assert_cmpstr (fold_timeline_row_get_text (first, FOLD_COLUMN_DATES), ==, "Adopted: 2004");
  g_assert_cmpstr (fold_timeline_row_get_text (last, FOLD_COLUMN_DATES), ==, "Undated");
  g_assert_cmpint (fold_timeline_row_compare (first, last, FOLD_COLUMN_DATES), <, 0);
}

static GtkSelectionModel *
find_selection (GtkWidget *table)
{
  GtkWidget *view = gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (gtk_widget_get_first_child (table)));

  return gtk_column_view_get_model (GTK_COLUMN_VIEW (view));
}

static void
test_the_table_shares_the_selection (void)
{
  g_autoptr (FoldLibrary) library = fold_small_library_new (12);
  g_autoptr (FoldSession) session = fold_session_new (library);
  g_autoptr (GtkWidget) table = g_object_ref_sink (fold_timeline_table_new (session));
  GtkSelectionModel *selection = find_selection (table);

  g_assert_null (fold_session_get_selected (session));
  gtk_selection_model_select_item (selection, 4, TRUE);
  g_assert_cmpstr (fold_record_get_id (fold_session_get_selected (session)), ==, "policy-004");

  fold_session_set_selected (session, fold_library_lookup (library, FOLD_KIND_POLICY, "policy-007"));
  g_assert_true (gtk_selection_model_is_selected (selection, 7));
  fold_filter_set_levels (fold_session_get_filter (session), 1u << FOLD_LEVEL_FEDERAL);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (selection)), ==, 2);
  g_assert_cmpstr (fold_record_get_id (fold_session_get_selected (session)), ==, "policy-007");
}

static void
test_bar_and_overview_follow_the_session (void)
{
  g_autoptr (FoldLibrary) library = fold_small_library_new (12);
  g_autoptr (FoldSession) session = fold_session_new (library);
  GtkWidget *bar = g_object_ref_sink (fold_filter_bar_new (session));
  GtkWidget *overview = g_object_ref_sink (fold_overview_new (session));

  fold_filter_set_text (fold_session_get_filter (session), "number 3");
  fold_session_set_lanes (session, FOLD_LANES_KIND);
  fold_session_report_range (session, (FoldSpan) { 0, FOLD_TIME_DAY });
  fold_session_set_library (session, NULL);

  g_assert_finalize_object (bar);
  g_assert_finalize_object (overview);
}

static void
test_dates_are_read_as_edtf_and_as_words (void)
{
  static const struct {
    const char *text;
    const char *edtf;
  } cases[] = {
    { "2017-04", "2017-04" },
    { " 2011 ", "2011" },
    { "April 2017", "2017-04" },
    { "c. 2015", "2015~" },
    { "nonsense", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *explanation = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (FoldEdtf) edtf = fold_date_entry_read (cases[i].text, &explanation, &error);

      g_assert_cmpstr (edtf != NULL ? fold_edtf_get_text (edtf) : NULL, ==, cases[i].edtf);
      g_assert_true ((error == NULL) == (edtf != NULL));
    }
}

int
main (int    argc,
      char **argv)
{
  if (!gtk_init_check ())
    {
      g_print ("1..0 # SKIP no display\n");
      return 0;
    }
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define TEST(name, func) g_test_add_func ("/timeline/timeline-table/" name, func)
  TEST ("rows-are-what-the-timeline-shows", test_rows_are_what_the_timeline_shows);
  TEST ("the-table-shares-the-selection", test_the_table_shares_the_selection);
  TEST ("bar-and-overview-follow-the-session", test_bar_and_overview_follow_the_session);
  TEST ("dates-are-read-as-edtf-and-as-words", test_dates_are_read_as_edtf_and_as_words);
#undef TEST

  return g_test_run ();
}
