/* fold-export-report.h: what an export held back, flagged and lost
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * FoldExportFact:
 * @FOLD_EXPORT_HELD_BACK: a speaker did not allow it
 * @FOLD_EXPORT_FLAGGED: it was written, and a person should look at it
 * @FOLD_EXPORT_LOST: the format has no place for it
 */
typedef enum
{
  FOLD_EXPORT_HELD_BACK,
  FOLD_EXPORT_FLAGGED,
  FOLD_EXPORT_LOST,
} FoldExportFact;

#define FOLD_TYPE_EXPORT_FACT   (fold_export_fact_get_type ())
#define FOLD_TYPE_EXPORT_REPORT (fold_export_report_get_type ())

GType             fold_export_fact_get_type           (void) G_GNUC_CONST;

G_DECLARE_FINAL_TYPE (FoldExportReport, fold_export_report, FOLD, EXPORT_REPORT, GObject)

FoldExportReport *fold_export_report_new              (void);

void              fold_export_report_add              (FoldExportReport *self,
                                                       FoldExportFact    fact,
                                                       const char       *sentence);
guint             fold_export_report_get_n_sentences  (FoldExportReport *self);
const char       *fold_export_report_get_sentence     (FoldExportReport *self,
                                                       guint             position);
FoldExportFact    fold_export_report_get_fact         (FoldExportReport *self,
                                                       guint             position);

G_END_DECLS
