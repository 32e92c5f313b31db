/* export-exporter.c: figures, tables, reports and web pages
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "export-exporter.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "export-figure.h"
#include "export-guard.h"
#include "export-office.h"
#include "export-report.h"
#include "export-table-text.h"
#include "export-tables.h"
#include "export-web.h"

struct _ExportExporter
{
  FoldExtension parent_instance;
};

static void export_exporter_init_interface (FoldExporterInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (ExportExporter, export_exporter, FOLD_TYPE_EXTENSION,
                               G_IMPLEMENT_INTERFACE (FOLD_TYPE_EXPORTER, export_exporter_init_interface))

typedef GBytes *(*WriteFunc) (FoldExportJob  *job,
                              ExportGuard    *guard,
                              GCancellable   *cancellable,
                              GError        **error);

static GBytes *
take (char *text)
{
  return g_bytes_new_take (text, strlen (text));
}

static GBytes *
write_figure (FoldExportJob  *job,
              ExportGuard    *guard,
              GCancellable   *cancellable,
              GError        **error)
{
  const char *figure = fold_export_job_get_figure (job);

  if (figure != NULL && !g_str_equal (figure, "timeline"))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _("There is no figure “%s”."), figure);
      return NULL;
    }
  return export_figure_write (job, cancellable, error);
}

static FoldDataTable *
make_table (FoldExportJob  *job,
            ExportGuard    *guard,
            GError        **error)
{
  const char *id = fold_export_job_get_table (job);
  FoldDataTable *table = export_tables_make (job, guard, id);

  if (table == NULL)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _ ("There is no table “%s”."), id);
  return table;
}

static GBytes *
write_csv (FoldExportJob  *job,
           ExportGuard    *guard,
           GCancellable   *cancellable,
           GError        **error)
{
  g_autoptr (FoldDataTable) table = make_table (job, guard, error);

  return table != NULL ? take (export_table_to_csv (table)) : NULL;
}

static GBytes *
write_markdown (FoldExportJob  *job,
                ExportGuard    *guard,
                GCancellable   *cancellable,
                GError        **error)
{
  g_autoptr (FoldDataTable) table = make_table (job, guard, error);

  return table != NULL ? take (export_table_to_markdown (table)) : NULL;
}

static GBytes *
write_html_table (FoldExportJob  *job,
                  ExportGuard    *guard,
                  GCancellable   *cancellable,
                  GError        **error)
{
  g_autoptr (FoldDataTable) table = make_table (job, guard, error);

  return table != NULL ? take (export_table_to_html (table, fold_export_job_get_language (job))) : NULL;
}

static GBytes *
write_latex (FoldExportJob  *job,
             ExportGuard    *guard,
             GCancellable   *cancellable,
             GError        **error)
{
  g_autoptr (FoldDataTable) table = make_table (job, guard, error);
  GVariant *options = fold_export_job_get_options (job);
  gboolean is_part = FALSE;

  if (options != NULL)
    g_variant_lookup (options, "part", "b", &is_part);
  return table != NULL ? take (export_table_to_latex (table, !is_part)) : NULL;
}

static GBytes *
write_ods (FoldExportJob  *job,
           ExportGuard    *guard,
           GCancellable   *cancellable,
           GError        **error)
{
  g_autoptr (FoldDataTable) table = make_table (job, guard, error);

  return table != NULL ? export_ods_write (table, error) : NULL;
}

static GBytes *
write_odt (FoldExportJob  *job,
           ExportGuard    *guard,
           GCancellable   *cancellable,
           GError        **error)
{
  g_autoptr (GPtrArray) blocks = export_report_make (job, guard, cancellable);

  return export_odt_write (blocks, fold_export_job_get_language (job), error);
}

static GBytes *
write_docx (FoldExportJob  *job,
            ExportGuard    *guard,
            GCancellable   *cancellable,
            GError        **error)
{
  g_autoptr (GPtrArray) blocks = export_report_make (job, guard, cancellable);

  return export_docx_write (blocks, fold_export_job_get_language (job), error);
}

static GBytes *
write_web (FoldExportJob  *job,
           ExportGuard    *guard,
           GCancellable   *cancellable,
           GError        **error)
{
  return export_web_write (job, guard, cancellable, error);
}

typedef struct
{
  const char     *id;
  const char     *title;
  FoldFormatKind  kind;
  const char     *suffixes;
  const char     *media_type;
  WriteFunc       write;
  gboolean        is_reported; /* it reports its quotes itself */
} Format;

static const Format formats[] = {
  { "svg", N_ ("Drawing (SVG)"), FOLD_FORMAT_FIGURE, "svg", "image/svg+xml", write_figure },
  { "pdf", N_ ("Page (PDF)"), FOLD_FORMAT_FIGURE, "pdf", "application/pdf", write_figure },
  { "png", N_ ("Picture (PNG)"), FOLD_FORMAT_FIGURE, "png", "image/png", write_figure },
  { "html", N_ ("Web page"), FOLD_FORMAT_WEB, "html", "text/html", write_web },
  { "csv", N_ ("Table (CSV)"), FOLD_FORMAT_TABLE, "csv", "text/csv", write_csv },
  { "ods", N_ ("Spreadsheet (OpenDocument)"), FOLD_FORMAT_TABLE, "ods",
    "application/vnd.oasis.opendocument.spreadsheet", write_ods },
  { "tex", N_ ("Table (LaTeX)"), FOLD_FORMAT_TABLE, "tex", "text/x-tex", write_latex },
  { "md", N_ ("Table (Markdown)"), FOLD_FORMAT_TABLE, "md", "text/markdown", write_markdown },
  { "html-table", N_ ("Table (HTML)"), FOLD_FORMAT_TABLE, "table.html", "text/html", write_html_table },
  { "odt", N_ ("Report (OpenDocument)"), FOLD_FORMAT_TEXT, "odt", "application/vnd.oasis.opendocument.text", write_odt, TRUE },
  { "docx", N_ ("Report (Word)"), FOLD_FORMAT_TEXT, "docx",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document", write_docx, TRUE },
};

static GPtrArray *
export_exporter_list_formats (FoldExporter *exporter)
{
  GPtrArray *infos = g_ptr_array_new_with_free_func ((GDestroyNotify) fold_format_info_free);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    g_ptr_array_add (infos, fold_format_info_new (formats[i].id, _ (formats[i].title), formats[i].kind,
                                                  formats[i].suffixes, formats[i].media_type));
  return infos;
}

static void
judge_all (ExportGuard   *guard,
           FoldExportJob *job)
{
  FoldRecordList *quotes = fold_library_get_list (fold_export_job_get_library (job), FOLD_KIND_QUOTE);

  for (guint i = 0; i < fold_record_list_get_length (quotes); i++)
    export_guard_judge (guard, FOLD_QUOTE (fold_record_list_peek (quotes, i)));
}

static void
export_exporter_list_losses (FoldExporter  *exporter,
                             FoldExportJob *job)
{
  g_autoptr (ExportGuard) guard = export_guard_new (job);
  const char *format = fold_export_job_get_format (job);

  /* Figures have no quotes. */
  if (g_str_equal (format, "svg") || g_str_equal (format, "pdf") || g_str_equal (format, "png"))
    return;
  judge_all (guard, job);
  export_guard_report (guard);
}

static gboolean
write_bytes (GBytes         *bytes,
             GOutputStream  *stream,
             GCancellable   *cancellable,
             GError        **error)
{
  gsize size = 0;
  const void *data = g_bytes_get_data (bytes, &size);

  return g_output_stream_write_all (stream, data, size, NULL, cancellable, error);
}

static gboolean
export_exporter_write (FoldExporter   *exporter,
                       FoldExportJob  *job,
                       GOutputStream  *stream,
                       GCancellable   *cancellable,
                       GError        **error)
{
  g_autoptr (ExportGuard) guard = export_guard_new (job);
  const char *id = fold_export_job_get_format (job);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autoptr (GBytes) bytes = NULL;

      if (!g_str_equal (formats[i].id, id))
        continue;
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      bytes = formats[i].write (job, guard, cancellable, error);
      if (bytes == NULL)
        return FALSE;
      if (!formats[i].is_reported)
        export_guard_report (guard);
      return write_bytes (bytes, stream, cancellable, error);
    }
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, "no format “%s”", id);
  return FALSE;
}

static void
export_exporter_init_interface (FoldExporterInterface *iface)
{
  iface->list_formats = export_exporter_list_formats;
  iface->list_losses = export_exporter_list_losses;
  iface->write = export_exporter_write;
}

static void
export_exporter_class_init (ExportExporterClass *klass)
{
}

static void
export_exporter_init (ExportExporter *self)
{
}
