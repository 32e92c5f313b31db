/* test-plugin-host.c: every plugin of the tree on, off, and on again
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "fold-plugin-api.h"
#include "fold-plugin-host.h"
#include "fold-plugin-set.h"
#include "fold-test-context.h"
#include "fold-test-files.h"

#define N_INTERFACES 6

static const char *plugin_folder;

typedef struct
{
  char           *folder;
  FoldPluginHost *host;
  FoldLibrary    *library;
  FoldContext    *context;
  FoldPluginSet  *sets[N_INTERFACES];
  guint           n_alive;
} Fixture;

static void
start_host (Fixture *fixture)
{
  const char * const paths[] = { plugin_folder, NULL };

  fixture->host = fold_plugin_host_new (paths, fixture->folder);
  fold_plugin_host_start (fixture->host);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = fold_test_make_folder ();
  fixture->library = fold_library_new ();
  fixture->context = fold_test_context_new (fixture->library);
  start_host (fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  for (guint i = 0; i < N_INTERFACES; i++)
    g_clear_object (&fixture->sets[i]);
  g_object_unref (fixture->host);
  g_assert_finalize_object (fixture->context);
  g_assert_finalize_object (fixture->library);
  fold_test_remove_folder (fixture->folder);
  g_free (fixture->folder);
}

static void
gone_cb (gpointer  data,
         GObject  *where)
{
  Fixture *fixture = data;

  fixture->n_alive--;
}

/* Returns: how many extensions there are, each of which is watched from now on */
static guint
count_extensions (Fixture *fixture,
                  gboolean is_new)
{
  guint n = 0;

  for (guint i = 0; i < N_INTERFACES; i++)
    {
      for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (fixture->sets[i])); j++)
        {
          if (is_new)
            {
              g_object_weak_ref (fold_plugin_set_peek (fixture->sets[i], j), gone_cb, fixture);
              fixture->n_alive++;
            }
          n++;
        }
    }
  return n;
}

static void
make_sets (Fixture *fixture)
{
  const GType interfaces[N_INTERFACES] = {
    FOLD_TYPE_VIEW_PROVIDER, FOLD_TYPE_TIMELINE_LAYER, FOLD_TYPE_IMPORTER, FOLD_TYPE_EXPORTER,
    FOLD_TYPE_CITATION_FORMATTER, FOLD_TYPE_WINDOW_ACTIONS,
  };

  for (guint i = 0; i < N_INTERFACES; i++)
    fixture->sets[i] = fold_plugin_set_new (fixture->host, interfaces[i], fixture->context);
}

/* A plugin whose library was not there when the program was built says so. */
static gboolean
is_lacking (FoldPluginItem *item)
{
  return fold_plugin_item_get_state (item) == FOLD_PLUGIN_UNAVAILABLE &&
         strstr (fold_plugin_item_get_reason (item), "was built without") != NULL;
}

static void
switch_all (Fixture  *fixture,
            gboolean  is_on)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (fixture->host)); i++)
    {
      g_autoptr (FoldPluginItem) item = g_list_model_get_item (G_LIST_MODEL (fixture->host), i);

      if (is_lacking (item))
        continue;
      g_test_message ("%s", fold_plugin_item_get_module (item));
      g_assert_true (fold_plugin_host_set_on (fixture->host, item, is_on));
      g_assert_cmpint ((int) fold_plugin_item_get_state (item), ==, (int) (is_on ? FOLD_PLUGIN_ON : FOLD_PLUGIN_OFF));
    }
}

static void
test_every_plugin_loads (Fixture       *fixture,
                         gconstpointer  data)
{
  g_assert_nonnull (fold_plugin_host_find (fixture->host, "sample"));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (fixture->host)); i++)
    {
      g_autoptr (FoldPluginItem) item = g_list_model_get_item (G_LIST_MODEL (fixture->host), i);

      g_test_message ("%s: %s", fold_plugin_item_get_module (item), fold_plugin_item_get_reason (item));
      if (!is_lacking (item))
        g_assert_cmpint ((int) fold_plugin_item_get_state (item), ==, (int) FOLD_PLUGIN_ON);
      g_assert_nonnull (fold_plugin_item_get_description (item));
      g_assert_nonnull (fold_plugin_item_get_version (item));
    }
}

static void
test_nothing_is_left_behind (Fixture       *fixture,
                             gconstpointer  data)
{
  guint n = 0;

  make_sets (fixture);
  n = count_extensions (fixture, TRUE);
  g_assert_cmpuint (n, >, 0);
  for (guint round = 0; round < 3; round++)
    {
      switch_all (fixture, FALSE);
      g_assert_cmpuint (count_extensions (fixture, FALSE), ==, 0);
      g_assert_cmpuint (fixture->n_alive, ==, 0);
      switch_all (fixture, TRUE);
      g_assert_cmpuint (count_extensions (fixture, TRUE), ==, n);
    }
  switch_all (fixture, FALSE);
  g_assert_cmpuint (fixture->n_alive, ==, 0);
}

static void
test_what_is_off_stays_off (Fixture       *fixture,
                            gconstpointer  data)
{
  FoldPluginItem *item = fold_plugin_host_find (fixture->host, "sample");

  g_assert_true (fold_plugin_host_set_on (fixture->host, item, FALSE));
  g_object_unref (fixture->host);
  start_host (fixture);
  item = fold_plugin_host_find (fixture->host, "sample");
  g_assert_cmpint ((int) fold_plugin_item_get_state (item), ==, (int) FOLD_PLUGIN_OFF);

  g_assert_true (fold_plugin_host_set_on (fixture->host, item, TRUE));
  g_object_unref (fixture->host);
  start_host (fixture);
  item = fold_plugin_host_find (fixture->host, "sample");
  g_assert_cmpint ((int) fold_plugin_item_get_state (item), ==, (int) FOLD_PLUGIN_ON);
}

static void
test_what_failed_is_named_and_stays_off (Fixture       *fixture,
                                         gconstpointer  data)
{
  FoldPluginItem *item = NULL;

  fold_plugin_host_fail (fixture->host, "sample", "It fell over.");
  g_object_unref (fixture->host);
  start_host (fixture);
  item = fold_plugin_host_find (fixture->host, "sample");
  g_assert_cmpint ((int) fold_plugin_item_get_state (item), ==, (int) FOLD_PLUGIN_FAILED);
  g_assert_cmpstr (fold_plugin_item_get_reason (item), ==, "It fell over.");
}

static void
drop_message (const char     *domain,
              GLogLevelFlags  level,
              const char     *message,
              gpointer        user_data)
{
}

static void
test_a_flood_of_warnings_is_stopped (Fixture       *fixture,
                                     gconstpointer  data)
{
  FoldPluginItem *item = fold_plugin_host_find (fixture->host, "sample");
  GLogFunc usual = g_log_set_default_handler (drop_message, NULL);
  GLogLevelFlags fatal = g_log_set_always_fatal (G_LOG_FATAL_MASK);

  for (guint i = 0; i < 200; i++)
    g_log ("sample", G_LOG_LEVEL_WARNING, "Water");
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_log_set_always_fatal (fatal);
  g_log_set_default_handler (usual, NULL);
  g_assert_cmpint ((int) fold_plugin_item_get_state (item), ==, (int) FOLD_PLUGIN_FAILED);
  g_assert_nonnull (fold_plugin_item_get_reason (item));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  plugin_folder = argc > 1 ? argv[1] : NULL;
  g_assert_nonnull (plugin_folder);

#define ADD(name, func) g_test_add ("/plugin-host/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("every-plugin-loads", test_every_plugin_loads);
  ADD ("nothing-is-left-behind", test_nothing_is_left_behind);
  ADD ("what-is-off-stays-off", test_what_is_off_stays_off);
  ADD ("what-failed-is-named-and-stays-off", test_what_failed_is_named_and_stays_off);
  ADD ("a-flood-of-warnings-is-stopped", test_a_flood_of_warnings_is_stopped);
#undef ADD

  return g_test_run ();
}
