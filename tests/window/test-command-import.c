/* test-command-import.c: the command “screenfold import”
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-command-import.h"

#include <string.h>

#include "fold-command-new.h"
#include "fold-document.h"
#include "fold-library-file.h"
#include "fold-quote.h"
#include "fold-source.h"
#include "fold-test-files.h"

typedef struct
{
  char    *folder;
  GFile   *file;
  GString *out;
  GString *err;
} Fixture;

static void
add_source (FoldEdit   *edit,
            const char *id,
            const char *json)
{
  g_autoptr (FoldRecord) source = fold_record_new (FOLD_KIND_SOURCE, id);
  g_autoptr (FoldCsl) csl = fold_csl_new_from_json (json, NULL);

  g_object_set (source, "citekey", id, "csl", csl, NULL);
  fold_edit_put (edit, source);
}

static void
add_quote (FoldEdit   *edit,
           const char *id,
           const char *source,
           const char *cited_in,
           const char *text)
{
  g_autoptr (FoldRecord) quote = fold_record_new (FOLD_KIND_QUOTE, id);

  g_object_set (quote, "source", source, "cited-in", cited_in, "text", text, NULL);
  fold_edit_put (edit, quote);
}

/* A library with a thesis, an interview that is quoted in it, and quotes without a document. */
static void
fill_library (GFile *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FoldStore) store = fold_store_open (file, FOLD_STORE_OPEN_DEFAULT, &error);
  g_autoptr (FoldLibrary) library = fold_store_load (store, &error);
  g_autoptr (FoldEdit) edit = fold_edit_new ("Fill");
  g_autoptr (FoldStoreAction) action = NULL;

  g_assert_no_error (error);
  g_assert_nonnull (library);
  add_source (edit, "thesis-2023", "{\"id\":\"thesis-2023\",\"type\":\"thesis\",\"title\":\"A Fight\",\"DOI\":\"10.5555/fight\"}");
  add_source (edit, "interview-2023", "{\"id\":\"interview-2023\",\"type\":\"interview\",\"title\":\"IMUMI\"}");
  add_quote (edit, "q-city", "thesis-2023", NULL, "the city is like a sanctuary");
  add_quote (edit, "q-cited", "interview-2023", "thesis-2023", "they don't want us to be over there watching");
  add_quote (edit, "q-gone", "thesis-2023", NULL, "words that the thesis never had at all");
  add_quote (edit, "q-elsewhere", "interview-2023", NULL, "the city is like a sanctuary");
  action = fold_store_action_new (edit, NULL);
  g_assert_true (fold_store_apply (store, action, &error));
  g_assert_no_error (error);
  fold_store_close (store);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = fold_test_make_folder ();
  fixture->file = fold_test_get_file (fixture->folder, "library.screenfold");
  fixture->out = g_string_new (NULL);
  fixture->err = g_string_new (NULL);
  g_assert_cmpint (fold_command_new_run (fixture->file, NULL, fixture->err), ==, 0);
  fill_library (fixture->file);
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

static char *
write_file (Fixture    *fixture,
            const char *name,
            const char *text)
{
  g_autoptr (GFile) file = fold_test_get_file (fixture->folder, name);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  fold_test_write (file, bytes);
  return g_file_get_path (file);
}

static int
import (Fixture    *fixture,
        const char *first,
        const char *second,
        const char *citekey)
{
  const char *paths[] = { first, second, NULL };

  g_string_truncate (fixture->out, 0);
  return fold_command_import_run (fixture->file, paths, citekey, fixture->out, fixture->err);
}

static FoldLibrary *
load (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  FoldLibrary *library = fold_library_file_load (fixture->file, &error);

  g_assert_no_error (error);
  return library;
}

static guint
count (FoldLibrary *library,
       FoldKind     kind)
{
  return fold_record_list_get_length (fold_library_get_list (library, kind));
}

static FoldQuote *
get_quote (FoldLibrary *library,
           const char  *id)
{
  FoldRecord *quote = fold_library_lookup (library, FOLD_KIND_QUOTE, id);

  g_assert_nonnull (quote);
  return FOLD_QUOTE (quote);
}

static const char thesis[] =
  "Chapter one\n\nSome say that the city is like a\nsanctuary for those who come.\n\n"
  "LCP: Yes, they don’t want us to be over there watching.\n";

static void
test_quotes_find_their_place (Fixture       *fixture,
                              gconstpointer  data)
{
  g_autofree char *path = write_file (fixture, "thesis.txt", thesis);
  g_autoptr (FoldLibrary) library = NULL;
  FoldQuote *quote = NULL;

  g_assert_cmpint (import (fixture, path, NULL, "thesis-2023"), ==, 0);
  g_assert_cmpstr (fixture->err->str, ==, "");
  g_assert_nonnull (strstr (fixture->out->str, "thesis.txt came in as the text of thesis-2023."));
  g_assert_nonnull (strstr (fixture->out->str, "3 quotes were looked for: 2 same, 0 moved, 0 to check, 1 lost."));

  library = load (fixture);
  quote = get_quote (library, "q-city");
  g_assert_cmpint (fold_quote_get_verdict (quote), ==, FOLD_VERDICT_SAME);
  g_assert_cmpstr (fold_quote_get_document (quote), ==, "thesis-2023-text1");
  g_assert_cmpint (fold_quote_get_start (quote), ==, 27);
  g_assert_nonnull (fold_quote_get_prefix (quote));
  g_assert_cmpint (fold_quote_get_verdict (get_quote (library, "q-cited")), ==, FOLD_VERDICT_SAME);
  g_assert_cmpint (fold_quote_get_verdict (get_quote (library, "q-gone")), ==, FOLD_VERDICT_LOST);
  g_assert_cmpstr (fold_quote_get_text (get_quote (library, "q-gone")), ==, "words that the thesis never had at all");
  g_assert_cmpint (fold_quote_get_verdict (get_quote (library, "q-elsewhere")), ==, FOLD_VERDICT_NONE);
}

static void
test_original_is_stored_with_its_checksum (Fixture       *fixture,
                                           gconstpointer  data)
{
  g_autofree char *path = write_file (fixture, "thesis.txt", thesis);
  g_autoptr (GError) error = NULL;
  g_autoptr (FoldStore) store = NULL;
  g_autoptr (FoldLibrary) library = NULL;
  g_autoptr (GBytes) original = NULL;
  g_autoptr (FoldDocumentText) text = NULL;
  g_autofree char *sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, thesis, -1);
  FoldDocument *document = NULL;

  g_assert_cmpint (import (fixture, path, NULL, "thesis-2023"), ==, 0);
  store = fold_store_open (fixture->file, FOLD_STORE_OPEN_READ_ONLY, &error);
  g_assert_no_error (error);
  library = fold_store_load (store, &error);
  document = FOLD_DOCUMENT (fold_library_lookup (library, FOLD_KIND_DOCUMENT, "thesis-2023-text1"));

  g_assert_cmpstr (fold_document_get_sha256 (document), ==, sha256);
  g_assert_cmpstr (fold_document_get_file_name (document), ==, "thesis.txt");
  original = fold_store_load_original (store, sha256, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (original, NULL), g_bytes_get_size (original), thesis, strlen (thesis));
  text = fold_store_load_text (store, "thesis-2023-text1", &error);
  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (fold_document_text_get_text (text), "Chapter one\n\nSome say that"));
}

static void
test_new_revision_moves_quotes (Fixture       *fixture,
                                gconstpointer  data)
{
  g_autofree char *path = write_file (fixture, "thesis.txt", thesis);
  g_autofree char *longer = g_strconcat ("A preface that was not there before.\n\n", thesis, NULL);
  g_autofree char *again = write_file (fixture, "thesis2.txt", longer);
  g_autoptr (FoldLibrary) library = NULL;

  g_assert_cmpint (import (fixture, path, NULL, "thesis-2023"), ==, 0);
  g_assert_cmpint (import (fixture, again, NULL, "thesis-2023"), ==, 0);
  library = load (fixture);

  g_assert_cmpuint (count (library, FOLD_KIND_DOCUMENT), ==, 2);
  g_assert_cmpstr (fold_quote_get_document (get_quote (library, "q-city")), ==, "thesis-2023-text2");
  g_assert_cmpint (fold_quote_get_start (get_quote (library, "q-city")), ==, 27 + 38);
  g_assert_cmpint (fold_quote_get_verdict (get_quote (library, "q-city")), ==, FOLD_VERDICT_SAME);
}

static void
test_the_same_file_comes_in_once (Fixture       *fixture,
                                  gconstpointer  data)
{
  g_autofree char *path = write_file (fixture, "thesis.txt", thesis);
  g_autoptr (FoldLibrary) library = NULL;

  g_assert_cmpint (import (fixture, path, NULL, "thesis-2023"), ==, 0);
  g_assert_cmpint (import (fixture, path, NULL, "thesis-2023"), ==, 0);
  g_assert_nonnull (strstr (fixture->out->str, "has this very file already"));
  library = load (fixture);
  g_assert_cmpuint (count (library, FOLD_KIND_DOCUMENT), ==, 1);
}

static void
test_doi_proposes_the_source (Fixture       *fixture,
                              gconstpointer  data)
{
  g_autofree char *text = g_strconcat ("https://doi.org/10.5555/FIGHT\n\n", thesis, NULL);
  g_autofree char *path = write_file (fixture, "thesis.txt", text);
  g_autoptr (FoldLibrary) library = NULL;

  g_assert_cmpint (import (fixture, path, NULL, NULL), ==, 0);
  library = load (fixture);

  g_assert_cmpuint (count (library, FOLD_KIND_SOURCE), ==, 2);
  g_assert_nonnull (fold_library_lookup (library, FOLD_KIND_DOCUMENT, "thesis-2023-text1"));
}

static void
test_other_documents_bring_a_source (Fixture       *fixture,
                                     gconstpointer  data)
{
  g_autofree char *path = write_file (fixture, "Ley de Hospitalidad.md",
                                      "---\nauthor: Délano Alonso, Alexandra\ndate: 2021\n---\n# Law\n\nWords.\n");
  g_autoptr (FoldLibrary) library = NULL;
  FoldSource *source = NULL;

  g_assert_cmpint (import (fixture, path, NULL, NULL), ==, 0);
  library = load (fixture);
  source = FOLD_SOURCE (fold_library_lookup (library, FOLD_KIND_SOURCE, "delano-alonso-2021"));

  g_assert_nonnull (source);
  g_assert_cmpstr (fold_csl_get_text (fold_source_get_csl (source), "title"), ==, "Ley de Hospitalidad");
}

static void
test_bibliography_brings_what_is_new (Fixture       *fixture,
                                      gconstpointer  data)
{
  g_autofree char *path = write_file (
    fixture, "refs.bib",
    "@thesis{other, title = {Whatever}, doi = {10.5555/FIGHT}}\n"
    "@book{thesis-2023, title = {Another Work}, year = 2020}\n"
    "@book{ruiz, author = {Ruiz, Ana}, title = {New}, year = 2019}\n"
    "@book{ruiz-again, author = {Ruiz, Ana}, title = {new}, year = 2019}\n");
  g_autoptr (FoldLibrary) library = NULL;

  g_assert_cmpint (import (fixture, path, NULL, NULL), ==, 0);
  g_assert_nonnull (strstr (fixture->out->str, "refs.bib brought 2 new sources."));
  g_assert_nonnull (strstr (fixture->out->str, "other is the same work as thesis-2023"));
  g_assert_nonnull (strstr (fixture->out->str, "The citekey thesis-2023 is taken by another work"));
  library = load (fixture);

  g_assert_cmpuint (count (library, FOLD_KIND_SOURCE), ==, 4);
  g_assert_nonnull (fold_library_lookup (library, FOLD_KIND_SOURCE, "thesis-2023b"));
  g_assert_nonnull (fold_library_lookup (library, FOLD_KIND_SOURCE, "ruiz"));
}

static void
test_import_is_one_action_that_can_be_undone (Fixture       *fixture,
                                              gconstpointer  data)
{
  g_autofree char *path = write_file (fixture, "thesis.txt", thesis);
  g_autofree char *other = write_file (fixture, "other.txt", "Other words.");
  g_autoptr (GError) error = NULL;
  g_autoptr (FoldStore) store = NULL;
  g_autoptr (FoldLibrary) library = NULL;
  g_autoptr (FoldEdit) undone = NULL;

  g_assert_cmpint (import (fixture, path, other, NULL), ==, 0);
  store = fold_store_open (fixture->file, FOLD_STORE_OPEN_DEFAULT, &error);
  library = fold_store_load (store, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count (library, FOLD_KIND_DOCUMENT), ==, 2);

  undone = fold_store_undo (store, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (fold_edit_get_name (undone), ==, "Import thesis.txt");
  g_assert_cmpuint (count (library, FOLD_KIND_DOCUMENT), ==, 0);
  g_assert_cmpuint (count (library, FOLD_KIND_SOURCE), ==, 2);
}

/* ============ what is refused ============ */

static void
assert_refused (Fixture    *fixture,
                const char *first,
                const char *second,
                const char *citekey,
                const char *words)
{
  g_autoptr (GBytes) before = fold_test_read (fixture->file);
  g_autoptr (GBytes) after = NULL;

  g_string_truncate (fixture->err, 0);
  g_assert_cmpint (import (fixture, first, second, citekey), ==, 2);
  g_assert_cmpstr (fixture->out->str, ==, "");
  g_assert_nonnull (strstr (fixture->err->str, words));
  g_assert_true (strchr (fixture->err->str, '\n') == fixture->err->str + fixture->err->len - 1);

  after = fold_test_read (fixture->file);
  g_assert_true (g_bytes_equal (before, after));
}

static void
test_what_fails_leaves_the_library_as_it_was (Fixture       *fixture,
                                              gconstpointer  data)
{
  g_autofree char *good = write_file (fixture, "good.txt", thesis);
  g_autofree char *bomb = write_file (
    fixture, "bomb.xml", "<?xml version='1.0'?><!DOCTYPE TEI [<!ENTITY a 'b'>]><TEI><text><body><p>&a;</p></body></text></TEI>");
  g_autofree char *empty = write_file (fixture, "empty.txt", "");
  g_autofree char *pdf = write_file (fixture, "a.pdf", "%PDF-1.7 ");
  g_autofree char *missing = g_build_filename (fixture->folder, "missing.txt", NULL);

  assert_refused (fixture, good, bomb, NULL, "bomb.xml: ");
  assert_refused (fixture, good, empty, NULL, "empty.txt: ");
  assert_refused (fixture, good, missing, NULL, "missing.txt: ");
  assert_refused (fixture, pdf, NULL, NULL, "a.pdf: ");
  assert_refused (fixture, fixture->folder, NULL, NULL, "This is not a file.");
  assert_refused (fixture, good, NULL, "nobody", "There is no source “nobody” in the library.");
  assert_refused (fixture, good, bomb, "thesis-2023", "one document");
}

static void
test_library_xml_is_not_changed (Fixture       *fixture,
                                 gconstpointer  data)
{
  g_autofree char *good = write_file (fixture, "good.txt", thesis);
  g_autofree char *path = write_file (
    fixture, "library.xml",
    "<?xml version='1.0' encoding='UTF-8'?>\n<library xmlns='urn:screenfold:library:1' version='1' id='l'><title>T</title></library>\n");
  g_autoptr (GFile) xml = g_file_new_for_path (path);

  g_set_object (&fixture->file, xml);
  assert_refused (fixture, good, NULL, NULL, "screenfold new --from");
}

static void
test_framework_comes_in_once (Fixture       *fixture,
                              gconstpointer  data)
{
  static const char text[] =
    "<framework xmlns='urn:screenfold:framework:1' id='mine' edition='%d'><title>Mine</title>"
    "<criterion id='mine.a' scale='yes-no'><title>A</title></criterion></framework>";
  g_autofree char *first = g_strdup_printf (text, 1);
  g_autofree char *second = g_strdup_printf (text, 2);
  g_autofree char *path = write_file (fixture, "mine.xml", first);
  g_autofree char *newer = write_file (fixture, "newer.xml", second);
  g_autoptr (FoldLibrary) library = NULL;

  g_assert_cmpint (import (fixture, path, NULL, NULL), ==, 0);
  g_assert_cmpstr (fixture->out->str, ==, "“Mine” came in with 1 question.\n");
  g_assert_cmpint (import (fixture, path, NULL, NULL), ==, 0);
  g_assert_cmpstr (fixture->out->str, ==, "The library has “Mine” already.\n");
  g_assert_cmpint (import (fixture, newer, NULL, NULL), ==, 0);
  g_assert_nonnull (strstr (fixture->out->str, "newer edition, 2"));
  g_assert_cmpint (import (fixture, path, NULL, NULL), ==, 0);
  g_assert_nonnull (strstr (fixture->out->str, "was left out"));
  library = load (fixture);
  g_assert_cmpuint (count (library, FOLD_KIND_FRAMEWORK), ==, 1);
  g_assert_cmpuint (count (library, FOLD_KIND_CRITERION), ==, 1);
}

#define ADD(name, test) g_test_add ("/window/command-import/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("quotes-find-their-place", test_quotes_find_their_place);
  ADD ("original-is-stored-with-its-checksum", test_original_is_stored_with_its_checksum);
  ADD ("new-revision-moves-quotes", test_new_revision_moves_quotes);
  ADD ("the-same-file-comes-in-once", test_the_same_file_comes_in_once);
  ADD ("doi-proposes-the-source", test_doi_proposes_the_source);
  ADD ("other-documents-bring-a-source", test_other_documents_bring_a_source);
  ADD ("bibliography-brings-what-is-new", test_bibliography_brings_what_is_new);
  ADD ("framework-comes-in-once", test_framework_comes_in_once);
  ADD ("import-is-one-action-that-can-be-undone", test_import_is_one_action_that_can_be_undone);
  ADD ("what-fails-leaves-the-library-as-it-was", test_what_fails_leaves_the_library_as_it_was);
  ADD ("library-xml-is-not-changed", test_library_xml_is_not_changed);

  return g_test_run ();
}
