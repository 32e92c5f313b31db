/* fold-random.h: random marks, from the seed of the test
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-marks.h"

G_BEGIN_DECLS

/**
 * FoldRandomMarks:
 * @n_marks: how many marks
 * @n_items: of how many items; one of them may have several marks
 * @n_lanes: in how many lanes
 * @n_ranks: of how many ranks
 * @days: from how many days
 * @longest: of at most how many days, mostly far fewer
 *
 * What marks are wanted.
 */
typedef struct
{
  guint n_marks;
  guint n_items;
  guint n_lanes;
  guint n_ranks;
  int days;
  int longest;
} FoldRandomMarks;

gint64     fold_random_time      (gint64                 begin,
                                  gint64                 end);
FoldMark   fold_random_mark      (const FoldRandomMarks *wanted);
FoldMarks *fold_random_new_marks (const FoldRandomMarks *wanted) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
