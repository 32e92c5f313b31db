/* fold-exporter.h: a writer of files for other programs, papers and people
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-export-job.h"
#include "fold-extension.h"
#include "fold-format-info.h"

G_BEGIN_DECLS

#define FOLD_TYPE_EXPORTER (fold_exporter_get_type ())

G_DECLARE_INTERFACE (FoldExporter, fold_exporter, FOLD, EXPORTER, FoldExtension)

/**
 * FoldExporterInterface:
 * @parent_iface: the parent
 * @list_formats: see fold_exporter_list_formats()
 * @list_losses: see fold_exporter_list_losses()
 * @write: see fold_exporter_write()
 * @write_folder: see fold_exporter_write_folder()
 *
 * An extension that writes files. @write and @write_folder are called from other
 * threads than the main one, and without a display.
 */
struct _FoldExporterInterface
{
  GTypeInterface parent_iface;

  GPtrArray *(*list_formats) (FoldExporter   *self);
  void       (*list_losses)  (FoldExporter   *self,
                              FoldExportJob  *job);
  gboolean   (*write)        (FoldExporter   *self,
                              FoldExportJob  *job,
                              GOutputStream  *stream,
                              GCancellable   *cancellable,
                              GError        **error);
  gboolean   (*write_folder) (FoldExporter   *self,
                              FoldExportJob  *job,
                              GFile          *folder,
                              GCancellable   *cancellable,
                              GError        **error);

  /*< private >*/
  gpointer padding[6];
};

GPtrArray *fold_exporter_list_formats (FoldExporter   *self) G_GNUC_WARN_UNUSED_RESULT;
void       fold_exporter_list_losses  (FoldExporter   *self,
                                       FoldExportJob  *job);
gboolean   fold_exporter_write        (FoldExporter   *self,
                                       FoldExportJob  *job,
                                       GOutputStream  *stream,
                                       GCancellable   *cancellable,
                                       GError        **error);
gboolean   fold_exporter_write_folder (FoldExporter   *self,
                                       FoldExportJob  *job,
                                       GFile          *folder,
                                       GCancellable   *cancellable,
                                       GError        **error);

G_END_DECLS
