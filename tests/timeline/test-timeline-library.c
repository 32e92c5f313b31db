/* test-timeline-library.c: the whole of the bundled library on the timeline
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <gtk/gtk.h>

#include "fold-edtf-label.h"
#include "fold-event-field.h"
#include "fold-evidence.h"
#include "fold-lane-budget.h"
#include "fold-library-xml.h"
#include "fold-life-event.h"
#include "fold-quote.h"
#include "fold-timeline.h"

#define MAX_TURNS 2000
#define N_PANS    10000

typedef struct
{
  FoldLibrary  *library;
  FoldSession  *session;
  GtkWidget    *window;
  FoldTimeline *timeline;
} Fixture;

static FoldLibrary *
read_library (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "libraries", "mexico-city.xml", NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  gsize length = 0;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);

  g_autoptr (GBytes) bytes = g_bytes_new (text, length);
  FoldLibrary *library = fold_library_xml_read (bytes, &error);

  g_assert_no_error (error);
  return library;
}

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

  for (int i = 0; i < MAX_TURNS && n_quiet < 2; i++)
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
  fixture->library = read_library ();
  fixture->session = fold_session_new (fixture->library);
  fixture->timeline = FOLD_TIMELINE (fold_timeline_new (fixture->session));
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1200, 800);
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

static void
act (Fixture    *fixture,
     const char *action,
     GVariant   *parameter)
{
  g_assert_true (gtk_widget_activate_action_variant (GTK_WIDGET (fixture->timeline), action, parameter));
  settle (fixture);
}

/* ============ what a screen reader hears, worked out anew ============ */

static void
add_dates (FoldLibrary *library,
           FoldPolicy  *policy,
           GPtrArray   *wanted,
           GHashTable  *sources)
{
  g_autoptr (GPtrArray) events = fold_library_list_parts (library, FOLD_RECORD (policy), FOLD_KIND_LIFE_EVENT);

  for (guint i = 0; i < events->len; i++)
    {
      FoldLifeEvent *event = g_ptr_array_index (events, i);
      const char *source = fold_life_event_get_source (event);

      g_ptr_array_add (wanted, fold_edtf_format_label (fold_life_event_get_edtf (event)));
      if (source != NULL)
        g_hash_table_add (sources, (char *) source);
    }
}

static void
add_counts (FoldLibrary *library,
            FoldPolicy  *policy,
            GPtrArray   *wanted,
            GHashTable  *sources)
{
  FoldRecordList *all = fold_library_get_list (library, FOLD_KIND_EVIDENCE);
  g_autoptr (GHashTable) quotes = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < fold_record_list_get_length (all); i++)
    {
      FoldEvidence *tie = FOLD_EVIDENCE (fold_record_list_peek (all, i));
      FoldRecord *quote = fold_library_lookup (library, FOLD_KIND_QUOTE, fold_evidence_get_quote (tie));

      if (g_strcmp0 (fold_evidence_get_policy (tie), fold_record_get_id (FOLD_RECORD (policy))) != 0 || quote == NULL)
        continue;
      g_hash_table_add (quotes, (char *) fold_record_get_id (quote));
      if (fold_quote_get_source (FOLD_QUOTE (quote)) != NULL)
        g_hash_table_add (sources, (char *) fold_quote_get_source (FOLD_QUOTE (quote)));
    }
  g_ptr_array_add (wanted, g_strdup_printf (", %u quote", g_hash_table_size (quotes)));
  g_ptr_array_add (wanted, g_strdup_printf (", %u source", g_hash_table_size (sources)));
}

static void
check_label (Fixture *fixture,
             guint    item,
             guint    order)
{
  FoldTimelineItems *items = fold_session_get_items (fixture->session);
  FoldPolicy *policy = fold_timeline_items_get (items, item)->policy;
  g_autofree char *label = fold_timeline_items_describe (items, item);
  g_autoptr (GPtrArray) wanted = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) sources = g_hash_table_new (g_str_hash, g_str_equal);
  FoldEventWidget *event = fold_event_field_find (find_field (fixture), item);

  g_ptr_array_add (wanted, g_strdup (fold_policy_get_title (policy)));
  g_ptr_array_add (wanted, g_strdup (fold_enum_get_label (FOLD_TYPE_LEVEL, (int) fold_policy_get_level (policy))));
  g_ptr_array_add (wanted, g_strdup_printf ("position %u of %u", order + 1, fold_timeline_items_get_n_items (items)));
  add_dates (fixture->library, policy, wanted, sources);
  add_counts (fixture->library, policy, wanted, sources);
  for (guint i = 0; i < wanted->len; i++)
    {
      if (strstr (label, g_ptr_array_index (wanted, i)) == NULL)
        g_error ("“%s” is not in “%s”", (char *) g_ptr_array_index (wanted, i), label);
    }
  g_assert_nonnull (event);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (event), GTK_ACCESSIBLE_PROPERTY_LABEL, label);
}

/* ============ walks ============ */

static void
test_keys_reach_the_whole_library_by_date (Fixture       *fixture,
                                           gconstpointer  data)
{
  FoldTimelineItems *items = fold_session_get_items (fixture->session);
  guint n = fold_timeline_items_get_n_items (items);

  g_assert_cmpuint (n, >, 100);
  for (guint order = 0; order < n; order++)
    {
      guint item = fold_timeline_items_get_ordered (items, order);

      act (fixture, order == 0 ? "timeline.first" : "timeline.next", NULL);
      g_assert_cmpuint (fold_event_field_get_focused (find_field (fixture)), ==, item);
      g_assert_true (fold_session_get_selected (fixture->session) ==
                     FOLD_RECORD (fold_timeline_items_get (items, item)->policy));
      check_label (fixture, item, order);
    }
}

static void
test_keys_reach_the_whole_library_lane_by_lane (Fixture       *fixture,
                                                gconstpointer  data)
{
  FoldTimelineItems *items = fold_session_get_items (fixture->session);
  guint n = fold_timeline_items_get_n_items (items);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  guint lane_before = 0;
  guint order_before = 0;

  for (guint i = 0; i < n; i++)
    {
      act (fixture, "timeline.next-in-lane", g_variant_new_int32 (1));

      guint item = fold_event_field_get_focused (find_field (fixture));
      const FoldTimelineItem *data_of_item = fold_timeline_items_get (items, item);

      g_assert_true (g_hash_table_add (seen, GUINT_TO_POINTER (item)));
      g_assert_cmpuint (data_of_item->lane, >=, lane_before);
      if (i > 0 && data_of_item->lane == lane_before)
        g_assert_cmpuint (data_of_item->order, >, order_before);
      lane_before = data_of_item->lane;
      order_before = data_of_item->order;
    }
  g_assert_cmpuint (g_hash_table_size (seen), ==, n);
}

/* ============ the ground does not move ============ */

static float
get_label_width (guint32  item,
                 gpointer data)
{
  return 60 + 6.5f * (float) strlen (fold_timeline_items_get_title (data, item));
}

static void
check_rows (const FoldSceneFrame *frame,
            double                scroll_y,
            GHashTable           *rows)
{
  for (guint i = 0; i < frame->n_bars; i++)
    {
      const FoldSceneBar *bar = &frame->bars[i];
      gpointer key = GUINT_TO_POINTER (bar->item + 1);
      int y = (int) (bar->y + scroll_y + 0.5);
      gpointer before = g_hash_table_lookup (rows, key);

      if (before != NULL)
        g_assert_cmpint (GPOINTER_TO_INT (before), ==, y + 1);
      g_hash_table_insert (rows, key, GINT_TO_POINTER (y + 1));
    }
}

static gint64
get_random_time (FoldMarks *marks)
{
  return fold_marks_get (marks, (guint) g_test_rand_int_range (0, (int) fold_marks_get_n_marks (marks)))->begin;
}

static void
test_rows_stand_still_under_random_pans (void)
{
  g_autoptr (FoldLibrary) library = read_library ();
  g_autoptr (FoldTimelineItems) items = fold_timeline_items_new (library, NULL, FOLD_LANES_LEVEL);
  FoldMarks *marks = fold_timeline_items_get_marks (items);
  g_autofree FoldLaneSpec *specs = g_new0 (FoldLaneSpec, fold_timeline_items_get_n_lanes (items));
  g_autoptr (FoldScene) scene = fold_scene_new ();
  FoldLaneBudget budget = {
    .params = { .lanes = specs, .n_lanes = fold_timeline_items_get_n_lanes (items),
                .get_label_width = get_label_width, .user_data = items },
    .height = 640,
  };
  FoldViewport viewport;

  for (guint i = 0; i < budget.params.n_lanes; i++)
    specs[i].lane = (guint16) i;
  fold_lane_metrics_init (&budget.params.metrics, 1);
  fold_scene_metrics_init (&budget.metrics, 1);
  fold_viewport_init (&viewport, fold_marks_get_span (marks), 1000);

  for (guint zoom = 0; zoom < 10; zoom++)
    {
      g_autoptr (GHashTable) rows = g_hash_table_new (NULL, NULL);
      g_autoptr (FoldLaneLayout) layout =
        fold_lane_budget_pack (&budget, marks, fold_viewport_get_octave (&viewport), NULL, NULL);
      FoldSceneInput input = {
        .viewport = &viewport, .layout = layout, .density = fold_timeline_items_get_density (items),
        .metrics = &budget.metrics, .height = budget.height,
      };

      for (guint i = 0; i < N_PANS / 10; i++)
        {
          /* Near, there is little but void between the policies. */
          if (i % 10 == 0)
            fold_viewport_center (&viewport, get_random_time (marks));
          fold_viewport_pan (&viewport, g_test_rand_double_range (-1500, 1500));
          input.scroll_y = g_test_rand_int_range (0, 200);
          check_rows (fold_scene_update (scene, &input), input.scroll_y, rows);
        }
      g_assert_cmpuint (g_hash_table_size (rows), >, 0);
      fold_viewport_zoom_at (&viewport, 500, 2.4);
    }
}

/* ============ what has no room ============ */

static guint
find_hidden_item (FoldTimelineItems *items,
                  FoldTimeline      *timeline,
                  FoldEventField    *field)
{
  FoldSpan seen = fold_viewport_get_span (fold_timeline_get_viewport (timeline));

  for (guint item = 0; item < fold_timeline_items_get_n_items (items); item++)
    {
      const FoldMark *mark = fold_marks_get (fold_timeline_items_get_marks (items),
                                             fold_timeline_items_find_mark (items, item));

      if (fold_span_contains (seen, mark->begin) && fold_event_field_find (field, item) == NULL)
        return item;
    }
  g_assert_not_reached ();
}

static void
test_a_selected_policy_is_shown_though_there_is_no_room (Fixture       *fixture,
                                                         gconstpointer  data)
{
  FoldTimelineItems *items = fold_session_get_items (fixture->session);
  guint item = find_hidden_item (items, fixture->timeline, find_field (fixture));

  fold_session_set_selected (fixture->session, FOLD_RECORD (fold_timeline_items_get (items, item)->policy));
  settle (fixture);
  g_assert_nonnull (fold_event_field_find (find_field (fixture), item));

  fold_session_set_selected (fixture->session, NULL);
  settle (fixture);
  g_assert_null (fold_event_field_find (find_field (fixture), item));
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

#define TEST(name, func) g_test_add ("/timeline/library/" name, Fixture, NULL, set_up, func, tear_down)
  TEST ("keys-reach-the-whole-library-by-date", test_keys_reach_the_whole_library_by_date);
  TEST ("keys-reach-the-whole-library-lane-by-lane", test_keys_reach_the_whole_library_lane_by_lane);
  TEST ("a-selected-policy-is-shown-though-there-is-no-room", test_a_selected_policy_is_shown_though_there_is_no_room);
#undef TEST
  g_test_add_func ("/timeline/library/rows-stand-still-under-random-pans", test_rows_stand_still_under_random_pans);

  return g_test_run ();
}
