/* fold-timeline-items-private.h: what the builder of the items fills in
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-timeline-items.h"

struct _FoldTimelineItems
{
  GObject parent_instance;

  FoldLibrary      *library; /* or NULL */
  FoldLanes         by;
  FoldMarks        *marks;
  FoldDensity      *density; /* or NULL until it is asked for */
  GArray           *items;   /* FoldTimelineItem; an item with a policy holds a reference on it */
  GArray           *lanes;   /* FoldTimelineLane */
  guint32          *ordered; /* items by date */
  guint32          *first_marks;
  GHashTable       *numbers; /* FoldPolicy → item + 1 */
  GPtrArray        *undated; /* FoldPolicy */
  FoldFilterCounts  counts;
};

void _fold_timeline_items_build (FoldTimelineItems *self,
                                 FoldFilter        *filter);
