/* test-salvage.c: taking out of a damaged file what can be read
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-salvage.h"

#include "fold-library-maker.h"
#include "fold-store-core.h"
#include "fold-test-files.h"

#define N_ROUNDS  24
#define PAGE_SIZE 4096

typedef struct
{
  char        *folder;
  GFile       *file;
  GFile       *into;
  FoldLibrary *library;
  GBytes      *whole;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (FoldConnection) connection = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  fixture->folder = fold_test_make_folder ();
  fixture->file = fold_test_get_file (fixture->folder, "a.screenfold");
  fixture->into = fold_test_get_file (fixture->folder, "b.screenfold");
  fixture->library = fold_make_library (30);
  path = g_file_get_path (fixture->file);
  connection = fold_store_core_create (path, &error);
  g_assert_no_error (error);
  fold_store_core_import (connection, fixture->library, "Begin", &error);
  g_assert_no_error (error);
  g_clear_pointer (&connection, fold_connection_close);
  fixture->whole = fold_test_read (fixture->file);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_unref (fixture->file);
  g_object_unref (fixture->into);
  g_object_unref (fixture->library);
  g_bytes_unref (fixture->whole);
  fold_test_remove_folder (fixture->folder);
  g_free (fixture->folder);
}

static FoldLibrary *
load (GFile *file)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_file_get_path (file);
  g_autoptr (FoldConnection) connection = fold_store_core_open (path, TRUE, &error);
  FoldLibrary *library = NULL;

  g_assert_no_error (error);
  library = fold_store_core_load (connection, &error);
  g_assert_no_error (error);
  return library;
}

static void
test_a_sound_file_comes_out_whole (Fixture       *fixture,
                                   gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FoldSalvage) salvage = fold_salvage_run (fixture->file, fixture->into, &error);
  g_autoptr (FoldLibrary) library = NULL;
  g_autoptr (GBytes) after = NULL;

  g_assert_no_error (error);
  g_assert_true (fold_salvage_is_complete (salvage));
  library = load (fixture->into);
  fold_assert_same_library (library, fixture->library);
  after = fold_test_read (fixture->file);
  g_assert_true (g_bytes_equal (after, fixture->whole));
}

/* What came out holds together. A byte that changed within an id makes another id
 * of it, which nobody can tell from a true one; such records do not count. */
static guint
count_saved (Fixture *fixture)
{
  g_autoptr (FoldLibrary) library = load (fixture->into);
  g_autoptr (GError) error = NULL;
  guint n_saved = 0;

  fold_library_check_references (library, &error);
  g_assert_no_error (error);
  for (guint kind = 0; kind < FOLD_N_KINDS; kind++)
    {
      FoldRecordList *list = fold_library_get_list (library, kind);

      for (guint i = 0; i < fold_record_list_get_length (list); i++)
        n_saved += fold_library_lookup (fixture->library, kind,
                                        fold_record_get_id (fold_record_list_peek (list, i))) != NULL;
    }
  return n_saved;
}

static void
damage (Fixture *fixture,
        gboolean truncates)
{
  gsize size = 0;
  gconstpointer bytes = g_bytes_get_data (fixture->whole, &size);
  g_autofree guint8 *copy = g_memdup2 (bytes, size);
  gsize n_pages = size / PAGE_SIZE;
  g_autoptr (GBytes) damaged = NULL;

  if (truncates)
    size = (gsize) g_test_rand_int_range (PAGE_SIZE * 2, (int) size);
  else
    for (guint i = 0; i < 3; i++)
      {
        gsize page = (gsize) g_test_rand_int_range (1, (int) n_pages);

        for (guint k = 0; k < 64; k++)
          copy[page * PAGE_SIZE + (gsize) g_test_rand_int_range (0, PAGE_SIZE)] = (guint8) g_test_rand_int ();
      }
  damaged = g_bytes_new (copy, size);
  fold_test_write (fixture->file, damaged);
}

static void
test_what_can_be_read_is_saved (Fixture       *fixture,
                                gconstpointer  data)
{
  gboolean truncates = GPOINTER_TO_INT (data);
  guint n_all = 0;
  guint n_saved = 0;
  guint n_runs = 0;

  for (guint kind = 0; kind < FOLD_N_KINDS; kind++)
    n_all += fold_record_list_get_length (fold_library_get_list (fixture->library, kind));
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (FoldSalvage) salvage = NULL;

      damage (fixture, truncates);
      salvage = fold_salvage_run (fixture->file, fixture->into, &error);
      if (salvage == NULL)
        {
          /* refused for a reason, and no file is left */
          g_assert_true (error->domain == FOLD_STORE_ERROR);
          g_assert_false (g_file_query_exists (fixture->into, NULL));
          continue;
        }
      n_runs++;
      n_saved += count_saved (fixture);
      g_assert_true (g_file_delete (fixture->into, NULL, NULL));
    }
  g_test_message ("%u of %u files could be read; of their records %u %% were saved",
                  n_runs, N_ROUNDS, 100 * n_saved / MAX (1, n_runs * n_all));
  g_assert_cmpuint (n_runs, >, N_ROUNDS / 4);
  g_assert_cmpuint (n_saved, >, n_runs * n_all / 10);
}

static void
test_something_else_is_refused (Fixture       *fixture,
                                gconstpointer  data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("no database", 11);
  g_autoptr (GError) error = NULL;
  g_autoptr (FoldSalvage) salvage = NULL;

  fold_test_write (fixture->file, bytes);
  salvage = fold_salvage_run (fixture->file, fixture->into, &error);
  g_assert_null (salvage);
  g_assert_error (error, FOLD_STORE_ERROR, FOLD_STORE_ERROR_NOT_A_LIBRARY);
  g_assert_false (g_file_query_exists (fixture->into, NULL));
}

#define add(name, func, data) \
  g_test_add ("/store/salvage/" name, Fixture, GINT_TO_POINTER (data), set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  add ("a-sound-file-comes-out-whole", test_a_sound_file_comes_out_whole, 0);
  add ("what-can-be-read-of-damaged-pages-is-saved", test_what_can_be_read_is_saved, FALSE);
  add ("what-can-be-read-of-a-truncated-file-is-saved", test_what_can_be_read_is_saved, TRUE);
  add ("something-else-is-refused", test_something_else_is_refused, 0);

  return g_test_run ();
}
