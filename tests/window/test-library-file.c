/* test-library-file.c: the two forms of a library, and what is none
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-library-file.h"

#include "fold-library-create.h"
#include "fold-library-xml.h"
#include "fold-policy.h"
#include "fold-test-files.h"

#include <glib/gstdio.h>
#include <sys/stat.h>

#define XML_START "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<library xmlns=\"" FOLD_LIBRARY_XML_NAMESPACE "\" "

static const char xml[] =
  XML_START "version=\"1\" id=\"small\">\n"
  "  <title>Small</title>\n"
  "  <policies>\n"
  "    <policy id=\"law\" kind=\"law\" level=\"city\">\n"
  "      <title>A law</title>\n"
  "    </policy>\n"
  "  </policies>\n"
  "</library>\n";

typedef struct
{
  char  *folder;
  GFile *file;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = fold_test_make_folder ();
  fixture->file = fold_test_get_file (fixture->folder, "a file");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_unref (fixture->file);
  fold_test_remove_folder (fixture->folder);
  g_free (fixture->folder);
}

static void
write_text (GFile      *file,
            const char *text,
            gssize      size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, size < 0 ? strlen (text) : (gsize) size);

  fold_test_write (file, bytes);
}

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static FoldStore *
open_and_wait (GFile   *file,
               GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  fold_library_file_open_async (file, FOLD_STORE_OPEN_DEFAULT, NULL, answered_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return fold_library_file_open_finish (result, error);
}

static void
assert_has_law (FoldLibrary *library)
{
  g_assert_nonnull (library);
  g_assert_cmpstr (fold_policy_get_title (FOLD_POLICY (fold_library_lookup (library, FOLD_KIND_POLICY, "law"))),
                   ==, "A law");
}

/* Every way of opening refuses it, with the same code and one sentence, and leaves it alone. */
static void
assert_refused (Fixture *fixture,
                GQuark   domain,
                int      code)
{
  g_autofree char *before = fold_test_list_folder (fixture->folder);
  g_autofree char *after = NULL;
  g_autoptr (GError) load_error = NULL;
  g_autoptr (GError) open_error = NULL;
  g_autoptr (GError) async_error = NULL;
  g_autofree char *sentence = NULL;

  g_assert_null (fold_library_file_load (fixture->file, &load_error));
  g_assert_error (load_error, domain, code);
  g_assert_null (fold_library_file_open (fixture->file, FOLD_STORE_OPEN_DEFAULT, &open_error));
  g_assert_error (open_error, domain, code);
  g_assert_null (open_and_wait (fixture->file, &async_error));
  g_assert_error (async_error, domain, code);

  sentence = fold_library_file_explain (fixture->file, load_error);
  g_test_message ("%s", sentence);
  g_assert_nonnull (strstr (sentence, "“a file”"));
  g_assert_true (g_str_has_suffix (sentence, "."));
  g_assert_null (strchr (sentence, '\n'));
  after = fold_test_list_folder (fixture->folder);
  g_assert_cmpstr (before, ==, after);
}

static void
test_xml_is_read (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  write_text (fixture->file, xml, -1);
  g_autoptr (FoldLibrary) library = fold_library_file_load (fixture->file, &error);

  g_assert_no_error (error);
  assert_has_law (library);
}

static void
test_xml_becomes_a_store_in_memory (Fixture       *fixture,
                                    gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  write_text (fixture->file, xml, -1);
  g_autoptr (FoldStore) store = open_and_wait (fixture->file, &error);
  g_assert_no_error (error);

  assert_has_law (fold_store_get_library (store));
  g_assert_null (fold_store_get_file (store));
  g_autoptr (FoldSearchResults) results = fold_store_search (store, "law", FOLD_SEARCH_DEFAULT, 10, &error);
  g_assert_cmpuint (results->hits->len, ==, 1);
}

static void
test_a_database_is_opened_whatever_its_name (Fixture       *fixture,
                                             gconstpointer  data)
{
  g_autoptr (GFile) source = fold_test_get_file (fixture->folder, "source.xml");
  g_autoptr (GError) error = NULL;

  write_text (source, xml, -1);
  fold_library_create (fixture->file, source, "", &error);
  g_assert_no_error (error);

  g_autoptr (FoldLibrary) library = fold_library_file_load (fixture->file, &error);
  g_assert_no_error (error);
  assert_has_law (library);
  g_autoptr (FoldStore) store = open_and_wait (fixture->file, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_equal (fold_store_get_file (store), fixture->file));
  g_autoptr (FoldLibrary) loaded = fold_store_load (store, &error);
  assert_has_law (loaded);
}

static void
test_a_cut_database_is_refused (Fixture       *fixture,
                                gconstpointer  data)
{
  static const gsize lengths[] = { 1, 15, 16, 50, 99, 100, 4095, 4096, 10000 };
  g_autoptr (GError) error = NULL;

  fold_library_create (fixture->file, NULL, "Empty", &error);
  g_assert_no_error (error);
  g_autoptr (GBytes) whole = fold_test_read (fixture->file);

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autoptr (GBytes) part = g_bytes_new_from_bytes (whole, 0, lengths[i]);

      fold_test_write (fixture->file, part);
      assert_refused (fixture, FOLD_STORE_ERROR, FOLD_STORE_ERROR_TRUNCATED);

      g_autoptr (GBytes) again = fold_test_read (fixture->file);
      g_assert_true (g_bytes_equal (part, again));
    }
}

static void
test_what_is_not_there_is_refused (Fixture       *fixture,
                                   gconstpointer  data)
{
  assert_refused (fixture, FOLD_STORE_ERROR, FOLD_STORE_ERROR_NOT_FOUND);
}

static void
test_nothing_is_refused (Fixture       *fixture,
                         gconstpointer  data)
{
  write_text (fixture->file, "", 0);
  assert_refused (fixture, FOLD_STORE_ERROR, FOLD_STORE_ERROR_EMPTY);
}

static void
test_garbage_is_refused (Fixture       *fixture,
                         gconstpointer  data)
{
  write_text (fixture->file, "\x89PNG\r\n\x1a\n\0\0\0", 12);
  assert_refused (fixture, FOLD_STORE_ERROR, FOLD_STORE_ERROR_NOT_A_LIBRARY);
}

static void
test_a_folder_is_refused (Fixture       *fixture,
                          gconstpointer  data)
{
  g_autofree char *path = g_file_get_path (fixture->file);

  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  assert_refused (fixture, FOLD_STORE_ERROR, FOLD_STORE_ERROR_NOT_A_FILE);
}

static void
test_a_pipe_is_refused (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autofree char *path = g_file_get_path (fixture->file);

  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  assert_refused (fixture, FOLD_STORE_ERROR, FOLD_STORE_ERROR_NOT_A_FILE);
}

static void
test_cut_xml_is_refused (Fixture       *fixture,
                         gconstpointer  data)
{
  write_text (fixture->file, xml, sizeof xml / 2);
  assert_refused (fixture, FOLD_XML_ERROR, FOLD_XML_ERROR_SYNTAX);
}

static void
test_other_xml_is_refused (Fixture       *fixture,
                           gconstpointer  data)
{
  write_text (fixture->file, "<html><body/></html>", -1);
  assert_refused (fixture, FOLD_XML_ERROR, FOLD_XML_ERROR_NOT_LIBRARY);
}

static void
test_newer_xml_is_refused (Fixture       *fixture,
                           gconstpointer  data)
{
  write_text (fixture->file, XML_START "version=\"2\" id=\"l\"><title>T</title></library>", -1);
  assert_refused (fixture, FOLD_XML_ERROR, FOLD_XML_ERROR_NEWER);
}

static void
test_another_encoding_is_refused (Fixture       *fixture,
                                  gconstpointer  data)
{
  write_text (fixture->file, XML_START "version=\"1\" id=\"l\"><title>M\xe9xico</title></library>", -1);
  assert_refused (fixture, FOLD_XML_ERROR, FOLD_XML_ERROR_SYNTAX);
}

static void
test_entities_are_refused (Fixture       *fixture,
                           gconstpointer  data)
{
  write_text (fixture->file, "<!DOCTYPE library [<!ENTITY a \"b\">]><library>&a;</library>", -1);
  assert_refused (fixture, FOLD_XML_ERROR, FOLD_XML_ERROR_FORBIDDEN);
}

static void
test_a_far_file_is_refused (Fixture       *fixture,
                            gconstpointer  data)
{
  g_autoptr (GFile) file = g_file_new_for_uri ("https://example.org/a.screenfold");
  g_autoptr (GError) error = NULL;

  g_assert_null (fold_library_file_open (file, FOLD_STORE_OPEN_DEFAULT, &error));
  g_assert_error (error, FOLD_STORE_ERROR, FOLD_STORE_ERROR_NOT_A_FILE);
}

static void
test_opening_can_be_cancelled (Fixture       *fixture,
                               gconstpointer  data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  write_text (fixture->file, xml, -1);
  g_cancellable_cancel (cancellable);
  fold_library_file_open_async (fixture->file, FOLD_STORE_OPEN_DEFAULT, cancellable, answered_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  g_assert_null (fold_library_file_open_finish (result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

#define add(name, func) g_test_add ("/window/library-file/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  add ("xml-is-read", test_xml_is_read);
  add ("xml-becomes-a-store-in-memory", test_xml_becomes_a_store_in_memory);
  add ("a-database-is-opened-whatever-its-name", test_a_database_is_opened_whatever_its_name);
  add ("a-cut-database-is-refused", test_a_cut_database_is_refused);
  add ("what-is-not-there-is-refused", test_what_is_not_there_is_refused);
  add ("nothing-is-refused", test_nothing_is_refused);
  add ("garbage-is-refused", test_garbage_is_refused);
  add ("a-folder-is-refused", test_a_folder_is_refused);
  add ("a-pipe-is-refused", test_a_pipe_is_refused);
  add ("cut-xml-is-refused", test_cut_xml_is_refused);
  add ("other-xml-is-refused", test_other_xml_is_refused);
  add ("newer-xml-is-refused", test_newer_xml_is_refused);
  add ("another-encoding-is-refused", test_another_encoding_is_refused);
  add ("entities-are-refused", test_entities_are_refused);
  add ("a-far-file-is-refused", test_a_far_file_is_refused);
  add ("opening-can-be-cancelled", test_opening_can_be_cancelled);

  return g_test_run ();
}
