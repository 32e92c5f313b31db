/* export-guard.c: quotes leave the program true, and as far as their speakers allow
 *
 * Whatever writes a quote asks here. The words are compared with the text of the
 * document revision; what differs is written as it is kept, with a warning, and
 * the report names it. What a speaker does not allow is not written at all.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "export-guard.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _ExportGuard
{
  GObject parent_instance;

  FoldContext      *context;
  FoldLibrary      *library;
  FoldExportReport *report;
  GHashTable       *verdicts; /* FoldQuote → ExportVerdict + 1 */
  GHashTable       *texts;    /* document → FoldDocumentText, or NULL if there is none */
};

G_DEFINE_FINAL_TYPE (ExportGuard, export_guard, G_TYPE_OBJECT)

static void
free_text (gpointer data)
{
  if (data != NULL)
    fold_document_text_unref (data);
}

static FoldDocumentText *
get_text (ExportGuard *self,
          const char  *document)
{
  gpointer text = NULL;

  if (g_hash_table_lookup_extended (self->texts, document, NULL, &text))
    return text;

  text = fold_library_get_document_text (self->library, document);
  if (text != NULL)
    fold_document_text_ref (text);
  else
    text = fold_context_load_text (self->context, document, NULL);
  g_hash_table_insert (self->texts, g_strdup (document), text);
  return text;
}

/* ============ comparing ============ */

static gboolean
is_within_word (const char *text,
                const char *place)
{
  const char *before = g_utf8_find_prev_char (text, place);

  return before != NULL && *place != '\0' &&
         g_unichar_isalnum (g_utf8_get_char (before)) && g_unichar_isalnum (g_utf8_get_char (place));
}

static ExportVerdict
compare (FoldQuote        *quote,
         FoldDocumentText *text)
{
  int start = fold_quote_get_start (quote);
  int end = fold_quote_get_end (quote);
  const char *words = fold_quote_get_text (quote);

  if (start < 0 || end <= start || (guint) end > fold_document_text_get_length (text))
    return EXPORT_VERDICT_ORPHANED;

  const char *whole = fold_document_text_get_text (text);
  const char *first = g_utf8_offset_to_pointer (whole, start);
  const char *last = g_utf8_offset_to_pointer (first, end - start);
  gsize size = (gsize) (last - first);

  if (strlen (words) < size && strncmp (words, first, strlen (words)) == 0)
    return EXPORT_VERDICT_TRUNCATED;
  if (strlen (words) != size || strncmp (words, first, size) != 0)
    return EXPORT_VERDICT_ALTERED;
  return is_within_word (whole, first) || is_within_word (whole, last) ? EXPORT_VERDICT_TRUNCATED
                                                                       : EXPORT_VERDICT_SAME;
}

static ExportVerdict
judge (ExportGuard *self,
       FoldQuote   *quote)
{
  const char *document = fold_quote_get_document (quote);
  FoldDocumentText *text;

  if (!fold_quote_may_be_shown (self->library, quote))
    return EXPORT_VERDICT_HELD_BACK;
  if (document == NULL || fold_quote_get_text (quote) == NULL)
    return EXPORT_VERDICT_UNCHECKED;

  text = get_text (self, document);
  return text != NULL ? compare (quote, text) : EXPORT_VERDICT_ORPHANED;
}

/* ============ the report ============ */

static char *
format_count (ExportVerdict verdict,
              guint         n)
{
  switch (verdict)
    {
    case EXPORT_VERDICT_UNCHECKED:
      return g_strdup_printf (ngettext ("%u quote could not be compared: its document is not in the library.",
                                        "%u quotes could not be compared: their documents are not in the library.",
                                        n), n);
    case EXPORT_VERDICT_ALTERED:
      return g_strdup_printf (ngettext ("%u quote has other words than its document",
                                        "%u quotes have other words than their documents", n), n);
    case EXPORT_VERDICT_ORPHANED:
      return g_strdup_printf (ngettext ("%u quote has lost its place in its document",
                                        "%u quotes have lost their place in their documents", n), n);
    case EXPORT_VERDICT_TRUNCATED:
      return g_strdup_printf (ngettext ("%u quote is cut off within a sentence or word",
                                        "%u quotes are cut off within a sentence or word", n), n);
    case EXPORT_VERDICT_HELD_BACK:
      return g_strdup_printf (ngettext ("%u quote was held back: its speaker does not allow the words.",
                                        "%u quotes were held back: their speakers do not allow the words.", n), n);
    case EXPORT_VERDICT_SAME:
    default:
      return NULL;
    }
}

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

static GPtrArray *
list_ids (ExportGuard   *self,
          ExportVerdict  verdict)
{
  GPtrArray *ids = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer quote = NULL;
  gpointer value = NULL;

  g_hash_table_iter_init (&iter, self->verdicts);
  while (g_hash_table_iter_next (&iter, &quote, &value))
    {
      if (GPOINTER_TO_UINT (value) == (guint) verdict + 1)
        g_ptr_array_add (ids, (gpointer) fold_record_get_id (quote));
    }
  g_ptr_array_sort (ids, compare_ids);
  return ids;
}

static gboolean
is_to_be_named (ExportVerdict verdict)
{
  return verdict == EXPORT_VERDICT_ALTERED || verdict == EXPORT_VERDICT_ORPHANED ||
         verdict == EXPORT_VERDICT_TRUNCATED;
}

static void
report_verdict (ExportGuard   *self,
                ExportVerdict  verdict)
{
  g_autoptr (GPtrArray) ids = list_ids (self, verdict);
  g_autofree char *sentence = ids->len > 0 ? format_count (verdict, ids->len) : NULL;

  if (sentence == NULL)
    return;
  if (is_to_be_named (verdict))
    {
      g_autofree char *count = g_steal_pointer (&sentence);
      g_autofree char *names = NULL;

      g_ptr_array_add (ids, NULL);
      names = g_strjoinv (", ", (char **) ids->pdata);
      /* Translators: a sentence without its point, and the ids of quotes */
      sentence = g_strdup_printf (_ ("%s: %s."), count, names);
    }
  fold_export_report_add (self->report,
                          verdict == EXPORT_VERDICT_HELD_BACK ? FOLD_EXPORT_HELD_BACK : FOLD_EXPORT_FLAGGED,
                          sentence);
}

/* ============ class ============ */

static void
export_guard_dispose (GObject *object)
{
  ExportGuard *self = EXPORT_GUARD (object);

  g_hash_table_remove_all (self->verdicts);
  g_hash_table_remove_all (self->texts);
  g_clear_object (&self->context);
  g_clear_object (&self->library);
  g_clear_object (&self->report);

  G_OBJECT_CLASS (export_guard_parent_class)->dispose (object);
}

static void
export_guard_finalize (GObject *object)
{
  ExportGuard *self = EXPORT_GUARD (object);

  g_hash_table_unref (self->verdicts);
  g_hash_table_unref (self->texts);

  G_OBJECT_CLASS (export_guard_parent_class)->finalize (object);
}

static void
export_guard_class_init (ExportGuardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = export_guard_dispose;
  G_OBJECT_CLASS (klass)->finalize = export_guard_finalize;
}

static void
export_guard_init (ExportGuard *self)
{
  self->verdicts = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  self->texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_text);
}

/**
 * export_guard_new:
 * @job: a job
 *
 * Returns: (transfer full): a guard for its quotes
 */
ExportGuard *
export_guard_new (FoldExportJob *job)
{
  g_return_val_if_fail (FOLD_IS_EXPORT_JOB (job), NULL);

  ExportGuard *self = g_object_new (EXPORT_TYPE_GUARD, NULL);

  self->context = g_object_ref (fold_export_job_get_context (job));
  self->library = g_object_ref (fold_export_job_get_library (job));
  self->report = g_object_ref (fold_export_job_get_report (job));
  return self;
}

/**
 * export_guard_judge:
 * @self: a guard
 * @quote: a quote of the library
 *
 * Returns: whether its words may leave, and whether they are those of its document
 */
ExportVerdict
export_guard_judge (ExportGuard *self,
                    FoldQuote   *quote)
{
  g_return_val_if_fail (EXPORT_IS_GUARD (self), EXPORT_VERDICT_HELD_BACK);
  g_return_val_if_fail (FOLD_IS_QUOTE (quote), EXPORT_VERDICT_HELD_BACK);

  guint known = GPOINTER_TO_UINT (g_hash_table_lookup (self->verdicts, quote));

  if (known == 0)
    {
      known = (guint) judge (self, quote) + 1;
      g_hash_table_insert (self->verdicts, g_object_ref (quote), GUINT_TO_POINTER (known));
    }
  return (ExportVerdict) (known - 1);
}

/**
 * export_guard_dup_words:
 * @self: a guard
 * @quote: a quote of the library
 *
 * Returns: (transfer full): its words in quotation marks, or a sentence that says
 *   why they are not written
 */
char *
export_guard_dup_words (ExportGuard *self,
                        FoldQuote   *quote)
{
  g_return_val_if_fail (EXPORT_IS_GUARD (self), NULL);
  g_return_val_if_fail (FOLD_IS_QUOTE (quote), NULL);

  export_guard_judge (self, quote);
  return fold_quote_dup_words (self->library, quote);
}

/**
 * export_guard_get_warning:
 * @self: a guard
 * @quote: a quote of the library
 *
 * Returns: (nullable): what is to be written beside it, translated
 */
const char *
export_guard_get_warning (ExportGuard *self,
                          FoldQuote   *quote)
{
  g_return_val_if_fail (EXPORT_IS_GUARD (self), NULL);

  switch (export_guard_judge (self, quote))
    {
    case EXPORT_VERDICT_ALTERED:
      return _ ("Other words than in the document: check this quote.");
    case EXPORT_VERDICT_ORPHANED:
      return _ ("Its place in the document is lost: check this quote.");
    case EXPORT_VERDICT_TRUNCATED:
      return _ ("Cut off within a sentence or word: check this quote.");
    case EXPORT_VERDICT_SAME:
    case EXPORT_VERDICT_UNCHECKED:
    case EXPORT_VERDICT_HELD_BACK:
    default:
      return NULL;
    }
}

/**
 * export_guard_report:
 * @self: a guard that has seen all quotes
 *
 * Adds to the report of the job what was held back, and what a person should
 * look at.
 */
void
export_guard_report (ExportGuard *self)
{
  g_return_if_fail (EXPORT_IS_GUARD (self));

  for (int verdict = EXPORT_N_VERDICTS - 1; verdict > EXPORT_VERDICT_SAME; verdict--)
    report_verdict (self, (ExportVerdict) verdict);
}
