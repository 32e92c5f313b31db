/* test-record-edits.c: making, changing and removing records, without a widget
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-bulk-edits.h"
#include "fold-code-edits.h"
#include "fold-policy-edits.h"
#include "fold-quote.h"
#include "fold-record-edits.h"
#include "fold-removal.h"
#include "fold-small-library.h"

#include <math.h>

typedef struct
{
  FoldLibrary *library;
} Fixture;

static FoldRecord *
add (FoldLibrary *library,
     FoldKind     kind,
     const char  *id,
     const char  *first_property,
     const char  *value)
{
  FoldRecord *record = fold_record_new (kind, id);

  g_object_set (record, first_property, value, NULL);
  fold_library_put (library, record);
  g_object_unref (record);
  return record;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  user_data)
{
  FoldLibrary *library = fold_library_new ();
  static const char * const codes[] = { "care", "law", NULL };
  FoldRecord *quote = NULL;

  fixture->library = library;
  add (library, FOLD_KIND_PLACE, "city", "name", "City");
  add (library, FOLD_KIND_PLACE, "country", "name", "Country");
  add (library, FOLD_KIND_CODE, "care", "name", "Care");
  add (library, FOLD_KIND_CODE, "law", "name", "Law");
  fold_small_library_add_source (library, "book");
  fold_small_library_add_policy (library, "water", "Water law", FOLD_POLICY_LAW, FOLD_LEVEL_CITY);
  fold_small_library_add_policy (library, "roads", "Road plan", FOLD_POLICY_PROGRAMME, FOLD_LEVEL_CITY);
  fold_small_library_add_date (library, "water", FOLD_LIFE_EVENT_ADOPTED, "2011", "book");
  fold_small_library_add_relation (library, "water", FOLD_RELATION_AMENDS, "roads", FOLD_POLARITY_ASSERTED);
  quote = add (library, FOLD_KIND_QUOTE, "q1", "text", "Water is for all");
  g_object_set (quote, "source", "book", NULL);
  fold_library_remove (library, FOLD_KIND_QUOTE, "q1");
  quote = fold_record_new (FOLD_KIND_QUOTE, "q1");
  g_object_set (quote, "text", "Water is for all", "source", "book", "codes", codes, NULL);
  fold_library_put (library, quote);
  g_object_unref (quote);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  user_data)
{
  g_assert_true (fold_library_check_references (fixture->library, NULL));
  g_assert_finalize_object (fixture->library);
}

static FoldRecord *
look_up (Fixture    *fixture,
         FoldKind    kind,
         const char *id)
{
  return fold_library_lookup (fixture->library, kind, id);
}

static FoldEdit *
change (Fixture     *fixture,
        FoldKind     kind,
        const char  *id,
        const char  *field,
        const char  *text,
        GError     **error)
{
  return fold_edit_new_for_field (fixture->library, look_up (fixture, kind, id), fold_kind_find_field (kind, field), text, error);
}

static void
test_field (Fixture       *fixture,
            gconstpointer  user_data)
{
  g_autoptr (FoldEdit) edit = change (fixture, FOLD_KIND_POLICY, "water", "title", "  Law of\nwater ", NULL);
  g_autoptr (FoldEdit) same = change (fixture, FOLD_KIND_POLICY, "water", "kind", "law", NULL);

  g_assert_cmpstr (fold_edit_get_name (edit), ==, "Change title of Water law");
  g_assert_cmpstr (fold_policy_get_title (FOLD_POLICY (look_up (fixture, FOLD_KIND_POLICY, "water"))), ==, "Water law");
  fold_library_apply (fixture->library, edit);
  g_assert_cmpstr (fold_policy_get_title (FOLD_POLICY (look_up (fixture, FOLD_KIND_POLICY, "water"))), ==, "Law of water");
  g_assert_cmpuint (fold_edit_get_n_steps (same), ==, 0);
}

static void
test_part_named_by_owner (Fixture       *fixture,
                          gconstpointer  user_data)
{
  g_autoptr (GPtrArray) dates = fold_library_list_parts (fixture->library, look_up (fixture, FOLD_KIND_POLICY, "water"),
                                                         FOLD_KIND_LIFE_EVENT);
  FoldRecord *date = g_ptr_array_index (dates, 0);
  g_autoptr (FoldEdit) edit = change (fixture, FOLD_KIND_LIFE_EVENT, fold_record_get_id (date), "edtf", "2011-05", NULL);

  g_assert_cmpstr (fold_edit_get_name (edit), ==, "Change date of Water law");
}

static void
test_refusals (Fixture       *fixture,
               gconstpointer  user_data)
{
  static const struct {
    FoldKind    kind;
    const char *id;
    const char *field;
    const char *text;
  } wrong[] = {
    { FOLD_KIND_POLICY, "water", "title", " " },
    { FOLD_KIND_POLICY, "water", "kind", "laws" },
    { FOLD_KIND_POLICY, "water", "places", "city nowhere" },
    { FOLD_KIND_PLACE, "city", "within", "city" },
    { FOLD_KIND_PLACE, "city", "latitude", "91" },
    { FOLD_KIND_PLACE, "city", "latitude", "north" },
    { FOLD_KIND_CODE, "care", "color", "red" },
    { FOLD_KIND_CODE, "care", "parent", "book" },
    { FOLD_KIND_SOURCE, "book", "citekey", "two words" },
    { FOLD_KIND_QUOTE, "q1", "source", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (FoldRecord) before = fold_record_copy (look_up (fixture, wrong[i].kind, wrong[i].id));

      g_assert_null (change (fixture, wrong[i].kind, wrong[i].id, wrong[i].field, wrong[i].text, &error));
      g_assert_true (error != NULL && g_str_has_suffix (error->message, "."));
      g_assert_true (fold_record_equal (before, look_up (fixture, wrong[i].kind, wrong[i].id)));
    }
}

static void
test_circle (Fixture       *fixture,
             gconstpointer  user_data)
{
  g_autoptr (FoldEdit) edit = change (fixture, FOLD_KIND_PLACE, "city", "within", "country", NULL);
  g_autoptr (GError) error = NULL;

  fold_library_apply (fixture->library, edit);
  g_assert_null (change (fixture, FOLD_KIND_PLACE, "country", "within", "city", &error));
  g_assert_nonnull (error);
}

static void
test_unset (Fixture       *fixture,
            gconstpointer  user_data)
{
  const FoldField *latitude = fold_kind_find_field (FOLD_KIND_PLACE, "latitude");
  g_autoptr (FoldEdit) set = change (fixture, FOLD_KIND_PLACE, "city", "latitude", "19,4", NULL);

  fold_library_apply (fixture->library, set);
  g_assert_cmpfloat (fold_record_get_real (look_up (fixture, FOLD_KIND_PLACE, "city"), latitude), ==, 19.4);

  g_autoptr (FoldEdit) unset = change (fixture, FOLD_KIND_PLACE, "city", "latitude", NULL, NULL);

  fold_library_apply (fixture->library, unset);
  g_assert_true (isnan (fold_record_get_real (look_up (fixture, FOLD_KIND_PLACE, "city"), latitude)));
}

static void
test_draft (Fixture       *fixture,
            gconstpointer  user_data)
{
  g_autoptr (FoldRecord) draft = fold_library_draft (fixture->library, FOLD_KIND_BAND, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (fold_edit_new_for_draft (fixture->library, draft, &error));
  g_assert_cmpstr (error->message, ==, "The title is missing, and no band is without one.");
  g_assert_true (fold_record_change (draft, fixture->library, fold_kind_find_field (FOLD_KIND_BAND, "title"), "A mayor", NULL));
  g_assert_true (fold_record_change (draft, fixture->library, fold_kind_find_field (FOLD_KIND_BAND, "group"), "mayors", NULL));
  g_assert_true (fold_record_change (draft, fixture->library, fold_kind_find_field (FOLD_KIND_BAND, "edtf"), "2000/2005", NULL));

  g_autoptr (FoldEdit) edit = fold_edit_new_for_draft (fixture->library, draft, NULL);

  fold_library_apply (fixture->library, edit);
  g_assert_nonnull (look_up (fixture, FOLD_KIND_BAND, "a-mayor"));
}

static void
test_new_policy (Fixture       *fixture,
                 gconstpointer  user_data)
{
  g_autofree char *id = NULL;
  g_autofree char *day = fold_policy_dup_date (1304553600, 3600);
  g_autofree char *month = fold_policy_dup_date (1304553600, 86400);
  g_autofree char *year = fold_policy_dup_date (1304553600, 10 * 86400);
  g_autoptr (FoldEdit) edit = fold_edit_new_for_policy (fixture->library, "New policy", FOLD_LANES_LEVEL, "federal", month, &id);

  g_assert_cmpstr (day, ==, "2011-05-05");
  g_assert_cmpstr (month, ==, "2011-05");
  g_assert_cmpstr (year, ==, "2011");
  fold_library_apply (fixture->library, edit);
  g_assert_cmpint (fold_policy_get_level (FOLD_POLICY (look_up (fixture, FOLD_KIND_POLICY, id))), ==, FOLD_LEVEL_FEDERAL);
}

static FoldEdit *
make_removal (Fixture           *fixture,
              FoldKind           kind,
              const char        *id,
              FoldRemovalChoice  choice)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  g_ptr_array_add (records, look_up (fixture, kind, id));
  return fold_edit_new_for_removal (fixture->library, records, choice);
}

static void
test_remove_detach (Fixture       *fixture,
                    gconstpointer  user_data)
{
  g_autoptr (FoldEdit) edit = make_removal (fixture, FOLD_KIND_SOURCE, "book", FOLD_REMOVAL_DETACH);

  fold_library_apply (fixture->library, edit);
  /* the quote cannot be without its source, the date can */
  g_assert_null (look_up (fixture, FOLD_KIND_QUOTE, "q1"));
  g_assert_cmpuint (fold_record_list_get_length (fold_library_get_list (fixture->library, FOLD_KIND_LIFE_EVENT)), ==, 1);
}

static void
test_remove_too (Fixture       *fixture,
                 gconstpointer  user_data)
{
  g_autoptr (FoldEdit) edit = make_removal (fixture, FOLD_KIND_SOURCE, "book", FOLD_REMOVAL_TOO);

  g_assert_cmpstr (fold_edit_get_name (edit), !=, "");
  fold_library_apply (fixture->library, edit);
  g_assert_cmpuint (fold_record_list_get_length (fold_library_get_list (fixture->library, FOLD_KIND_LIFE_EVENT)), ==, 0);
}

static void
test_remove_mentioned (Fixture       *fixture,
                       gconstpointer  user_data)
{
  g_autoptr (FoldEdit) edit = make_removal (fixture, FOLD_KIND_CODE, "care", FOLD_REMOVAL_TOO);
  const char * const *codes = NULL;

  fold_library_apply (fixture->library, edit);
  codes = fold_quote_get_codes (FOLD_QUOTE (look_up (fixture, FOLD_KIND_QUOTE, "q1")));
  g_assert_cmpstr (codes[0], ==, "law");
  g_assert_null (codes[1]);
}

static FoldCode *
get_code (Fixture    *fixture,
          const char *id)
{
  return FOLD_CODE (look_up (fixture, FOLD_KIND_CODE, id));
}

static void
test_codes (Fixture       *fixture,
            gconstpointer  user_data)
{
  g_autoptr (FoldEdit) move = fold_edit_new_for_move (fixture->library, get_code (fixture, "care"), get_code (fixture, "law"), 0, NULL);
  g_autoptr (GError) error = NULL;

  fold_library_apply (fixture->library, move);
  g_assert_cmpstr (fold_code_get_parent (get_code (fixture, "care")), ==, "law");
  g_assert_null (fold_edit_new_for_move (fixture->library, get_code (fixture, "law"), get_code (fixture, "care"), 0, &error));

  g_autoptr (FoldEdit) merge = fold_edit_new_for_merge (fixture->library, get_code (fixture, "law"), get_code (fixture, "care"), NULL);
  const char * const *codes = NULL;

  fold_library_apply (fixture->library, merge);
  g_assert_null (get_code (fixture, "law"));
  g_assert_null (fold_code_get_parent (get_code (fixture, "care")));
  codes = fold_quote_get_codes (FOLD_QUOTE (look_up (fixture, FOLD_KIND_QUOTE, "q1")));
  g_assert_cmpuint (g_strv_length ((char **) codes), ==, 1);
}

static void
test_split (Fixture       *fixture,
            gconstpointer  user_data)
{
  g_autoptr (GPtrArray) moved = g_ptr_array_new ();
  g_autoptr (FoldEdit) edit = NULL;

  g_ptr_array_add (moved, look_up (fixture, FOLD_KIND_QUOTE, "q1"));
  edit = fold_edit_new_for_split (fixture->library, get_code (fixture, "care"), "Nursing", moved, NULL);
  fold_library_apply (fixture->library, edit);
  g_assert_cmpuint (fold_codes_count_uses (fixture->library, get_code (fixture, "nursing"), FOLD_KIND_QUOTE), ==, 1);
  g_assert_cmpuint (fold_codes_count_uses (fixture->library, get_code (fixture, "care"), FOLD_KIND_QUOTE), ==, 0);
}

static void
test_bulk (Fixture       *fixture,
           gconstpointer  user_data)
{
  g_autoptr (GPtrArray) policies = g_ptr_array_new ();
  const FoldField *field = fold_kind_find_field (FOLD_KIND_POLICY, "codes");

  g_ptr_array_add (policies, look_up (fixture, FOLD_KIND_POLICY, "water"));
  g_ptr_array_add (policies, look_up (fixture, FOLD_KIND_POLICY, "roads"));

  g_autoptr (FoldEdit) edit = fold_edit_new_for_many (fixture->library, policies, field, FOLD_BULK_ADD, "care", NULL);

  g_assert_cmpuint (fold_edit_get_n_steps (edit), ==, 2);
  fold_library_apply (fixture->library, edit);
  g_assert_cmpuint (fold_codes_count_uses (fixture->library, get_code (fixture, "care"), FOLD_KIND_POLICY), ==, 2);

  g_autoptr (FoldEdit) again = fold_edit_new_for_many (fixture->library, policies, field, FOLD_BULK_ADD, "care", NULL);

  g_assert_cmpuint (fold_edit_get_n_steps (again), ==, 0);
}

#define ADD(path, func) g_test_add ("/model/record-edits/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("a-field-is-changed-and-named", test_field);
  ADD ("a-part-is-named-by-its-owner", test_part_named_by_owner);
  ADD ("what-cannot-be-is-refused-in-a-sentence", test_refusals);
  ADD ("nothing-lies-within-itself", test_circle);
  ADD ("an-empty-text-unsets", test_unset);
  ADD ("a-draft-needs-what-is-required", test_draft);
  ADD ("a-new-policy-takes-place-and-date", test_new_policy);
  ADD ("what-can-stand-alone-is-detached", test_remove_detach);
  ADD ("what-leans-goes-too", test_remove_too);
  ADD ("a-list-forgets-what-is-removed", test_remove_mentioned);
  ADD ("codes-are-moved-and-merged", test_codes);
  ADD ("codes-are-split", test_split);
  ADD ("many-are-changed-at-once", test_bulk);

  return g_test_run ();
}
