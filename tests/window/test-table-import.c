/* test-table-import.c: policies out of tables, sources out of citations
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-citation-guess.h"
#include "fold-csl-edits.h"
#include "fold-policy-import.h"
#include "fold-policy.h"
#include "fold-table-reader.h"

static FoldTable *
read_text (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  FoldTable *table = fold_table_read (bytes, &error);

  g_assert_no_error (error);
  return table;
}

static const char *
get_cell (FoldTable *table,
          guint      row,
          guint      column)
{
  return g_ptr_array_index ((GPtrArray *) g_ptr_array_index (table->rows, row), column);
}

static void
test_csv (void)
{
  g_autoptr (FoldTable) table = read_text ("\xef\xbb\xbfTitle;Note\r\n\"A \"\"law\"\"; of\nwater\";x\r\n\r\nB;y;too much\nC");

  g_assert_cmpuint (table->columns->len, ==, 2);
  g_assert_cmpuint (table->rows->len, ==, 3);
  g_assert_cmpstr (get_cell (table, 0, 0), ==, "A \"law\"; of\nwater");
  g_assert_cmpstr (get_cell (table, 1, 1), ==, "y");
  g_assert_cmpstr (get_cell (table, 2, 1), ==, "");
}

static void
test_hostile (void)
{
  static const char * const texts[] = { "", "\n\n", "\"", "PK\3\4 no archive", ",,,,", "a\n\"b\n\"\"", "\xff\xfe\xff" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (texts[i], strlen (texts[i]));
      g_autoptr (GError) error = NULL;
      g_autoptr (FoldTable) table = fold_table_read (bytes, &error);

      g_assert_true ((table == NULL) == (error != NULL));
    }
}

static const FoldRowFate *
get_fate (GPtrArray *fates,
          guint      row)
{
  return g_ptr_array_index (fates, row);
}

static void
add (FoldLibrary *library,
     FoldKind     kind,
     const char  *id,
     const char  *property,
     const char  *value)
{
  g_autoptr (FoldRecord) record = fold_record_new (kind, id);

  g_object_set (record, property, value, NULL);
  fold_library_put (library, record);
}

static void
test_policies (void)
{
  g_autoptr (FoldLibrary) library = fold_library_new ();
  g_autoptr (FoldTable) table = read_text ("Name,Level,Kind,Places,Year\n"
                                           "Water law,Federal,Law,city; nowhere,spring 2015\n"
                                           "Bread law,Federal,Bylaw,,2011-13\n"
                                           ",City,Law,,2010\n"
                                           "bread law,City,,,\n");
  g_autoptr (FoldPolicyImport) import = NULL;
  g_autoptr (FoldEdit) edit = NULL;
  g_autoptr (FoldEdit) again = NULL;
  g_autoptr (GError) error = NULL;

  add (library, FOLD_KIND_PLACE, "city", "name", "City");
  add (library, FOLD_KIND_POLICY, "water", "title", "Water law");
  import = fold_policy_import_new (library, table->columns, table->rows);
  g_assert_null (fold_policy_import_get_target (import, 0));
  g_assert_cmpstr (fold_policy_import_get_target (import, 1), ==, "level");
  g_assert_false (fold_policy_import_map (import, "Nome=title", &error));
  g_clear_error (&error);
  g_assert_false (fold_policy_import_map (import, "Name=titel", &error));
  g_clear_error (&error);
  g_assert_true (fold_policy_import_map (import, "Name=title,Year=adopted", &error));

  g_autoptr (GPtrArray) fates = fold_policy_import_plan (import, &edit);

  g_assert_cmpint (get_fate (fates, 0)->verdict, ==, FOLD_ROW_CHANGED);
  g_assert_nonnull (strstr (get_fate (fates, 0)->remarks, "nowhere"));
  g_assert_nonnull (strstr (get_fate (fates, 0)->remarks, "2015-21"));
  g_assert_cmpint (get_fate (fates, 1)->verdict, ==, FOLD_ROW_NEW);
  g_assert_nonnull (strstr (get_fate (fates, 1)->remarks, "Bylaw"));
  g_assert_cmpint (get_fate (fates, 2)->verdict, ==, FOLD_ROW_SKIPPED);
  g_assert_cmpint (get_fate (fates, 3)->verdict, ==, FOLD_ROW_SKIPPED);

  fold_library_apply (library, edit);
  g_assert_true (fold_library_check_references (library, NULL));
  g_assert_cmpint (fold_policy_get_level (FOLD_POLICY (fold_library_lookup (library, FOLD_KIND_POLICY, "water"))), ==,
                   FOLD_LEVEL_FEDERAL);

  g_autoptr (GPtrArray) same = fold_policy_import_plan (import, &again);

  g_assert_cmpint (get_fate (same, 0)->verdict, ==, FOLD_ROW_SAME);
  g_assert_cmpuint (fold_edit_get_n_steps (again), ==, 0);
}

static void
test_citations (void)
{
  static const struct {
    const char *text;
    const char *type;
    const char *title;
    const char *year;
  } cases[] = {
    { "Wolf, A., & Sol, B. (2020). The city and its walls. Journal of Towns, 12(3), 4-15. https://doi.org/10.1000/xyz.1",
      "article-journal", "The city and its walls", "2020" },
    { "Wolf, Anna. 2004. Bread for all. Berlin: Some Press.", "book", "Bread for all", "2004" },
    { "https://example.org/a/page", "webpage", "example.org", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (FoldCsl) csl = fold_citation_guess (cases[i].text);
      g_autoptr (FoldEdtf) issued = NULL;

      g_assert_nonnull (csl);
      issued = fold_csl_get_date (csl, "issued");
      g_assert_cmpstr (fold_csl_get_item_type (csl), ==, cases[i].type);
      g_assert_cmpstr (fold_csl_get_text (csl, "title"), ==, cases[i].title);
      g_assert_cmpstr (issued != NULL ? fold_edtf_get_text (issued) : NULL, ==, cases[i].year);
    }
  g_assert_null (fold_citation_guess ("  \n "));
}

static void
test_reference (void)
{
  g_autoptr (FoldCsl) csl = fold_citation_guess ("Wolf, Anna. 2004. Bread for all. Berlin: Some Press.");
  g_autoptr (GError) error = NULL;
  g_autoptr (FoldCsl) other = fold_csl_with_text (csl, "title", "Water for all", &error);
  g_autoptr (FoldCsl) none = fold_csl_with_text (other, "publisher", " ", &error);

  g_assert_no_error (error);
  g_assert_cmpstr (fold_csl_get_text (none, "title"), ==, "Water for all");
  g_assert_null (fold_csl_get_text (none, "publisher"));
  g_assert_cmpstr (fold_csl_get_text (csl, "title"), ==, "Bread for all");
  g_assert_null (fold_csl_with_date (csl, "issued", "2004-13-45", &error));
  g_assert_nonnull (error);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/window/table-import/csv-has-its-quotation-marks", test_csv);
  g_test_add_func ("/window/table-import/rubbish-is-refused", test_hostile);
  g_test_add_func ("/window/table-import/every-row-has-its-fate", test_policies);
  g_test_add_func ("/window/table-import/citations-are-guessed", test_citations);
  g_test_add_func ("/window/table-import/a-reference-is-changed-by-variable", test_reference);

  return g_test_run ();
}
