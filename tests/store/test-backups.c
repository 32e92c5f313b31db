/* test-backups.c: copies of a library, by age, and the disks that have no shared memory
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-store-backup.h"

#include "fold-file-system.h"
#include "fold-library-maker.h"
#include "fold-test-files.h"

#include <glib/gstdio.h>

#define HOUR 3600
#define DAY  (24 * HOUR)

static GPtrArray *
make_backups (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) fold_backup_free);
}

static void
add_backup (GPtrArray *backups,
            gint64     time)
{
  FoldBackup *backup = g_new0 (FoldBackup, 1);

  backup->path = g_strdup_printf ("%" G_GINT64_FORMAT, time);
  backup->time = time;
  g_ptr_array_insert (backups, 0, backup);
}

/* A year of work, with a copy each hour, and the shelf tidied after each. */
static void
test_copies_are_kept_by_age (void)
{
  g_autoptr (GPtrArray) backups = make_backups ();
  gint64 now = 1700000000;
  guint n_day = 0;
  guint n_month = 0;

  for (guint hour = 0; hour < 365 * 24; hour++)
    {
      g_autoptr (GPtrArray) stale = NULL;

      now += HOUR;
      add_backup (backups, now);
      stale = fold_backups_list_stale (backups, now);
      for (guint i = 0; i < stale->len; i++)
        g_assert_true (g_ptr_array_remove (backups, g_ptr_array_index (stale, i)));
      g_assert_cmpint (((FoldBackup *) g_ptr_array_index (backups, 0))->time, ==, now);
    }

  for (guint i = 0; i < backups->len; i++)
    {
      gint64 age = now - ((FoldBackup *) g_ptr_array_index (backups, i))->time;

      n_day += age < DAY;
      n_month += age >= DAY && age < 30 * DAY;
    }
  g_assert_cmpuint (n_day, >=, 23);
  g_assert_cmpuint (n_month, >=, 28);
  g_assert_cmpuint (n_month, <=, 32);
  g_assert_cmpuint (backups->len, >=, n_day + n_month + 10);
  g_assert_cmpuint (backups->len, <, 75);
}

static void
test_a_copy_is_due_after_an_hour (void)
{
  g_autoptr (GPtrArray) backups = make_backups ();

  g_assert_true (fold_backups_is_due (backups, 1000000));
  add_backup (backups, 1000000);
  g_assert_false (fold_backups_is_due (backups, 1000000 + HOUR - 1));
  g_assert_true (fold_backups_is_due (backups, 1000000 + HOUR));

  /* a clock that was set back a year does not end the backups */
  g_assert_true (fold_backups_is_due (backups, 1000000 - 365 * DAY));
}

static void
done_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  gboolean is_made = fold_store_back_up_finish (FOLD_STORE (object), result, &error);

  g_assert_no_error (error);
  *(int *) user_data = is_made;
}

static int
back_up (FoldStore *store)
{
  int is_made = -1;

  fold_store_back_up_async (store, done_cb, &is_made);
  while (is_made < 0)
    g_main_context_iteration (NULL, TRUE);
  return is_made;
}

static void
test_a_copy_is_made_while_the_library_is_written (void)
{
  g_autofree char *folder = fold_test_make_folder ();
  g_autoptr (GFile) file = fold_test_get_file (folder, "thesis.screenfold");
  g_autoptr (GError) error = NULL;
  g_autoptr (FoldStore) store = fold_store_create (file, &error);
  g_autoptr (FoldLibrary) library = fold_make_library (60);
  g_autofree char *shelf = fold_backups_dup_folder (file);
  g_autoptr (GPtrArray) backups = NULL;
  g_autoptr (FoldEdit) edit = fold_edit_new ("Act");
  g_autoptr (FoldRecord) place = fold_record_new (FOLD_KIND_PLACE, "late");
  g_autoptr (FoldStoreAction) action = NULL;
  int is_made = -1;

  g_assert_no_error (error);
  fold_store_import_library (store, library, "Begin", &error);
  g_assert_no_error (error);
  g_object_set (place, "name", "Late", NULL);
  fold_edit_put (edit, place);
  action = fold_store_action_new (edit, NULL);

  fold_store_back_up_async (store, done_cb, &is_made);
  g_assert_true (fold_store_apply (store, action, &error));
  while (is_made < 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (is_made);
  g_assert_false (back_up (store)); /* none is due */

  backups = fold_backups_list (shelf);
  g_assert_cmpuint (backups->len, ==, 1);

  g_autoptr (GFile) copy = g_file_new_for_path (((FoldBackup *) g_ptr_array_index (backups, 0))->path);
  g_autoptr (FoldStore) opened = fold_store_open (copy, FOLD_STORE_OPEN_READ_ONLY, &error);
  g_autoptr (FoldLibrary) loaded = NULL;

  g_assert_no_error (error);
  loaded = fold_store_load (opened, &error);
  g_assert_nonnull (fold_library_lookup (loaded, FOLD_KIND_PLACE, "late"));
  fold_store_close (opened);
  fold_store_close (store);
  fold_test_remove_folder (folder);
}

static void
test_closing_gives_a_copy_up (void)
{
  g_autofree char *folder = fold_test_make_folder ();
  g_autoptr (GFile) file = fold_test_get_file (folder, "other.screenfold");
  g_autoptr (FoldStore) store = fold_store_create (file, NULL);
  g_autofree char *shelf = fold_backups_dup_folder (file);
  g_autoptr (FoldLibrary) library = fold_make_library (60);
  g_autoptr (GPtrArray) backups = NULL;
  int is_made = -1;

  fold_store_import_library (store, library, "Begin", NULL);
  fold_store_back_up_async (store, done_cb, &is_made);
  fold_store_close (store);
  while (is_made < 0)
    g_main_context_iteration (NULL, TRUE);
  backups = fold_backups_list (shelf);
  for (guint i = 0; i < backups->len; i++)
    g_assert_true (g_str_has_suffix (((FoldBackup *) g_ptr_array_index (backups, i))->path, ".screenfold"));
  fold_test_remove_folder (folder);
}

static void
test_network_disks_are_known (void)
{
  g_assert_true (fold_file_system_is_remote (0x6969));
  g_assert_true (fold_file_system_is_remote (0xff534d42));
  g_assert_true (fold_file_system_is_remote ((gint32) 0xff534d42)); /* where the type is signed */
  g_assert_true (fold_file_system_is_remote (0x65735546));
  g_assert_false (fold_file_system_is_remote (0xef53)); /* ext4 */
  g_assert_false (fold_file_system_is_remote (0x9123683e)); /* btrfs */
  g_assert_false (fold_file_system_is_remote_at ("/nowhere/at/all"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/store/backups/copies-are-kept-by-age", test_copies_are_kept_by_age);
  g_test_add_func ("/store/backups/a-copy-is-due-after-an-hour", test_a_copy_is_due_after_an_hour);
  g_test_add_func ("/store/backups/a-copy-is-made-while-the-library-is-written",
                   test_a_copy_is_made_while_the_library_is_written);
  g_test_add_func ("/store/backups/closing-gives-a-copy-up", test_closing_gives_a_copy_up);
  g_test_add_func ("/store/backups/network-disks-are-known", test_network_disks_are_known);

  return g_test_run ();
}
