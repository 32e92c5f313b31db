/* test-crash.c: a program that is killed, and a disk that is full
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-store-core.h"

#include "fold-library-check.h"
#include "fold-library-maker.h"
#include "fold-policy.h"
#include "fold-test-files.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#define N_KILLS      25
#define N_KILLS_LONG 600
#define MAX_DELAY    4000 /* microseconds */
#define MAX_REPORTS  12
#define N_FULL       40

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (FoldLibrary) library = fold_make_library (5);
  g_autoptr (FoldConnection) connection = NULL;
  g_autoptr (GError) error = NULL;

  fixture->folder = fold_test_make_folder ();
  fixture->path = g_build_filename (fixture->folder, "a.screenfold", NULL);
  connection = fold_store_core_create (fixture->path, &error);
  g_assert_no_error (error);
  fold_store_core_import (connection, library, "Begin", &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  fold_test_remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static FoldConnection *
open_library (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  FoldConnection *connection = fold_store_core_open (fixture->path, FALSE, &error);

  g_assert_no_error (error);
  return connection;
}

/* An action that says its number in two records, so that half of it would show. */
static gboolean
write_number (FoldConnection  *connection,
              guint            number,
              GError         **error)
{
  g_autofree char *text = g_strdup_printf ("%u", number);
  g_autoptr (FoldEdit) edit = fold_edit_new (text);
  g_autoptr (FoldRecord) policy = fold_record_new (FOLD_KIND_POLICY, "numbered");
  g_autoptr (FoldRecord) story = fold_record_new (FOLD_KIND_STORY, "numbered");
  g_autoptr (FoldStoreAction) action = fold_store_action_new (edit, NULL);
  g_autofree char *filler = g_strnfill (g_test_rand_int_range (0, 20000), 'x');

  g_object_set (policy, "title", text, "note", filler, NULL);
  g_object_set (story, "title", text, NULL);
  fold_edit_put (edit, policy);
  fold_edit_put (edit, story);
  return fold_store_core_apply (connection, action, error);
}

static guint
read_number (FoldLibrary *library)
{
  FoldRecord *policy = fold_library_lookup (library, FOLD_KIND_POLICY, "numbered");
  FoldRecord *story = fold_library_lookup (library, FOLD_KIND_STORY, "numbered");
  g_autofree char *title = NULL;

  g_assert_true ((policy == NULL) == (story == NULL));
  if (policy == NULL)
    return 0;

  g_object_get (story, "title", &title, NULL);
  g_assert_cmpstr (fold_policy_get_title (FOLD_POLICY (policy)), ==, title);
  return (guint) g_ascii_strtoull (title, NULL, 10);
}

static void
assert_sound (FoldConnection *connection)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) findings = fold_store_core_check (connection, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < findings->len; i++)
    {
      const FoldFinding *finding = g_ptr_array_index (findings, i);

      g_assert_cmpint (finding->type, !=, FOLD_FINDING_DATABASE);
      g_assert_cmpint (finding->type, !=, FOLD_FINDING_SEARCH_INDEX);
    }
}

/* Writes numbers until it is killed, and reports each that is committed. */
static void
write_until_killed (Fixture *fixture,
                    guint    number,
                    int      report)
{
  FoldConnection *connection = open_library (fixture);

  while (write_number (connection, ++number, NULL))
    {
      if (write (report, &number, sizeof number) != sizeof number)
        break;
    }
  _exit (1);
}

static guint
kill_writer (Fixture *fixture,
             guint    number)
{
  int ends[2];
  pid_t child = 0;
  int status = 0;

  g_assert_cmpint (pipe (ends), ==, 0);
  child = fork ();
  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      close (ends[0]);
      /* what was forked would draw the numbers of its parent again, and name its actions like those before it */
      g_random_set_seed ((guint32) getpid ());
      write_until_killed (fixture, number, ends[1]);
    }

  close (ends[1]);
  for (int i = g_test_rand_int_range (0, MAX_REPORTS); i >= 0; i--)
    g_assert_cmpint (read (ends[0], &number, sizeof number), ==, sizeof number);
  /* anywhere in the next action, not only at its start */
  g_usleep ((gulong) g_test_rand_int_range (0, MAX_DELAY));
  kill (child, SIGKILL);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status));

  /* What it committed between the last look and its end. */
  while (read (ends[0], &number, sizeof number) == sizeof number)
    continue;
  close (ends[0]);
  return number;
}

static void
test_nothing_committed_is_lost_when_killed (Fixture       *fixture,
                                            gconstpointer  data)
{
  guint number = 0;
  guint n_kills = g_test_thorough () ? N_KILLS_LONG : N_KILLS;

  for (guint i = 0; i < n_kills; i++)
    {
      guint reported = kill_writer (fixture, number);
      g_autoptr (FoldConnection) connection = open_library (fixture);
      g_autoptr (GError) error = NULL;
      g_autoptr (FoldLibrary) library = fold_store_core_load (connection, &error);

      g_assert_no_error (error);
      number = read_number (library);
      g_assert_cmpuint (number, >=, reported);
      g_assert_cmpuint (number, <=, reported + 1);
      assert_sound (connection);
    }
  g_test_message ("killed %u times after %u actions", n_kills, number);
}

static void
test_a_reader_can_look_after_a_crash (Fixture       *fixture,
                                      gconstpointer  data)
{
  guint reported = kill_writer (fixture, 0);
  g_autoptr (GError) error = NULL;
  g_autoptr (FoldConnection) connection = fold_store_core_open (fixture->path, TRUE, &error);
  g_autoptr (FoldLibrary) library = NULL;

  g_assert_no_error (error);
  library = fold_store_core_load (connection, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (read_number (library), >=, reported);
}

static void
limit_pages (FoldConnection *connection,
             gint64          n_pages)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *sql = g_strdup_printf ("PRAGMA max_page_count = %" G_GINT64_FORMAT, n_pages);

  fold_connection_execute (connection, sql, &error);
  g_assert_no_error (error);
}

/* The disk ends a page later each time, so every part of an action meets its end once. */
static void
test_a_full_disk_changes_nothing (Fixture       *fixture,
                                  gconstpointer  data)
{
  g_autoptr (FoldConnection) connection = open_library (fixture);
  g_autoptr (GError) error = NULL;
  g_autoptr (FoldLibrary) before = fold_store_core_load (connection, &error);
  guint n_refused = 0;
  gint64 n_pages = 0;

  for (guint i = 0; i < N_FULL; i++)
    {
      g_autoptr (FoldLibrary) next = fold_copy_library (before);
      g_autoptr (FoldEdit) edit = fold_make_edit (next, "Act");
      g_autoptr (FoldStoreAction) action = NULL;
      g_autoptr (FoldRecord) place = fold_record_new (FOLD_KIND_PLACE, "large");
      g_autofree char *name = g_strdup_printf ("Name %u", i);
      g_autofree char *note = g_strnfill (4000 * (i % 13), 'x');
      g_autoptr (FoldLibrary) after = NULL;
      g_autoptr (GError) full = NULL;

      g_object_set (place, "name", name, "note", note, NULL);
      fold_edit_put (edit, place);
      fold_library_put (next, place);
      action = fold_store_action_new (edit, NULL);

      fold_connection_query_int (connection, "PRAGMA page_count", &n_pages, &error);
      g_assert_no_error (error);
      limit_pages (connection, n_pages + i % 11);
      if (!fold_store_core_apply (connection, action, &full))
        {
          g_assert_error (full, FOLD_STORE_ERROR, FOLD_STORE_ERROR_FULL);
          n_refused++;
        }
      limit_pages (connection, 1000000);

      after = fold_store_core_load (connection, &error);
      g_assert_no_error (error);
      fold_assert_same_library (full != NULL ? before : next, after);
      g_set_object (&before, after);
    }
  g_assert_cmpuint (n_refused, >, 5);
  assert_sound (connection);
}

#define add(name, func) g_test_add ("/store/crash/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  add ("nothing-committed-is-lost-when-killed", test_nothing_committed_is_lost_when_killed);
  add ("a-reader-can-look-after-a-crash", test_a_reader_can_look_after_a_crash);
  add ("a-full-disk-changes-nothing", test_a_full_disk_changes_nothing);

  return g_test_run ();
}
