/* fold-agreement.h: how far coders agree, beyond what chance would bring
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A rating that was not given. */
#define FOLD_AGREEMENT_MISSING (-1)

/* More answers than this no scale has. */
#define FOLD_AGREEMENT_MAX_CATEGORIES 16

/**
 * FoldAgreementWeights:
 * @FOLD_AGREEMENT_UNWEIGHTED: answers agree or they do not (Cohen 1960)
 * @FOLD_AGREEMENT_LINEAR: a disagreement counts by its distance (Cohen 1968)
 * @FOLD_AGREEMENT_QUADRATIC: a disagreement counts by the square of its distance
 */
typedef enum
{
  FOLD_AGREEMENT_UNWEIGHTED,
  FOLD_AGREEMENT_LINEAR,
  FOLD_AGREEMENT_QUADRATIC,
} FoldAgreementWeights;

/**
 * FoldAgreementMetric:
 * @FOLD_AGREEMENT_NOMINAL: names: equal or not
 * @FOLD_AGREEMENT_ORDINAL: ranks: as far apart as there are ratings between them
 * @FOLD_AGREEMENT_INTERVAL: numbers: as far apart as their difference
 */
typedef enum
{
  FOLD_AGREEMENT_NOMINAL,
  FOLD_AGREEMENT_ORDINAL,
  FOLD_AGREEMENT_INTERVAL,
} FoldAgreementMetric;

/**
 * FoldAgreement:
 * @value: the coefficient, or `NAN` where it is not defined: too little was
 *   rated by two, or everybody gave one and the same answer throughout
 * @low: the lower end of the 95 % confidence interval, or `NAN`
 * @high: its upper end, or `NAN`
 * @n_units: how many units two coders at least have rated
 */
typedef struct
{
  double value;
  double low;
  double high;
  guint  n_units;
} FoldAgreement;

FoldAgreement fold_agreement_kappa (const int            *first,
                                    const int            *second,
                                    guint                 n_units,
                                    guint                 n_categories,
                                    FoldAgreementWeights  weights);
FoldAgreement fold_agreement_alpha (const int            *ratings,
                                    guint                 n_coders,
                                    guint                 n_units,
                                    guint                 n_categories,
                                    FoldAgreementMetric   metric,
                                    guint                 n_resamples);

G_END_DECLS
