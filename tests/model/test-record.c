/* test-record.c: fields, copies and text forms of records
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fold-criterion.h"
#include "fold-life-event.h"
#include "fold-place.h"
#include "fold-policy.h"
#include "fold-record.h"

#include <math.h>

static FoldRecord *
create_policy (void)
{
  const char *places[] = { "mexico", "mexico-city", NULL };

  return g_object_new (FOLD_TYPE_POLICY,
                       "id", "migratory-act",
                       "title", "Migratory Act",
                       "kind", FOLD_POLICY_LAW,
                       "level", FOLD_LEVEL_FEDERAL,
                       "places", places,
                       NULL);
}

static void
test_names_of_fields_are_unique_and_snake_case (void)
{
  for (guint kind = 0; kind < FOLD_N_KINDS; kind++)
    {
      g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
      guint n_fields = 0;
      const FoldField *fields = fold_kind_get_fields (kind, &n_fields);

      for (guint i = 0; i < n_fields; i++)
        {
          g_assert_true (g_hash_table_add (seen, (gpointer) fields[i].name));
          g_assert_null (strpbrk (fields[i].name, "-ABCDEFGHIJKLMNOPQRSTUVWXYZ"));
        }
    }
}

static void
test_a_kind_stands_after_the_kinds_it_is_part_of (void)
{
  for (guint kind = 0; kind < FOLD_N_KINDS; kind++)
    {
      FoldKind owner = fold_kind_get_owner (kind);

      if (owner != FOLD_N_KINDS)
        g_assert_cmpint (owner, <, kind);
    }
}

static void
test_names_of_kinds_read_back (void)
{
  FoldKind kind = FOLD_N_KINDS;

  for (guint i = 0; i < FOLD_N_KINDS; i++)
    {
      g_assert_true (fold_kind_parse_name (fold_kind_get_name (i), &kind));
      g_assert_cmpint (kind, ==, i);
    }
  g_assert_false (fold_kind_parse_name ("nothing", &kind));
}

static void
test_a_copy_is_equal_and_independent (void)
{
  g_autoptr (FoldRecord) record = create_policy ();
  g_autoptr (FoldRecord) copy = fold_record_copy (record);

  g_assert_true (fold_record_equal (record, copy));

  g_object_set (copy, "title", "Another", NULL);

  g_assert_false (fold_record_equal (record, copy));
  g_assert_cmpstr (fold_policy_get_title (FOLD_POLICY (record)), ==, "Migratory Act");
}

static void
count_cb (GObject    *object,
          GParamSpec *pspec,
          gpointer    data)
{
  g_ptr_array_add (data, (gpointer) g_intern_string (pspec->name));
}

static void
test_assign_notifies_of_what_differs_only (void)
{
  g_autoptr (FoldRecord) record = create_policy ();
  g_autoptr (FoldRecord) other = create_policy ();
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  g_object_set (other, "title", "Ley", "level", FOLD_LEVEL_CITY, NULL);
  g_signal_connect (record, "notify", G_CALLBACK (count_cb), names);
  fold_record_assign (record, other);

  g_assert_cmpuint (names->len, ==, 2);
  g_assert_true (fold_record_equal (record, other));

  fold_record_assign (record, other);

  g_assert_cmpuint (names->len, ==, 2);
}

static void
test_an_empty_text_is_no_text (void)
{
  g_autoptr (FoldRecord) record = create_policy ();

  g_object_set (record, "summary", "", NULL);

  g_assert_null (fold_policy_get_summary (FOLD_POLICY (record)));
}

static void
test_a_missing_title_is_named (void)
{
  g_autoptr (FoldRecord) record = fold_record_new (FOLD_KIND_POLICY, "nameless");
  g_autoptr (GError) error = NULL;

  g_assert_false (fold_record_validate (record, &error));

  g_assert_error (error, FOLD_RECORD_ERROR, FOLD_RECORD_ERROR_MISSING);
  g_assert_nonnull (strstr (error->message, "title"));
  g_assert_nonnull (strstr (error->message, "nameless"));
}

static void
test_ids_are_plain_words (void)
{
  g_autofree char *long_id = g_strnfill (101, 'a');

  g_assert_true (fold_record_is_valid_id ("q-1.e2_x"));
  g_assert_false (fold_record_is_valid_id (NULL));
  g_assert_false (fold_record_is_valid_id (""));
  g_assert_false (fold_record_is_valid_id ("-a"));
  g_assert_false (fold_record_is_valid_id ("a b"));
  g_assert_false (fold_record_is_valid_id ("á"));
  g_assert_false (fold_record_is_valid_id (long_id));
}

static void
assert_round_trip (FoldKind    kind,
                   const char *name,
                   const char *text)
{
  g_autoptr (FoldRecord) record = fold_record_new (kind, "a");
  g_autoptr (GError) error = NULL;
  const FoldField *field = fold_kind_find_field (kind, name);
  g_autofree char *back = NULL;

  fold_record_parse_field (record, field, text, &error);
  g_assert_no_error (error);
  back = fold_record_format_field (record, field);

  g_assert_cmpstr (back, ==, text);
}

static void
test_text_forms_read_back (void)
{
  assert_round_trip (FOLD_KIND_POLICY, "title", "Ley de Migración");
  assert_round_trip (FOLD_KIND_POLICY, "kind", "change-of-government");
  assert_round_trip (FOLD_KIND_POLICY, "places", "mexico mexico-city");
  assert_round_trip (FOLD_KIND_LIFE_EVENT, "edtf", "2004?/2008~");
  assert_round_trip (FOLD_KIND_PLACE, "latitude", "19.43");
  assert_round_trip (FOLD_KIND_PLACE, "longitude", "-99.1332");
  assert_round_trip (FOLD_KIND_CRITERION, "position", "12");
}

static void
test_every_number_reads_back_exactly (void)
{
  const FoldField *field = fold_kind_find_field (FOLD_KIND_PLACE, "latitude");

  for (guint i = 0; i < 20000; i++)
    {
      double number = g_test_rand_double_range (-180, 180);
      g_autoptr (FoldRecord) record = g_object_new (FOLD_TYPE_PLACE, "id", "a", "latitude", number, NULL);
      g_autofree char *text = fold_record_format_field (record, field);

      g_assert_cmpfloat (g_ascii_strtod (text, NULL), ==, number);
    }
}

static void
test_an_absent_number_is_not_zero (void)
{
  g_autoptr (FoldRecord) record = fold_record_new (FOLD_KIND_PLACE, "a");
  const FoldField *field = fold_kind_find_field (FOLD_KIND_PLACE, "latitude");

  g_assert_true (isnan (fold_place_get_latitude (FOLD_PLACE (record))));
  g_assert_false (fold_record_is_set (record, field));

  g_object_set (record, "latitude", 0.0, NULL);

  g_assert_true (fold_record_is_set (record, field));
}

static void
assert_refused (FoldKind    kind,
                const char *name,
                const char *text)
{
  g_autoptr (FoldRecord) record = fold_record_new (kind, "a");
  g_autoptr (GError) error = NULL;
  const FoldField *field = fold_kind_find_field (kind, name);

  g_assert_false (fold_record_parse_field (record, field, text, &error));
  g_assert_nonnull (error);
}

static void
test_text_that_does_not_fit_is_refused (void)
{
  assert_refused (FOLD_KIND_POLICY, "kind", "decree");
  assert_refused (FOLD_KIND_POLICY, "places", "mexico méxico");
  assert_refused (FOLD_KIND_LIFE_EVENT, "edtf", "2015-02-29");
  assert_refused (FOLD_KIND_LIFE_EVENT, "policy", "a b");
  assert_refused (FOLD_KIND_PLACE, "latitude", "north");
  assert_refused (FOLD_KIND_PLACE, "latitude", "1e999");
  assert_refused (FOLD_KIND_CRITERION, "position", "-1");
  assert_refused (FOLD_KIND_SOURCE, "csl", "[]");
}

static void
test_dispose_may_run_twice (void)
{
  for (guint kind = 0; kind < FOLD_N_KINDS; kind++)
    {
      FoldRecord *record = fold_record_new (kind, "a");

      g_object_run_dispose (G_OBJECT (record));
      g_object_run_dispose (G_OBJECT (record));

      g_assert_cmpstr (fold_record_get_id (record), ==, "a");
      g_assert_finalize_object (record);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/model/record/names-of-fields-are-unique-and-snake-case",
                   test_names_of_fields_are_unique_and_snake_case);
  g_test_add_func ("/model/record/a-kind-stands-after-the-kinds-it-is-part-of",
                   test_a_kind_stands_after_the_kinds_it_is_part_of);
  g_test_add_func ("/model/record/names-of-kinds-read-back", test_names_of_kinds_read_back);
  g_test_add_func ("/model/record/a-copy-is-equal-and-independent", test_a_copy_is_equal_and_independent);
  g_test_add_func ("/model/record/assign-notifies-of-what-differs-only", test_assign_notifies_of_what_differs_only);
  g_test_add_func ("/model/record/an-empty-text-is-no-text", test_an_empty_text_is_no_text);
  g_test_add_func ("/model/record/a-missing-title-is-named", test_a_missing_title_is_named);
  g_test_add_func ("/model/record/ids-are-plain-words", test_ids_are_plain_words);
  g_test_add_func ("/model/record/text-forms-read-back", test_text_forms_read_back);
  g_test_add_func ("/model/record/every-number-reads-back-exactly", test_every_number_reads_back_exactly);
  g_test_add_func ("/model/record/an-absent-number-is-not-zero", test_an_absent_number_is_not_zero);
  g_test_add_func ("/model/record/text-that-does-not-fit-is-refused", test_text_that_does_not_fit_is_refused);
  g_test_add_func ("/model/record/dispose-may-run-twice", test_dispose_may_run_twice);

  return g_test_run ();
}
