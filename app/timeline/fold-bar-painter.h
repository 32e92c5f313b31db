/* fold-bar-painter.h: a date, drawn as surely as it is known
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-marks.h"
#include "fold-paint.h"
#include "fold-scene-frame.h"

G_BEGIN_DECLS

/**
 * FoldBarStyle:
 * @color: of the kind
 * @warning: of what is disputed
 * @inset: how far the bar stays away from the top and bottom of its row
 */
typedef struct
{
  GdkRGBA color;
  GdkRGBA warning;
  double  inset;
} FoldBarStyle;

void fold_bar_append (GtkSnapshot        *snapshot,
                      const FoldSceneBar *bar,
                      const FoldMark     *mark,
                      const FoldBarStyle *style);

G_END_DECLS
