/* fold-timeline-private.h: what the files of the timeline share
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-event-field.h"
#include "fold-lane-headers.h"
#include "fold-layout-cache.h"
#include "fold-overlay-layer.h"
#include "fold-relations-layer.h"
#include "fold-ruler.h"
#include "fold-timeline.h"
#include "fold-timeline-view-private.h"

G_BEGIN_DECLS

/**
 * FoldMotion:
 * @flight_from: where a flight began
 * @flight_to: where it goes
 * @flight_start: when it began, in microseconds; 0 for no flight
 * @flight_length: how long it takes, in microseconds
 * @velocity: pixels per second that the view still moves on its own
 * @zoom_goal: how much larger everything is still to become; 1 for none
 * @zoom_x: where, in pixels of the plot
 * @last_time: of the last frame, in microseconds
 *
 * Movements that go on without the user. Any input ends them.
 */
typedef struct
{
  FoldViewport flight_from;
  FoldViewport flight_to;
  gint64       flight_start;
  gint64       flight_length;
  double       velocity;
  double       zoom_goal;
  double       zoom_x;
  gint64       last_time;
} FoldMotion;

struct _FoldTimeline
{
  GtkWidget parent_instance;

  FoldTimelineView view;
  FoldLayoutCache *layouts;

  GtkWidget       *ground;
  GtkWidget       *bars;
  GtkWidget       *relations;
  GtkWidget       *field;
  GtkWidget       *headers;
  GtkWidget       *ruler;
  GtkWidget       *corner;
  GtkWidget       *overlay;
  GtkWidget       *scrollbar;
  GtkWidget       *popover;
  GPtrArray       *tags; /* buttons that name the arrows */
  GtkAdjustment   *adjustment;

  FoldMotion       motion;
  FoldViewport     last_viewport; /* of the last frame */
  guint            tick_id;
  gboolean         is_dirty;
  FoldSpan         wanted_range; /* asked for before there was anything to show; empty if not */
  gboolean         needs_fit;
  gboolean         is_drawn;
  gboolean         is_complete;
  gint64           marked_time; /* when the range was last remembered */
  guint            wanted_focus; /* an item that is to get the focus once it has a widget */

  /* Of the pointer, in pixels of the plot. */
  gboolean         has_pointer;
  double           pointer_x;
  double           pointer_y;
  double           drag_x;
  double           drag_y;
  double           drag_velocity;
  gint64           drag_time;
  gboolean         is_choosing;
  gint64           choice_start;
  double           pinch_scale;

  int              plot_x;
  int              header_width;
  int              ruler_height;
  double           packed_height; /* of the plot when lanes were last packed */

  FoldFrameStats   stats;
};

/* fold-timeline-frame.c */
gboolean _fold_timeline_has_items           (FoldTimeline       *self);
FoldSpan _fold_timeline_get_bounds          (FoldTimeline       *self);
FoldSpan _fold_timeline_get_first_span      (FoldTimeline       *self);
FoldSpan _fold_timeline_add_room            (FoldTimeline       *self,
                                             FoldSpan            span);
void     _fold_timeline_fit                 (FoldTimeline       *self,
                                             FoldSpan            span,
                                             FoldViewport       *viewport);
void     _fold_timeline_update_selected     (FoldTimeline       *self);
void     _fold_timeline_reset_layouts       (FoldTimeline       *self);
void     _fold_timeline_take_items          (FoldTimeline       *self);
void     _fold_timeline_update_metrics      (FoldTimeline       *self);
void     _fold_timeline_update              (FoldTimeline       *self);
void     _fold_timeline_invalidate          (FoldTimeline       *self);
void     _fold_timeline_count_frame         (FoldTimeline       *self);

/* fold-timeline-layers.c */
void     _fold_timeline_add_layers          (FoldTimeline       *self);
void     _fold_timeline_allocate            (GtkWidget          *widget,
                                             int                 width,
                                             int                 height,
                                             int                 baseline);
void     _fold_timeline_measure             (GtkWidget          *widget,
                                             GtkOrientation      orientation,
                                             int                 for_size,
                                             int                *minimum,
                                             int                *natural,
                                             int                *minimum_baseline,
                                             int                *natural_baseline);

/* fold-timeline-follow.c */
void     _fold_timeline_follow              (FoldTimeline       *self);

/* fold-timeline.c */
void     _fold_timeline_remember            (FoldTimeline       *self);
void     _fold_timeline_set_scroll          (FoldTimeline       *self,
                                             double              y);
gboolean _fold_timeline_can_scroll          (FoldTimeline       *self);
void     _fold_timeline_select_item         (FoldTimeline       *self,
                                             guint               item);
void     _fold_timeline_activate_item       (FoldTimeline       *self,
                                             guint               item);
guint    _fold_timeline_get_current         (FoldTimeline       *self);
gboolean _fold_timeline_plot_from_widget    (FoldTimeline       *self,
                                             double              x,
                                             double              y,
                                             double             *plot_x,
                                             double             *plot_y);

/* fold-timeline-motion.c */
gboolean _fold_timeline_step_motion         (FoldTimeline       *self,
                                             gint64              now);
gboolean _fold_timeline_is_moving           (FoldTimeline       *self);
void     _fold_timeline_stop_motion         (FoldTimeline       *self);
void     _fold_timeline_fly                 (FoldTimeline       *self,
                                             const FoldViewport *to);
void     _fold_timeline_zoom_smoothly       (FoldTimeline       *self,
                                             double              x,
                                             double              factor);
void     _fold_timeline_fling               (FoldTimeline       *self,
                                             double              velocity);

/* fold-timeline-gestures.c */
void     _fold_timeline_add_gestures        (FoldTimeline       *self);

/* fold-timeline-actions.c */
void     _fold_timeline_install_actions     (GtkWidgetClass     *klass);
void     _fold_timeline_update_actions      (FoldTimeline       *self);

/* fold-timeline-walk.c */
void     _fold_timeline_walk_by_date        (FoldTimeline       *self,
                                             int                 by);
void     _fold_timeline_walk_to_end         (FoldTimeline       *self,
                                             gboolean            is_last);
void     _fold_timeline_walk_lanes          (FoldTimeline       *self,
                                             int                 by);
void     _fold_timeline_walk_in_lane        (FoldTimeline       *self,
                                             int                 by);
void     _fold_timeline_focus_item          (FoldTimeline       *self,
                                             guint               item);
void     _fold_timeline_restore_focus       (FoldTimeline       *self);

/* fold-timeline-popovers.c */
void     _fold_timeline_sync_tags           (FoldTimeline       *self);
void     _fold_timeline_allocate_tags       (FoldTimeline       *self);
void     _fold_timeline_show_hidden         (FoldTimeline       *self,
                                             GtkWidget          *chip,
                                             guint               position,
                                             const FoldSpan     *span);
gboolean _fold_timeline_show_hidden_at      (FoldTimeline       *self,
                                             double              plot_x,
                                             double              plot_y,
                                             guint               position,
                                             const FoldSpan     *span);
void     _fold_timeline_close_popover       (FoldTimeline       *self);

G_END_DECLS
