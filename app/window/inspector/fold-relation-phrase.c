/* fold-relation-phrase.c: a relation in words, seen from one of its policies
 *
 * Whole phrases in a table, since no language builds them all from parts. The
 * title of the other policy follows.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-relation-phrase.h"

#include <glib/gi18n-lib.h>

#define N_TYPES (FOLD_RELATION_NOT_HARMONISED_WITH + 1)
#define N_POLARITIES (FOLD_POLARITY_DENIED + 1)

/* By type, then by polarity: [0] seen from the policy that the relation starts at, [1] from the other. */
static const char * const phrases[N_TYPES][N_POLARITIES][2] = {
  [FOLD_RELATION_INFLUENCES] = {
    { NC_ ("relation", "influences"), NC_ ("relation", "is influenced by") },
    { NC_ ("relation", "may influence"), NC_ ("relation", "may be influenced by") },
    { NC_ ("relation", "is said not to influence"), NC_ ("relation", "is said not to be influenced by") },
  },
  [FOLD_RELATION_IMPLEMENTS] = {
    { NC_ ("relation", "implements"), NC_ ("relation", "is implemented by") },
    { NC_ ("relation", "may implement"), NC_ ("relation", "may be implemented by") },
    { NC_ ("relation", "is said not to implement"), NC_ ("relation", "is said not to be implemented by") },
  },
  [FOLD_RELATION_AMENDS] = {
    { NC_ ("relation", "amends"), NC_ ("relation", "is amended by") },
    { NC_ ("relation", "may amend"), NC_ ("relation", "may be amended by") },
    { NC_ ("relation", "is said not to amend"), NC_ ("relation", "is said not to be amended by") },
  },
  [FOLD_RELATION_REPEALS] = {
    { NC_ ("relation", "repeals"), NC_ ("relation", "is repealed by") },
    { NC_ ("relation", "may repeal"), NC_ ("relation", "may be repealed by") },
    { NC_ ("relation", "is said not to repeal"), NC_ ("relation", "is said not to be repealed by") },
  },
  [FOLD_RELATION_PART_OF] = {
    { NC_ ("relation", "is part of"), NC_ ("relation", "includes") },
    { NC_ ("relation", "may be part of"), NC_ ("relation", "may include") },
    { NC_ ("relation", "is said not to be part of"), NC_ ("relation", "is said not to include") },
  },
  [FOLD_RELATION_PRECEDES] = {
    { NC_ ("relation", "precedes"), NC_ ("relation", "follows") },
    { NC_ ("relation", "may precede"), NC_ ("relation", "may follow") },
    { NC_ ("relation", "is said not to precede"), NC_ ("relation", "is said not to follow") },
  },
  [FOLD_RELATION_CONTRADICTS] = {
    { NC_ ("relation", "contradicts"), NC_ ("relation", "is contradicted by") },
    { NC_ ("relation", "may contradict"), NC_ ("relation", "may be contradicted by") },
    { NC_ ("relation", "is said not to contradict"), NC_ ("relation", "is said not to be contradicted by") },
  },
  [FOLD_RELATION_NOT_HARMONISED_WITH] = {
    { NC_ ("relation", "is not harmonised with"), NC_ ("relation", "is not matched by") },
    { NC_ ("relation", "may not be harmonised with"), NC_ ("relation", "may not be matched by") },
    { NC_ ("relation", "is said to be harmonised with"), NC_ ("relation", "is said to be matched by") },
  },
};

/**
 * fold_relation_get_phrase:
 * @relation: a relation
 * @is_incoming: whether to read it from the policy that it points at
 *
 * Returns: (transfer none): words that the title of the other policy completes,
 *   such as “may be influenced by”
 */
const char *
fold_relation_get_phrase (FoldRelation *relation,
                          gboolean      is_incoming)
{
  g_return_val_if_fail (FOLD_IS_RELATION (relation), NULL);

  FoldRelationType type = fold_relation_get_relation_type (relation);
  FoldPolarity polarity = fold_relation_get_polarity (relation);

  g_return_val_if_fail (type < N_TYPES && polarity < N_POLARITIES, NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "relation", phrases[type][polarity][is_incoming ? 1 : 0]);
}
