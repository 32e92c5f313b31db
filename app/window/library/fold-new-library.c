/* fold-new-library.c: making a library file, empty or as a copy
 *
 * The file comes into being under another name and takes its place when it is
 * whole: what stood there before is not lost to a copy that failed.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-new-library.h"

#include "fold-library-create.h"

#include <string.h>

typedef struct
{
  GFile *file;
  GFile *from;
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;

  g_object_unref (request->file);
  g_clear_object (&request->from);
  g_free (request);
}

static GFile *
get_draft_file (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *draft = g_strdup_printf (".%s.%08x.new", name, g_random_int ());
  g_autoptr (GFile) folder = g_file_get_parent (file);

  return g_file_get_child (folder, draft);
}

static char *
make_title (GFile *file)
{
  g_autofree char *base = g_file_get_basename (file);
  char *title = g_filename_display_name (base);
  char *ending = strrchr (title, '.');

  if (ending != NULL && ending != title)
    *ending = '\0';
  return title;
}

static void
make_library (GTask        *task,
              gpointer      source_object,
              gpointer      task_data,
              GCancellable *cancellable)
{
  const Request *request = task_data;
  g_autoptr (GFile) draft = get_draft_file (request->file);
  g_autofree char *title = make_title (request->file);
  g_autoptr (GError) error = NULL;

  if (fold_library_create (draft, request->from, title, &error) &&
      g_file_move (draft, request->file, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, &error))
    {
      g_task_return_boolean (task, TRUE);
      return;
    }

  g_file_delete (draft, NULL, NULL);
  g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * fold_new_library_async:
 * @file: where to make it; what stands there is replaced
 * @from: (nullable): the library to copy, or %NULL for an empty one
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Makes a library file.
 */
void
fold_new_library_async (GFile               *file,
                        GFile               *from,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (from == NULL || G_IS_FILE (from));

  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Request *request = g_new0 (Request, 1);

  request->file = g_object_ref (file);
  request->from = from != NULL ? g_object_ref (from) : NULL;
  g_task_set_source_tag (task, fold_new_library_async);
  g_task_set_task_data (task, request, request_free);
  g_task_run_in_thread (task, make_library);
}

/**
 * fold_new_library_finish:
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: whether the file is there now
 */
gboolean
fold_new_library_finish (GAsyncResult  *result,
                         GError       **error)
{
  g_return_val_if_fail (G_IS_TASK (result), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
