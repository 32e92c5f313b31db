/* test-store.c: a library file as the window and the command line use it
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-store.h"

#include "fold-edtf.h"
#include "fold-library-maker.h"
#include "fold-policy.h"
#include "fold-test-files.h"

/* What an asynchronous call brought. */
typedef struct
{
  GAsyncResult *result;
  GPtrArray    *order; /* (nullable): gets the name of the call */
  const char   *name;
} Answer;

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  Answer *answer = data;

  answer->result = g_object_ref (result);
  if (answer->order != NULL)
    g_ptr_array_add (answer->order, (gpointer) answer->name);
}

static GAsyncResult *
wait_for (Answer *answer)
{
  while (answer->result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return answer->result;
}

static FoldStore *
create_store (FoldLibrary *library)
{
  g_autoptr (GError) error = NULL;
  FoldStore *store = fold_store_new_in_memory (&error);

  g_assert_no_error (error);
  fold_store_import_library (store, library, "Begin", &error);
  g_assert_no_error (error);
  return store;
}

static FoldRecord *
create_policy (const char *id,
               const char *title)
{
  FoldRecord *policy = fold_record_new (FOLD_KIND_POLICY, id);

  g_object_set (policy, "title", title, NULL);
  return policy;
}

static FoldStoreAction *
create_action (const char *name,
               FoldRecord *record)
{
  g_autoptr (FoldEdit) edit = fold_edit_new (name);

  fold_edit_put (edit, record);
  return fold_store_action_new (edit, "Ana");
}

static FoldStoreAction *
create_titling (const char *id,
                const char *title)
{
  g_autoptr (FoldRecord) policy = create_policy (id, title);

  return create_action (title, policy);
}

static void
assert_in_step (FoldStore *store)
{
  g_autoptr (FoldLibrary) kept = g_object_ref (fold_store_get_library (store));
  g_autoptr (GError) error = NULL;
  g_autoptr (FoldLibrary) loaded = fold_store_load (store, &error);

  g_assert_no_error (error);
  fold_assert_same_library (kept, loaded);
}

static void
test_comes_back (void)
{
  g_autofree char *folder = fold_test_make_folder ();
  g_autoptr (GFile) file = fold_test_get_file (folder, "a b ñ.screenfold");
  g_autoptr (FoldLibrary) library = fold_make_library (10);
  g_autoptr (GError) error = NULL;
  g_autoptr (FoldStore) store = fold_store_create (file, &error);

  g_assert_no_error (error);
  g_assert_true (fold_store_import_library (store, library, "Begin", &error));
  g_assert_no_error (error);
  g_clear_object (&store);

  store = fold_store_open (file, FOLD_STORE_OPEN_DEFAULT, &error);
  g_assert_no_error (error);
  g_autoptr (FoldLibrary) loaded = fold_store_load (store, &error);
  g_assert_no_error (error);

  fold_assert_same_library (library, loaded);
  g_assert_true (fold_store_get_library (store) == loaded);
  g_assert_false (fold_store_is_read_only (store));
  g_assert_true (g_file_equal (fold_store_get_file (store), file));
  g_clear_object (&store);

  g_autofree char *names = fold_test_list_folder (folder);
  g_assert_cmpstr (names, ==, "a b ñ.screenfold");
  fold_test_remove_folder (folder);
}

static void
test_texts_come_back (void)
{
  g_autoptr (FoldLibrary) library = fold_make_library (8);
  g_autoptr (FoldStore) store = create_store (library);
  FoldRecordList *documents = fold_library_get_list (library, FOLD_KIND_DOCUMENT);

  g_assert_cmpuint (fold_record_list_get_length (documents), ==, 8);
  for (guint i = 0; i < 8; i++)
    {
      const char *id = fold_record_get_id (fold_record_list_peek (documents, i));
      g_autoptr (GError) error = NULL;
      g_autoptr (FoldDocumentText) expected = fold_document_text_ref (fold_library_get_document_text (library, id));
      g_autoptr (FoldDocumentText) text = fold_store_load_text (store, id, &error);

      g_assert_no_error (error);
      g_assert_true (fold_document_text_equal (text, expected));
      g_assert_true (fold_library_get_document_text (fold_store_get_library (store), id) == text);
    }
}

static void
test_a_document_without_text_has_none (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FoldStore) store = fold_store_new_in_memory (&error);

  g_assert_null (fold_store_load_text (store, "nothing", &error));
  g_assert_no_error (error);
  g_assert_null (fold_store_load_original (store, "0123", &error));
  g_assert_no_error (error);
}

static void
test_originals_are_found_by_checksum (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FoldStore) store = fold_store_new_in_memory (&error);
  g_autoptr (FoldEdit) edit = fold_edit_new ("Keep");
  g_autoptr (FoldStoreAction) action = fold_store_action_new (edit, NULL);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("\0\1PDF\0", 6);
  g_autoptr (GBytes) nothing = g_bytes_new_static ("", 0);
  g_autofree char *sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);

  fold_store_action_add_original (action, bytes);
  fold_store_action_add_original (action, bytes);
  fold_store_action_add_original (action, nothing);
  g_assert_true (fold_store_apply (store, action, &error));
  g_assert_no_error (error);

  g_autoptr (GBytes) loaded = fold_store_load_original (store, sha256, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (loaded, bytes));
}

static void
test_an_action_changes_file_and_records (void)
{
  g_autoptr (FoldLibrary) library = fold_make_library (3);
  g_autoptr (FoldStore) store = create_store (library);
  g_autoptr (FoldStoreAction) action = create_titling ("policy-1", "Another title");
  FoldRecord *known = fold_library_lookup (fold_store_get_library (store), FOLD_KIND_POLICY, "policy-1");
  g_autoptr (GError) error = NULL;

  g_assert_true (fold_store_apply (store, action, &error));
  g_assert_no_error (error);

  g_assert_cmpstr (fold_policy_get_title (FOLD_POLICY (known)), ==, "Another title");
  g_assert_cmpstr (fold_store_get_undo_name (store), ==, "Another title");
  g_assert_null (fold_store_get_redo_name (store));
  assert_in_step (store);
}

static void
test_an_action_that_fails_changes_nothing (void)
{
  g_autoptr (FoldLibrary) library = fold_make_library (3);
  g_autoptr (FoldLibrary) before = fold_copy_library (library);
  g_autoptr (FoldStore) store = create_store (library);
  g_autoptr (FoldEdit) edit = fold_edit_new ("Break");
  g_autoptr (FoldRecord) policy = create_policy ("fresh", "Fresh");
  g_autoptr (FoldRecord) event = fold_record_new (FOLD_KIND_LIFE_EVENT, "event");
  g_autoptr (FoldStoreAction) action = fold_store_action_new (edit, NULL);
  g_autoptr (FoldEdtf) date = fold_edtf_parse ("2011", NULL);
  g_autoptr (GError) error = NULL;

  g_object_set (event, "policy", "nowhere", "edtf", date, NULL);
  fold_edit_put (edit, policy);
  fold_edit_put (edit, event);

  g_assert_false (fold_store_apply (store, action, &error));

  g_assert_error (error, FOLD_STORE_ERROR, FOLD_STORE_ERROR_CONSTRAINT);
  g_assert_nonnull (strstr (error->message, "life_events"));
  g_assert_nonnull (strstr (error->message, "policies"));
  fold_assert_same_library (before, fold_store_get_library (store));
  g_assert_null (fold_store_get_undo_name (store));
  assert_in_step (store);
}

static void
test_an_invalid_record_is_refused (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FoldStore) store = fold_store_new_in_memory (&error);
  g_autoptr (FoldRecord) policy = fold_record_new (FOLD_KIND_POLICY, "untitled");
  g_autoptr (FoldStoreAction) action = create_action ("Break", policy);

  g_assert_false (fold_store_apply (store, action, &error));
  g_assert_error (error, FOLD_RECORD_ERROR, FOLD_RECORD_ERROR_MISSING);
}

static void
test_a_record_may_come_after_those_that_refer_to_it (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FoldStore) store = fold_store_new_in_memory (&error);
  g_autoptr (FoldLibrary) library = fold_store_load (store, &error);
  g_assert_nonnull (library);
  g_autoptr (FoldEdit) edit = fold_edit_new ("Add");
  g_autoptr (FoldRecord) child = fold_record_new (FOLD_KIND_CODE, "child");
  g_autoptr (FoldRecord) parent = fold_record_new (FOLD_KIND_CODE, "parent");
  g_autoptr (FoldStoreAction) action = fold_store_action_new (edit, NULL);

  g_object_set (child, "name", "Child", "parent", "parent", NULL);
  g_object_set (parent, "name", "Parent", NULL);
  fold_edit_put (edit, child);
  fold_edit_put (edit, parent);

  g_assert_true (fold_store_apply (store, action, &error));
  g_assert_no_error (error);
  assert_in_step (store);
}

static void
test_what_others_lean_on_cannot_go (void)
{
  g_autoptr (FoldLibrary) library = fold_library_new ();
  g_autoptr (FoldRecord) place = fold_record_new (FOLD_KIND_PLACE, "city");
  g_autoptr (FoldRecord) policy = create_policy ("law", "Law");
  g_autoptr (FoldEdit) edit = fold_edit_new ("Remove");
  g_autoptr (FoldStoreAction) action = NULL;
  g_autoptr (FoldStore) store = NULL;
  g_autoptr (GError) error = NULL;

  g_object_set (place, "name", "City", NULL);
  g_object_set (policy, "places", (const char * const []) { "city", NULL }, NULL);
  fold_library_add (library, place, NULL);
  fold_library_add (library, policy, NULL);
  store = create_store (library);
  fold_edit_remove (edit, FOLD_KIND_PLACE, "city");
  action = fold_store_action_new (edit, NULL);

  g_assert_false (fold_store_apply (store, action, &error));
  g_assert_error (error, FOLD_STORE_ERROR, FOLD_STORE_ERROR_CONSTRAINT);
  g_assert_nonnull (fold_library_lookup (fold_store_get_library (store), FOLD_KIND_PLACE, "city"));
}

static void
test_parts_go_with_their_owner_and_come_back (void)
{
  g_autoptr (FoldLibrary) library = fold_library_new ();
  g_autoptr (FoldRecord) policy = create_policy ("law", "Law");
  g_autoptr (FoldRecord) event = fold_record_new (FOLD_KIND_LIFE_EVENT, "event");
  g_autoptr (FoldEdtf) date = fold_edtf_parse ("2011", NULL);
  g_autoptr (FoldEdit) edit = fold_edit_new ("Remove");
  g_autoptr (FoldStoreAction) action = NULL;
  g_autoptr (FoldStore) store = NULL;
  g_autoptr (GError) error = NULL;

  g_object_set (event, "policy", "law", "edtf", date, NULL);
  fold_library_add (library, policy, NULL);
  fold_library_add (library, event, NULL);
  store = create_store (library);
  fold_edit_remove (edit, FOLD_KIND_POLICY, "law");
  action = fold_store_action_new (edit, NULL);

  g_assert_true (fold_store_apply (store, action, &error));
  g_assert_no_error (error);
  g_assert_null (fold_library_lookup (fold_store_get_library (store), FOLD_KIND_LIFE_EVENT, "event"));
  assert_in_step (store);

  g_autoptr (FoldEdit) refresh = fold_store_undo (store, &error);
  g_assert_nonnull (refresh);
  g_assert_no_error (error);
  g_assert_cmpuint (fold_edit_get_n_steps (refresh), ==, 2);
  g_assert_nonnull (fold_library_lookup (fold_store_get_library (store), FOLD_KIND_LIFE_EVENT, "event"));
  assert_in_step (store);
}

static void
test_an_action_without_effect_leaves_no_trace (void)
{
  g_autoptr (FoldLibrary) library = fold_make_library (3);
  g_autoptr (FoldStore) store = create_store (library);
  g_autoptr (FoldEdit) edit = fold_edit_new ("Nothing");
  g_autoptr (FoldStoreAction) action = fold_store_action_new (edit, NULL);
  g_autoptr (GError) error = NULL;

  for (guint kind = 0; kind < FOLD_N_KINDS; kind++)
    {
      FoldRecordList *list = fold_library_get_list (library, kind);

      for (guint i = 0; i < fold_record_list_get_length (list); i++)
        fold_edit_put (edit, fold_record_list_peek (list, i));
    }
  fold_edit_remove (edit, FOLD_KIND_POLICY, "not-there");

  g_assert_true (fold_store_apply (store, action, &error));
  g_assert_no_error (error);
  g_assert_null (fold_store_get_undo_name (store));

  g_autoptr (GPtrArray) history = fold_store_list_history (store, &error);
  g_assert_cmpuint (history->len, ==, 1);
}

static void
test_nothing_to_undo_says_so (void)
{
  g_autoptr (FoldLibrary) library = fold_make_library (2);
  g_autoptr (FoldStore) store = create_store (library);
  g_autoptr (GError) error = NULL;

  g_assert_null (fold_store_undo (store, &error));
  g_assert_error (error, FOLD_STORE_ERROR, FOLD_STORE_ERROR_NOTHING);
  g_clear_error (&error);
  g_assert_null (fold_store_redo (store, &error));
  g_assert_error (error, FOLD_STORE_ERROR, FOLD_STORE_ERROR_NOTHING);
}

static void
test_a_document_leaves_and_returns_with_its_text (void)
{
  g_autoptr (FoldLibrary) library = fold_library_new ();
  g_autoptr (FoldRecord) source = fold_make_record (library, FOLD_KIND_SOURCE, "source");
  g_autoptr (FoldRecord) document = fold_record_new (FOLD_KIND_DOCUMENT, "document");
  g_autoptr (FoldDocumentText) text = fold_make_text ();
  g_autoptr (FoldEdit) add = fold_edit_new ("Add");
  g_autoptr (FoldEdit) removal = fold_edit_new ("Remove");
  g_autoptr (FoldStoreAction) adding = NULL;
  g_autoptr (FoldStoreAction) removing = NULL;
  g_autoptr (FoldStore) store = NULL;
  g_autoptr (GError) error = NULL;

  fold_library_add (library, source, NULL);
  store = create_store (library);
  g_object_set (document, "source", "source", "revision", 1, "media-type", "text/plain", NULL);
  fold_edit_put (add, document);
  adding = fold_store_action_new (add, NULL);
  fold_store_action_add_text (adding, "document", text);
  fold_edit_remove (removal, FOLD_KIND_DOCUMENT, "document");
  removing = fold_store_action_new (removal, NULL);

  g_assert_true (fold_store_apply (store, adding, &error));
  g_assert_no_error (error);
  g_assert_true (fold_library_get_document_text (fold_store_get_library (store), "document") == text);
  g_assert_true (fold_store_apply (store, removing, &error));
  g_assert_no_error (error);
  g_assert_null (fold_store_load_text (store, "document", &error));

  g_autoptr (FoldEdit) refresh = fold_store_undo (store, &error);
  g_assert_nonnull (refresh);
  g_assert_no_error (error);
  g_autoptr (FoldDocumentText) again = fold_store_load_text (store, "document", &error);
  g_assert_no_error (error);
  g_assert_true (fold_document_text_equal (text, again));
}

static void
test_the_history_says_what_was_done (void)
{
  g_autoptr (FoldLibrary) library = fold_make_library (3);
  g_autoptr (FoldStore) store = create_store (library);
  g_autoptr (FoldStoreAction) titling = create_titling ("policy-1", "Another title");
  g_autoptr (FoldStoreAction) adding = create_titling ("fresh", "Fresh");
  gint64 before = g_get_real_time ();
  g_autoptr (GError) error = NULL;

  fold_store_apply (store, titling, &error);
  fold_store_apply (store, adding, &error);
  g_autoptr (FoldEdit) refresh = fold_store_undo (store, &error);
  g_assert_nonnull (refresh);
  g_assert_no_error (error);

  g_autoptr (GPtrArray) history = fold_store_list_history (store, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (history->len, ==, 3);

  FoldHistoryEntry *last = g_ptr_array_index (history, 0);
  FoldHistoryEntry *middle = g_ptr_array_index (history, 1);
  FoldHistoryEntry *first = g_ptr_array_index (history, 2);

  g_assert_cmpint (last->state, ==, FOLD_HISTORY_UNDONE);
  g_assert_cmpuint (last->counts[FOLD_KIND_POLICY].added, ==, 1);
  g_assert_cmpint (middle->state, ==, FOLD_HISTORY_DONE);
  g_assert_cmpuint (middle->counts[FOLD_KIND_POLICY].changed, ==, 1);
  g_assert_cmpuint (fold_history_entry_count (middle), ==, 1);
  g_assert_cmpstr (middle->name, ==, "Another title");
  g_assert_cmpstr (middle->actor, ==, "Ana");
  g_assert_cmpint (middle->time, >=, before);
  g_assert_cmpint (first->state, ==, FOLD_HISTORY_ORIGIN);
  g_assert_cmpstr (first->name, ==, "Begin");
}

static void
test_a_new_action_ends_what_could_be_redone (void)
{
  g_autoptr (FoldLibrary) library = fold_make_library (3);
  g_autoptr (FoldStore) store = create_store (library);
  g_autoptr (FoldStoreAction) one = create_titling ("policy-1", "One");
  g_autoptr (FoldStoreAction) other = create_titling ("policy-1", "Other");
  g_autoptr (GError) error = NULL;

  fold_store_apply (store, one, &error);
  g_autoptr (FoldEdit) refresh = fold_store_undo (store, &error);
  g_assert_nonnull (refresh);
  g_assert_cmpstr (fold_store_get_redo_name (store), ==, "One");
  fold_store_apply (store, other, &error);
  g_assert_no_error (error);

  g_assert_null (fold_store_get_redo_name (store));
  g_autoptr (GPtrArray) history = fold_store_list_history (store, &error);
  g_assert_cmpint (((FoldHistoryEntry *) g_ptr_array_index (history, 1))->state, ==, FOLD_HISTORY_DROPPED);
}

static void
test_importing_into_a_library_is_an_action (void)
{
  g_autoptr (FoldLibrary) library = fold_make_library (3);
  g_autoptr (FoldLibrary) before = fold_copy_library (library);
  g_autoptr (FoldLibrary) other = fold_make_library (5);
  g_autoptr (FoldStore) store = create_store (library);
  g_autoptr (GError) error = NULL;

  g_assert_true (fold_store_import_library (store, other, "Import", &error));
  g_assert_no_error (error);
  assert_in_step (store);
  fold_assert_same_library (other, fold_store_get_library (store));

  g_autoptr (FoldEdit) refresh = fold_store_undo (store, &error);
  g_assert_nonnull (refresh);
  g_assert_no_error (error);
  assert_in_step (store);
  fold_assert_same_library (before, fold_store_get_library (store));
}

static void
test_calls_are_answered_in_order (void)
{
  g_autoptr (FoldLibrary) library = fold_make_library (3);
  g_autoptr (FoldStore) store = create_store (library);
  g_autoptr (GPtrArray) order = g_ptr_array_new ();
  g_autoptr (FoldStoreAction) one = create_titling ("policy-1", "One");
  g_autoptr (FoldStoreAction) two = create_titling ("policy-1", "Two");
  g_autoptr (FoldStoreAction) three = create_titling ("policy-1", "Three");
  Answer first = { NULL, order, "first" };
  Answer second = { NULL, order, "second" };
  g_autoptr (GError) error = NULL;

  fold_store_apply_async (store, one, NULL, answered_cb, &first);
  fold_store_apply_async (store, two, NULL, answered_cb, &second);
  g_assert_true (fold_store_apply (store, three, &error));
  g_assert_no_error (error);

  /* The blocking call came last, so the records are as it left them. */
  FoldRecord *policy = fold_library_lookup (fold_store_get_library (store), FOLD_KIND_POLICY, "policy-1");
  g_assert_cmpstr (fold_policy_get_title (FOLD_POLICY (policy)), ==, "Three");

  g_autoptr (GAsyncResult) first_result = wait_for (&first);
  g_autoptr (GAsyncResult) second_result = wait_for (&second);
  g_assert_true (fold_store_apply_finish (store, first_result, &error));
  g_assert_true (fold_store_apply_finish (store, second_result, &error));
  g_assert_cmpstr (g_ptr_array_index (order, 0), ==, "first");
  g_assert_cmpstr (g_ptr_array_index (order, 1), ==, "second");
  assert_in_step (store);
}

static void
test_everything_is_there_asynchronously (void)
{
  g_autofree char *folder = fold_test_make_folder ();
  g_autoptr (GFile) file = fold_test_get_file (folder, "a.screenfold");
  g_autoptr (FoldLibrary) library = fold_make_library (3);
  g_autoptr (FoldStoreAction) action = create_titling ("policy-1", "Another title");
  g_autoptr (GError) error = NULL;
  g_autoptr (FoldStore) store = fold_store_create (file, &error);
  Answer open = { 0 }, import = { 0 }, load = { 0 }, text = { 0 }, apply = { 0 }, undo = { 0 }, redo = { 0 };
  Answer history = { 0 }, search = { 0 }, check = { 0 }, original = { 0 };

  fold_store_close (store);
  g_clear_object (&store);
  fold_store_open_async (file, FOLD_STORE_OPEN_DEFAULT, NULL, answered_cb, &open);
  store = fold_store_open_finish (wait_for (&open), &error);
  g_assert_no_error (error);
  fold_store_import_library_async (store, library, "Begin", NULL, answered_cb, &import);
  g_assert_true (fold_store_import_library_finish (store, wait_for (&import), &error));

  fold_store_load_async (store, NULL, answered_cb, &load);
  g_autoptr (FoldLibrary) loaded = fold_store_load_finish (store, wait_for (&load), &error);
  fold_assert_same_library (library, loaded);
  fold_store_load_text_async (store, "document-0", NULL, answered_cb, &text);
  g_autoptr (FoldDocumentText) words = fold_store_load_text_finish (store, wait_for (&text), &error);
  g_assert_nonnull (words);
  fold_store_load_original_async (store, "0123", NULL, answered_cb, &original);
  g_assert_null (fold_store_load_original_finish (store, wait_for (&original), &error));

  fold_store_apply_async (store, action, NULL, answered_cb, &apply);
  g_assert_true (fold_store_apply_finish (store, wait_for (&apply), &error));
  fold_store_undo_async (store, NULL, answered_cb, &undo);
  g_autoptr (FoldEdit) undone = fold_store_undo_finish (store, wait_for (&undo), &error);
  fold_store_redo_async (store, NULL, answered_cb, &redo);
  g_autoptr (FoldEdit) redone = fold_store_redo_finish (store, wait_for (&redo), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (fold_edit_get_name (undone), ==, "Another title");
  g_assert_cmpuint (fold_edit_get_n_steps (redone), ==, 1);

  fold_store_list_history_async (store, NULL, answered_cb, &history);
  g_autoptr (GPtrArray) entries = fold_store_list_history_finish (store, wait_for (&history), &error);
  g_assert_cmpuint (entries->len, ==, 2);
  fold_store_search_async (store, "another title", FOLD_SEARCH_DEFAULT, 10, answered_cb, &search);
  g_autoptr (FoldSearchResults) results = fold_store_search_finish (store, wait_for (&search), &error);
  g_assert_cmpuint (results->hits->len, ==, 1);
  fold_store_check_async (store, NULL, answered_cb, &check);
  g_autoptr (GPtrArray) findings = fold_store_check_finish (store, wait_for (&check), &error);
  g_assert_nonnull (findings);
  g_assert_no_error (error);

  Answer *answers[] = { &open, &import, &load, &text, &apply, &undo, &redo, &history, &search, &check, &original };
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    g_clear_object (&answers[i]->result);
  g_clear_object (&store);
  fold_test_remove_folder (folder);
}

static void
test_opening_nothing_fails_asynchronously (void)
{
  g_autoptr (GFile) nowhere = g_file_new_for_path ("/nowhere/at-all.screenfold");
  g_autoptr (GFile) remote = g_file_new_for_uri ("https://example.org/a.screenfold");
  Answer missing = { 0 };
  Answer far_away = { 0 };
  g_autoptr (GError) error = NULL;

  fold_store_open_async (nowhere, FOLD_STORE_OPEN_DEFAULT, NULL, answered_cb, &missing);
  g_assert_null (fold_store_open_finish (wait_for (&missing), &error));
  g_assert_error (error, FOLD_STORE_ERROR, FOLD_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);

  fold_store_open_async (remote, FOLD_STORE_OPEN_DEFAULT, NULL, answered_cb, &far_away);
  g_assert_null (fold_store_open_finish (wait_for (&far_away), &error));
  g_assert_error (error, FOLD_STORE_ERROR, FOLD_STORE_ERROR_NOT_A_FILE);

  g_clear_object (&missing.result);
  g_clear_object (&far_away.result);
}

static void
test_the_latest_search_wins (void)
{
  g_autoptr (FoldLibrary) library = fold_make_library (20);
  g_autoptr (FoldStore) store = create_store (library);
  Answer stale = { 0 };
  Answer latest = { 0 };
  g_autoptr (GError) error = NULL;

  fold_store_search_async (store, "pol", FOLD_SEARCH_TYPING, 50, answered_cb, &stale);
  fold_store_search_async (store, "policy", FOLD_SEARCH_TYPING, 50, answered_cb, &latest);

  g_autoptr (GAsyncResult) stale_result = wait_for (&stale);
  g_autoptr (GAsyncResult) latest_result = wait_for (&latest);
  g_assert_null (fold_store_search_finish (store, stale_result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_autoptr (FoldSearchResults) results = fold_store_search_finish (store, latest_result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (results->hits->len, >, 0);
}

static void
test_a_cancelled_action_is_not_done (void)
{
  g_autoptr (FoldLibrary) library = fold_make_library (3);
  g_autoptr (FoldLibrary) before = fold_copy_library (library);
  g_autoptr (FoldStore) store = create_store (library);
  g_autoptr (FoldStoreAction) action = create_titling ("policy-1", "Another title");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Answer answer = { 0 };
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  fold_store_apply_async (store, action, cancellable, answered_cb, &answer);

  g_autoptr (GAsyncResult) result = wait_for (&answer);
  g_assert_false (fold_store_apply_finish (store, result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_in_step (store);
  fold_assert_same_library (before, fold_store_get_library (store));
}

static void
count_cb (GObject    *object,
          GParamSpec *pspec,
          gpointer    count)
{
  (*(guint *) count)++;
}

static void
test_names_are_notified_when_they_change (void)
{
  g_autoptr (FoldLibrary) library = fold_make_library (3);
  g_autoptr (FoldStore) store = create_store (library);
  g_autoptr (FoldStoreAction) one = create_titling ("policy-1", "One");
  guint n_undo = 0;
  guint n_redo = 0;
  g_autoptr (GError) error = NULL;

  g_signal_connect (store, "notify::undo-name", G_CALLBACK (count_cb), &n_undo);
  g_signal_connect (store, "notify::redo-name", G_CALLBACK (count_cb), &n_redo);

  fold_store_apply (store, one, &error);
  g_assert_cmpuint (n_undo, ==, 1);
  g_assert_cmpuint (n_redo, ==, 0);
  g_autoptr (FoldEdit) refresh = fold_store_undo (store, &error);
  g_assert_nonnull (refresh);
  g_assert_cmpuint (n_undo, ==, 2);
  g_assert_cmpuint (n_redo, ==, 1);
}

static void
test_a_closed_library_refuses (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FoldStore) store = fold_store_new_in_memory (&error);
  g_autoptr (FoldStoreAction) action = create_titling ("policy-1", "One");
  Answer answer = { 0 };

  fold_store_close (store);
  fold_store_close (store);
  g_assert_false (fold_store_apply (store, action, &error));
  g_assert_error (error, FOLD_STORE_ERROR, FOLD_STORE_ERROR_FAILED);
  g_clear_error (&error);

  fold_store_search_async (store, "one", FOLD_SEARCH_DEFAULT, 10, answered_cb, &answer);
  g_autoptr (GAsyncResult) result = wait_for (&answer);
  g_assert_null (fold_store_search_finish (store, result, &error));
  g_assert_error (error, FOLD_STORE_ERROR, FOLD_STORE_ERROR_FAILED);
}

static void
test_disposing_twice_is_safe (void)
{
  g_autoptr (GError) error = NULL;
  FoldStore *store = fold_store_new_in_memory (&error);

  g_object_run_dispose (G_OBJECT (store));
  g_object_run_dispose (G_OBJECT (store));
  g_assert_null (fold_store_get_file (store));
  g_assert_null (fold_store_get_library (store));
  g_assert_finalize_object (store);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/store/store/comes-back", test_comes_back);
  g_test_add_func ("/store/store/texts-come-back", test_texts_come_back);
  g_test_add_func ("/store/store/a-document-without-text-has-none", test_a_document_without_text_has_none);
  g_test_add_func ("/store/store/originals-are-found-by-checksum", test_originals_are_found_by_checksum);
  g_test_add_func ("/store/store/an-action-changes-file-and-records", test_an_action_changes_file_and_records);
  g_test_add_func ("/store/store/an-action-that-fails-changes-nothing", test_an_action_that_fails_changes_nothing);
  g_test_add_func ("/store/store/an-invalid-record-is-refused", test_an_invalid_record_is_refused);
  g_test_add_func ("/store/store/a-record-may-come-after-those-that-refer-to-it",
                   test_a_record_may_come_after_those_that_refer_to_it);
  g_test_add_func ("/store/store/what-others-lean-on-cannot-go", test_what_others_lean_on_cannot_go);
  g_test_add_func ("/store/store/parts-go-with-their-owner-and-come-back",
                   test_parts_go_with_their_owner_and_come_back);
  g_test_add_func ("/store/store/an-action-without-effect-leaves-no-trace",
                   test_an_action_without_effect_leaves_no_trace);
  g_test_add_func ("/store/store/nothing-to-undo-says-so", test_nothing_to_undo_says_so);
  g_test_add_func ("/store/store/a-document-leaves-and-returns-with-its-text",
                   test_a_document_leaves_and_returns_with_its_text);
  g_test_add_func ("/store/store/the-history-says-what-was-done", test_the_history_says_what_was_done);
  g_test_add_func ("/store/store/a-new-action-ends-what-could-be-redone",
                   test_a_new_action_ends_what_could_be_redone);
  g_test_add_func ("/store/store/importing-into-a-library-is-an-action", test_importing_into_a_library_is_an_action);
  g_test_add_func ("/store/store/calls-are-answered-in-order", test_calls_are_answered_in_order);
  g_test_add_func ("/store/store/everything-is-there-asynchronously", test_everything_is_there_asynchronously);
  g_test_add_func ("/store/store/opening-nothing-fails-asynchronously", test_opening_nothing_fails_asynchronously);
  g_test_add_func ("/store/store/the-latest-search-wins", test_the_latest_search_wins);
  g_test_add_func ("/store/store/a-cancelled-action-is-not-done", test_a_cancelled_action_is_not_done);
  g_test_add_func ("/store/store/names-are-notified-when-they-change", test_names_are_notified_when_they_change);
  g_test_add_func ("/store/store/a-closed-library-refuses", test_a_closed_library_refuses);
  g_test_add_func ("/store/store/disposing-twice-is-safe", test_disposing_twice_is_safe);

  return g_test_run ();
}
