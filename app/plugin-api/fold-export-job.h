/* fold-export-job.h: what is to be exported, and how
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-context.h"
#include "fold-export-report.h"

G_BEGIN_DECLS

#define FOLD_TYPE_EXPORT_JOB (fold_export_job_get_type ())

G_DECLARE_FINAL_TYPE (FoldExportJob, fold_export_job, FOLD, EXPORT_JOB, GObject)

FoldExportJob    *fold_export_job_new          (FoldContext   *context,
                                                FoldLibrary   *library,
                                                const char    *format);

FoldContext      *fold_export_job_get_context  (FoldExportJob *self);
FoldLibrary      *fold_export_job_get_library  (FoldExportJob *self);
FoldExportReport *fold_export_job_get_report   (FoldExportJob *self);
const char       *fold_export_job_get_format   (FoldExportJob *self);
FoldView         *fold_export_job_get_view     (FoldExportJob *self);
void              fold_export_job_set_view     (FoldExportJob *self,
                                                FoldView      *view);
FoldLanes         fold_export_job_get_lanes    (FoldExportJob *self);
void              fold_export_job_set_lanes    (FoldExportJob *self,
                                                FoldLanes      lanes);
double            fold_export_job_get_width    (FoldExportJob *self);
double            fold_export_job_get_height   (FoldExportJob *self);
void              fold_export_job_set_size     (FoldExportJob *self,
                                                double         width,
                                                double         height);
GVariant         *fold_export_job_get_options  (FoldExportJob *self);
void              fold_export_job_set_options  (FoldExportJob *self,
                                                GVariant      *options);
const char       *fold_export_job_get_from     (FoldExportJob *self);
void              fold_export_job_set_from     (FoldExportJob *self,
                                                const char    *from);
const char       *fold_export_job_get_until    (FoldExportJob *self);
void              fold_export_job_set_until    (FoldExportJob *self,
                                                const char    *until);
const char       *fold_export_job_get_style    (FoldExportJob *self);
void              fold_export_job_set_style    (FoldExportJob *self,
                                                const char    *style);
const char       *fold_export_job_get_language (FoldExportJob *self);
void              fold_export_job_set_language (FoldExportJob *self,
                                                const char    *language);
const char       *fold_export_job_get_figure   (FoldExportJob *self);
void              fold_export_job_set_figure   (FoldExportJob *self,
                                                const char    *figure);
const char       *fold_export_job_get_table    (FoldExportJob *self);
void              fold_export_job_set_table    (FoldExportJob *self,
                                                const char    *table);
const char       *fold_export_job_get_title    (FoldExportJob *self);
void              fold_export_job_set_title    (FoldExportJob *self,
                                                const char    *title);
const char       *fold_export_job_get_caption  (FoldExportJob *self);
void              fold_export_job_set_caption  (FoldExportJob *self,
                                                const char    *caption);

G_END_DECLS
