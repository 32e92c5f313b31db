/* test-json-text.c: JSON text that can be trusted, in and out
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fold-json-text.h"

#include <math.h>

static char *
round_trip (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = fold_json_text_parse (text, -1, &error);

  g_assert_no_error (error);
  return fold_json_text_print (node, FALSE);
}

static void
test_same_text_comes_back (void)
{
  static const char * const texts[] = {
    "{\"b\":1,\"a\":[true,false,null,\"é ñ “x”\"],\"c\":{}}", "[]", "19.43", "1.1", "0.1", "-5", "1e+30", "[[],[[]]]",
    "999999999999999999", "\"a\\\"b\\\\c\\nd\\te\\u0001f\"",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *text = round_trip (texts[i]);

      g_assert_cmpstr (text, ==, texts[i]);
    }
}

static void
test_numbers_read_back_to_the_same_number (void)
{
  for (int i = 0; i < 2000; i++)
    {
      double number = g_test_rand_double_range (-1, 1) * pow (10, g_test_rand_int_range (-12, 13));
      g_autoptr (JsonNode) node = json_node_init_double (json_node_alloc (), number);
      g_autofree char *text = fold_json_text_print (node, FALSE);

      g_assert_cmpfloat (g_ascii_strtod (text, NULL), ==, number);
    }
}

static void
test_infinite_numbers_become_null (void)
{
  g_autoptr (JsonNode) node = json_node_init_double (json_node_alloc (), INFINITY);
  g_autofree char *text = fold_json_text_print (node, FALSE);

  g_assert_cmpstr (text, ==, "null");
}

static void
test_pretty_text_has_a_line_for_each_value (void)
{
  g_autoptr (JsonNode) node = fold_json_text_parse ("{\"a\":[1,{}],\"b\":[]}", -1, NULL);
  g_autofree char *text = fold_json_text_print (node, TRUE);

  g_assert_cmpstr (text, ==, "{\n  \"a\": [\n    1,\n    {}\n  ],\n  \"b\": []\n}");
}

static void
test_escapes_become_characters (void)
{
  g_autofree char *text = round_trip ("[\"\\ud83d\\ude00 \\u00e9 \\/\"]");

  g_assert_cmpstr (text, ==, "[\"😀 é /\"]");
}

static void
test_byte_order_mark_is_skipped (void)
{
  g_autofree char *text = round_trip ("\xEF\xBB\xBF[1]");

  g_assert_cmpstr (text, ==, "[1]");
}

static void
test_only_the_given_length_is_read (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = fold_json_text_parse ("[1]]]]", 3, &error);

  g_assert_no_error (error);
  g_assert_nonnull (node);
}

static void
test_what_is_not_json_is_refused (void)
{
  static const char * const texts[] = {
    "", "  ", "{", "[1,]", "{'a':1}", "/* no */ []", "// no\n[]", "[0x10]", "[12345678901234567890]", "[1] x", "x",
    "[\"\\u0000\"]", "[\"\xff\"]", "[\"open", "[\"open\\", "{\"a\"}", "#", "var a = 1",
    "[\"\\252\"]", "[\"\\x41\"]", "[\"\\u12g4\"]", "[\"\\ud83d\"]", "[\"\\ude00\"]", "[\"\\ud83d\\u0041\"]", "[\"\\u00\"]",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (JsonNode) node = fold_json_text_parse (texts[i], -1, &error);
      g_autofree char *shown = g_strescape (texts[i], NULL);

      g_test_message ("%s: %s", shown, error != NULL ? error->message : "read");
      g_assert_null (node);
      g_assert_nonnull (error);
    }
}

static char *
make_nest (guint depth)
{
  g_autofree char *open = g_strnfill (depth, '[');
  g_autofree char *close = g_strnfill (depth, ']');

  return g_strconcat (open, close, NULL);
}

static void
test_nesting_has_a_limit (void)
{
  g_autofree char *allowed = make_nest (FOLD_JSON_TEXT_MAX_DEPTH);
  g_autofree char *deeper = make_nest (FOLD_JSON_TEXT_MAX_DEPTH + 1);
  g_autofree char *abyss = make_nest (1000000);
  g_autofree char *text = round_trip (allowed);
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (text, ==, allowed);
  g_assert_null (fold_json_text_parse (deeper, -1, NULL));
  g_assert_null (fold_json_text_parse (abyss, -1, &error));
  g_assert_error (error, JSON_PARSER_ERROR, JSON_PARSER_ERROR_PARSE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/model/json-text/same-text-comes-back", test_same_text_comes_back);
  g_test_add_func ("/model/json-text/numbers-read-back-to-the-same-number", test_numbers_read_back_to_the_same_number);
  g_test_add_func ("/model/json-text/infinite-numbers-become-null", test_infinite_numbers_become_null);
  g_test_add_func ("/model/json-text/pretty-text-has-a-line-for-each-value", test_pretty_text_has_a_line_for_each_value);
  g_test_add_func ("/model/json-text/escapes-become-characters", test_escapes_become_characters);
  g_test_add_func ("/model/json-text/byte-order-mark-is-skipped", test_byte_order_mark_is_skipped);
  g_test_add_func ("/model/json-text/only-the-given-length-is-read", test_only_the_given_length_is_read);
  g_test_add_func ("/model/json-text/what-is-not-json-is-refused", test_what_is_not_json_is_refused);
  g_test_add_func ("/model/json-text/nesting-has-a-limit", test_nesting_has_a_limit);

  return g_test_run ();
}
