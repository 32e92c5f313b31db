/* test-open.c: files that are no library, or not one of ours, or that may not be written
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-store-core.h"

#include "fold-library-maker.h"
#include "fold-test-files.h"

#include <glib/gstdio.h>
#include <unistd.h>

/* Rounds of damage, each in another place. */
#define N_DAMAGES 150

typedef struct
{
  char   *folder;
  GFile  *file;
  char   *path;
  GBytes *whole; /* a sound library */
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (FoldLibrary) library = fold_make_library (6);
  g_autoptr (FoldConnection) connection = NULL;
  g_autoptr (GError) error = NULL;

  fixture->folder = fold_test_make_folder ();
  fixture->file = fold_test_get_file (fixture->folder, "a.screenfold");
  fixture->path = g_file_get_path (fixture->file);
  connection = fold_store_core_create (fixture->path, &error);
  g_assert_no_error (error);
  fold_store_core_import (connection, library, "Begin", &error);
  g_assert_no_error (error);
  g_clear_pointer (&connection, fold_connection_close);
  fixture->whole = fold_test_read (fixture->file);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_bytes_unref (fixture->whole);
  g_object_unref (fixture->file);
  fold_test_remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

/* Refused, and nothing in the folder has changed. */
static void
assert_refused (Fixture        *fixture,
                FoldStoreError  code)
{
  g_autoptr (GBytes) before = fold_test_read (fixture->file);

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) after = NULL;
      g_autofree char *names = NULL;

      g_assert_null (fold_store_core_open (fixture->path, i == 1, &error));
      g_test_message ("%s", error->message);
      g_assert_error (error, FOLD_STORE_ERROR, (int) code);
      after = fold_test_read (fixture->file);
      g_assert_true (g_bytes_equal (before, after));
      names = fold_test_list_folder (fixture->folder);
      g_assert_cmpstr (names, ==, "a.screenfold");
    }
}

static void
change (Fixture    *fixture,
        const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FoldConnection) connection = fold_connection_open (fixture->path, FOLD_CONNECTION_DEFAULT, &error);

  g_assert_no_error (error);
  fold_connection_execute (connection, sql, &error);
  g_assert_no_error (error);
}

static void
test_a_sound_file_is_opened (Fixture       *fixture,
                             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FoldConnection) connection = fold_store_core_open (fixture->path, FALSE, &error);

  g_assert_no_error (error);
  g_assert_false (fold_connection_is_read_only (connection));
}

static void
test_a_file_cut_anywhere_is_refused (Fixture       *fixture,
                                     gconstpointer  data)
{
  gsize size = g_bytes_get_size (fixture->whole);

  for (guint i = 0; i < 60; i++)
    {
      gsize length = i < 20 ? 1 + i * 7 : (gsize) g_test_rand_int_range (1, (int) size);
      g_autoptr (GBytes) part = g_bytes_new_from_bytes (fixture->whole, 0, length);

      fold_test_write (fixture->file, part);
      assert_refused (fixture, FOLD_STORE_ERROR_TRUNCATED);
    }
}

static void
test_an_empty_file_is_refused (Fixture       *fixture,
                               gconstpointer  data)
{
  g_autoptr (GBytes) nothing = g_bytes_new_static ("", 0);

  fold_test_write (fixture->file, nothing);
  assert_refused (fixture, FOLD_STORE_ERROR_EMPTY);
}

static void
test_garbage_is_refused (Fixture       *fixture,
                         gconstpointer  data)
{
  guint8 bytes[5000];
  g_autoptr (GBytes) garbage = NULL;

  for (guint i = 0; i < sizeof bytes; i++)
    bytes[i] = (guint8) g_test_rand_int_range (0, 256);
  bytes[0] = 'X';
  garbage = g_bytes_new (bytes, sizeof bytes);
  fold_test_write (fixture->file, garbage);
  assert_refused (fixture, FOLD_STORE_ERROR_NOT_A_LIBRARY);
}

static void
test_another_program_s_database_is_refused (Fixture       *fixture,
                                            gconstpointer  data)
{
  change (fixture, "PRAGMA application_id = 0x12345678");
  assert_refused (fixture, FOLD_STORE_ERROR_OTHER_APPLICATION);
}

static void
test_a_newer_version_is_refused (Fixture       *fixture,
                                 gconstpointer  data)
{
  change (fixture, "PRAGMA user_version = 2");
  assert_refused (fixture, FOLD_STORE_ERROR_NEWER);
}

static void
test_foreign_parts_are_refused (Fixture       *fixture,
                                gconstpointer  data)
{
  static const char * const parts[] = {
    "CREATE TRIGGER x AFTER UPDATE ON policies BEGIN DELETE FROM quotes; END",
    "CREATE VIEW x AS SELECT load_extension ('evil')",
    "CREATE TABLE x (a DEFAULT (abs (-9223372036854775808)))",
    "ALTER TABLE policies ADD COLUMN x TEXT",
    "DROP TABLE checkpoints",
    "PRAGMA user_version = 0",
  };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      fold_test_write (fixture->file, fixture->whole);
      change (fixture, parts[i]);
      assert_refused (fixture, FOLD_STORE_ERROR_FOREIGN_SCHEMA);
    }
}

static void
test_records_that_we_would_not_write_are_refused (Fixture       *fixture,
                                                  gconstpointer  data)
{
  static const char * const changes[] = {
    "UPDATE policies SET id = 'with space' WHERE id = 'policy-0'",
    "UPDATE sources SET csl = 'no json'",
    "UPDATE sources SET csl = '[]'",
    "UPDATE life_events SET edtf = 'soon'",
    "UPDATE places SET latitude = 9e999",
    "UPDATE policies SET title = ''",
    "UPDATE policies SET title = CAST (x'ff' AS TEXT)",
    "UPDATE about SET title = ''",
  };

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autoptr (FoldConnection) connection = NULL;
      g_autoptr (FoldLibrary) library = NULL;
      g_autoptr (GError) error = NULL;

      g_autofree char *sql = g_strdup_printf ("PRAGMA foreign_keys = OFF; %s", changes[i]);

      fold_test_write (fixture->file, fixture->whole);
      change (fixture, sql);
      connection = fold_store_core_open (fixture->path, TRUE, &error);
      g_assert_no_error (error);
      library = fold_store_core_load (connection, &error);
      g_test_message ("%s", error != NULL ? error->message : "read");
      g_assert_null (library);
      g_assert_error (error, FOLD_STORE_ERROR, FOLD_STORE_ERROR_DAMAGED);
    }
}

/* Whatever bytes change: it opens and loads, or it is refused with an error; the file stays as it is. */
static void
test_damage_anywhere_does_not_crash (Fixture       *fixture,
                                     gconstpointer  data)
{
  gsize size = g_bytes_get_size (fixture->whole);

  for (guint i = 0; i < N_DAMAGES; i++)
    {
      g_autofree guint8 *bytes = g_memdup2 (g_bytes_get_data (fixture->whole, NULL), size);
      g_autoptr (GBytes) damaged = NULL;
      g_autoptr (GBytes) after = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (FoldConnection) connection = NULL;
      g_autoptr (FoldLibrary) library = NULL;

      for (int j = g_test_rand_int_range (1, 20); j > 0; j--)
        bytes[g_test_rand_int_range (i % 3 == 0 ? 0 : 100, i % 3 == 0 ? 4096 : (int) size)] =
          (guint8) g_test_rand_int_range (0, 256);
      damaged = g_bytes_new (bytes, size);
      fold_test_write (fixture->file, damaged);

      connection = fold_store_core_open (fixture->path, TRUE, &error);
      if (connection != NULL)
        library = fold_store_core_load (connection, &error);
      g_assert_true ((library != NULL) == (error == NULL));
      after = fold_test_read (fixture->file);
      g_assert_true (g_bytes_equal (damaged, after));
    }
}

static void
test_a_page_of_nonsense_is_damage (Fixture       *fixture,
                                   gconstpointer  data)
{
  gsize size = g_bytes_get_size (fixture->whole);
  g_autofree guint8 *bytes = g_memdup2 (g_bytes_get_data (fixture->whole, NULL), size);
  g_autoptr (GBytes) damaged = NULL;

  memset (bytes + 4096 * 6, 0xa5, 4096);
  damaged = g_bytes_new (bytes, size);
  fold_test_write (fixture->file, damaged);
  assert_refused (fixture, FOLD_STORE_ERROR_DAMAGED);
}

static void
test_reading_leaves_everything_as_it_is (Fixture       *fixture,
                                         gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FoldConnection) connection = fold_store_core_open (fixture->path, TRUE, &error);
  g_autoptr (FoldLibrary) library = NULL;
  g_autoptr (FoldEdit) edit = fold_edit_new ("Add");
  g_autoptr (FoldRecord) story = fold_record_new (FOLD_KIND_STORY, "fresh");
  g_autoptr (FoldStoreAction) action = fold_store_action_new (edit, NULL);
  g_autofree char *names = NULL;

  g_assert_no_error (error);
  g_assert_true (fold_connection_is_read_only (connection));
  library = fold_store_core_load (connection, &error);
  g_assert_no_error (error);

  g_object_set (story, "title", "A story", NULL);
  fold_edit_put (edit, story);
  g_assert_false (fold_store_core_apply (connection, action, &error));
  g_assert_error (error, FOLD_STORE_ERROR, FOLD_STORE_ERROR_READ_ONLY);

  names = fold_test_list_folder (fixture->folder);
  g_assert_cmpstr (names, ==, "a.screenfold");
  g_clear_pointer (&connection, fold_connection_close);
  g_autoptr (GBytes) after = fold_test_read (fixture->file);
  g_assert_true (g_bytes_equal (fixture->whole, after));
}

static void
test_a_file_that_cannot_be_written_is_read (Fixture       *fixture,
                                            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FoldConnection) connection = NULL;

  g_assert_cmpint (g_chmod (fixture->path, 0400), ==, 0);
  if (g_access (fixture->path, W_OK) == 0)
    {
      g_test_skip ("this user may write everything");
      return;
    }

  connection = fold_store_core_open (fixture->path, FALSE, &error);
  g_assert_no_error (error);
  g_assert_true (fold_connection_is_read_only (connection));
}

static void
test_a_reader_sees_what_a_writer_has_not_put_away_yet (Fixture       *fixture,
                                                       gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FoldConnection) writer = fold_store_core_open (fixture->path, FALSE, &error);
  g_autoptr (FoldEdit) edit = fold_edit_new ("Add");
  g_autoptr (FoldRecord) story = fold_record_new (FOLD_KIND_STORY, "fresh");
  g_autoptr (FoldStoreAction) action = fold_store_action_new (edit, NULL);
  g_autoptr (FoldConnection) reader = NULL;
  g_autoptr (FoldLibrary) library = NULL;

  g_object_set (story, "title", "A story", NULL);
  fold_edit_put (edit, story);
  fold_store_core_apply (writer, action, &error);
  g_assert_no_error (error);

  reader = fold_store_core_open (fixture->path, TRUE, &error);
  g_assert_no_error (error);
  library = fold_store_core_load (reader, &error);
  g_assert_nonnull (fold_library_lookup (library, FOLD_KIND_STORY, "fresh"));
}

static void
test_a_link_leads_to_the_log_beside_the_file (Fixture       *fixture,
                                              gconstpointer  data)
{
  g_autofree char *elsewhere = fold_test_make_folder ();
  g_autofree char *link = g_build_filename (elsewhere, "link.screenfold", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (FoldConnection) writer = fold_store_core_open (fixture->path, FALSE, &error);
  g_autoptr (FoldConnection) reader = NULL;
  gint64 number = 0;

  fold_connection_execute (writer, "INSERT INTO checkpoints VALUES (77, 'fresh', 0, 1)", &error);
  g_assert_no_error (error);
  g_assert_cmpint (symlink (fixture->path, link), ==, 0);

  reader = fold_store_core_open (link, TRUE, &error);
  g_assert_no_error (error);
  fold_connection_query_int (reader, "SELECT count(*) FROM checkpoints", &number, &error);
  g_assert_cmpint (number, ==, 1);
  fold_test_remove_folder (elsewhere);
}

static void
test_a_writer_at_work_is_reported_as_busy (Fixture       *fixture,
                                           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FoldConnection) one = fold_store_core_open (fixture->path, FALSE, &error);
  g_autoptr (FoldConnection) other = fold_store_core_open (fixture->path, FALSE, &error);

  g_assert_no_error (error);
  fold_connection_execute (one, "BEGIN IMMEDIATE", &error);
  fold_connection_execute (other, "PRAGMA busy_timeout = 1", &error);
  g_assert_no_error (error);
  g_assert_false (fold_connection_execute (other, "BEGIN IMMEDIATE", &error));
  g_assert_error (error, FOLD_STORE_ERROR, FOLD_STORE_ERROR_BUSY);
  fold_connection_execute (one, "ROLLBACK", NULL);
}

static void
test_what_is_there_is_not_overwritten (Fixture       *fixture,
                                       gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (fold_store_core_create (fixture->path, &error));
  g_assert_error (error, FOLD_STORE_ERROR, FOLD_STORE_ERROR_EXISTS);
  g_autoptr (GBytes) after = fold_test_read (fixture->file);
  g_assert_true (g_bytes_equal (fixture->whole, after));
}

#define add(name, func) g_test_add ("/store/open/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  add ("a-sound-file-is-opened", test_a_sound_file_is_opened);
  add ("a-file-cut-anywhere-is-refused", test_a_file_cut_anywhere_is_refused);
  add ("an-empty-file-is-refused", test_an_empty_file_is_refused);
  add ("garbage-is-refused", test_garbage_is_refused);
  add ("another-program-s-database-is-refused", test_another_program_s_database_is_refused);
  add ("a-newer-version-is-refused", test_a_newer_version_is_refused);
  add ("foreign-parts-are-refused", test_foreign_parts_are_refused);
  add ("records-that-we-would-not-write-are-refused", test_records_that_we_would_not_write_are_refused);
  add ("damage-anywhere-does-not-crash", test_damage_anywhere_does_not_crash);
  add ("a-page-of-nonsense-is-damage", test_a_page_of_nonsense_is_damage);
  add ("reading-leaves-everything-as-it-is", test_reading_leaves_everything_as_it_is);
  add ("a-file-that-cannot-be-written-is-read", test_a_file_that_cannot_be_written_is_read);
  add ("a-reader-sees-what-a-writer-has-not-put-away-yet", test_a_reader_sees_what_a_writer_has_not_put_away_yet);
  add ("a-link-leads-to-the-log-beside-the-file", test_a_link_leads_to_the_log_beside_the_file);
  add ("a-writer-at-work-is-reported-as-busy", test_a_writer_at_work_is_reported_as_busy);
  add ("what-is-there-is-not-overwritten", test_what_is_there_is_not_overwritten);

  return g_test_run ();
}
