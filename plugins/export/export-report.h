/* export-report.h: a library, as a text to go on writing in
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "export-guard.h"
#include "fold-data-table.h"

G_BEGIN_DECLS

/**
 * ExportBlockKind:
 * @EXPORT_BLOCK_TITLE: the title of the whole
 * @EXPORT_BLOCK_HEADING: of a part
 * @EXPORT_BLOCK_SUBHEADING: of a policy or a theme
 * @EXPORT_BLOCK_ROLE: of what some quotes do
 * @EXPORT_BLOCK_PARAGRAPH: prose
 * @EXPORT_BLOCK_DETAIL: small print: dates, kinds
 * @EXPORT_BLOCK_QUOTE: words of a source
 * @EXPORT_BLOCK_SOURCE: where they stand
 * @EXPORT_BLOCK_WARNING: what a person should look at
 * @EXPORT_BLOCK_REFERENCE: an entry of the bibliography
 * @EXPORT_BLOCK_TABLE: a table
 */
typedef enum
{
  EXPORT_BLOCK_TITLE,
  EXPORT_BLOCK_HEADING,
  EXPORT_BLOCK_SUBHEADING,
  EXPORT_BLOCK_ROLE,
  EXPORT_BLOCK_PARAGRAPH,
  EXPORT_BLOCK_DETAIL,
  EXPORT_BLOCK_QUOTE,
  EXPORT_BLOCK_SOURCE,
  EXPORT_BLOCK_WARNING,
  EXPORT_BLOCK_REFERENCE,
  EXPORT_BLOCK_TABLE,
} ExportBlockKind;

#define EXPORT_N_BLOCK_KINDS (EXPORT_BLOCK_TABLE + 1)

/**
 * ExportBlock:
 * @kind: what it is
 * @text: (nullable): its words
 * @table: (nullable): the table
 */
typedef struct
{
  ExportBlockKind  kind;
  char            *text;
  FoldDataTable   *table;
} ExportBlock;

GPtrArray *export_report_make (FoldExportJob *job,
                               ExportGuard   *guard,
                               GCancellable  *cancellable) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
