/* test-faults.c: a store on a disk that fails, at every operation in turn
 *
 * A scene opens a library, acts, undoes, redoes and closes, while the disk fails
 * at one place. Afterwards the disk is sound again: all that was reported done
 * is there, nothing is there by half, and the file is without damage. The short
 * form takes some places at random; “-m thorough” takes every one.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-store-core.h"

#include "fold-faulty-vfs.h"
#include "fold-library-check.h"
#include "fold-library-maker.h"
#include "fold-test-files.h"

#include <glib/gstdio.h>
#include <sys/wait.h>
#include <unistd.h>

#define N_SCENES_SHORT  12
#define N_POWER_SHORT   25
#define N_POWER_LONG    1000
#define N_WRITES_SHORT  40
#define N_WRITES_LONG   500

/* The library before the scene and after each of its steps. */
#define N_STATES 5

typedef struct
{
  char        *folder;
  GFile       *file;
  char        *path;
  GBytes      *whole;
  FoldLibrary *states[N_STATES];
  FoldEdit    *edits[2];
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (FoldConnection) connection = NULL;
  g_autoptr (GError) error = NULL;

  fixture->folder = fold_test_make_folder ();
  fixture->file = fold_test_get_file (fixture->folder, "a.screenfold");
  fixture->path = g_file_get_path (fixture->file);
  fixture->states[0] = fold_make_library (4);
  connection = fold_store_core_create (fixture->path, &error);
  g_assert_no_error (error);
  fold_store_core_import (connection, fixture->states[0], "Begin", &error);
  g_assert_no_error (error);
  g_clear_pointer (&connection, fold_connection_close);
  fixture->whole = fold_test_read (fixture->file);

  /* two actions, an undo and a redo */
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (FoldRecord) place = fold_record_new (FOLD_KIND_PLACE, "numbered");
      g_autofree char *name = g_strdup_printf ("Number %u", i);
      g_autofree char *note = g_strnfill (9000, (char) ('a' + i));

      fixture->states[i + 1] = fold_copy_library (fixture->states[i]);
      fixture->edits[i] = fold_make_edit (fixture->states[i + 1], "Act");
      g_object_set (place, "name", name, "note", note, NULL);
      fold_edit_put (fixture->edits[i], place);
      fold_library_put (fixture->states[i + 1], place);
    }
  fixture->states[3] = g_object_ref (fixture->states[1]);
  fixture->states[4] = g_object_ref (fixture->states[2]);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  for (guint i = 0; i < N_STATES; i++)
    g_object_unref (fixture->states[i]);
  for (guint i = 0; i < 2; i++)
    fold_edit_unref (fixture->edits[i]);
  g_bytes_unref (fixture->whole);
  g_object_unref (fixture->file);
  fold_test_remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static void
restore (Fixture *fixture)
{
  static const char * const companions[] = { "-wal", "-shm", "-journal" };

  for (guint i = 0; i < G_N_ELEMENTS (companions); i++)
    {
      g_autofree char *name = g_strconcat (fixture->path, companions[i], NULL);

      g_unlink (name);
    }
  fold_test_write (fixture->file, fixture->whole);
}

static gboolean
act (FoldConnection  *connection,
     FoldEdit        *edit,
     GError         **error)
{
  g_autoptr (FoldStoreAction) action = fold_store_action_new (edit, "Somebody");

  return fold_store_core_apply (connection, action, error);
}

static gboolean
take_step (Fixture         *fixture,
           FoldConnection  *connection,
           guint            step,
           GError         **error)
{
  g_autoptr (FoldEdit) refresh = NULL;

  if (step < 2)
    return act (connection, fixture->edits[step], error);
  refresh = step == 2 ? fold_store_core_undo (connection, error) : fold_store_core_redo (connection, error);
  return refresh != NULL;
}

/* Returns how many steps were reported done; each one that fails has an error of ours. */
static guint
play (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FoldConnection) connection = fold_store_core_open (fixture->path, FALSE, &error);
  guint n_done = 0;

  while (connection != NULL && n_done < N_STATES - 1 && take_step (fixture, connection, n_done, &error))
    n_done++;
  g_assert_true (n_done == N_STATES - 1 || (error != NULL && error->domain == FOLD_STORE_ERROR));
  return n_done;
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

static gboolean
is_same (FoldLibrary *one,
         FoldLibrary *other)
{
  for (guint kind = 0; kind < FOLD_N_KINDS; kind++)
    {
      FoldRecordList *list = fold_library_get_list (one, kind);

      if (fold_record_list_get_length (list) != fold_record_list_get_length (fold_library_get_list (other, kind)))
        return FALSE;
      for (guint i = 0; i < fold_record_list_get_length (list); i++)
        {
          FoldRecord *record = fold_record_list_peek (list, i);
          FoldRecord *twin = fold_library_lookup (other, kind, fold_record_get_id (record));

          if (twin == NULL || !fold_record_equal (record, twin))
            return FALSE;
        }
    }
  return TRUE;
}

/* What was reported done is there; the step that failed has happened whole or not at all. */
static void
assert_kept (Fixture *fixture,
             guint    n_done)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FoldConnection) connection = fold_store_core_open (fixture->path, FALSE, &error);
  g_autoptr (FoldLibrary) library = NULL;

  g_assert_no_error (error);
  library = fold_store_core_load (connection, &error);
  g_assert_no_error (error);
  if (n_done + 1 < N_STATES && is_same (library, fixture->states[n_done + 1]))
    n_done++;
  fold_assert_same_library (library, fixture->states[n_done]);
  assert_sound (connection);
}

/* Returns whether there was anything to fail at that place. */
static gboolean
fail_at (Fixture   *fixture,
         FoldFault  fault,
         guint      position,
         gboolean   for_good)
{
  gboolean happened = FALSE;
  guint n_done = 0;

  restore (fixture);
  fold_faulty_vfs_begin (fault, position, for_good);
  n_done = play (fixture);
  happened = fold_faulty_vfs_end ();
  if (fault == FOLD_FAULT_POWER)
    fold_faulty_vfs_lose ();
  assert_kept (fixture, n_done);
  return happened;
}

static guint
count_operations (Fixture   *fixture,
                  FoldFault  fault)
{
  guint low = 1;

  /* doubled, then halved: the last place where something can fail */
  while (fail_at (fixture, fault, low, FALSE))
    low *= 2;
  for (guint step = low / 2; step > 0; step /= 2)
    if (!fail_at (fixture, fault, low - step, FALSE))
      low -= step;
  return low - 1;
}

static void
test_a_fault_loses_nothing (Fixture       *fixture,
                            gconstpointer  data)
{
  FoldFault fault = GPOINTER_TO_INT (data);
  guint n_operations = count_operations (fixture, fault);
  guint n_scenes = g_test_thorough () ? n_operations : MIN (N_SCENES_SHORT, n_operations);

  g_assert_cmpuint (n_operations, >, 4);
  for (guint i = 1; i <= n_scenes; i++)
    {
      guint position = n_scenes == n_operations ? i : (guint) g_test_rand_int_range (1, (int) n_operations + 1);

      fail_at (fixture, fault, position, FALSE);
      fail_at (fixture, fault, position, TRUE);
    }
  g_test_message ("%u operations, each failed once and for good", n_scenes);
}

static void
test_no_power_loses_nothing_committed (Fixture       *fixture,
                                       gconstpointer  data)
{
  guint n_scenes = g_test_thorough () ? N_POWER_LONG : N_POWER_SHORT;
  guint n_operations = count_operations (fixture, FOLD_FAULT_POWER);

  g_assert_cmpuint (n_operations, >, 4);
  for (guint i = 0; i < n_scenes; i++)
    fail_at (fixture, FOLD_FAULT_POWER, (guint) g_test_rand_int_range (1, (int) n_operations + 2), TRUE);
  g_test_message ("power failed %u times over %u operations", n_scenes, n_operations);
}

/* A process that writes records of its own, and waits where the other one writes. */
static void
write_many (Fixture    *fixture,
            const char *name,
            guint       n_writes)
{
  g_autoptr (FoldConnection) connection = fold_store_core_open (fixture->path, FALSE, NULL);

  for (guint i = 0; connection != NULL && i < n_writes; i++)
    {
      g_autofree char *id = g_strdup_printf ("%s-%u", name, i);
      g_autoptr (FoldEdit) edit = fold_edit_new (id);
      g_autoptr (FoldRecord) place = fold_record_new (FOLD_KIND_PLACE, id);

      g_object_set (place, "name", id, NULL);
      fold_edit_put (edit, place);
      if (!act (connection, edit, NULL))
        _exit (1);
    }
  _exit (connection != NULL ? 0 : 1);
}

static void
test_two_writers_take_turns (Fixture       *fixture,
                             gconstpointer  data)
{
  static const char * const names[] = { "one", "two" };
  guint n_writes = g_test_thorough () ? N_WRITES_LONG : N_WRITES_SHORT;
  g_autoptr (FoldConnection) connection = NULL;
  g_autoptr (FoldLibrary) library = NULL;
  g_autoptr (GError) error = NULL;
  pid_t children[2];

  for (guint i = 0; i < 2; i++)
    {
      children[i] = fork ();
      g_assert_cmpint (children[i], >=, 0);
      if (children[i] == 0)
        {
          /* or both would draw the same numbers, and name their actions alike */
          g_random_set_seed ((guint32) getpid ());
          write_many (fixture, names[i], n_writes);
        }
    }
  for (guint i = 0; i < 2; i++)
    {
      int status = 0;

      g_assert_cmpint (waitpid (children[i], &status, 0), ==, children[i]);
      g_assert_true (WIFEXITED (status) && WEXITSTATUS (status) == 0);
    }

  connection = fold_store_core_open (fixture->path, FALSE, &error);
  g_assert_no_error (error);
  library = fold_store_core_load (connection, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < 2 * n_writes; i++)
    {
      g_autofree char *id = g_strdup_printf ("%s-%u", names[i % 2], i / 2);

      g_assert_nonnull (fold_library_lookup (library, FOLD_KIND_PLACE, id));
    }
  assert_sound (connection);

  /* and their actions can be undone, one after the other, to the beginning */
  for (guint i = 0; i < 2 * n_writes; i++)
    {
      g_autoptr (FoldEdit) refresh = fold_store_core_undo (connection, &error);

      g_assert_no_error (error);
    }
  g_clear_object (&library);
  library = fold_store_core_load (connection, &error);
  g_assert_no_error (error);
  fold_assert_same_library (library, fixture->states[0]);
}

#define add(name, fault, func) \
  g_test_add ("/store/faults/" name, Fixture, GINT_TO_POINTER (fault), set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  fold_faulty_vfs_install ();

  add ("a-read-that-fails-loses-nothing", FOLD_FAULT_READ, test_a_fault_loses_nothing);
  add ("a-write-that-fails-loses-nothing", FOLD_FAULT_WRITE, test_a_fault_loses_nothing);
  add ("a-write-half-done-loses-nothing", FOLD_FAULT_SHORT_WRITE, test_a_fault_loses_nothing);
  add ("a-full-disk-loses-nothing", FOLD_FAULT_FULL, test_a_fault_loses_nothing);
  add ("a-disk-that-does-not-synchronise-loses-nothing", FOLD_FAULT_SYNC, test_a_fault_loses_nothing);
  add ("no-power-loses-nothing-committed", FOLD_FAULT_POWER, test_no_power_loses_nothing_committed);
  add ("two-writers-take-turns", FOLD_FAULT_NONE, test_two_writers_take_turns);

  return g_test_run ();
}
