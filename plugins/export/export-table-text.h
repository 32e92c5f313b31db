/* export-table-text.h: tables as text: CSV, Markdown, HTML, LaTeX
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-data-table.h"

G_BEGIN_DECLS

char *export_table_to_csv      (FoldDataTable *table) G_GNUC_WARN_UNUSED_RESULT;
char *export_table_to_markdown (FoldDataTable *table) G_GNUC_WARN_UNUSED_RESULT;
char *export_table_to_html     (FoldDataTable *table,
                                const char    *language) G_GNUC_WARN_UNUSED_RESULT;
char *export_table_to_latex    (FoldDataTable *table,
                                gboolean       is_standalone) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
