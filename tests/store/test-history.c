/* test-history.c: undo and redo without limit, across restarts
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-store-core.h"

#include "fold-changeset.h"
#include "fold-history-table.h"
#include "fold-library-check.h"
#include "fold-library-maker.h"
#include "fold-test-files.h"

#define N_ACTIONS 120

typedef struct
{
  char           *folder;
  char           *path;
  FoldConnection *connection;
  GPtrArray      *states; /* of FoldLibrary: after 0, 1, 2 … actions */
} Fixture;

static void
reopen (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&fixture->connection, fold_connection_close);
  fixture->connection = fold_store_core_open (fixture->path, FALSE, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (FoldLibrary) library = fold_make_library (4);
  g_autoptr (GError) error = NULL;

  fixture->folder = fold_test_make_folder ();
  fixture->path = g_build_filename (fixture->folder, "a.screenfold", NULL);
  fixture->connection = fold_store_core_create (fixture->path, &error);
  g_assert_no_error (error);
  fold_store_core_import (fixture->connection, library, "Begin", &error);
  g_assert_no_error (error);
  fixture->states = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (fixture->states, g_steal_pointer (&library));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_pointer (&fixture->connection, fold_connection_close);
  fold_test_remove_folder (fixture->folder);
  g_ptr_array_unref (fixture->states);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static void
assert_state (Fixture *fixture,
              guint    number)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FoldLibrary) library = fold_store_core_load (fixture->connection, &error);

  g_assert_no_error (error);
  fold_assert_same_library (g_ptr_array_index (fixture->states, number), library);
}

static gboolean
has_problem_in_file (GPtrArray *findings)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const FoldFinding *finding = g_ptr_array_index (findings, i);

      if (finding->type == FOLD_FINDING_DATABASE || finding->type == FOLD_FINDING_SEARCH_INDEX)
        {
          g_test_message ("%s", finding->detail);
          return TRUE;
        }
    }
  return FALSE;
}

static void
assert_sound (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) findings = fold_store_core_check (fixture->connection, &error);

  g_assert_no_error (error);
  g_assert_false (has_problem_in_file (findings));
}

/* Does a random action; one without effect is not counted. */
static void
act (Fixture *fixture)
{
  FoldLibrary *last = g_ptr_array_index (fixture->states, fixture->states->len - 1);
  g_autoptr (FoldLibrary) next = fold_copy_library (last);
  g_autoptr (FoldEdit) edit = fold_make_edit (next, "Act");
  g_autoptr (FoldStoreAction) action = fold_store_action_new (edit, NULL);
  g_autoptr (GError) error = NULL;
  gint64 before = 0;
  gint64 after = 0;

  fold_connection_query_int (fixture->connection, "SELECT max (id) FROM actions", &before, &error);
  fold_store_core_apply (fixture->connection, action, &error);
  g_assert_no_error (error);
  fold_connection_query_int (fixture->connection, "SELECT max (id) FROM actions", &after, &error);
  if (after > before)
    g_ptr_array_add (fixture->states, g_steal_pointer (&next));
}

static void
move (Fixture  *fixture,
      gboolean  is_undo)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FoldEdit) refresh = is_undo ? fold_store_core_undo (fixture->connection, &error)
                                         : fold_store_core_redo (fixture->connection, &error);

  g_assert_no_error (error);
  g_assert_nonnull (refresh);
}

static void
test_undo_leads_back_and_redo_forth (Fixture       *fixture,
                                     gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < N_ACTIONS; i++)
    act (fixture);
  reopen (fixture);
  g_assert_cmpuint (fixture->states->len, >, N_ACTIONS / 2);
  assert_state (fixture, fixture->states->len - 1);

  for (guint i = fixture->states->len - 1; i > 0; i--)
    {
      move (fixture, TRUE);
      assert_state (fixture, i - 1);
      if (g_test_rand_int_range (0, 20) == 0)
        reopen (fixture);
    }
  g_assert_null (fold_store_core_undo (fixture->connection, &error));
  g_assert_error (error, FOLD_STORE_ERROR, FOLD_STORE_ERROR_NOTHING);
  assert_sound (fixture);

  for (guint i = 1; i < fixture->states->len; i++)
    {
      move (fixture, FALSE);
      if (g_test_rand_int_range (0, 20) == 0)
        reopen (fixture);
    }
  assert_state (fixture, fixture->states->len - 1);
  assert_sound (fixture);
}

static void
test_undo_and_actions_mix (Fixture       *fixture,
                           gconstpointer  data)
{
  guint at = 0;

  for (guint i = 0; i < N_ACTIONS; i++)
    {
      int choice = g_test_rand_int_range (0, 4);

      if (choice == 0 && at > 0)
        {
          move (fixture, TRUE);
          at--;
        }
      else if (choice == 1 && at < fixture->states->len - 1)
        {
          move (fixture, FALSE);
          at++;
        }
      else
        {
          guint n_before = at + 1;

          /* An action without effect leaves what can be redone, so states beyond may be of use. */
          g_autoptr (GPtrArray) beyond = g_ptr_array_new_with_free_func (g_object_unref);

          for (guint j = n_before; j < fixture->states->len; j++)
            g_ptr_array_add (beyond, g_object_ref (g_ptr_array_index (fixture->states, j)));
          g_ptr_array_set_size (fixture->states, (int) n_before);
          act (fixture);
          if (fixture->states->len > n_before)
            at++;
          else
            g_ptr_array_extend (fixture->states, beyond, (GCopyFunc) (void *) g_object_ref, NULL);
        }
      assert_state (fixture, at);
    }
  assert_sound (fixture);
}

/* The library in memory follows by the edit that undo returns. */
static void
test_what_undo_returns_brings_memory_in_step (Fixture       *fixture,
                                              gconstpointer  data)
{
  for (guint i = 0; i < N_ACTIONS / 2; i++)
    act (fixture);

  g_autoptr (FoldLibrary) library = fold_copy_library (g_ptr_array_index (fixture->states, fixture->states->len - 1));

  for (guint i = fixture->states->len - 1; i > 0; i--)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (FoldEdit) refresh = fold_store_core_undo (fixture->connection, &error);

      g_assert_no_error (error);
      fold_library_apply (library, refresh);
      fold_assert_same_library (g_ptr_array_index (fixture->states, i - 1), library);
    }
  for (guint i = 1; i < fixture->states->len; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (FoldEdit) refresh = fold_store_core_redo (fixture->connection, &error);

      g_assert_no_error (error);
      fold_library_apply (library, refresh);
      fold_assert_same_library (g_ptr_array_index (fixture->states, i), library);
    }
}

static void
test_a_changeset_holds_only_what_differs (Fixture       *fixture,
                                          gconstpointer  data)
{
  FoldLibrary *library = g_ptr_array_index (fixture->states, 0);
  FoldRecordList *policies = fold_library_get_list (library, FOLD_KIND_POLICY);
  g_autoptr (FoldRecord) policy = fold_record_copy (fold_record_list_peek (policies, 1));
  g_autoptr (FoldEdit) edit = fold_edit_new ("Note");
  g_autoptr (FoldStoreAction) action = fold_store_action_new (edit, NULL);
  g_auto (FoldHistoryStep) step = { 0 };
  g_autoptr (GError) error = NULL;

  g_object_set (policy, "note", "A new note", NULL);
  for (guint i = 0; i < fold_record_list_get_length (policies); i++)
    fold_edit_put (edit, i == 1 ? policy : fold_record_list_peek (policies, i));
  fold_store_core_apply (fixture->connection, action, &error);
  g_assert_no_error (error);
  fold_history_find_undo (fixture->connection, &step, &error);

  g_assert_cmpuint (fold_changeset_count_rows (step.changeset), ==, 1);
  g_autoptr (GArray) changes = fold_changeset_list (step.changeset, &error);
  g_assert_cmpuint (changes->len, ==, 1);
  g_assert_cmpstr (g_array_index (changes, FoldChange, 0).id, ==, fold_record_get_id (policy));
  g_assert_cmpuint (g_bytes_get_size (step.changeset), <, 1000);
}

static void
test_a_list_that_grows_at_its_end_is_one_row (Fixture       *fixture,
                                              gconstpointer  data)
{
  g_autoptr (FoldRecord) policy = fold_record_new (FOLD_KIND_POLICY, "fresh");
  g_autoptr (FoldEdit) add = fold_edit_new ("Add");
  g_autoptr (FoldEdit) grow = fold_edit_new ("Grow");
  g_autoptr (FoldStoreAction) adding = fold_store_action_new (add, NULL);
  g_autoptr (FoldStoreAction) growing = fold_store_action_new (grow, NULL);
  g_auto (FoldHistoryStep) step = { 0 };
  g_autoptr (GError) error = NULL;

  g_object_set (policy, "title", "T", "codes", (const char * const []) { "code-0", "code-1", NULL }, NULL);
  fold_edit_put (add, policy);
  fold_store_core_apply (fixture->connection, adding, &error);
  g_object_set (policy, "codes", (const char * const []) { "code-0", "code-1", "code-2", NULL }, NULL);
  fold_edit_put (grow, policy);
  fold_store_core_apply (fixture->connection, growing, &error);
  g_assert_no_error (error);

  fold_history_find_undo (fixture->connection, &step, &error);
  g_assert_cmpuint (fold_changeset_count_rows (step.changeset), ==, 1);
}

static void
test_a_history_that_does_not_fit_is_refused (Fixture       *fixture,
                                             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  act (fixture);
  act (fixture);
  fold_connection_execute (fixture->connection, "UPDATE actions SET changeset = x'00112233' WHERE state = 'done'", &error);
  g_assert_no_error (error);
  guint n_states = fixture->states->len;

  g_assert_null (fold_store_core_undo (fixture->connection, &error));
  g_assert_error (error, FOLD_STORE_ERROR, FOLD_STORE_ERROR_DAMAGED);
  assert_state (fixture, n_states - 1);
}

#define add(name, func) g_test_add ("/store/history/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  add ("undo-leads-back-and-redo-forth", test_undo_leads_back_and_redo_forth);
  add ("undo-and-actions-mix", test_undo_and_actions_mix);
  add ("what-undo-returns-brings-memory-in-step", test_what_undo_returns_brings_memory_in_step);
  add ("a-changeset-holds-only-what-differs", test_a_changeset_holds_only_what_differs);
  add ("a-list-that-grows-at-its-end-is-one-row", test_a_list_that_grows_at_its_end_is_one_row);
  add ("a-history-that-does-not-fit-is-refused", test_a_history_that_does_not_fit_is_refused);

  return g_test_run ();
}
