/* test-session.c: what all views of a library share
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-session.h"
#include "fold-small-library.h"

static void
follow_cb (FoldSession *session,
           FoldSpan    *range,
           gboolean     is_smooth)
{
  fold_session_report_range (session, *range);
}

/* A session with a view that goes wherever it is asked to. */
static FoldSession *
make_session (FoldLibrary *library)
{
  FoldSession *session = fold_session_new (library);

  g_signal_connect (session, "range-requested", G_CALLBACK (follow_cb), NULL);
  return session;
}

static void
count_cb (guint *n)
{
  ++*n;
}

static void
assert_range (FoldSession *session,
              gint64       begin,
              gint64       end)
{
  FoldSpan range = fold_session_get_range (session);

  g_assert_cmpint (range.begin, ==, begin);
  g_assert_cmpint (range.end, ==, end);
}

static void
test_back_and_forward_go_where_one_was (void)
{
  g_autoptr (FoldSession) session = make_session (NULL);

  fold_session_report_range (session, (FoldSpan) { 0, 100 });
  fold_session_show_range (session, (FoldSpan) { 10, 20 });
  fold_session_show_range (session, (FoldSpan) { 12, 14 });
  g_assert_false (fold_session_can_go_forward (session));

  fold_session_go_back (session);
  assert_range (session, 10, 20);
  fold_session_go_back (session);
  assert_range (session, 0, 100);
  g_assert_false (fold_session_can_go_back (session));
  fold_session_go_forward (session);
  assert_range (session, 10, 20);
  fold_session_go_forward (session);
  assert_range (session, 12, 14);
}

static void
test_a_new_way_ends_the_old_forward (void)
{
  g_autoptr (FoldSession) session = make_session (NULL);

  fold_session_report_range (session, (FoldSpan) { 0, 100 });
  fold_session_show_range (session, (FoldSpan) { 10, 20 });
  fold_session_go_back (session);
  g_assert_true (fold_session_can_go_forward (session));
  fold_session_show_range (session, (FoldSpan) { 50, 60 });
  g_assert_false (fold_session_can_go_forward (session));
}

static void
test_items_follow_library_filter_and_lanes (void)
{
  g_autoptr (FoldLibrary) library = fold_small_library_new (12);
  g_autoptr (FoldSession) session = make_session (library);
  guint n = 0;

  g_assert_cmpuint (fold_timeline_items_get_n_items (fold_session_get_items (session)), ==, 12);
  g_signal_connect_swapped (session, "notify::items", G_CALLBACK (count_cb), &n);
  fold_filter_set_levels (fold_session_get_filter (session), 1u << FOLD_LEVEL_CITY);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpuint (fold_timeline_items_get_n_items (fold_session_get_items (session)), ==, 2);
  fold_session_set_lanes (session, FOLD_LANES_KIND);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpint (fold_timeline_items_get_lanes (fold_session_get_items (session)), ==, FOLD_LANES_KIND);
  fold_library_remove (library, FOLD_KIND_POLICY, "policy-000");
  g_assert_cmpuint (n, ==, 3);
}

static void
test_what_is_gone_is_not_selected (void)
{
  g_autoptr (FoldLibrary) library = fold_small_library_new (3);
  g_autoptr (FoldSession) session = make_session (library);

  fold_session_set_selected (session, fold_library_lookup (library, FOLD_KIND_POLICY, "policy-001"));
  fold_library_remove (library, FOLD_KIND_POLICY, "policy-000");
  g_assert_nonnull (fold_session_get_selected (session));
  fold_library_remove (library, FOLD_KIND_POLICY, "policy-001");
  g_assert_null (fold_session_get_selected (session));
}

static char *
list_lanes (FoldSession *session)
{
  guint n = 0;
  g_autofree guint *lanes = fold_session_list_lanes (session, &n);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "",
                            fold_timeline_items_get_lane (fold_session_get_items (session), lanes[i])->id);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_lanes (FoldSession *session,
              const char  *expected)
{
  g_autofree char *lanes = list_lanes (session);

  g_assert_cmpstr (lanes, ==, expected);
}

static void
test_lanes_can_be_moved_and_hidden (void)
{
  g_autoptr (FoldLibrary) library = fold_small_library_new (12);
  g_autoptr (FoldSession) session = make_session (library);

  assert_lanes (session, "international regional federal city abroad civil-society");
  fold_session_move_lane (session, "city", -2);
  assert_lanes (session, "international city regional federal abroad civil-society");
  fold_session_set_lane_hidden (session, "federal", TRUE);
  assert_lanes (session, "international city regional abroad civil-society");
  fold_session_move_lane (session, "civil-society", -100);
  assert_lanes (session, "civil-society international city regional abroad");
}

static void
test_a_saved_state_comes_back (void)
{
  g_autoptr (FoldLibrary) library = fold_small_library_new (12);
  g_autoptr (FoldSession) session = make_session (library);
  g_autoptr (FoldSession) other = make_session (library);
  g_autoptr (GError) error = NULL;

  fold_filter_set_text (fold_session_get_filter (session), "policy");
  fold_session_set_lane_folded (session, "city", TRUE);
  fold_session_set_lane_hidden (session, "abroad", TRUE);
  fold_session_move_lane (session, "federal", -2);

  g_autofree char *state = fold_session_save_state (session);

  g_assert_true (fold_session_restore_state (other, state, &error));
  g_assert_no_error (error);

  g_autofree char *again = fold_session_save_state (other);

  g_assert_cmpstr (again, ==, state);
  g_assert_true (fold_session_is_lane_folded (other, "city"));
  assert_lanes (other, "federal international regional city civil-society");
}

static void
test_a_view_comes_back (void)
{
  g_autoptr (FoldLibrary) library = fold_small_library_new (12);
  g_autoptr (FoldSession) session = make_session (library);
  g_autoptr (FoldSession) other = make_session (library);
  FoldRecord *selected = fold_library_lookup (library, FOLD_KIND_POLICY, "policy-003");

  fold_session_report_range (session, (FoldSpan) { 0, 365 * FOLD_TIME_DAY });
  fold_session_set_lanes (session, FOLD_LANES_KIND);
  fold_session_set_selected (session, selected);

  g_autoptr (FoldView) view = fold_session_make_view (session, "view", "A view");

  g_assert_true (fold_session_show_view (other, view, NULL));
  g_assert_cmpint (fold_session_get_lanes (other), ==, FOLD_LANES_KIND);
  g_assert_true (fold_session_get_selected (other) == selected);
  assert_range (other, 0, 365 * FOLD_TIME_DAY);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define TEST(name, func) g_test_add_func ("/model/session/" name, func)
  TEST ("back-and-forward-go-where-one-was", test_back_and_forward_go_where_one_was);
  TEST ("a-new-way-ends-the-old-forward", test_a_new_way_ends_the_old_forward);
  TEST ("items-follow-library-filter-and-lanes", test_items_follow_library_filter_and_lanes);
  TEST ("what-is-gone-is-not-selected", test_what_is_gone_is_not_selected);
  TEST ("lanes-can-be-moved-and-hidden", test_lanes_can_be_moved_and_hidden);
  TEST ("a-saved-state-comes-back", test_a_saved_state_comes_back);
  TEST ("a-view-comes-back", test_a_view_comes_back);
#undef TEST

  return g_test_run ();
}
