/* fold-agreement-alpha.c: Krippendorff's alpha
 *
 * Any number of coders, missing ratings allowed. Alpha is 1 − Do / De, where Do
 * is the disagreement within units and De that among all pairable ratings,
 * whoever gave them (Krippendorff 2011, “Computing Krippendorff's
 * alpha-reliability”). The interval is drawn from resampled units; the numbers
 * that choose them are seeded, so that the same ratings give the same interval.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-agreement.h"

#include <math.h>

#define SEED 20110125

/* How often each answer was given for one unit. */
typedef struct
{
  guint counts[FOLD_AGREEMENT_MAX_CATEGORIES];
  guint n_ratings;
} Unit;

typedef struct
{
  const Unit          *units; /* those that two or more rated */
  guint                n_units;
  guint                n_categories;
  FoldAgreementMetric  metric;
} Data;

/* (array) of the units that can be paired */
static GArray *
gather_units (const int *ratings,
              guint      n_coders,
              guint      n_units,
              guint      n_categories)
{
  GArray *units = g_array_new (FALSE, FALSE, sizeof (Unit));

  for (guint u = 0; u < n_units; u++)
    {
      Unit unit = { 0 };

      for (guint c = 0; c < n_coders; c++)
        {
          int rating = ratings[c * n_units + u];

          if (rating >= 0 && (guint) rating < n_categories)
            {
              unit.counts[rating]++;
              unit.n_ratings++;
            }
        }
      if (unit.n_ratings >= 2)
        g_array_append_val (units, unit);
    }
  return units;
}

/* The square of the distance of two answers; totals are of the pairable ratings. */
static double
get_distance (FoldAgreementMetric  metric,
              const double        *totals,
              guint                low,
              guint                high)
{
  double sum = 0;

  if (metric == FOLD_AGREEMENT_NOMINAL)
    return 1;
  if (metric == FOLD_AGREEMENT_INTERVAL)
    return (double) (high - low) * (high - low);

  for (guint g = low; g <= high; g++)
    sum += totals[g];
  sum -= (totals[low] + totals[high]) / 2;
  return sum * sum;
}

/* CHOICE says which units count, with repetition; NULL stands for each once. */
static double
compute (const Data  *self,
         const guint *choice)
{
  double totals[FOLD_AGREEMENT_MAX_CATEGORIES] = { 0 };
  double within[FOLD_AGREEMENT_MAX_CATEGORIES][FOLD_AGREEMENT_MAX_CATEGORIES] = { { 0 } };
  double observed = 0;
  double expected = 0;
  double n = 0;

  for (guint u = 0; u < self->n_units; u++)
    {
      const Unit *unit = &self->units[choice != NULL ? choice[u] : u];

      n += unit->n_ratings;
      for (guint c = 0; c < self->n_categories; c++)
        {
          totals[c] += unit->counts[c];
          for (guint k = c + 1; unit->counts[c] > 0 && k < self->n_categories; k++)
            within[c][k] += (double) unit->counts[c] * unit->counts[k] / (unit->n_ratings - 1);
        }
    }

  for (guint c = 0; c < self->n_categories; c++)
    for (guint k = c + 1; k < self->n_categories; k++)
      {
        double distance = get_distance (self->metric, totals, c, k);

        observed += within[c][k] * distance;
        expected += totals[c] * totals[k] * distance;
      }
  return expected > 0 ? 1 - (n - 1) * observed / expected : NAN;
}

static int
compare_doubles (gconstpointer a,
                 gconstpointer b,
                 gpointer      user_data)
{
  double x = *(const double *) a;
  double y = *(const double *) b;

  return (x > y) - (x < y);
}

static void
resample (const Data    *self,
          guint          n_resamples,
          FoldAgreement *result)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  g_autofree guint *choice = g_new (guint, self->n_units);
  g_autofree double *values = g_new (double, n_resamples);
  guint n = 0;

  for (guint i = 0; i < n_resamples; i++)
    {
      double value = NAN;

      for (guint u = 0; u < self->n_units; u++)
        choice[u] = (guint) g_rand_int_range (rand, 0, (gint32) self->n_units);
      value = compute (self, choice);
      if (!isnan (value))
        values[n++] = value;
    }
  /* Where most resamples have one answer throughout, they tell nothing. */
  if (n < n_resamples / 2 || n == 0)
    return;

  g_qsort_with_data (values, (int) n, sizeof *values, compare_doubles, NULL);
  result->low = values[(guint) (0.025 * (n - 1))];
  result->high = values[(guint) ceil (0.975 * (n - 1))];
}

/**
 * fold_agreement_alpha:
 * @ratings: (array): for each coder the ratings of all units, one coder after
 *   another: 0 and up, or %FOLD_AGREEMENT_MISSING
 * @n_coders: how many coders there are
 * @n_units: how many units there are
 * @n_categories: how many answers the scale has, at most
 *   %FOLD_AGREEMENT_MAX_CATEGORIES
 * @metric: how far apart two answers are
 * @n_resamples: how often units are drawn for the interval; 0 for none
 *
 * Takes time in proportion to @n_resamples; callers that must not wait use a
 * thread.
 *
 * Returns: their agreement beyond chance; 1 is full, 0 what chance brings
 */
FoldAgreement
fold_agreement_alpha (const int           *ratings,
                      guint                n_coders,
                      guint                n_units,
                      guint                n_categories,
                      FoldAgreementMetric  metric,
                      guint                n_resamples)
{
  FoldAgreement result = { NAN, NAN, NAN, 0 };

  g_return_val_if_fail (ratings != NULL || n_coders * n_units == 0, result);
  g_return_val_if_fail (n_categories <= FOLD_AGREEMENT_MAX_CATEGORIES, result);

  g_autoptr (GArray) units = gather_units (ratings, n_coders, n_units, n_categories);
  Data data = { (const Unit *) (gconstpointer) units->data, units->len, n_categories, metric };

  result.n_units = units->len;
  if (units->len == 0)
    return result;

  result.value = compute (&data, NULL);
  if (n_resamples > 0 && !isnan (result.value))
    resample (&data, n_resamples, &result);
  return result;
}
