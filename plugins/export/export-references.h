/* export-references.h: sources, as a list at the end of a text
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-plugin-api.h"

G_BEGIN_DECLS

/**
 * ExportReference:
 * @source: the id of a source
 * @text: what is to be said of it
 */
typedef struct
{
  char *source;
  char *text;
} ExportReference;

GPtrArray  *export_references_list (FoldExportJob *job,
                                    GCancellable  *cancellable,
                                    gboolean      *is_styled) G_GNUC_WARN_UNUSED_RESULT;
GHashTable *export_references_map  (FoldExportJob *job,
                                    GCancellable  *cancellable) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
