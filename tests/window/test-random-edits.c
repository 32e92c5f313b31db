/* test-random-edits.c: whatever is done can be undone, to the byte
 *
 * Random actions of all sorts are carried out on the bundled library and all
 * undone again; then the library is what it was, and after redoing everything
 * what it had become. SCREENFOLD_RANDOM_EDITS says how many, 300 without it.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-bulk-edits.h"
#include "fold-code-edits.h"
#include "fold-csl.h"
#include "fold-library-xml.h"
#include "fold-policy-edits.h"
#include "fold-record-edits.h"
#include "fold-removal.h"
#include "fold-store.h"

#define N_ACTIONS 300

typedef FoldEdit *(*MakeEdit) (FoldLibrary *library);

static FoldRecord *
pick (FoldLibrary *library,
      FoldKind     kind)
{
  FoldRecordList *list = fold_library_get_list (library, kind);
  guint length = fold_record_list_get_length (list);

  return length > 0 ? fold_record_list_peek (list, (guint) g_test_rand_int_range (0, (int) length)) : NULL;
}

static char *
make_words (void)
{
  static const char * const words[] = { "Ley", "de", "água", "“rights”", "<b>", "&", "\n", "2011", "ñandú", "‎עיר", "…", "x" };
  GString *text = g_string_new (NULL);
  int n = g_test_rand_int_range (1, 6);

  for (int i = 0; i < n; i++)
    g_string_append_printf (text, "%s ", words[g_test_rand_int_range (0, G_N_ELEMENTS (words))]);
  return g_string_free (text, FALSE);
}

static char *
make_value (FoldLibrary     *library,
            const FoldField *field)
{
  static const char * const dates[] = { "2011", "2008~", "2011-05/2014", "2015-21", "1999-12-31?", "../2004", "[2001,2003]" };

  if (g_test_rand_int_range (0, 8) == 0)
    return NULL;
  if (field->type == FOLD_FIELD_REF || field->type == FOLD_FIELD_REFS)
    {
      FoldRecord *one = pick (library, field->target);
      FoldRecord *two = pick (library, field->target);

      if (one == NULL)
        return NULL;
      return field->type == FOLD_FIELD_REF || one == two
             ? g_strdup (fold_record_get_id (one))
             : g_strdup_printf ("%s %s", fold_record_get_id (one), fold_record_get_id (two));
    }
  if (field->type == FOLD_FIELD_EDTF)
    return g_strdup (dates[g_test_rand_int_range (0, G_N_ELEMENTS (dates))]);
  if (field->type == FOLD_FIELD_INT)
    return g_strdup_printf ("%d", g_test_rand_int_range (0, 50));
  if (field->type == FOLD_FIELD_REAL)
    return g_strdup_printf ("%d.25", g_test_rand_int_range (-80, 80));
  if (field->type == FOLD_FIELD_ENUM)
    {
      g_autoptr (GEnumClass) klass = g_type_class_ref (field->get_enum_type ());

      return g_strdup (klass->values[g_test_rand_int_range (0, (int) klass->n_values)].value_nick);
    }
  return make_words ();
}

static const FoldField *
pick_field (FoldKind kind)
{
  guint n_fields = 0;
  const FoldField *fields = fold_kind_get_fields (kind, &n_fields);

  return &fields[g_test_rand_int_range (0, (int) n_fields)];
}

static FoldEdit *
make_change (FoldLibrary *library)
{
  FoldRecord *record = pick (library, (FoldKind) g_test_rand_int_range (FOLD_KIND_PLACE, FOLD_N_KINDS));
  const FoldField *field = record != NULL ? pick_field (fold_record_get_kind (record)) : NULL;
  g_autofree char *value = field != NULL && field->type != FOLD_FIELD_CSL ? make_value (library, field) : NULL;

  return field != NULL ? fold_edit_new_for_field (library, record, field, value, NULL) : NULL;
}

static FoldEdit *
make_addition (FoldLibrary *library)
{
  FoldKind kind = (FoldKind) g_test_rand_int_range (FOLD_KIND_PLACE, FOLD_N_KINDS);
  g_autoptr (FoldRecord) draft = fold_library_draft (library, kind, NULL);
  guint n_fields = 0;
  const FoldField *fields = fold_record_get_fields (draft, &n_fields);

  if (kind == FOLD_KIND_DOCUMENT || kind == FOLD_KIND_SOURCE)
    return NULL;
  for (guint i = 0; i < n_fields; i++)
    {
      g_autofree char *value = make_value (library, &fields[i]);

      fold_record_change (draft, library, &fields[i], value, NULL);
    }
  return fold_edit_new_for_draft (library, draft, NULL);
}

static FoldEdit *
make_policy (FoldLibrary *library)
{
  static const char * const lanes[] = { "city", "federal", "law", "none", "mexico" };
  g_autofree char *title = make_words ();
  g_autofree char *date = fold_policy_dup_date ((gint64) g_test_rand_int_range (0, G_MAXINT), g_test_rand_double_range (1, 1e6));
  g_autofree char *id = NULL;

  return fold_edit_new_for_policy (library, title, (FoldLanes) g_test_rand_int_range (0, FOLD_LANES_NONE + 1),
                                   lanes[g_test_rand_int_range (0, G_N_ELEMENTS (lanes))], date, &id);
}

static FoldEdit *
make_removal (FoldLibrary *library)
{
  FoldRecord *record = pick (library, (FoldKind) g_test_rand_int_range (FOLD_KIND_PLACE, FOLD_N_KINDS));
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  /* the whole library leans on its documents and sources */
  if (record == NULL || fold_record_get_kind (record) == FOLD_KIND_DOCUMENT ||
      (fold_record_get_kind (record) == FOLD_KIND_SOURCE && g_test_rand_int_range (0, 10) > 0))
    return NULL;
  g_ptr_array_add (records, record);
  return fold_edit_new_for_removal (library, records, g_test_rand_bit () ? FOLD_REMOVAL_TOO : FOLD_REMOVAL_DETACH);
}

static FoldEdit *
make_code_edit (FoldLibrary *library)
{
  FoldRecord *code = pick (library, FOLD_KIND_CODE);
  FoldRecord *other = pick (library, FOLD_KIND_CODE);
  g_autoptr (GPtrArray) moved = NULL;
  g_autofree char *name = make_words ();

  if (code == NULL)
    return NULL;
  if (g_test_rand_int_range (0, 3) > 0)
    return fold_edit_new_for_move (library, FOLD_CODE (code), g_test_rand_bit () ? FOLD_CODE (other) : NULL,
                                   (guint) g_test_rand_int_range (0, 9), NULL);
  if (g_test_rand_bit ())
    return fold_edit_new_for_merge (library, FOLD_CODE (code), FOLD_CODE (other), NULL);
  moved = fold_library_list_referrers (library, code, FOLD_KIND_QUOTE, "codes");
  return fold_edit_new_for_split (library, FOLD_CODE (code), name, moved, NULL);
}

static FoldEdit *
make_bulk_edit (FoldLibrary *library)
{
  static const char * const names[] = { "kind", "level", "places", "codes" };
  const FoldField *field = fold_kind_find_field (FOLD_KIND_POLICY, names[g_test_rand_int_range (0, G_N_ELEMENTS (names))]);
  FoldBulkMode mode = field->type == FOLD_FIELD_REFS ? (FoldBulkMode) g_test_rand_int_range (1, 3) : FOLD_BULK_SET;
  FoldRecord *target = field->type == FOLD_FIELD_REFS ? pick (library, field->target) : NULL;
  g_autofree char *value = target != NULL ? g_strdup (fold_record_get_id (target)) : make_value (library, field);
  g_autoptr (GPtrArray) policies = g_ptr_array_new ();

  for (int i = 0; i < 5; i++)
    {
      FoldRecord *policy = pick (library, FOLD_KIND_POLICY);

      if (policy != NULL && !g_ptr_array_find (policies, policy, NULL))
        g_ptr_array_add (policies, policy);
    }
  return policies->len > 0 ? fold_edit_new_for_many (library, policies, field, mode, value, NULL) : NULL;
}

static FoldEdit *
make_edit (FoldLibrary *library)
{
  static const MakeEdit makers[] = {
    make_change, make_change, make_change, make_change, make_addition, make_addition, make_addition,
    make_policy, make_removal, make_code_edit, make_bulk_edit,
  };
  g_autoptr (FoldEdit) edit = makers[g_test_rand_int_range (0, G_N_ELEMENTS (makers))] (library);

  return edit != NULL && fold_edit_get_n_steps (edit) > 0 ? g_steal_pointer (&edit) : NULL;
}

static FoldLibrary *
read_example (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "libraries", "mexico-city.xml", NULL);
  g_autoptr (GError) error = NULL;
  char *contents = NULL;
  gsize length = 0;

  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);

  g_autoptr (GBytes) bytes = g_bytes_new_take (contents, length);
  FoldLibrary *library = fold_library_xml_read (bytes, &error);

  g_assert_no_error (error);
  return library;
}

static char *
write_xml (FoldLibrary *library)
{
  g_autoptr (GError) error = NULL;
  char *xml = fold_library_xml_write (library, &error);

  g_assert_no_error (error);
  return xml;
}

static guint
act (FoldStore *store,
     guint      n_actions)
{
  FoldLibrary *library = fold_store_get_library (store);
  guint n_done = 0;

  for (guint tries = 0; n_done < n_actions && tries < 20 * n_actions; tries++)
    {
      g_autoptr (FoldEdit) edit = make_edit (library);
      g_autoptr (FoldStoreAction) action = edit != NULL ? fold_store_action_new (edit, NULL) : NULL;
      g_autoptr (GError) error = NULL;

      if (action == NULL)
        continue;
      fold_store_apply (store, action, &error);
      g_assert_no_error (error);
      n_done++;
    }
  return n_done;
}

static guint
count_all (FoldStore *store,
           gboolean   is_undo)
{
  guint n = 0;

  while ((is_undo ? fold_store_get_undo_name (store) : fold_store_get_redo_name (store)) != NULL)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (FoldEdit) edit = is_undo ? fold_store_undo (store, &error) : fold_store_redo (store, &error);

      g_assert_no_error (error);
      n++;
    }
  return n;
}

static guint
get_n_actions (void)
{
  const char *wanted = g_getenv ("SCREENFOLD_RANDOM_EDITS");

  return wanted != NULL ? (guint) g_ascii_strtoull (wanted, NULL, 10) : N_ACTIONS;
}

static void
test_undo (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FoldLibrary) example = read_example ();
  g_autoptr (FoldStore) store = fold_store_new_in_memory (&error);
  guint n_done = 0;

  g_assert_no_error (error);
  fold_store_import_library (store, example, "Start", &error);
  g_assert_no_error (error);

  FoldLibrary *library = fold_store_get_library (store);
  g_autofree char *start = write_xml (library);

  n_done = act (store, get_n_actions ());
  g_assert_cmpuint (n_done, ==, get_n_actions ());
  g_assert_true (fold_library_check_references (library, &error));
  g_assert_no_error (error);

  g_autofree char *end = write_xml (library);

  g_assert_cmpstr (end, !=, start);
  for (guint i = 0; i < n_done; i++)
    {
      g_autoptr (FoldEdit) undone = fold_store_undo (store, &error);

      g_assert_no_error (error);
    }

  g_autofree char *back = write_xml (library);

  g_assert_true (g_str_equal (back, start));
  g_assert_cmpuint (count_all (store, FALSE), ==, n_done);

  g_autofree char *again = write_xml (library);

  g_assert_true (g_str_equal (again, end));
  g_test_message ("%u actions done, undone and redone: %" G_GSIZE_FORMAT " bytes, then %" G_GSIZE_FORMAT,
                  n_done, strlen (start), strlen (end));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/window/random-edits/undo-brings-back-every-byte", test_undo);

  return g_test_run ();
}
