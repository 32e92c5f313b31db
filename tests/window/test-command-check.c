/* test-command-check.c: the command “screenfold check”
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-command-check.h"

#include "fold-finding-text.h"
#include "fold-library-create.h"
#include "fold-store.h"
#include "fold-test-files.h"

typedef struct
{
  char    *folder;
  GFile   *file;
  GString *out;
  GString *err;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = fold_test_make_folder ();
  fixture->file = fold_test_get_file (fixture->folder, "a.screenfold");
  fixture->out = g_string_new (NULL);
  fixture->err = g_string_new (NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_unref (fixture->file);
  g_string_free (fixture->out, TRUE);
  g_string_free (fixture->err, TRUE);
  fold_test_remove_folder (fixture->folder);
  g_free (fixture->folder);
}

static void
put (GFile      *file,
     FoldRecord *record)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FoldStore) store = fold_store_open (file, FOLD_STORE_OPEN_DEFAULT, &error);
  g_autoptr (FoldEdit) edit = fold_edit_new ("Put");
  g_autoptr (FoldStoreAction) action = fold_store_action_new (edit, NULL);

  g_assert_no_error (error);
  fold_edit_put (edit, record);
  fold_store_apply (store, action, &error);
  g_assert_no_error (error);
}

static void
test_a_library_in_order_passes (Fixture       *fixture,
                                gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fold_library_create (fixture->file, NULL, "Empty", &error);
  g_assert_no_error (error);

  g_assert_cmpint (fold_command_check_run (fixture->file, fixture->out, fixture->err), ==, 0);
  g_assert_cmpstr (fixture->out->str, ==, "Everything is in order.\n");
  g_assert_cmpstr (fixture->err->str, ==, "");
}

static void
test_notes_are_no_failure (Fixture       *fixture,
                           gconstpointer  data)
{
  g_autoptr (FoldRecord) policy = fold_record_new (FOLD_KIND_POLICY, "law");
  g_autoptr (GError) error = NULL;

  fold_library_create (fixture->file, NULL, "Empty", &error);
  g_object_set (policy, "title", "Law", NULL);
  put (fixture->file, policy);

  g_assert_cmpint (fold_command_check_run (fixture->file, fixture->out, fixture->err), ==, 0);
  g_assert_cmpstr (fixture->out->str, ==,
                   "Note: Policy “law” has no quote.\n"
                   "Note: Policy “law” has no date.\n"
                   "No problems, 2 notes.\n");
}

static void
test_a_damaged_file_does_not_pass (Fixture       *fixture,
                                   gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fold_library_create (fixture->file, NULL, "Empty", &error);
  g_autoptr (GBytes) whole = fold_test_read (fixture->file);
  gsize size = 0;
  g_autofree guint8 *bytes = g_memdup2 (g_bytes_get_data (whole, &size), g_bytes_get_size (whole));
  g_autoptr (GBytes) damaged = NULL;

  memset (bytes + 4096 * 5, 0xa5, 4096);
  damaged = g_bytes_new (bytes, g_bytes_get_size (whole));
  fold_test_write (fixture->file, damaged);

  g_assert_cmpint (fold_command_check_run (fixture->file, fixture->out, fixture->err), ==, 2);
  g_assert_true (g_str_has_prefix (fixture->err->str, "“a.screenfold” is damaged and cannot be read.\n"));
  g_assert_nonnull (strstr (fixture->err->str, "--recover=OUT"));
}

static void
test_every_finding_has_a_sentence (Fixture       *fixture,
                                   gconstpointer  data)
{
  for (guint type = 0; type <= FOLD_FINDING_POLICY_WITHOUT_DATE; type++)
    {
      g_autoptr (FoldRecord) record = fold_record_new (FOLD_KIND_QUOTE, "q");
      g_autoptr (FoldFinding) finding = fold_finding_new ((FoldFindingType) type, record, "field other");
      g_autofree char *sentence = fold_finding_dup_sentence (finding);

      g_assert_true (g_str_has_suffix (sentence, "."));
      g_assert_null (strstr (sentence, "null"));
    }
}

#define add(name, func) g_test_add ("/window/command-check/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  add ("a-library-in-order-passes", test_a_library_in_order_passes);
  add ("notes-are-no-failure", test_notes_are_no_failure);
  add ("a-damaged-file-does-not-pass", test_a_damaged_file_does_not_pass);
  add ("every-finding-has-a-sentence", test_every_finding_has_a_sentence);

  return g_test_run ();
}
