/* test-command-list.c: the command “screenfold list”
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fold-command-list.h"

#include "fold-json-text.h"
#include "fold-person.h"
#include "fold-policy.h"
#include "fold-quote.h"

#include <string.h>

typedef struct
{
  FoldLibrary *library;
  GString     *out;
  GString     *err;
} Fixture;

static void
add (Fixture    *fixture,
     FoldRecord *record)
{
  g_autoptr (FoldRecord) owned = record;
  g_autoptr (GError) error = NULL;

  fold_library_add (fixture->library, owned, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->library = fold_library_new ();
  fixture->out = g_string_new (NULL);
  fixture->err = g_string_new (NULL);

  add (fixture, g_object_new (FOLD_TYPE_POLICY, "id", "law", "title", "A law with quite a long title", NULL));
  add (fixture, g_object_new (FOLD_TYPE_PERSON, "id", "p", "role", "Director", "consent", FOLD_CONSENT_NONE, NULL));
  add (fixture, g_object_new (FOLD_TYPE_QUOTE, "id", "q", "text", "secret words", "source", "s", "speaker", "p", NULL));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->library);
  g_string_free (fixture->out, TRUE);
  g_string_free (fixture->err, TRUE);
}

static int
run (Fixture    *fixture,
     const char *kind,
     const char *format)
{
  return fold_command_list_run (fixture->library, kind, format, fixture->out, fixture->err);
}

static void
test_table_is_the_default (Fixture       *fixture,
                           gconstpointer  data)
{
  g_assert_cmpint (run (fixture, "policies", NULL), ==, 0);

  g_assert_cmpstr (fixture->out->str, ==,
                   "Id   Kind  Level          Dates  Title\n"
                   "law  law   international         A law with quite a long title\n");
  g_assert_cmpstr (fixture->err->str, ==, "");
}

static void
test_csv_has_the_names_of_the_fields (Fixture       *fixture,
                                      gconstpointer  data)
{
  g_assert_cmpint (run (fixture, "policies", "csv"), ==, 0);

  g_assert_cmpstr (fixture->out->str, ==,
                   "id,kind,level,places,dates,title,title_original,language,codes,summary,note\r\n"
                   "law,law,international,,,A law with quite a long title,,,,,\r\n");
}

static void
test_every_list_is_json_of_an_array (Fixture       *fixture,
                                     gconstpointer  data)
{
  static const char * const kinds[] = {
    "policies", "quotes", "sources", "documents", "places", "relations", "codes", "assessments", "views",
  };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (JsonNode) node = NULL;
      g_autoptr (GError) error = NULL;

      g_string_truncate (fixture->out, 0);
      g_assert_cmpint (run (fixture, kinds[i], "json"), ==, 0);
      g_assert_true (g_str_has_suffix (fixture->out->str, "]\n"));
      node = fold_json_text_parse (fixture->out->str, -1, &error);
      g_assert_no_error (error);
      g_assert_true (JSON_NODE_HOLDS_ARRAY (node));
    }
}

static void
test_table_is_cut_to_the_terminal (Fixture       *fixture,
                                   gconstpointer  data)
{
  g_assert_cmpint (fold_command_list_run_in_width (fixture->library, "policies", "table", 52,
                                                   fixture->out, fixture->err), ==, 0);

  g_assert_nonnull (strstr (fixture->out->str, "A law with quite a…\n"));
}

static void
test_words_without_consent_stay_inside (Fixture       *fixture,
                                        gconstpointer  data)
{
  static const char * const formats[] = { "table", "csv", "json" };

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_string_truncate (fixture->out, 0);
      g_assert_cmpint (run (fixture, "quotes", formats[i]), ==, 0);
      g_assert_null (strstr (fixture->out->str, "secret"));
      g_assert_nonnull (strchr (fixture->out->str, 'q'));
    }
}

static void
test_wrong_words_are_refused_in_one_sentence (Fixture       *fixture,
                                              gconstpointer  data)
{
  static const struct {
    const char *kind;
    const char *format;
    const char *sentence;
  } cases[] = {
    { "people", NULL, "There is no list of “people”, only of: policies, quotes, sources, documents, places, relations, "
                      "codes, frameworks, assessments, bands, views, stories, settings.\n" },
    { NULL, NULL, "Say what to list, one of: policies, quotes, sources, documents, places, relations, codes, "
                  "frameworks, assessments, bands, views, stories, settings.\n" },
    { "policies", "xml", "A list cannot be written as “xml”, only as table, csv or json.\n" },
    { "policies", "\xff", "A list cannot be written as “\xef\xbf\xbd”, only as table, csv or json.\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_string_truncate (fixture->err, 0);
      g_assert_cmpint (run (fixture, cases[i].kind, cases[i].format), ==, 2);
      g_assert_cmpstr (fixture->err->str, ==, cases[i].sentence);
      g_assert_cmpstr (fixture->out->str, ==, "");
    }
}

#define TEST(path, function) \
  g_test_add ("/window/command-list/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  TEST ("table-is-the-default", test_table_is_the_default);
  TEST ("csv-has-the-names-of-the-fields", test_csv_has_the_names_of_the_fields);
  TEST ("every-list-is-json-of-an-array", test_every_list_is_json_of_an_array);
  TEST ("table-is-cut-to-the-terminal", test_table_is_cut_to_the_terminal);
  TEST ("words-without-consent-stay-inside", test_words_without_consent_stay_inside);
  TEST ("wrong-words-are-refused-in-one-sentence", test_wrong_words_are_refused_in_one_sentence);

  return g_test_run ();
}
