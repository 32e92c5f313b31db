/* test-view-list.c: the saved views of a library, as a reader goes through them
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-view-list.h"

static FoldView *
make_view (const char *id,
           const char *title,
           const char *from,
           const char *until,
           FoldLanes   lanes)
{
  FoldRecord *view = fold_record_new (FOLD_KIND_VIEW, id);
  g_autoptr (FoldEdtf) first = fold_edtf_parse (from, NULL);
  g_autoptr (FoldEdtf) last = fold_edtf_parse (until, NULL);

  g_object_set (view, "title", title, "from", first, "until", last, "lanes", (int) lanes, NULL);
  return FOLD_VIEW (view);
}

static void
put_view (FoldLibrary *library,
          const char  *id,
          const char  *title,
          const char  *from,
          const char  *until)
{
  g_autoptr (FoldView) view = make_view (id, title, from, until, FOLD_LANES_LEVEL);

  fold_library_put (library, FOLD_RECORD (view));
}

static void
test_order (void)
{
  static const char * const expected[] = { "d", "a", "c", "b", NULL };
  g_autoptr (FoldLibrary) library = fold_library_new ();
  g_autoptr (GPtrArray) views = NULL;

  put_view (library, "a", "Narrow, Z", "2004", "2008");
  put_view (library, "b", "Late", "2010-05", "2011");
  put_view (library, "c", "narrow, zz", "2004-01-01", "2008-12");
  put_view (library, "d", "Wide", "2004", "2023");
  views = fold_view_list_sort (library);

  g_assert_cmpuint (views->len, ==, 4);
  for (guint i = 0; expected[i] != NULL; i++)
    g_assert_cmpstr (fold_record_get_id (g_ptr_array_index (views, i)), ==, expected[i]);
}

static void
assert_description (const char *from,
                    const char *until,
                    FoldLanes   lanes,
                    const char *expected)
{
  g_autoptr (FoldView) view = make_view ("v", "V", from, until, lanes);
  g_autofree char *description = fold_view_dup_description (view);

  g_assert_cmpstr (description, ==, expected);
}

static void
test_description (void)
{
  assert_description ("2004", "2018-04", FOLD_LANES_PLACE, "2004 – April 2018 · Lanes: Place");
  assert_description ("2018", "2018", FOLD_LANES_LEVEL, "2018 · Lanes: Level");
  assert_description ("2018", "2019", FOLD_LANES_NONE, "2018 – 2019");
}

static void
test_keep_and_rename (void)
{
  g_autoptr (FoldLibrary) library = fold_library_new ();
  g_autofree char *id = fold_view_make_id (library);
  g_autoptr (FoldView) view = make_view (id, "Old", "2018", "2019", FOLD_LANES_KIND);
  g_autoptr (FoldEdit) keep = fold_view_edit_keep (view);
  g_autoptr (FoldEdit) rename = fold_view_edit_rename (view, "New");
  FoldView *kept = NULL;

  g_assert_true (fold_record_is_valid_id (id));
  g_assert_cmpstr (fold_edit_get_name (keep), ==, "Keep the view “Old”");
  fold_library_apply (library, keep);
  g_assert_cmpstr (fold_view_get_title (view), ==, "Old");
  fold_library_apply (library, rename);
  kept = FOLD_VIEW (fold_library_lookup (library, FOLD_KIND_VIEW, id));

  g_assert_cmpstr (fold_view_get_title (kept), ==, "New");
  g_assert_cmpint (fold_view_get_lanes (kept), ==, FOLD_LANES_KIND);
}

static void
put_step (FoldLibrary *library,
          const char  *id,
          const char  *view)
{
  g_autoptr (FoldRecord) step = fold_record_new (FOLD_KIND_STEP, id);

  g_object_set (step, "story", "s", "view", view, "title", "T", NULL);
  fold_library_put (library, step);
}

static void
test_remove_with_steps (void)
{
  g_autoptr (FoldLibrary) library = fold_library_new ();
  g_autoptr (FoldRecord) story = fold_record_new (FOLD_KIND_STORY, "s");
  g_autoptr (FoldEdit) edit = NULL;
  g_autoptr (GError) error = NULL;

  g_object_set (story, "title", "S", NULL);
  fold_library_put (library, story);
  put_view (library, "gone", "Gone", "2018", "2019");
  put_view (library, "kept", "Kept", "2018", "2019");
  put_step (library, "s.1", "gone");
  put_step (library, "s.2", "kept");
  put_step (library, "s.3", "gone");

  edit = fold_view_edit_remove (library, FOLD_VIEW (fold_library_lookup (library, FOLD_KIND_VIEW, "gone")));
  fold_library_apply (library, edit);

  g_assert_cmpuint (fold_edit_get_n_steps (edit), ==, 3);
  g_assert_nonnull (fold_library_lookup (library, FOLD_KIND_STEP, "s.2"));
  g_assert_null (fold_library_lookup (library, FOLD_KIND_STEP, "s.3"));
  fold_library_check_references (library, &error);
  g_assert_no_error (error);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/window/view-list/goes-by-period-the-widest-first", test_order);
  g_test_add_func ("/window/view-list/says-period-and-lanes", test_description);
  g_test_add_func ("/window/view-list/a-view-is-kept-and-renamed", test_keep_and_rename);
  g_test_add_func ("/window/view-list/a-view-takes-its-steps-with-it", test_remove_with_steps);
  return g_test_run ();
}
