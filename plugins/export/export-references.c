/* export-references.c: sources, as a list at the end of a text
 *
 * In the wanted style if there is a formatter; else in a plain author–date form,
 * which whoever writes it has to call so.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "export-references.h"

#include <string.h>

#define DEFAULT_STYLE "apa"

static void
reference_free (gpointer data)
{
  ExportReference *reference = data;

  g_free (reference->source);
  g_free (reference->text);
  g_free (reference);
}

static void
add (GPtrArray  *references,
     const char *source,
     char       *text)
{
  ExportReference *reference = g_new (ExportReference, 1);

  *reference = (ExportReference) { g_strdup (source), text };
  g_ptr_array_add (references, reference);
}

/* ============ with a formatter ============ */

static FoldCitationRequest *
make_request (FoldExportJob *job)
{
  const char *style = fold_export_job_get_style (job);
  FoldRecordList *sources = fold_library_get_list (fold_export_job_get_library (job), FOLD_KIND_SOURCE);
  FoldCitationRequest *request = fold_citation_request_new (style != NULL ? style : DEFAULT_STYLE,
                                                            fold_export_job_get_language (job),
                                                            FOLD_CITATION_BIBLIOGRAPHY, FOLD_CITATION_TEXT);

  for (guint i = 0; i < fold_record_list_get_length (sources); i++)
    {
      FoldRecord *source = fold_record_list_peek (sources, i);
      FoldCsl *csl = fold_source_get_csl (FOLD_SOURCE (source));
      g_autoptr (FoldCitationItem) item = NULL;

      if (csl == NULL)
        continue;
      item = fold_citation_item_new (csl, fold_record_get_id (source), NULL, NULL);
      fold_citation_request_begin_cluster (request);
      fold_citation_request_add_item (request, item);
    }
  return request;
}

static gboolean
add_styled (FoldExportJob *job,
            GPtrArray     *references,
            GCancellable  *cancellable)
{
  FoldCitationFormatter *formatter = fold_context_get_citation_formatter (fold_export_job_get_context (job));
  g_autoptr (FoldCitationRequest) request = NULL;
  g_autoptr (FoldCitationResult) result = NULL;
  g_autoptr (GError) error = NULL;

  if (formatter == NULL)
    return FALSE;

  request = make_request (job);
  result = fold_citation_formatter_format (formatter, request, cancellable, &error);
  if (result == NULL)
    {
      fold_export_report_add (fold_export_job_get_report (job), FOLD_EXPORT_FLAGGED, error->message);
      return FALSE;
    }
  for (guint i = 0; i < fold_citation_result_get_n_entries (result); i++)
    add (references, fold_citation_result_get_entry_source (result, i),
         g_strdup (fold_citation_result_get_entry (result, i)));
  return references->len > 0;
}

/* ============ without one ============ */

typedef struct
{
  char       *key;
  FoldSource *source;
} Sorted;

static void
clear_sorted (gpointer data)
{
  g_free (((Sorted *) data)->key);
}

static int
compare_sorted (gconstpointer a,
                gconstpointer b)
{
  return strcmp (((const Sorted *) a)->key, ((const Sorted *) b)->key);
}

static void
add_plain (FoldExportJob *job,
           GPtrArray     *references)
{
  FoldRecordList *sources = fold_library_get_list (fold_export_job_get_library (job), FOLD_KIND_SOURCE);
  g_autoptr (GArray) sorted = g_array_new (FALSE, FALSE, sizeof (Sorted));

  g_array_set_clear_func (sorted, clear_sorted);
  for (guint i = 0; i < fold_record_list_get_length (sources); i++)
    {
      FoldSource *source = FOLD_SOURCE (fold_record_list_peek (sources, i));
      FoldCsl *csl = fold_source_get_csl (source);
      Sorted entry = { csl != NULL ? fold_csl_make_sort_key (csl) : g_strdup (""), source };

      g_array_append_val (sorted, entry);
    }
  g_array_sort (sorted, compare_sorted);
  for (guint i = 0; i < sorted->len; i++)
    {
      FoldSource *source = g_array_index (sorted, Sorted, i).source;
      FoldCsl *csl = fold_source_get_csl (source);

      add (references, fold_record_get_id (FOLD_RECORD (source)),
           csl != NULL ? fold_csl_format_reference (csl) : g_strdup (fold_source_get_citekey (source)));
    }
}

/**
 * export_references_list:
 * @job: a job
 * @cancellable: (nullable): to give up
 * @is_styled: (out): whether they are in a style, rather than in the plain form
 *
 * Returns: (transfer full) (element-type ExportReference): all sources, in their order
 */
GPtrArray *
export_references_list (FoldExportJob *job,
                        GCancellable  *cancellable,
                        gboolean      *is_styled)
{
  g_return_val_if_fail (FOLD_IS_EXPORT_JOB (job) && is_styled != NULL, NULL);

  GPtrArray *references = g_ptr_array_new_with_free_func (reference_free);

  *is_styled = add_styled (job, references, cancellable);
  if (!*is_styled)
    {
      g_ptr_array_set_size (references, 0);
      add_plain (job, references);
    }
  return references;
}

/**
 * export_references_map:
 * @job: a job
 * @cancellable: (nullable): to give up
 *
 * Returns: (transfer full) (nullable) (element-type utf8 utf8): what is to be said
 *   of sources by their id; %NULL without a formatter
 */
GHashTable *
export_references_map (FoldExportJob *job,
                       GCancellable  *cancellable)
{
  gboolean is_styled = FALSE;
  g_autoptr (GPtrArray) references = export_references_list (job, cancellable, &is_styled);
  GHashTable *map;

  if (!is_styled)
    return NULL;

  map = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 0; i < references->len; i++)
    {
      const ExportReference *reference = g_ptr_array_index (references, i);

      g_hash_table_insert (map, g_strdup (reference->source), g_strdup (reference->text));
    }
  return map;
}
