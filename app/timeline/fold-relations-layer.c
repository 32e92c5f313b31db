/* fold-relations-layer.c: the frame of the selected policy, and its arrows
 *
 * Beside colour, the form of the tip tells the types of relations apart, and
 * the line how surely it is stated: broken if only possible, crossed if denied.
 * Bars that go on beyond the edge of the view point there.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-relations-layer.h"

#include <math.h>

#define LINE_WIDTH  2
#define TIP_PX      9
#define CROSS_PX    6
#define EDGE_PX     7

struct _FoldRelationsLayer
{
  GtkWidget parent_instance;

  FoldTimelineView *view;
  GArray           *routes;
};

G_DEFINE_FINAL_TYPE (FoldRelationsLayer, fold_relations_layer, GTK_TYPE_WIDGET)

/* ============ arrows ============ */

static void
trace_curve (cairo_t                 *cr,
             const FoldRelationRoute *route)
{
  const graphene_point_t *p = route->points;

  cairo_move_to (cr, p[0].x, p[0].y);
  cairo_curve_to (cr, p[1].x, p[1].y, p[2].x, p[2].y, p[3].x, p[3].y);
}

static void
draw_triangle (cairo_t  *cr,
               gboolean  is_filled)
{
  cairo_move_to (cr, 0, 0);
  cairo_line_to (cr, -TIP_PX, -TIP_PX / 2.0);
  cairo_line_to (cr, -TIP_PX, TIP_PX / 2.0);
  if (is_filled)
    {
      cairo_close_path (cr);
      cairo_fill (cr);
    }
  else
    {
      cairo_new_path (cr);
      cairo_move_to (cr, -TIP_PX, -TIP_PX / 2.0);
      cairo_line_to (cr, 0, 0);
      cairo_line_to (cr, -TIP_PX, TIP_PX / 2.0);
      cairo_stroke (cr);
    }
}

static void
draw_bar (cairo_t *cr,
          double   x)
{
  cairo_move_to (cr, x, -TIP_PX / 2.0 - 1);
  cairo_line_to (cr, x, TIP_PX / 2.0 + 1);
  cairo_stroke (cr);
}

static void
draw_diamond (cairo_t *cr)
{
  cairo_move_to (cr, 0, 0);
  cairo_line_to (cr, -TIP_PX / 2.0, -TIP_PX / 2.0);
  cairo_line_to (cr, -TIP_PX, 0);
  cairo_line_to (cr, -TIP_PX / 2.0, TIP_PX / 2.0);
  cairo_close_path (cr);
  cairo_fill (cr);
}

static void
draw_tip (cairo_t          *cr,
          FoldRelationType  type)
{
  switch (type)
    {
    case FOLD_RELATION_IMPLEMENTS:
    case FOLD_RELATION_PRECEDES:
      draw_triangle (cr, type == FOLD_RELATION_IMPLEMENTS);
      break;
    case FOLD_RELATION_AMENDS:
      draw_triangle (cr, TRUE);
      draw_bar (cr, -TIP_PX - 3);
      break;
    case FOLD_RELATION_REPEALS:
      draw_bar (cr, -1);
      draw_bar (cr, -5);
      break;
    case FOLD_RELATION_PART_OF:
      draw_diamond (cr);
      break;
    case FOLD_RELATION_CONTRADICTS:
    case FOLD_RELATION_NOT_HARMONISED_WITH:
      draw_triangle (cr, FALSE);
      draw_bar (cr, -TIP_PX / 2.0);
      break;
    case FOLD_RELATION_INFLUENCES:
    default:
      draw_triangle (cr, TRUE);
      break;
    }
}

static void
draw_cross (cairo_t                 *cr,
            const FoldRelationRoute *route)
{
  graphene_point_t middle = fold_relation_route_at (route, 0.35f);

  cairo_move_to (cr, middle.x - CROSS_PX, middle.y - CROSS_PX);
  cairo_line_to (cr, middle.x + CROSS_PX, middle.y + CROSS_PX);
  cairo_move_to (cr, middle.x - CROSS_PX, middle.y + CROSS_PX);
  cairo_line_to (cr, middle.x + CROSS_PX, middle.y - CROSS_PX);
  cairo_stroke (cr);
}

static void
get_bounds (const FoldRelationRoute *route,
            graphene_rect_t         *bounds)
{
  graphene_rect_t box = GRAPHENE_RECT_INIT (route->points[0].x, route->points[0].y, 0, 0);

  for (int i = 1; i < 4; i++)
    graphene_rect_expand (&box, &route->points[i], &box);
  graphene_rect_inset_r (&box, -TIP_PX - 4, -TIP_PX - 4, bounds);
}

static void
append_route (FoldRelationsLayer      *self,
              GtkSnapshot             *snapshot,
              const FoldRelationRoute *route)
{
  const double dashes[] = { 6, 5 };
  FoldPolarity polarity = fold_relation_get_polarity (route->relation);
  FoldRelationType type = fold_relation_get_relation_type (route->relation);
  const graphene_rect_t plot = GRAPHENE_RECT_INIT (0, 0, (float) self->view->viewport.width,
                                                   (float) self->view->plot_height);
  graphene_rect_t bounds;
  cairo_t *cr;

  get_bounds (route, &bounds);
  if (!graphene_rect_intersection (&bounds, &plot, &bounds))
    return;

  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  gdk_cairo_set_source_rgba (cr, &self->view->paint.relations[MIN ((int) type, FOLD_N_RELATION_TYPES - 1)]);
  cairo_set_line_width (cr, LINE_WIDTH);
  if (polarity == FOLD_POLARITY_POSSIBLE)
    cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  trace_curve (cr, route);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
  if (polarity == FOLD_POLARITY_DENIED)
    draw_cross (cr, route);
  cairo_translate (cr, route->points[3].x, route->points[3].y);
  cairo_rotate (cr, atan2 (route->points[3].y - route->points[2].y, route->points[3].x - route->points[2].x));
  draw_tip (cr, type);
  cairo_destroy (cr);
}

/* ============ selection ============ */

static gboolean
is_row_of (const FoldSceneLabel *label,
           const FoldSceneBar   *bar)
{
  return label->item == bar->item && ABS (label->y - bar->y) < 1;
}

/* Around all bars of a row and their title. */
static void
append_frame (FoldRelationsLayer   *self,
              GtkSnapshot          *snapshot,
              const FoldSceneLabel *label)
{
  const FoldTimelineView *view = self->view;
  const float widths[] = { 2, 2, 2, 2 };
  const GdkRGBA colors[] = { view->paint.accent, view->paint.accent, view->paint.accent, view->paint.accent };
  float x0 = label->x;
  float x1 = label->x + label->width;
  GskRoundedRect outline;

  for (guint i = 0; i < view->frame->n_bars; i++)
    {
      const FoldSceneBar *bar = &view->frame->bars[i];

      if (is_row_of (label, bar))
        {
          x0 = MIN (x0, bar->x0);
          x1 = MAX (x1, bar->x1);
        }
    }
  x0 = MAX (x0 - 3, -20);
  x1 = MIN (x1 + 3, (float) view->viewport.width + 20);
  gsk_rounded_rect_init_from_rect (&outline, &GRAPHENE_RECT_INIT (x0, label->y + 1, x1 - x0, label->height - 2), 8);

  GdkRGBA fill = fold_rgba_fade (view->paint.accent, 0.09);

  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &fill, &outline.bounds);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &outline, widths, colors);
}

static void
append_selection (FoldRelationsLayer *self,
                  GtkSnapshot        *snapshot)
{
  const FoldSceneFrame *frame = self->view->frame;

  for (guint i = 0; i < frame->n_labels; i++)
    {
      if (frame->labels[i].item == self->view->selected)
        append_frame (self, snapshot, &frame->labels[i]);
    }
}

/* ============ what goes on beyond the edge ============ */

static void
append_edge (GtkSnapshot   *snapshot,
             const GdkRGBA *color,
             double         x,
             double         center_y,
             double         reach)
{
  double left = MIN (x, x + reach);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT ((float) left - 2, (float) center_y - 8,
                                                                          EDGE_PX + 4, 16));

  gdk_cairo_set_source_rgba (cr, color);
  cairo_set_line_width (cr, 2);
  cairo_move_to (cr, x, center_y - 6);
  cairo_line_to (cr, x + reach, center_y);
  cairo_line_to (cr, x, center_y + 6);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

static void
append_edges (FoldRelationsLayer *self,
              GtkSnapshot        *snapshot)
{
  const FoldTimelineView *view = self->view;

  for (guint i = 0; i < view->frame->n_bars; i++)
    {
      const FoldSceneBar *bar = &view->frame->bars[i];
      guint kind = MIN (fold_timeline_items_get (view->items, bar->item)->kind, FOLD_N_POLICY_KINDS - 1);
      double y = bar->y + bar->height / 2;

      if (y < 0 || y > view->plot_height || bar->height < 20)
        continue;
      if ((bar->edges & FOLD_SCENE_BAR_ARROW_RIGHT) && bar->x1 >= view->viewport.width && bar->x0 < view->viewport.width)
        append_edge (snapshot, &view->paint.kinds[kind], view->viewport.width - EDGE_PX - 3, y, EDGE_PX);
      if ((bar->edges & FOLD_SCENE_BAR_ARROW_LEFT) && bar->x0 <= 0 && bar->x1 > 0)
        append_edge (snapshot, &view->paint.kinds[kind], EDGE_PX + 3, y, -EDGE_PX);
    }
}

/* ============ widget ============ */

static void
fold_relations_layer_snapshot (GtkWidget   *widget,
                               GtkSnapshot *snapshot)
{
  FoldRelationsLayer *self = FOLD_RELATIONS_LAYER (widget);
  gint64 start = fold_timeline_view_start_work ();

  if (self->view->frame == NULL)
    return;

  append_edges (self, snapshot);
  append_selection (self, snapshot);
  for (guint i = 0; i < self->routes->len; i++)
    append_route (self, snapshot, &g_array_index (self->routes, FoldRelationRoute, i));
  fold_timeline_view_add_work (self->view, start);
}

static void
fold_relations_layer_finalize (GObject *object)
{
  g_array_unref (FOLD_RELATIONS_LAYER (object)->routes);

  G_OBJECT_CLASS (fold_relations_layer_parent_class)->finalize (object);
}

static void
fold_relations_layer_class_init (FoldRelationsLayerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = fold_relations_layer_finalize;
  widget_class->snapshot = fold_relations_layer_snapshot;
  gtk_widget_class_set_css_name (widget_class, "timelinerelations");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
fold_relations_layer_init (FoldRelationsLayer *self)
{
  self->routes = g_array_new (FALSE, TRUE, sizeof (FoldRelationRoute));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

/**
 * fold_relations_layer_new:
 * @view: what to draw from; has to outlive the layer
 *
 * Returns: (transfer floating): the layer
 */
GtkWidget *
fold_relations_layer_new (FoldTimelineView *view)
{
  g_return_val_if_fail (view != NULL, NULL);

  FoldRelationsLayer *self = g_object_new (FOLD_TYPE_RELATIONS_LAYER, NULL);

  self->view = view;
  return GTK_WIDGET (self);
}

/**
 * fold_relations_layer_sync:
 * @self: a layer
 *
 * Routes the arrows anew, as is needed after the view or the selection changed.
 */
void
fold_relations_layer_sync (FoldRelationsLayer *self)
{
  g_return_if_fail (FOLD_IS_RELATIONS_LAYER (self));

  g_array_unref (self->routes);
  self->routes = fold_relation_route_list (self->view);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * fold_relations_layer_get_routes:
 * @self: a layer
 *
 * Returns: (transfer none) (element-type FoldRelationRoute): the arrows, until
 *   they are routed anew
 */
const GArray *
fold_relations_layer_get_routes (FoldRelationsLayer *self)
{
  g_return_val_if_fail (FOLD_IS_RELATIONS_LAYER (self), NULL);

  return self->routes;
}
