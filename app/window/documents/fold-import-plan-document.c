/* fold-import-plan-document.c: a document for a source, and the quotes that stand in it
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-import-plan.h"

#include "fold-anchor.h"
#include "fold-document.h"
#include "fold-import-plan-private.h"
#include "fold-quote.h"

#include <string.h>

typedef struct
{
  FoldImportPlan    *plan;
  FoldAnchorIndex   *index;
  FoldImportOutcome *outcome;
} Anchoring;

static char *
make_title (const char *file_name)
{
  char *title = g_strdup (file_name);
  char *dot = strrchr (title, '.');

  if (dot != NULL && dot != title)
    *dot = '\0';
  return title;
}

static FoldSource *
add_source_of (FoldImportPlan       *self,
               FoldImportedDocument *document)
{
  g_autofree char *title = document->file_name != NULL ? make_title (document->file_name) : NULL;
  g_autofree char *citekey = NULL;
  g_autoptr (FoldCslBuilder) builder = fold_csl_builder_new_from_item (document->csl);
  g_autoptr (FoldCsl) csl = NULL;

  if (fold_csl_get_text (document->csl, "title") == NULL && title != NULL)
    fold_csl_builder_set_text (builder, "title", title);
  csl = fold_csl_builder_end (builder, NULL);
  if (csl == NULL)
    csl = fold_csl_ref (document->csl);
  citekey = _fold_import_plan_make_citekey (csl, document->file_name);
  return _fold_import_plan_add_source (self, citekey, csl);
}

/* ============ quotes ============ */

/* The words of a quote stand where they were read, which may be another work than
 * the one that they are from. */
static const char *
get_reading_source (FoldQuote *quote)
{
  const char *cited_in = fold_quote_get_cited_in (quote);

  return cited_in != NULL ? cited_in : fold_quote_get_source (quote);
}

/* A translation may be the keeper's own, and then stands in no document. */
static gboolean
may_be_absent (FoldQuote *quote)
{
  return fold_quote_get_translation_of (quote) != NULL && fold_quote_get_document (quote) == NULL;
}

static void
set_anchor (Anchoring              *self,
            FoldQuote              *quote,
            const FoldAnchorResult *result)
{
  g_autofree char *prefix = NULL;
  g_autofree char *suffix = NULL;

  g_object_set (quote, "document", self->outcome->document, "start", (int) result->start, "end", (int) result->end,
                "verdict", result->verdict, NULL);
  /* Where a person has to look, the old neighbourhood is what to compare with. */
  if (result->verdict != FOLD_VERDICT_SAME && result->verdict != FOLD_VERDICT_MOVED)
    return;

  fold_anchor_index_cut (self->index, result->start, result->end, &prefix, &suffix);
  g_object_set (quote, "prefix", prefix, "suffix", suffix, NULL);
}

static FoldQuote *
get_quote (FoldImportPlan *self,
           FoldRecord     *record)
{
  FoldRecord *planned = g_hash_table_lookup (self->quotes, fold_record_get_id (record));

  return FOLD_QUOTE (planned != NULL ? planned : record);
}

static gboolean
anchor_quote (Anchoring     *self,
              FoldQuote     *quote,
              GCancellable  *cancellable,
              GError       **error)
{
  gboolean is_anchored = fold_quote_get_document (quote) != NULL && fold_quote_get_end (quote) > 0;
  FoldAnchorQuote wanted = {
    .exact = fold_quote_get_text (quote), .prefix = fold_quote_get_prefix (quote),
    .suffix = fold_quote_get_suffix (quote), .start = is_anchored ? fold_quote_get_start (quote) : -1,
  };
  FoldAnchorResult result;
  g_autoptr (FoldRecord) copy = NULL;

  if (!fold_anchor_find (self->index, &wanted, cancellable, &result, error))
    return FALSE;
  if (result.verdict == FOLD_VERDICT_LOST && may_be_absent (quote))
    return TRUE;

  copy = fold_record_copy (FOLD_RECORD (quote));
  set_anchor (self, FOLD_QUOTE (copy), &result);
  self->outcome->verdicts[result.verdict]++;
  g_hash_table_replace (self->plan->quotes, g_strdup (fold_record_get_id (copy)), g_object_ref (copy));
  return TRUE;
}

static gboolean
anchor_quotes (FoldImportPlan     *self,
               FoldDocumentText   *text,
               FoldImportOutcome  *outcome,
               GCancellable       *cancellable,
               GError            **error)
{
  FoldRecordList *quotes = fold_library_get_list (self->library, FOLD_KIND_QUOTE);
  const char *source = fold_record_get_id (FOLD_RECORD (outcome->source));
  g_autoptr (FoldAnchorIndex) index = NULL;
  Anchoring anchoring = { .plan = self, .outcome = outcome };

  for (guint i = 0; i < fold_record_list_get_length (quotes); i++)
    {
      FoldQuote *quote = get_quote (self, fold_record_list_peek (quotes, i));

      if (g_strcmp0 (get_reading_source (quote), source) != 0)
        continue;
      if (index == NULL)
        index = fold_anchor_index_new (fold_document_text_get_text (text));
      anchoring.index = index;
      if (!anchor_quote (&anchoring, quote, cancellable, error))
        return FALSE;
    }
  return TRUE;
}

/* ============ documents ============ */

static void
look_at (FoldDocument *document,
         const char   *source,
         const char   *sha256,
         int          *revision,
         gboolean     *is_there)
{
  if (g_strcmp0 (fold_document_get_source (document), source) != 0)
    return;

  *revision = MAX (*revision, fold_document_get_revision (document));
  *is_there = *is_there || g_strcmp0 (fold_document_get_sha256 (document), sha256) == 0;
}

/* Returns: the number of the next revision, or 0 where the source has this very file */
static int
find_revision (FoldImportPlan *self,
               const char     *source,
               const char     *sha256)
{
  FoldRecordList *list = fold_library_get_list (self->library, FOLD_KIND_DOCUMENT);
  gboolean is_there = FALSE;
  int revision = 0;

  for (guint i = 0; i < fold_record_list_get_length (list); i++)
    look_at (FOLD_DOCUMENT (fold_record_list_peek (list, i)), source, sha256, &revision, &is_there);
  for (guint i = 0; i < self->documents->len; i++)
    look_at (g_ptr_array_index (self->documents, i), source, sha256, &revision, &is_there);
  return is_there ? 0 : revision + 1;
}

static void
add_document (FoldImportPlan       *self,
              FoldImportedDocument *imported,
              GBytes               *original,
              const char           *id,
              const char           *source,
              int                   revision)
{
  FoldRecord *document = fold_record_new (FOLD_KIND_DOCUMENT, id);
  FoldImportAttachment *attachment = g_new (FoldImportAttachment, 1);

  g_object_set (document, "source", source, "revision", revision, "media-type", imported->media_type,
                "file-name", imported->file_name, "sha256", imported->sha256, "language", imported->language, NULL);
  g_ptr_array_add (self->documents, document);

  attachment->document = g_strdup (id);
  attachment->text = fold_document_text_ref (imported->text);
  attachment->original = g_bytes_ref (original);
  g_ptr_array_add (self->attachments, attachment);
}

/**
 * fold_import_plan_add_document:
 * @self: a plan
 * @document: a document that was read
 * @original: the file that it was read from
 * @source: (nullable): the source that it is of; %NULL for a new one, made of what the
 *   document says about itself
 * @cancellable: (nullable): how to stop it
 * @error: return location for %G_IO_ERROR_CANCELLED
 *
 * Plans to attach a document to a source, as its next revision, and looks for the
 * quotes of that source in it. When it was cancelled, the plan is of no use any more.
 *
 * Returns: (transfer full) (nullable): what would become of it
 */
FoldImportOutcome *
fold_import_plan_add_document (FoldImportPlan        *self,
                               FoldImportedDocument  *document,
                               GBytes                *original,
                               FoldSource            *source,
                               GCancellable          *cancellable,
                               GError               **error)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (document != NULL && document->text != NULL, NULL);
  g_return_val_if_fail (original != NULL, NULL);
  g_return_val_if_fail (source == NULL || FOLD_IS_SOURCE (source), NULL);

  g_autoptr (FoldImportOutcome) outcome = g_new0 (FoldImportOutcome, 1);
  g_autofree char *wanted_id = NULL;
  const char *source_id = NULL;
  int revision = 0;

  outcome->is_new_source = source == NULL;
  outcome->source = g_object_ref (source != NULL ? source : add_source_of (self, document));
  source_id = fold_record_get_id (FOLD_RECORD (outcome->source));
  revision = find_revision (self, source_id, document->sha256);
  if (revision == 0)
    return g_steal_pointer (&outcome);

  wanted_id = g_strdup_printf ("%s-text%d", source_id, revision);
  outcome->document = _fold_import_plan_make_id (self, FOLD_KIND_DOCUMENT, self->documents, wanted_id);
  add_document (self, document, original, outcome->document, source_id, revision);
  _fold_import_plan_set_subject (self, document->file_name != NULL ? document->file_name : source_id);
  if (!anchor_quotes (self, document->text, outcome, cancellable, error))
    return NULL;
  return g_steal_pointer (&outcome);
}
