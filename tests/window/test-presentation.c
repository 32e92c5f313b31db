/* test-presentation.c: making a story in its window, and showing it by keyboard
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-calendar.h"
#include "fold-library-create.h"
#include "fold-library-file.h"
#include "fold-presentation.h"
#include "fold-stories-window.h"
#include "fold-story-check.h"
#include "fold-story-edit.h"
#include "fold-test-files.h"
#include "fold-widget-search.h"

#define PATIENCE (20 * G_TIME_SPAN_SECOND)

typedef struct
{
  char        *folder;
  FoldStore   *store;
  FoldSession *session;
  GtkWidget   *window;
  GtkWidget   *presentation;
} Fixture;

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

static FoldLibrary *
get_library (Fixture *fixture)
{
  return fold_session_get_library (fixture->session);
}

static FoldStory *
get_tale (Fixture *fixture)
{
  return (FoldStory *) fold_library_lookup (get_library (fixture), FOLD_KIND_STORY, "tale");
}

static void
apply (Fixture  *fixture,
       FoldEdit *edit)
{
  g_autoptr (FoldStoreAction) action = fold_store_action_new (edit, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (fold_store_apply (fixture->store, action, &error));
  g_assert_no_error (error);
}

static FoldView *
make_view (const char *title,
           const char *from,
           const char *until)
{
  g_autoptr (FoldEdtf) first = fold_edtf_parse (from, NULL);
  g_autoptr (FoldEdtf) last = fold_edtf_parse (until, NULL);

  return g_object_new (FOLD_TYPE_VIEW, "id", title, "title", title, "from", first, "until", last, NULL);
}

static void
add_step (Fixture    *fixture,
          const char *title,
          const char *from,
          const char *until)
{
  g_autoptr (FoldView) view = make_view (title, from, until);
  g_autoptr (FoldEdit) edit = fold_step_edit_keep (get_library (fixture), get_tale (fixture), view, G_MAXUINT);

  apply (fixture, edit);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "window", "small.xml", NULL);
  g_autoptr (GFile) xml = g_file_new_for_path (path);
  g_autoptr (GFile) file = NULL;
  g_autoptr (FoldLibrary) library = NULL;
  g_autoptr (FoldEdit) edit = NULL;
  g_autoptr (GError) error = NULL;

  fixture->folder = fold_test_make_folder ();
  file = fold_test_get_file (fixture->folder, "small.screenfold");
  fold_library_create (file, xml, "Small", &error);
  g_assert_no_error (error);
  fixture->store = fold_library_file_open (file, FOLD_STORE_OPEN_DEFAULT, &error);
  g_assert_no_error (error);
  library = fold_store_load (fixture->store, &error);
  g_assert_no_error (error);
  fixture->session = fold_session_new (library);
  fixture->window = gtk_window_new ();
  edit = fold_story_edit_add (library, "tale", "A tale");
  apply (fixture, edit);
  add_step (fixture, "one", "2000", "2010");
  add_step (fixture, "two", "2001", "2002");
  add_step (fixture, "three", "2005", "2006");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  fold_store_close (fixture->store);
  g_object_unref (fixture->session);
  g_object_unref (fixture->store);
  fold_test_remove_folder (fixture->folder);
  g_free (fixture->folder);
}

static void
start (Fixture *fixture)
{
  g_autoptr (FoldStoryPlay) play = fold_story_play_new (get_library (fixture), get_tale (fixture));

  gtk_window_present (GTK_WINDOW (fixture->window));
  fixture->presentation = fold_presentation_new (GTK_WINDOW (fixture->window), play);
  g_object_add_weak_pointer (G_OBJECT (fixture->presentation), (gpointer *) &fixture->presentation);
  fold_presentation_start (FOLD_PRESENTATION (fixture->presentation));
}

static gboolean
press (Fixture *fixture,
       guint    key)
{
  return fold_presentation_press_key (FOLD_PRESENTATION (fixture->presentation), key, 0);
}

static guint
get_position (Fixture *fixture)
{
  return fold_story_play_get_position (fold_presentation_get_play (FOLD_PRESENTATION (fixture->presentation)));
}

static FoldPlayCurtain
get_curtain (Fixture *fixture)
{
  return fold_story_play_get_curtain (fold_presentation_get_play (FOLD_PRESENTATION (fixture->presentation)));
}

static gboolean
is_settled (Fixture *fixture)
{
  return fold_timeline_is_settled (fold_presentation_get_timeline (FOLD_PRESENTATION (fixture->presentation)));
}

static gboolean
is_closed (Fixture *fixture)
{
  return fixture->presentation == NULL;
}

static gint64
get_new_year (int year)
{
  gint64 day = 0;

  g_assert_true (fold_calendar_days_from_civil (year, 1, 1, &day));
  return fold_calendar_seconds_from_days (day);
}

/* The years at the edges of what is shown. */
static void
assert_shows (Fixture *fixture,
              int      first,
              int      last)
{
  FoldTimeline *timeline = fold_presentation_get_timeline (FOLD_PRESENTATION (fixture->presentation));
  FoldSpan range = fold_session_get_range (fold_timeline_get_session (timeline));
  gint64 begin = get_new_year (first);
  gint64 end = get_new_year (last + 1);

  g_assert_cmpint (range.begin, <=, begin);
  g_assert_cmpint (range.end, >=, end);
  g_assert_cmpint (range.end - range.begin, <, 2 * (end - begin));
}

static void
test_keys (Fixture       *fixture,
           gconstpointer  data)
{
  start (fixture);
  wait_for (fixture, is_settled);
  assert_shows (fixture, 2000, 2010);

  press (fixture, GDK_KEY_Right);
  g_assert_cmpuint (get_position (fixture), ==, 1);
  g_assert_true (fold_widget_has_text (fixture->presentation, "2 / 3"));
  wait_for (fixture, is_settled);
  assert_shows (fixture, 2001, 2002);

  press (fixture, GDK_KEY_Page_Down);
  g_assert_cmpuint (get_position (fixture), ==, 2);
  press (fixture, GDK_KEY_space);
  g_assert_cmpuint (get_position (fixture), ==, 2);
  press (fixture, GDK_KEY_Left);
  g_assert_cmpuint (get_position (fixture), ==, 1);
  press (fixture, GDK_KEY_Home);
  g_assert_cmpuint (get_position (fixture), ==, 0);
  press (fixture, GDK_KEY_3);
  press (fixture, GDK_KEY_Return);
  g_assert_cmpuint (get_position (fixture), ==, 2);
  press (fixture, GDK_KEY_9);
  press (fixture, GDK_KEY_KP_Enter);
  g_assert_cmpuint (get_position (fixture), ==, 2);
  g_assert_false (press (fixture, GDK_KEY_F12));

  press (fixture, GDK_KEY_Escape);
  wait_for (fixture, is_closed);
}

static void
test_right_to_left (Fixture       *fixture,
                    gconstpointer  data)
{
  start (fixture);
  gtk_widget_set_direction (fixture->presentation, GTK_TEXT_DIR_RTL);

  press (fixture, GDK_KEY_Left);
  g_assert_cmpuint (get_position (fixture), ==, 1);
  press (fixture, GDK_KEY_Page_Down);
  g_assert_cmpuint (get_position (fixture), ==, 2);
  press (fixture, GDK_KEY_Right);
  g_assert_cmpuint (get_position (fixture), ==, 1);
}

static void
test_curtain_and_list (Fixture       *fixture,
                       gconstpointer  data)
{
  FoldPresentation *presentation = NULL;

  start (fixture);
  presentation = FOLD_PRESENTATION (fixture->presentation);
  press (fixture, GDK_KEY_b);
  g_assert_cmpint (get_curtain (fixture), ==, FOLD_PLAY_BLACK);
  press (fixture, GDK_KEY_period);
  g_assert_cmpint (get_curtain (fixture), ==, FOLD_PLAY_OPEN);
  press (fixture, GDK_KEY_W);
  g_assert_cmpint (get_curtain (fixture), ==, FOLD_PLAY_WHITE);
  press (fixture, GDK_KEY_Right);
  g_assert_cmpint (get_curtain (fixture), ==, FOLD_PLAY_OPEN);

  press (fixture, GDK_KEY_o);
  g_assert_true (fold_presentation_shows_list (presentation));
  g_assert_true (fold_widget_has_text (fixture->presentation, "three"));
  press (fixture, GDK_KEY_Escape);
  g_assert_false (fold_presentation_shows_list (presentation));
  g_assert_nonnull (fixture->presentation);
}

static void
test_presenter (Fixture       *fixture,
                gconstpointer  data)
{
  GtkWindow *presenter = NULL;
  FoldStep *step = NULL;
  g_autoptr (GPtrArray) steps = fold_story_list_steps (get_library (fixture), get_tale (fixture));
  g_autoptr (FoldEdit) edit = NULL;

  step = g_ptr_array_index (steps, 1);
  edit = fold_step_edit_write (step, "two", "Ask the class.");
  apply (fixture, edit);
  start (fixture);
  press (fixture, GDK_KEY_s);
  presenter = fold_presentation_get_presenter (FOLD_PRESENTATION (fixture->presentation));
  g_assert_nonnull (presenter);
  g_assert_true (fold_widget_has_text (GTK_WIDGET (presenter), "Ask the class."));
  press (fixture, GDK_KEY_End);
  g_assert_false (fold_widget_has_text (GTK_WIDGET (presenter), "Ask the class."));
  /* the audience does not read the notes */
  press (fixture, GDK_KEY_Left);
  g_assert_false (fold_widget_has_text (fixture->presentation, "Ask the class."));
  press (fixture, GDK_KEY_s);
  g_assert_null (fold_presentation_get_presenter (FOLD_PRESENTATION (fixture->presentation)));
}

/* ============ the window in which stories are made ============ */

static gboolean
has_four_steps (Fixture *fixture)
{
  g_autoptr (GPtrArray) steps = fold_story_list_steps (get_library (fixture), get_tale (fixture));

  return steps->len == 4;
}

static gboolean
begins_with_two (Fixture *fixture)
{
  g_autoptr (GPtrArray) steps = fold_story_list_steps (get_library (fixture), get_tale (fixture));

  return g_str_equal (fold_step_get_title (g_ptr_array_index (steps, 0)), "two");
}

static gboolean
begins_with_one (Fixture *fixture)
{
  return !begins_with_two (fixture);
}

static void
test_stories_window (Fixture       *fixture,
                     gconstpointer  data)
{
  FoldStoriesWindow *stories = NULL;
  g_autoptr (FoldEdit) undone = NULL;
  g_autoptr (GError) error = NULL;

  gtk_window_present (GTK_WINDOW (fixture->window));
  stories = FOLD_STORIES_WINDOW (fold_stories_window_new (GTK_WINDOW (fixture->window), fixture->store, fixture->session));
  gtk_window_present (GTK_WINDOW (stories));
  g_assert_true (fold_widget_has_text (GTK_WIDGET (stories), "three"));
  g_assert_true (fold_widget_has_text (GTK_WIDGET (stories), "Every step can be shown."));

  fold_stories_window_move_step (stories, 0, 1);
  wait_for (fixture, begins_with_two);
  undone = fold_store_undo (fixture->store, &error);
  g_assert_no_error (error);
  wait_for (fixture, begins_with_one);
  fold_stories_window_keep_step (stories);
  wait_for (fixture, has_four_steps);
  g_assert_true (fold_widget_has_text (GTK_WIDGET (stories), "New step"));
}

static void
add (const char *path,
     void     (* test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

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

  add ("/window/presentation/keys-go-through-the-story", test_keys);
  add ("/window/presentation/arrows-follow-the-direction-of-reading", test_right_to_left);
  add ("/window/presentation/curtain-and-list", test_curtain_and_list);
  add ("/window/presentation/notes-are-for-the-presenter-alone", test_presenter);
  add ("/window/presentation/steps-are-kept-and-moved-and-undone", test_stories_window);

  return g_test_run ();
}
