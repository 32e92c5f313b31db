/* test-timeline-input.c: real wheels, buttons and keys, as the X server sends them
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <gtk/gtk.h>
#include <math.h>

#include "fold-event-widget.h"
#include "fold-small-library.h"
#include "fold-timeline.h"

#define N_POLICIES 60
#define MAX_TURNS  3000
#define POINTER_X  620
#define POINTER_Y  420

typedef struct
{
  FoldLibrary  *library;
  FoldSession  *session;
  GtkWidget    *window;
  FoldTimeline *timeline;
} Fixture;

static gboolean
wake_cb (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

static void
settle (Fixture *fixture)
{
  guint timer = g_timeout_add (1, wake_cb, NULL);
  int n_quiet = 0;

  for (int i = 0; i < MAX_TURNS && n_quiet < 20; i++)
    {
      g_main_context_iteration (NULL, TRUE);
      n_quiet = fold_timeline_is_settled (fixture->timeline) ? n_quiet + 1 : 0;
    }
  g_source_remove (timer);
  g_assert_true (fold_timeline_is_settled (fixture->timeline));
}

static void
finished_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  gboolean *is_finished = data;

  g_assert_true (g_subprocess_wait_check_finish (G_SUBPROCESS (source), result, NULL));
  *is_finished = TRUE;
}

/* Words for xdotool, which sends the events while the main loop runs. */
static void
send (Fixture    *fixture,
      const char *words)
{
  g_autofree char *line = g_strconcat ("xdotool ", words, NULL);
  g_auto (GStrv) arguments = g_strsplit (line, " ", -1);
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process =
    g_subprocess_newv ((const char * const *) arguments, G_SUBPROCESS_FLAGS_NONE, &error);
  gboolean is_finished = FALSE;

  g_assert_no_error (error);
  g_subprocess_wait_check_async (process, NULL, finished_cb, &is_finished);
  while (!is_finished)
    g_main_context_iteration (NULL, TRUE);
  settle (fixture);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  fixture->library = fold_small_library_new (N_POLICIES);
  fixture->session = fold_session_new (fixture->library);
  fixture->timeline = FOLD_TIMELINE (fold_timeline_new (fixture->session));
  fixture->window = gtk_window_new ();
  gtk_window_set_decorated (GTK_WINDOW (fixture->window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1000, 700);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->timeline));
  gtk_window_present (GTK_WINDOW (fixture->window));
  settle (fixture);
  send (fixture, "mousemove 620 420");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_object_unref (fixture->session);
  g_object_unref (fixture->library);
}

static double
get_plot_x (Fixture *fixture)
{
  return POINTER_X - (gtk_widget_get_width (GTK_WIDGET (fixture->timeline)) -
                      fold_timeline_get_viewport (fixture->timeline)->width);
}

static gint64
get_time_at_pointer (Fixture *fixture)
{
  return fold_viewport_x_to_time (fold_timeline_get_viewport (fixture->timeline), get_plot_x (fixture));
}

static double
get_scale (Fixture *fixture)
{
  return fold_timeline_get_viewport (fixture->timeline)->seconds_per_px;
}

/* ============ tests ============ */

static void
test_control_and_wheel_zoom_at_the_pointer (Fixture       *fixture,
                                            gconstpointer  data)
{
  gint64 time = get_time_at_pointer (fixture);
  double before = get_scale (fixture);

  send (fixture, "keydown ctrl click --repeat 4 4 keyup ctrl");
  g_assert_cmpfloat (get_scale (fixture), <, before);
  g_assert_cmpfloat (ABS ((double) (get_time_at_pointer (fixture) - time)), <=, get_scale (fixture));

  double nearer = get_scale (fixture);

  send (fixture, "keydown ctrl click --repeat 2 5 keyup ctrl");
  g_assert_cmpfloat (get_scale (fixture), >, nearer);
  g_assert_cmpfloat (ABS ((double) (get_time_at_pointer (fixture) - time)), <=, get_scale (fixture));
}

static void
test_shift_and_wheel_pan (Fixture       *fixture,
                          gconstpointer  data)
{
  double scale;
  gint64 time;

  send (fixture, "keydown ctrl click --repeat 6 4 keyup ctrl");
  scale = get_scale (fixture);
  time = get_time_at_pointer (fixture);
  send (fixture, "keydown shift click --repeat 2 5 keyup shift");
  g_assert_cmpint (get_time_at_pointer (fixture), >, time);
  g_assert_cmpfloat (get_scale (fixture), ==, scale);
}

static void
test_the_ground_follows_a_drag (Fixture       *fixture,
                                gconstpointer  data)
{
  gint64 time;

  send (fixture, "keydown ctrl click --repeat 6 4 keyup ctrl");
  time = get_time_at_pointer (fixture);
  /* A pause before the button is let go, so that nothing flies on. */
  send (fixture, "mousedown 1 mousemove_relative -- -40 0 mousemove_relative -- -60 0 sleep 0.2 mouseup 1");
  g_assert_cmpfloat_with_epsilon ((double) (get_time_at_pointer (fixture) - time) / get_scale (fixture), 100, 12);
}

static GtkWidget *
find_event (GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = FOLD_IS_EVENT_WIDGET (child) && gtk_widget_get_child_visible (child) ? child : find_event (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
test_a_double_click_brings_a_policy_to_the_middle (Fixture       *fixture,
                                                   gconstpointer  data)
{
  GtkWidget *event = find_event (GTK_WIDGET (fixture->timeline));
  FoldTimelineItems *items = fold_session_get_items (fixture->session);
  guint item = fold_event_widget_get_item (FOLD_EVENT_WIDGET (event));
  const FoldMark *mark = fold_marks_get (fold_timeline_items_get_marks (items),
                                         fold_timeline_items_find_mark (items, item));
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (event, fixture->window, &bounds));

  g_autofree char *words = g_strdup_printf ("mousemove %d %d click --repeat 2 --delay 60 1",
                                            (int) (bounds.origin.x + 12), (int) (bounds.origin.y + 9));

  send (fixture, words);

  const FoldViewport *viewport = fold_timeline_get_viewport (fixture->timeline);

  g_assert_true (fold_session_get_selected (fixture->session) ==
                 FOLD_RECORD (fold_timeline_items_get (items, item)->policy));
  g_assert_cmpfloat (ABS (fold_viewport_time_to_x (viewport, mark->begin) - viewport->width / 2), <, viewport->width / 2);
}

static void
test_keys_walk_zoom_and_go_back (Fixture       *fixture,
                                 gconstpointer  data)
{
  double before = get_scale (fixture);

  gtk_widget_grab_focus (gtk_widget_get_first_child (GTK_WIDGET (fixture->timeline)));
  fold_session_set_selected (fixture->session, NULL);
  send (fixture, "key --delay 20 Tab period period");
  g_assert_nonnull (fold_session_get_selected (fixture->session));

  send (fixture, "key plus");
  g_assert_cmpfloat (get_scale (fixture), <, before);

  send (fixture, "key alt+Left");
  g_assert_cmpfloat_with_epsilon (get_scale (fixture), before, before / 1000);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *xdotool = g_find_program_in_path ("xdotool");

  if (xdotool == NULL || !gtk_init_check ())
    {
      g_print ("1..0 # SKIP no xdotool, or no display\n");
      return 0;
    }
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define TEST(name, func) g_test_add ("/timeline/input/" name, Fixture, NULL, set_up, func, tear_down)
  TEST ("control-and-wheel-zoom-at-the-pointer", test_control_and_wheel_zoom_at_the_pointer);
  TEST ("shift-and-wheel-pan", test_shift_and_wheel_pan);
  TEST ("the-ground-follows-a-drag", test_the_ground_follows_a_drag);
  TEST ("a-double-click-brings-a-policy-to-the-middle", test_a_double_click_brings_a_policy_to_the_middle);
  TEST ("keys-walk-zoom-and-go-back", test_keys_walk_zoom_and_go_back);
#undef TEST

  return g_test_run ();
}
