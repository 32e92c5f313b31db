/* test-trail.c: going back and forward through what was selected
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-small-library.h"
#include "fold-trail.h"

typedef struct
{
  FoldLibrary *library;
  FoldSession *session;
  FoldTrail   *trail;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  user_data)
{
  fixture->library = fold_small_library_load ();
  fixture->session = fold_session_new (fixture->library);
  fixture->trail = fold_trail_new (fixture->session);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  user_data)
{
  g_assert_finalize_object (fixture->trail);
  g_object_unref (fixture->session);
  g_object_unref (fixture->library);
}

static void
visit (Fixture    *fixture,
       FoldKind    kind,
       const char *id)
{
  fold_session_set_selected (fixture->session, fold_small_library_get (fixture->library, kind, id));
}

static void
assert_at (Fixture    *fixture,
           const char *id)
{
  g_assert_cmpstr (fold_record_get_id (fold_session_get_selected (fixture->session)), ==, id);
}

static void
test_back_and_forward (Fixture       *fixture,
                       gconstpointer  user_data)
{
  visit (fixture, FOLD_KIND_POLICY, "water");
  visit (fixture, FOLD_KIND_QUOTE, "q-book-1");
  g_assert_false (fold_trail_can_go_forward (fixture->trail));

  fold_trail_go_back (fixture->trail);
  assert_at (fixture, "water");
  g_assert_false (fold_trail_can_go_back (fixture->trail));

  fold_trail_go_forward (fixture->trail);
  assert_at (fixture, "q-book-1");
}

static void
test_new_way (Fixture       *fixture,
              gconstpointer  user_data)
{
  visit (fixture, FOLD_KIND_POLICY, "water");
  visit (fixture, FOLD_KIND_POLICY, "plan");
  fold_trail_go_back (fixture->trail);
  visit (fixture, FOLD_KIND_POLICY, "bare");

  g_assert_false (fold_trail_can_go_forward (fixture->trail));
  fold_trail_go_back (fixture->trail);
  assert_at (fixture, "water");
}

static void
test_removed (Fixture       *fixture,
              gconstpointer  user_data)
{
  visit (fixture, FOLD_KIND_POLICY, "water");
  visit (fixture, FOLD_KIND_POLICY, "plan");
  visit (fixture, FOLD_KIND_POLICY, "bare");
  fold_library_remove (fixture->library, FOLD_KIND_POLICY, "plan");

  fold_trail_go_back (fixture->trail);
  assert_at (fixture, "water");
}

static void
test_nothing_selected (Fixture       *fixture,
                       gconstpointer  user_data)
{
  visit (fixture, FOLD_KIND_POLICY, "water");
  fold_session_set_selected (fixture->session, NULL);
  visit (fixture, FOLD_KIND_POLICY, "water");

  g_assert_false (fold_trail_can_go_back (fixture->trail));
}

static void
page_wanted_cb (FoldTrail   *trail,
                const char  *page,
                char       **wanted)
{
  g_free (*wanted);
  *wanted = g_strdup (page);
}

/* From a card to the place of the quote, and back to the card. */
static void
test_pages (Fixture       *fixture,
            gconstpointer  user_data)
{
  g_autofree char *wanted = NULL;

  g_signal_connect (fixture->trail, "page-wanted", G_CALLBACK (page_wanted_cb), &wanted);
  fold_trail_set_page (fixture->trail, "quotes");
  visit (fixture, FOLD_KIND_QUOTE, "q-book-1");
  fold_trail_set_page (fixture->trail, "documents");
  g_assert_true (fold_trail_can_go_back (fixture->trail));

  fold_trail_go_back (fixture->trail);
  g_assert_cmpstr (wanted, ==, "quotes");
  assert_at (fixture, "q-book-1");
  fold_trail_go_forward (fixture->trail);
  g_assert_cmpstr (wanted, ==, "documents");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add ("/window/trail/back-and-forward-select-again", Fixture, NULL, set_up, test_back_and_forward, tear_down);
  g_test_add ("/window/trail/a-new-way-forgets-what-lay-ahead", Fixture, NULL, set_up, test_new_way, tear_down);
  g_test_add ("/window/trail/what-was-removed-is-passed-over", Fixture, NULL, set_up, test_removed, tear_down);
  g_test_add ("/window/trail/selecting-nothing-leaves-no-trace", Fixture, NULL, set_up, test_nothing_selected, tear_down);
  g_test_add ("/window/trail/another-page-is-another-step", Fixture, NULL, set_up, test_pages, tear_down);
  return g_test_run ();
}
