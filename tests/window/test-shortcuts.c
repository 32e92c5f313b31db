/* test-shortcuts.c: every key once, and every key listed
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-shortcuts.h"
#include "fold-timeline.h"

#include <adwaita.h>

/* One spelling for each key. */
static char *
normalize (const char *accel)
{
  guint key = 0;
  GdkModifierType modifiers = 0;

  g_assert_true (gtk_accelerator_parse (accel, &key, &modifiers));
  return gtk_accelerator_name (key, modifiers);
}

static void
add_keys (const FoldShortcut *shortcut,
          GHashTable         *keys)
{
  g_auto (GStrv) all = fold_shortcut_list_keys (shortcut);

  for (guint i = 0; all[i] != NULL; i++)
    g_hash_table_add (keys, normalize (all[i]));
}

/* Each key may stand in a group once. */
static void
check_group (const FoldShortcutGroup *group)
{
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n_keys = 0;

  for (guint i = 0; i < group->n_shortcuts; i++)
    {
      g_auto (GStrv) all = fold_shortcut_list_keys (&group->shortcuts[i]);

      n_keys += g_strv_length (all);
      add_keys (&group->shortcuts[i], keys);
    }
  g_assert_cmpuint (g_hash_table_size (keys), ==, n_keys);
}

static GHashTable *
list_all (gboolean is_local)
{
  GHashTable *keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n_groups = 0;
  const FoldShortcutGroup *groups = fold_shortcuts_get_groups (&n_groups);

  for (guint i = 0; i < n_groups; i++)
    for (guint j = 0; j < groups[i].n_shortcuts; j++)
      {
        if ((groups[i].shortcuts[j].scope == FOLD_SHORTCUT_LOCAL) == is_local)
          add_keys (&groups[i].shortcuts[j], keys);
      }
  return keys;
}

static void
test_unique (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n_groups = 0;
  const FoldShortcutGroup *groups = fold_shortcuts_get_groups (&n_groups);

  for (guint i = 0; i < n_groups; i++)
    {
      check_group (&groups[i]);
      for (guint j = 0; j < groups[i].n_shortcuts; j++)
        {
          g_auto (GStrv) all = fold_shortcut_list_keys (&groups[i].shortcuts[j]);

          for (guint k = 0; groups[i].shortcuts[j].scope != FOLD_SHORTCUT_LOCAL && all[k] != NULL; k++)
            g_assert_true (g_hash_table_add (seen, normalize (all[k])));
        }
    }
}

/* What works everywhere must not take a key away from the timeline. */
static void
test_nothing_is_shadowed (void)
{
  g_autoptr (GHashTable) everywhere = list_all (FALSE);
  g_autoptr (GHashTable) local = list_all (TRUE);
  GHashTableIter iter;
  gpointer key = NULL;

  g_hash_table_iter_init (&iter, everywhere);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    g_assert_false (g_hash_table_contains (local, key));
}

static GHashTable *
list_bound (GtkWidget *widget)
{
  GHashTable *keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      for (guint j = 0; GTK_IS_SHORTCUT_CONTROLLER (controller) &&
                        j < g_list_model_get_n_items (G_LIST_MODEL (controller)); j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);
          g_autofree char *accel = gtk_shortcut_trigger_to_string (gtk_shortcut_get_trigger (shortcut));

          g_hash_table_add (keys, normalize (accel));
        }
    }
  return keys;
}

/* The lane headers and the policies on the timeline have keys of their own beside these. */
static void
test_timeline_keys_are_listed (void)
{
  g_autoptr (FoldLibrary) library = fold_library_new ();
  g_autoptr (FoldSession) session = fold_session_new (library);
  g_autoptr (GtkWidget) timeline = g_object_ref_sink (fold_timeline_new (session));
  g_autoptr (GHashTable) bound = list_bound (timeline);
  g_autoptr (GHashTable) local = list_all (TRUE);
  GHashTableIter iter;
  gpointer key = NULL;

  g_assert_cmpuint (g_hash_table_size (bound), >, 20);
  g_hash_table_iter_init (&iter, bound);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      if (!g_hash_table_contains (local, key))
        g_error ("%s works on the timeline, but is not listed", (char *) key);
    }
}

static void
test_titles (void)
{
  guint n_groups = 0;
  const FoldShortcutGroup *groups = fold_shortcuts_get_groups (&n_groups);

  g_assert_cmpuint (n_groups, >, 3);
  for (guint i = 0; i < n_groups; i++)
    for (guint j = 0; j < groups[i].n_shortcuts; j++)
      {
        g_assert_cmpuint (strlen (groups[i].shortcuts[j].title), >, 2);
        g_assert_true ((groups[i].shortcuts[j].action == NULL) ==
                       (groups[i].shortcuts[j].scope == FOLD_SHORTCUT_LOCAL));
      }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  if (!gtk_init_check ())
    {
      g_print ("1..0 # SKIP no display\n");
      return 0;
    }
  adw_init ();

  g_test_add_func ("/window/shortcuts/no-key-does-two-things", test_unique);
  g_test_add_func ("/window/shortcuts/none-is-taken-away-from-the-timeline", test_nothing_is_shadowed);
  g_test_add_func ("/window/shortcuts/every-key-of-the-timeline-is-listed", test_timeline_keys_are_listed);
  g_test_add_func ("/window/shortcuts/each-has-a-title-and-an-action-or-a-place", test_titles);
  return g_test_run ();
}
