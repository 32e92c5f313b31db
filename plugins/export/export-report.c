/* export-report.c: a library, as a text to go on writing in
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "export-report.h"

#include <glib/gi18n-lib.h>

#include "export-references.h"
#include "export-tables.h"

typedef struct
{
  FoldExportJob *job;
  FoldLibrary   *library;
  ExportGuard   *guard;
  GPtrArray     *blocks; /* ExportBlock */
} Report;

static void
block_free (gpointer data)
{
  ExportBlock *block = data;

  g_free (block->text);
  g_clear_object (&block->table);
  g_free (block);
}

static void
take_block (Report          *self,
            ExportBlockKind  kind,
            char            *text)
{
  ExportBlock *block = g_new0 (ExportBlock, 1);

  block->kind = kind;
  block->text = text;
  g_ptr_array_add (self->blocks, block);
}

static void
add_block (Report          *self,
           ExportBlockKind  kind,
           const char      *text)
{
  if (text != NULL && text[0] != '\0')
    take_block (self, kind, g_strdup (text));
}

static void
add_table (Report     *self,
           const char *id)
{
  g_autoptr (FoldDataTable) table = export_tables_make (self->job, self->guard, id);
  ExportBlock *block;

  if (table == NULL || fold_data_table_get_n_rows (table) == 0)
    return;

  add_block (self, EXPORT_BLOCK_HEADING, fold_data_table_get_title (table));
  block = g_new0 (ExportBlock, 1);
  block->kind = EXPORT_BLOCK_TABLE;
  block->table = g_steal_pointer (&table);
  g_ptr_array_add (self->blocks, block);
}

/* ============ quotes ============ */

static void
add_quote (Report    *self,
           FoldQuote *quote)
{
  g_autofree char *place = fold_source_dup_place (self->library, fold_quote_get_source (quote),
                                                  fold_quote_get_locator (quote));
  g_autofree char *speaker = fold_quote_dup_speaker (self->library, quote);

  take_block (self, EXPORT_BLOCK_QUOTE, export_guard_dup_words (self->guard, quote));
  if (speaker != NULL && place != NULL)
    take_block (self, EXPORT_BLOCK_SOURCE, g_strdup_printf ("%s · %s", speaker, place));
  else
    add_block (self, EXPORT_BLOCK_SOURCE, speaker != NULL ? speaker : place);
  add_block (self, EXPORT_BLOCK_WARNING, export_guard_get_warning (self->guard, quote));
}

static FoldQuote *
get_quote (Report       *self,
           FoldEvidence *evidence)
{
  const char *id = fold_evidence_get_quote (evidence);
  FoldRecord *quote = id != NULL ? fold_library_lookup (self->library, FOLD_KIND_QUOTE, id) : NULL;

  return quote != NULL ? FOLD_QUOTE (quote) : NULL;
}

/* What plays the same role stands together. */
static void
add_role (Report           *self,
          GPtrArray        *evidence,
          FoldEvidenceRole  role)
{
  gboolean is_first = TRUE;

  for (guint i = 0; i < evidence->len; i++)
    {
      FoldEvidence *tie = g_ptr_array_index (evidence, i);
      FoldQuote *quote = get_quote (self, tie);

      if (quote == NULL || fold_evidence_get_role (tie) != role)
        continue;
      if (is_first)
        add_block (self, EXPORT_BLOCK_ROLE, fold_enum_get_label (FOLD_TYPE_EVIDENCE_ROLE, (int) role));
      is_first = FALSE;
      add_quote (self, quote);
      add_block (self, EXPORT_BLOCK_DETAIL, fold_evidence_get_memo (tie));
    }
}

/* ============ policies ============ */

static void
add_dates (Report     *self,
           FoldPolicy *policy)
{
  g_autoptr (GPtrArray) events = fold_library_list_parts (self->library, FOLD_RECORD (policy), FOLD_KIND_LIFE_EVENT);

  if (events->len == 0)
    add_block (self, EXPORT_BLOCK_DETAIL, _ ("No source gives a date."));
  for (guint i = 0; i < events->len; i++)
    {
      FoldLifeEvent *event = g_ptr_array_index (events, i);
      g_autofree char *date = fold_edtf_format_label (fold_life_event_get_edtf (event));
      g_autofree char *source = fold_source_dup_place (self->library, fold_life_event_get_source (event),
                                                       fold_life_event_get_locator (event));
      const char *type = fold_enum_get_label (FOLD_TYPE_LIFE_EVENT_TYPE, (int) fold_life_event_get_event (event));

      take_block (self, EXPORT_BLOCK_DETAIL,
                  source != NULL ? g_strdup_printf ("%s: %s (%s)", type, date, source)
                                 : g_strdup_printf ("%s: %s", type, date));
    }
}

static void
add_policy (Report     *self,
            FoldPolicy *policy)
{
  g_autoptr (GPtrArray) evidence =
    fold_library_list_referrers (self->library, FOLD_RECORD (policy), FOLD_KIND_EVIDENCE, "policy");

  add_block (self, EXPORT_BLOCK_SUBHEADING, fold_policy_get_title (policy));
  add_block (self, EXPORT_BLOCK_DETAIL, fold_policy_get_title_original (policy));
  take_block (self, EXPORT_BLOCK_DETAIL,
              g_strdup_printf ("%s · %s", fold_enum_get_label (FOLD_TYPE_POLICY_KIND, (int) fold_policy_get_kind (policy)),
                               fold_enum_get_label (FOLD_TYPE_LEVEL, (int) fold_policy_get_level (policy))));
  add_dates (self, policy);
  add_block (self, EXPORT_BLOCK_PARAGRAPH, fold_policy_get_summary (policy));
  if (evidence->len == 0)
    add_block (self, EXPORT_BLOCK_DETAIL, _ ("No quote yet"));
  for (int role = FOLD_ROLE_DESCRIBES; role <= FOLD_ROLE_INFLUENCED_BY; role++)
    add_role (self, evidence, (FoldEvidenceRole) role);
}

static void
add_policies (Report *self)
{
  g_autoptr (FoldTimelineItems) items = fold_timeline_items_new (self->library, NULL, FOLD_LANES_NONE);

  add_block (self, EXPORT_BLOCK_HEADING, _ ("Policies"));
  for (guint i = 0; i < fold_timeline_items_get_n_items (items); i++)
    add_policy (self, fold_timeline_items_get (items, fold_timeline_items_get_ordered (items, i))->policy);
  for (guint i = 0; i < fold_timeline_items_get_n_undated (items); i++)
    add_policy (self, fold_timeline_items_get_undated (items, i));
}

/* ============ themes ============ */

static gboolean
has_code (FoldQuote  *quote,
          const char *code)
{
  const char * const *codes = fold_quote_get_codes (quote);

  return codes != NULL && g_strv_contains (codes, code);
}

static void
add_code (Report   *self,
          FoldCode *code)
{
  FoldRecordList *quotes = fold_library_get_list (self->library, FOLD_KIND_QUOTE);
  gboolean is_first = TRUE;

  for (guint i = 0; i < fold_record_list_get_length (quotes); i++)
    {
      FoldQuote *quote = FOLD_QUOTE (fold_record_list_peek (quotes, i));

      if (!has_code (quote, fold_record_get_id (FOLD_RECORD (code))))
        continue;
      if (is_first)
        {
          add_block (self, EXPORT_BLOCK_SUBHEADING, fold_code_get_name (code));
          add_block (self, EXPORT_BLOCK_DETAIL, fold_code_get_definition (code));
        }
      is_first = FALSE;
      add_quote (self, quote);
    }
}

static void
add_codes (Report *self)
{
  FoldRecordList *codes = fold_library_get_list (self->library, FOLD_KIND_CODE);

  if (fold_record_list_get_length (codes) == 0)
    return;
  add_block (self, EXPORT_BLOCK_HEADING, _ ("Quotes by code"));
  for (guint i = 0; i < fold_record_list_get_length (codes); i++)
    add_code (self, FOLD_CODE (fold_record_list_peek (codes, i)));
}

/* ============ the end ============ */

static void
add_references (Report       *self,
                GCancellable *cancellable)
{
  gboolean is_styled = FALSE;
  g_autoptr (GPtrArray) references = export_references_list (self->job, cancellable, &is_styled);

  add_block (self, EXPORT_BLOCK_HEADING, _ ("References"));
  if (!is_styled)
    add_block (self, EXPORT_BLOCK_DETAIL, _ ("In a plain author–date form, not in a citation style."));
  for (guint i = 0; i < references->len; i++)
    add_block (self, EXPORT_BLOCK_REFERENCE, ((ExportReference *) g_ptr_array_index (references, i))->text);
}

static void
add_remarks (Report *self)
{
  FoldExportReport *report = fold_export_job_get_report (self->job);

  export_guard_report (self->guard);
  if (fold_export_report_get_n_sentences (report) == 0)
    return;
  add_block (self, EXPORT_BLOCK_HEADING, _ ("About this report"));
  for (guint i = 0; i < fold_export_report_get_n_sentences (report); i++)
    add_block (self, EXPORT_BLOCK_WARNING, fold_export_report_get_sentence (report, i));
}

static void
add_title (Report *self)
{
  FoldAbout *about = fold_library_get_about (self->library);
  const char *title = fold_export_job_get_title (self->job);

  if (title == NULL && about != NULL)
    title = fold_about_get_title (about);
  add_block (self, EXPORT_BLOCK_TITLE, title != NULL ? title : _ ("Report"));
  if (about != NULL)
    add_block (self, EXPORT_BLOCK_PARAGRAPH, fold_about_get_description (about));
  add_block (self, EXPORT_BLOCK_PARAGRAPH, fold_export_job_get_caption (self->job));
}

/**
 * export_report_make:
 * @job: a job
 * @guard: who looks after the quotes
 * @cancellable: (nullable): to give up
 *
 * Returns: (transfer full) (element-type ExportBlock): the report: policies with
 *   their evidence, quotes by code, comparison, assessments, references, and what
 *   was held back
 */
GPtrArray *
export_report_make (FoldExportJob *job,
                    ExportGuard   *guard,
                    GCancellable  *cancellable)
{
  g_return_val_if_fail (FOLD_IS_EXPORT_JOB (job), NULL);
  g_return_val_if_fail (EXPORT_IS_GUARD (guard), NULL);

  GPtrArray *blocks = g_ptr_array_new_with_free_func (block_free);
  Report report = { job, fold_export_job_get_library (job), guard, blocks };

  add_title (&report);
  add_policies (&report);
  add_codes (&report);
  add_table (&report, "facts");
  add_table (&report, "assessments");
  add_references (&report, cancellable);
  add_remarks (&report);
  return blocks;
}
