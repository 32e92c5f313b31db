/* fold-quote-filter.c: which quotes are to be seen
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-quote-filter.h"

#include "fold-code.h"
#include "fold-evidence.h"
#include "fold-place.h"
#include "fold-policy.h"
#include "fold-record-name.h"
#include "fold-source.h"
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
passes_codes (const FoldQuoteFilter *self,
              FoldLibrary           *library,
              FoldQuote             *quote)
{
  gboolean has_first = self->code == NULL || has_code (library, quote, self->code);
  gboolean has_second = self->other_code != NULL && has_code (library, quote, self->other_code);

  if (self->other_code == NULL)
    return has_first;
  switch (self->code_mode)
    {
    case FOLD_CODES_OR:
      return (self->code != NULL && has_first) || has_second;
    case FOLD_CODES_NOT:
      return has_first && !has_second;
    case FOLD_CODES_AND:
    default:
      return has_first && has_second;
    }
}

/* A city lies in its region, and that in its country. */
static gboolean
is_within (FoldLibrary *library,
           const char  *place,
           const char  *wanted)
{
  for (guint depth = 0; place != NULL && depth < MAX_DEPTH; depth++)
    {
      FoldRecord *record = fold_library_lookup (library, FOLD_KIND_PLACE, place);

      if (g_str_equal (place, wanted))
        return TRUE;
      place = record != NULL ? fold_place_get_within (FOLD_PLACE (record)) : NULL;
    }
  return FALSE;
}

static gboolean
is_at_place (FoldLibrary  *library,
             FoldEvidence *tie,
             const char   *wanted)
{
  FoldRecord *policy = fold_library_lookup (library, FOLD_KIND_POLICY, fold_evidence_get_policy (tie));
  const char * const *places = policy != NULL ? fold_policy_get_places (FOLD_POLICY (policy)) : NULL;

  for (guint i = 0; places != NULL && places[i] != NULL; i++)
    {
      if (is_within (library, places[i], wanted))
        return TRUE;
    }
  return FALSE;
}

/* A source without a date is of no period. */
static gboolean
is_of_period (FoldLibrary *library,
              FoldQuote   *quote,
              FoldEdtf    *period)
{
  FoldRecord *source = fold_library_lookup (library, FOLD_KIND_SOURCE, fold_quote_get_source (quote));
  g_autoptr (FoldEdtf) date = source != NULL ? fold_csl_get_date (fold_source_get_csl (FOLD_SOURCE (source)), "issued") : NULL;
  gint64 first = G_MININT64;
  gint64 last = G_MAXINT64;
  gint64 from = G_MININT64;
  gint64 until = G_MAXINT64;

  if (date == NULL)
    return FALSE;
  fold_edtf_get_earliest (date, &first);
  fold_edtf_get_latest (date, &last);
  fold_edtf_get_earliest (period, &from);
  fold_edtf_get_latest (period, &until);
  return first <= until && last >= from;
}

static gboolean
has_no_tie (FoldLibrary *library,
            FoldQuote   *quote)
{
  g_autoptr (GPtrArray) ties = fold_library_list_parts (library, FOLD_RECORD (quote), FOLD_KIND_EVIDENCE);

  return ties->len == 0;
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
          (self->role < 0 || (int) fold_evidence_get_role (tie) == self->role) &&
          (self->place == NULL || is_at_place (library, tie, self->place)))
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
  if (!passes_codes (self, library, quote))
    return FALSE;
  if (self->period != NULL && !is_of_period (library, quote, self->period))
    return FALSE;
  if (self->without_policy && !has_no_tie (library, quote))
    return FALSE;
  if ((self->policy != NULL || self->role >= 0 || self->place != NULL) && !has_tie (self, library, quote))
    return FALSE;
  return self->words == NULL || *self->words == '\0' || has_words (library, quote, self->words);
}
