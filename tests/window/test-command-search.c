/* test-command-search.c: the command “screenfold search”
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-command-search.h"

#include "fold-library-xml.h"
#include "fold-test-files.h"

#include <json-glib/json-glib.h>

typedef struct
{
  char    *folder;
  GFile   *file;
  GString *out;
  GString *err;
} Fixture;

/* Written by the program, so that the test does not depend on the form of the file. */
static char *
write_library (void)
{
  g_autoptr (FoldLibrary) library = fold_library_new ();
  g_autoptr (GError) error = NULL;
  static const struct {
    FoldKind    kind;
    const char *id;
    const char *fields[12];
  } records[] = {
    { FOLD_KIND_ABOUT, "small", { "title", "Small" } },
    { FOLD_KIND_PERSON, "open", { "role", "Official", "consent", "name" } },
    { FOLD_KIND_PERSON, "silent", { "role", "Witness", "consent", "none" } },
    { FOLD_KIND_SOURCE, "s", { "citekey", "s", "csl", "{\"id\":\"s\",\"type\":\"book\",\"title\":\"On refuge\"}" } },
    { FOLD_KIND_POLICY, "law", { "title", "Ley de hospitalidad", "kind", "law", "level", "city" } },
    { FOLD_KIND_QUOTE, "said", { "text", "Hospitalidad for all", "source", "s", "locator", "p. 4", "speaker", "open" } },
    { FOLD_KIND_QUOTE, "kept", { "text", "Hospitalidad for some", "source", "s", "speaker", "silent" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (records); i++)
    {
      g_autoptr (FoldRecord) record = fold_record_new (records[i].kind, records[i].id);

      for (guint j = 0; records[i].fields[j] != NULL; j += 2)
        {
          fold_record_parse_field (record, fold_kind_find_field (records[i].kind, records[i].fields[j]),
                                   records[i].fields[j + 1], &error);
          g_assert_no_error (error);
        }
      fold_library_add (library, record, &error);
      g_assert_no_error (error);
    }
  return fold_library_xml_write (library, &error);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *text = write_library ();
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  fixture->folder = fold_test_make_folder ();
  fixture->file = fold_test_get_file (fixture->folder, "small.xml");
  fixture->out = g_string_new (NULL);
  fixture->err = g_string_new (NULL);
  fold_test_write (fixture->file, bytes);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_unref (fixture->file);
  g_string_free (fixture->out, TRUE);
  g_string_free (fixture->err, TRUE);
  fold_test_remove_folder (fixture->folder);
  g_free (fixture->folder);
}

static void
test_json_has_the_hits_with_their_keys (Fixture       *fixture,
                                        gconstpointer  data)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (fold_command_search_run (fixture->file, "HOSPITALIDÁD", "json", fixture->out, fixture->err), ==, 0);
  g_assert_cmpstr (fixture->err->str, ==, "");
  json_parser_load_from_data (parser, fixture->out->str, -1, &error);
  g_assert_no_error (error);

  JsonArray *hits = json_node_get_array (json_parser_get_root (parser));
  g_assert_cmpuint (json_array_get_length (hits), ==, 2);
  JsonObject *law = json_array_get_object_element (hits, 0);
  JsonObject *said = json_array_get_object_element (hits, 1);

  g_assert_cmpuint (json_object_get_size (law), ==, 6);
  g_assert_cmpstr (json_object_get_string_member (law, "kind"), ==, "policy");
  g_assert_cmpstr (json_object_get_string_member (law, "id"), ==, "law");
  g_assert_cmpstr (json_object_get_string_member (law, "title"), ==, "Ley de hospitalidad");
  g_assert_true (json_object_get_null_member (law, "document"));
  g_assert_true (json_object_get_null_member (law, "position"));
  g_assert_cmpstr (json_object_get_string_member (said, "kind"), ==, "quote");
  g_assert_cmpstr (json_object_get_string_member (said, "snippet"), ==, "Hospitalidad for all");
}

static void
test_words_that_may_not_be_shown_are_left_out (Fixture       *fixture,
                                               gconstpointer  data)
{
  g_assert_cmpint (fold_command_search_run (fixture->file, "some", "json", fixture->out, fixture->err), ==, 0);
  g_assert_cmpstr (fixture->out->str, ==, "[]\n");
}

static void
test_a_table_is_for_people (Fixture       *fixture,
                            gconstpointer  data)
{
  g_assert_cmpint (fold_command_search_run (fixture->file, "refuge", NULL, fixture->out, fixture->err), ==, 0);
  g_assert_nonnull (strstr (fixture->out->str, "On refuge"));
  g_assert_nonnull (strstr (fixture->out->str, "source"));
}

static void
test_a_table_fits_the_terminal (Fixture       *fixture,
                                gconstpointer  data)
{
  g_auto (GStrv) lines = NULL;

  g_assert_cmpint (fold_command_search_run_in_width (fixture->file, "hospitalidad", "table", 36,
                                                     fixture->out, fixture->err), ==, 0);
  lines = g_strsplit (fixture->out->str, "\n", -1);

  g_assert_true (g_str_has_prefix (lines[0], "Kind    Title "));
  g_assert_true (g_str_has_suffix (lines[0], "  Words"));
  for (guint i = 0; lines[i] != NULL; i++)
    g_assert_cmpint (g_utf8_strlen (lines[i], -1), <=, 36);
}

static void
test_no_words_are_no_error (Fixture       *fixture,
                            gconstpointer  data)
{
  g_assert_cmpint (fold_command_search_run (fixture->file, "\"", "json", fixture->out, fixture->err), ==, 0);
  g_assert_cmpstr (fixture->out->str, ==, "[]\n");
}

static void
test_an_unknown_format_is_refused (Fixture       *fixture,
                                   gconstpointer  data)
{
  g_assert_cmpint (fold_command_search_run (fixture->file, "a", "csv", fixture->out, fixture->err), ==, 2);
  g_assert_cmpstr (fixture->err->str, ==, "What is found cannot be written as “csv”, only as table or json.\n");
}

static void
test_a_bad_file_is_explained (Fixture       *fixture,
                              gconstpointer  data)
{
  g_autoptr (GFile) nothing = fold_test_get_file (fixture->folder, "nothing");

  g_assert_cmpint (fold_command_search_run (nothing, "a", "json", fixture->out, fixture->err), ==, 2);
  g_assert_cmpstr (fixture->err->str, ==, "There is no file “nothing”.\n");
  g_assert_cmpstr (fixture->out->str, ==, "");
}

#define add(name, func) g_test_add ("/window/command-search/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  add ("json-has-the-hits-with-their-keys", test_json_has_the_hits_with_their_keys);
  add ("words-that-may-not-be-shown-are-left-out", test_words_that_may_not_be_shown_are_left_out);
  add ("a-table-is-for-people", test_a_table_is_for_people);
  add ("a-table-fits-the-terminal", test_a_table_fits_the_terminal);
  add ("no-words-are-no-error", test_no_words_are_no_error);
  add ("an-unknown-format-is-refused", test_an_unknown_format_is_refused);
  add ("a-bad-file-is-explained", test_a_bad_file_is_explained);

  return g_test_run ();
}
