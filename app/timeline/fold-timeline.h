/* fold-timeline.h: the zoomable timeline
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "fold-session.h"
#include "fold-viewport.h"

G_BEGIN_DECLS

/**
 * FoldFrameStats:
 * @n_frames: how many frames there have been since the last reset
 * @last_ms: our own work for the last one: query, layout, widgets, nodes
 * @max_ms: the longest
 * @total_ms: all together
 * @n_bound: how many event widgets were given another policy
 * @n_heavy: how often the nodes of the bars were built anew
 * @n_overlay: how often the crosshair layer was drawn
 */
typedef struct
{
  guint  n_frames;
  double last_ms;
  double max_ms;
  double total_ms;
  guint  n_bound;
  guint  n_heavy;
  guint  n_overlay;
} FoldFrameStats;

#define FOLD_TYPE_TIMELINE (fold_timeline_get_type ())

G_DECLARE_FINAL_TYPE (FoldTimeline, fold_timeline, FOLD, TIMELINE, GtkWidget)

/* Widget actions, all below "timeline.": zoom-in, zoom-out, zoom-fit,
 * zoom-to-selection, center, go-to-date(s), go-to-today, next, previous, first,
 * last, next-lane(i), next-relation, back, forward, pan(d), scroll(d),
 * fold-lane, clear-selection.
 *
 * Signals: "drawn" (once, after the first populated frame),
 * "policy-activated" (FoldPolicy), "relation-activated" (FoldRelation),
 * "period-selected" (gint64 begin, gint64 end), "go-to-date-failed" (message). */

GtkWidget          *fold_timeline_new               (FoldSession    *session);

FoldSession        *fold_timeline_get_session       (FoldTimeline   *self);
gboolean            fold_timeline_is_drawn          (FoldTimeline   *self);
gboolean            fold_timeline_is_settled        (FoldTimeline   *self);
const FoldViewport *fold_timeline_get_viewport      (FoldTimeline   *self);
void                fold_timeline_set_viewport      (FoldTimeline       *self,
                                                     const FoldViewport *viewport);
gint64              fold_timeline_get_pointed   (FoldTimeline       *self,
                                                 const char        **lane);
void                fold_timeline_fly_to            (FoldTimeline   *self,
                                                     FoldSpan        span);
gboolean            fold_timeline_go_to_date        (FoldTimeline   *self,
                                                     const char     *text,
                                                     GError        **error);
void                fold_timeline_scroll_to_item    (FoldTimeline   *self,
                                                     guint           item);
void                fold_timeline_set_playhead      (FoldTimeline   *self,
                                                     gboolean        is_shown,
                                                     gint64          time);
void                fold_timeline_get_frame_stats   (FoldTimeline   *self,
                                                     FoldFrameStats *stats);
void                fold_timeline_reset_frame_stats (FoldTimeline   *self);

/* Loads the style sheet for the display; done once by fold_timeline_new(). */
void                fold_timeline_load_style        (GdkDisplay     *display);

G_END_DECLS
