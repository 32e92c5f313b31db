/* fold-ground-layer.c: lines of the calendar, bands, lanes and today, behind everything
 *
 * Bands of the first group are shaded in turn; episodes such as the pandemic are
 * hatched, so that both can be told where they overlap. Others stand in the
 * ruler only.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-ground-layer.h"

#include <math.h>

#include "fold-bands.h"

#define HATCH_PX 8

struct _FoldGroundLayer
{
  GtkWidget parent_instance;

  FoldTimelineView *view;
};

G_DEFINE_FINAL_TYPE (FoldGroundLayer, fold_ground_layer, GTK_TYPE_WIDGET)

static void
append_hatching (GtkSnapshot           *snapshot,
                 const graphene_rect_t *box,
                 const GdkRGBA         *color)
{
  const graphene_rect_t tile = GRAPHENE_RECT_INIT (box->origin.x, box->origin.y, HATCH_PX, HATCH_PX);
  cairo_t *cr;

  gtk_snapshot_push_repeat (snapshot, box, &tile);
  cr = gtk_snapshot_append_cairo (snapshot, &tile);
  gdk_cairo_set_source_rgba (cr, color);
  cairo_translate (cr, tile.origin.x, tile.origin.y);
  cairo_set_line_width (cr, 1);
  cairo_move_to (cr, -1, HATCH_PX + 1);
  cairo_line_to (cr, HATCH_PX + 1, -1);
  cairo_stroke (cr);
  cairo_destroy (cr);
  gtk_snapshot_pop (snapshot);
}

static void
append_band (FoldTimelineView  *view,
             GtkSnapshot       *snapshot,
             const FoldBandBox *band,
             double             height)
{
  double x0 = MAX (band->x0, 0);
  double x1 = MIN (band->x1, view->viewport.width);
  const graphene_rect_t box = GRAPHENE_RECT_INIT ((float) x0, 0, (float) (x1 - x0), (float) height);

  if (x1 <= x0)
    return;
  if (band->is_episode)
    append_hatching (snapshot, &box, &view->paint.band);
  else if (band->group == 0 && band->is_odd)
    gtk_snapshot_append_color (snapshot, &view->paint.band, &box);
}

static void
append_bands (FoldTimelineView *view,
              GtkSnapshot      *snapshot,
              double            height)
{
  g_autoptr (GArray) bands = fold_bands_list (view);

  for (guint i = 0; i < bands->len; i++)
    append_band (view, snapshot, &g_array_index (bands, FoldBandBox, i), height);
}

static void
append_lines (FoldTimelineView    *view,
              GtkSnapshot         *snapshot,
              const FoldSceneTick *ticks,
              guint                n_ticks,
              gboolean             is_major,
              double               height)
{
  for (guint i = 0; i < n_ticks; i++)
    {
      gboolean is_strong = is_major || ticks[i].tick.is_strong;

      if (ticks[i].x >= 0 && ticks[i].x <= view->viewport.width)
        gtk_snapshot_append_color (snapshot, is_strong ? &view->paint.grid_strong : &view->paint.grid,
                                   &GRAPHENE_RECT_INIT (floorf (ticks[i].x), 0, 1, (float) height));
    }
}

static void
append_lanes (FoldTimelineView *view,
              GtkSnapshot      *snapshot,
              double            width)
{
  for (guint i = 0; i < view->frame->n_lanes; i++)
    {
      const FoldSceneLane *lane = &view->frame->lanes[i];

      gtk_snapshot_append_color (snapshot, &view->paint.grid_strong,
                                 &GRAPHENE_RECT_INIT (0, floorf (lane->y + lane->height) - 1, (float) width, 1));
    }
}

/* Behind the titles, which it would cross. */
static void
append_today (FoldTimelineView *view,
              GtkSnapshot      *snapshot,
              double            height)
{
  double x = floor (fold_viewport_time_to_x (&view->viewport, g_get_real_time () / G_USEC_PER_SEC));

  if (x >= 0 && x <= view->viewport.width)
    gtk_snapshot_append_color (snapshot, &view->paint.accent,
                               &GRAPHENE_RECT_INIT ((float) x, 0, 2, (float) height));
}

static void
fold_ground_layer_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  FoldTimelineView *view = FOLD_GROUND_LAYER (widget)->view;
  const FoldSceneFrame *frame = view->frame;
  double height = gtk_widget_get_height (widget);
  gint64 start = fold_timeline_view_start_work ();

  if (frame == NULL)
    return;

  append_bands (view, snapshot, height);
  append_lines (view, snapshot, frame->minor, frame->n_minor, FALSE, height);
  append_lines (view, snapshot, frame->major, frame->n_major, TRUE, height);
  append_lanes (view, snapshot, gtk_widget_get_width (widget));
  append_today (view, snapshot, height);
  fold_timeline_view_add_work (view, start);
}

static void
fold_ground_layer_class_init (FoldGroundLayerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = fold_ground_layer_snapshot;
  gtk_widget_class_set_css_name (widget_class, "timelineground");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
fold_ground_layer_init (FoldGroundLayer *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

/**
 * fold_ground_layer_new:
 * @view: what to draw from; has to outlive the layer
 *
 * Returns: (transfer floating): the layer
 */
GtkWidget *
fold_ground_layer_new (FoldTimelineView *view)
{
  g_return_val_if_fail (view != NULL, NULL);

  FoldGroundLayer *self = g_object_new (FOLD_TYPE_GROUND_LAYER, NULL);

  self->view = view;
  return GTK_WIDGET (self);
}
