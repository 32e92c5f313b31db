/* fold-plugin-marker.c: which plugin is being started, for the case that the program ends there
 *
 * A file named after the process holds the name of the module. It goes when the
 * plugin has started; a file whose process is no more tells which plugin took
 * the program with it.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-plugin-marker.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

#define PREFIX "starting-"

static char *
make_path (const char *folder)
{
  g_autofree char *name = g_strdup_printf (PREFIX "%d", (int) getpid ());

  return g_build_filename (folder, name, NULL);
}

/**
 * fold_plugin_marker_set:
 * @folder: where markers are kept
 * @module: the module that is about to be started
 *
 * Where the folder cannot be written, a crash is not remembered.
 */
void
fold_plugin_marker_set (const char *folder,
                        const char *module)
{
  g_return_if_fail (folder != NULL);
  g_return_if_fail (module != NULL);

  g_autofree char *path = make_path (folder);
  g_autoptr (GError) error = NULL;

  g_mkdir_with_parents (folder, 0700);
  if (!g_file_set_contents_full (path, module, -1, G_FILE_SET_CONTENTS_NONE, 0600, &error))
    g_debug ("No marker: %s", error->message);
}

/**
 * fold_plugin_marker_clear:
 * @folder: where markers are kept
 *
 * The plugin has started.
 */
void
fold_plugin_marker_clear (const char *folder)
{
  g_return_if_fail (folder != NULL);

  g_autofree char *path = make_path (folder);

  g_unlink (path);
}

static gboolean
is_dead (const char *name)
{
  guint64 pid = 0;

  return g_str_has_prefix (name, PREFIX) &&
         g_ascii_string_to_unsigned (name + strlen (PREFIX), 10, 1, G_MAXINT, &pid, NULL) &&
         (pid == (guint64) getpid () || (kill ((pid_t) pid, 0) != 0 && errno == ESRCH));
}

/**
 * fold_plugin_marker_take_dead:
 * @folder: where markers are kept
 *
 * Returns: (transfer full): the modules that processes were starting when they
 *   ended; they are not told again
 */
char **
fold_plugin_marker_take_dead (const char *folder)
{
  g_return_val_if_fail (folder != NULL, NULL);

  g_autoptr (GStrvBuilder) modules = g_strv_builder_new ();
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name = NULL;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *module = NULL;

      if (!is_dead (name))
        continue;
      if (g_file_get_contents (path, &module, NULL, NULL))
        g_strv_builder_add (modules, module);
      g_unlink (path);
    }
  return g_strv_builder_end (modules);
}
