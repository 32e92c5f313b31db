/* fold-export-run.c: an export, from the choice of the exporter to the file in its place
 *
 * What is written stands beside the file that it is to be, and takes its place
 * when all of it is there. An export that fails or is cancelled changes nothing.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-export-run.h"

#include <glib/gi18n-lib.h>

static gboolean
fits (const FoldFormatInfo *info,
      const char           *format,
      const char           *file_name)
{
  return format != NULL ? g_str_equal (info->id, format) : fold_format_info_has_suffix (info, file_name);
}

/**
 * fold_export_list_formats:
 * @exporters: the exporters of the plugins
 *
 * Returns: (transfer full) (element-type FoldFormatInfo): all formats that they write
 */
GPtrArray *
fold_export_list_formats (FoldPluginSet *exporters)
{
  g_return_val_if_fail (FOLD_IS_PLUGIN_SET (exporters), NULL);

  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) fold_format_info_free);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (exporters)); i++)
    {
      g_autoptr (GPtrArray) formats = fold_exporter_list_formats (fold_plugin_set_peek (exporters, i));

      for (guint j = 0; j < formats->len; j++)
        g_ptr_array_add (all, fold_format_info_copy (g_ptr_array_index (formats, j)));
    }
  return all;
}

/**
 * fold_export_find:
 * @exporters: the exporters of the plugins
 * @format: (nullable): the id of a format; %NULL to go by the ending of @file_name
 * @file_name: the name of the file to write
 * @info: (out) (transfer full) (nullable): the format
 *
 * Returns: (transfer none) (nullable): who writes it
 */
FoldExporter *
fold_export_find (FoldPluginSet   *exporters,
                  const char      *format,
                  const char      *file_name,
                  FoldFormatInfo **info)
{
  g_return_val_if_fail (FOLD_IS_PLUGIN_SET (exporters), NULL);
  g_return_val_if_fail (file_name != NULL, NULL);
  g_return_val_if_fail (info != NULL, NULL);

  *info = NULL;
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (exporters)); i++)
    {
      FoldExporter *exporter = fold_plugin_set_peek (exporters, i);
      g_autoptr (GPtrArray) formats = fold_exporter_list_formats (exporter);

      for (guint j = 0; j < formats->len; j++)
        {
          if (fits (g_ptr_array_index (formats, j), format, file_name))
            {
              *info = fold_format_info_copy (g_ptr_array_index (formats, j));
              return exporter;
            }
        }
    }
  return NULL;
}

static GFile *
make_sibling (GFile *file)
{
  g_autoptr (GFile) parent = g_file_get_parent (file);
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *name = g_strdup_printf (".%s.%08x", base, g_random_int ());

  return parent != NULL ? g_file_get_child (parent, name) : NULL;
}

static gboolean
write_file (FoldExporter   *exporter,
            FoldExportJob  *job,
            GFile          *sibling,
            GCancellable   *cancellable,
            GError        **error)
{
  g_autoptr (GFileOutputStream) stream = g_file_create (sibling, G_FILE_CREATE_NONE, cancellable, error);

  return stream != NULL &&
         fold_exporter_write (exporter, job, G_OUTPUT_STREAM (stream), cancellable, error) &&
         g_output_stream_close (G_OUTPUT_STREAM (stream), cancellable, error);
}

static gboolean
write_folder (FoldExporter   *exporter,
              FoldExportJob  *job,
              GFile          *sibling,
              GCancellable   *cancellable,
              GError        **error)
{
  return g_file_make_directory (sibling, cancellable, error) &&
         fold_exporter_write_folder (exporter, job, sibling, cancellable, error);
}

/* Never follows a link out of the folder */
static void
remove_tree (GFile *file)
{
  g_autoptr (GFileEnumerator) children =
    g_file_enumerate_children (file, G_FILE_ATTRIBUTE_STANDARD_NAME, G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL, NULL);
  GFile *child = NULL;

  if (g_file_query_file_type (file, G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL) == G_FILE_TYPE_DIRECTORY)
    {
      while (children != NULL && g_file_enumerator_iterate (children, NULL, &child, NULL, NULL) && child != NULL)
        remove_tree (child);
    }
  g_file_delete (file, NULL, NULL);
}

/* A folder of somebody's own is not thrown away for a new one. */
static gboolean
check_folder (GFile   *file,
              GError **error)
{
  g_autoptr (GFileEnumerator) children = NULL;
  GFile *child = NULL;

  if (!g_file_query_exists (file, NULL))
    return TRUE;
  children = g_file_enumerate_children (file, G_FILE_ATTRIBUTE_STANDARD_NAME, G_FILE_QUERY_INFO_NONE, NULL, error);
  if (children == NULL || !g_file_enumerator_iterate (children, NULL, &child, NULL, error))
    return FALSE;
  if (child == NULL)
    return g_file_delete (file, NULL, error);
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_EMPTY,
                       _("There is something in the folder already: choose an empty or a new one."));
  return FALSE;
}

static gboolean
put_in_place (GFile     *sibling,
              GFile     *file,
              gboolean   is_folder,
              GError   **error)
{
  if (is_folder && !check_folder (file, error))
    return FALSE;
  return g_file_move (sibling, file, G_FILE_COPY_OVERWRITE | G_FILE_COPY_NO_FALLBACK_FOR_MOVE, NULL, NULL, NULL, error);
}

/**
 * fold_export_run:
 * @exporter: who writes
 * @job: what is to be written
 * @is_folder: whether the format is a folder of files
 * @file: where to; what is there is replaced, if it is a file
 * @cancellable: (nullable): how to stop it
 * @error: return location for what hinders it
 *
 * Blocks; from any thread.
 *
 * Returns: whether the file is there, whole
 */
gboolean
fold_export_run (FoldExporter   *exporter,
                 FoldExportJob  *job,
                 gboolean        is_folder,
                 GFile          *file,
                 GCancellable   *cancellable,
                 GError        **error)
{
  g_return_val_if_fail (FOLD_IS_EXPORTER (exporter), FALSE);
  g_return_val_if_fail (FOLD_IS_EXPORT_JOB (job), FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  g_autoptr (GFile) sibling = make_sibling (file);
  gboolean is_done = FALSE;

  if (sibling == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_FILENAME, _("This is not the name of a file."));
      return FALSE;
    }
  is_done = is_folder ? write_folder (exporter, job, sibling, cancellable, error)
                      : write_file (exporter, job, sibling, cancellable, error);
  if (is_done)
    is_done = put_in_place (sibling, file, is_folder, error);
  if (!is_done)
    remove_tree (sibling);
  return is_done;
}
