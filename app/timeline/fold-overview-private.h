/* fold-overview-private.h: what the files of the overview share
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-overview.h"
#include "fold-paint.h"
#include "fold-text-cache.h"
#include "fold-viewport.h"

G_BEGIN_DECLS

typedef enum
{
  DRAG_NONE,
  DRAG_MOVE,
  DRAG_LEFT,
  DRAG_RIGHT,
  DRAG_NEW,
} Drag;

struct _FoldOverview
{
  GtkWidget parent_instance;

  FoldSession   *session;
  FoldViewport   viewport; /* always all of it */
  FoldPaint      paint;
  FoldTextCache *texts;
  GtkWidget     *columns;
  GtkWidget     *brush;
  Drag           drag;
  FoldSpan       drag_range;
  double         drag_x;
};

gboolean _fold_overview_get_brush       (FoldOverview *self,
                                         double       *x0,
                                         double       *x1);
void     _fold_overview_add_controllers (FoldOverview *self);

G_END_DECLS
