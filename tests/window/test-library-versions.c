/* test-library-versions.c: library files as earlier versions wrote them
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-library-create.h"
#include "fold-library-file.h"
#include "fold-test-files.h"

/* A version gets its line when a release has written it. */
static const char * const versions[] = { "version-1" };

static GFile *
get_data_file (const char *name,
               const char *ending)
{
  g_autofree char *base = g_strconcat (name, ending, NULL);

  return g_file_new_build_filename (g_test_get_dir (G_TEST_DIST), "data", "store", base, NULL);
}

static void
unpack (GFile *packed,
        GFile *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileInputStream) input = g_file_read (packed, NULL, &error);
  g_autoptr (GZlibDecompressor) decompressor = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP);
  g_autoptr (GInputStream) plain = NULL;
  g_autoptr (GFileOutputStream) output = NULL;

  g_assert_no_error (error);
  plain = g_converter_input_stream_new (G_INPUT_STREAM (input), G_CONVERTER (decompressor));
  output = g_file_create (file, G_FILE_CREATE_NONE, NULL, &error);
  g_output_stream_splice (G_OUTPUT_STREAM (output), plain, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, NULL, &error);
  g_assert_no_error (error);
}

static void
assert_same_records (FoldLibrary *one,
                     FoldLibrary *other)
{
  for (guint kind = 0; kind < FOLD_N_KINDS; kind++)
    {
      FoldRecordList *list = fold_library_get_list (one, kind);

      g_assert_cmpuint (fold_record_list_get_length (list), ==,
                        fold_record_list_get_length (fold_library_get_list (other, kind)));
      for (guint i = 0; i < fold_record_list_get_length (list); i++)
        {
          FoldRecord *record = fold_record_list_peek (list, i);

          g_test_message ("%s %s", fold_kind_get_name (kind), fold_record_get_id (record));
          g_assert_true (fold_record_equal (record, fold_library_lookup (other, kind, fold_record_get_id (record))));
        }
    }
}

static void
assert_same_texts (FoldLibrary *library,
                   FoldStore   *store)
{
  FoldRecordList *documents = fold_library_get_list (library, FOLD_KIND_DOCUMENT);

  g_assert_cmpuint (fold_record_list_get_length (documents), >, 0);
  for (guint i = 0; i < fold_record_list_get_length (documents); i++)
    {
      const char *id = fold_record_get_id (fold_record_list_peek (documents, i));
      g_autoptr (GError) error = NULL;
      g_autoptr (FoldDocumentText) text = fold_store_load_text (store, id, &error);

      g_assert_no_error (error);
      g_assert_true (fold_document_text_equal (text, fold_library_get_document_text (library, id)));
    }
}

/* Its records, texts, history and index are all of use. */
static void
assert_is_read (GFile              *file,
                FoldLibrary        *expected,
                FoldStoreOpenFlags  flags)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FoldStore) store = fold_library_file_open (file, flags, &error);
  g_autoptr (FoldLibrary) library = NULL;
  g_autoptr (GPtrArray) history = NULL;
  g_autoptr (FoldSearchResults) results = NULL;

  g_assert_no_error (error);
  library = fold_store_load (store, &error);
  g_assert_no_error (error);
  assert_same_records (expected, library);
  assert_same_texts (expected, store);

  history = fold_store_list_history (store, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (history->len, ==, 3);
  g_assert_cmpstr (fold_store_get_redo_name (store), ==, "Add a code");

  results = fold_store_search (store, "words", FOLD_SEARCH_DEFAULT, 10, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (results->counts[FOLD_KIND_QUOTE], ==, 1);
  g_assert_cmpuint (results->counts[FOLD_KIND_DOCUMENT], ==, 1);
}

static void
assert_redoes (GFile *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FoldStore) store = fold_library_file_open (file, FOLD_STORE_OPEN_DEFAULT, &error);
  g_autoptr (FoldLibrary) library = fold_store_load (store, &error);

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (FoldEdit) refresh = fold_store_redo (store, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (fold_edit_get_n_steps (refresh), ==, 1);
    }
  g_assert_nonnull (fold_library_lookup (library, FOLD_KIND_CODE, "second"));
}

static void
test_every_version_is_read (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (versions); i++)
    {
      g_autofree char *folder = fold_test_make_folder ();
      g_autoptr (GFile) packed = get_data_file (versions[i], ".screenfold.gz");
      g_autoptr (GFile) xml = get_data_file (versions[i], ".xml");
      g_autoptr (GFile) file = fold_test_get_file (folder, "a.screenfold");
      g_autoptr (GError) error = NULL;
      g_autoptr (FoldLibrary) expected = fold_library_file_load (xml, &error);

      g_assert_no_error (error);
      unpack (packed, file);
      assert_is_read (file, expected, FOLD_STORE_OPEN_READ_ONLY);
      assert_is_read (file, expected, FOLD_STORE_OPEN_DEFAULT);
      assert_redoes (file);
      fold_test_remove_folder (folder);
    }
}

/* ============ making the file of a new version ============ */

static void
add_code (FoldStore  *store,
          const char *id,
          const char *action_name)
{
  g_autoptr (FoldEdit) edit = fold_edit_new (action_name);
  g_autoptr (FoldRecord) code = fold_record_new (FOLD_KIND_CODE, id);
  g_autoptr (FoldStoreAction) action = fold_store_action_new (edit, "Ana");
  g_autoptr (GError) error = NULL;

  g_object_set (code, "name", id, NULL);
  fold_edit_put (edit, code);
  fold_store_apply (store, action, &error);
  g_assert_no_error (error);
}

static int
make_fixture (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) xml = get_data_file (versions[G_N_ELEMENTS (versions) - 1], ".xml");
  g_autoptr (GError) error = NULL;
  g_autoptr (FoldStore) store = NULL;

  fold_library_create (file, xml, "", &error);
  g_assert_no_error (error);
  store = fold_store_open (file, FOLD_STORE_OPEN_DEFAULT, &error);
  g_assert_no_error (error);
  add_code (store, "first", "Add a code");
  add_code (store, "second", "Add a second code");
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (FoldEdit) refresh = fold_store_undo (store, &error);

      g_assert_no_error (error);
      g_assert_nonnull (refresh);
    }
  return 0;
}

int
main (int    argc,
      char **argv)
{
  const char *new_fixture = g_getenv ("FOLD_NEW_FIXTURE");

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  if (new_fixture != NULL)
    return make_fixture (new_fixture);

  g_test_add_func ("/window/library-versions/every-version-is-read", test_every_version_is_read);

  return g_test_run ();
}
