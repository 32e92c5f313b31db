/* export-guard.h: quotes leave the program true, and as far as their speakers allow
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-plugin-api.h"

G_BEGIN_DECLS

/**
 * ExportVerdict:
 * @EXPORT_VERDICT_SAME: the words of the document
 * @EXPORT_VERDICT_UNCHECKED: there is no document to compare with
 * @EXPORT_VERDICT_ALTERED: the document has other words there
 * @EXPORT_VERDICT_ORPHANED: the document, or the place in it, is gone
 * @EXPORT_VERDICT_TRUNCATED: it begins or ends within a word of the document
 * @EXPORT_VERDICT_HELD_BACK: its speaker does not allow the words
 */
typedef enum
{
  EXPORT_VERDICT_SAME,
  EXPORT_VERDICT_UNCHECKED,
  EXPORT_VERDICT_ALTERED,
  EXPORT_VERDICT_ORPHANED,
  EXPORT_VERDICT_TRUNCATED,
  EXPORT_VERDICT_HELD_BACK,
} ExportVerdict;

#define EXPORT_N_VERDICTS (EXPORT_VERDICT_HELD_BACK + 1)

#define EXPORT_TYPE_GUARD (export_guard_get_type ())

G_DECLARE_FINAL_TYPE (ExportGuard, export_guard, EXPORT, GUARD, GObject)

ExportGuard   *export_guard_new         (FoldExportJob *job);
ExportVerdict  export_guard_judge       (ExportGuard   *self,
                                         FoldQuote     *quote);
char          *export_guard_dup_words   (ExportGuard   *self,
                                         FoldQuote     *quote) G_GNUC_WARN_UNUSED_RESULT;
const char    *export_guard_get_warning (ExportGuard   *self,
                                         FoldQuote     *quote);
void           export_guard_report      (ExportGuard   *self);

G_END_DECLS
