/* fold-bars-layer.c: all bars and densities
 *
 * The heavy layer. Its nodes are built for the visible page and the margins
 * beside it, and while the view only pans they are moved, not built again.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-bars-layer.h"

#include "fold-bar-painter.h"

struct _FoldBarsLayer
{
  GtkWidget parent_instance;

  FoldTimelineView *view;

  /* The nodes, and what they were made from. */
  GskRenderNode     *node;
  FoldViewport       viewport;
  FoldLaneLayout    *layout;
  FoldTimelineItems *items;
  FoldPaint          paint;
  double             scroll_y;
  double             plot_height;
};

G_DEFINE_FINAL_TYPE (FoldBarsLayer, fold_bars_layer, GTK_TYPE_WIDGET)

static void
append_bars (FoldTimelineView *view,
             GtkSnapshot      *snapshot)
{
  const FoldSceneFrame *frame = view->frame;
  FoldMarks *marks = fold_timeline_items_get_marks (view->items);

  for (guint i = 0; i < frame->n_bars; i++)
    {
      const FoldSceneBar *bar = &frame->bars[i];
      const FoldTimelineItem *item = fold_timeline_items_get (view->items, bar->item);
      const FoldBarStyle style = {
        .color = view->paint.kinds[MIN (item->kind, FOLD_N_POLICY_KINDS - 1)],
        .warning = view->paint.warning,
        .inset = bar->height > 20 ? 5 * view->paint.scale : 0,
      };

      if (bar->y + bar->height >= 0 && bar->y <= view->plot_height)
        fold_bar_append (snapshot, bar, fold_marks_get (marks, bar->mark), &style);
    }
}

static void
append_columns (FoldTimelineView       *view,
                GtkSnapshot            *snapshot,
                const FoldSceneColumns *columns)
{
  const GdkRGBA color = fold_rgba_fade (view->paint.text, 0.28);
  double unit = (columns->height - 2) / MAX (columns->peak, 1);

  for (guint i = 0; i < columns->n; i++)
    {
      guint32 count = view->frame->values[columns->first + i];
      /* What is there at all is to be seen, however many others there are. */
      double height = MAX (count * unit, 1.5);
      double x = columns->x + i * columns->step + MIN (columns->step, 0);

      if (count > 0)
        gtk_snapshot_append_color (snapshot, &color,
                                   &GRAPHENE_RECT_INIT ((float) x, (float) (columns->y + columns->height - height),
                                                        MAX (ABS (columns->step) - 1, 1), (float) height));
    }
}

static GskRenderNode *
build_node (FoldTimelineView *view)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  for (guint i = 0; i < view->frame->n_columns; i++)
    append_columns (view, snapshot, &view->frame->columns[i]);
  append_bars (view, snapshot);
  view->n_heavy++;
  return gtk_snapshot_free_to_node (snapshot);
}

/* How far the view has panned since the nodes were built. */
static double
get_shift (FoldBarsLayer *self)
{
  return fold_viewport_time_to_x (&self->view->viewport, self->viewport.origin) -
         fold_viewport_time_to_x (&self->viewport, self->viewport.origin);
}

static gboolean
can_reuse (FoldBarsLayer *self)
{
  const FoldTimelineView *view = self->view;

  return self->node != NULL &&
         self->layout == view->layout &&
         self->items == view->items &&
         self->viewport.seconds_per_px == view->viewport.seconds_per_px &&
         self->viewport.width == view->viewport.width &&
         self->viewport.is_mirrored == view->viewport.is_mirrored &&
         self->scroll_y == view->scroll_y &&
         self->plot_height == view->plot_height &&
         ABS (get_shift (self)) < view->metrics.margin * view->viewport.width &&
         fold_paint_equal (&self->paint, &view->paint);
}

static void
forget_node (FoldBarsLayer *self)
{
  g_clear_pointer (&self->node, gsk_render_node_unref);
  g_clear_pointer (&self->layout, fold_lane_layout_unref);
  g_clear_object (&self->items);
}

static void
ensure_node (FoldBarsLayer *self)
{
  const FoldTimelineView *view = self->view;

  if (can_reuse (self))
    return;

  forget_node (self);
  self->node = build_node (self->view);
  self->layout = fold_lane_layout_ref (view->layout);
  self->items = g_object_ref (view->items);
  self->viewport = view->viewport;
  self->scroll_y = view->scroll_y;
  self->plot_height = view->plot_height;
  self->paint = view->paint;
}

static void
fold_bars_layer_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  FoldBarsLayer *self = FOLD_BARS_LAYER (widget);
  gint64 start = fold_timeline_view_start_work ();

  if (self->view->frame == NULL)
    return;

  ensure_node (self);
  if (self->node != NULL)
    {
      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) get_shift (self), 0));
      gtk_snapshot_append_node (snapshot, self->node);
      gtk_snapshot_restore (snapshot);
    }
  fold_timeline_view_add_work (self->view, start);
}

static void
fold_bars_layer_dispose (GObject *object)
{
  forget_node (FOLD_BARS_LAYER (object));

  G_OBJECT_CLASS (fold_bars_layer_parent_class)->dispose (object);
}

static void
fold_bars_layer_class_init (FoldBarsLayerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fold_bars_layer_dispose;
  widget_class->snapshot = fold_bars_layer_snapshot;
  gtk_widget_class_set_css_name (widget_class, "timelinebars");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
fold_bars_layer_init (FoldBarsLayer *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

/**
 * fold_bars_layer_new:
 * @view: what to draw from; has to outlive the layer
 *
 * Returns: (transfer floating): the layer
 */
GtkWidget *
fold_bars_layer_new (FoldTimelineView *view)
{
  g_return_val_if_fail (view != NULL, NULL);

  FoldBarsLayer *self = g_object_new (FOLD_TYPE_BARS_LAYER, NULL);

  self->view = view;
  return GTK_WIDGET (self);
}
