/* fold-paths.c: where the program's own files lie, installed or not
 *
 * An installed program finds them in its prefix, a moved one beside itself, and
 * one that was just built in its build folder, so that it runs from there
 * without being set up.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-paths.h"

#include <glib/gi18n-lib.h>
#include <locale.h>

#define EXAMPLE "mexico-city.xml"

/* The folder that the program lies in, or NULL where the system does not tell. */
static char *
find_program_folder (void)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);

  return program != NULL ? g_path_get_dirname (program) : NULL;
}

/* FOLDER is what leads from the program to PATH; an absolute path stands for itself. */
static char *
find_first (const char * const *candidates)
{
  g_autofree char *folder = find_program_folder ();

  for (guint i = 0; candidates[i] != NULL; i++)
    {
      g_autofree char *path = NULL;

      if (g_path_is_absolute (candidates[i]))
        path = g_strdup (candidates[i]);
      else if (folder != NULL)
        path = g_canonicalize_filename (candidates[i], folder);

      if (path != NULL && g_file_test (path, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&path);
    }
  return NULL;
}

/* The build folder is told by the file that Meson leaves in it: translations
 * that lie there must not be taken for those of another installation. */
static char *
find_locale_folder (void)
{
  static const char * const built[] = { "../meson-info", NULL };
  static const char * const in_build[] = { "../po", NULL };
  static const char * const installed[] = { LOCALEDIR, "../share/locale", NULL };
  g_autofree char *build = find_first (built);

  return find_first (build != NULL ? in_build : installed);
}

/**
 * fold_paths_init_locale:
 *
 * Sets the locale, and finds the translations.
 */
void
fold_paths_init_locale (void)
{
  g_autofree char *folder = find_locale_folder ();

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, folder != NULL ? folder : LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

/**
 * fold_paths_find_example:
 *
 * Returns: (transfer full) (nullable): the path of the library that comes with
 *   the program, or %NULL where it is not to be found
 */
char *
fold_paths_find_example (void)
{
  static const char * const candidates[] = {
    "../data/" EXAMPLE,
    PKGDATADIR "/libraries/" EXAMPLE,
    "../share/screenfold/libraries/" EXAMPLE,
    NULL,
  };

  return find_first (candidates);
}

/**
 * fold_paths_find_schemas:
 *
 * Returns: (transfer full) (nullable): the folder with the compiled settings
 *   schema of a program that is not installed
 */
char *
fold_paths_find_schemas (void)
{
  static const char * const candidates[] = {
    "../data/gschemas.compiled",
    "../share/glib-2.0/schemas/gschemas.compiled",
    NULL,
  };
  g_autofree char *file = find_first (candidates);

  return file != NULL ? g_path_get_dirname (file) : NULL;
}

/* Installed, moved, or beside a build folder that lies in the source folder. */
static char *
find_help_root (void)
{
  static const char * const candidates[] = {
    "../../data/help",
    PKGDATADIR "/help",
    "../share/screenfold/help",
    NULL,
  };

  return find_first (candidates);
}

/**
 * fold_paths_find_help:
 *
 * Returns: (transfer full) (nullable): the folder with the pages of the help, in
 *   the first language of the person that there are pages in, or %NULL where
 *   there are none
 */
char *
fold_paths_find_help (void)
{
  g_autofree char *root = find_help_root ();
  const char * const *languages = g_get_language_names ();

  for (guint i = 0; root != NULL && languages[i] != NULL; i++)
    {
      g_autofree char *folder = g_build_filename (root, languages[i], NULL);

      if (g_file_test (folder, G_FILE_TEST_IS_DIR))
        return g_steal_pointer (&folder);
    }
  return root != NULL ? g_build_filename (root, "en", NULL) : NULL;
}

/**
 * fold_paths_find_plugins:
 *
 * Returns: (transfer full) (nullable): the folder with the plugins that come with
 *   the program
 */
char *
fold_paths_find_plugins (void)
{
  static const char * const built[] = { "../meson-info", NULL };
  static const char * const in_build[] = { "../plugins", NULL };
  static const char * const installed[] = { PKGLIBDIR "/plugins", "../lib/screenfold/plugins", NULL };
  g_autofree char *build = find_first (built);

  return find_first (build != NULL ? in_build : installed);
}
