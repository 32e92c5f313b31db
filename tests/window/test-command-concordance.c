/* test-command-concordance.c: words in their contexts, on the command line
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-command-concordance.h"

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

static char *
write_library (void)
{
  g_autoptr (FoldLibrary) library = fold_library_new ();
  g_autoptr (GError) error = NULL;
  static const struct {
    FoldKind    kind;
    const char *id;
    const char *fields[10];
  } records[] = {
    { FOLD_KIND_ABOUT, "small", { "title", "Small" } },
    { FOLD_KIND_PERSON, "silent", { "role", "Witness", "consent", "none" } },
    { FOLD_KIND_SOURCE, "s1", { "citekey", "s1", "csl",
        "{\"id\":\"s1\",\"type\":\"book\",\"title\":\"One\",\"issued\":{\"date-parts\":[[2011]]}}" } },
    { FOLD_KIND_SOURCE, "s2", { "citekey", "s2", "csl",
        "{\"id\":\"s2\",\"type\":\"book\",\"title\":\"Two\",\"issued\":{\"date-parts\":[[2009]]}}" } },
    { FOLD_KIND_SOURCE, "s3", { "citekey", "s3", "csl", "{\"id\":\"s3\",\"type\":\"book\",\"title\":\"Three\"}" } },
    { FOLD_KIND_QUOTE, "a", { "text", "Zebras find refuge, a walled one", "source", "s1" } },
    { FOLD_KIND_QUOTE, "b", { "text", "Apes find refuge; beyond is more refuge", "source", "s2" } },
    { FOLD_KIND_QUOTE, "kept", { "text", "Refuge for some", "source", "s3", "speaker", "silent" } },
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

/* The lines in the order asked for, each by its quote and what comes after the words. */
static char *
list_lines (Fixture    *fixture,
            const char *sort)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  GString *ids = g_string_new (NULL);
  JsonArray *lines = NULL;

  g_string_truncate (fixture->out, 0);
  g_assert_cmpint (fold_command_concordance_run (fixture->file, "refuge", sort, "json", 0, fixture->out, fixture->err),
                   ==, 0);
  json_parser_load_from_data (parser, fixture->out->str, -1, &error);
  g_assert_no_error (error);
  lines = json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)), "lines");
  for (guint i = 0; i < json_array_get_length (lines); i++)
    {
      JsonObject *line = json_array_get_object_element (lines, i);

      g_assert_cmpstr (json_object_get_string_member (line, "words"), ==, "refuge");
      g_string_append_printf (ids, "%s[%s]", json_object_get_string_member (line, "id"),
                              json_object_get_string_member (line, "right"));
    }
  return g_string_free (ids, FALSE);
}

static void
test_sorted (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *left = list_lines (fixture, "left");
  g_autofree char *right = list_lines (fixture, "right");
  g_autofree char *year = list_lines (fixture, "year");

  /* “… more” comes after “Apes find”, which comes before “Zebras find”; what is kept back is nowhere. */
  g_assert_cmpstr (left, ==, "b[; beyond is more refuge]a[, a walled one]b[]");
  g_assert_cmpstr (right, ==, "b[]a[, a walled one]b[; beyond is more refuge]");
  g_assert_cmpstr (year, ==, "b[; beyond is more refuge]b[]a[, a walled one]");
}

static void
test_years (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autofree char *lines = list_lines (fixture, NULL);
  JsonArray *years = NULL;
  JsonObject *first = NULL;
  JsonObject *last = NULL;

  json_parser_load_from_data (parser, fixture->out->str, -1, NULL);
  years = json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)), "years");
  g_assert_cmpuint (json_array_get_length (years), ==, 3);
  first = json_array_get_object_element (years, 0);
  last = json_array_get_object_element (years, 2);
  g_assert_cmpstr (json_object_get_string_member (first, "year"), ==, "2009");
  g_assert_cmpint (json_object_get_int_member (first, "lines"), ==, 2);
  g_assert_cmpint (json_object_get_int_member (first, "texts"), ==, 1);
  g_assert_cmpint (json_object_get_int_member (last, "lines"), ==, 0);
  g_assert_cmpint (json_object_get_int_member (last, "texts"), ==, 1);
}

static void
test_refused (Fixture       *fixture,
              gconstpointer  data)
{
  g_assert_cmpint (fold_command_concordance_run (fixture->file, "refuge", "colour", NULL, 0, fixture->out, fixture->err),
                   ==, 2);
  g_assert_nonnull (strstr (fixture->err->str, "colour"));
  g_assert_cmpint (fold_command_concordance_run (fixture->file, "refuge", NULL, "ods", 0, fixture->out, fixture->err),
                   ==, 2);
  g_assert_cmpuint (fixture->out->len, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add ("/window/command-concordance/sorted-by-what-is-around", Fixture, NULL, set_up, test_sorted, tear_down);
  g_test_add ("/window/command-concordance/years-say-how-many-texts", Fixture, NULL, set_up, test_years, tear_down);
  g_test_add ("/window/command-concordance/other-orders-and-forms-are-refused", Fixture, NULL, set_up, test_refused, tear_down);
  return g_test_run ();
}
