/* export-tables.h: the tables that every library has
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "export-guard.h"
#include "fold-data-table.h"

G_BEGIN_DECLS

GPtrArray     *export_tables_list (void) G_GNUC_WARN_UNUSED_RESULT;
FoldDataTable *export_tables_make (FoldExportJob *job,
                                   ExportGuard   *guard,
                                   const char    *id) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
