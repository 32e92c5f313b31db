/* fold-ratings.c: the answers of coders as numbers, for measures of agreement
 *
 * “Not stated” is an answer like others where answers are names; where they are
 * ranks it has none, and the unit counts as not rated.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-ratings.h"

#include "fold-coders.h"
#include "fold-scale.h"

/* Questions with the same scale go together. */
static char *
get_scale_key (FoldCriterion *criterion)
{
  g_auto (GStrv) values = fold_scale_list_values (criterion);
  g_autofree char *joined = g_strjoinv (" ", values);

  return g_strdup_printf ("%s %s", fold_criterion_get_scale (criterion), joined);
}

static int
get_rating (FoldCriterion *criterion,
            FoldAnswer     answer,
            const char    *coder,
            guint          n_values)
{
  for (guint i = 0; answer.all != NULL && i < answer.all->len; i++)
    {
      FoldAssessment *given = g_ptr_array_index (answer.all, i);
      const char *value = fold_assessment_get_value (given);

      if (g_strcmp0 (fold_assessment_get_coder (given), coder) != 0)
        continue;
      return g_strcmp0 (value, FOLD_ANSWER_NOT_STATED) == 0 ? (int) n_values : fold_scale_get_rank (criterion, value);
    }
  return FOLD_AGREEMENT_MISSING;
}

static FoldRatings *
make_ratings (FoldAnswers        *answers,
              GPtrArray          *criteria,
              GPtrArray          *subjects,
              const char * const *coders)
{
  FoldCriterion *first = g_ptr_array_index (criteria, 0);
  g_auto (GStrv) values = fold_scale_list_values (first);
  FoldRatings *self = g_new0 (FoldRatings, 1);

  self->scale = g_strdup (fold_criterion_get_scale (first));
  self->n_coders = g_strv_length ((char **) coders);
  self->n_units = criteria->len * subjects->len;
  self->n_values = MIN (g_strv_length (values), FOLD_AGREEMENT_MAX_CATEGORIES - 1);
  self->ratings = g_new (int, MAX (self->n_coders * self->n_units, 1));

  for (guint s = 0; s < subjects->len; s++)
    for (guint q = 0; q < criteria->len; q++)
      {
        FoldCriterion *criterion = g_ptr_array_index (criteria, q);
        FoldAnswer answer = fold_answers_get (answers, fold_record_get_id (g_ptr_array_index (subjects, s)),
                                              fold_record_get_id (FOLD_RECORD (criterion)));

        for (guint c = 0; c < self->n_coders; c++)
          self->ratings[c * self->n_units + s * criteria->len + q] =
            get_rating (criterion, answer, coders[c], self->n_values);
      }
  return self;
}

/**
 * fold_ratings_list:
 * @answers: everybody's answers
 * @subjects: (element-type FoldRecord): the policies or places to look at
 * @coders: (array zero-terminated=1): the coders to compare
 *
 * Returns: (transfer full) (element-type FoldRatings): one for each scale that
 *   the framework uses
 */
GPtrArray *
fold_ratings_list (FoldAnswers        *answers,
                   GPtrArray          *subjects,
                   const char * const *coders)
{
  g_return_val_if_fail (answers != NULL, NULL);
  g_return_val_if_fail (subjects != NULL && coders != NULL, NULL);

  GPtrArray *criteria = fold_answers_get_criteria (answers);
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) fold_ratings_free);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < criteria->len; i++)
    {
      g_autoptr (GPtrArray) alike = g_ptr_array_new ();
      char *key = get_scale_key (g_ptr_array_index (criteria, i));

      for (guint j = i; j < criteria->len; j++)
        {
          g_autofree char *other = get_scale_key (g_ptr_array_index (criteria, j));

          if (g_str_equal (key, other))
            g_ptr_array_add (alike, g_ptr_array_index (criteria, j));
        }
      if (g_hash_table_add (seen, key))
        g_ptr_array_add (list, make_ratings (answers, alike, subjects, coders));
    }
  return list;
}

/**
 * fold_ratings_free:
 * @self: (transfer full): ratings
 */
void
fold_ratings_free (FoldRatings *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->scale);
  g_free (self->ratings);
  g_free (self);
}

/**
 * fold_ratings_measure_kappa:
 * @self: ratings of two coders
 * @weights: what a disagreement counts
 *
 * Returns: Cohen's kappa of the first two coders
 */
FoldAgreement
fold_ratings_measure_kappa (const FoldRatings    *self,
                            FoldAgreementWeights  weights)
{
  FoldAgreement none = { 0 };

  g_return_val_if_fail (self != NULL, none);
  g_return_val_if_fail (self->n_coders >= 2, none);

  return fold_agreement_kappa (self->ratings, self->ratings + self->n_units, self->n_units,
                               self->n_values + (weights == FOLD_AGREEMENT_UNWEIGHTED), weights);
}

/**
 * fold_ratings_measure_alpha:
 * @self: ratings
 * @metric: how far apart two answers are
 * @n_resamples: how often units are drawn for the interval
 *
 * Returns: Krippendorff's alpha of all coders
 */
FoldAgreement
fold_ratings_measure_alpha (const FoldRatings   *self,
                            FoldAgreementMetric  metric,
                            guint                n_resamples)
{
  FoldAgreement none = { 0 };

  g_return_val_if_fail (self != NULL, none);

  return fold_agreement_alpha (self->ratings, self->n_coders, self->n_units,
                               self->n_values + (metric == FOLD_AGREEMENT_NOMINAL), metric, n_resamples);
}

/**
 * fold_answers_list_differences:
 * @answers: everybody's answers
 * @subjects: (element-type FoldRecord): the policies or places to look at
 *
 * Returns: (transfer full) (element-type FoldDifference): where coders differ
 *   and nothing is settled
 */
GPtrArray *
fold_answers_list_differences (FoldAnswers *answers,
                               GPtrArray   *subjects)
{
  g_return_val_if_fail (answers != NULL, NULL);
  g_return_val_if_fail (subjects != NULL, NULL);

  GPtrArray *criteria = fold_answers_get_criteria (answers);
  GPtrArray *differences = g_ptr_array_new_with_free_func ((GDestroyNotify) fold_difference_free);

  for (guint s = 0; s < subjects->len; s++)
    for (guint q = 0; q < criteria->len; q++)
      {
        const char *subject = fold_record_get_id (g_ptr_array_index (subjects, s));
        FoldCriterion *criterion = g_ptr_array_index (criteria, q);
        FoldAnswer answer = fold_answers_get (answers, subject, fold_record_get_id (FOLD_RECORD (criterion)));
        FoldDifference *difference = NULL;

        if (answer.state != FOLD_ANSWER_DIFFERENT)
          continue;
        difference = g_new0 (FoldDifference, 1);
        difference->subject = g_strdup (subject);
        difference->criterion = g_object_ref (criterion);
        difference->answers = g_ptr_array_ref (answer.all);
        g_ptr_array_add (differences, difference);
      }
  return differences;
}

/**
 * fold_difference_free:
 * @self: (transfer full): a difference
 */
void
fold_difference_free (FoldDifference *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->subject);
  g_object_unref (self->criterion);
  g_ptr_array_unref (self->answers);
  g_free (self);
}
