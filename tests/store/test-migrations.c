/* test-migrations.c: from one version of the schema to the next
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-migrations.h"

#include "fold-schema.h"
#include "fold-store-core.h"
#include "fold-test-files.h"

typedef struct
{
  char           *folder;
  char           *path;
  FoldConnection *connection;
} Fixture;

static void
execute (FoldConnection *connection,
         const char     *sql)
{
  g_autoptr (GError) error = NULL;

  fold_connection_execute (connection, sql, &error);
  g_assert_no_error (error);
}

static gint64
query (FoldConnection *connection,
       const char     *sql)
{
  g_autoptr (GError) error = NULL;
  gint64 value = 0;

  fold_connection_query_int (connection, sql, &value, &error);
  g_assert_no_error (error);
  return value;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = fold_test_make_folder ();
  fixture->path = g_build_filename (fixture->folder, "a.screenfold", NULL);
  fixture->connection = fold_store_core_create (fixture->path, &error);
  g_assert_no_error (error);
  execute (fixture->connection, "INSERT INTO stories (id, title) VALUES ('s', 'A story')");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_pointer (&fixture->connection, fold_connection_close);
  fold_test_remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static gboolean
add_column (FoldConnection  *connection,
            gpointer         data,
            GError         **error)
{
  return fold_connection_execute (connection, "ALTER TABLE stories ADD COLUMN mood TEXT", error);
}

static gboolean
fill_column (FoldConnection  *connection,
             gpointer         data,
             GError         **error)
{
  return fold_connection_execute (connection, "UPDATE stories SET mood = 'calm'", error);
}

static gboolean
break_off (FoldConnection  *connection,
           gpointer         data,
           GError         **error)
{
  return fold_connection_execute (connection, "UPDATE stories SET mood = 'lost'; SELECT nothing FROM nowhere", error);
}

static const FoldMigration steps[] = {
  { 2, fill_column },
  { 1, add_column },
};

static const FoldMigration broken_steps[] = {
  { 1, add_column },
  { 2, break_off },
};

static void
test_steps_are_taken_in_order (Fixture       *fixture,
                               gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (fold_migrations_run (fixture->connection, steps, G_N_ELEMENTS (steps), 3, &error));
  g_assert_no_error (error);
  g_assert_cmpint (query (fixture->connection, "PRAGMA user_version"), ==, 3);
  g_assert_cmpint (query (fixture->connection, "SELECT count(*) FROM stories WHERE mood = 'calm'"), ==, 1);
}

static void
test_the_present_version_is_left_alone (Fixture       *fixture,
                                        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (fold_migrations_run (fixture->connection, steps, G_N_ELEMENTS (steps), 1, &error));
  g_assert_no_error (error);
  g_assert_cmpint (query (fixture->connection, "PRAGMA user_version"), ==, 1);
}

static void
test_a_step_that_fails_leaves_the_version_before_it (Fixture       *fixture,
                                                     gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (fold_migrations_run (fixture->connection, broken_steps, G_N_ELEMENTS (broken_steps), 3, &error));
  g_assert_error (error, FOLD_STORE_ERROR, FOLD_STORE_ERROR_FAILED);
  g_assert_cmpint (query (fixture->connection, "PRAGMA user_version"), ==, 2);
  g_assert_cmpint (query (fixture->connection, "SELECT count(*) FROM stories WHERE mood = 'lost'"), ==, 0);

  g_clear_error (&error);
  g_assert_true (fold_migrations_run (fixture->connection, steps, G_N_ELEMENTS (steps), 3, &error));
  g_assert_no_error (error);
}

static void
test_a_newer_version_is_refused (Fixture       *fixture,
                                 gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  execute (fixture->connection, "PRAGMA user_version = 9");
  g_assert_false (fold_migrations_run (fixture->connection, steps, G_N_ELEMENTS (steps), 3, &error));
  g_assert_error (error, FOLD_STORE_ERROR, FOLD_STORE_ERROR_NEWER);
}

static void
test_a_version_without_a_way_on_is_refused (Fixture       *fixture,
                                            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  execute (fixture->connection, "PRAGMA user_version = 0");
  g_assert_false (fold_migrations_run (fixture->connection, steps, G_N_ELEMENTS (steps), 3, &error));
  g_assert_error (error, FOLD_STORE_ERROR, FOLD_STORE_ERROR_FOREIGN_SCHEMA);
}

static void
assert_is_as_before (Fixture    *fixture,
                     const char *name)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (FoldConnection) copy = fold_connection_open (path, FOLD_CONNECTION_IMMUTABLE, &error);

  g_assert_no_error (error);
  g_assert_cmpint (query (copy, "PRAGMA user_version"), ==, 1);
  g_assert_cmpint (query (copy, "SELECT count(*) FROM stories"), ==, 1);
  g_assert_true (fold_schema_verify (copy, &error));
  g_assert_no_error (error);
}

static void
test_a_copy_is_kept_of_what_was_before (Fixture       *fixture,
                                        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *names = NULL;

  g_assert_true (fold_store_core_migrate (fixture->connection, fixture->path, steps, G_N_ELEMENTS (steps), 3, &error));
  g_assert_no_error (error);
  assert_is_as_before (fixture, "a.screenfold.version-1");

  /* Somebody takes the copy back, and it is migrated again. */
  execute (fixture->connection, "PRAGMA user_version = 2");
  g_assert_true (fold_store_core_migrate (fixture->connection, fixture->path, steps, G_N_ELEMENTS (steps), 3, &error));
  execute (fixture->connection, "PRAGMA user_version = 2");
  g_assert_true (fold_store_core_migrate (fixture->connection, fixture->path, steps, G_N_ELEMENTS (steps), 3, &error));
  g_clear_pointer (&fixture->connection, fold_connection_close);
  names = fold_test_list_folder (fixture->folder);
  g_assert_cmpstr (names, ==, "a.screenfold a.screenfold.version-1 a.screenfold.version-2 a.screenfold.version-2-2");
}

static void
test_without_a_place_for_the_copy_nothing_is_done (Fixture       *fixture,
                                                   gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (fold_store_core_migrate (fixture->connection, "/nowhere/a.screenfold", steps, G_N_ELEMENTS (steps), 3,
                                           &error));
  g_assert_error (error, FOLD_STORE_ERROR, FOLD_STORE_ERROR_NOT_FOUND);
  g_assert_cmpint (query (fixture->connection, "PRAGMA user_version"), ==, 1);
}

#define add(name, func) g_test_add ("/store/migrations/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  add ("steps-are-taken-in-order", test_steps_are_taken_in_order);
  add ("the-present-version-is-left-alone", test_the_present_version_is_left_alone);
  add ("a-step-that-fails-leaves-the-version-before-it", test_a_step_that_fails_leaves_the_version_before_it);
  add ("a-newer-version-is-refused", test_a_newer_version_is_refused);
  add ("a-version-without-a-way-on-is-refused", test_a_version_without_a_way_on_is_refused);
  add ("a-copy-is-kept-of-what-was-before", test_a_copy_is_kept_of_what_was_before);
  add ("without-a-place-for-the-copy-nothing-is-done", test_without_a_place_for_the_copy_nothing_is_done);

  return g_test_run ();
}
