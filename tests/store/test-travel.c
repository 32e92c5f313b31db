/* test-travel.c: the state of a library after any of its actions
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-store-travel.h"

#include "fold-changeset-records.h"
#include "fold-checkpoints-table.h"
#include "fold-history-table.h"
#include "fold-library-maker.h"
#include "fold-test-files.h"

#define N_STEPS 60

/* The naive answer: a copy of the library is kept after every action. */
typedef struct
{
  FoldConnection *connection;
  FoldLibrary    *now;
  GHashTable     *states; /* id of an action → FoldLibrary */
} Fixture;

static gint64
get_head (Fixture *fixture)
{
  gint64 head = 0;

  g_assert_true (fold_store_travel_find_head (fixture->connection, &head, NULL));
  return head;
}

static gint64
get_last (Fixture *fixture)
{
  gint64 last = 0;

  g_assert_true (fold_connection_query_int (fixture->connection, "SELECT max(id) FROM actions", &last, NULL));
  return last;
}

static FoldLibrary *
get_state (Fixture *fixture,
           gint64   action)
{
  return g_hash_table_lookup (fixture->states, GINT_TO_POINTER ((int) action));
}

static void
keep (Fixture *fixture)
{
  int head = (int) get_head (fixture);

  if (!g_hash_table_contains (fixture->states, GINT_TO_POINTER (head)))
    g_hash_table_insert (fixture->states, GINT_TO_POINTER (head), fold_copy_library (fixture->now));
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->connection = fold_store_core_open (NULL, FALSE, &error);
  g_assert_no_error (error);
  fixture->now = fold_make_library (4);
  fixture->states = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
  fold_store_core_import (fixture->connection, fixture->now, "Begin", &error);
  g_assert_no_error (error);
  keep (fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  fold_connection_close (fixture->connection);
  g_object_unref (fixture->now);
  g_hash_table_unref (fixture->states);
}

static void
act (Fixture *fixture)
{
  g_autoptr (FoldEdit) edit = fold_make_edit (fixture->now, "Act");
  g_autoptr (FoldStoreAction) action = fold_store_action_new (edit, "Somebody");
  g_autoptr (GError) error = NULL;

  fold_store_core_apply (fixture->connection, action, &error);
  g_assert_no_error (error);
  keep (fixture);
}

static void
assert_now (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FoldLibrary) library = fold_store_core_load (fixture->connection, &error);

  g_assert_no_error (error);
  fold_assert_same_library (library, fixture->now);
}

static void
move (Fixture  *fixture,
      gboolean  is_undo)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FoldEdit) refresh = is_undo ? fold_store_core_undo (fixture->connection, &error)
                                         : fold_store_core_redo (fixture->connection, &error);

  if (refresh == NULL)
    {
      g_assert_error (error, FOLD_STORE_ERROR, FOLD_STORE_ERROR_NOTHING);
      return;
    }
  fold_library_apply (fixture->now, refresh);
  fold_assert_same_library (fixture->now, get_state (fixture, get_head (fixture)));
}

static void
go (Fixture *fixture)
{
  gint64 action = g_test_rand_int_range (1, (int) get_last (fixture) + 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (FoldEdit) refresh = fold_store_travel_go (fixture->connection, action, "Go back", &error);

  g_assert_no_error (error);
  fold_library_apply (fixture->now, refresh);
  fold_assert_same_library (fixture->now, get_state (fixture, action));
  keep (fixture);
}

static void
test_every_state_can_be_reached (Fixture       *fixture,
                                 gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < N_STEPS; i++)
    {
      int choice = g_test_rand_int_range (0, 8);

      if (choice < 3)
        act (fixture);
      else if (choice < 7)
        move (fixture, choice < 6);
      else
        go (fixture);
    }
  assert_now (fixture);

  for (gint64 action = 1; action <= get_last (fixture); action++)
    {
      g_autoptr (FoldLibrary) state = fold_store_travel_load (fixture->connection, action, &error);

      g_assert_no_error (error);
      fold_assert_same_library (state, get_state (fixture, action));
    }
  assert_now (fixture);
}

static void
test_going_back_is_one_action (Fixture       *fixture,
                               gconstpointer  data)
{
  g_autoptr (FoldEdit) gone = NULL;
  g_autoptr (FoldEdit) undone = NULL;
  g_autoptr (FoldLibrary) before = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 10; i++)
    act (fixture);
  before = fold_copy_library (fixture->now);
  gone = fold_store_travel_go (fixture->connection, 1, "Go back", &error);
  g_assert_no_error (error);
  fold_library_apply (fixture->now, gone);
  fold_assert_same_library (fixture->now, get_state (fixture, 1));

  undone = fold_store_core_undo (fixture->connection, &error);
  g_assert_no_error (error);
  fold_library_apply (fixture->now, undone);
  fold_assert_same_library (fixture->now, before);
  assert_now (fixture);
}

static void
test_before_the_origin_is_nothing (Fixture       *fixture,
                                   gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FoldLibrary) state = NULL;

  act (fixture);
  state = fold_store_travel_load (fixture->connection, 0, &error);
  g_assert_null (state);
  g_assert_error (error, FOLD_STORE_ERROR, FOLD_STORE_ERROR_DAMAGED);
  g_clear_error (&error);
  state = fold_store_travel_load (fixture->connection, 99, &error);
  g_assert_null (state);
  g_assert_error (error, FOLD_STORE_ERROR, FOLD_STORE_ERROR_DAMAGED);
  assert_now (fixture);
}

static void
test_an_action_is_told_field_by_field (Fixture       *fixture,
                                       gconstpointer  data)
{
  g_autoptr (FoldEdit) first = fold_edit_new ("Add");
  g_autoptr (FoldEdit) second = fold_edit_new ("Rename");
  g_autoptr (FoldRecord) place = fold_record_new (FOLD_KIND_PLACE, "new");
  g_autoptr (FoldRecord) renamed = NULL;
  g_autoptr (FoldStoreAction) add = fold_store_action_new (first, NULL);
  g_autoptr (FoldStoreAction) rename = fold_store_action_new (second, NULL);
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (GError) error = NULL;

  g_object_set (place, "name", "Old name", NULL);
  renamed = fold_record_copy (place);
  g_object_set (renamed, "name", "New name", NULL);
  fold_edit_put (first, place);
  fold_edit_put (second, renamed);
  g_assert_true (fold_store_core_apply (fixture->connection, add, NULL));
  g_assert_true (fold_store_core_apply (fixture->connection, rename, NULL));

  changes = fold_history_describe (fixture->connection, get_head (fixture), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (changes->len, ==, 1);

  const FoldRecordChange *change = g_ptr_array_index (changes, 0);
  const FoldFieldChange *field = g_ptr_array_index (change->fields, 0);

  g_assert_cmpint (change->type, ==, FOLD_CHANGE_CHANGED);
  g_assert_cmpstr (change->name, ==, "New name");
  g_assert_cmpuint (change->fields->len, ==, 1);
  g_assert_cmpstr (field->field->name, ==, "name");
  g_assert_cmpstr (field->before, ==, "Old name");
  g_assert_cmpstr (field->after, ==, "New name");
}

/* The changeset tells what comparing both states does, but for lists, of which it has the places that changed. */
static void
test_a_description_is_what_a_comparison_finds (Fixture       *fixture,
                                               gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 20; i++)
    {
      g_autoptr (FoldLibrary) before = fold_copy_library (fixture->now);
      g_autoptr (GPtrArray) told = NULL;
      g_autoptr (GPtrArray) found = NULL;
      gint64 head = get_head (fixture);
      guint n_fields = 0;

      act (fixture);
      if (get_head (fixture) == head)
        continue;
      told = fold_history_describe (fixture->connection, get_head (fixture), &error);
      g_assert_no_error (error);
      found = fold_comparison_list (before, fixture->now);
      g_assert_cmpuint (told->len, ==, found->len);
      for (guint k = 0; k < found->len; k++)
        n_fields += ((FoldRecordChange *) g_ptr_array_index (found, k))->fields->len;
      for (guint k = 0; k < told->len; k++)
        n_fields -= ((FoldRecordChange *) g_ptr_array_index (told, k))->fields->len;
      g_assert_cmpuint (n_fields, ==, 0);
    }
}

static void
test_checkpoints_come_and_go (Fixture       *fixture,
                              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list = NULL;
  const FoldCheckpoint *checkpoint = NULL;

  act (fixture);
  g_assert_true (fold_checkpoints_add (fixture->connection, "Sent", &error));
  act (fixture);
  list = fold_checkpoints_list (fixture->connection, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (list->len, ==, 1);
  checkpoint = g_ptr_array_index (list, 0);
  g_assert_cmpstr (checkpoint->name, ==, "Sent");

  g_autoptr (FoldLibrary) state = fold_store_travel_load (fixture->connection, checkpoint->action, &error);

  g_assert_no_error (error);
  fold_assert_same_library (state, get_state (fixture, checkpoint->action));
  g_assert_true (fold_checkpoints_remove (fixture->connection, checkpoint->id, &error));
  g_clear_pointer (&list, g_ptr_array_unref);
  list = fold_checkpoints_list (fixture->connection, &error);
  g_assert_cmpuint (list->len, ==, 0);
}

static void
test_copies_know_what_they_share (Fixture       *fixture,
                                  gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FoldConnection) copy = fold_connection_open (NULL, FOLD_CONNECTION_DEFAULT, &error);
  g_autoptr (FoldConnection) stranger = fold_store_core_open (NULL, FALSE, &error);
  Fixture other = { copy, NULL, fixture->states };
  gboolean is_common = FALSE;
  gint64 shared = 0;
  gint64 found = 0;

  act (fixture);
  act (fixture);
  shared = get_head (fixture);
  g_assert_true (fold_connection_copy (fixture->connection, copy, &error));
  other.now = fold_copy_library (fixture->now);
  act (fixture);
  act (&other);
  act (&other);

  g_assert_true (fold_store_travel_find_common (fixture->connection, copy, &is_common, &found, &error));
  g_assert_true (is_common);
  g_assert_cmpint (found, ==, shared);
  g_assert_true (fold_store_travel_find_common (fixture->connection, stranger, &is_common, &found, &error));
  g_assert_false (is_common);
  g_object_unref (other.now);
}

#define add(name, func) g_test_add ("/store/travel/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add ("every-state-can-be-reached", test_every_state_can_be_reached);
  add ("going-back-is-one-action", test_going_back_is_one_action);
  add ("before-the-origin-is-nothing", test_before_the_origin_is_nothing);
  add ("an-action-is-told-field-by-field", test_an_action_is_told_field_by_field);
  add ("a-description-is-what-a-comparison-finds", test_a_description_is_what_a_comparison_finds);
  add ("checkpoints-come-and-go", test_checkpoints_come_and_go);
  add ("copies-know-what-they-share", test_copies_know_what_they_share);

  return g_test_run ();
}
