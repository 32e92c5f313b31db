/* test-timeline.c: the timeline as its reader meets it
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <gtk/gtk.h>
#include <math.h>

#include "fold-event-field.h"
#include "fold-small-library.h"
#include "fold-timeline.h"

#define N_POLICIES 60
#define MAX_TURNS  2000

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

/* Lets the main loop turn until nothing moves any more. */
static void
settle (Fixture *fixture)
{
  guint timer = g_timeout_add (1, wake_cb, NULL);
  int n_quiet = 0;

  for (int i = 0; i < MAX_TURNS && n_quiet < 5; i++)
    {
      g_main_context_iteration (NULL, TRUE);
      n_quiet = fold_timeline_is_settled (fixture->timeline) ? n_quiet + 1 : 0;
    }
  g_source_remove (timer);
  g_assert_true (fold_timeline_is_settled (fixture->timeline));
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
  if (data != NULL)
    gtk_widget_set_direction (GTK_WIDGET (fixture->timeline), GTK_TEXT_DIR_RTL);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1000, 700);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->timeline));
  gtk_window_present (GTK_WINDOW (fixture->window));
  settle (fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_object_unref (fixture->session);
  g_object_unref (fixture->library);
}

static FoldEventField *
find_field (Fixture *fixture)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (fixture->timeline));

  while (!FOLD_IS_EVENT_FIELD (child))
    child = gtk_widget_get_next_sibling (child);
  return FOLD_EVENT_FIELD (child);
}

static gpointer
find_controller (Fixture *fixture,
                 GType    type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (fixture->timeline));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (controller, type))
        return controller;
    }
  g_assert_not_reached ();
}

static void
act (Fixture    *fixture,
     const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->timeline), action, NULL));
  settle (fixture);
}

/* ============ tests ============ */

static void
test_first_frame_is_told (Fixture       *fixture,
                          gconstpointer  data)
{
  FoldFrameStats stats;

  fold_timeline_get_frame_stats (fixture->timeline, &stats);
  g_assert_true (fold_timeline_is_drawn (fixture->timeline));
  g_assert_cmpuint (stats.n_frames, >, 0);
  g_assert_cmpuint (fold_event_field_get_n_live (find_field (fixture)), >, 0);
}

static void
test_an_empty_library_is_drawn_too (void)
{
  Fixture fixture = { 0 };

  fixture.library = fold_library_new ();
  fixture.session = fold_session_new (fixture.library);
  fixture.timeline = FOLD_TIMELINE (fold_timeline_new (fixture.session));
  fixture.window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (fixture.window), GTK_WIDGET (fixture.timeline));
  gtk_window_present (GTK_WINDOW (fixture.window));
  settle (&fixture);

  g_assert_true (fold_timeline_is_drawn (fixture.timeline));
  act (&fixture, "timeline.next");
  act (&fixture, "timeline.zoom-fit");
  tear_down (&fixture, NULL);
}

static void
test_time_under_the_pointer_stays_while_zooming (Fixture       *fixture,
                                                 gconstpointer  data)
{
  gpointer motion = find_controller (fixture, GTK_TYPE_EVENT_CONTROLLER_MOTION);
  gpointer pinch = find_controller (fixture, GTK_TYPE_GESTURE_ZOOM);
  double plot_x = gtk_widget_get_width (GTK_WIDGET (fixture->timeline)) -
                  fold_timeline_get_viewport (fixture->timeline)->width;
  double x = 500 - plot_x;
  double scale = 1;
  gint64 time;

  g_signal_emit_by_name (motion, "motion", 500.0, 400.0);
  time = fold_viewport_x_to_time (fold_timeline_get_viewport (fixture->timeline), x);
  for (int i = 0; i < 60; i++)
    {
      scale *= i % 3 == 2 ? 0.71 : 1.19;
      g_signal_emit_by_name (pinch, "scale-changed", scale);
      g_main_context_iteration (NULL, FALSE);
      g_assert_cmpfloat_with_epsilon (fold_viewport_time_to_x (fold_timeline_get_viewport (fixture->timeline), time),
                                      x, 1.0);
    }
}

static void
test_a_moving_pointer_rebuilds_no_heavy_layer (Fixture       *fixture,
                                               gconstpointer  data)
{
  gpointer motion = find_controller (fixture, GTK_TYPE_EVENT_CONTROLLER_MOTION);
  FoldFrameStats stats;

  fold_timeline_reset_frame_stats (fixture->timeline);
  for (int i = 0; i < 10; i++)
    {
      g_signal_emit_by_name (motion, "motion", 400.0 + 7 * i, 300.0);
      settle (fixture);
    }

  fold_timeline_get_frame_stats (fixture->timeline, &stats);
  g_assert_cmpuint (stats.n_overlay, >, 0);
  g_assert_cmpuint (stats.n_heavy, ==, 0);
  g_assert_cmpuint (stats.n_bound, ==, 0);
}

static void
test_panning_rebuilds_bars_only_now_and_then (Fixture       *fixture,
                                              gconstpointer  data)
{
  FoldFrameStats stats;

  act (fixture, "timeline.zoom-in");
  act (fixture, "timeline.zoom-in");
  fold_timeline_reset_frame_stats (fixture->timeline);
  for (int i = 0; i < 30; i++)
    {
      FoldViewport viewport = *fold_timeline_get_viewport (fixture->timeline);

      fold_viewport_pan (&viewport, -10);
      fold_timeline_set_viewport (fixture->timeline, &viewport);
      settle (fixture);
    }

  fold_timeline_get_frame_stats (fixture->timeline, &stats);
  g_assert_cmpuint (stats.n_frames, >=, 30);
  g_assert_cmpuint (stats.n_heavy, <=, 3);
}

static void
test_widgets_are_used_again (Fixture       *fixture,
                             gconstpointer  data)
{
  FoldEventField *field = find_field (fixture);

  act (fixture, "timeline.zoom-in");
  act (fixture, "timeline.zoom-in");
  for (int i = 0; i < 40; i++)
    {
      FoldViewport viewport = *fold_timeline_get_viewport (fixture->timeline);

      fold_viewport_pan (&viewport, i < 20 ? 150 : -150);
      fold_timeline_set_viewport (fixture->timeline, &viewport);
      settle (fixture);
    }
  g_assert_cmpuint (fold_event_field_get_n_made (field), <=, N_POLICIES);
}

static void
test_widgets_keep_their_size_while_zooming (Fixture       *fixture,
                                            gconstpointer  data)
{
  FoldEventField *field = find_field (fixture);
  guint item = fold_timeline_items_get_ordered (fold_session_get_items (fixture->session), 0);
  FoldEventWidget *event = fold_event_field_find (field, item);
  FoldViewport viewport = *fold_timeline_get_viewport (fixture->timeline);
  int width;

  g_assert_nonnull (event);
  width = gtk_widget_get_width (GTK_WIDGET (event));
  for (int i = 0; i < 8; i++)
    {
      fold_viewport_zoom_at (&viewport, 0, 1.04);
      fold_timeline_set_viewport (fixture->timeline, &viewport);
      settle (fixture);
      event = fold_event_field_find (field, item);
      if (event != NULL)
        g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (event)), ==, width);
    }
}

static void
test_reading_order_is_by_date (Fixture       *fixture,
                               gconstpointer  data)
{
  FoldTimelineItems *items = fold_session_get_items (fixture->session);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (find_field (fixture)));
  int last = -1;

  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (!FOLD_IS_EVENT_WIDGET (child) || !gtk_widget_get_child_visible (child))
        continue;

      int order = (int) fold_timeline_items_get (items, fold_event_widget_get_item (FOLD_EVENT_WIDGET (child)))->order;

      g_assert_cmpint (order, >, last);
      last = order;
    }
  g_assert_cmpint (last, >=, 0);
}

static void
test_keys_reach_every_policy_by_date (Fixture       *fixture,
                                      gconstpointer  data)
{
  FoldTimelineItems *items = fold_session_get_items (fixture->session);

  act (fixture, "timeline.first");
  for (guint i = 0; i < N_POLICIES; i++)
    {
      guint item = fold_timeline_items_get_ordered (items, i);
      FoldEventWidget *event = fold_event_field_find (find_field (fixture), item);

      g_assert_true (fold_session_get_selected (fixture->session) ==
                     FOLD_RECORD (fold_timeline_items_get (items, item)->policy));
      g_assert_nonnull (event);
      g_assert_cmpuint (fold_event_field_get_focused (find_field (fixture)), ==, item);
      act (fixture, "timeline.next");
    }
}

static void
test_keys_go_from_lane_to_lane (Fixture       *fixture,
                                gconstpointer  data)
{
  FoldTimelineItems *items = fold_session_get_items (fixture->session);
  guint lane = 0;

  act (fixture, "timeline.first");
  for (guint i = 0; i < 6; i++)
    {
      guint item = fold_event_field_get_focused (find_field (fixture));

      g_assert_cmpuint (item, !=, FOLD_NO_ITEM);
      lane = fold_timeline_items_get (items, item)->lane;
      g_assert_cmpuint (lane, ==, i);
      gtk_widget_activate_action (GTK_WIDGET (fixture->timeline), "timeline.next-lane", "i", 1);
      settle (fixture);
    }
}

static void
test_a_screen_reader_hears_it_all (Fixture       *fixture,
                                   gconstpointer  data)
{
  FoldTimelineItems *items = fold_session_get_items (fixture->session);
  guint item = fold_timeline_items_find (items, fold_library_lookup (fixture->library, FOLD_KIND_POLICY, "policy-002"));
  GtkAccessible *event;

  act (fixture, "timeline.first");
  event = GTK_ACCESSIBLE (fold_event_field_find (find_field (fixture), item));
  g_assert_nonnull (event);
  gtk_test_accessible_assert_role (event, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_test_accessible_assert_property (event, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Policy number 2, Adopted: 11 July 2004, Federal, 2 quotes, 1 source, "
                                       "1 quote contradicts it, position 4 of 60");
}

static void
test_the_selection_is_the_session_s (Fixture       *fixture,
                                     gconstpointer  data)
{
  FoldRecord *policy = fold_library_lookup (fixture->library, FOLD_KIND_POLICY, "policy-010");
  FoldTimelineItems *items = fold_session_get_items (fixture->session);
  FoldEventWidget *event;

  fold_session_set_selected (fixture->session, policy);
  settle (fixture);
  event = fold_event_field_find (find_field (fixture), fold_timeline_items_find (items, policy));
  g_assert_nonnull (event);
  g_assert_true (gtk_widget_get_state_flags (GTK_WIDGET (event)) & GTK_STATE_FLAG_SELECTED);

  act (fixture, "timeline.clear-selection");
  g_assert_null (fold_session_get_selected (fixture->session));
  g_assert_false (gtk_widget_get_state_flags (GTK_WIDGET (event)) & GTK_STATE_FLAG_SELECTED);
}

static void
test_going_to_a_date_shows_it (Fixture       *fixture,
                               gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  FoldSpan range;

  g_assert_true (fold_timeline_go_to_date (fixture->timeline, "2011-04", &error));
  g_assert_no_error (error);
  settle (fixture);
  range = fold_session_get_range (fixture->session);
  g_assert_cmpint (fold_span_get_length (range), <, 400 * FOLD_TIME_DAY);
  g_assert_true (fold_session_can_go_back (fixture->session));

  g_assert_false (fold_timeline_go_to_date (fixture->timeline, "no date at all", &error));
  g_assert_nonnull (error);

  act (fixture, "timeline.back");
  g_assert_cmpint (fold_span_get_length (fold_session_get_range (fixture->session)), >, 4000 * FOLD_TIME_DAY);
}

/* Where the widget of each policy is, from the side that time begins at. */
static GHashTable *
list_places (Fixture *fixture)
{
  GHashTable *places = g_hash_table_new (NULL, NULL);
  FoldEventField *field = find_field (fixture);
  gboolean is_rtl = gtk_widget_get_direction (GTK_WIDGET (fixture->timeline)) == GTK_TEXT_DIR_RTL;
  float width = (float) gtk_widget_get_width (GTK_WIDGET (field));

  for (guint item = 0; item < N_POLICIES; item++)
    {
      FoldEventWidget *event = fold_event_field_find (field, item);
      graphene_rect_t box;

      if (event == NULL || !gtk_widget_compute_bounds (GTK_WIDGET (event), GTK_WIDGET (field), &box))
        continue;
      g_hash_table_insert (places, GUINT_TO_POINTER (item),
                           GINT_TO_POINTER ((int) (is_rtl ? width - box.origin.x - box.size.width : box.origin.x)));
    }
  return places;
}

static void
test_right_to_left_is_the_mirror_image (Fixture       *fixture,
                                        gconstpointer  data)
{
  g_autoptr (GHashTable) places = list_places (fixture);
  g_autoptr (GHashTable) mirrored = NULL;
  GHashTableIter iter;
  gpointer item = NULL;
  gpointer x = NULL;

  gtk_widget_set_direction (GTK_WIDGET (fixture->timeline), GTK_TEXT_DIR_RTL);
  settle (fixture);
  mirrored = list_places (fixture);

  g_assert_cmpuint (g_hash_table_size (mirrored), ==, g_hash_table_size (places));
  g_hash_table_iter_init (&iter, places);
  while (g_hash_table_iter_next (&iter, &item, &x))
    g_assert_cmpint (ABS (GPOINTER_TO_INT (x) - GPOINTER_TO_INT (g_hash_table_lookup (mirrored, item))), <=, 2);
}

static void
test_folding_a_lane_hides_its_policies (Fixture       *fixture,
                                        gconstpointer  data)
{
  FoldTimelineItems *items = fold_session_get_items (fixture->session);
  guint item = fold_timeline_items_get_ordered (items, 0);
  const char *lane = fold_timeline_items_get_lane (items, fold_timeline_items_get (items, item)->lane)->id;

  g_assert_nonnull (fold_event_field_find (find_field (fixture), item));
  fold_session_set_lane_folded (fixture->session, lane, TRUE);
  settle (fixture);
  g_assert_null (fold_event_field_find (find_field (fixture), item));
}

static void
test_disposing_twice_is_harmless (Fixture       *fixture,
                                  gconstpointer  data)
{
  g_object_ref (fixture->timeline);
  gtk_window_set_child (GTK_WINDOW (fixture->window), NULL);
  g_object_run_dispose (G_OBJECT (fixture->timeline));
  g_object_run_dispose (G_OBJECT (fixture->timeline));
  g_assert_finalize_object (fixture->timeline);
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

#define TEST(name, func) g_test_add ("/timeline/timeline/" name, Fixture, NULL, set_up, func, tear_down)
  TEST ("first-frame-is-told", test_first_frame_is_told);
  g_test_add_func ("/timeline/timeline/an-empty-library-is-drawn-too", test_an_empty_library_is_drawn_too);
  TEST ("time-under-the-pointer-stays-while-zooming", test_time_under_the_pointer_stays_while_zooming);
  TEST ("a-moving-pointer-rebuilds-no-heavy-layer", test_a_moving_pointer_rebuilds_no_heavy_layer);
  TEST ("panning-rebuilds-bars-only-now-and-then", test_panning_rebuilds_bars_only_now_and_then);
  TEST ("widgets-are-used-again", test_widgets_are_used_again);
  TEST ("widgets-keep-their-size-while-zooming", test_widgets_keep_their_size_while_zooming);
  TEST ("reading-order-is-by-date", test_reading_order_is_by_date);
  TEST ("keys-reach-every-policy-by-date", test_keys_reach_every_policy_by_date);
  TEST ("keys-go-from-lane-to-lane", test_keys_go_from_lane_to_lane);
  TEST ("a-screen-reader-hears-it-all", test_a_screen_reader_hears_it_all);
  TEST ("the-selection-is-the-session-s", test_the_selection_is_the_session_s);
  TEST ("going-to-a-date-shows-it", test_going_to_a_date_shows_it);
  TEST ("right-to-left-is-the-mirror-image", test_right_to_left_is_the_mirror_image);
  TEST ("folding-a-lane-hides-its-policies", test_folding_a_lane_hides_its_policies);
  TEST ("disposing-twice-is-harmless", test_disposing_twice_is_harmless);
#undef TEST

  return g_test_run ();
}
