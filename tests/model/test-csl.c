/* test-csl.c: bibliographic items as CSL-JSON has them
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fold-csl.h"

#include <string.h>

static FoldCsl *
read_item (const char *json)
{
  g_autoptr (GError) error = NULL;
  FoldCsl *item = fold_csl_new_from_json (json, &error);

  g_assert_no_error (error);
  return item;
}

static void
assert_canonical (const char *json,
                  const char *expected)
{
  g_autoptr (FoldCsl) item = read_item (json);
  g_autofree char *text = fold_csl_to_json (item);
  g_autoptr (FoldCsl) again = read_item (text);
  g_autofree char *text_again = fold_csl_to_json (again);

  g_assert_cmpstr (text, ==, expected);
  g_assert_cmpstr (text_again, ==, expected);
  g_assert_true (fold_csl_equal (item, again));
}

/* Typical items: article, chapter with particles, body, law, interview. */
static const char * const samples[] = {
  "{\"id\":\"olmo-2016\",\"type\":\"article-journal\",\"author\":[{\"family\":\"Olmo\",\"given\":\"H.\"}],"
  "\"issued\":{\"date-parts\":[[2016]]},\"container-title\":\"Journal of Belonging\",\"DOI\":\"10.1/x\","
  "\"issue\":2,\"page\":\"252–271\",\"title\":\"Cities\",\"volume\":48}",
  "{\"id\":\"cruz\",\"type\":\"chapter\",\"author\":[{\"family\":\"Cruz\",\"given\":\"Ana\","
  "\"non-dropping-particle\":\"de la\",\"suffix\":\"Jr.\",\"comma-suffix\":true}],"
  "\"editor\":[{\"family\":\"Berg\",\"given\":\"B.\",\"dropping-particle\":\"van den\"}],"
  "\"issued\":{\"date-parts\":[[2010,3,1],[2012,4]]},\"title\":\"Part\"}",
  "{\"id\":\"body\",\"type\":\"report\",\"author\":[{\"literal\":\"Comisión de Derechos\"}],"
  "\"issued\":{\"date-parts\":[[2011]],\"season\":2,\"circa\":true},\"title\":\"Informe\"}",
  "{\"id\":\"law\",\"type\":\"legislation\",\"accessed\":{\"date-parts\":[[2023,5,4]]},\"title\":\"Ley\"}",
  "{\"id\":7,\"type\":\"interview\",\"issued\":{\"literal\":\"forthcoming\"},\"custom\":{\"a\":[1,null,\"\"],\"b\":{}},"
  "\"x-key\":\"\"}",
};

static void
test_canonical_items_come_back_unchanged (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    assert_canonical (samples[i], samples[i]);
}

static void
test_members_get_one_order (void)
{
  assert_canonical ("{\"zeta\":1,\"title\":\"T\",\"DOI\":\"d\",\"issued\":{\"date-parts\":[[2001]]},\"alpha\":{\"z\":1,\"a\":2},"
                    "\"author\":[{\"given\":\"G\",\"family\":\"F\"}],\"type\":\"book\",\"id\":\"i\"}",
                    "{\"id\":\"i\",\"type\":\"book\",\"author\":[{\"family\":\"F\",\"given\":\"G\"}],"
                    "\"issued\":{\"date-parts\":[[2001]]},\"DOI\":\"d\",\"title\":\"T\",\"alpha\":{\"a\":2,\"z\":1},\"zeta\":1}");
}

static void
test_empty_values_are_absent (void)
{
  assert_canonical ("{\"type\":\"book\",\"title\":\"\",\"DOI\":null,\"author\":[],\"editor\":[{\"family\":\"\"}],"
                    "\"issued\":{\"date-parts\":[[null]]},\"accessed\":{},\"submitted\":{\"date-parts\":[[]]}}",
                    "{\"type\":\"book\"}");
}

static void
test_numbers_stay_numbers (void)
{
  g_autoptr (FoldCsl) item = read_item ("{\"type\":\"book\",\"volume\":12,\"edition\":2.5,\"issue\":\"3\"}");
  g_autofree char *json = fold_csl_to_json (item);

  g_assert_cmpstr (json, ==, "{\"type\":\"book\",\"edition\":2.5,\"issue\":\"3\",\"volume\":12}");
  g_assert_cmpstr (fold_csl_get_text (item, "volume"), ==, "12");
  g_assert_cmpstr (fold_csl_get_text (item, "edition"), ==, "2.5");
  g_assert_cmpstr (fold_csl_get_text (item, "issue"), ==, "3");
}

static void
test_a_number_equals_its_text (void)
{
  g_autoptr (FoldCsl) number = read_item ("{\"type\":\"book\",\"volume\":12}");
  g_autoptr (FoldCsl) text = read_item ("{\"volume\":\"12\",\"type\":\"book\"}");
  g_autoptr (FoldCsl) other = read_item ("{\"volume\":\"13\",\"type\":\"book\"}");

  g_assert_true (fold_csl_equal (number, text));
  g_assert_false (fold_csl_equal (number, other));
  g_assert_false (fold_csl_equal (number, NULL));
  g_assert_false (fold_csl_equal (NULL, number));
  g_assert_true (fold_csl_equal (NULL, NULL));
}

static void
test_garbage_is_refused_with_its_code (void)
{
  static const struct {
    const char   *json;
    FoldCslError  code;
  } cases[] = {
    { "", FOLD_CSL_ERROR_SYNTAX },
    { "[]", FOLD_CSL_ERROR_SYNTAX },
    { "\"book\"", FOLD_CSL_ERROR_SYNTAX },
    { "{\"type\":\"book\"", FOLD_CSL_ERROR_SYNTAX },
    { "{\"type\":\"book\",\"title\":\"\xff\"}", FOLD_CSL_ERROR_SYNTAX },
    { "{}", FOLD_CSL_ERROR_TYPE },
    { "{\"type\":\"novel\"}", FOLD_CSL_ERROR_TYPE },
    { "{\"type\":5}", FOLD_CSL_ERROR_TYPE },
    { "{\"type\":[\"book\"]}", FOLD_CSL_ERROR_TYPE },
    { "{\"type\":\"book\",\"title\":[\"T\"]}", FOLD_CSL_ERROR_VALUE },
    { "{\"type\":\"book\",\"title\":true}", FOLD_CSL_ERROR_VALUE },
    { "{\"type\":\"book\",\"volume\":1e999}", FOLD_CSL_ERROR_VALUE },
    { "{\"type\":\"book\",\"id\":{\"a\":1}}", FOLD_CSL_ERROR_VALUE },
    { "{\"type\":\"book\",\"author\":\"A. Olmo\"}", FOLD_CSL_ERROR_VALUE },
    { "{\"type\":\"book\",\"author\":{\"family\":\"Olmo\"}}", FOLD_CSL_ERROR_VALUE },
    { "{\"type\":\"book\",\"author\":[\"Olmo\"]}", FOLD_CSL_ERROR_VALUE },
    { "{\"type\":\"book\",\"author\":[{\"family\":5}]}", FOLD_CSL_ERROR_VALUE },
    { "{\"type\":\"book\",\"author\":[{\"family\":[\"Olmo\"]}]}", FOLD_CSL_ERROR_VALUE },
    { "{\"type\":\"book\",\"issued\":2016}", FOLD_CSL_ERROR_VALUE },
    { "{\"type\":\"book\",\"issued\":[2016]}", FOLD_CSL_ERROR_VALUE },
    { "{\"type\":\"book\",\"issued\":{\"date-parts\":2016}}", FOLD_CSL_ERROR_VALUE },
    { "{\"type\":\"book\",\"issued\":{\"date-parts\":[2016]}}", FOLD_CSL_ERROR_VALUE },
    { "{\"type\":\"book\",\"issued\":{\"date-parts\":[[[2016]]]}}", FOLD_CSL_ERROR_VALUE },
    { "{\"type\":\"book\",\"issued\":{\"raw\":[\"2016\"]}}", FOLD_CSL_ERROR_VALUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *shown = g_strescape (cases[i].json, NULL);
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", shown);
      g_assert_null (fold_csl_new_from_json (cases[i].json, &error));
      g_assert_error (error, FOLD_CSL_ERROR, (int) cases[i].code);
    }
}

static void
test_mangled_items_never_crash (void)
{
  for (int round = 0; round < 4000; round++)
    {
      g_autofree char *json = g_strdup (samples[g_test_rand_int_range (0, G_N_ELEMENTS (samples))]);
      int n_changes = g_test_rand_int_range (1, 4);
      g_autoptr (FoldCsl) item = NULL;

      for (int i = 0; i < n_changes; i++)
        json[g_test_rand_int_range (0, (int) strlen (json))] = (char) g_test_rand_int_range (32, 127);

      item = fold_csl_new_from_json (json, NULL);
      if (item != NULL)
        {
          g_autofree char *text = fold_csl_to_json (item);
          g_autofree char *reference = fold_csl_format_reference (item);
          g_autofree char *key = fold_csl_make_sort_key (item);
          g_autoptr (FoldCsl) again = read_item (text);

          g_assert_true (fold_csl_equal (item, again));
          g_assert_nonnull (reference);
          g_assert_nonnull (key);
        }
    }
}

static void
test_variables_and_unknown_members_are_listed (void)
{
  g_autoptr (FoldCsl) item = read_item ("{\"id\":\"i\",\"type\":\"book\",\"zz\":1,\"title\":\"T\",\"aa\":2,"
                                        "\"author\":[{\"literal\":\"L\"}]}");
  g_auto (GStrv) variables = fold_csl_list_variables (item);
  g_auto (GStrv) unknown = fold_csl_list_unknown (item);
  g_autofree char *known_text = g_strjoinv (" ", variables);
  g_autofree char *unknown_text = g_strjoinv (" ", unknown);

  g_assert_cmpstr (known_text, ==, "author title");
  g_assert_cmpstr (unknown_text, ==, "aa zz");
  g_assert_cmpstr (fold_csl_get_item_type (item), ==, "book");
  g_assert_cmpstr (fold_csl_get_text (item, "id"), ==, "i");
  g_assert_null (fold_csl_get_text (item, "author"));
  g_assert_null (fold_csl_get_text (item, "DOI"));
}

static void
test_names_have_all_their_parts (void)
{
  g_autoptr (FoldCsl) item = read_item (samples[1]);
  g_autoptr (GPtrArray) authors = fold_csl_get_names (item, "author");
  g_autoptr (GPtrArray) translators = fold_csl_get_names (item, "translator");
  const FoldCslName *name = NULL;

  g_assert_cmpuint (authors->len, ==, 1);
  name = g_ptr_array_index (authors, 0);
  g_assert_cmpstr (name->family, ==, "Cruz");
  g_assert_cmpstr (name->given, ==, "Ana");
  g_assert_cmpstr (name->particle, ==, "de la");
  g_assert_cmpstr (name->suffix, ==, "Jr.");
  g_assert_null (name->dropping_particle);
  g_assert_null (name->literal);
  g_assert_cmpuint (translators->len, ==, 0);
}

static void
test_builder_makes_what_json_says (void)
{
  g_autoptr (FoldCslBuilder) builder = fold_csl_builder_new ("cruz", "chapter");
  g_autoptr (FoldEdtf) date = fold_edtf_parse ("2010-03-01/2012-04", NULL);
  g_autoptr (FoldCsl) expected = NULL;
  g_autoptr (FoldCsl) item = NULL;
  g_autoptr (GError) error = NULL;

  fold_csl_builder_set_text (builder, "title", "Part");
  fold_csl_builder_set_text (builder, "DOI", "");
  fold_csl_builder_set_date (builder, "issued", date);
  fold_csl_builder_add_name (builder, "author",
                             &(FoldCslName) { .family = (char *) "Cruz", .particle = (char *) "de la" });
  fold_csl_builder_add_name (builder, "author", &(FoldCslName) { .literal = (char *) "A Body" });
  item = fold_csl_builder_end (builder, &error);

  expected = read_item ("{\"id\":\"cruz\",\"type\":\"chapter\",\"author\":[{\"family\":\"Cruz\","
                        "\"non-dropping-particle\":\"de la\"},{\"literal\":\"A Body\"}],"
                        "\"issued\":{\"date-parts\":[[2010,3,1],[2012,4]]},\"title\":\"Part\"}");
  g_assert_no_error (error);
  g_assert_true (fold_csl_equal (item, expected));
}

static void
test_builder_changes_a_copy (void)
{
  g_autoptr (FoldCsl) item = read_item (samples[1]);
  g_autoptr (FoldCslBuilder) builder = fold_csl_builder_new_from_item (item);
  g_autoptr (FoldCsl) same = fold_csl_builder_end (builder, NULL);
  g_autoptr (FoldCsl) changed = NULL;
  g_autofree char *json = NULL;
  g_autofree char *changed_json = NULL;

  fold_csl_builder_set_item_type (builder, "book");
  fold_csl_builder_add_name (builder, "editor", &(FoldCslName) { .family = (char *) "Ruiz" });
  fold_csl_builder_remove (builder, "author");
  fold_csl_builder_set_text (builder, "title", NULL);
  fold_csl_builder_set_date_words (builder, "issued", "in press");
  changed = fold_csl_builder_end (builder, NULL);

  json = fold_csl_to_json (item);
  changed_json = fold_csl_to_json (changed);
  g_assert_true (fold_csl_equal (item, same));
  g_assert_cmpstr (json, ==, samples[1]);
  g_assert_cmpstr (changed_json, ==,
                   "{\"id\":\"cruz\",\"type\":\"book\",\"editor\":[{\"family\":\"Berg\",\"given\":\"B.\","
                   "\"dropping-particle\":\"van den\"},{\"family\":\"Ruiz\"}],\"issued\":{\"literal\":\"in press\"}}");
}

static void
test_builder_says_what_is_wrong (void)
{
  g_autoptr (FoldCslBuilder) odd_type = fold_csl_builder_new ("a", "novel");
  g_autoptr (FoldCslBuilder) odd_value = fold_csl_builder_new ("a", "book");
  g_autoptr (GError) error = NULL;

  g_assert_null (fold_csl_builder_end (odd_type, &error));
  g_assert_error (error, FOLD_CSL_ERROR, FOLD_CSL_ERROR_TYPE);
  g_clear_error (&error);

  fold_csl_builder_set_text (odd_value, "author", "A. Olmo");
  g_assert_null (fold_csl_builder_end (odd_value, &error));
  g_assert_error (error, FOLD_CSL_ERROR, FOLD_CSL_ERROR_VALUE);
}

static void
test_vocabulary_is_whole (void)
{
  const char * const *types = fold_csl_get_item_types ();
  FoldCslVariableType type = FOLD_CSL_TEXT;

  g_assert_cmpuint (g_strv_length ((char **) types), ==, 45);
  for (guint i = 0; types[i] != NULL; i++)
    {
      g_assert_true (fold_csl_is_item_type (types[i]));
      g_assert_cmpstr (fold_csl_get_item_type_label (types[i]), !=, types[i]);
    }
  g_assert_false (fold_csl_is_item_type ("novel"));
  g_assert_false (fold_csl_is_item_type (NULL));

  g_assert_true (fold_csl_find_variable ("author", &type));
  g_assert_cmpint (type, ==, FOLD_CSL_NAMES);
  g_assert_true (fold_csl_find_variable ("accessed", &type));
  g_assert_cmpint (type, ==, FOLD_CSL_DATE);
  g_assert_true (fold_csl_find_variable ("DOI", &type));
  g_assert_cmpint (type, ==, FOLD_CSL_TEXT);
  g_assert_false (fold_csl_find_variable ("doi", NULL));
}

/* Every name that the schema gives to an element of an item, and none else. */
static void
test_vocabulary_is_that_of_the_schema (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("FOLD_SOURCE_ROOT"), "data", "schema", "library.rng", NULL);
  g_autofree char *schema = NULL;
  static const FoldCslVariableType types[] = { FOLD_CSL_NAMES, FOLD_CSL_DATE, FOLD_CSL_TEXT };
  static const char * const defines[] = { "csl-name", "csl-date", "csl-text" };

  g_assert_true (g_file_get_contents (path, &schema, NULL, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autofree char *mark = g_strdup_printf ("<define name=\"%s\">", defines[i]);
      g_autofree char *body = g_strdup (strstr (schema, mark));
      g_auto (GStrv) names = NULL;
      guint n_variables = g_strv_length ((char **) fold_csl_get_variables (types[i]));

      *strstr (body, "</define>") = '\0';
      names = g_strsplit (body, "<name>", -1);
      for (guint j = 1; names[j] != NULL; j++)
        {
          *strchr (names[j], '<') = '\0';
          g_assert_true (g_strv_contains (fold_csl_get_variables (types[i]), names[j]));
        }
      g_assert_cmpuint (g_strv_length (names) - 1, ==, n_variables);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/model/csl/canonical-items-come-back-unchanged", test_canonical_items_come_back_unchanged);
  g_test_add_func ("/model/csl/members-get-one-order", test_members_get_one_order);
  g_test_add_func ("/model/csl/empty-values-are-absent", test_empty_values_are_absent);
  g_test_add_func ("/model/csl/numbers-stay-numbers", test_numbers_stay_numbers);
  g_test_add_func ("/model/csl/a-number-equals-its-text", test_a_number_equals_its_text);
  g_test_add_func ("/model/csl/garbage-is-refused-with-its-code", test_garbage_is_refused_with_its_code);
  g_test_add_func ("/model/csl/mangled-items-never-crash", test_mangled_items_never_crash);
  g_test_add_func ("/model/csl/variables-and-unknown-members-are-listed",
                   test_variables_and_unknown_members_are_listed);
  g_test_add_func ("/model/csl/names-have-all-their-parts", test_names_have_all_their_parts);
  g_test_add_func ("/model/csl/builder-makes-what-json-says", test_builder_makes_what_json_says);
  g_test_add_func ("/model/csl/builder-changes-a-copy", test_builder_changes_a_copy);
  g_test_add_func ("/model/csl/builder-says-what-is-wrong", test_builder_says_what_is_wrong);
  g_test_add_func ("/model/csl/vocabulary-is-whole", test_vocabulary_is_whole);
  g_test_add_func ("/model/csl/vocabulary-is-that-of-the-schema", test_vocabulary_is_that_of_the_schema);

  return g_test_run ();
}
