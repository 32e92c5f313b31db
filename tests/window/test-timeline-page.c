/* test-timeline-page.c: going to a date, and to and fro between saved views
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-date-popover.h"
#include "fold-library-create.h"
#include "fold-library-file.h"
#include "fold-test-files.h"
#include "fold-timeline-page.h"
#include "fold-views-popover.h"
#include "fold-widget-search.h"

#include <adwaita.h>

#define PATIENCE (20 * G_TIME_SPAN_SECOND)

typedef struct
{
  char        *folder;
  FoldStore   *store;
  FoldSession *session;
  GtkWidget   *window;
  GtkWidget   *page;
  char        *told; /* the last sentence, and the action it came by */
} Fixture;

static void
tell_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  Fixture *fixture = user_data;

  g_free (fixture->told);
  fixture->told = g_strdup_printf ("%s: %s", g_action_get_name (G_ACTION (action)), g_variant_get_string (parameter, NULL));
}

static void
add_actions (Fixture *fixture)
{
  static const GActionEntry entries[] = {
    { "tell", tell_cb, "s" },
    { "tell-done", tell_cb, "s" },
    { "offer-copy", tell_cb, "s" },
  };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), fixture);
  gtk_widget_insert_action_group (fixture->window, "win", G_ACTION_GROUP (actions));
}

static void
set_up (Fixture       *fixture,
        gconstpointer  is_xml)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "window", "small.xml", NULL);
  g_autoptr (GFile) xml = g_file_new_for_path (path);
  g_autoptr (GFile) file = NULL;
  g_autoptr (FoldLibrary) library = NULL;
  g_autoptr (GError) error = NULL;

  fixture->folder = fold_test_make_folder ();
  file = fold_test_get_file (fixture->folder, "small.screenfold");
  fold_library_create (file, xml, "Small", &error);
  g_assert_no_error (error);
  fixture->store = fold_library_file_open (is_xml != NULL ? xml : file, FOLD_STORE_OPEN_DEFAULT, &error);
  g_assert_no_error (error);
  library = fold_store_get_library (fixture->store) != NULL ? g_object_ref (fold_store_get_library (fixture->store))
                                                            : fold_store_load (fixture->store, &error);
  g_assert_no_error (error);
  fixture->session = fold_session_new (library);
  fixture->window = gtk_window_new ();
  add_actions (fixture);
  fixture->page = fold_timeline_page_new (fixture->store, fixture->session);
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->page);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1000, 700);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  is_xml)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  fold_store_close (fixture->store);
  g_object_unref (fixture->session);
  g_object_unref (fixture->store);
  fold_test_remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->told);
}

typedef gboolean (* Condition) (Fixture *fixture);

static gboolean
wake_cb (gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

static void
wait_for (Fixture   *fixture,
          Condition  condition)
{
  gint64 end = g_get_monotonic_time () + PATIENCE;
  guint wake = g_timeout_add (20, wake_cb, NULL);

  while (!condition (fixture) && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, TRUE);

  g_source_remove (wake);
  g_assert_true (condition (fixture));
}

static gboolean
was_told (Fixture *fixture)
{
  return fixture->told != NULL;
}

static gboolean
is_drawn (Fixture *fixture)
{
  FoldTimeline *timeline = fold_timeline_page_get_timeline (FOLD_TIMELINE_PAGE (fixture->page));

  return fold_timeline_is_drawn (timeline) && fold_timeline_is_settled (timeline);
}

static void
assert_told (Fixture    *fixture,
             const char *expected)
{
  wait_for (fixture, was_told);
  g_assert_cmpstr (fixture->told, ==, expected);
  g_clear_pointer (&fixture->told, g_free);
}

static FoldViewsPopover *
get_views (Fixture *fixture)
{
  return FOLD_VIEWS_POPOVER (fold_widget_find_type (fixture->page, FOLD_TYPE_VIEWS_POPOVER));
}

static FoldRecordList *
get_list (Fixture *fixture)
{
  return fold_library_get_list (fold_session_get_library (fixture->session), FOLD_KIND_VIEW);
}

static void
keep (Fixture    *fixture,
      const char *title)
{
  g_autofree char *expected = g_strdup_printf ("tell-done: The view “%s” is kept", title);

  fold_views_popover_keep (get_views (fixture), title);
  assert_told (fixture, expected);
}

static void
test_keep (Fixture       *fixture,
           gconstpointer  user_data)
{
  FoldView *view = NULL;

  wait_for (fixture, is_drawn);
  fold_session_set_lanes (fixture->session, FOLD_LANES_KIND);
  fold_filter_set_text (fold_session_get_filter (fixture->session), "water");
  keep (fixture, "Mine");

  g_assert_cmpuint (fold_record_list_get_length (get_list (fixture)), ==, 1);
  view = FOLD_VIEW (fold_record_list_peek (get_list (fixture), 0));
  g_assert_cmpstr (fold_view_get_title (view), ==, "Mine");
  g_assert_cmpint (fold_view_get_lanes (view), ==, FOLD_LANES_KIND);
  g_assert_nonnull (strstr (fold_view_get_state (view), "water"));
  g_assert_cmpstr (fold_store_get_undo_name (fixture->store), ==, "Keep the view “Mine”");
}

static void
test_choose (Fixture       *fixture,
             gconstpointer  user_data)
{
  FoldRecord *policy = fold_library_lookup (fold_session_get_library (fixture->session), FOLD_KIND_POLICY, "water");
  FoldSpan before;
  FoldSpan after;

  wait_for (fixture, is_drawn);
  fold_session_set_lanes (fixture->session, FOLD_LANES_KIND);
  fold_session_set_selected (fixture->session, policy);
  wait_for (fixture, is_drawn);
  before = fold_session_get_range (fixture->session);
  keep (fixture, "Mine");
  fold_session_set_lanes (fixture->session, FOLD_LANES_PLACE);
  fold_session_set_selected (fixture->session, NULL);
  fold_session_show_range (fixture->session, (FoldSpan) { 0, 1000000 });
  wait_for (fixture, is_drawn);

  fold_views_popover_choose (get_views (fixture), FOLD_VIEW (fold_record_list_peek (get_list (fixture), 0)));
  wait_for (fixture, is_drawn);

  after = fold_session_get_range (fixture->session);
  g_assert_cmpint (fold_session_get_lanes (fixture->session), ==, FOLD_LANES_KIND);
  g_assert_true (fold_session_get_selected (fixture->session) == policy);
  g_assert_cmpint (ABS (after.begin - before.begin), <, (before.end - before.begin) / 10);
  g_assert_cmpint (ABS (after.end - before.end), <, (before.end - before.begin) / 10);
}

static void
test_rename_and_remove (Fixture       *fixture,
                        gconstpointer  user_data)
{
  FoldView *view = NULL;

  wait_for (fixture, is_drawn);
  keep (fixture, "Mine");
  view = FOLD_VIEW (fold_record_list_peek (get_list (fixture), 0));
  fold_views_popover_rename (get_views (fixture), view, "Ours");
  assert_told (fixture, "tell-done: The view is called “Ours” now");
  view = FOLD_VIEW (fold_record_list_peek (get_list (fixture), 0));
  g_assert_cmpstr (fold_view_get_title (view), ==, "Ours");

  fold_views_popover_remove (get_views (fixture), view);
  assert_told (fixture, "tell-done: The view “Ours” was removed");
  g_assert_cmpuint (fold_record_list_get_length (get_list (fixture)), ==, 0);
}

static void
test_only_shown (Fixture       *fixture,
                 gconstpointer  user_data)
{
  wait_for (fixture, is_drawn);
  fold_views_popover_keep (get_views (fixture), "Mine");

  assert_told (fixture, "offer-copy: This library is only shown, not changed. Make a copy to work in it.");
  g_assert_cmpuint (fold_record_list_get_length (get_list (fixture)), ==, 0);
}

static void
test_keep_where_nothing_can_be_kept (Fixture       *fixture,
                                     gconstpointer  user_data)
{
  wait_for (fixture, is_drawn);
  fold_timeline_page_keep_view (FOLD_TIMELINE_PAGE (fixture->page));

  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (get_views (fixture))));
  g_assert_true (fold_widget_has_text (GTK_WIDGET (get_views (fixture)), "This library is only shown"));
}

static void
test_list (Fixture       *fixture,
           gconstpointer  user_data)
{
  wait_for (fixture, is_drawn);
  keep (fixture, "Mine & <yours>");
  fold_timeline_page_open_views (FOLD_TIMELINE_PAGE (fixture->page));

  g_assert_true (fold_widget_has_text (GTK_WIDGET (get_views (fixture)), "Mine & <yours>"));
}

static void
assert_reading (const char *text,
                const char *expected)
{
  g_autoptr (FoldEdtf) edtf = fold_edtf_parse (text, NULL);
  g_autofree char *reading = fold_date_popover_describe (edtf);

  g_assert_cmpstr (reading, ==, expected);
}

static void
test_reading (Fixture       *fixture,
              gconstpointer  user_data)
{
  assert_reading ("2019-03-03", "EDTF: 2019-03-03");
  assert_reading ("2019", "EDTF: 2019 · from 1 January 2019 to 31 December 2019");
  assert_reading ("2019/..", "EDTF: 2019/..");
}

static void
test_go_to_date (Fixture       *fixture,
                 gconstpointer  user_data)
{
  FoldTimelinePage *page = FOLD_TIMELINE_PAGE (fixture->page);
  GtkWidget *popover = fold_widget_find_type (fixture->page, FOLD_TYPE_DATE_POPOVER);
  GtkWidget *text = NULL;
  FoldSpan range;

  wait_for (fixture, is_drawn);
  fold_timeline_page_set_show_table (page, TRUE);
  fold_timeline_page_ask_for_date (page);
  g_assert_false (fold_timeline_page_get_show_table (page));
  g_assert_true (gtk_widget_get_mapped (popover));
  fold_date_popover_set_text (FOLD_DATE_POPOVER (popover), "May 2001");
  g_assert_true (fold_widget_has_text (popover, "EDTF: 2001-05 · from 1 May 2001 to 31 May 2001"));

  text = fold_widget_find_type (popover, GTK_TYPE_ENTRY);
  g_signal_emit_by_name (text, "activate");
  wait_for (fixture, is_drawn);
  range = fold_session_get_range (fixture->session);

  g_assert_false (gtk_widget_get_mapped (popover));
  /* 2001-05-16, in seconds */
  g_assert_true (fold_span_contains (range, G_GINT64_CONSTANT (989971200)));
  g_assert_cmpint (fold_span_get_length (range), <, 200 * G_GINT64_CONSTANT (86400));
}

#define ADD(name, is_xml, test) \
  g_test_add ("/window/timeline-page/" name, Fixture, is_xml, set_up, test, tear_down)

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
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  ADD ("a-view-is-kept-with-lanes-and-filter", NULL, test_keep);
  ADD ("a-view-brings-back-range-lanes-and-selection", NULL, test_choose);
  ADD ("a-view-is-renamed-and-removed", NULL, test_rename_and_remove);
  ADD ("the-views-are-listed", NULL, test_list);
  ADD ("what-is-only-shown-offers-a-copy", "xml", test_only_shown);
  ADD ("keeping-a-view-there-says-why-not", "xml", test_keep_where_nothing_can_be_kept);
  ADD ("a-date-is-explained-by-its-days", "xml", test_reading);
  ADD ("a-date-is-gone-to", "xml", test_go_to_date);
  return g_test_run ();
}
