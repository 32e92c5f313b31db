/* test-pages.c: the pages of quotes and sources
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-quotes-page.h"
#include "fold-small-library.h"
#include "fold-source-row.h"
#include "fold-sources-page.h"

#include <adwaita.h>

typedef struct
{
  FoldLibrary *library;
  FoldSession *session;
  GtkWidget   *quotes;
  GtkWidget   *sources;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  user_data)
{
  fixture->library = fold_small_library_load ();
  fixture->session = fold_session_new (fixture->library);
  fixture->quotes = g_object_ref_sink (fold_quotes_page_new (fixture->session));
  fixture->sources = g_object_ref_sink (fold_sources_page_new (fixture->session));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  user_data)
{
  g_assert_finalize_object (fixture->quotes);
  g_assert_finalize_object (fixture->sources);
  g_object_unref (fixture->session);
  g_object_unref (fixture->library);
}

static guint
count_quotes (Fixture *fixture)
{
  return g_list_model_get_n_items (fold_quotes_page_get_quotes (FOLD_QUOTES_PAGE (fixture->quotes)));
}

static void
assert_source (Fixture    *fixture,
               guint       position,
               const char *id)
{
  g_autoptr (FoldSourceRow) row =
    g_list_model_get_item (fold_sources_page_get_rows (FOLD_SOURCES_PAGE (fixture->sources)), position);

  g_assert_cmpstr (fold_record_get_id (FOLD_RECORD (fold_source_row_get_source (row))), ==, id);
}

static void
test_all_quotes (Fixture       *fixture,
                 gconstpointer  user_data)
{
  g_assert_cmpuint (count_quotes (fixture), ==, 8);
}

static void
test_quotes_of_code (Fixture       *fixture,
                     gconstpointer  user_data)
{
  FoldQuotesPage *page = FOLD_QUOTES_PAGE (fixture->quotes);

  g_assert_true (fold_quotes_page_set_filter (page, FOLD_KIND_CODE, "access"));
  g_assert_cmpuint (count_quotes (fixture), ==, 3);

  fold_quotes_page_reset_filter (page);
  g_assert_cmpuint (count_quotes (fixture), ==, 8);
  g_assert_false (fold_quotes_page_set_filter (page, FOLD_KIND_CODE, "no-such-code"));
}

static void
test_filter_survives (Fixture       *fixture,
                      gconstpointer  user_data)
{
  fold_quotes_page_set_filter (FOLD_QUOTES_PAGE (fixture->quotes), FOLD_KIND_CODE, "access");
  fold_library_remove (fixture->library, FOLD_KIND_QUOTE, "q-act-1");

  g_assert_cmpuint (count_quotes (fixture), ==, 2);
}

static void
test_sources_sorted (Fixture       *fixture,
                     gconstpointer  user_data)
{
  assert_source (fixture, 0, "book");
  assert_source (fixture, 1, "interview");
  assert_source (fixture, 2, "act");
  assert_source (fixture, 3, "unused");
}

static void
test_sources_filtered (Fixture       *fixture,
                       gconstpointer  user_data)
{
  FoldSourcesPage *page = FOLD_SOURCES_PAGE (fixture->sources);
  GListModel *rows = fold_sources_page_get_rows (page);

  fold_sources_page_filter (page, "wat bak", NULL);
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, 1);
  assert_source (fixture, 0, "book");

  fold_sources_page_filter (page, "", "legislation");
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, 1);
  assert_source (fixture, 0, "act");

  fold_sources_page_filter (page, "", NULL);
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, 4);
}

static void
test_selection_stays (Fixture       *fixture,
                      gconstpointer  user_data)
{
  FoldRecord *policy = fold_small_library_get (fixture->library, FOLD_KIND_POLICY, "water");

  fold_session_set_selected (fixture->session, policy);
  fold_quotes_page_set_filter (FOLD_QUOTES_PAGE (fixture->quotes), FOLD_KIND_CODE, "health");
  fold_library_remove (fixture->library, FOLD_KIND_QUOTE, "q-named-1");

  g_assert_true (fold_session_get_selected (fixture->session) == policy);
}

#define ADD(name, test) g_test_add ("/window/pages/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  if (!gtk_init_check ())
    {
      g_print ("1..0 # SKIP no display\n");
      return 0;
    }
  adw_init ();
  ADD ("all-quotes-are-shown-at-first", test_all_quotes);
  ADD ("the-quotes-of-a-theme-are-found", test_quotes_of_code);
  ADD ("a-filter-survives-a-change-of-the-library", test_filter_survives);
  ADD ("sources-are-sorted-by-author-first", test_sources_sorted);
  ADD ("sources-are-filtered-by-words-and-type", test_sources_filtered);
  ADD ("filtering-leaves-the-selection-alone", test_selection_stays);
  return g_test_run ();
}
