/* benchmark-figure.c: how fast a large figure is made
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A thousand policies on A4: laying them out, and writing them as SVG and PDF. One
 * JSON line each, in milliseconds; the first run also pays for finding the fonts.
 *
 * usage: benchmark-figure [POLICIES]
 */

#include "config.h"

#include <stdlib.h>

#include "export-pages.h"
#include "export-svg.h"
#include "fold-figure-recipe.h"
#include "fold-small-library.h"

#define N_POLICIES 1000
#define N_RUNS     3

static double
get_ms (gint64 since)
{
  return (double) (g_get_monotonic_time () - since) / 1000;
}

static void
print (const char *step,
       guint       run,
       double      ms)
{
  g_print ("{\"step\": \"%s\", \"run\": %u, \"ms\": %.1f}\n", step, run, ms);
}

static void
measure (FoldLibrary *library,
         guint        run)
{
  g_autoptr (FoldFigureRecipe) recipe = fold_figure_recipe_new ();
  g_autoptr (ExportTypesetter) typesetter = export_typesetter_new ();
  g_autoptr (GError) error = NULL;
  gint64 start = g_get_monotonic_time ();
  g_autoptr (FoldDrawing) drawing =
    fold_figure_recipe_draw (recipe, library, FOLD_TEXT_MEASURE (typesetter), NULL, &error);

  g_assert_no_error (error);
  print ("draw", run, get_ms (start));

  start = g_get_monotonic_time ();
  g_autofree char *svg = export_svg_write (drawing, NULL);

  print ("svg", run, get_ms (start));

  start = g_get_monotonic_time ();
  g_autoptr (GBytes) pdf = export_pdf_write (drawing, typesetter, NULL, &error);

  g_assert_no_error (error);
  print ("pdf", run, get_ms (start));
}

int
main (int   argc,
      char *argv[])
{
  guint n_policies = argc > 1 ? (guint) atoi (argv[1]) : N_POLICIES;
  g_autoptr (FoldLibrary) library = fold_small_library_new (n_policies);

  for (guint run = 1; run <= N_RUNS; run++)
    measure (library, run);
  return 0;
}
