/* fold-record-matcher.c: the records that fit what is being typed
 *
 * Every word has to occur somewhere, whatever its accents and capitals; what
 * begins with the words comes first.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-record-matcher.h"

#include "fold-code.h"
#include "fold-quote.h"
#include "fold-record-name.h"
#include "fold-source.h"

typedef struct
{
  FoldRecordMatch match;
  char           *folded;
} Candidate;

struct _FoldRecordMatcher
{
  GArray *candidates;
};

static void
candidate_clear (gpointer data)
{
  Candidate *candidate = data;

  g_free (candidate->match.id);
  g_free (candidate->match.name);
  g_free (candidate->match.detail);
  g_free (candidate->folded);
}

/* Without accents and capitals; what is no letter of the Latin alphabet stays. */
static char *
fold_words (const char *text)
{
  g_autofree char *lower = g_utf8_casefold (text, -1);
  g_autofree char *parts = g_utf8_normalize (lower, -1, G_NORMALIZE_NFKD);
  GString *folded = g_string_new (NULL);

  for (const char *p = parts; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      if (!g_unichar_ismark (g_utf8_get_char (p)))
        g_string_append_unichar (folded, g_utf8_get_char (p));
    }
  return g_string_free (folded, FALSE);
}

static char *
dup_detail (FoldLibrary *library,
            FoldRecord  *record)
{
  if (FOLD_IS_SOURCE (record))
    return g_strdup (fold_csl_get_text (fold_source_get_csl (FOLD_SOURCE (record)), "title"));
  if (FOLD_IS_QUOTE (record))
    return fold_source_dup_place (library, fold_quote_get_source (FOLD_QUOTE (record)),
                                  fold_quote_get_locator (FOLD_QUOTE (record)));
  if (FOLD_IS_CODE (record))
    {
      FoldRecord *parent = fold_library_lookup (library, FOLD_KIND_CODE, fold_code_get_parent (FOLD_CODE (record)));

      return parent != NULL ? fold_record_dup_name (parent) : NULL;
    }
  return NULL;
}

static int
compare_candidates (gconstpointer a,
                    gconstpointer b)
{
  return g_utf8_collate (((const Candidate *) a)->match.name, ((const Candidate *) b)->match.name);
}

/**
 * fold_record_matcher_new:
 * @library: a library
 * @kind: a kind of record
 *
 * Returns: (transfer full): a matcher over the records of @kind as they are now
 */
FoldRecordMatcher *
fold_record_matcher_new (FoldLibrary *library,
                         FoldKind     kind)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (kind < FOLD_N_KINDS, NULL);

  FoldRecordMatcher *self = g_new0 (FoldRecordMatcher, 1);
  FoldRecordList *list = fold_library_get_list (library, kind);

  self->candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  g_array_set_clear_func (self->candidates, candidate_clear);
  for (guint i = 0; i < fold_record_list_get_length (list); i++)
    {
      FoldRecord *record = fold_record_list_peek (list, i);
      Candidate candidate = {
        { g_strdup (fold_record_get_id (record)), fold_record_dup_name (record), dup_detail (library, record) }, NULL,
      };
      const char *more = FOLD_IS_QUOTE (record) ? fold_quote_get_text (FOLD_QUOTE (record)) : candidate.match.id;
      g_autofree char *all = g_strconcat (candidate.match.name, " ", candidate.match.detail != NULL ? candidate.match.detail : "",
                                          " ", more, NULL);

      candidate.folded = fold_words (all);
      g_array_append_val (self->candidates, candidate);
    }
  g_array_sort (self->candidates, compare_candidates);
  return self;
}

/**
 * fold_record_matcher_free:
 * @self: (transfer full): a matcher
 */
void
fold_record_matcher_free (FoldRecordMatcher *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->candidates);
  g_free (self);
}

static gboolean
has_all (const char *folded,
         char      **words)
{
  for (guint i = 0; words[i] != NULL; i++)
    {
      if (strstr (folded, words[i]) == NULL)
        return FALSE;
    }
  return TRUE;
}

static void
collect (FoldRecordMatcher *self,
         GPtrArray         *found,
         char             **words,
         const char        *start,
         gboolean           wants_start,
         guint              limit)
{
  for (guint i = 0; i < self->candidates->len && found->len < limit; i++)
    {
      Candidate *candidate = &g_array_index (self->candidates, Candidate, i);

      if (g_str_has_prefix (candidate->folded, start) == wants_start && has_all (candidate->folded, words))
        g_ptr_array_add (found, &candidate->match);
    }
}

/**
 * fold_record_matcher_find:
 * @self: a matcher
 * @words: what was typed so far
 * @limit: how many to return at most
 *
 * Returns: (transfer container) (element-type FoldRecordMatch): those that fit, which belong to @self
 */
GPtrArray *
fold_record_matcher_find (FoldRecordMatcher *self,
                          const char        *words,
                          guint              limit)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (words != NULL, NULL);

  g_autofree char *folded = fold_words (words);
  g_auto (GStrv) parts = g_strsplit_set (g_strstrip (folded), " \t", -1);
  GPtrArray *found = g_ptr_array_new ();

  collect (self, found, parts, folded, TRUE, limit);
  if (*folded != '\0')
    collect (self, found, parts, folded, FALSE, limit);
  return found;
}
