/* test-connection.c: the wrapper of SQLite
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-connection.h"

#include "fold-statement.h"
#include "fold-test-files.h"

#include <math.h>

static FoldConnection *
open_in_memory (void)
{
  g_autoptr (GError) error = NULL;
  FoldConnection *connection = fold_connection_open (NULL, FOLD_CONNECTION_DEFAULT, &error);

  g_assert_no_error (error);
  return connection;
}

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
assert_refused (FoldConnection *connection,
                const char     *sql)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (fold_connection_execute (connection, sql, &error));
  g_assert_true (error->domain == FOLD_STORE_ERROR);
}

static void
test_values_come_back (void)
{
  g_autoptr (FoldConnection) connection = open_in_memory ();
  g_autoptr (FoldStatement) insert = NULL;
  g_autoptr (FoldStatement) select = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new_static ("\0\1\2", 3);
  g_autoptr (GBytes) nothing = g_bytes_new_static ("", 0);
  g_autoptr (GError) error = NULL;
  gboolean has_row = FALSE;

  execute (connection, "CREATE TABLE t (a TEXT, b INTEGER, c REAL, d BLOB, e TEXT, f REAL, g BLOB) STRICT");
  insert = fold_statement_new (connection, "INSERT INTO t VALUES (?, ?, ?, ?, ?, ?, ?)", &error);
  fold_statement_bind_text (insert, 1, "México 🌽");
  fold_statement_bind_int (insert, 2, G_MININT64);
  fold_statement_bind_real (insert, 3, 19.43);
  fold_statement_bind_bytes (insert, 4, bytes);
  fold_statement_bind_text (insert, 5, NULL);
  fold_statement_bind_real (insert, 6, NAN);
  fold_statement_bind_bytes (insert, 7, nothing);
  g_assert_true (fold_statement_run (insert, &error));
  g_assert_no_error (error);

  select = fold_statement_new (connection, "SELECT * FROM t", &error);
  g_assert_true (fold_statement_step (select, &has_row, &error));
  g_assert_true (has_row);
  g_assert_cmpstr (fold_statement_get_text (select, 0), ==, "México 🌽");
  g_assert_cmpint (fold_statement_get_int (select, 1), ==, G_MININT64);
  g_assert_cmpfloat (fold_statement_get_real (select, 2), ==, 19.43);
  g_autoptr (GBytes) again = fold_statement_get_bytes (select, 3);
  g_assert_true (g_bytes_equal (again, bytes));
  g_assert_null (fold_statement_get_text (select, 4));
  g_assert_true (isnan (fold_statement_get_real (select, 5)));
  g_autoptr (GBytes) empty = fold_statement_get_bytes (select, 6);
  g_assert_cmpuint (g_bytes_get_size (empty), ==, 0);
  g_assert_true (fold_statement_step (select, &has_row, &error));
  g_assert_false (has_row);
}

static void
test_a_statement_runs_within_itself (void)
{
  g_autoptr (FoldConnection) connection = open_in_memory ();
  const char *sql = "SELECT 1 UNION ALL SELECT 2";
  g_autoptr (GError) error = NULL;
  g_autoptr (FoldStatement) outer = fold_statement_new (connection, sql, &error);
  g_autoptr (FoldStatement) inner = fold_statement_new (connection, sql, &error);
  gboolean has_row = FALSE;

  fold_statement_step (outer, &has_row, &error);
  fold_statement_step (inner, &has_row, &error);
  fold_statement_step (outer, &has_row, &error);
  g_assert_no_error (error);

  g_assert_cmpint (fold_statement_get_int (outer, 0), ==, 2);
  g_assert_cmpint (fold_statement_get_int (inner, 0), ==, 1);
}

static void
test_a_statement_that_is_used_again_has_no_old_values (void)
{
  g_autoptr (FoldConnection) connection = open_in_memory ();
  const char *sql = "SELECT ?";
  g_autoptr (GError) error = NULL;
  FoldStatement *first = fold_statement_new (connection, sql, &error);
  gboolean has_row = FALSE;

  fold_statement_bind_text (first, 1, "old");
  fold_statement_step (first, &has_row, &error);
  fold_statement_free (first);

  g_autoptr (FoldStatement) second = fold_statement_new (connection, sql, &error);
  fold_statement_step (second, &has_row, &error);
  g_assert_no_error (error);
  g_assert_null (fold_statement_get_text (second, 0));
}

static void
test_a_wrong_parameter_fails_the_step (void)
{
  g_autoptr (FoldConnection) connection = open_in_memory ();
  g_autoptr (GError) error = NULL;
  g_autoptr (FoldStatement) statement = fold_statement_new (connection, "SELECT ?", &error);
  gboolean has_row = FALSE;

  fold_statement_bind_int (statement, 2, 1);
  g_assert_false (fold_statement_step (statement, &has_row, &error));
  g_assert_error (error, FOLD_STORE_ERROR, FOLD_STORE_ERROR_FAILED);
}

static gboolean
insert_and_fail (FoldConnection  *connection,
                 gpointer         data,
                 GError         **error)
{
  execute (connection, "INSERT INTO t VALUES (1)");
  g_set_error_literal (error, FOLD_STORE_ERROR, FOLD_STORE_ERROR_FAILED, "enough");
  return FALSE;
}

static void
test_a_write_that_fails_has_not_happened (void)
{
  g_autoptr (FoldConnection) connection = open_in_memory ();
  g_autoptr (GError) error = NULL;

  execute (connection, "CREATE TABLE t (a)");
  g_assert_false (fold_connection_write (connection, insert_and_fail, NULL, &error));
  g_assert_error (error, FOLD_STORE_ERROR, FOLD_STORE_ERROR_FAILED);
  g_assert_cmpint (query (connection, "SELECT count(*) FROM t"), ==, 0);
}

static gboolean
insert_orphan (FoldConnection  *connection,
               gpointer         data,
               GError         **error)
{
  return fold_connection_execute (connection, "INSERT INTO child VALUES (7)", error);
}

static void
test_a_dangling_reference_is_named (void)
{
  g_autoptr (FoldConnection) connection = open_in_memory ();
  g_autoptr (GError) error = NULL;

  execute (connection, "CREATE TABLE parent (id INTEGER PRIMARY KEY);"
                       "CREATE TABLE child (p REFERENCES parent (id) DEFERRABLE INITIALLY DEFERRED)");
  g_assert_false (fold_connection_write (connection, insert_orphan, NULL, &error));

  g_assert_error (error, FOLD_STORE_ERROR, FOLD_STORE_ERROR_CONSTRAINT);
  g_assert_cmpstr (error->message, ==, "A row of child refers to a row of parent that is not there");
  g_assert_cmpint (query (connection, "SELECT count(*) FROM child"), ==, 0);
}

static gpointer
cancel (gpointer data)
{
  g_cancellable_cancel (data);
  return NULL;
}

static void
test_a_statement_can_be_cancelled (void)
{
  g_autoptr (FoldConnection) connection = open_in_memory ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  GThread *thread = g_thread_new ("cancel", cancel, cancellable);
  gint64 value = 0;

  fold_connection_set_cancellable (connection, cancellable);
  g_assert_false (fold_connection_query_int (
    connection, "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n", &value,
    &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_thread_join (thread);

  fold_connection_set_cancellable (connection, NULL);
  g_assert_cmpint (query (connection, "SELECT 5"), ==, 5);
}

static void
test_nothing_is_loaded_attached_or_rewritten (void)
{
  g_autoptr (FoldConnection) connection = open_in_memory ();

  assert_refused (connection, "ATTACH ':memory:' AS other");
  assert_refused (connection, "SELECT load_extension ('nothing')");
  assert_refused (connection, "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = ''");
  assert_refused (connection, "SELECT \"no such column\"");
  g_assert_cmpint (query (connection, "PRAGMA trusted_schema"), ==, 0);
  g_assert_cmpint (query (connection, "PRAGMA cell_size_check"), ==, 1);
  g_assert_cmpint (query (connection, "PRAGMA foreign_keys"), ==, 1);
}

static void
test_triggers_do_not_run (void)
{
  g_autoptr (FoldConnection) connection = open_in_memory ();

  execute (connection, "CREATE TABLE t (a); CREATE TABLE u (a);"
                       "CREATE TRIGGER x AFTER INSERT ON t BEGIN INSERT INTO u VALUES (new.a); END;"
                       "INSERT INTO t VALUES (1)");
  g_assert_cmpint (query (connection, "SELECT count(*) FROM u"), ==, 0);
}

static void
test_a_file_is_written_through_a_synchronous_log (void)
{
  g_autofree char *folder = fold_test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "a?b#c%20.db", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GBytes) nothing = g_bytes_new_static ("", 0);
  g_autoptr (GError) error = NULL;
  g_autoptr (FoldConnection) connection = NULL;

  fold_test_write (file, nothing);
  connection = fold_connection_open (path, FOLD_CONNECTION_DEFAULT, &error);
  g_assert_no_error (error);
  g_autoptr (FoldStatement) statement = fold_statement_new (connection, "PRAGMA journal_mode", &error);
  gboolean has_row = FALSE;
  fold_statement_step (statement, &has_row, &error);
  g_assert_cmpstr (fold_statement_get_text (statement, 0), ==, "wal");
  g_assert_cmpint (query (connection, "PRAGMA synchronous"), ==, 2);
  execute (connection, "CREATE TABLE t (a); INSERT INTO t VALUES (42)");
  g_clear_pointer (&statement, fold_statement_free);
  g_clear_pointer (&connection, fold_connection_close);

  /* The name has everything that means something in a URI. */
  connection = fold_connection_open (path, FOLD_CONNECTION_IMMUTABLE, &error);
  g_assert_no_error (error);
  g_assert_true (fold_connection_is_read_only (connection));
  g_assert_cmpint (query (connection, "SELECT a FROM t"), ==, 42);
  assert_refused (connection, "INSERT INTO t VALUES (1)");
  g_clear_pointer (&connection, fold_connection_close);

  g_autofree char *names = fold_test_list_folder (folder);
  g_assert_cmpstr (names, ==, "a?b#c%20.db");
  fold_test_remove_folder (folder);
}

static void
test_a_copy_has_everything (void)
{
  g_autoptr (FoldConnection) connection = open_in_memory ();
  g_autoptr (FoldConnection) copy = open_in_memory ();
  g_autoptr (GError) error = NULL;

  execute (connection, "CREATE TABLE t (a); INSERT INTO t VALUES (42)");
  g_assert_true (fold_connection_copy (connection, copy, &error));
  g_assert_no_error (error);
  g_assert_cmpint (query (copy, "SELECT a FROM t"), ==, 42);
}

static gpointer
use_elsewhere (gpointer data)
{
  fold_connection_execute (data, "SELECT 1", NULL);
  return NULL;
}

static void
test_another_thread_is_stopped (void)
{
  if (g_test_subprocess ())
    {
      g_autoptr (FoldConnection) connection = open_in_memory ();

      g_thread_join (g_thread_new ("wrong", use_elsewhere, connection));
      return;
    }

  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_failed ();
  g_test_trap_assert_stderr ("*owner == g_thread_self*");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/store/connection/values-come-back", test_values_come_back);
  g_test_add_func ("/store/connection/a-statement-runs-within-itself", test_a_statement_runs_within_itself);
  g_test_add_func ("/store/connection/a-statement-that-is-used-again-has-no-old-values",
                   test_a_statement_that_is_used_again_has_no_old_values);
  g_test_add_func ("/store/connection/a-wrong-parameter-fails-the-step", test_a_wrong_parameter_fails_the_step);
  g_test_add_func ("/store/connection/a-write-that-fails-has-not-happened", test_a_write_that_fails_has_not_happened);
  g_test_add_func ("/store/connection/a-dangling-reference-is-named", test_a_dangling_reference_is_named);
  g_test_add_func ("/store/connection/a-statement-can-be-cancelled", test_a_statement_can_be_cancelled);
  g_test_add_func ("/store/connection/nothing-is-loaded-attached-or-rewritten",
                   test_nothing_is_loaded_attached_or_rewritten);
  g_test_add_func ("/store/connection/triggers-do-not-run", test_triggers_do_not_run);
  g_test_add_func ("/store/connection/a-file-is-written-through-a-synchronous-log",
                   test_a_file_is_written_through_a_synchronous_log);
  g_test_add_func ("/store/connection/a-copy-has-everything", test_a_copy_has_everything);
  g_test_add_func ("/store/connection/another-thread-is-stopped", test_another_thread_is_stopped);

  return g_test_run ();
}
