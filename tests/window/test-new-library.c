/* test-new-library.c: making libraries in the background
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-new-library.h"

#include "fold-library-file.h"
#include "fold-small-library.h"
#include "fold-test-files.h"

typedef struct
{
  char  *folder;
  GFile *file;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  user_data)
{
  fixture->folder = fold_test_make_folder ();
  fixture->file = fold_test_get_file (fixture->folder, "new.screenfold");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  user_data)
{
  g_object_unref (fixture->file);
  fold_test_remove_folder (fixture->folder);
  g_free (fixture->folder);
}

static void
done_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  GAsyncResult **kept = user_data;

  *kept = g_object_ref (result);
}

static gboolean
make (Fixture  *fixture,
      GFile    *from,
      GError  **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  fold_new_library_async (fixture->file, from, NULL, done_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return fold_new_library_finish (result, error);
}

static GFile *
get_small (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "window", "small.xml", NULL);

  return g_file_new_for_path (path);
}

static void
test_empty (Fixture       *fixture,
            gconstpointer  user_data)
{
  g_autoptr (GError) error = NULL;
  gboolean is_made = make (fixture, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (is_made);

  g_autoptr (FoldLibrary) library = fold_library_file_load (fixture->file, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (fold_about_get_title (fold_library_get_about (library)), ==, "new");
}

static void
test_copy (Fixture       *fixture,
           gconstpointer  user_data)
{
  g_autoptr (GFile) from = get_small ();
  g_autoptr (GBytes) old = g_bytes_new_static ("old", 3);
  g_autoptr (GError) error = NULL;

  fold_test_write (fixture->file, old);
  make (fixture, from, &error);
  g_assert_no_error (error);

  g_autoptr (FoldLibrary) library = fold_library_file_load (fixture->file, &error);
  g_autofree char *names = fold_test_list_folder (fixture->folder);

  g_assert_no_error (error);
  g_assert_nonnull (fold_library_lookup (library, FOLD_KIND_QUOTE, "q-book-1"));
  g_assert_cmpstr (names, ==, "new.screenfold");
}

static void
test_failure (Fixture       *fixture,
              gconstpointer  user_data)
{
  g_autoptr (GFile) from = g_file_new_for_path ("/no/such/library.xml");
  g_autoptr (GBytes) old = g_bytes_new_static ("old", 3);
  g_autoptr (GError) error = NULL;

  fold_test_write (fixture->file, old);
  g_assert_false (make (fixture, from, &error));
  g_assert_nonnull (error);

  g_autoptr (GBytes) now = fold_test_read (fixture->file);
  g_autofree char *names = fold_test_list_folder (fixture->folder);

  g_assert_true (g_bytes_equal (now, old));
  g_assert_cmpstr (names, ==, "new.screenfold");
}

#define ADD(name, test) g_test_add ("/window/new-library/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("an-empty-one-is-called-like-its-file", test_empty);
  ADD ("a-copy-replaces-what-was-there", test_copy);
  ADD ("a-copy-that-fails-leaves-what-was-there", test_failure);
  return g_test_run ();
}
