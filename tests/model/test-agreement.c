/* test-agreement.c: measures of agreement, against published examples and naive arithmetic
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-agreement.h"

#include <math.h>

#define M FOLD_AGREEMENT_MISSING

/* Writes the two ratings of a table out, one unit after another. */
static guint
unfold (const int *table,
        guint      n,
        int       *first,
        int       *second)
{
  guint n_units = 0;

  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < n; j++)
      for (int k = 0; k < table[i * n + j]; k++, n_units++)
        {
          first[n_units] = (int) i;
          second[n_units] = (int) j;
        }
  return n_units;
}

/* Cohen (1960), table 1, as frequencies of 200: po .70, pe .41, kappa .492 */
static void
test_cohen (void)
{
  static const int table[] = { 88, 14, 18, 10, 40, 10, 2, 6, 12 };
  int first[200];
  int second[200];
  guint n = unfold (table, 3, first, second);
  FoldAgreement kappa = fold_agreement_kappa (first, second, n, 3, FOLD_AGREEMENT_UNWEIGHTED);

  g_assert_cmpuint (kappa.n_units, ==, 200);
  g_assert_cmpfloat_with_epsilon (kappa.value, 0.492, 0.0005);
  g_assert_cmpfloat (kappa.low, <, kappa.value);
  g_assert_cmpfloat (kappa.high, >, kappa.value);
}

/* Fleiss, Cohen and Everitt (1969): kappa .429 of these shares of 200 */
static void
test_fleiss (void)
{
  static const int table[] = { 106, 10, 4, 22, 28, 10, 2, 12, 6 };
  int first[200];
  int second[200];
  guint n = unfold (table, 3, first, second);
  FoldAgreement kappa = fold_agreement_kappa (first, second, n, 3, FOLD_AGREEMENT_UNWEIGHTED);

  g_assert_cmpfloat_with_epsilon (kappa.value, 0.429, 0.0005);
}

/* Krippendorff (2011), example A: two observers, two answers, alpha .095 */
static void
test_krippendorff_two (void)
{
  static const int ratings[] = { 0, 1, 0, 0, 0, 0, 0, 0, 1, 0, 1, 1, 1, 0, 0, 1, 0, 0, 0, 0 };
  FoldAgreement alpha = fold_agreement_alpha (ratings, 2, 10, 2, FOLD_AGREEMENT_NOMINAL, 0);

  g_assert_cmpfloat_with_epsilon (alpha.value, 0.095, 0.0005);
  g_assert_true (isnan (alpha.low));
}

/* Krippendorff (2011), examples C and D: four observers, twelve units, some not rated */
static void
test_krippendorff_missing (void)
{
  static const int ratings[] = {
    0, 1, 2, 2, 1, 0, 3, 0, 1, M, M, M,
    0, 1, 2, 2, 1, 1, 3, 0, 1, 4, M, 2,
    M, 2, 2, 2, 1, 2, 3, 1, 1, 4, 0, M,
    0, 1, 2, 2, 1, 3, 3, 0, 1, 4, 0, M,
  };
  FoldAgreement nominal = fold_agreement_alpha (ratings, 4, 12, 5, FOLD_AGREEMENT_NOMINAL, 500);
  FoldAgreement ordinal = fold_agreement_alpha (ratings, 4, 12, 5, FOLD_AGREEMENT_ORDINAL, 500);
  FoldAgreement interval = fold_agreement_alpha (ratings, 4, 12, 5, FOLD_AGREEMENT_INTERVAL, 500);
  FoldAgreement again = fold_agreement_alpha (ratings, 4, 12, 5, FOLD_AGREEMENT_NOMINAL, 500);

  g_assert_cmpuint (nominal.n_units, ==, 11);
  g_assert_cmpfloat_with_epsilon (nominal.value, 0.743, 0.0005);
  g_assert_cmpfloat_with_epsilon (ordinal.value, 0.815, 0.0005);
  g_assert_cmpfloat_with_epsilon (interval.value, 0.849, 0.0005);
  g_assert_cmpfloat (nominal.low, <, nominal.value);
  g_assert_cmpfloat (nominal.high, >=, nominal.value);
  g_assert_cmpfloat (nominal.low, ==, again.low);
}

static void
test_undefined (void)
{
  static const int same[] = { 1, 1, 1, 1 };
  static const int none[] = { M, M, M, M };
  FoldAgreement kappa = fold_agreement_kappa (same, same, 4, 2, FOLD_AGREEMENT_UNWEIGHTED);

  g_assert_true (isnan (kappa.value));
  g_assert_true (isnan (fold_agreement_kappa (none, same, 4, 2, FOLD_AGREEMENT_LINEAR).value));
  g_assert_true (isnan (fold_agreement_alpha (same, 2, 2, 2, FOLD_AGREEMENT_NOMINAL, 10).value));
  g_assert_cmpuint (fold_agreement_alpha (none, 2, 2, 2, FOLD_AGREEMENT_NOMINAL, 10).n_units, ==, 0);
}

/* ============ naive: all pairs, one by one ============ */

static double
get_difference (int                  a,
                int                  b,
                FoldAgreementWeights weights)
{
  int distance = ABS (a - b);

  return weights == FOLD_AGREEMENT_UNWEIGHTED ? distance > 0
         : weights == FOLD_AGREEMENT_LINEAR   ? distance
                                              : distance * distance;
}

/* One minus the mean difference of pairs over that of all with all. */
static double
compute_kappa (const int            *first,
               const int            *second,
               guint                 n,
               FoldAgreementWeights  weights)
{
  double within = 0;
  double among = 0;
  guint n_units = 0;

  for (guint i = 0; i < n; i++)
    n_units += first[i] != M && second[i] != M;
  for (guint i = 0; i < n; i++)
    {
      if (first[i] == M || second[i] == M)
        continue;
      within += get_difference (first[i], second[i], weights);
      for (guint j = 0; j < n; j++)
        if (first[j] != M && second[j] != M)
          among += get_difference (first[i], second[j], weights);
    }
  return 1 - within * n_units / among;
}

/* Alpha of pairs of ratings, listed one by one. */
static double
compute_alpha (const int *ratings,
               guint      n_coders,
               guint      n_units,
               gboolean   is_interval)
{
  g_autoptr (GArray) pairable = g_array_new (FALSE, FALSE, sizeof (int));
  double within = 0;
  double among = 0;

  for (guint u = 0; u < n_units; u++)
    {
      guint n = 0;

      for (guint c = 0; c < n_coders; c++)
        n += ratings[c * n_units + u] != M;
      for (guint c = 0; n > 1 && c < n_coders; c++)
        {
          int a = ratings[c * n_units + u];

          if (a == M)
            continue;
          g_array_append_val (pairable, a);
          for (guint d = 0; d < n_coders; d++)
            if (d != c && ratings[d * n_units + u] != M)
              within += get_difference (a, ratings[d * n_units + u],
                                        is_interval ? FOLD_AGREEMENT_QUADRATIC : FOLD_AGREEMENT_UNWEIGHTED) / (n - 1);
        }
    }
  for (guint i = 0; i < pairable->len; i++)
    for (guint j = 0; j < pairable->len; j++)
      among += get_difference (g_array_index (pairable, int, i), g_array_index (pairable, int, j),
                               is_interval ? FOLD_AGREEMENT_QUADRATIC : FOLD_AGREEMENT_UNWEIGHTED);
  return 1 - (pairable->len - 1.0) * within / among;
}

static void
test_naive (void)
{
  for (guint round = 0; round < 300; round++)
    {
      guint n_units = (guint) g_test_rand_int_range (3, 40);
      guint n_coders = (guint) g_test_rand_int_range (2, 5);
      g_autofree int *ratings = g_new (int, n_units * n_coders);

      for (guint i = 0; i < n_units * n_coders; i++)
        ratings[i] = g_test_rand_int_range (-1, 4);

      for (int w = FOLD_AGREEMENT_UNWEIGHTED; w <= FOLD_AGREEMENT_QUADRATIC; w++)
        {
          double naive = compute_kappa (ratings, ratings + n_units, n_units, (FoldAgreementWeights) w);
          FoldAgreement kappa = fold_agreement_kappa (ratings, ratings + n_units, n_units, 4, (FoldAgreementWeights) w);

          if (!isnan (kappa.value))
            g_assert_cmpfloat_with_epsilon (kappa.value, naive, 1e-9);
        }
      for (guint is_interval = 0; is_interval < 2; is_interval++)
        {
          double naive = compute_alpha (ratings, n_coders, n_units, (gboolean) is_interval);
          FoldAgreement alpha = fold_agreement_alpha (ratings, n_coders, n_units, 4,
                                                      is_interval ? FOLD_AGREEMENT_INTERVAL : FOLD_AGREEMENT_NOMINAL, 0);

          if (!isnan (alpha.value))
            g_assert_cmpfloat_with_epsilon (alpha.value, naive, 1e-9);
        }
    }
}

/* The interval of kappa is that of a standard error; here from the slope at each cell, by small steps. */
static double
share_kappa (const double *p)
{
  double rows[3] = { 0 };
  double columns[3] = { 0 };
  double observed = 0;
  double expected = 0;
  double total = 0;

  for (guint i = 0; i < 9; i++)
    {
      rows[i / 3] += p[i];
      columns[i % 3] += p[i];
      total += p[i];
      observed += i / 3 == i % 3 ? p[i] : 0;
    }
  for (guint i = 0; i < 3; i++)
    expected += rows[i] * columns[i] / (total * total);
  return (observed / total - expected) / (1 - expected);
}

static void
test_error (void)
{
  static const int table[] = { 106, 10, 4, 22, 28, 10, 2, 12, 6 };
  int first[200];
  int second[200];
  guint n = unfold (table, 3, first, second);
  FoldAgreement kappa = fold_agreement_kappa (first, second, n, 3, FOLD_AGREEMENT_UNWEIGHTED);
  double mean = 0;
  double square = 0;

  for (guint i = 0; i < 9; i++)
    {
      double up[9];
      double down[9];
      double slope = 0;

      for (guint j = 0; j < 9; j++)
        up[j] = down[j] = table[j] / 200.0;
      up[i] += 1e-6;
      down[i] -= 1e-6;
      slope = (share_kappa (up) - share_kappa (down)) / 2e-6;
      mean += table[i] / 200.0 * slope;
      square += table[i] / 200.0 * slope * slope;
    }
  g_assert_cmpfloat_with_epsilon ((kappa.high - kappa.low) / 2, 1.959964 * sqrt ((square - mean * mean) / 200), 1e-5);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/agreement/kappa-of-cohen-1960", test_cohen);
  g_test_add_func ("/model/agreement/kappa-of-fleiss-1969", test_fleiss);
  g_test_add_func ("/model/agreement/alpha-of-two-observers", test_krippendorff_two);
  g_test_add_func ("/model/agreement/alpha-with-missing-ratings", test_krippendorff_missing);
  g_test_add_func ("/model/agreement/undefined-is-no-number", test_undefined);
  g_test_add_func ("/model/agreement/same-as-naive", test_naive);
  g_test_add_func ("/model/agreement/interval-same-as-slopes", test_error);
  return g_test_run ();
}
