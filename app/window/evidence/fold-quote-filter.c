/* fold-quote-filter.c: which quotes are to be seen
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-quote-filter.h"

#include "fold-code.h"
#include "fold-evidence.h"
#include "fold-record-name.h"
#include "fold-speaker.h"
#include "fold-strings.h"

/* A tree of codes that a file made into a ring must not be walked for ever. */
#define MAX_DEPTH 64

static gboolean
is_below (FoldLibrary *library,
          const char  *code,
          const char  *wanted)
{
  for (guint depth = 0; code != NULL && depth < MAX_DEPTH; depth++)
    {
      if (g_str_equal (code, wanted))
        return TRUE;

      FoldRecord *record = fold_library_lookup (library, FOLD_KIND_CODE, code);

      code = record != NULL ? fold_code_get_parent (FOLD_CODE (record)) : NULL;
    }
  return FALSE;
}

static gboolean
has_code (FoldLibrary *library,
          FoldQuote   *quote,
          const char  *wanted)
{
  const char * const *codes = fold_quote_get_codes (quote);

  for (guint i = 0; codes != NULL && codes[i] != NULL; i++)
    if (is_below (library, codes[i], wanted))
      return TRUE;

  return FALSE;
}

static gboolean
has_tie (const FoldQuoteFilter *self,
         FoldLibrary           *library,
         FoldQuote             *quote)
{
  g_autoptr (GPtrArray) ties = fold_library_list_parts (library, FOLD_RECORD (quote), FOLD_KIND_EVIDENCE);

  for (guint i = 0; i < ties->len; i++)
    {
      FoldEvidence *tie = g_ptr_array_index (ties, i);

      if ((self->policy == NULL || g_strcmp0 (fold_evidence_get_policy (tie), self->policy) == 0) &&
          (self->role < 0 || (int) fold_evidence_get_role (tie) == self->role))
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_words (FoldLibrary *library,
           FoldQuote   *quote,
           const char  *words)
{
  g_autofree char *shown = fold_quote_dup_words (library, quote);
  g_autofree char *speaker = fold_quote_dup_speaker (library, quote);
  g_autofree char *source = fold_source_dup_short (library, fold_quote_get_source (quote));
  const char *memo = fold_quote_get_memo (quote);
  g_autofree char *all = g_strdup_printf ("%s %s %s %s", shown, speaker != NULL ? speaker : "",
                                          source != NULL ? source : "", memo != NULL ? memo : "");
  g_autofree char *haystack = fold_str_fold (all);
  g_autofree char *folded = fold_str_fold (words);
  g_auto (GStrv) needles = g_strsplit_set (folded, " \t", -1);

  for (guint i = 0; needles[i] != NULL; i++)
    if (strstr (haystack, needles[i]) == NULL)
      return FALSE;

  return TRUE;
}

/**
 * fold_quote_filter_matches:
 * @self: a filter
 * @library: a library
 * @quote: a quote in it
 *
 * Returns: whether @quote is to be seen
 */
gboolean
fold_quote_filter_matches (const FoldQuoteFilter *self,
                           FoldLibrary           *library,
                           FoldQuote             *quote)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), FALSE);
  g_return_val_if_fail (FOLD_IS_QUOTE (quote), FALSE);

  if (self->speaker != NULL && g_strcmp0 (fold_quote_get_speaker (quote), self->speaker) != 0)
    return FALSE;
  if (self->source != NULL && g_strcmp0 (fold_quote_get_source (quote), self->source) != 0 &&
      g_strcmp0 (fold_quote_get_cited_in (quote), self->source) != 0)
    return FALSE;
  if (self->code != NULL && !has_code (library, quote, self->code))
    return FALSE;
  if ((self->policy != NULL || self->role >= 0) && !has_tie (self, library, quote))
    return FALSE;
  return self->words == NULL || *self->words == '\0' || has_words (library, quote, self->words);
}
