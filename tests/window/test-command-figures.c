/* test-command-figures.c
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fold-command-figures.h"
#include "fold-figure-recipe.h"
#include "fold-policy.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  FoldLibrary *library;
  char        *folder;
  char        *figure;
} Fixture;

static FoldRecord *
get_policy (Fixture *fixture)
{
  return fold_library_lookup (fixture->library, FOLD_KIND_POLICY, "law");
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (FoldFigureRecipe) recipe = fold_figure_recipe_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (FoldRecord) policy = fold_record_new (FOLD_KIND_POLICY, "law");
  g_autoptr (FoldRecord) event = fold_record_new (FOLD_KIND_LIFE_EVENT, "event");
  g_autoptr (FoldEdtf) date = fold_edtf_parse ("2011", NULL);

  fixture->library = fold_library_new ();
  fixture->folder = g_dir_make_tmp ("screenfold-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->figure = g_build_filename (fixture->folder, "figure.svg", NULL);
  g_object_set (policy, "title", "A law", NULL);
  fold_library_put (fixture->library, policy);
  g_object_set (event, "policy", "law", "event", (int) FOLD_LIFE_EVENT_ADOPTED, "edtf", date, NULL);
  fold_library_put (fixture->library, event);

  g_autoptr (FoldDrawing) drawing = fold_figure_recipe_draw (recipe, fixture->library, NULL, NULL, &error);
  g_autofree char *stamp = fold_figure_recipe_make_stamp (recipe, drawing);

  g_assert_no_error (error);
  g_file_set_contents (fixture->figure, stamp, -1, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_unlink (fixture->figure);
  g_rmdir (fixture->folder);
  g_free (fixture->figure);
  g_free (fixture->folder);
  g_object_unref (fixture->library);
}

static int
run (Fixture    *fixture,
     const char *path,
     GString    *out,
     GString    *err)
{
  const char *paths[] = { path, NULL };

  return fold_command_figures_run (fixture->library, paths, out, err);
}

static void
test_fresh (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GString) err = g_string_new (NULL);

  g_assert_cmpint (run (fixture, fixture->figure, out, err), ==, 0);
  g_autofree char *expected = g_strdup_printf ("Fresh: %s\n", fixture->figure);

  g_assert_cmpstr (out->str, ==, expected);
  g_assert_cmpstr (err->str, ==, "");
}

static void
test_stale (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GString) err = g_string_new (NULL);
  g_autoptr (FoldRecord) changed = fold_record_copy (get_policy (fixture));

  g_object_set (changed, "title", "Another law", NULL);
  fold_library_put (fixture->library, changed);

  g_assert_cmpint (run (fixture, fixture->figure, out, err), ==, 1);
  g_assert_true (g_str_has_prefix (out->str, "Stale: "));
}

static void
test_foreign (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GString) err = g_string_new (NULL);

  g_file_set_contents (fixture->figure, "<svg/>", -1, NULL);
  g_assert_cmpint (run (fixture, fixture->figure, out, err), ==, 2);
  g_assert_cmpstr (out->str, ==, "");
  g_assert_nonnull (strstr (err->str, "no figure"));
}

static void
test_missing (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GString) err = g_string_new (NULL);

  g_assert_cmpint (run (fixture, "/nonexistent/figure.pdf", out, err), ==, 2);
  g_assert_nonnull (strstr (err->str, "/nonexistent/figure.pdf"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add ("/window/command-figures/unchanged-is-fresh", Fixture, NULL, set_up, test_fresh, tear_down);
  g_test_add ("/window/command-figures/changed-is-stale", Fixture, NULL, set_up, test_stale, tear_down);
  g_test_add ("/window/command-figures/others-are-refused", Fixture, NULL, set_up, test_foreign, tear_down);
  g_test_add ("/window/command-figures/missing-ones-are-named", Fixture, NULL, set_up, test_missing, tear_down);

  return g_test_run ();
}
