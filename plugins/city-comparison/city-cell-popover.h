/* city-cell-popover.h: one answer, with what it stands on
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "city-matrix.h"

G_BEGIN_DECLS

GtkWidget *city_cell_popover_new (FoldContext    *context,
                                  FoldCriterion  *criterion,
                                  FoldPlace      *place,
                                  const CityCell *cell);

G_END_DECLS
