/* fold-lane-budget.h: lanes that fit the height there is
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-scene.h"

G_BEGIN_DECLS

/**
 * FoldLaneBudget:
 * @params: what is wanted
 * @metrics: the vertical sizes
 * @height: what is seen of the lanes, in pixels
 *
 * What lanes have to fit into.
 */
typedef struct
{
  FoldLaneParams params;
  FoldSceneMetrics metrics;
  double height;
} FoldLaneBudget;

FoldLaneLayout *fold_lane_budget_pack (const FoldLaneBudget  *self,
                                       FoldMarks             *marks,
                                       int                    octave,
                                       GCancellable          *cancellable,
                                       GError               **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
