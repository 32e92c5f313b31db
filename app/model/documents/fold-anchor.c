/* fold-anchor.c: finding the words of a quote in a text
 *
 * First the places of exactly the words, told apart by their context; where there
 * are none, or where nothing around them is as it was, places of nearly the words
 * too. A place is taken without asking only when it is good and far ahead of the
 * next one: a quote at a wrong place would be worse than none.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-anchor-private.h"

#include <string.h>

#include "fold-approximate-match.h"

/* A score is the share of characters that agree, less up to this part for a context
 * that does not. So exact words in another neighbourhood still pass the bar, and
 * altered words pass it only where their neighbours vouch for them. */
#define CONTEXT_WEIGHT 0.10

/* Two stretches of unrelated prose agree to about this much by edit distance. */
#define CHANCE_AGREEMENT 0.35

/* Half of the context must have stayed for a place to count as the same. */
#define CONTEXT_STAYED 0.5

/* At most so many characters, and so large a part of the quote, may differ. */
#define MAX_ERRORS     64u
#define ERROR_DIVISOR  5u

/* So much of it leaves no need to look for altered words elsewhere. */
#define CONTEXT_CERTAIN 0.85

/* Altered words are taken without asking when neighbours vouch for them, or when they
 * are this many characters. */
#define MIN_BLIND 32u

/* Around the old position, before the whole text is searched. */
#define WINDOW 20000u

/* Of a phrase that stands everywhere, so many places are compared. */
#define MAX_CANDIDATES 2000u

/* A context of less says nothing. */
#define MIN_CONTEXT 4u

typedef struct
{
  guint  start;    /* in the words of the text */
  guint  end;
  guint  n_errors;
  double context;  /* 0 to 1, or -1 where the quote has none */
  double score;
} Candidate;

typedef struct
{
  FoldAnchorIndex *index;
  FoldAnchorText  *exact;
  FoldAnchorText  *prefix;  /* nullable */
  FoldAnchorText  *suffix;  /* nullable */
  int              position; /* where the words stood, as a position among those of the text, or -1 */
  GArray          *candidates;
} Search;

/* ============ scores ============ */

/* How alike two stretches are beyond what chance gives. */
static double
measure_agreement (const FoldCodePoints *a,
                   const FoldCodePoints *b)
{
  guint longer = MAX (a->length, b->length);
  double agreement = longer > 0 ? 1.0 - (double) fold_edit_distance (a, b) / longer : 1.0;

  return MAX ((agreement - CHANCE_AGREEMENT) / (1.0 - CHANCE_AGREEMENT), 0.0);
}

static double
measure_prefix (Search *self,
                guint   start)
{
  const FoldAnchorText *words = self->index->words;
  FoldCodePoints wanted = { self->prefix->chars, self->prefix->length };
  guint n = 0;

  /* The space between context and words belongs to neither. */
  if (start > 0 && words->chars[start - 1] == ' ')
    start--;
  n = MIN (start, wanted.length);
  return measure_agreement (&wanted, &(FoldCodePoints) { words->chars + start - n, n });
}

static double
measure_suffix (Search *self,
                guint   end)
{
  const FoldAnchorText *words = self->index->words;
  FoldCodePoints wanted = { self->suffix->chars, self->suffix->length };

  if (end < words->length && words->chars[end] == ' ')
    end++;
  return measure_agreement (&wanted, &(FoldCodePoints) { words->chars + end, MIN (words->length - end, wanted.length) });
}

static double
measure_context (Search *self,
                 guint   start,
                 guint   end)
{
  if (self->prefix != NULL && self->suffix != NULL)
    return (measure_prefix (self, start) + measure_suffix (self, end)) / 2;
  if (self->prefix != NULL)
    return measure_prefix (self, start);
  return self->suffix != NULL ? measure_suffix (self, end) : -1;
}

static void
add_candidate (Search *self,
               guint   start,
               guint   end,
               guint   n_errors)
{
  Candidate candidate = { .start = start, .end = end, .n_errors = n_errors };
  double likeness = 1.0 - (double) n_errors / self->exact->length;

  candidate.context = measure_context (self, start, end);
  candidate.score = likeness;
  if (candidate.context >= 0)
    candidate.score = likeness * (1 - CONTEXT_WEIGHT + CONTEXT_WEIGHT * candidate.context);
  g_array_append_val (self->candidates, candidate);
}

/* ============ candidates ============ */

/* Where a phrase stands in too many places, those near its old one are compared. */
static void
add_exact_places (Search *self,
                  GArray *starts)
{
  guint first = 0;
  guint n = MIN (starts->len, MAX_CANDIDATES);

  if (starts->len > n && self->position >= 0)
    {
      while (first < starts->len && g_array_index (starts, guint, first) < (guint) self->position)
        first++;
      first = MIN (first - MIN (first, n / 2), starts->len - n);
    }
  for (guint i = first; i < first + n; i++)
    {
      guint start = g_array_index (starts, guint, i);

      add_candidate (self, start, start + self->exact->length, 0);
    }
}

static gboolean
has_place_at (Search *self,
              guint   start,
              guint   end)
{
  for (guint i = 0; i < self->candidates->len; i++)
    {
      Candidate *candidate = &g_array_index (self->candidates, Candidate, i);

      if (start < candidate->end && candidate->start < end)
        return TRUE;
    }
  return FALSE;
}

static gboolean
add_near_places (Search        *self,
                 guint          from,
                 guint          to,
                 GCancellable  *cancellable,
                 GError       **error)
{
  guint max_errors = MIN (MAX_ERRORS, self->exact->length / ERROR_DIVISOR);
  FoldCodePoints text = { self->index->words->chars + from, to - from };
  FoldCodePoints pattern = { self->exact->chars, self->exact->length };
  g_autoptr (GArray) matches = NULL;

  if (self->exact->length > FOLD_ANCHOR_MAX_LENGTH)
    return TRUE;

  matches = fold_approximate_match_find (&text, &pattern, max_errors, cancellable, error);
  if (matches == NULL)
    return FALSE;

  for (guint i = 0; i < MIN (matches->len, MAX_CANDIDATES); i++)
    {
      FoldApproximateMatch *match = &g_array_index (matches, FoldApproximateMatch, i);

      if (!has_place_at (self, from + match->start, from + match->end))
        add_candidate (self, from + match->start, from + match->end, match->n_errors);
    }
  return TRUE;
}

static const Candidate *
find_best (Search *self,
           double *runner_up)
{
  const Candidate *best = NULL;

  *runner_up = 0;
  for (guint i = 0; i < self->candidates->len; i++)
    {
      const Candidate *candidate = &g_array_index (self->candidates, Candidate, i);

      if (best == NULL || candidate->score > best->score)
        {
          *runner_up = best != NULL ? best->score : 0;
          best = candidate;
        }
      else
        {
          *runner_up = MAX (*runner_up, candidate->score);
        }
    }
  return best;
}

/* Exact words among neighbours that they had before; or, where no neighbours are
 * known, exact words at all. */
static gboolean
is_settled (Search *self)
{
  double runner_up = 0;
  const Candidate *best = find_best (self, &runner_up);

  return best != NULL && best->n_errors == 0 && (best->context < 0 || best->context >= CONTEXT_CERTAIN);
}

/* Altered words that are surely the ones: near the old position, with their neighbours. */
static gboolean
is_found_near (Search *self)
{
  double runner_up = 0;
  const Candidate *best = find_best (self, &runner_up);

  return best != NULL && best->score >= FOLD_ANCHOR_ACCEPT && best->context >= CONTEXT_STAYED;
}

/* ============ the search ============ */

static gboolean
find_candidates (Search        *self,
                 GCancellable  *cancellable,
                 GError       **error)
{
  guint length = self->index->words->length;
  g_autoptr (GArray) starts = _fold_anchor_index_find (self->index, self->exact, cancellable, error);

  if (starts == NULL)
    return FALSE;
  add_exact_places (self, starts);
  if (is_settled (self))
    return TRUE;

  if (self->position >= 0)
    {
      guint from = (guint) self->position - MIN ((guint) self->position, WINDOW);
      guint to = MIN ((guint) self->position + self->exact->length + WINDOW, length);

      if (from < to && !add_near_places (self, from, to, cancellable, error))
        return FALSE;
      if (is_found_near (self))
        return TRUE;
    }
  return add_near_places (self, 0, length, cancellable, error);
}

static FoldVerdict
judge (Search          *self,
       const Candidate *best,
       double           margin)
{
  gboolean is_blind = best->n_errors > 0 && best->context < 0 && self->exact->length < MIN_BLIND;
  gboolean is_sure = best->score >= FOLD_ANCHOR_ACCEPT && margin >= FOLD_ANCHOR_MARGIN && !is_blind;

  if (best->score < FOLD_ANCHOR_CHECK)
    return FOLD_VERDICT_LOST;
  if (!is_sure)
    return FOLD_VERDICT_CHECK;
  return best->n_errors == 0 && (best->context < 0 || best->context >= CONTEXT_STAYED) ? FOLD_VERDICT_SAME
                                                                                     : FOLD_VERDICT_MOVED;
}

/* A place never begins or ends inside what a person takes for one character. */
static void
snap (FoldAnchorIndex  *index,
      FoldAnchorResult *result)
{
  const gunichar *text = index->source;
  guint length = index->words->n_original;

  while (result->start > 0 && !fold_grapheme_is_break (text[result->start - 1], text[result->start]))
    result->start--;
  while (result->end < length && !fold_grapheme_is_break (text[result->end - 1], text[result->end]))
    result->end++;
}

static void
set_result (Search           *self,
            FoldAnchorResult *result)
{
  const FoldAnchorText *words = self->index->words;
  double runner_up = 0;
  const Candidate *best = find_best (self, &runner_up);

  if (best == NULL || best->start == best->end)
    return;

  result->score = best->score;
  result->margin = best->score - runner_up;
  result->n_errors = best->n_errors;
  result->verdict = judge (self, best, result->margin);
  if (result->verdict == FOLD_VERDICT_LOST)
    return;

  result->start = words->origins[best->start];
  result->end = words->origins[best->end - 1] + 1;
  snap (self->index, result);
}

static FoldAnchorText *
normalise (const char *text)
{
  g_autofree char *nfc = text != NULL ? g_utf8_normalize (text, -1, G_NORMALIZE_NFC) : NULL;
  const char *start = nfc;

  while (start != NULL && *start != '\0' && g_unichar_isspace (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);
  return start != NULL ? fold_anchor_text_new (start) : NULL;
}

static FoldAnchorText *
normalise_context (const char *text)
{
  g_autoptr (FoldAnchorText) context = normalise (text);

  return context != NULL && context->length >= MIN_CONTEXT ? g_steal_pointer (&context) : NULL;
}

/* Where a position of the text stands among its words. */
static int
find_position (const FoldAnchorText *words,
               int                   start)
{
  guint low = 0;
  guint high = words->length;

  if (start < 0)
    return -1;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (words->origins[middle] < (guint) start)
        low = middle + 1;
      else
        high = middle;
    }
  return (int) low;
}

/**
 * fold_anchor_find:
 * @index: a text
 * @quote: what to look for
 * @cancellable: (nullable): how to stop it
 * @result: (out caller-allocates): where it is, and how surely
 * @error: return location for %G_IO_ERROR_CANCELLED
 *
 * Looks for a quote. White space, hyphens in words, and the shape of quotes and
 * dashes make no difference.
 *
 * Returns: whether it was not cancelled; a quote that is not found is
 *   %FOLD_VERDICT_LOST, and no error
 */
gboolean
fold_anchor_find (FoldAnchorIndex        *index,
                  const FoldAnchorQuote  *quote,
                  GCancellable           *cancellable,
                  FoldAnchorResult       *result,
                  GError                **error)
{
  g_return_val_if_fail (index != NULL, FALSE);
  g_return_val_if_fail (quote != NULL && quote->exact != NULL, FALSE);
  g_return_val_if_fail (result != NULL, FALSE);

  g_autoptr (FoldAnchorText) exact = normalise (quote->exact);
  g_autoptr (FoldAnchorText) prefix = normalise_context (quote->prefix);
  g_autoptr (FoldAnchorText) suffix = normalise_context (quote->suffix);
  g_autoptr (GArray) candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  Search self = { .index = index, .exact = exact, .prefix = prefix, .suffix = suffix, .candidates = candidates };

  *result = (FoldAnchorResult) { .verdict = FOLD_VERDICT_LOST };
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  if (exact == NULL || exact->length == 0 || index->words->length == 0)
    return TRUE;

  self.position = find_position (index->words, quote->start);
  if (!find_candidates (&self, cancellable, error))
    return FALSE;
  set_result (&self, result);
  return TRUE;
}

/**
 * fold_anchor_is_same_words:
 * @a: a wording
 * @b: another one
 *
 * Compares as fold_anchor_find() does: words that it calls the same are.
 *
 * Returns: whether they differ in white space, hyphens in words, and the shape of quotes
 *   and dashes at most
 */
gboolean
fold_anchor_is_same_words (const char *a,
                           const char *b)
{
  g_return_val_if_fail (a != NULL, FALSE);
  g_return_val_if_fail (b != NULL, FALSE);

  g_autoptr (FoldAnchorText) left = normalise (a);
  g_autoptr (FoldAnchorText) right = normalise (b);

  return left != NULL && right != NULL && left->length == right->length &&
         memcmp (left->chars, right->chars, left->length * sizeof (gunichar)) == 0;
}

/**
 * fold_anchor_make_context:
 * @text: the text of a document
 * @start: the first code point of a quote in it
 * @end: one past its last code point
 * @exact: (out) (optional): the words
 * @prefix: (out) (optional): up to %FOLD_ANCHOR_CONTEXT characters before them
 * @suffix: (out) (optional): up to %FOLD_ANCHOR_CONTEXT characters behind them
 *
 * Makes what a quote keeps of its place.
 */
void
fold_anchor_make_context (const char  *text,
                          guint        start,
                          guint        end,
                          char       **exact,
                          char       **prefix,
                          char       **suffix)
{
  g_return_if_fail (text != NULL);
  g_return_if_fail (start <= end);

  guint before = start - MIN (start, FOLD_ANCHOR_CONTEXT);
  const char *at = g_utf8_offset_to_pointer (text, (glong) before);
  const char *first = g_utf8_offset_to_pointer (at, (glong) (start - before));
  const char *last = g_utf8_offset_to_pointer (first, (glong) (end - start));
  const char *stop = last;

  for (guint i = 0; i < FOLD_ANCHOR_CONTEXT && *stop != '\0'; i++)
    stop = g_utf8_next_char (stop);

  if (exact != NULL)
    *exact = g_strndup (first, (gsize) (last - first));
  if (prefix != NULL)
    *prefix = g_strndup (at, (gsize) (first - at));
  if (suffix != NULL)
    *suffix = g_strndup (last, (gsize) (stop - last));
}
