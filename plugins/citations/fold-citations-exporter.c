/* fold-citations-exporter.c: the bibliography of a library, in a style
 *
 * All sources, or with the option "cited" those that a quote stands in. The style
 * is that of the job, else APA; the language that of the job, else of the style.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-citations-exporter.h"

#include <glib/gi18n-lib.h>

#define DEFAULT_STYLE "apa"

struct _FoldCitationsExporter
{
  FoldExtension parent_instance;
};

typedef struct
{
  const char         *id;
  const char         *title;
  const char         *suffix;
  const char         *media_type;
  FoldCitationOutput  output;
  const char         *head;
  const char         *before;
  const char         *after;
  const char         *foot;
} Format;

static const Format formats[] = {
  { "bibliography-text", N_("Bibliography, text"), "bibliography.txt", "text/plain", FOLD_CITATION_TEXT, "", "", "\n", "" },
  { "bibliography-html", N_("Bibliography, web page"), "bibliography.html", "text/html", FOLD_CITATION_HTML,
    "<!DOCTYPE html>\n<html>\n<head><meta charset=\"utf-8\"><title>Bibliography</title>\n"
    "<style>p { margin: 0 0 0.5em 2em; text-indent: -2em; }</style></head>\n<body>\n",
    "<p>", "</p>\n", "</body>\n</html>\n" },
  { "bibliography-markdown", N_("Bibliography, Markdown"), "bibliography.md", "text/markdown", FOLD_CITATION_MARKDOWN,
    "", "", "\n\n", "" },
  { "bibliography-latex", N_("Bibliography, LaTeX"), "bibliography.tex", "text/x-tex", FOLD_CITATION_LATEX,
    "\\begin{list}{}{\\setlength{\\leftmargin}{2em}\\setlength{\\itemindent}{-2em}}\n",
    "\\item ", "\n", "\\end{list}\n" },
};

static void fold_citations_exporter_exporter_init (FoldExporterInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (FoldCitationsExporter, fold_citations_exporter, FOLD_TYPE_EXTENSION,
                               G_IMPLEMENT_INTERFACE (FOLD_TYPE_EXPORTER, fold_citations_exporter_exporter_init))

static const Format *
find_format (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      if (g_strcmp0 (formats[i].id, id) == 0)
        return &formats[i];
    }
  return NULL;
}

/* ============ what is listed ============ */

static gboolean
is_cited (FoldLibrary *library,
          FoldRecord  *source)
{
  g_autoptr (GPtrArray) own = fold_library_list_referrers (library, source, FOLD_KIND_QUOTE, "source");
  g_autoptr (GPtrArray) others = fold_library_list_referrers (library, source, FOLD_KIND_QUOTE, "cited_in");

  return own->len > 0 || others->len > 0;
}

static FoldCitationRequest *
make_request (FoldExportJob *job,
              const Format  *format)
{
  const char *style = fold_export_job_get_style (job);
  FoldLibrary *library = fold_export_job_get_library (job);
  GListModel *sources = G_LIST_MODEL (fold_library_get_list (library, FOLD_KIND_SOURCE));
  GVariant *options = fold_export_job_get_options (job);
  gboolean only_cited = FALSE;
  FoldCitationRequest *request = fold_citation_request_new (style != NULL ? style : DEFAULT_STYLE,
                                                            fold_export_job_get_language (job),
                                                            FOLD_CITATION_BIBLIOGRAPHY, format->output);

  if (options != NULL)
    g_variant_lookup (options, "cited", "b", &only_cited);
  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (FoldSource) source = g_list_model_get_item (sources, i);
      g_autoptr (FoldCitationItem) item = NULL;

      if (fold_source_get_csl (source) == NULL || (only_cited && !is_cited (library, FOLD_RECORD (source))))
        continue;
      item = fold_citation_item_new (fold_source_get_csl (source), fold_record_get_id (FOLD_RECORD (source)), NULL, NULL);
      fold_citation_request_begin_cluster (request);
      fold_citation_request_add_item (request, item);
    }
  return request;
}

/* ============ the exporter ============ */

static GPtrArray *
fold_citations_exporter_list_formats (FoldExporter *exporter)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) fold_format_info_free);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    g_ptr_array_add (list, fold_format_info_new (formats[i].id, _(formats[i].title), FOLD_FORMAT_TEXT,
                                                 formats[i].suffix, formats[i].media_type));
  return list;
}

static gboolean
fold_citations_exporter_write (FoldExporter   *exporter,
                               FoldExportJob  *job,
                               GOutputStream  *stream,
                               GCancellable   *cancellable,
                               GError        **error)
{
  const Format *format = find_format (fold_export_job_get_format (job));
  FoldCitationFormatter *formatter = fold_context_get_citation_formatter (fold_export_job_get_context (job));
  g_autoptr (FoldCitationRequest) request = NULL;
  g_autoptr (FoldCitationResult) result = NULL;
  g_autoptr (GString) text = NULL;

  g_return_val_if_fail (format != NULL, FALSE);

  if (formatter == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, _ ("No plugin sets citations."));
      return FALSE;
    }
  request = make_request (job, format);
  result = fold_citation_formatter_format (formatter, request, cancellable, error);
  if (result == NULL)
    return FALSE;

  text = g_string_new (format->head);
  for (guint i = 0; i < fold_citation_result_get_n_entries (result); i++)
    g_string_append_printf (text, "%s%s%s", format->before, fold_citation_result_get_entry (result, i), format->after);
  g_string_append (text, format->foot);
  return g_output_stream_write_all (stream, text->str, text->len, NULL, cancellable, error);
}

static void
fold_citations_exporter_exporter_init (FoldExporterInterface *iface)
{
  iface->list_formats = fold_citations_exporter_list_formats;
  iface->write = fold_citations_exporter_write;
}

static void
fold_citations_exporter_class_init (FoldCitationsExporterClass *klass)
{
}

static void
fold_citations_exporter_init (FoldCitationsExporter *self)
{
}
