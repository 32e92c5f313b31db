/* test-quote-form.c: saying by keyboard what a quote proves
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-evidence.h"
#include "fold-inspector.h"
#include "fold-picker.h"
#include "fold-quote-form.h"
#include "fold-small-library.h"
#include "fold-widget-search.h"

#include <adwaita.h>

#define MAX_TURNS 3000

typedef struct
{
  FoldStore     *store;
  FoldLibrary   *library;
  FoldSession   *session;
  FoldInspector *inspector;
  GtkWidget     *window;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  user_data)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "form.screenfold", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (FoldLibrary) library = fold_small_library_load ();
  g_autoptr (GError) error = NULL;

  g_mkdir_with_parents (g_get_user_data_dir (), 0700);
  fixture->store = fold_store_create (file, &error);
  g_assert_no_error (error);
  fold_store_import_library (fixture->store, library, "Begin", &error);
  g_assert_no_error (error);
  fixture->library = fold_store_load (fixture->store, &error);
  g_assert_no_error (error);
  fixture->session = fold_session_new (fixture->library);
  fixture->inspector = FOLD_INSPECTOR (fold_inspector_new (fixture->session));
  fold_inspector_set_store (fixture->inspector, fixture->store);
  fixture->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->inspector));
  gtk_window_present (GTK_WINDOW (fixture->window));
  fold_session_set_selected (fixture->session,
                             fold_small_library_get (fixture->library, FOLD_KIND_QUOTE, "q-book-1"));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  user_data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_object_unref (fixture->session);
  g_object_unref (fixture->library);
  fold_store_close (fixture->store);
  g_object_unref (fixture->store);
}

static gboolean
wake_cb (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

static void
wait_for (Fixture  *fixture,
          FoldKind  kind,
          guint     n_records)
{
  FoldRecordList *list = fold_library_get_list (fixture->library, kind);
  guint timer = g_timeout_add (1, wake_cb, NULL);

  for (int i = 0; i < MAX_TURNS && fold_record_list_get_length (list) != n_records; i++)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (timer);
  g_assert_cmpuint (fold_record_list_get_length (list), ==, n_records);
}

static guint
count (Fixture  *fixture,
       FoldKind  kind)
{
  return fold_record_list_get_length (fold_library_get_list (fixture->library, kind));
}

/* The picker that has the keyboard. */
static FoldPicker *
get_picker (Fixture *fixture)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  GtkWidget *picker = focus != NULL ? gtk_widget_get_ancestor (focus, FOLD_TYPE_PICKER) : NULL;

  g_assert_nonnull (picker);
  return FOLD_PICKER (picker);
}

static void
test_tie (Fixture       *fixture,
          gconstpointer  user_data)
{
  guint n_ties = count (fixture, FOLD_KIND_EVIDENCE);

  g_assert_true (fold_inspector_edit (fixture->inspector, "evidence"));
  g_signal_emit_by_name (get_picker (fixture), "picked", "bare");
  wait_for (fixture, FOLD_KIND_EVIDENCE, n_ties + 1);

  /* Next comes what the quote does; then the themes. */
  g_assert_cmpstr (fold_picker_get_text (get_picker (fixture)), ==,
                   fold_enum_get_label (FOLD_TYPE_EVIDENCE_ROLE, FOLD_ROLE_DESCRIBES));
  g_signal_emit_by_name (get_picker (fixture), "passed");
  g_assert_cmpstr (fold_picker_get_text (get_picker (fixture)), ==, "");
}

static void
test_new_code (Fixture       *fixture,
               gconstpointer  user_data)
{
  guint n_codes = count (fixture, FOLD_KIND_CODE);
  GtkWidget *form = NULL;

  g_assert_true (fold_inspector_edit (fixture->inspector, "codes"));
  form = fold_inspector_get_form (fixture->inspector);
  g_signal_emit_by_name (get_picker (fixture), "created", "Doors that close");
  wait_for (fixture, FOLD_KIND_CODE, n_codes + 1);
  /* The form stays, and so does the keyboard. */
  g_assert_true (fold_inspector_get_form (fixture->inspector) == form);
  g_assert_nonnull (get_picker (fixture));
  g_assert_true (fold_widget_has_text (form, "Doors that close"));
}

static void
test_end (Fixture       *fixture,
          gconstpointer  user_data)
{
  g_assert_true (fold_inspector_edit (fixture->inspector, NULL));
  g_assert_true (FOLD_IS_QUOTE_FORM (fold_inspector_get_form (fixture->inspector)));
  g_signal_emit_by_name (fold_inspector_get_form (fixture->inspector), "done");
  g_assert_false (FOLD_IS_QUOTE_FORM (fold_inspector_get_form (fixture->inspector)));
}

static void
test_picker (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *picker = fold_picker_new ("Cities", NULL);
  GtkWidget *entry = gtk_widget_get_first_child (picker);

  gtk_window_set_child (GTK_WINDOW (window), picker);
  fold_picker_add (FOLD_PICKER (picker), "mx", "Ciudad de México", NULL);
  fold_picker_add (FOLD_PICKER (picker), "to", "Toronto", NULL);
  fold_picker_add (FOLD_PICKER (picker), "me", "Mexicali", NULL);
  gtk_window_present (GTK_WINDOW (window));

  gtk_editable_set_text (GTK_EDITABLE (entry), "mexic");
  g_assert_cmpuint (fold_picker_get_n_shown (FOLD_PICKER (picker)), ==, 2);
  gtk_editable_set_text (GTK_EDITABLE (entry), "mexic ciu");
  g_assert_cmpuint (fold_picker_get_n_shown (FOLD_PICKER (picker)), ==, 1);
  gtk_editable_set_text (GTK_EDITABLE (entry), "Lima");
  g_assert_cmpuint (fold_picker_get_n_shown (FOLD_PICKER (picker)), ==, 0);
  fold_picker_set_offer (FOLD_PICKER (picker), "New city “%s”");
  gtk_editable_set_text (GTK_EDITABLE (entry), "Limas");
  g_assert_cmpuint (fold_picker_get_n_shown (FOLD_PICKER (picker)), ==, 1);
  gtk_window_destroy (GTK_WINDOW (window));
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

  g_test_add ("/window/quote-form/a-policy-then-its-role-then-themes", Fixture, NULL, set_up, test_tie, tear_down);
  g_test_add ("/window/quote-form/a-new-theme-leaves-the-form-alone", Fixture, NULL, set_up, test_new_code, tear_down);
  g_test_add ("/window/quote-form/it-ends-where-it-began", Fixture, NULL, set_up, test_end, tear_down);
  g_test_add_func ("/window/picker/words-fit-without-accents-in-any-order", test_picker);
  return g_test_run ();
}
