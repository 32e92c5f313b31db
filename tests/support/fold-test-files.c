/* fold-test-files.c: files that a test makes, and what lies beside them
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-test-files.h"

#include <glib/gstdio.h>

char *
fold_test_make_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("fold-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

static char *
next_name (GDir *dir)
{
  return g_strdup (g_dir_read_name (dir));
}

/* For folders without folders in them. */
void
fold_test_remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autofree char *name = NULL;

  g_assert_nonnull (dir);
  for (name = next_name (dir); name != NULL; g_free (name), name = next_name (dir))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

GFile *
fold_test_get_file (const char *folder,
                    const char *name)
{
  return g_file_new_build_filename (folder, name, NULL);
}

GBytes *
fold_test_read (GFile *file)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = g_file_load_bytes (file, NULL, NULL, &error);

  g_assert_no_error (error);
  return bytes;
}

void
fold_test_write (GFile  *file,
                 GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  gsize size = 0;
  const char *data = g_bytes_get_data (bytes, &size);

  g_file_replace_contents (file, data != NULL ? data : "", size, NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, &error);
  g_assert_no_error (error);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

/* The names in a folder, sorted, with a space between them. */
char *
fold_test_list_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  char *name = NULL;

  g_assert_nonnull (dir);
  while ((name = next_name (dir)) != NULL)
    g_ptr_array_add (names, name);
  g_ptr_array_sort (names, compare_names);
  g_ptr_array_add (names, NULL);
  return g_strjoinv (" ", (char **) names->pdata);
}
