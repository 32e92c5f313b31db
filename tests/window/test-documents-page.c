/* test-documents-page.c: reading and quoting the documents of a library
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-documents-page.h"
#include "fold-source.h"

#include <adwaita.h>

#define WORDS     "LCP: I think they do not know.\n\nWhy is that so?"
#define MAX_TURNS 3000

typedef struct
{
  FoldStore         *store;
  FoldLibrary       *library;
  FoldSession       *session;
  GtkWidget         *window;
  FoldDocumentsPage *page;
  char              *field;
} Fixture;

static gboolean
wake_cb (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

static void
settle (Fixture *fixture)
{
  guint timer = g_timeout_add (1, wake_cb, NULL);
  int n_quiet = 0;

  for (int i = 0; i < MAX_TURNS && n_quiet < 30; i++)
    {
      g_main_context_iteration (NULL, TRUE);
      n_quiet = fold_documents_page_is_settled (fixture->page) ? n_quiet + 1 : 0;
    }
  g_source_remove (timer);
}

static void
wait_for_quotes (Fixture *fixture,
                 guint    n_quotes)
{
  FoldRecordList *list = fold_library_get_list (fixture->library, FOLD_KIND_QUOTE);
  guint timer = g_timeout_add (1, wake_cb, NULL);

  for (int i = 0; i < MAX_TURNS && fold_record_list_get_length (list) != n_quotes; i++)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (timer);
  g_assert_cmpuint (fold_record_list_get_length (list), ==, n_quotes);
  settle (fixture);
}

static void
add_document (Fixture    *fixture,
              const char *id,
              const char *words)
{
  g_autoptr (FoldRecord) document = fold_record_new (FOLD_KIND_DOCUMENT, id);
  g_autoptr (FoldDocumentText) text = fold_document_text_new (words);
  g_autoptr (FoldEdit) edit = fold_edit_new ("Attach");
  g_autoptr (FoldStoreAction) action = fold_store_action_new (edit, NULL);
  g_autoptr (GError) error = NULL;

  g_object_set (document, "source", "talk", "revision", 1, "file-name", id, "media-type", "text/plain",
                "sha256", "0000000000000000000000000000000000000000000000000000000000000000", NULL);
  fold_edit_put (edit, document);
  fold_store_action_add_text (action, id, text);
  fold_store_apply (fixture->store, action, &error);
  g_assert_no_error (error);
}

static FoldLibrary *
make_library (void)
{
  FoldLibrary *library = fold_library_new ();
  g_autoptr (FoldRecord) source = fold_record_new (FOLD_KIND_SOURCE, "talk");
  g_autoptr (GError) error = NULL;
  g_autoptr (FoldCsl) csl = fold_csl_new_from_json ("{\"id\":\"talk\",\"type\":\"interview\",\"title\":\"A talk\"}", &error);

  g_assert_no_error (error);
  g_object_set (source, "citekey", "talk", "csl", csl, NULL);
  fold_library_put (library, source);
  return library;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (FoldLibrary) library = make_library ();
  g_autoptr (GError) error = NULL;

  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "talks.screenfold", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_mkdir_with_parents (g_get_user_data_dir (), 0700);
  fixture->store = fold_store_create (file, &error);
  g_assert_no_error (error);
  fold_store_import_library (fixture->store, library, "Begin", &error);
  g_assert_no_error (error);
  fixture->library = fold_store_load (fixture->store, &error);
  g_assert_no_error (error);
  fixture->session = fold_session_new (fixture->library);
  fixture->page = FOLD_DOCUMENTS_PAGE (fold_documents_page_new (fixture->session, fixture->store));
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 900, 600);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->page));
  gtk_window_present (GTK_WINDOW (fixture->window));
  add_document (fixture, "talk-1", WORDS);
  add_document (fixture, "talk-2", "Another talk.");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_object_unref (fixture->session);
  g_object_unref (fixture->library);
  fold_store_close (fixture->store);
  g_object_unref (fixture->store);
  g_free (fixture->field);
}

static void
open_document (Fixture    *fixture,
               const char *id)
{
  fold_documents_page_show_document (fixture->page,
                                     FOLD_DOCUMENT (fold_library_lookup (fixture->library, FOLD_KIND_DOCUMENT, id)));
  settle (fixture);
}

static FoldQuote *
make_quote (Fixture    *fixture,
            guint       start,
            guint       end,
            const char *action,
            guint       n_quotes)
{
  FoldReader *reader = fold_documents_page_get_reader (fixture->page);

  fold_reader_select (reader, start, end);
  gtk_widget_activate_action (GTK_WIDGET (reader), action, NULL);
  wait_for_quotes (fixture, n_quotes);
  return FOLD_QUOTE (fold_session_get_selected (fixture->session));
}

static void
test_open (Fixture       *fixture,
           gconstpointer  data)
{
  FoldReader *reader = fold_documents_page_get_reader (fixture->page);

  g_assert_null (fold_documents_page_get_document (fixture->page));
  open_document (fixture, "talk-1");

  g_assert_nonnull (fold_reader_get_passages (reader));
  g_assert_cmpstr (fold_document_text_get_text (fold_passages_get_text (fold_reader_get_passages (reader))), ==, WORDS);
}

static void
test_quote (Fixture       *fixture,
            gconstpointer  data)
{
  open_document (fixture, "talk-1");

  FoldQuote *quote = make_quote (fixture, 5, 12, "reader.quote", 1);
  FoldQuoteSpans *spans = fold_reader_get_quotes (fold_documents_page_get_reader (fixture->page));

  g_assert_cmpstr (fold_quote_get_text (quote), ==, "I think");
  g_assert_cmpstr (fold_quote_get_document (quote), ==, "talk-1");
  g_assert_cmpuint (fold_quote_spans_lookup (spans, fold_record_get_id (FOLD_RECORD (quote))), ==, 0);
}

static void
test_quote_twice (Fixture       *fixture,
                  gconstpointer  data)
{
  open_document (fixture, "talk-1");

  FoldQuote *first = make_quote (fixture, 5, 12, "reader.quote", 1);
  FoldQuote *second = make_quote (fixture, 5, 12, "reader.quote", 1);

  g_assert_true (first == second);
}

static void
edit_requested_cb (Fixture    *fixture,
                   FoldQuote  *quote,
                   const char *field)
{
  g_free (fixture->field);
  fixture->field = g_strdup (field);
}

static void
test_code (Fixture       *fixture,
           gconstpointer  data)
{
  g_signal_connect_swapped (fixture->page, "edit-requested", G_CALLBACK (edit_requested_cb), fixture);
  open_document (fixture, "talk-1");

  make_quote (fixture, 5, 12, "reader.code", 1);
  g_assert_cmpstr (fixture->field, ==, "codes");
  make_quote (fixture, 5, 12, "reader.policy", 1);
  g_assert_cmpstr (fixture->field, ==, "evidence");
}

static void
test_undo (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (FoldEdit) refresh = NULL;
  g_autoptr (GError) error = NULL;

  open_document (fixture, "talk-1");
  make_quote (fixture, 5, 12, "reader.quote", 1);
  refresh = fold_store_undo (fixture->store, &error);
  g_assert_no_error (error);
  settle (fixture);

  g_assert_cmpuint (fold_quote_spans_get_n (fold_reader_get_quotes (fold_documents_page_get_reader (fixture->page))),
                    ==, 0);
}

static void
test_show_quote (Fixture       *fixture,
                 gconstpointer  data)
{
  open_document (fixture, "talk-1");

  FoldQuote *quote = make_quote (fixture, 5, 12, "reader.quote", 1);

  open_document (fixture, "talk-2");
  g_assert_true (fold_documents_page_show_quote (fixture->page, quote));
  settle (fixture);

  g_assert_cmpstr (fold_record_get_id (FOLD_RECORD (fold_documents_page_get_document (fixture->page))), ==, "talk-1");
}

static void
test_show_place (Fixture       *fixture,
                 gconstpointer  data)
{
  guint start = 0;
  guint end = 0;

  fold_documents_page_show_place (fixture->page, FOLD_DOCUMENT (fold_library_lookup (fixture->library,
                                                                                    FOLD_KIND_DOCUMENT, "talk-1")),
                                  32, 35);
  settle (fixture);

  g_assert_true (fold_reader_get_selection (fold_documents_page_get_reader (fixture->page), &start, &end));
  g_assert_cmpuint (start, ==, 32);
  g_assert_cmpuint (end, ==, 35);
}

/* The dialog that is open, once one that has such a child is. */
static AdwMessageDialog *
wait_for_dialog (GType type)
{
  AdwMessageDialog *found = NULL;
  guint timer = g_timeout_add (1, wake_cb, NULL);

  for (int i = 0; i < MAX_TURNS && found == NULL; i++)
    {
      g_autoptr (GList) windows = gtk_window_list_toplevels ();

      g_main_context_iteration (NULL, TRUE);
      for (GList *l = windows; l != NULL; l = l->next)
        {
          GtkWidget *child = ADW_IS_MESSAGE_DIALOG (l->data)
                             ? adw_message_dialog_get_extra_child (ADW_MESSAGE_DIALOG (l->data)) : NULL;

          if (child != NULL && G_TYPE_CHECK_INSTANCE_TYPE (child, type))
            found = ADW_MESSAGE_DIALOG (l->data);
        }
    }
  g_source_remove (timer);
  g_assert_nonnull (found);
  return found;
}

static void
answer (AdwMessageDialog *dialog,
        const char       *response)
{
  adw_message_dialog_response (dialog, response);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
start_attaching (Fixture *fixture)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "third.txt", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, "A third talk about water.\n\nIt has two parts.\n", -1, &error);
  g_assert_no_error (error);
  fold_documents_page_attach (fixture->page, file);
}

static void
test_attach (Fixture       *fixture,
             gconstpointer  data)
{
  AdwMessageDialog *dialog = NULL;

  start_attaching (fixture);
  dialog = wait_for_dialog (GTK_TYPE_DROP_DOWN);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (adw_message_dialog_get_extra_child (dialog)), 1);
  answer (dialog, "attach");
  answer (wait_for_dialog (GTK_TYPE_SCROLLED_WINDOW), "close");
  settle (fixture);

  FoldDocument *document = fold_documents_page_get_document (fixture->page);

  g_assert_nonnull (document);
  g_assert_cmpstr (fold_document_get_source (document), ==, "talk");
  g_assert_nonnull (fold_reader_get_passages (fold_documents_page_get_reader (fixture->page)));
}

static void
test_attach_cancelled (Fixture       *fixture,
                       gconstpointer  data)
{
  start_attaching (fixture);
  answer (wait_for_dialog (GTK_TYPE_DROP_DOWN), "cancel");
  settle (fixture);

  g_assert_cmpuint (fold_record_list_get_length (fold_library_get_list (fixture->library, FOLD_KIND_DOCUMENT)), ==, 2);
}

static void
test_attach_nothing (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/nowhere/there-is-no-such.txt");

  fold_documents_page_attach (fixture->page, file);
  settle (fixture);

  g_assert_cmpuint (fold_record_list_get_length (fold_library_get_list (fixture->library, FOLD_KIND_DOCUMENT)), ==, 2);
}

static void
test_removed (Fixture       *fixture,
              gconstpointer  data)
{
  open_document (fixture, "talk-1");
  fold_library_remove (fixture->library, FOLD_KIND_DOCUMENT, "talk-1");
  settle (fixture);

  g_assert_null (fold_documents_page_get_document (fixture->page));
  g_assert_null (fold_reader_get_passages (fold_documents_page_get_reader (fixture->page)));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  if (!gtk_init_check ())
    {
      g_print ("1..0 # SKIP no display\n");
      return 0;
    }
  adw_init ();

#define TEST(name, func) \
  g_test_add ("/window/documents-page/" name, Fixture, NULL, set_up, func, tear_down)

  TEST ("a-document-is-opened", test_open);
  TEST ("words-become-a-quote", test_quote);
  TEST ("the-same-words-are-one-quote", test_quote_twice);
  TEST ("a-code-is-asked-for-next", test_code);
  TEST ("quoting-is-undone", test_undo);
  TEST ("a-quote-leads-to-its-document", test_show_quote);
  TEST ("a-place-is-selected", test_show_place);
  TEST ("a-document-that-goes-is-closed", test_removed);
  TEST ("a-file-is-attached", test_attach);
  TEST ("attaching-can-be-cancelled", test_attach_cancelled);
  TEST ("a-file-that-is-not-there-changes-nothing", test_attach_nothing);

  return g_test_run ();
}
