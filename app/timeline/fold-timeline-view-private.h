/* fold-timeline-view-private.h: what the layers of a timeline draw from
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>
#include <time.h>

#include "fold-paint.h"
#include "fold-scene.h"
#include "fold-session.h"
#include "fold-text-cache.h"

G_BEGIN_DECLS

/**
 * FoldTimelineView:
 * @frame: (nullable): the prepared scene; %NULL until there is something to show
 * @frame_viewport: the viewport that @frame was made for
 * @selected: the item of the selected policy, or %FOLD_NO_ITEM
 * @n_bound: how many event widgets were given another policy
 * @n_heavy: how often bars were made into nodes
 * @n_overlay: how often the crosshair was drawn
 * @work: microseconds of own work since the last frame
 *
 * The state that the timeline prepares and the layers read. Nobody but the
 * timeline changes it, the counters apart.
 */
typedef struct
{
  FoldSession          *session;
  FoldTimelineItems    *items;
  FoldScene            *scene;
  const FoldSceneFrame *frame;
  FoldLaneLayout       *layout;
  FoldViewport          viewport;
  FoldSceneMetrics      metrics;
  FoldLaneMetrics       lane_metrics;
  FoldPaint             paint;
  FoldTextCache        *texts;
  double                scroll_y;
  double                plot_height;
  guint                 selected;
  guint                 n_bound;
  guint                 n_heavy;
  guint                 n_overlay;
  gint64                work;
} FoldTimelineView;

/* The time that this thread has worked, in microseconds: what others make it
 * wait is not its work. */
static inline gint64
fold_timeline_view_start_work (void)
{
  struct timespec time;

  if (clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time) != 0)
    return g_get_monotonic_time ();
  return (gint64) time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

/* Adds the time since @start, from fold_timeline_view_start_work(), to our own work. */
static inline void
fold_timeline_view_add_work (FoldTimelineView *self,
                             gint64            start)
{
  self->work += fold_timeline_view_start_work () - start;
}

/* Whether the layout is of these items, rather than one that has to do until
 * theirs is there. */
static inline gboolean
fold_timeline_view_has_rows (const FoldTimelineView *self)
{
  return self->layout != NULL && self->items != NULL &&
         fold_lane_layout_get_marks (self->layout) == fold_timeline_items_get_marks (self->items);
}

/* The selected item is shown even where there is no room for it. */
static inline FoldSceneInput
fold_timeline_view_get_input (const FoldTimelineView *self,
                              FoldDensity            *density)
{
  gboolean has_pinned = self->selected != FOLD_NO_ITEM && fold_timeline_view_has_rows (self);

  return (FoldSceneInput) {
    .viewport = &self->viewport,
    .layout = self->layout,
    .density = density,
    .metrics = &self->metrics,
    .scroll_y = self->scroll_y,
    .height = self->plot_height,
    .has_pinned = has_pinned,
    .pinned = has_pinned ? fold_timeline_items_find_mark (self->items, self->selected) : 0,
  };
}

G_END_DECLS
