/* test-command-date.c: what “screenfold date” prints
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-command-date.h"

#include <json-glib/json-glib.h>

typedef struct
{
  int      status;
  GString *out;
  GString *err;
} Result;

static void
run (Result             *result,
     gboolean            json,
     const char * const *dates)
{
  result->out = g_string_new (NULL);
  result->err = g_string_new (NULL);
  result->status = fold_command_date_run (dates, json, result->out, result->err);
}

static void
clear (Result *result)
{
  g_string_free (result->out, TRUE);
  g_string_free (result->err, TRUE);
}

static JsonArray *
parse (const Result *result,
       JsonParser   *parser)
{
  g_autoptr (GError) error = NULL;

  json_parser_load_from_data (parser, result->out->str, -1, &error);
  g_assert_no_error (error);
  return json_node_get_array (json_parser_get_root (parser));
}

static void
test_table (void)
{
  Result result;

  run (&result, FALSE, (const char *[]) { "2015", "/2015-04", "2004?/..", NULL });

  g_assert_cmpint (result.status, ==, 0);
  g_assert_cmpstr (result.err->str, ==, "");
  g_assert_cmpstr (result.out->str, ==,
                   "Input     EDTF      Level  Earliest    Latest      Label\n"
                   "2015      2015      0      2015-01-01  2015-12-31  2015\n"
                   "/2015-04  /2015-04  1      unknown     2015-04-30  until April 2015, start unknown\n"
                   "2004?/..  2004?/..  1      2004-01-01  open        since 2004, still going on, start uncertain\n");
  clear (&result);
}

static void
test_json_keys (void)
{
  static const char * const keys[] = {
    "input", "edtf", "level", "earliest", "latest", "open_start", "open_end", "unknown_start", "unknown_end", "label",
    NULL,
  };
  g_autoptr (JsonParser) parser = json_parser_new ();
  Result result;

  run (&result, TRUE, (const char *[]) { "../2015", "Y-17E7", NULL });

  JsonArray *array = parse (&result, parser);
  JsonObject *first = json_array_get_object_element (array, 0);
  JsonObject *second = json_array_get_object_element (array, 1);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (GList) members = json_object_get_members (first);

  for (GList *l = members; l != NULL; l = l->next)
    g_ptr_array_add (names, l->data);

  g_ptr_array_add (names, NULL);

  g_assert_cmpint (result.status, ==, 0);
  g_assert_cmpstrv ((char **) names->pdata, keys);
  g_assert_cmpint (json_array_get_length (array), ==, 2);
  g_assert_true (json_object_get_null_member (first, "earliest"));
  g_assert_cmpstr (json_object_get_string_member (first, "latest"), ==, "2015-12-31");
  g_assert_true (json_object_get_boolean_member (first, "open_start"));
  g_assert_false (json_object_get_boolean_member (first, "unknown_start"));
  g_assert_cmpint (json_object_get_int_member (first, "level"), ==, 1);
  g_assert_cmpstr (json_object_get_string_member (second, "earliest"), ==, "Y-170000000-01-01");
  clear (&result);
}

static void
test_json_wrong (void)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  Result result;

  run (&result, TRUE, (const char *[]) { "c. 2015", "2015-02-29", "2015", NULL });

  JsonArray *array = parse (&result, parser);
  JsonObject *guessed = json_array_get_object_element (array, 0);
  JsonObject *wrong = json_array_get_object_element (array, 1);
  JsonObject *right = json_array_get_object_element (array, 2);

  g_assert_cmpint (result.status, ==, 2);
  g_assert_true (json_object_get_null_member (guessed, "edtf"));
  g_assert_cmpstr (json_object_get_string_member (guessed, "proposal"), ==, "2015~");
  g_assert_cmpint (json_object_get_int_member (wrong, "position"), ==, 9);
  g_assert_cmpstr (json_object_get_string_member (wrong, "error"), ==, "2015 has no 29 February (position 9)");
  g_assert_false (json_object_has_member (wrong, "proposal"));
  g_assert_cmpstr (json_object_get_string_member (right, "edtf"), ==, "2015");
  g_assert_false (json_object_has_member (right, "error"));
  clear (&result);
}

static void
test_rewritten (void)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  Result table, json;

  run (&table, FALSE, (const char *[]) { "198u", NULL });
  run (&json, TRUE, (const char *[]) { "198u", NULL });

  JsonObject *object = json_array_get_object_element (parse (&json, parser), 0);
  const char *note = "“198u” is not how EDTF is written today; it is read as “198X”.";

  g_assert_cmpint (table.status, ==, 0);
  g_assert_cmpint (json.status, ==, 0);
  g_assert_nonnull (g_strstr_len (table.out->str, -1, note));
  g_assert_cmpstr (json_object_get_string_member (object, "rewritten"), ==, note);
  g_assert_cmpstr (json_object_get_string_member (object, "edtf"), ==, "198X");
  clear (&table);
  clear (&json);
}

static void
test_wrong (void)
{
  Result result;

  run (&result, FALSE, (const char *[]) { "15/04/2015", "2015-02-29", NULL });

  g_assert_cmpint (result.status, ==, 2);
  g_assert_cmpstr (result.out->str, ==, "");
  g_assert_cmpstr (result.err->str, ==,
                   "“15/04/2015” is not a date in EDTF: A year has four digits, but here is “/” (position 3).\n"
                   "“15/04/2015” can be read as “2015-04-15”: 15 April 2015.\n"
                   "“2015-02-29” is not a date in EDTF: 2015 has no 29 February (position 9).\n");
  clear (&result);
}

static void
test_broken_encoding (void)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  Result result;

  run (&result, TRUE, (const char *[]) { "2015\xff", NULL });

  JsonObject *object = json_array_get_object_element (parse (&result, parser), 0);

  g_assert_cmpint (result.status, ==, 2);
  g_assert_cmpint (json_object_get_int_member (object, "position"), ==, 5);
  g_assert_cmpstr (json_object_get_string_member (object, "input"), ==, "2015\357\277\275");
  clear (&result);
}

static void
test_nothing (void)
{
  Result result;

  run (&result, FALSE, (const char *[]) { NULL });

  g_assert_cmpint (result.status, ==, 2);
  g_assert_cmpstr (result.out->str, ==, "");
  g_assert_cmpstr (result.err->str, ==, "Say which date is meant, as in “screenfold date 2015-04”.\n");
  clear (&result);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/window/command-date/table-is-aligned", test_table);
  g_test_add_func ("/window/command-date/json-has-the-promised-keys", test_json_keys);
  g_test_add_func ("/window/command-date/json-says-where-a-date-is-wrong", test_json_wrong);
  g_test_add_func ("/window/command-date/rewriting-is-said", test_rewritten);
  g_test_add_func ("/window/command-date/wrong-dates-go-to-standard-error", test_wrong);
  g_test_add_func ("/window/command-date/broken-encoding-is-told-in-valid-text", test_broken_encoding);
  g_test_add_func ("/window/command-date/no-date-is-wrong-use", test_nothing);

  return g_test_run ();
}
