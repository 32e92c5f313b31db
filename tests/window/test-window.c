/* test-window.c: a window with a library, with a bad file, and with none
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-library-create.h"
#include "fold-small-library.h"
#include "fold-widget-search.h"
#include "fold-window-private.h"

#include <glib/gstdio.h>
#include <unistd.h>

#define PATIENCE (20 * G_TIME_SPAN_SECOND)

typedef struct
{
  FoldApplication *application;
  FoldWindow      *window;
} Fixture;

typedef gboolean (*Condition) (FoldWindow *window);

static void
wait_for (FoldWindow *window,
          Condition   condition)
{
  gint64 end = g_get_monotonic_time () + PATIENCE;

  while (!condition (window) && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, TRUE);

  g_assert_true (condition (window));
}

static gboolean
wake_cb (gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  user_data)
{
  fixture->application = FOLD_APPLICATION (g_application_get_default ());
  fixture->window = g_object_ref (fold_window_new (fixture->application));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1200, 800);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  user_data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (fixture->window);
}

static void
open_path (Fixture    *fixture,
           const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  fold_window_open (fixture->window, file);
  wait_for (fixture->window, fold_window_is_settled);
}

static void
open_small (Fixture *fixture)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "window", "small.xml", NULL);

  open_path (fixture, path);
}

static void
activate (Fixture    *fixture,
          const char *action,
          const char *target)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, target != NULL ? "s" : NULL, target));
  wait_for (fixture->window, fold_window_is_settled);
}

/* As the command line does it: through the entry. */
static void
search (Fixture    *fixture,
        const char *words)
{
  g_autoptr (FoldStart) start = fold_start_new (FOLD_START_WINDOW);

  start->search = g_strdup (words);
  fold_window_set_start (fixture->window, start);
  wait_for (fixture->window, fold_window_is_settled);
}

static GtkWidget *
get_form (Fixture *fixture)
{
  return fold_inspector_get_form (fold_library_view_get_inspector (fold_window_get_view (fixture->window)));
}

static void
assert_page (Fixture    *fixture,
             const char *name)
{
  AdwViewStack *pages = fold_library_view_get_pages (fold_window_get_view (fixture->window));

  g_assert_cmpstr (adw_view_stack_get_visible_child_name (pages), ==, name);
}

static void
test_welcome (Fixture       *fixture,
              gconstpointer  user_data)
{
  g_assert_cmpstr (fold_window_get_state (fixture->window), ==, "welcome");
  g_assert_nonnull (fold_widget_find_action (GTK_WIDGET (fixture->window), "win.open-example", NULL));
  g_assert_nonnull (fold_widget_find_action (GTK_WIDGET (fixture->window), "win.new-library", NULL));
}

static void
test_open (Fixture       *fixture,
           gconstpointer  user_data)
{
  open_small (fixture);

  g_assert_cmpstr (fold_window_get_state (fixture->window), ==, "library");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), ==, "A small library – Screenfold");
  assert_page (fixture, "timeline");
}

static void
test_select (Fixture       *fixture,
             gconstpointer  user_data)
{
  open_small (fixture);
  activate (fixture, "win.show", "policy:water");

  g_assert_true (fold_widget_has_text (get_form (fixture), "Practice contradicts · 2"));
}

static void
test_three_clicks (Fixture       *fixture,
                   gconstpointer  user_data)
{
  open_small (fixture);
  activate (fixture, "win.show", "policy:water");
  g_signal_emit_by_name (fold_widget_find_action (get_form (fixture), "win.show", "quote:q-act-1"), "clicked");
  g_assert_true (fold_widget_has_text (get_form (fixture), "Everyone has a right to water"));
  g_signal_emit_by_name (fold_widget_find_action (get_form (fixture), "win.show", "source:act"), "clicked");
  g_assert_true (fold_widget_has_text (get_form (fixture), "Water Act"));

  activate (fixture, "win.back", NULL);
  activate (fixture, "win.back", NULL);
  g_assert_true (fold_widget_has_text (get_form (fixture), "Water law"));
}

static void
test_theme (Fixture       *fixture,
            gconstpointer  user_data)
{
  open_small (fixture);
  activate (fixture, "win.show", "code:health");

  assert_page (fixture, "quotes");
}

static void
test_pages (Fixture       *fixture,
            gconstpointer  user_data)
{
  open_small (fixture);
  activate (fixture, "win.page", "sources");
  assert_page (fixture, "sources");
  activate (fixture, "win.table", NULL);
  assert_page (fixture, "timeline");
}

static void
test_search (Fixture       *fixture,
             gconstpointer  user_data)
{
  FoldLibraryView *view = NULL;

  open_small (fixture);
  view = fold_window_get_view (fixture->window);
  search (fixture, "practica");
  g_assert_true (fold_widget_has_text (GTK_WIDGET (view), "nadie recibió agua"));

  fold_library_view_activate_hit (view);
  g_assert_true (fold_widget_has_text (get_form (fixture), "En la práctica, nadie recibió agua"));
  assert_page (fixture, "quotes");
}

static void
test_nothing_found (Fixture       *fixture,
                    gconstpointer  user_data)
{
  FoldLibraryView *view = NULL;

  open_small (fixture);
  view = fold_window_get_view (fixture->window);
  search (fixture, "zzzz <b>");

  g_assert_true (fold_widget_has_text (GTK_WIDGET (view), "Nothing found for “zzzz <b>”"));
  g_assert_true (fold_widget_has_text (GTK_WIDGET (view), "3 policies"));
}

static void
test_latest_search (Fixture       *fixture,
                    gconstpointer  user_data)
{
  FoldLibraryView *view = NULL;

  open_small (fixture);
  view = fold_window_get_view (fixture->window);
  search (fixture, "tap");
  fold_library_view_search (view, "plan");
  fold_library_view_search (view, "zz");
  fold_library_view_search (view, "tap");
  wait_for (fixture->window, fold_window_is_settled);

  g_assert_true (fold_widget_has_text (GTK_WIDGET (view), "We boil what comes out of the tap"));
}

static void
test_bad_file (Fixture       *fixture,
               gconstpointer  user_data)
{
  const char *content = user_data;
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "bad & <odd>.screenfold", NULL);
  g_autofree char *after = NULL;

  g_mkdir_with_parents (g_get_user_data_dir (), 0700);
  g_assert_true (g_file_set_contents (path, content, -1, NULL));
  open_path (fixture, path);

  g_assert_cmpstr (fold_window_get_state (fixture->window), ==, "problem");
  g_assert_nonnull (strstr (fold_window_get_problem (fixture->window), "bad & <odd>.screenfold"));
  g_assert_true (fold_widget_has_text (GTK_WIDGET (fixture->window), fold_window_get_problem (fixture->window)));
  g_assert_true (g_file_get_contents (path, &after, NULL, NULL));
  g_assert_cmpstr (after, ==, content);
}

static void
test_missing_file (Fixture       *fixture,
                   gconstpointer  user_data)
{
  open_path (fixture, "/no/such/folder/library.screenfold");

  g_assert_cmpstr (fold_window_get_state (fixture->window), ==, "problem");
  activate (fixture, "win.welcome", NULL);
  g_assert_cmpstr (fold_window_get_state (fixture->window), ==, "welcome");
}

static void
test_empty_library (Fixture       *fixture,
                    gconstpointer  user_data)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "empty.xml", NULL);

  g_mkdir_with_parents (g_get_user_data_dir (), 0700);
  g_assert_true (g_file_set_contents (path,
                                      "<library xmlns=\"urn:screenfold:library:1\" version=\"1\" id=\"e\">"
                                      "<title>Empty</title></library>", -1, NULL));
  open_path (fixture, path);

  g_assert_true (fold_library_view_is_empty (fold_window_get_view (fixture->window)));
  g_assert_true (fold_widget_has_text (GTK_WIDGET (fixture->window), "This library is empty"));
}

static char *
make_library_file (const char *name)
{
  g_autofree char *from_path = g_test_build_filename (G_TEST_DIST, "data", "window", "small.xml", NULL);
  char *path = g_build_filename (g_get_user_data_dir (), name, NULL);
  g_autoptr (GFile) from = g_file_new_for_path (from_path);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_mkdir_with_parents (g_get_user_data_dir (), 0700);
  fold_library_create (file, from, "Small", &error);
  g_assert_no_error (error);
  return path;
}

static gboolean
can_undo (FoldWindow *window)
{
  return fold_store_get_undo_name (fold_library_view_get_store (fold_window_get_view (window))) != NULL;
}

static gboolean
can_redo (FoldWindow *window)
{
  return fold_store_get_redo_name (fold_library_view_get_store (fold_window_get_view (window))) != NULL;
}

static void
test_undo (Fixture       *fixture,
           gconstpointer  user_data)
{
  g_autofree char *path = make_library_file ("undo.screenfold");
  g_autoptr (FoldEdit) edit = fold_edit_new ("Remove a policy");
  g_autoptr (FoldStoreAction) action = fold_store_action_new (edit, NULL);
  FoldLibrary *library = NULL;

  open_path (fixture, path);
  library = fold_session_get_library (fold_library_view_get_session (fold_window_get_view (fixture->window)));
  g_assert_false (can_undo (fixture->window));

  fold_edit_remove (edit, FOLD_KIND_POLICY, "bare");
  fold_store_apply_async (fold_library_view_get_store (fold_window_get_view (fixture->window)), action, NULL, NULL, NULL);
  wait_for (fixture->window, can_undo);
  g_assert_null (fold_library_lookup (library, FOLD_KIND_POLICY, "bare"));
  gtk_test_accessible_assert_property (
    GTK_ACCESSIBLE (fold_widget_find_action (GTK_WIDGET (fixture->window), "win.undo", NULL)),
    GTK_ACCESSIBLE_PROPERTY_LABEL, "Undo: Remove a policy");

  activate (fixture, "win.undo", NULL);
  wait_for (fixture->window, can_redo);
  g_assert_nonnull (fold_library_lookup (library, FOLD_KIND_POLICY, "bare"));
}

static void
test_read_only (Fixture       *fixture,
                gconstpointer  user_data)
{
  g_autofree char *path = make_library_file ("read-only.screenfold");

  g_assert_cmpint (g_chmod (path, 0400), ==, 0);
  if (g_access (path, W_OK) == 0)
    {
      g_test_skip ("to root nothing is read-only");
      return;
    }
  open_path (fixture, path);

  g_assert_true (fold_widget_has_text (GTK_WIDGET (fixture->window), "This file is read-only"));
}

static void
test_labels (Fixture       *fixture,
             gconstpointer  user_data)
{
  open_small (fixture);

  GtkWidget *window = GTK_WIDGET (fixture->window);

  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fold_widget_find_action (window, "win.search", NULL)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Search the library");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fold_widget_find_action (window, "win.inspector", NULL)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Show or hide the inspector");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fold_widget_find_action (window, "win.undo", NULL)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Undo");
}

static void
test_shortcuts (Fixture       *fixture,
                gconstpointer  user_data)
{
  g_auto (GStrv) open = gtk_application_get_accels_for_action (GTK_APPLICATION (fixture->application), "win.open");

  g_assert_cmpstr (open[0], ==, "<Control>o");
  activate (fixture, "win.show-help-overlay", NULL);
}

static void
test_focus (Fixture       *fixture,
            gconstpointer  user_data)
{
  GtkWidget *focus = NULL;

  open_small (fixture);
  activate (fixture, "win.show", "policy:water");
  activate (fixture, "win.focus-inspector", NULL);
  focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
  g_assert_nonnull (focus);
  g_assert_true (gtk_widget_is_ancestor (focus, get_form (fixture)));

  activate (fixture, "win.focus-inspector", NULL);
  focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
  g_assert_nonnull (focus);
  g_assert_false (gtk_widget_is_ancestor (focus, get_form (fixture)));
}

/* A link that is followed by the keyboard leaves the keyboard in the inspector. */
static void
test_focus_follows (Fixture       *fixture,
                    gconstpointer  user_data)
{
  GtkWidget *focus = NULL;

  open_small (fixture);
  activate (fixture, "win.show", "policy:water");
  activate (fixture, "win.focus-inspector", NULL);
  activate (fixture, "win.show", "quote:q-act-1");

  focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
  g_assert_nonnull (focus);
  g_assert_true (gtk_widget_is_ancestor (focus, get_form (fixture)));
}

static GSList *
make_drop (const char *path)
{
  return g_slist_append (NULL, g_file_new_for_path (path));
}

static void
test_drop (Fixture       *fixture,
           gconstpointer  user_data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "window", "small.xml", NULL);
  g_autoslist (GFile) files = make_drop (path);

  g_assert_true (_fold_window_take_files (fixture->window, files));
  wait_for (fixture->window, fold_window_is_settled);

  g_assert_cmpstr (fold_window_get_state (fixture->window), ==, "library");
  /* once more: it is brought to the front, and no other window is made */
  g_assert_true (_fold_window_take_files (fixture->window, files));
  g_assert_cmpuint (g_list_length (gtk_application_get_windows (GTK_APPLICATION (fixture->application))), ==, 1);
}

static void
test_drop_of_something_else (Fixture       *fixture,
                             gconstpointer  user_data)
{
  g_autoslist (GFile) files = make_drop ("/somewhere/picture.png");

  g_assert_false (_fold_window_take_files (fixture->window, files));

  g_assert_cmpstr (fold_window_get_state (fixture->window), ==, "welcome");
  g_assert_true (fold_widget_has_text (GTK_WIDGET (fixture->window), "“picture.png” is no library"));
}

static void
test_link (Fixture       *fixture,
           gconstpointer  user_data)
{
  g_autofree char *path = make_library_file ("real.screenfold");
  g_autofree char *link_path = g_build_filename (g_get_user_data_dir (), "link.screenfold", NULL);
  g_autoptr (GFile) link_file = g_file_new_for_path (link_path);

  g_assert_cmpint (symlink (path, link_path), ==, 0);
  open_path (fixture, path);

  g_assert_true (fold_application_has_file (fixture->application, link_file));
}

#define ADD(name, test) g_test_add ("/window/window/" name, Fixture, NULL, set_up, test, tear_down)

/* One for all tests: a process has one application. */
static FoldApplication *
make_application (void)
{
  FoldStart *start = fold_start_new (FOLD_START_SERVICE);
  FoldApplication *application = NULL;
  g_autoptr (GError) error = NULL;

  /* no animations, and no other instance */
  start->screenshot = g_strdup ("none");
  application = fold_application_new (start);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  return application;
}

/* Not G_TEST_OPTION_ISOLATE_DIRS: it takes away the MIME types of the system,
 * by which the icon of the program is recognized as SVG. */
static char *
isolate_home (void)
{
  char *home = g_dir_make_tmp ("test-window-XXXXXX", NULL);

  g_setenv ("XDG_DATA_HOME", home, TRUE);
  g_setenv ("XDG_CONFIG_HOME", home, TRUE);
  g_setenv ("XDG_CACHE_HOME", home, TRUE);
  return home;
}

static void
remove_home (const char *home)
{
  g_autoptr (GDir) folder = g_dir_open (home, 0, NULL);
  const char *name = NULL;

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (home, name, NULL);

      g_remove (path);
    }
  g_rmdir (home);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *home = isolate_home ();
  int status = 0;

  g_test_init (&argc, &argv, NULL);
  if (!gtk_init_check ())
    {
      g_print ("1..0 # SKIP no display\n");
      return 0;
    }
  g_autoptr (FoldApplication) application = make_application ();

  g_assert_nonnull (application);
  /* the loop must turn even when nothing happens, so that waiting can come to an end */
  g_timeout_add (20, wake_cb, NULL);
  ADD ("without-a-file-it-offers-ways-to-a-library", test_welcome);
  ADD ("it-opens-a-library-on-the-timeline", test_open);
  ADD ("a-selected-policy-shows-its-evidence", test_select);
  ADD ("policy-quote-and-source-are-clicks-apart-and-back", test_three_clicks);
  ADD ("a-theme-leads-to-its-quotes", test_theme);
  ADD ("pages-and-table-are-reached-by-actions", test_pages);
  ADD ("a-hit-leads-to-the-exact-quote", test_search);
  ADD ("nothing-found-says-what-was-searched", test_nothing_found);
  ADD ("the-latest-search-wins", test_latest_search);
  g_test_add ("/window/window/garbage-is-named-and-left-alone", Fixture, "\001\002 garbage", set_up, test_bad_file, tear_down);
  g_test_add ("/window/window/an-empty-file-is-named", Fixture, "", set_up, test_bad_file, tear_down);
  g_test_add ("/window/window/broken-xml-is-named", Fixture, "<library", set_up, test_bad_file, tear_down);
  g_test_add ("/window/window/other-xml-is-named", Fixture, "<html/>", set_up, test_bad_file, tear_down);
  g_test_add ("/window/window/a-newer-version-is-named", Fixture,
              "<library xmlns=\"urn:screenfold:library:9\" version=\"9\" id=\"x\"/>", set_up, test_bad_file, tear_down);
  g_test_add ("/window/window/entities-are-refused", Fixture,
              "<!DOCTYPE library [<!ENTITY a \"aaaa\">]><library>&a;</library>", set_up, test_bad_file, tear_down);
  ADD ("a-missing-file-is-named-and-there-is-a-way-back", test_missing_file);
  ADD ("an-empty-library-says-what-to-do", test_empty_library);
  ADD ("undo-names-what-it-undoes-and-brings-it-back", test_undo);
  ADD ("a-read-only-file-is-announced", test_read_only);
  ADD ("its-buttons-are-named-for-screen-readers", test_labels);
  ADD ("its-keys-are-set-and-listed", test_shortcuts);
  ADD ("the-keyboard-goes-to-the-inspector-and-back", test_focus);
  ADD ("the-keyboard-follows-a-link", test_focus_follows);
  ADD ("a-library-that-is-dropped-is-opened-once", test_drop);
  ADD ("anything-else-that-is-dropped-is-refused", test_drop_of_something_else);
  ADD ("a-link-to-an-open-library-is-that-library", test_link);
  status = g_test_run ();
  remove_home (home);
  return status;
}
