/* fold-timeline-layers.c: the layers of the timeline, and where they go
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "fold-bars-layer.h"
#include "fold-ground-layer.h"
#include "fold-timeline-private.h"

#define HEADER_PX        166
#define NARROW_HEADER_PX 104
#define NARROW_PX        760
/* Of the width, however large the text. */
#define HEADER_SHARE     0.27
#define MIN_WIDTH        320
#define MIN_HEIGHT       200

static GtkWidget *
add_layer (FoldTimeline *self,
           GtkWidget    *layer)
{
  gtk_widget_set_parent (layer, GTK_WIDGET (self));
  return layer;
}

void
_fold_timeline_add_layers (FoldTimeline *self)
{
  FoldTimelineView *view = &self->view;

  self->ground = add_layer (self, fold_ground_layer_new (view));
  self->bars = add_layer (self, fold_bars_layer_new (view));
  self->relations = add_layer (self, fold_relations_layer_new (view));
  self->field = add_layer (self, fold_event_field_new (view));
  self->headers = add_layer (self, fold_lane_headers_new (view));
  self->corner = add_layer (self, gtk_label_new (NULL));
  self->ruler = add_layer (self, fold_ruler_new (view));
  self->overlay = add_layer (self, fold_overlay_layer_new (view));
  self->adjustment = gtk_adjustment_new (0, 0, 0, 0, 0, 0);
  self->scrollbar = add_layer (self, gtk_scrollbar_new (GTK_ORIENTATION_VERTICAL, self->adjustment));
  gtk_widget_add_css_class (self->corner, "timeline-corner");
  gtk_widget_add_css_class (self->scrollbar, "overlay-indicator");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scrollbar), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Scroll lanes"), -1);
}

static int
get_header_width (FoldTimeline *self,
                  int           width)
{
  gboolean is_alone = self->view.items != NULL && fold_timeline_items_get_n_lanes (self->view.items) <= 1;

  if (is_alone)
    return 0;
  return (int) ceil (MIN ((width < NARROW_PX ? NARROW_HEADER_PX : HEADER_PX) * self->view.paint.scale,
                          MAX (width * HEADER_SHARE, NARROW_HEADER_PX)));
}

static void
allocate_at (GtkWidget *child,
             int        x,
             int        y,
             int        width,
             int        height)
{
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_allocate (child, MAX (width, 0), MAX (height, 0), -1,
                       gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT ((float) x, (float) y)));
}

static void
allocate_layers (FoldTimeline *self,
                 int           width,
                 int           height)
{
  gboolean is_rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int plot_width = width - self->header_width;
  int plot_height = height - self->ruler_height;
  int header_x = is_rtl ? plot_width : 0;
  GtkWidget *layers[] = { self->ground, self->bars, self->relations, self->field };
  int bar_width;

  for (guint i = 0; i < G_N_ELEMENTS (layers); i++)
    allocate_at (layers[i], self->plot_x, self->ruler_height, plot_width, plot_height);
  allocate_at (self->headers, header_x, self->ruler_height, self->header_width, plot_height);
  allocate_at (self->corner, header_x, 0, self->header_width, self->ruler_height);
  allocate_at (self->ruler, self->plot_x, 0, plot_width, self->ruler_height);
  allocate_at (self->overlay, self->plot_x, 0, plot_width, height);
  gtk_widget_measure (self->scrollbar, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &bar_width, NULL, NULL);
  allocate_at (self->scrollbar, is_rtl ? 0 : width - bar_width, self->ruler_height, bar_width, plot_height);
}

/* What was asked for before there was anything to show it in, or as much as the first look wants. */
static void
fit_first (FoldTimeline *self)
{
  FoldTimelineView *view = &self->view;

  if (fold_span_is_empty (self->wanted_range))
    {
      _fold_timeline_fit (self, _fold_timeline_add_room (self, _fold_timeline_get_first_span (self)), &view->viewport);
      return;
    }
  fold_viewport_fit (&view->viewport, self->wanted_range, 0);
  if (_fold_timeline_has_items (self))
    self->wanted_range = (FoldSpan) { 0, 0 };
}

/* The scene is made anew at once, or the first frame would be empty. */
static void
resize_plot (FoldTimeline *self,
             int           width,
             int           height)
{
  FoldTimelineView *view = &self->view;
  FoldSpan seen = fold_viewport_get_span (&view->viewport);
  gboolean is_first = self->needs_fit || view->viewport.width <= 1;

  fold_viewport_set_width (&view->viewport, width);
  view->plot_height = height;
  if (is_first)
    fit_first (self);
  else
    fold_viewport_fit (&view->viewport, seen, 0);
  self->needs_fit = self->needs_fit && !_fold_timeline_has_items (self);
  if (ABS (height - self->packed_height) > (fold_layout_cache_is_instant (self->layouts) ? 2 : height / 8.0))
    _fold_timeline_reset_layouts (self);
  _fold_timeline_update (self);
}

void
_fold_timeline_allocate (GtkWidget *widget,
                         int        width,
                         int        height,
                         int        baseline)
{
  FoldTimeline *self = FOLD_TIMELINE (widget);
  gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  gint64 start = fold_timeline_view_start_work ();

  self->header_width = get_header_width (self, width);
  fold_ruler_set_room (FOLD_RULER (self->ruler), height);
  self->ruler_height = fold_ruler_get_height (FOLD_RULER (self->ruler));
  self->plot_x = is_rtl ? 0 : self->header_width;
  self->view.viewport.is_mirrored = is_rtl;
  fold_overlay_layer_set_ruler (FOLD_OVERLAY_LAYER (self->overlay), self->ruler_height);

  int plot_width = MAX (width - self->header_width, 1);
  int plot_height = MAX (height - self->ruler_height, 0);

  if (self->needs_fit || self->view.viewport.width != plot_width || self->view.plot_height != plot_height)
    resize_plot (self, plot_width, plot_height);

  allocate_layers (self, width, height);
  _fold_timeline_allocate_tags (self);
  if (self->popover != NULL)
    gtk_popover_present (GTK_POPOVER (self->popover));
  fold_timeline_view_add_work (&self->view, start);
}

void
_fold_timeline_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? MIN_WIDTH : MIN_HEIGHT;
  *natural = 3 * *minimum;
}
