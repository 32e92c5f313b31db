/* test-command-merge.c: the commands “screenfold history”, “checkpoint” and “merge”
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-command-merge.h"

#include "fold-command-history.h"
#include "fold-library-create.h"
#include "fold-store.h"
#include "fold-test-files.h"

typedef struct
{
  char    *folder;
  GFile   *ours;
  GFile   *theirs;
  GString *out;
  GString *err;
} Fixture;

static void
put (GFile      *file,
     const char *id,
     const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FoldStore) store = fold_store_open (file, FOLD_STORE_OPEN_DEFAULT, &error);
  g_autoptr (FoldEdit) edit = fold_edit_new ("Put");
  g_autoptr (FoldStoreAction) action = fold_store_action_new (edit, "Ana");
  g_autoptr (FoldRecord) place = fold_record_new (FOLD_KIND_PLACE, id);

  g_assert_no_error (error);
  g_object_set (place, "name", name, NULL);
  fold_edit_put (edit, place);
  fold_store_apply (store, action, &error);
  g_assert_no_error (error);
}

static char *
get_name (GFile      *file,
          const char *id)
{
  g_autoptr (FoldStore) store = fold_store_open (file, FOLD_STORE_OPEN_READ_ONLY, NULL);
  g_autoptr (FoldLibrary) library = fold_store_load (store, NULL);
  FoldRecord *place = fold_library_lookup (library, FOLD_KIND_PLACE, id);
  char *name = NULL;

  if (place != NULL)
    g_object_get (place, "name", &name, NULL);
  return name;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  fixture->folder = fold_test_make_folder ();
  fixture->ours = fold_test_get_file (fixture->folder, "ours.screenfold");
  fixture->theirs = fold_test_get_file (fixture->folder, "theirs.screenfold");
  fixture->out = g_string_new (NULL);
  fixture->err = g_string_new (NULL);
  fold_library_create (fixture->ours, NULL, "Empty", &error);
  g_assert_no_error (error);
  put (fixture->ours, "city", "City");
  bytes = fold_test_read (fixture->ours);
  fold_test_write (fixture->theirs, bytes);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_unref (fixture->ours);
  g_object_unref (fixture->theirs);
  g_string_free (fixture->out, TRUE);
  g_string_free (fixture->err, TRUE);
  fold_test_remove_folder (fixture->folder);
  g_free (fixture->folder);
}

static int
merge (Fixture    *fixture,
       GFile      *into,
       const char *prefer)
{
  g_string_truncate (fixture->out, 0);
  g_string_truncate (fixture->err, 0);
  return fold_command_merge_run (fixture->ours, fixture->theirs, into, prefer, fixture->out, fixture->err);
}

static void
test_what_they_added_comes (Fixture       *fixture,
                            gconstpointer  data)
{
  g_autofree char *mine = NULL;
  g_autofree char *other = NULL;

  put (fixture->ours, "mine", "Mine");
  put (fixture->theirs, "other", "Other");
  g_assert_cmpint (merge (fixture, NULL, NULL), ==, 0);
  mine = get_name (fixture->ours, "mine");
  other = get_name (fixture->ours, "other");
  g_assert_cmpstr (mine, ==, "Mine");
  g_assert_cmpstr (other, ==, "Other");

  /* once more, and nothing is left to do */
  g_assert_cmpint (merge (fixture, NULL, NULL), ==, 0);
  g_assert_cmpstr (fixture->out->str, ==, "0 records came or changed.\n");
}

static void
test_a_conflict_changes_nothing (Fixture       *fixture,
                                 gconstpointer  data)
{
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) after = NULL;

  put (fixture->ours, "city", "Our city");
  put (fixture->theirs, "city", "Their city");
  before = fold_test_read (fixture->ours);
  g_assert_cmpint (merge (fixture, NULL, NULL), ==, 1);
  g_assert_nonnull (strstr (fixture->out->str, "Our city"));
  g_assert_nonnull (strstr (fixture->out->str, "Their city"));
  g_assert_cmpstr (fixture->err->str, ==, "1 conflict: nothing was changed; --prefer settles it.\n");
  after = fold_test_read (fixture->ours);
  g_assert_true (g_bytes_equal (before, after));
}

static void
test_a_preference_settles_it (Fixture       *fixture,
                              gconstpointer  data)
{
  g_autoptr (GFile) into = fold_test_get_file (fixture->folder, "into.screenfold");
  g_autofree char *kept = NULL;
  g_autofree char *merged = NULL;

  put (fixture->ours, "city", "Our city");
  put (fixture->theirs, "city", "Their city");
  g_assert_cmpint (merge (fixture, into, "theirs"), ==, 0);
  kept = get_name (fixture->ours, "city");
  merged = get_name (into, "city");
  g_assert_cmpstr (kept, ==, "Our city");
  g_assert_cmpstr (merged, ==, "Their city");
  g_assert_cmpint (merge (fixture, into, "theirs"), ==, 2); /* the file is there already */
  g_assert_cmpint (merge (fixture, NULL, "mine"), ==, 2);
}

static int
checkpoint (Fixture    *fixture,
            const char *name,
            gboolean    compares,
            gboolean    restores)
{
  g_string_truncate (fixture->out, 0);
  g_string_truncate (fixture->err, 0);
  return fold_command_checkpoint_run (fixture->ours, name, compares, restores, fixture->out, fixture->err);
}

static void
test_a_checkpoint_can_be_gone_back_to (Fixture       *fixture,
                                       gconstpointer  data)
{
  g_autofree char *name = NULL;

  g_assert_cmpint (checkpoint (fixture, "Sent", FALSE, FALSE), ==, 0);
  g_assert_cmpint (checkpoint (fixture, "Sent", TRUE, FALSE), ==, 0);
  put (fixture->ours, "city", "Renamed");
  g_assert_cmpint (checkpoint (fixture, "Sent", TRUE, FALSE), ==, 1);
  g_assert_cmpstr (fixture->out->str, ==, "Place changed: Renamed\n    Name: City → Renamed\n");
  g_assert_cmpint (checkpoint (fixture, "Sent", FALSE, TRUE), ==, 0);
  name = get_name (fixture->ours, "city");
  g_assert_cmpstr (name, ==, "City");
  g_assert_cmpint (checkpoint (fixture, NULL, FALSE, FALSE), ==, 0);
  g_assert_true (g_str_has_suffix (fixture->out->str, "Sent\n"));
  g_assert_cmpint (checkpoint (fixture, "None", FALSE, TRUE), ==, 2);
}

static void
test_the_history_says_who (Fixture       *fixture,
                           gconstpointer  data)
{
  g_assert_cmpint (fold_command_history_run (fixture->ours, NULL, 0, fixture->out, fixture->err), ==, 0);
  g_assert_nonnull (strstr (fixture->out->str, "Ana"));
  g_assert_nonnull (strstr (fixture->out->str, "1 added"));
  g_string_truncate (fixture->out, 0);
  g_assert_cmpint (fold_command_history_run (fixture->ours, "json", 0, fixture->out, fixture->err), ==, 0);
  g_assert_nonnull (strstr (fixture->out->str, "\"actor\": \"Ana\""));
}

#define add(name, func) g_test_add ("/window/command-merge/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  add ("what-they-added-comes", test_what_they_added_comes);
  add ("a-conflict-changes-nothing", test_a_conflict_changes_nothing);
  add ("a-preference-settles-it", test_a_preference_settles_it);
  add ("a-checkpoint-can-be-gone-back-to", test_a_checkpoint_can_be_gone_back_to);
  add ("the-history-says-who", test_the_history_says_who);

  return g_test_run ();
}
