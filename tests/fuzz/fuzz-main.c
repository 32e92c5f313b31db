/* fuzz-main.c: runs a fuzz target over files, where libFuzzer does not
 *
 * Each argument is a file, or a folder of files. This is how the collected
 * inputs are tested on every build; to search for new ones, build the target
 * alone with clang -fsanitize=fuzzer.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fuzz-target.h"

static int n_inputs;
static int n_failures;

static void
run_file (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *data = NULL;
  gsize length = 0;

  if (!g_file_get_contents (path, &data, &length, &error))
    {
      g_print ("not ok %d %s # %s\n", ++n_inputs, path, error->message);
      n_failures++;
      return;
    }

  /* An exact copy, so that reading beyond its end is seen. */
  g_autofree guint8 *input = g_memdup2 (data, length);
  g_autofree char *name = g_path_get_basename (path);

  LLVMFuzzerTestOneInput (input, length);
  g_print ("ok %d %s\n", ++n_inputs, name);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (*(const char * const *) a, *(const char * const *) b);
}

static void
run_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    g_ptr_array_add (names, g_strdup (name));

  g_ptr_array_sort (names, compare_names);

  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *file = g_build_filename (path, g_ptr_array_index (names, i), NULL);

      run_file (file);
    }
}

int
main (int   argc,
      char *argv[])
{
  for (int i = 1; i < argc; i++)
    if (g_file_test (argv[i], G_FILE_TEST_IS_DIR))
      run_folder (argv[i]);
    else
      run_file (argv[i]);

  g_print ("1..%d\n", n_inputs);
  return n_inputs > 0 && n_failures == 0 ? 0 : 1;
}
