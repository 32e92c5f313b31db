/* fold-command-new.c: the command “screenfold new”
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-command-new.h"

#include "fold-library-create.h"
#include "fold-library-file.h"

#include <glib/gi18n-lib.h>

#define EXIT_DONE  0
#define EXIT_USAGE 2

/* A library without a title is called like its file. */
static char *
make_title (GFile *file)
{
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (base);
  char *dot = strrchr (name, '.');

  if (dot != NULL && dot != name)
    *dot = '\0';
  return g_steal_pointer (&name);
}

static int
refuse (GFile        *file,
        const GError *error,
        GString      *err)
{
  g_autofree char *sentence = fold_library_file_explain (file, error);

  g_string_append_printf (err, "%s\n", sentence);
  return EXIT_USAGE;
}

static int
refuse_place (GFile        *file,
              const GError *error,
              GString      *err)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);

  if (g_error_matches (error, FOLD_STORE_ERROR, FOLD_STORE_ERROR_NOT_FOUND) && folder != NULL)
    {
      g_autofree char *name = g_file_get_parse_name (folder);

      g_string_append_printf (err, _("There is no folder “%s” to make a library in.\n"), name);
      return EXIT_USAGE;
    }
  return refuse (file, error, err);
}

/**
 * fold_command_new_run:
 * @file: where to make a library
 * @from: (nullable): the library to begin with
 * @err: what goes to standard error is added to it
 *
 * Makes a library. A file that is there already is left as it is.
 *
 * Returns: the exit status: 0, or 2 if there is no new library
 */
int
fold_command_new_run (GFile   *file,
                      GFile   *from,
                      GString *err)
{
  g_return_val_if_fail (G_IS_FILE (file), EXIT_USAGE);
  g_return_val_if_fail (from == NULL || G_IS_FILE (from), EXIT_USAGE);
  g_return_val_if_fail (err != NULL, EXIT_USAGE);

  g_autofree char *title = make_title (file);
  g_autoptr (GError) error = NULL;

  if (from != NULL)
    {
      /* Said first, so that each sentence names the file that it is about. */
      g_autoptr (FoldLibrary) library = fold_library_file_load (from, &error);

      if (library == NULL)
        return refuse (from, error, err);
    }

  return fold_library_create (file, from, title, &error) ? EXIT_DONE : refuse_place (file, error, err);
}
