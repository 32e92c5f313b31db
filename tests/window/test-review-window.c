/* test-review-window.c: looking through the quotes whose places are in doubt
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-review-window.h"
#include "fold-source.h"

#define MAX_TURNS 3000
#define WORDS     "They do not know. In truth they do know it, and they hide it."

typedef struct
{
  FoldStore   *store;
  FoldLibrary *library;
  GtkWidget   *window;
} Fixture;

static void
put_quote (FoldEdit    *edit,
           const char  *id,
           FoldVerdict  verdict,
           int          start,
           int          end)
{
  g_autoptr (FoldRecord) quote = fold_record_new (FOLD_KIND_QUOTE, id);

  g_object_set (quote, "text", "they did know", "source", "talk", "document", "talk-1", "start", start, "end", end,
                "verdict", verdict, NULL);
  fold_edit_put (edit, quote);
}

static void
fill_store (Fixture *fixture)
{
  g_autoptr (FoldEdit) edit = fold_edit_new ("Begin");
  g_autoptr (FoldStoreAction) action = NULL;
  g_autoptr (FoldRecord) source = fold_record_new (FOLD_KIND_SOURCE, "talk");
  g_autoptr (FoldRecord) document = fold_record_new (FOLD_KIND_DOCUMENT, "talk-1");
  g_autoptr (FoldDocumentText) text = fold_document_text_new (WORDS);
  g_autoptr (GError) error = NULL;
  g_autoptr (FoldCsl) csl = fold_csl_new_from_json ("{\"id\":\"talk\",\"type\":\"interview\",\"title\":\"A talk\"}", &error);

  g_object_set (source, "citekey", "talk", "csl", csl, NULL);
  g_object_set (document, "source", "talk", "revision", 1, "media-type", "text/plain",
                "sha256", "0000000000000000000000000000000000000000000000000000000000000000", NULL);
  fold_edit_put (edit, source);
  fold_edit_put (edit, document);
  put_quote (edit, "check", FOLD_VERDICT_CHECK, 27, 39);
  put_quote (edit, "lost", FOLD_VERDICT_LOST, 0, 0);
  put_quote (edit, "moved", FOLD_VERDICT_MOVED, 27, 39);
  action = fold_store_action_new (edit, NULL);
  fold_store_action_add_text (action, "talk-1", text);
  fold_store_apply (fixture->store, action, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "review.screenfold", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_mkdir_with_parents (g_get_user_data_dir (), 0700);
  fixture->store = fold_store_create (file, &error);
  g_assert_no_error (error);
  fill_store (fixture);
  fixture->library = fold_store_load (fixture->store, &error);
  g_assert_no_error (error);
  fixture->window = fold_review_window_new (NULL, fixture->store, fixture->library);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_object_unref (fixture->library);
  fold_store_close (fixture->store);
  g_object_unref (fixture->store);
}

static gboolean
wake_cb (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

/* Asks again until it is done: the text of the document comes from a thread. */
static void
decide_until (Fixture    *fixture,
              const char *action,
              guint       n_left)
{
  guint timer = g_timeout_add (1, wake_cb, NULL);

  for (int i = 0; i < MAX_TURNS && fold_review_window_get_left (FOLD_REVIEW_WINDOW (fixture->window)) > n_left; i++)
    {
      if (fold_review_window_get_left (FOLD_REVIEW_WINDOW (fixture->window)) == n_left + 1)
        gtk_widget_activate_action (fixture->window, action, NULL);
      g_main_context_iteration (NULL, TRUE);
    }
  g_source_remove (timer);
  g_assert_cmpuint (fold_review_window_get_left (FOLD_REVIEW_WINDOW (fixture->window)), ==, n_left);
}

static void
test_decide (Fixture       *fixture,
             gconstpointer  data)
{
  FoldReviewWindow *window = FOLD_REVIEW_WINDOW (fixture->window);
  FoldRecord *quote = NULL;

  g_assert_cmpuint (fold_review_window_get_left (window), ==, 2);
  g_assert_cmpstr (fold_record_get_id (FOLD_RECORD (fold_review_window_get_quote (window))), ==, "check");
  decide_until (fixture, "review.accept", 1);
  quote = fold_library_lookup (fixture->library, FOLD_KIND_QUOTE, "check");
  g_assert_cmpint (fold_quote_get_verdict (FOLD_QUOTE (quote)), ==, FOLD_VERDICT_SAME);
  g_assert_cmpstr (fold_quote_get_text (FOLD_QUOTE (quote)), ==, "they do know");
  decide_until (fixture, "review.drop", 0);
  g_assert_null (fold_review_window_get_quote (window));
}

static void
by_hand_cb (FoldReviewWindow *window,
            FoldQuote        *quote,
            char            **id)
{
  g_free (*id);
  *id = g_strdup (fold_record_get_id (FOLD_RECORD (quote)));
}

static void
test_by_hand (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *id = NULL;

  g_signal_connect (fixture->window, "by-hand", G_CALLBACK (by_hand_cb), &id);
  g_object_ref (fixture->window);
  gtk_widget_activate_action (fixture->window, "review.by-hand", NULL);
  g_assert_cmpstr (id, ==, "check");
  g_object_unref (fixture->window);
  fixture->window = fold_review_window_new (NULL, fixture->store, fixture->library);
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

  g_test_add ("/window/review/decisions-are-saved-and-the-next-follows", Fixture, NULL, set_up, test_decide, tear_down);
  g_test_add ("/window/review/a-place-is-shown-by-hand", Fixture, NULL, set_up, test_by_hand, tear_down);
  return g_test_run ();
}
