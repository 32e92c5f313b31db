/* test-store-check.c: damage that a check has to find
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-store-core.h"

#include "fold-library-check.h"
#include "fold-library-maker.h"
#include "fold-test-files.h"

typedef struct
{
  char           *folder;
  char           *path;
  FoldConnection *connection;
} Fixture;

static void
add_record (FoldLibrary *library,
            FoldKind     kind,
            const char  *id,
            const char  *fields)
{
  g_autoptr (FoldRecord) record = fold_record_new (kind, id);
  g_auto (GStrv) words = g_strsplit (fields, "|", -1);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; words[i] != NULL; i += 2)
    {
      fold_record_parse_field (record, fold_kind_find_field (kind, words[i]), words[i + 1], &error);
      g_assert_no_error (error);
    }
  fold_library_add (library, record, &error);
  g_assert_no_error (error);
}

/* A library without any problem. */
static FoldLibrary *
create_library (void)
{
  FoldLibrary *library = fold_library_new ();
  g_autoptr (FoldDocumentText) text = fold_document_text_new ("Heading\nWords that are\nexact.\n");

  add_record (library, FOLD_KIND_ABOUT, "l", "title|L");
  add_record (library, FOLD_KIND_CODE, "c", "name|C");
  add_record (library, FOLD_KIND_SOURCE, "s", "citekey|s|csl|{\"id\":\"s\",\"type\":\"book\",\"title\":\"S\"}");
  add_record (library, FOLD_KIND_DOCUMENT, "d", "source|s|revision|1|media_type|text/plain");
  add_record (library, FOLD_KIND_POLICY, "p", "title|P|kind|law|level|city");
  add_record (library, FOLD_KIND_LIFE_EVENT, "e", "policy|p|event|adopted|edtf|2011");
  add_record (library, FOLD_KIND_QUOTE, "q",
              "text|Words that are exact.|source|s|document|d|start|8|end|29|verdict|same|codes|c");
  add_record (library, FOLD_KIND_EVIDENCE, "v", "quote|q|policy|p|role|supports");
  fold_library_set_document_text (library, "d", text);
  return library;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (FoldLibrary) library = create_library ();
  g_autoptr (GError) error = NULL;

  fixture->folder = fold_test_make_folder ();
  fixture->path = g_build_filename (fixture->folder, "a.screenfold", NULL);
  fixture->connection = fold_store_core_create (fixture->path, &error);
  g_assert_no_error (error);
  fold_store_core_import (fixture->connection, library, "Begin", &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_pointer (&fixture->connection, fold_connection_close);
  fold_test_remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static GPtrArray *
check (FoldConnection *connection)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *findings = fold_store_core_check (connection, &error);

  g_assert_no_error (error);
  return findings;
}

/* What has to be found after @sql broke the library. */
static void
assert_found (Fixture         *fixture,
              const char      *sql,
              FoldFindingType  type)
{
  g_autofree char *breaking = g_strdup_printf ("PRAGMA foreign_keys = OFF; %s; PRAGMA foreign_keys = ON", sql);
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;
  gboolean is_found = FALSE;

  fold_connection_execute (fixture->connection, breaking, &error);
  g_assert_no_error (error);
  findings = check (fixture->connection);
  for (guint i = 0; i < findings->len; i++)
    {
      const FoldFinding *finding = g_ptr_array_index (findings, i);

      g_test_message ("%d %s", finding->type, finding->detail);
      is_found |= finding->type == type;
    }
  g_assert_true (is_found);
}

static void
test_a_sound_library_has_no_findings (Fixture       *fixture,
                                      gconstpointer  data)
{
  g_autoptr (GPtrArray) findings = check (fixture->connection);

  g_assert_cmpuint (findings->len, ==, 0);
}

static void
test_a_library_for_reading_is_checked_too (Fixture       *fixture,
                                           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) findings = NULL;

  g_clear_pointer (&fixture->connection, fold_connection_close);
  fixture->connection = fold_store_core_open (fixture->path, TRUE, &error);
  g_assert_no_error (error);
  findings = check (fixture->connection);
  g_assert_cmpuint (findings->len, ==, 0);
}

static void
test_a_reference_to_nothing_is_found (Fixture       *fixture,
                                      gconstpointer  data)
{
  assert_found (fixture, "DELETE FROM sources", FOLD_FINDING_DANGLING);
}

static void
test_a_lost_row_of_the_index_is_found (Fixture       *fixture,
                                       gconstpointer  data)
{
  assert_found (fixture, "DELETE FROM search WHERE rowid = (SELECT first FROM indexed WHERE kind = 'policy')",
                FOLD_FINDING_SEARCH_INDEX);
}

static void
test_a_record_outside_the_index_is_found (Fixture       *fixture,
                                          gconstpointer  data)
{
  assert_found (fixture,
                "INSERT INTO policies (id, title, kind, level) VALUES ('x', 'X', 'law', 'city')",
                FOLD_FINDING_SEARCH_INDEX);
}

static void
test_a_record_that_cannot_be_read_is_found (Fixture       *fixture,
                                            gconstpointer  data)
{
  assert_found (fixture, "UPDATE life_events SET edtf = 'soon'", FOLD_FINDING_DATABASE);
}

static void
test_a_quote_with_other_words_is_found (Fixture       *fixture,
                                        gconstpointer  data)
{
  assert_found (fixture, "UPDATE quotes SET text = 'Words that were exact.'", FOLD_FINDING_QUOTE_DIFFERS);
}

static void
test_a_quote_beyond_its_document_is_found (Fixture       *fixture,
                                           gconstpointer  data)
{
  assert_found (fixture, "UPDATE quotes SET \"end\" = 1000", FOLD_FINDING_QUOTE_OUTSIDE);
}

#define add(name, func) g_test_add ("/store/store-check/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  add ("a-sound-library-has-no-findings", test_a_sound_library_has_no_findings);
  add ("a-library-for-reading-is-checked-too", test_a_library_for_reading_is_checked_too);
  add ("a-reference-to-nothing-is-found", test_a_reference_to_nothing_is_found);
  add ("a-lost-row-of-the-index-is-found", test_a_lost_row_of_the_index_is_found);
  add ("a-record-outside-the-index-is-found", test_a_record_outside_the_index_is_found);
  add ("a-record-that-cannot-be-read-is-found", test_a_record_that_cannot_be_read_is_found);
  add ("a-quote-with-other-words-is-found", test_a_quote_with_other_words_is_found);
  add ("a-quote-beyond-its-document-is-found", test_a_quote_beyond_its_document_is_found);

  return g_test_run ();
}
