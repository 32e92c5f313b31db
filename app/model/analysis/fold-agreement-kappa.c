/* fold-agreement-kappa.c: Cohen's kappa, plain and weighted
 *
 * Both are one formula: with agreement weights w, 1 on the diagonal, kappa is
 * (po − pe) / (1 − pe) of the weighted shares. The interval is that of the
 * asymptotic standard error of Fleiss, Cohen and Everitt (1969), “Large sample
 * standard errors of kappa and weighted kappa”, Psychological Bulletin 72(5).
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-agreement.h"

#include <math.h>

/* 95 % of a normal distribution lie within so many standard errors. */
#define NORMAL_95 1.959963984540054

typedef struct
{
  guint  n_categories;
  guint  n_units;
  double shares[FOLD_AGREEMENT_MAX_CATEGORIES][FOLD_AGREEMENT_MAX_CATEGORIES];
  double rows[FOLD_AGREEMENT_MAX_CATEGORIES];
  double columns[FOLD_AGREEMENT_MAX_CATEGORIES];
} Table;

static gboolean
is_rating (int   rating,
           guint n_categories)
{
  return rating >= 0 && (guint) rating < n_categories;
}

static void
fill_table (Table     *self,
            const int *first,
            const int *second,
            guint      n_units)
{
  for (guint i = 0; i < n_units; i++)
    if (is_rating (first[i], self->n_categories) && is_rating (second[i], self->n_categories))
      {
        self->shares[first[i]][second[i]] += 1;
        self->n_units++;
      }

  for (guint i = 0; i < self->n_categories; i++)
    for (guint j = 0; j < self->n_categories; j++)
      {
        self->shares[i][j] /= MAX (self->n_units, 1);
        self->rows[i] += self->shares[i][j];
        self->columns[j] += self->shares[i][j];
      }
}

static double
get_weight (FoldAgreementWeights weights,
            guint                n_categories,
            guint                i,
            guint                j)
{
  double distance = n_categories > 1 ? fabs ((double) i - (double) j) / (n_categories - 1) : 0;

  if (weights == FOLD_AGREEMENT_UNWEIGHTED)
    return i == j;
  return 1 - (weights == FOLD_AGREEMENT_LINEAR ? distance : distance * distance);
}

/* The mean weight of an answer against all that the other coder gave. */
static void
get_mean_weights (const Table          *self,
                  FoldAgreementWeights  weights,
                  double               *of_rows,
                  double               *of_columns)
{
  for (guint i = 0; i < self->n_categories; i++)
    {
      of_rows[i] = of_columns[i] = 0;
      for (guint j = 0; j < self->n_categories; j++)
        {
          of_rows[i] += self->columns[j] * get_weight (weights, self->n_categories, i, j);
          of_columns[i] += self->rows[j] * get_weight (weights, self->n_categories, j, i);
        }
    }
}

static double
get_error (const Table          *self,
           FoldAgreementWeights  weights,
           double                kappa,
           double                expected)
{
  double of_rows[FOLD_AGREEMENT_MAX_CATEGORIES];
  double of_columns[FOLD_AGREEMENT_MAX_CATEGORIES];
  double offset = kappa - expected * (1 - kappa);
  double sum = 0;

  get_mean_weights (self, weights, of_rows, of_columns);
  for (guint i = 0; i < self->n_categories; i++)
    for (guint j = 0; j < self->n_categories; j++)
      {
        double weight = get_weight (weights, self->n_categories, i, j);
        double term = weight - (of_rows[i] + of_columns[j]) * (1 - kappa);

        sum += self->shares[i][j] * term * term;
      }
  return sqrt (MAX (sum - offset * offset, 0) / self->n_units) / (1 - expected);
}

/**
 * fold_agreement_kappa:
 * @first: (array length=n_units): the ratings of one coder: 0 and up, or
 *   %FOLD_AGREEMENT_MISSING
 * @second: (array length=n_units): those of the other, of the same units
 * @n_units: how many units there are
 * @n_categories: how many answers the scale has, at most
 *   %FOLD_AGREEMENT_MAX_CATEGORIES
 * @weights: what a disagreement counts
 *
 * Units that only one of them has rated do not count. Source of the formula:
 * Cohen (1960), “A coefficient of agreement for nominal scales”; Cohen (1968).
 *
 * Returns: their agreement beyond chance; 1 is full, 0 what chance brings
 */
FoldAgreement
fold_agreement_kappa (const int            *first,
                      const int            *second,
                      guint                 n_units,
                      guint                 n_categories,
                      FoldAgreementWeights  weights)
{
  FoldAgreement result = { NAN, NAN, NAN, 0 };
  double observed = 0;
  double expected = 0;
  double error = 0;

  g_return_val_if_fail (n_units == 0 || (first != NULL && second != NULL), result);
  g_return_val_if_fail (n_categories <= FOLD_AGREEMENT_MAX_CATEGORIES, result);

  g_autofree Table *table = g_new0 (Table, 1);

  table->n_categories = n_categories;
  fill_table (table, first, second, n_units);
  result.n_units = table->n_units;

  for (guint i = 0; i < n_categories; i++)
    for (guint j = 0; j < n_categories; j++)
      {
        observed += table->shares[i][j] * get_weight (weights, n_categories, i, j);
        expected += table->rows[i] * table->columns[j] * get_weight (weights, n_categories, i, j);
      }
  if (table->n_units == 0 || 1 - expected < 1e-12)
    return result;

  result.value = (observed - expected) / (1 - expected);
  error = get_error (table, weights, result.value, expected);
  result.low = MAX (result.value - NORMAL_95 * error, -1);
  result.high = MIN (result.value + NORMAL_95 * error, 1);
  return result;
}
