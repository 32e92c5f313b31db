/* test-merge-window.c: what two copies changed both, side by side
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-merge-window.h"

#include "fold-library-create.h"
#include "fold-test-files.h"

static void
put (GFile      *file,
     const char *name)
{
  g_autoptr (FoldStore) store = fold_store_open (file, FOLD_STORE_OPEN_DEFAULT, NULL);
  g_autoptr (FoldEdit) edit = fold_edit_new ("Put");
  g_autoptr (FoldStoreAction) action = fold_store_action_new (edit, NULL);
  g_autoptr (FoldRecord) place = fold_record_new (FOLD_KIND_PLACE, "city");

  g_object_set (place, "name", name, NULL);
  fold_edit_put (edit, place);
  g_assert_true (fold_store_apply (store, action, NULL));
}

static void
list_of_type (GtkWidget *widget,
              GType      type,
              GPtrArray *found)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    g_ptr_array_add (found, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    list_of_type (child, type, found);
}

static GtkWidget *
find_merge_button (GtkWidget *window)
{
  g_autoptr (GPtrArray) buttons = g_ptr_array_new ();

  list_of_type (window, GTK_TYPE_BUTTON, buttons);
  for (guint i = 0; i < buttons->len; i++)
    if (gtk_widget_has_css_class (g_ptr_array_index (buttons, i), "suggested-action"))
      return g_ptr_array_index (buttons, i);
  return NULL;
}

static char *
get_name (FoldStore *store)
{
  FoldRecord *place = fold_library_lookup (fold_store_get_library (store), FOLD_KIND_PLACE, "city");
  char *name = NULL;

  g_object_get (place, "name", &name, NULL);
  return name;
}

static void
test_a_choice_settles_a_conflict (void)
{
  g_autofree char *folder = fold_test_make_folder ();
  g_autoptr (GFile) ours = fold_test_get_file (folder, "ours.screenfold");
  g_autoptr (GFile) theirs = fold_test_get_file (folder, "theirs.screenfold");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (FoldStore) store = NULL;
  g_autoptr (GPtrArray) sides = g_ptr_array_new ();
  g_autofree char *name = NULL;
  FoldLibraryMerge *merge = NULL;
  GtkWidget *parent = adw_window_new ();
  GtkWidget *window = NULL;

  fold_library_create (ours, NULL, "Empty", NULL);
  put (ours, "City");
  bytes = fold_test_read (ours);
  fold_test_write (theirs, bytes);
  put (ours, "Our city");
  put (theirs, "Their city");
  store = fold_store_open (ours, FOLD_STORE_OPEN_DEFAULT, NULL);
  g_object_unref (fold_store_load (store, NULL));
  merge = fold_library_merge_new (ours, theirs, NULL);
  g_assert_nonnull (merge);

  window = fold_merge_window_new (GTK_WINDOW (parent), store, merge);
  list_of_type (window, GTK_TYPE_TOGGLE_BUTTON, sides);
  g_assert_cmpuint (sides->len, ==, 2);
  g_assert_false (gtk_widget_is_sensitive (find_merge_button (window)));
  gtk_toggle_button_set_active (g_ptr_array_index (sides, 1), TRUE);
  g_assert_true (gtk_widget_is_sensitive (find_merge_button (window)));
  g_signal_emit_by_name (find_merge_button (window), "clicked");

  name = get_name (store);
  while (!g_str_equal (name, "Their city"))
    {
      g_main_context_iteration (NULL, TRUE);
      g_free (name);
      name = get_name (store);
    }
  gtk_window_destroy (GTK_WINDOW (parent));
  fold_store_close (store);
  fold_test_remove_folder (folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  if (!gtk_init_check ())
    return 77;
  adw_init ();

  g_test_add_func ("/window/merge-window/a-choice-settles-a-conflict", test_a_choice_settles_a_conflict);

  return g_test_run ();
}
