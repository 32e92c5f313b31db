/* fold-ruler.h: the calendar above the lanes, in two rows, and the bands below them
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-timeline-view-private.h"

G_BEGIN_DECLS

#define FOLD_TYPE_RULER (fold_ruler_get_type ())

G_DECLARE_FINAL_TYPE (FoldRuler, fold_ruler, FOLD, RULER, GtkWidget)

GtkWidget *fold_ruler_new        (FoldTimelineView *view);
int        fold_ruler_get_height (FoldRuler        *self);
void       fold_ruler_set_room   (FoldRuler        *self,
                                  int               height);

G_END_DECLS
