/* export-exporter.h: figures, tables, reports and web pages
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-plugin-api.h"

G_BEGIN_DECLS

#define EXPORT_TYPE_EXPORTER (export_exporter_get_type ())

G_DECLARE_FINAL_TYPE (ExportExporter, export_exporter, EXPORT, EXPORTER, FoldExtension)

G_END_DECLS
