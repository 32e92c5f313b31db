/* test-command-new.c: the command “screenfold new”
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-command-new.h"

#include "fold-document.h"
#include "fold-library-file.h"
#include "fold-library-xml.h"
#include "fold-source.h"
#include "fold-test-files.h"

typedef struct
{
  char    *folder;
  GFile   *file;
  GFile   *from;
  GString *err;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = fold_test_make_folder ();
  fixture->file = fold_test_get_file (fixture->folder, "My thesis.screenfold");
  fixture->from = fold_test_get_file (fixture->folder, "from");
  fixture->err = g_string_new (NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_unref (fixture->file);
  g_object_unref (fixture->from);
  g_string_free (fixture->err, TRUE);
  fold_test_remove_folder (fixture->folder);
  g_free (fixture->folder);
}

static FoldLibrary *
create_library (FoldDocumentText *text)
{
  FoldLibrary *library = fold_library_new ();
  g_autoptr (FoldRecord) about = fold_record_new (FOLD_KIND_ABOUT, "l");
  g_autoptr (FoldRecord) source = fold_record_new (FOLD_KIND_SOURCE, "s");
  g_autoptr (FoldRecord) document = fold_record_new (FOLD_KIND_DOCUMENT, "d");
  g_autoptr (FoldCsl) csl = fold_csl_new_from_json ("{\"id\": \"s\", \"type\": \"book\", \"title\": \"T\"}", NULL);

  g_object_set (about, "title", "Title", NULL);
  g_object_set (source, "citekey", "s", "csl", csl, NULL);
  g_object_set (document, "source", "s", "revision", 1, "media-type", "text/plain", NULL);
  fold_library_add (library, about, NULL);
  fold_library_add (library, source, NULL);
  fold_library_add (library, document, NULL);
  fold_library_set_document_text (library, "d", text);
  return library;
}

static void
test_an_empty_library_is_named_after_its_file (Fixture       *fixture,
                                               gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (fold_command_new_run (fixture->file, NULL, fixture->err), ==, 0);
  g_assert_cmpstr (fixture->err->str, ==, "");

  g_autoptr (FoldLibrary) library = fold_library_file_load (fixture->file, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (fold_about_get_title (fold_library_get_about (library)), ==, "My thesis");
  g_autofree char *names = fold_test_list_folder (fixture->folder);
  g_assert_cmpstr (names, ==, "My thesis.screenfold");
}

static void
test_a_library_begins_with_another (Fixture       *fixture,
                                    gconstpointer  data)
{
  g_autoptr (FoldDocumentText) text = fold_document_text_new ("Words of a document.\n");
  g_autoptr (FoldLibrary) library = create_library (text);
  g_autoptr (GFile) copy = fold_test_get_file (fixture->folder, "copy");
  g_autoptr (GError) error = NULL;
  g_autofree char *xml = fold_library_xml_write (library, &error);
  g_autoptr (GBytes) bytes = g_bytes_new (xml, strlen (xml));

  g_assert_no_error (error);
  fold_test_write (fixture->from, bytes);
  g_assert_cmpint (fold_command_new_run (fixture->file, fixture->from, fixture->err), ==, 0);
  g_assert_cmpstr (fixture->err->str, ==, "");
  g_assert_cmpint (fold_command_new_run (copy, fixture->file, fixture->err), ==, 0);

  g_autoptr (FoldStore) store = fold_library_file_open (copy, FOLD_STORE_OPEN_READ_ONLY, &error);
  g_assert_no_error (error);
  g_autoptr (FoldDocumentText) again = fold_store_load_text (store, "d", &error);
  g_assert_true (fold_document_text_equal (text, again));
  g_assert_null (fold_store_get_undo_name (store));
}

static void
test_a_file_that_is_there_is_not_overwritten (Fixture       *fixture,
                                              gconstpointer  data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("precious", 8);

  fold_test_write (fixture->file, bytes);
  g_assert_cmpint (fold_command_new_run (fixture->file, NULL, fixture->err), ==, 2);

  g_assert_cmpstr (fixture->err->str, ==, "There is a file “My thesis.screenfold” already; it was left as it is.\n");
  g_autoptr (GBytes) after = fold_test_read (fixture->file);
  g_assert_true (g_bytes_equal (bytes, after));
}

static void
test_a_bad_library_to_begin_with_leaves_nothing (Fixture       *fixture,
                                                 gconstpointer  data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("<library", 8);

  fold_test_write (fixture->from, bytes);
  g_assert_cmpint (fold_command_new_run (fixture->file, fixture->from, fixture->err), ==, 2);

  g_assert_nonnull (strstr (fixture->err->str, "“from”"));
  g_autofree char *names = fold_test_list_folder (fixture->folder);
  g_assert_cmpstr (names, ==, "from");
}

static void
test_a_folder_that_is_not_there_is_named (Fixture       *fixture,
                                          gconstpointer  data)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/nowhere/at/all.screenfold");

  g_assert_cmpint (fold_command_new_run (file, NULL, fixture->err), ==, 2);
  g_assert_cmpstr (fixture->err->str, ==, "There is no folder “/nowhere/at” to make a library in.\n");
}

#define add(name, func) g_test_add ("/window/command-new/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  add ("an-empty-library-is-named-after-its-file", test_an_empty_library_is_named_after_its_file);
  add ("a-library-begins-with-another", test_a_library_begins_with_another);
  add ("a-file-that-is-there-is-not-overwritten", test_a_file_that_is_there_is_not_overwritten);
  add ("a-bad-library-to-begin-with-leaves-nothing", test_a_bad_library_to_begin_with_leaves_nothing);
  add ("a-folder-that-is-not-there-is-named", test_a_folder_that_is_not_there_is_named);

  return g_test_run ();
}
