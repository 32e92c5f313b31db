/* fold-exporter.c: a writer of files for other programs, papers and people
 *
 * The program chooses the file, asks before it replaces one, and replaces it only
 * when the whole of the new one is written; an exporter only writes.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-exporter.h"

#include <glib/gi18n-lib.h>

G_DEFINE_INTERFACE (FoldExporter, fold_exporter, FOLD_TYPE_EXTENSION)

static void
fold_exporter_default_init (FoldExporterInterface *iface)
{
}

static gboolean
fail_unsupported (GError **error)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, _("The plugin does not write this."));
  return FALSE;
}

/* A plugin in another language can fail without saying why. */
static gboolean
check_result (gboolean   is_done,
              GError   **error)
{
  if (!is_done && error != NULL && *error == NULL)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, _("The plugin failed without saying why."));
  return is_done;
}

/**
 * fold_exporter_list_formats:
 * @self: an extension
 *
 * Returns: (transfer full) (element-type FoldFormatInfo): the formats that it writes
 */
GPtrArray *
fold_exporter_list_formats (FoldExporter *self)
{
  g_return_val_if_fail (FOLD_IS_EXPORTER (self), NULL);

  return FOLD_EXPORTER_GET_IFACE (self)->list_formats (self);
}

/**
 * fold_exporter_list_losses:
 * @self: an extension
 * @job: what is to be exported
 *
 * Optional: adds to the report of @job what the format has no place for, before
 * anything is written.
 */
void
fold_exporter_list_losses (FoldExporter  *self,
                           FoldExportJob *job)
{
  g_return_if_fail (FOLD_IS_EXPORTER (self));
  g_return_if_fail (FOLD_IS_EXPORT_JOB (job));

  FoldExporterInterface *iface = FOLD_EXPORTER_GET_IFACE (self);

  if (iface->list_losses != NULL)
    iface->list_losses (self, job);
}

/**
 * fold_exporter_write:
 * @self: an extension
 * @job: what is to be exported
 * @stream: where to write; stays open
 * @cancellable: (nullable): how to stop it
 * @error: return location for what hinders it
 *
 * Returns: whether everything was written
 */
gboolean
fold_exporter_write (FoldExporter   *self,
                     FoldExportJob  *job,
                     GOutputStream  *stream,
                     GCancellable   *cancellable,
                     GError        **error)
{
  g_return_val_if_fail (FOLD_IS_EXPORTER (self), FALSE);
  g_return_val_if_fail (FOLD_IS_EXPORT_JOB (job), FALSE);
  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), FALSE);

  FoldExporterInterface *iface = FOLD_EXPORTER_GET_IFACE (self);

  if (iface->write == NULL)
    return fail_unsupported (error);
  return check_result (iface->write (self, job, stream, cancellable, error), error);
}

/**
 * fold_exporter_write_folder:
 * @self: an extension
 * @job: what is to be exported
 * @folder: an empty folder
 * @cancellable: (nullable): how to stop it
 * @error: return location for what hinders it
 *
 * For formats that are a folder of files.
 *
 * Returns: whether everything was written
 */
gboolean
fold_exporter_write_folder (FoldExporter   *self,
                            FoldExportJob  *job,
                            GFile          *folder,
                            GCancellable   *cancellable,
                            GError        **error)
{
  g_return_val_if_fail (FOLD_IS_EXPORTER (self), FALSE);
  g_return_val_if_fail (FOLD_IS_EXPORT_JOB (job), FALSE);
  g_return_val_if_fail (G_IS_FILE (folder), FALSE);

  FoldExporterInterface *iface = FOLD_EXPORTER_GET_IFACE (self);

  if (iface->write_folder == NULL)
    return fail_unsupported (error);
  return check_result (iface->write_folder (self, job, folder, cancellable, error), error);
}
