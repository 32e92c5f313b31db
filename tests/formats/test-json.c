/* test-json.c: records as JSON, and as rows of a table
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fold-json.h"

#include "fold-csl.h"
#include "fold-json-text.h"
#include "fold-table-list.h"

#include <string.h>

/* Adds a record from pairs of field and text, ended by %NULL. */
static void G_GNUC_NULL_TERMINATED
add (FoldLibrary *library,
     FoldKind     kind,
     const char  *id,
     ...)
{
  g_autoptr (FoldRecord) record = fold_record_new (kind, id);
  g_autoptr (GError) error = NULL;
  const char *name;
  va_list pairs;

  va_start (pairs, id);
  while ((name = va_arg (pairs, const char *)) != NULL)
    {
      fold_record_parse_field (record, fold_kind_find_field (kind, name), va_arg (pairs, const char *), &error);
      g_assert_no_error (error);
    }
  va_end (pairs);

  fold_library_add (library, record, &error);
  g_assert_no_error (error);
}

static FoldLibrary *
create_library (void)
{
  FoldLibrary *library = fold_library_new ();

  add (library, FOLD_KIND_PLACE, "cdmx", "name", "Mexico City", "kind", "city", "latitude", "19.43", NULL);
  add (library, FOLD_KIND_FACT, "cdmx.1", "place", "cdmx", "topic", "people", "value", "many", NULL);
  add (library, FOLD_KIND_CODE, "belonging", "name", "Belonging", NULL);
  add (library, FOLD_KIND_CODE, "urban", "name", "Urban", "parent", "belonging", "position", "2", NULL);
  add (library, FOLD_KIND_SOURCE, "olmo", "citekey", "olmo2016",
       "csl", "{\"id\":\"olmo\",\"type\":\"book\",\"author\":[{\"family\":\"Olmo\"}],\"title\":\"Cities\"}", NULL);
  add (library, FOLD_KIND_DOCUMENT, "doc", "source", "olmo", "revision", "1", "media_type", "text/plain", NULL);
  add (library, FOLD_KIND_POLICY, "law", "title", "The law", "kind", "law", "level", "city", "places", "cdmx",
       "codes", "belonging urban", NULL);
  add (library, FOLD_KIND_POLICY, "act", "title", "The act", "kind", "reform", "level", "civil-society", NULL);
  add (library, FOLD_KIND_LIFE_EVENT, "law.1", "policy", "law", "event", "in-force", "edtf", "2011-04~",
       "source", "olmo", NULL);
  add (library, FOLD_KIND_LIFE_EVENT, "law.2", "policy", "law", "event", "adopted", "edtf", "2011", NULL);
  add (library, FOLD_KIND_RELATION, "act-law", "from", "act", "type", "part-of", "to", "law", "polarity", "possible",
       "stated_by", "olmo", NULL);
  add (library, FOLD_KIND_QUOTE, "q1", "text", "Words, “exact”", "source", "olmo", "locator", "p. 3",
       "document", "doc", "start", "0", "end", "14", "verdict", "same", "prefix", "before", NULL);
  add (library, FOLD_KIND_QUOTE, "q2", "text", "More", "source", "olmo", NULL);
  add (library, FOLD_KIND_EVIDENCE, "q1.1", "quote", "q1", "policy", "law", "role", "influenced-by", NULL);
  add (library, FOLD_KIND_FRAMEWORK, "frame", "title", "Frame", "edition", "1", NULL);
  add (library, FOLD_KIND_CRITERION, "c1", "framework", "frame", "title", "Second", "scale", "yes-no",
       "position", "2", NULL);
  add (library, FOLD_KIND_CRITERION, "c2", "framework", "frame", "title", "First", "scale", "yes-no",
       "position", "1", NULL);
  return library;
}

static void
assert_list (FoldKind    kind,
             const char *expected)
{
  g_autoptr (FoldLibrary) library = create_library ();
  g_autoptr (JsonNode) node = fold_json_list (library, kind);
  g_autofree char *text = fold_json_text_print (node, FALSE);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_policies_hold_their_dates (void)
{
  assert_list (FOLD_KIND_POLICY,
               "[{\"id\":\"act\",\"title\":\"The act\",\"title_original\":null,\"language\":null,\"kind\":\"reform\","
               "\"level\":\"civil-society\",\"places\":[],\"codes\":[],\"summary\":null,\"note\":null,\"dates\":[]},"
               "{\"id\":\"law\",\"title\":\"The law\",\"title_original\":null,\"language\":null,\"kind\":\"law\","
               "\"level\":\"city\",\"places\":[\"cdmx\"],\"codes\":[\"belonging\",\"urban\"],\"summary\":null,"
               "\"note\":null,\"dates\":["
               "{\"id\":\"law.1\",\"event\":\"in-force\",\"edtf\":\"2011-04~\",\"source\":\"olmo\",\"locator\":null,"
               "\"quote\":null,\"note\":null},"
               "{\"id\":\"law.2\",\"event\":\"adopted\",\"edtf\":\"2011\",\"source\":null,\"locator\":null,"
               "\"quote\":null,\"note\":null}]}]");
}

static void
test_quotes_hold_anchor_and_evidence (void)
{
  assert_list (FOLD_KIND_QUOTE,
               "[{\"id\":\"q1\",\"text\":\"Words, “exact”\",\"source\":\"olmo\",\"locator\":\"p. 3\",\"cited_in\":null,"
               "\"cited_in_locator\":null,\"speaker\":null,\"language\":null,\"translation_of\":null,"
               "\"translated_by\":null,\"codes\":[],\"memo\":null,"
               "\"anchor\":{\"document\":\"doc\",\"start\":0,\"end\":14,\"verdict\":\"same\",\"prefix\":\"before\","
               "\"suffix\":null},"
               "\"evidence\":[{\"id\":\"q1.1\",\"policy\":\"law\",\"role\":\"influenced-by\",\"memo\":null}]},"
               "{\"id\":\"q2\",\"text\":\"More\",\"source\":\"olmo\",\"locator\":null,\"cited_in\":null,"
               "\"cited_in_locator\":null,\"speaker\":null,\"language\":null,\"translation_of\":null,"
               "\"translated_by\":null,\"codes\":[],\"memo\":null,\"anchor\":null,\"evidence\":[]}]");
}

static void
test_relations_name_both_ends (void)
{
  assert_list (FOLD_KIND_RELATION,
               "[{\"id\":\"act-law\",\"from\":\"act\",\"type\":\"part-of\",\"to\":\"law\",\"polarity\":\"possible\","
               "\"stated_by\":\"olmo\",\"locator\":null,\"quote\":null,\"memo\":null}]");
}

static void
test_sources_hold_their_item_as_object (void)
{
  assert_list (FOLD_KIND_SOURCE,
               "[{\"id\":\"olmo\",\"citekey\":\"olmo2016\",\"csl\":{\"id\":\"olmo\",\"type\":\"book\","
               "\"author\":[{\"family\":\"Olmo\"}],\"title\":\"Cities\"},\"annotation\":null}]");
}

static void
test_places_hold_their_facts_and_numbers (void)
{
  assert_list (FOLD_KIND_PLACE,
               "[{\"id\":\"cdmx\",\"name\":\"Mexico City\",\"name_original\":null,\"language\":null,\"kind\":\"city\","
               "\"within\":null,\"latitude\":19.43,\"longitude\":null,\"note\":null,"
               "\"facts\":[{\"id\":\"cdmx.1\",\"topic\":\"people\",\"edtf\":null,\"value\":\"many\",\"source\":null,"
               "\"locator\":null,\"quote\":null}]}]");
}

static void
test_codes_name_their_parent (void)
{
  assert_list (FOLD_KIND_CODE,
               "[{\"id\":\"belonging\",\"name\":\"Belonging\",\"definition\":null,\"parent\":null,\"position\":0,"
               "\"color\":null},"
               "{\"id\":\"urban\",\"name\":\"Urban\",\"definition\":null,\"parent\":\"belonging\",\"position\":2,"
               "\"color\":null}]");
}

static void
test_criteria_come_in_their_order (void)
{
  g_autoptr (FoldLibrary) library = create_library ();
  g_autoptr (JsonNode) node = fold_json_list (library, FOLD_KIND_FRAMEWORK);
  g_autofree char *text = fold_json_text_print (node, FALSE);

  g_assert_nonnull (strstr (text, "\"title\":\"First\""));
  g_assert_true (strstr (text, "\"title\":\"First\"") < strstr (text, "\"title\":\"Second\""));
}

static void
test_an_empty_list_is_an_array (void)
{
  assert_list (FOLD_KIND_VIEW, "[]");
}

static void
test_every_field_has_its_key (void)
{
  g_autoptr (FoldLibrary) library = create_library ();

  for (guint kind = 0; kind < FOLD_N_KINDS; kind++)
    {
      g_autoptr (FoldRecord) record = fold_record_new (kind, "x");
      g_autoptr (JsonNode) node = fold_json_record (library, record);
      JsonObject *object = json_node_get_object (node);
      guint n_fields = 0;
      const FoldField *fields = fold_kind_get_fields (kind, &n_fields);

      g_assert_cmpstr (json_object_get_string_member (object, "id"), ==, "x");
      for (guint i = 0; i < n_fields && kind != FOLD_KIND_QUOTE; i++)
        g_assert_true (json_object_has_member (object, fields[i].name) != !!(fields[i].flags & FOLD_FIELD_OWNER));
    }
}

static gboolean
show_second_only (FoldLibrary *library,
                  FoldRecord  *record)
{
  return g_str_equal (fold_record_get_id (record), "q2");
}

static void
test_words_can_be_withheld (void)
{
  g_autoptr (FoldLibrary) library = create_library ();
  g_autoptr (JsonNode) node = fold_json_list_shown (library, FOLD_KIND_QUOTE, show_second_only);
  g_autoptr (FoldTableText) table = fold_table_list_records (library, FOLD_KIND_QUOTE, show_second_only);
  g_autofree char *text = fold_json_text_print (node, FALSE);
  g_autofree char *csv = fold_table_text_format_csv (table);

  g_assert_nonnull (strstr (text, "{\"id\":\"q1\",\"text\":null,\"source\":\"olmo\""));
  g_assert_nonnull (strstr (text, "\"verdict\":\"same\",\"prefix\":null,\"suffix\":null"));
  g_assert_nonnull (strstr (text, "\"text\":\"More\""));
  g_assert_null (strstr (text, "Words"));
  g_assert_null (strstr (csv, "Words"));
  g_assert_nonnull (strstr (csv, "More"));
}

static void
test_rows_have_parts_and_labels (void)
{
  g_autoptr (FoldLibrary) library = create_library ();
  g_autoptr (FoldTableText) policies = fold_table_list_records (library, FOLD_KIND_POLICY, NULL);
  g_autoptr (FoldTableText) sources = fold_table_list_records (library, FOLD_KIND_SOURCE, NULL);
  g_autofree char *policy_text = fold_table_text_format_plain (policies, 0);
  g_autofree char *source_csv = fold_table_text_format_csv (sources);

  g_assert_cmpstr (policy_text, ==,
                   "Id   Kind    Level          Dates                            Title\n"
                   "act  reform  civil-society                                   The act\n"
                   "law  law     city           in-force 2011-04~; adopted 2011  The law\n");
  g_assert_cmpstr (source_csv, ==,
                   "id,citekey,type,authors,year,title,reference,annotation\r\n"
                   "olmo,olmo2016,book,Olmo,n.d.,Cities,Olmo (n.d.). Cities.,\r\n");
}

static void
test_offsets_are_empty_without_a_document (void)
{
  g_autoptr (FoldLibrary) library = create_library ();
  g_autoptr (FoldTableText) quotes = fold_table_list_records (library, FOLD_KIND_QUOTE, NULL);
  g_autofree char *csv = fold_table_text_format_csv (quotes);

  g_assert_nonnull (strstr (csv, ",doc,0,14,same\r\n"));
  g_assert_nonnull (strstr (csv, ",,,,\r\n"));
}

static void
test_every_kind_that_is_a_list_has_columns (void)
{
  g_autoptr (FoldLibrary) library = fold_library_new ();

  for (guint kind = 0; kind < FOLD_N_KINDS; kind++)
    {
      gboolean is_list = fold_kind_get_owner (kind) == FOLD_N_KINDS && kind != FOLD_KIND_ABOUT &&
                         kind != FOLD_KIND_PERSON;
      FoldTableText *table = fold_table_list_records (library, kind, NULL);

      g_assert_true ((table != NULL) == is_list);
      g_clear_pointer (&table, fold_table_text_free);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/formats/json/policies-hold-their-dates", test_policies_hold_their_dates);
  g_test_add_func ("/formats/json/quotes-hold-anchor-and-evidence", test_quotes_hold_anchor_and_evidence);
  g_test_add_func ("/formats/json/relations-name-both-ends", test_relations_name_both_ends);
  g_test_add_func ("/formats/json/sources-hold-their-item-as-object", test_sources_hold_their_item_as_object);
  g_test_add_func ("/formats/json/places-hold-their-facts-and-numbers", test_places_hold_their_facts_and_numbers);
  g_test_add_func ("/formats/json/codes-name-their-parent", test_codes_name_their_parent);
  g_test_add_func ("/formats/json/criteria-come-in-their-order", test_criteria_come_in_their_order);
  g_test_add_func ("/formats/json/an-empty-list-is-an-array", test_an_empty_list_is_an_array);
  g_test_add_func ("/formats/json/every-field-has-its-key", test_every_field_has_its_key);
  g_test_add_func ("/formats/json/words-can-be-withheld", test_words_can_be_withheld);
  g_test_add_func ("/formats/json/rows-have-parts-and-labels", test_rows_have_parts_and_labels);
  g_test_add_func ("/formats/json/offsets-are-empty-without-a-document", test_offsets_are_empty_without_a_document);
  g_test_add_func ("/formats/json/every-kind-that-is-a-list-has-columns", test_every_kind_that_is_a_list_has_columns);

  return g_test_run ();
}
