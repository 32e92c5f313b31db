/* fold-export-run.h: an export, from the choice of the exporter to the file in its place
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-exporter.h"
#include "fold-plugin-set.h"

G_BEGIN_DECLS

GPtrArray    *fold_export_list_formats (FoldPluginSet   *exporters) G_GNUC_WARN_UNUSED_RESULT;
FoldExporter *fold_export_find         (FoldPluginSet   *exporters,
                                        const char      *format,
                                        const char      *file_name,
                                        FoldFormatInfo **info);
gboolean      fold_export_run          (FoldExporter    *exporter,
                                        FoldExportJob   *job,
                                        gboolean         is_folder,
                                        GFile           *file,
                                        GCancellable    *cancellable,
                                        GError         **error);

G_END_DECLS
