/* fold-silence.c: where nothing is said
 *
 * Four silences are kept apart, since they ask for different things: to look for
 * quotes, to ask, to read on, or to write down that there is nothing.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-silence.h"

#include "fold-policy-years.h"
#include "fold-scale.h"

#include <glib/gi18n-lib.h>

/* Nobody asks of a century more than it can be asked year by year. */
#define MAX_YEARS 400

static gboolean
has_quotes (FoldLibrary *library,
            FoldPolicy  *policy)
{
  g_autoptr (GPtrArray) ties = fold_library_list_referrers (library, FOLD_RECORD (policy), FOLD_KIND_EVIDENCE, "policy");

  return ties->len > 0;
}

static gboolean
is_least (FoldCriterion *criterion,
          FoldAnswer     answer)
{
  return fold_scale_is_ordered (criterion) &&
         fold_scale_get_rank (criterion, fold_assessment_get_value (answer.assessment)) == 0;
}

/**
 * fold_silence_of_policy:
 * @library: a library
 * @answers: the answers to a framework
 * @policy: a policy
 *
 * A policy without a quote that was answered all the same is judged by its answers.
 *
 * Returns: how silent it is
 */
FoldSilenceKind
fold_silence_of_policy (FoldLibrary *library,
                        FoldAnswers *answers,
                        FoldPolicy  *policy)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), FOLD_SILENCE_NO_QUOTES);
  g_return_val_if_fail (answers != NULL, FOLD_SILENCE_NO_QUOTES);

  GPtrArray *criteria = fold_answers_get_criteria (answers);
  gboolean is_asked = FALSE;
  gboolean is_absent = FALSE;

  for (guint i = 0; i < criteria->len; i++)
    {
      FoldCriterion *criterion = g_ptr_array_index (criteria, i);
      FoldAnswer answer = fold_answers_get (answers, fold_record_get_id (FOLD_RECORD (policy)),
                                            fold_record_get_id (FOLD_RECORD (criterion)));

      if (answer.state == FOLD_ANSWER_DIFFERENT)
        return FOLD_SILENCE_SPOKEN;
      if (answer.state >= FOLD_ANSWER_UNSUPPORTED && !is_least (criterion, answer))
        return FOLD_SILENCE_SPOKEN;
      is_absent = is_absent || answer.state >= FOLD_ANSWER_UNSUPPORTED;
      is_asked = is_asked || answer.state == FOLD_ANSWER_STATED_NOT;
    }
  if (is_absent)
    return FOLD_SILENCE_ALL_ABSENT;
  if (is_asked)
    return FOLD_SILENCE_NOTHING_SAID;
  return has_quotes (library, policy) ? FOLD_SILENCE_NOT_ASKED : FOLD_SILENCE_NO_QUOTES;
}

static gboolean
find_range (FoldLibrary *library,
            GPtrArray   *policies,
            int         *first,
            int         *last)
{
  *first = G_MAXINT;
  *last = G_MININT;
  for (guint i = 0; i < policies->len; i++)
    {
      int year = 0;

      if (fold_policy_find_year (library, g_ptr_array_index (policies, i), &year, NULL))
        {
          *first = MIN (*first, year);
          *last = MAX (*last, year);
        }
    }
  if (*first > *last)
    return FALSE;
  /* Of a longer time the newest years. */
  *first = MAX (*first, *last - MAX_YEARS + 1);
  return TRUE;
}

/**
 * fold_silence_by_year:
 * @library: a library
 * @answers: the answers to a framework
 * @policies: (element-type FoldPolicy): policies
 *
 * Returns: (transfer full) (element-type FoldSilentYear): each year from the
 *   first that a policy counts in to the last, those without a policy too
 */
GArray *
fold_silence_by_year (FoldLibrary *library,
                      FoldAnswers *answers,
                      GPtrArray   *policies)
{
  GArray *years = g_array_new (FALSE, TRUE, sizeof (FoldSilentYear));
  int first = 0;
  int last = 0;

  g_return_val_if_fail (FOLD_IS_LIBRARY (library), years);
  g_return_val_if_fail (answers != NULL && policies != NULL, years);

  if (!find_range (library, policies, &first, &last))
    return years;
  g_array_set_size (years, (guint) (last - first + 1));
  for (guint i = 0; i < years->len; i++)
    g_array_index (years, FoldSilentYear, i).year = first + (int) i;

  for (guint i = 0; i < policies->len; i++)
    {
      FoldPolicy *policy = g_ptr_array_index (policies, i);
      int year = 0;

      if (!fold_policy_find_year (library, policy, &year, NULL) || year < first)
        continue;

      FoldSilentYear *entry = &g_array_index (years, FoldSilentYear, year - first);

      entry->n_policies++;
      entry->n_kinds[fold_silence_of_policy (library, answers, policy)]++;
    }
  return years;
}

/**
 * fold_silence_get_label:
 * @kind: a silence
 *
 * Returns: (transfer none): its name
 */
const char *
fold_silence_get_label (FoldSilenceKind kind)
{
  static const char * const labels[] = {
    NC_ ("silence", "no quote"),
    NC_ ("silence", "not asked"),
    NC_ ("silence", "not stated"),
    NC_ ("silence", "absent"),
    NC_ ("silence", "something said"),
  };

  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (labels), NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "silence", labels[kind]);
}
