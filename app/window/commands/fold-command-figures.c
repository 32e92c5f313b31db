/* fold-command-figures.c: “screenfold check --figures”
 *
 * Each figure says how it was made and from what. It is made again, in thought,
 * from the library as it is now: if that says something else, the figure is stale.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-command-figures.h"

#include "fold-figure-recipe.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#define EXIT_DONE  0
#define EXIT_STALE 1
#define EXIT_USAGE 2

/* Larger files are no figures. */
#define MOST_BYTES (512 * 1024 * 1024)

static GBytes *
load (const char  *path,
      GError     **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE, NULL, error);

  if (info == NULL)
    return NULL;
  if (g_file_info_get_size (info) > MOST_BYTES)
    {
      g_set_error_literal (error, FOLD_FIGURE_ERROR, FOLD_FIGURE_ERROR_NO_STAMP, "too large");
      return NULL;
    }
  return g_file_load_bytes (file, NULL, NULL, error);
}

/* Only the timeline can be drawn here: figures of plugins are left to them. */
static gboolean
is_timeline (const FoldFigureRecipe *recipe)
{
  return g_str_equal (recipe->figure, "timeline");
}

static int
report_state (const char             *path,
              const FoldFigureRecipe *recipe,
              const char             *state,
              FoldLibrary            *library,
              GString                *out)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FoldDrawing) drawing = fold_figure_recipe_draw (recipe, library, NULL, NULL, &error);
  g_autofree char *now = drawing != NULL ? fold_drawing_dup_state (drawing) : NULL;

  if (now == NULL)
    {
      g_string_append_printf (out, _("Stale: %s: it cannot be made again (%s)\n"), path, error->message);
      return EXIT_STALE;
    }
  if (!g_str_equal (now, state))
    {
      g_string_append_printf (out, _("Stale: %s: the library says something else by now\n"), path);
      return EXIT_STALE;
    }
  g_string_append_printf (out, _("Fresh: %s\n"), path);
  return EXIT_DONE;
}

static int
check_figure (FoldLibrary *library,
              const char  *path,
              GString     *out,
              GString     *err)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = load (path, &error);
  g_autofree char *state = NULL;
  g_autoptr (FoldFigureRecipe) recipe = bytes != NULL ? fold_figure_recipe_find_stamp (bytes, &state, &error) : NULL;

  if (recipe != NULL && is_timeline (recipe))
    return report_state (path, recipe, state, library, out);

  if (recipe != NULL)
    g_string_append_printf (err, _("“%s” is a figure of a plugin: whether it is stale cannot be told here.\n"), path);
  else if (g_error_matches (error, FOLD_FIGURE_ERROR, FOLD_FIGURE_ERROR_NO_STAMP))
    g_string_append_printf (err, _("“%s” is no figure that Screenfold made.\n"), path);
  else
    g_string_append_printf (err, _("“%s” could not be read: %s\n"), path, error->message);
  return EXIT_USAGE;
}

/**
 * fold_command_figures_run:
 * @library: a library
 * @paths: (array zero-terminated=1): exported figures
 * @out: what goes to standard output is added to it
 * @err: what goes to standard error is added to it
 *
 * Names the figures that show what the library no longer says.
 *
 * Returns: the exit status: 0 if all are fresh, 1 if some are stale, 2 if some
 *   cannot be read
 */
int
fold_command_figures_run (FoldLibrary        *library,
                          const char * const *paths,
                          GString            *out,
                          GString            *err)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), EXIT_USAGE);
  g_return_val_if_fail (paths != NULL, EXIT_USAGE);

  int status = EXIT_DONE;

  for (guint i = 0; paths[i] != NULL; i++)
    {
      int found = check_figure (library, paths[i], out, err);

      status = MAX (status, found);
    }
  return status;
}
