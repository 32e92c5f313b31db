/* test-resume.c: coming back to the libraries that were open
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-resume.h"

static GFile *
make_file (const char *name)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), name, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (g_get_user_data_dir (), 0700), ==, 0);
  g_file_set_contents (path, "x", 1, &error);
  g_assert_no_error (error);
  return g_file_new_for_path (path);
}

static FoldView *
make_view (const char *state)
{
  FoldRecord *view = fold_record_new (FOLD_KIND_VIEW, "v");

  g_object_set (view, "lanes", FOLD_LANES_KIND, "state", state, "selection", "a-policy", NULL);
  return FOLD_VIEW (view);
}

static void
test_place (void)
{
  g_autoptr (GFile) one = make_file ("one.screenfold");
  g_autoptr (GFile) two = make_file ("two [draft]; é.screenfold");
  g_autoptr (FoldView) left = make_view ("folded=a%2Cb\nc");
  g_autoptr (FoldView) bare = make_view (NULL);
  g_autofree char *page = NULL;
  g_autofree char *no_page = NULL;

  g_assert_null (fold_resume_find (one, NULL));
  fold_resume_keep (two, "quotes", left);
  g_assert_null (fold_resume_find (one, NULL));

  g_autoptr (FoldView) found = fold_resume_find (two, &page);

  g_assert_nonnull (found);
  g_assert_cmpstr (page, ==, "quotes");
  g_assert_cmpstr (fold_view_get_state (found), ==, "folded=a%2Cb\nc");
  g_assert_cmpstr (fold_view_get_selection (found), ==, "a-policy");
  g_assert_cmpint (fold_view_get_lanes (found), ==, FOLD_LANES_KIND);

  /* what is left later counts, also where it is less */
  fold_resume_keep (two, NULL, bare);

  g_autoptr (FoldView) later = fold_resume_find (two, &no_page);

  g_assert_nonnull (later);
  g_assert_null (no_page);
  g_assert_null (fold_view_get_state (later));
}

static void
test_oldest (void)
{
  g_autoptr (GFile) first = make_file ("first.screenfold");
  g_autoptr (GFile) last = NULL;
  g_autoptr (FoldView) view = make_view (NULL);

  fold_resume_keep (first, "sources", view);
  for (guint i = 0; i < 110; i++)
    {
      g_autofree char *name = g_strdup_printf ("many-%u.screenfold", i);

      g_clear_object (&last);
      last = make_file (name);
      fold_resume_keep (last, "sources", view);
    }

  g_autoptr (FoldView) lost = fold_resume_find (first, NULL);
  g_autoptr (FoldView) kept = fold_resume_find (last, NULL);

  g_assert_null (lost);
  g_assert_nonnull (kept);
}

static void
test_open (void)
{
  g_autoptr (GFile) here = make_file ("here.screenfold");
  g_autoptr (GFile) gone = make_file ("gone.screenfold");
  g_autoptr (GPtrArray) files = g_ptr_array_new ();
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  g_ptr_array_add (files, gone);
  g_ptr_array_add (files, here);
  fold_resume_set_open (files);
  g_assert_true (g_file_delete (gone, NULL, NULL));

  g_autoptr (GPtrArray) found = fold_resume_list_open ();

  g_assert_cmpuint (found->len, ==, 1);
  g_assert_true (g_file_equal (g_ptr_array_index (found, 0), here));

  fold_resume_set_open (none);

  g_autoptr (GPtrArray) nothing = fold_resume_list_open ();

  g_assert_cmpuint (nothing->len, ==, 0);
}

static void
test_damaged (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_state_dir (), GETTEXT_PACKAGE, NULL);
  g_autofree char *path = g_build_filename (folder, "windows.ini", NULL);
  g_autoptr (GFile) file = make_file ("after.screenfold");
  g_autoptr (FoldView) view = make_view (NULL);
  g_autofree char *page = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, "\xff\xfe[[\n=\n", -1, NULL));
  g_assert_null (fold_resume_find (file, NULL));

  fold_resume_keep (file, "documents", view);

  g_autoptr (FoldView) found = fold_resume_find (file, &page);

  g_assert_nonnull (found);
  g_assert_cmpstr (page, ==, "documents");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/window/resume/each-library-has-its-place", test_place);
  g_test_add_func ("/window/resume/the-oldest-is-forgotten", test_oldest);
  g_test_add_func ("/window/resume/a-library-that-is-gone-is-not-opened", test_open);
  g_test_add_func ("/window/resume/a-damaged-file-is-written-anew", test_damaged);

  return g_test_run ();
}
