/* test-library.c: records of a library, who refers to whom, and edits
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fold-evidence.h"
#include "fold-library.h"
#include "fold-policy.h"
#include "fold-quote.h"

static FoldRecord *
create_policy (const char *id)
{
  return g_object_new (FOLD_TYPE_POLICY, "id", id, "title", id, NULL);
}

static FoldRecord *
create_quote (const char *id)
{
  return g_object_new (FOLD_TYPE_QUOTE, "id", id, "text", "words", "source", "thesis", NULL);
}

static FoldRecord *
create_evidence (const char *id,
                 const char *quote,
                 const char *policy)
{
  return g_object_new (FOLD_TYPE_EVIDENCE, "id", id, "quote", quote, "policy", policy, NULL);
}

static void
add (FoldLibrary *library,
     FoldRecord  *record)
{
  g_autoptr (FoldRecord) owned = record;
  g_autoptr (GError) error = NULL;

  fold_library_add (library, owned, &error);
  g_assert_no_error (error);
}

static FoldLibrary *
create_library (void)
{
  FoldLibrary *library = fold_library_new ();

  add (library, create_policy ("a"));
  add (library, create_policy ("b"));
  add (library, create_quote ("q"));
  add (library, create_evidence ("q.1", "q", "a"));
  add (library, create_evidence ("q.2", "q", "b"));
  return library;
}

static void
test_lists_are_sorted_by_id_however_they_came (void)
{
  g_autoptr (FoldLibrary) library = fold_library_new ();
  FoldRecordList *list = fold_library_get_list (library, FOLD_KIND_POLICY);

  for (guint i = 0; i < 500; i++)
    {
      g_autofree char *id = g_strdup_printf ("p%d", g_test_rand_int_range (0, 100000));
      g_autoptr (FoldRecord) record = create_policy (id);

      fold_library_add (library, record, NULL);
    }

  for (guint i = 1; i < fold_record_list_get_length (list); i++)
    g_assert_cmpstr (fold_record_get_id (fold_record_list_peek (list, i - 1)), <,
                     fold_record_get_id (fold_record_list_peek (list, i)));
}

static void
items_changed_cb (GListModel *model,
                  guint       position,
                  guint       removed,
                  guint       added,
                  gpointer    data)
{
  guint *counts = data;

  counts[0]++;
  counts[1] += removed;
  counts[2] += added;
}

static void
test_a_list_tells_of_no_more_than_what_changed (void)
{
  g_autoptr (FoldLibrary) library = create_library ();
  FoldRecordList *list = fold_library_get_list (library, FOLD_KIND_POLICY);
  guint counts[3] = { 0 };

  g_signal_connect (list, "items-changed", G_CALLBACK (items_changed_cb), counts);
  add (library, create_policy ("aa"));
  fold_library_remove (library, FOLD_KIND_POLICY, "aa");
  fold_library_remove (library, FOLD_KIND_POLICY, "none");

  g_assert_cmpuint (counts[0], ==, 2);
  g_assert_cmpuint (counts[1], ==, 1);
  g_assert_cmpuint (counts[2], ==, 1);
}

static void
test_a_second_record_of_an_id_is_refused (void)
{
  g_autoptr (FoldLibrary) library = create_library ();
  g_autoptr (FoldRecord) again = create_policy ("a");
  g_autoptr (GError) error = NULL;

  g_assert_false (fold_library_add (library, again, &error));

  g_assert_error (error, FOLD_RECORD_ERROR, FOLD_RECORD_ERROR_DUPLICATE);
}

static void
test_parts_are_found_by_their_owner (void)
{
  g_autoptr (FoldLibrary) library = create_library ();
  FoldRecord *quote = fold_library_lookup (library, FOLD_KIND_QUOTE, "q");
  g_autoptr (GPtrArray) parts = fold_library_list_parts (library, quote, FOLD_KIND_EVIDENCE);

  g_assert_cmpuint (parts->len, ==, 2);
  g_assert_cmpstr (fold_record_get_id (g_ptr_array_index (parts, 0)), ==, "q.1");
}

static void
test_referrers_are_found_by_the_field (void)
{
  g_autoptr (FoldLibrary) library = create_library ();
  FoldRecord *policy = fold_library_lookup (library, FOLD_KIND_POLICY, "a");
  g_autoptr (GPtrArray) evidence = fold_library_list_referrers (library, policy, FOLD_KIND_EVIDENCE, "policy");
  g_autoptr (GPtrArray) dates = fold_library_list_referrers (library, policy, FOLD_KIND_LIFE_EVENT, "policy");

  g_assert_cmpuint (evidence->len, ==, 1);
  g_assert_cmpuint (dates->len, ==, 0);
  g_assert_cmpuint (fold_library_count_referrers (library, policy), ==, 1);
}

static void
test_a_put_moves_the_reference_and_keeps_the_object (void)
{
  g_autoptr (FoldLibrary) library = create_library ();
  FoldRecord *before = fold_library_lookup (library, FOLD_KIND_EVIDENCE, "q.1");
  FoldRecord *policy = fold_library_lookup (library, FOLD_KIND_POLICY, "b");
  g_autoptr (FoldRecord) moved = create_evidence ("q.1", "q", "b");

  fold_library_put (library, moved);

  g_assert_true (fold_library_lookup (library, FOLD_KIND_EVIDENCE, "q.1") == before);
  g_assert_cmpuint (fold_library_count_referrers (library, policy), ==, 2);
}

static void
test_a_record_goes_with_its_parts (void)
{
  g_autoptr (FoldLibrary) library = create_library ();
  FoldRecord *policy = fold_library_lookup (library, FOLD_KIND_POLICY, "a");

  fold_library_remove (library, FOLD_KIND_QUOTE, "q");

  g_assert_null (fold_library_lookup (library, FOLD_KIND_EVIDENCE, "q.1"));
  g_assert_cmpuint (fold_library_count_referrers (library, policy), ==, 0);
}

static void
test_a_dangling_reference_is_named (void)
{
  g_autoptr (FoldLibrary) library = create_library ();
  g_autoptr (GError) error = NULL;

  g_assert_false (fold_library_check_references (library, &error));

  g_assert_error (error, FOLD_RECORD_ERROR, FOLD_RECORD_ERROR_DANGLING);
  g_assert_nonnull (strstr (error->message, "thesis"));
}

static void
changed_cb (FoldLibrary *library,
            gpointer     data)
{
  (*(guint *) data)++;
}

static void
test_an_edit_changes_the_library_once (void)
{
  g_autoptr (FoldLibrary) library = create_library ();
  g_autoptr (FoldEdit) edit = fold_edit_new ("Tidy up");
  g_autoptr (FoldRecord) policy = create_policy ("c");
  guint n_changes = 0;

  fold_edit_put (edit, policy);
  fold_edit_remove (edit, FOLD_KIND_EVIDENCE, "q.2");
  g_signal_connect (library, "changed", G_CALLBACK (changed_cb), &n_changes);
  fold_library_apply (library, edit);

  g_assert_cmpuint (n_changes, ==, 1);
  g_assert_nonnull (fold_library_lookup (library, FOLD_KIND_POLICY, "c"));
  g_assert_null (fold_library_lookup (library, FOLD_KIND_EVIDENCE, "q.2"));
}

/* The index of references, compared with looking at every record. */
static guint
count_naively (FoldLibrary *library,
               const char  *policy)
{
  FoldRecordList *list = fold_library_get_list (library, FOLD_KIND_EVIDENCE);
  guint n = 0;

  for (guint i = 0; i < fold_record_list_get_length (list); i++)
    n += g_str_equal (fold_evidence_get_policy (FOLD_EVIDENCE (fold_record_list_peek (list, i))), policy);
  return n;
}

static void
test_the_index_agrees_with_the_records_after_random_edits (void)
{
  g_autoptr (FoldLibrary) library = create_library ();

  for (guint i = 0; i < 3000; i++)
    {
      g_autofree char *id = g_strdup_printf ("e%d", g_test_rand_int_range (0, 40));
      const char *policy = g_test_rand_bit () ? "a" : "b";

      if (g_test_rand_int_range (0, 3) == 0)
        {
          fold_library_remove (library, FOLD_KIND_EVIDENCE, id);
        }
      else
        {
          g_autoptr (FoldRecord) evidence = create_evidence (id, "q", policy);

          fold_library_put (library, evidence);
        }

      g_assert_cmpuint (fold_library_count_referrers (library, fold_library_lookup (library, FOLD_KIND_POLICY, policy)),
                        ==, count_naively (library, policy));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/model/library/lists-are-sorted-by-id-however-they-came",
                   test_lists_are_sorted_by_id_however_they_came);
  g_test_add_func ("/model/library/a-list-tells-of-no-more-than-what-changed",
                   test_a_list_tells_of_no_more_than_what_changed);
  g_test_add_func ("/model/library/a-second-record-of-an-id-is-refused", test_a_second_record_of_an_id_is_refused);
  g_test_add_func ("/model/library/parts-are-found-by-their-owner", test_parts_are_found_by_their_owner);
  g_test_add_func ("/model/library/referrers-are-found-by-the-field", test_referrers_are_found_by_the_field);
  g_test_add_func ("/model/library/a-put-moves-the-reference-and-keeps-the-object",
                   test_a_put_moves_the_reference_and_keeps_the_object);
  g_test_add_func ("/model/library/a-record-goes-with-its-parts", test_a_record_goes_with_its_parts);
  g_test_add_func ("/model/library/a-dangling-reference-is-named", test_a_dangling_reference_is_named);
  g_test_add_func ("/model/library/an-edit-changes-the-library-once", test_an_edit_changes_the_library_once);
  g_test_add_func ("/model/library/the-index-agrees-with-the-records-after-random-edits",
                   test_the_index_agrees_with_the_records_after_random_edits);

  return g_test_run ();
}
