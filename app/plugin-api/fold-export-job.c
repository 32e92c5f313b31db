/* fold-export-job.c: what is to be exported, and how
 *
 * An exporter works in a thread of its own, so the library of a job is a snapshot
 * that nobody changes.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-export-job.h"

struct _FoldExportJob
{
  GObject parent_instance;

  FoldContext      *context;
  FoldLibrary      *library;
  FoldExportReport *report;
  char             *format;
  FoldView         *view;
  FoldLanes         lanes;
  double            width;
  double            height;
  GVariant         *options;
  char             *from;
  char             *until;
  char             *style;
  char             *language;
  char             *figure;
  char             *table;
  char             *title;
  char             *caption;
};

G_DEFINE_FINAL_TYPE (FoldExportJob, fold_export_job, G_TYPE_OBJECT)

static void
fold_export_job_finalize (GObject *object)
{
  FoldExportJob *self = FOLD_EXPORT_JOB (object);

  g_clear_object (&self->context);
  g_clear_object (&self->library);
  g_clear_object (&self->report);
  g_clear_object (&self->view);
  g_clear_pointer (&self->options, g_variant_unref);
  g_free (self->format);
  g_free (self->from);
  g_free (self->until);
  g_free (self->style);
  g_free (self->language);
  g_free (self->figure);
  g_free (self->table);
  g_free (self->title);
  g_free (self->caption);

  G_OBJECT_CLASS (fold_export_job_parent_class)->finalize (object);
}

static void
fold_export_job_class_init (FoldExportJobClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fold_export_job_finalize;
}

static void
fold_export_job_init (FoldExportJob *self)
{
  self->report = fold_export_report_new ();
  self->lanes = FOLD_LANES_LEVEL;
}

/**
 * fold_export_job_new:
 * @context: what is known of the open library
 * @library: a snapshot of it, which is not changed any more
 * @format: the id of a format
 *
 * Returns: (transfer full): a job
 */
FoldExportJob *
fold_export_job_new (FoldContext *context,
                     FoldLibrary *library,
                     const char  *format)
{
  g_return_val_if_fail (FOLD_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (format != NULL, NULL);

  FoldExportJob *self = g_object_new (FOLD_TYPE_EXPORT_JOB, NULL);

  self->context = g_object_ref (context);
  self->library = g_object_ref (library);
  self->format = g_strdup (format);
  return self;
}

/**
 * fold_export_job_get_context:
 * @self: a job
 *
 * Of the context, an exporter uses what may be called from any thread: texts,
 * originals, library XML, citations.
 *
 * Returns: (transfer none): what is known of the open library
 */
FoldContext *
fold_export_job_get_context (FoldExportJob *self)
{
  g_return_val_if_fail (FOLD_IS_EXPORT_JOB (self), NULL);

  return self->context;
}

/**
 * fold_export_job_get_library:
 * @self: a job
 *
 * Returns: (transfer none): what is to be exported, without the texts of documents
 */
FoldLibrary *
fold_export_job_get_library (FoldExportJob *self)
{
  g_return_val_if_fail (FOLD_IS_EXPORT_JOB (self), NULL);

  return self->library;
}

/**
 * fold_export_job_get_report:
 * @self: a job
 *
 * Returns: (transfer none): where to say what is held back, flagged and lost
 */
FoldExportReport *
fold_export_job_get_report (FoldExportJob *self)
{
  g_return_val_if_fail (FOLD_IS_EXPORT_JOB (self), NULL);

  return self->report;
}

/**
 * fold_export_job_get_format:
 * @self: a job
 *
 * Returns: (transfer none): the id of the format
 */
const char *
fold_export_job_get_format (FoldExportJob *self)
{
  g_return_val_if_fail (FOLD_IS_EXPORT_JOB (self), NULL);

  return self->format;
}

/**
 * fold_export_job_get_view:
 * @self: a job
 *
 * Returns: (transfer none) (nullable): the saved view that the timeline is to show
 */
FoldView *
fold_export_job_get_view (FoldExportJob *self)
{
  g_return_val_if_fail (FOLD_IS_EXPORT_JOB (self), NULL);

  return self->view;
}

/**
 * fold_export_job_set_view:
 * @self: a job
 * @view: (nullable): the saved view that the timeline is to show
 */
void
fold_export_job_set_view (FoldExportJob *self,
                          FoldView      *view)
{
  g_return_if_fail (FOLD_IS_EXPORT_JOB (self));

  g_set_object (&self->view, view);
}

/**
 * fold_export_job_get_lanes:
 * @self: a job
 *
 * Returns: what the lanes of the timeline stand for
 */
FoldLanes
fold_export_job_get_lanes (FoldExportJob *self)
{
  g_return_val_if_fail (FOLD_IS_EXPORT_JOB (self), FOLD_LANES_LEVEL);

  return self->lanes;
}

/**
 * fold_export_job_set_lanes:
 * @self: a job
 * @lanes: what the lanes of the timeline stand for
 */
void
fold_export_job_set_lanes (FoldExportJob *self,
                           FoldLanes      lanes)
{
  g_return_if_fail (FOLD_IS_EXPORT_JOB (self));

  self->lanes = lanes;
}

/**
 * fold_export_job_get_width:
 * @self: a job
 *
 * Returns: the width in millimetres, or 0 for the usual one
 */
double
fold_export_job_get_width (FoldExportJob *self)
{
  g_return_val_if_fail (FOLD_IS_EXPORT_JOB (self), 0);

  return self->width;
}

/**
 * fold_export_job_get_height:
 * @self: a job
 *
 * Returns: the height in millimetres, or 0 for what the content needs
 */
double
fold_export_job_get_height (FoldExportJob *self)
{
  g_return_val_if_fail (FOLD_IS_EXPORT_JOB (self), 0);

  return self->height;
}

/**
 * fold_export_job_set_size:
 * @self: a job
 * @width: the width in millimetres, or 0 for the usual one
 * @height: the height in millimetres, or 0 for what the content needs
 */
void
fold_export_job_set_size (FoldExportJob *self,
                          double         width,
                          double         height)
{
  g_return_if_fail (FOLD_IS_EXPORT_JOB (self));

  self->width = width;
  self->height = height;
}

/**
 * fold_export_job_get_options:
 * @self: a job
 *
 * Returns: (transfer none) (nullable): what only this format knows, as `a{sv}`
 */
GVariant *
fold_export_job_get_options (FoldExportJob *self)
{
  g_return_val_if_fail (FOLD_IS_EXPORT_JOB (self), NULL);

  return self->options;
}

/**
 * fold_export_job_set_options:
 * @self: a job
 * @options: (nullable): what only this format knows, as `a{sv}`; a floating one is taken
 */
void
fold_export_job_set_options (FoldExportJob *self,
                             GVariant      *options)
{
  g_return_if_fail (FOLD_IS_EXPORT_JOB (self));

  g_clear_pointer (&self->options, g_variant_unref);
  self->options = options != NULL ? g_variant_ref_sink (options) : NULL;
}

/**
 * fold_export_job_get_from:
 * @self: a job
 *
 * Returns: (transfer none) (nullable): the first day, as an EDTF date; %NULL for the beginning
 */
const char *
fold_export_job_get_from (FoldExportJob *self)
{
  g_return_val_if_fail (FOLD_IS_EXPORT_JOB (self), NULL);

  return self->from;
}

/**
 * fold_export_job_set_from:
 * @self: a job
 * @from: (nullable): the first day, as an EDTF date; %NULL for the beginning
 */
void
fold_export_job_set_from (FoldExportJob *self,
                          const char    *from)
{
  g_return_if_fail (FOLD_IS_EXPORT_JOB (self));

  g_free (self->from);
  self->from = g_strdup (from);
}

/**
 * fold_export_job_get_until:
 * @self: a job
 *
 * Returns: (transfer none) (nullable): the last day, as an EDTF date; %NULL for the end
 */
const char *
fold_export_job_get_until (FoldExportJob *self)
{
  g_return_val_if_fail (FOLD_IS_EXPORT_JOB (self), NULL);

  return self->until;
}

/**
 * fold_export_job_set_until:
 * @self: a job
 * @until: (nullable): the last day, as an EDTF date; %NULL for the end
 */
void
fold_export_job_set_until (FoldExportJob *self,
                           const char    *until)
{
  g_return_if_fail (FOLD_IS_EXPORT_JOB (self));

  g_free (self->until);
  self->until = g_strdup (until);
}

/**
 * fold_export_job_get_style:
 * @self: a job
 *
 * Returns: (transfer none) (nullable): the citation style, such as `apa`; %NULL for the usual one
 */
const char *
fold_export_job_get_style (FoldExportJob *self)
{
  g_return_val_if_fail (FOLD_IS_EXPORT_JOB (self), NULL);

  return self->style;
}

/**
 * fold_export_job_set_style:
 * @self: a job
 * @style: (nullable): the citation style, such as `apa`; %NULL for the usual one
 */
void
fold_export_job_set_style (FoldExportJob *self,
                           const char    *style)
{
  g_return_if_fail (FOLD_IS_EXPORT_JOB (self));

  g_free (self->style);
  self->style = g_strdup (style);
}

/**
 * fold_export_job_get_language:
 * @self: a job
 *
 * Returns: (transfer none) (nullable): the language of labels as a BCP 47 tag; %NULL for that of the program
 */
const char *
fold_export_job_get_language (FoldExportJob *self)
{
  g_return_val_if_fail (FOLD_IS_EXPORT_JOB (self), NULL);

  return self->language;
}

/**
 * fold_export_job_set_language:
 * @self: a job
 * @language: (nullable): the language of labels as a BCP 47 tag; %NULL for that of the program
 */
void
fold_export_job_set_language (FoldExportJob *self,
                              const char    *language)
{
  g_return_if_fail (FOLD_IS_EXPORT_JOB (self));

  g_free (self->language);
  self->language = g_strdup (language);
}

/**
 * fold_export_job_get_figure:
 * @self: a job
 *
 * Returns: (transfer none) (nullable): the id of a figure, as a view offers it; %NULL for the timeline
 */
const char *
fold_export_job_get_figure (FoldExportJob *self)
{
  g_return_val_if_fail (FOLD_IS_EXPORT_JOB (self), NULL);

  return self->figure;
}

/**
 * fold_export_job_set_figure:
 * @self: a job
 * @figure: (nullable): the id of a figure, as a view offers it; %NULL for the timeline
 */
void
fold_export_job_set_figure (FoldExportJob *self,
                            const char    *figure)
{
  g_return_if_fail (FOLD_IS_EXPORT_JOB (self));

  g_free (self->figure);
  self->figure = g_strdup (figure);
}

/**
 * fold_export_job_get_table:
 * @self: a job
 *
 * Returns: (transfer none) (nullable): the id of a table, as a view offers it; %NULL for none
 */
const char *
fold_export_job_get_table (FoldExportJob *self)
{
  g_return_val_if_fail (FOLD_IS_EXPORT_JOB (self), NULL);

  return self->table;
}

/**
 * fold_export_job_set_table:
 * @self: a job
 * @table: (nullable): the id of a table, as a view offers it; %NULL for none
 */
void
fold_export_job_set_table (FoldExportJob *self,
                           const char    *table)
{
  g_return_if_fail (FOLD_IS_EXPORT_JOB (self));

  g_free (self->table);
  self->table = g_strdup (table);
}

/**
 * fold_export_job_get_title:
 * @self: a job
 *
 * Returns: (transfer none) (nullable): the title; %NULL for that of the library
 */
const char *
fold_export_job_get_title (FoldExportJob *self)
{
  g_return_val_if_fail (FOLD_IS_EXPORT_JOB (self), NULL);

  return self->title;
}

/**
 * fold_export_job_set_title:
 * @self: a job
 * @title: (nullable): the title; %NULL for that of the library
 */
void
fold_export_job_set_title (FoldExportJob *self,
                           const char    *title)
{
  g_return_if_fail (FOLD_IS_EXPORT_JOB (self));

  g_free (self->title);
  self->title = g_strdup (title);
}

/**
 * fold_export_job_get_caption:
 * @self: a job
 *
 * Returns: (transfer none) (nullable): the words under a figure; %NULL for none
 */
const char *
fold_export_job_get_caption (FoldExportJob *self)
{
  g_return_val_if_fail (FOLD_IS_EXPORT_JOB (self), NULL);

  return self->caption;
}

/**
 * fold_export_job_set_caption:
 * @self: a job
 * @caption: (nullable): the words under a figure; %NULL for none
 */
void
fold_export_job_set_caption (FoldExportJob *self,
                             const char    *caption)
{
  g_return_if_fail (FOLD_IS_EXPORT_JOB (self));

  g_free (self->caption);
  self->caption = g_strdup (caption);
}
