/* test-merge.c: bringing two copies of a library together
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-merge.h"

#include "fold-library-maker.h"

#define N_ROUNDS 120

typedef struct
{
  FoldLibrary *base;
  FoldLibrary *ours;
  FoldLibrary *theirs;
} Copies;

static FoldLibrary *
change (FoldLibrary *library)
{
  FoldLibrary *copy = fold_copy_library (library);

  for (int i = g_test_rand_int_range (0, 12); i > 0; i--)
    {
      g_autoptr (FoldEdit) edit = fold_make_edit (copy, "Act");
    }
  return copy;
}

static Copies
make_copies (void)
{
  Copies copies = { fold_make_library ((guint) g_test_rand_int_range (1, 6)), NULL, NULL };

  copies.ours = change (copies.base);
  copies.theirs = change (copies.base);
  return copies;
}

static void
clear_copies (Copies *copies)
{
  g_object_unref (copies->base);
  g_object_unref (copies->ours);
  g_object_unref (copies->theirs);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Copies, clear_copies)

static char *
get_value (FoldLibrary     *library,
           FoldKind         kind,
           const char      *id,
           const FoldField *field)
{
  FoldRecord *record = library != NULL ? fold_library_lookup (library, kind, id) : NULL;

  return record != NULL && fold_record_is_set (record, field) ? fold_record_format_field (record, field) : g_strdup ("");
}

static gboolean
has_conflict (FoldMerge       *merge,
              FoldKind         kind,
              const char      *id,
              const FoldField *field)
{
  for (guint i = 0; i < fold_merge_get_n_conflicts (merge); i++)
    {
      const FoldMergeConflict *conflict = fold_merge_get_conflict (merge, i);

      if (conflict->kind == kind && g_str_equal (conflict->id, id) && conflict->field == field)
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_word (const char *text,
          const char *word)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  return g_strv_contains ((const char * const *) words, word);
}

/* Each word is judged by itself: one that both started from stays if both kept it. */
static void
assert_list (const char *base,
             const char *ours,
             const char *theirs,
             const char *result)
{
  g_autofree char *all = g_strjoin (" ", base, ours, theirs, result, NULL);
  g_auto (GStrv) words = g_strsplit (all, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      gboolean expected = has_word (base, words[i])
                          ? has_word (ours, words[i]) && has_word (theirs, words[i])
                          : has_word (ours, words[i]) || has_word (theirs, words[i]);

      if (*words[i] != '\0')
        g_assert_true (has_word (result, words[i]) == expected);
    }
}

static void
assert_field (FoldMerge       *merge,
              const Copies    *copies,
              FoldLibrary     *result,
              FoldRecord      *record,
              const FoldField *field)
{
  FoldKind kind = fold_record_get_kind (record);
  const char *id = fold_record_get_id (record);
  g_autofree char *base = get_value (copies->base, kind, id, field);
  g_autofree char *ours = get_value (copies->ours, kind, id, field);
  g_autofree char *theirs = get_value (copies->theirs, kind, id, field);
  g_autofree char *merged = get_value (result, kind, id, field);
  gboolean is_ours_new = !g_str_equal (ours, base);
  gboolean is_theirs_new = !g_str_equal (theirs, base);
  gboolean is_conflict = is_ours_new && is_theirs_new && !g_str_equal (ours, theirs) && field->type != FOLD_FIELD_REFS;

  g_assert_true (has_conflict (merge, kind, id, field) == is_conflict);
  if (field->type == FOLD_FIELD_REFS && is_ours_new && is_theirs_new && !g_str_equal (ours, theirs))
    assert_list (base, ours, theirs, merged);
  else
    g_assert_cmpstr (merged, ==, is_ours_new ? ours : theirs);
}

/* A record that is in one copy only: it is new, or the other one removed it. */
static void
assert_single (FoldMerge    *merge,
               const Copies *copies,
               FoldLibrary  *result,
               FoldRecord   *record)
{
  FoldKind kind = fold_record_get_kind (record);
  const char *id = fold_record_get_id (record);
  FoldRecord *base = fold_library_lookup (copies->base, kind, id);
  FoldRecord *merged = fold_library_lookup (result, kind, id);
  gboolean is_conflict = has_conflict (merge, kind, id, NULL);

  if (base == NULL || !fold_record_equal (base, record))
    g_assert_true (merged != NULL && fold_record_equal (merged, record));
  g_assert_true ((merged == NULL) == (base != NULL && !is_conflict));
  if (base != NULL && !fold_record_equal (base, record))
    g_assert_true (is_conflict);
}

static void
assert_records_of (FoldMerge    *merge,
                   const Copies *copies,
                   FoldLibrary  *result,
                   FoldLibrary  *copy,
                   FoldLibrary  *other)
{
  for (guint kind = 0; kind < FOLD_N_KINDS; kind++)
    {
      FoldRecordList *list = fold_library_get_list (copy, kind);

      for (guint i = 0; i < fold_record_list_get_length (list); i++)
        {
          FoldRecord *record = fold_record_list_peek (list, i);
          guint n_fields = 0;
          const FoldField *fields = fold_record_get_fields (record, &n_fields);
          const char *id = fold_record_get_id (record);

          if (fold_library_lookup (other, kind, id) == NULL)
            assert_single (merge, copies, result, record);
          else if (!has_conflict (merge, kind, id, NULL))
            for (guint field = 0; field < n_fields; field++)
              assert_field (merge, copies, result, record, &fields[field]);
        }
    }
}

static void
test_is_what_the_rules_say (void)
{
  guint n_conflicts = 0;

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      g_auto (Copies) copies = make_copies ();
      g_autoptr (FoldMerge) merge = fold_merge_new (copies.base, copies.ours, copies.theirs);
      g_autoptr (FoldLibrary) result = fold_merge_dup_result (merge);

      assert_records_of (merge, &copies, result, copies.ours, copies.theirs);
      assert_records_of (merge, &copies, result, copies.theirs, copies.ours);
      n_conflicts += fold_merge_get_n_conflicts (merge);
    }
  g_assert_cmpuint (n_conflicts, >, N_ROUNDS / 4);
}

static void
test_holds_together_however_it_is_settled (void)
{
  for (guint round = 0; round < N_ROUNDS; round++)
    {
      g_auto (Copies) copies = make_copies ();
      g_autoptr (FoldMerge) merge = fold_merge_new (g_test_rand_bit () ? copies.base : NULL, copies.ours, copies.theirs);
      g_autoptr (FoldLibrary) open = fold_merge_dup_result (merge);
      g_autoptr (FoldLibrary) result = NULL;
      g_autoptr (FoldLibrary) edited = fold_copy_library (copies.ours);
      g_autoptr (FoldEdit) edit = NULL;
      g_autoptr (GError) error = NULL;

      fold_library_check_references (open, &error);
      g_assert_no_error (error);
      while (fold_merge_count_open (merge) > 0)
        for (guint i = 0; i < fold_merge_get_n_conflicts (merge); i++)
          fold_merge_settle (merge, i, g_test_rand_bit () ? FOLD_MERGE_OURS : FOLD_MERGE_THEIRS);

      result = fold_merge_dup_result (merge);
      fold_library_check_references (result, &error);
      g_assert_no_error (error);

      edit = fold_merge_make_edit (merge, "Merge");
      fold_library_apply (edited, edit);
      fold_assert_same_library (edited, result);
    }
}

static void
test_one_side_alone_is_taken (void)
{
  for (guint round = 0; round < N_ROUNDS; round++)
    {
      g_auto (Copies) copies = make_copies ();
      g_autoptr (FoldMerge) ours = fold_merge_new (copies.base, copies.ours, copies.base);
      g_autoptr (FoldMerge) theirs = fold_merge_new (copies.base, copies.base, copies.theirs);
      g_autoptr (FoldMerge) same = fold_merge_new (copies.base, copies.ours, copies.ours);
      g_autoptr (FoldLibrary) first = fold_merge_dup_result (ours);
      g_autoptr (FoldLibrary) second = fold_merge_dup_result (theirs);
      g_autoptr (FoldLibrary) third = fold_merge_dup_result (same);

      g_assert_cmpuint (fold_merge_get_n_conflicts (ours), ==, 0);
      g_assert_cmpuint (fold_merge_get_n_conflicts (theirs), ==, 0);
      g_assert_cmpuint (fold_merge_get_n_conflicts (same), ==, 0);
      fold_assert_same_library (first, copies.ours);
      fold_assert_same_library (second, copies.theirs);
      fold_assert_same_library (third, copies.ours);
    }
}

static FoldLibrary *
make_with_quote (gboolean has_code)
{
  FoldLibrary *library = fold_library_new ();
  g_autoptr (FoldRecord) code = fold_record_new (FOLD_KIND_CODE, "care");
  g_autoptr (FoldRecord) place = fold_record_new (FOLD_KIND_PLACE, "city");

  g_object_set (code, "name", "Care", NULL);
  g_object_set (place, "name", "City", NULL);
  if (has_code)
    fold_library_put (library, code);
  fold_library_put (library, place);
  return library;
}

static void
test_what_the_other_leans_on_is_a_conflict (void)
{
  g_autoptr (FoldLibrary) base = make_with_quote (TRUE);
  g_autoptr (FoldLibrary) ours = make_with_quote (FALSE);
  g_autoptr (FoldLibrary) theirs = make_with_quote (TRUE);
  g_autoptr (FoldRecord) policy = fold_record_new (FOLD_KIND_POLICY, "law");
  g_autoptr (FoldMerge) merge = NULL;
  g_autoptr (FoldLibrary) open = NULL;
  g_autoptr (FoldLibrary) removed = NULL;

  g_object_set (policy, "title", "Law", NULL);
  g_assert_true (fold_record_parse_field (policy, fold_kind_find_field (FOLD_KIND_POLICY, "codes"), "care", NULL));
  fold_library_put (theirs, policy);
  merge = fold_merge_new (base, ours, theirs);
  g_assert_cmpuint (fold_merge_get_n_conflicts (merge), ==, 1);
  g_assert_cmpstr (fold_merge_get_conflict (merge, 0)->id, ==, "care");
  g_assert_cmpint (fold_merge_get_conflict (merge, 0)->removed_by, ==, FOLD_MERGE_OURS);

  open = fold_merge_dup_result (merge);
  g_assert_nonnull (fold_library_lookup (open, FOLD_KIND_CODE, "care"));
  fold_merge_settle (merge, 0, FOLD_MERGE_OURS);
  removed = fold_merge_dup_result (merge);
  g_assert_null (fold_library_lookup (removed, FOLD_KIND_CODE, "care"));
  g_assert_nonnull (fold_library_lookup (removed, FOLD_KIND_POLICY, "law"));
}

static void
test_without_a_common_state_gaps_are_filled (void)
{
  g_autoptr (FoldLibrary) ours = fold_library_new ();
  g_autoptr (FoldLibrary) theirs = fold_library_new ();
  g_autoptr (FoldRecord) mine = fold_record_new (FOLD_KIND_POLICY, "law");
  g_autoptr (FoldRecord) other = fold_record_new (FOLD_KIND_POLICY, "law");
  g_autoptr (FoldMerge) merge = NULL;

  g_object_set (mine, "title", "Law", "note", "Mine", NULL);
  g_object_set (other, "title", "The Law", "summary", "Theirs", NULL);
  fold_library_put (ours, mine);
  fold_library_put (theirs, other);
  merge = fold_merge_new (NULL, ours, theirs);
  g_assert_cmpuint (fold_merge_get_n_conflicts (merge), ==, 1);
  g_assert_cmpstr (fold_merge_get_conflict (merge, 0)->field->name, ==, "title");
  g_assert_cmpstr (fold_merge_get_conflict (merge, 0)->theirs, ==, "The Law");

  fold_merge_settle_all (merge, FOLD_MERGE_THEIRS);

  g_autoptr (FoldLibrary) result = fold_merge_dup_result (merge);
  FoldRecord *law = fold_library_lookup (result, FOLD_KIND_POLICY, "law");
  g_autofree char *title = NULL;
  g_autofree char *note = NULL;
  g_autofree char *summary = NULL;

  g_object_get (law, "title", &title, "note", &note, "summary", &summary, NULL);
  g_assert_cmpstr (title, ==, "The Law");
  g_assert_cmpstr (note, ==, "Mine");
  g_assert_cmpstr (summary, ==, "Theirs");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/merge/is-what-the-rules-say", test_is_what_the_rules_say);
  g_test_add_func ("/model/merge/holds-together-however-it-is-settled", test_holds_together_however_it_is_settled);
  g_test_add_func ("/model/merge/one-side-alone-is-taken", test_one_side_alone_is_taken);
  g_test_add_func ("/model/merge/what-the-other-leans-on-is-a-conflict", test_what_the_other_leans_on_is_a_conflict);
  g_test_add_func ("/model/merge/without-a-common-state-gaps-are-filled", test_without_a_common_state_gaps_are_filled);

  return g_test_run ();
}
