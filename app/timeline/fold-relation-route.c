/* fold-relation-route.c: the way of an arrow from one policy to another
 *
 * An arrow leaves the bar of its policy upwards or downwards, where no title
 * stands, and reaches the other the same way. Its name goes where on the way
 * there is most room.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-relation-route.h"

#define TAG_WIDTH   130
#define SIGN_WIDTH  30
#define TAG_HEIGHT  28
#define N_TAG_TRIES 9
#define N_SHIFTS    3
#define SHIFT_PX    22
#define N_SAMPLES   24
#define BAR_ANCHOR  7
#define EDGE_PX     6
#define BOW_PX      26

/**
 * fold_relation_route_at:
 * @self: a route
 * @t: how far on it, from 0 to 1
 *
 * Returns: the point there
 */
graphene_point_t
fold_relation_route_at (const FoldRelationRoute *self,
                        float                    t)
{
  const graphene_point_t *p = self->points;
  float s = 1 - t;
  float a = s * s * s;
  float b = 3 * s * s * t;
  float c = 3 * s * t * t;
  float d = t * t * t;

  return GRAPHENE_POINT_INIT (a * p[0].x + b * p[1].x + c * p[2].x + d * p[3].x,
                              a * p[0].y + b * p[1].y + c * p[2].y + d * p[3].y);
}

static gboolean
find_shown_bar (FoldTimelineView *view,
                guint             item,
                graphene_rect_t  *box)
{
  for (guint i = 0; i < view->frame->n_bars; i++)
    {
      const FoldSceneBar *bar = &view->frame->bars[i];

      if (bar->item == item && !(bar->edges & FOLD_SCENE_BAR_THREAD))
        {
          *box = GRAPHENE_RECT_INIT (bar->x0, bar->y, bar->x1 - bar->x0, bar->height);
          return TRUE;
        }
    }
  return FALSE;
}

/**
 * fold_timeline_view_locate:
 * @view: a view
 * @item: an item
 * @box: (out): where its first bar is, in sight or not
 *
 * Returns: whether it has a row
 */
gboolean
fold_timeline_view_locate (FoldTimelineView *view,
                           guint             item,
                           graphene_rect_t  *box)
{
  FoldMarks *marks = fold_timeline_items_get_marks (view->items);
  guint mark = fold_timeline_items_find_mark (view->items, item);
  FoldSceneInput input = fold_timeline_view_get_input (view, NULL);
  double y = 0;
  double height = 0;

  if (find_shown_bar (view, item, box))
    return TRUE;
  if (!fold_timeline_view_has_rows (view) || !fold_scene_find_row (&input, mark, &y, &height))
    return FALSE;

  double a = fold_viewport_time_to_x (&view->viewport, fold_marks_get (marks, mark)->begin);
  double b = fold_viewport_time_to_x (&view->viewport, fold_marks_get (marks, mark)->end);
  double x0 = CLAMP (MIN (a, b), -view->viewport.width, 2 * view->viewport.width);
  double x1 = CLAMP (MAX (a, b), -view->viewport.width, 2 * view->viewport.width);

  *box = GRAPHENE_RECT_INIT ((float) x0, (float) (y - view->scroll_y), (float) (x1 - x0), (float) height);
  return TRUE;
}

static float
get_anchor_x (const graphene_rect_t *bar,
              gboolean               is_mirrored)
{
  float inset = MIN (BAR_ANCHOR, bar->size.width / 2);

  return is_mirrored ? bar->origin.x + bar->size.width - inset : bar->origin.x + inset;
}

/* From bar to bar, leaving and arriving upright, so that no row is run along. */
static void
lay_curve (FoldRelationRoute     *route,
           const graphene_rect_t *from,
           const graphene_rect_t *to,
           gboolean               is_mirrored)
{
  float start_x = get_anchor_x (from, is_mirrored);
  float end_x = get_anchor_x (to, is_mirrored);
  float distance = to->origin.y + to->size.height / 2 - from->origin.y - from->size.height / 2;
  gboolean is_down = distance > 0;
  float start_y = from->origin.y + (is_down ? from->size.height - EDGE_PX : EDGE_PX);
  float end_y = to->origin.y + (is_down ? EDGE_PX - 2 : to->size.height - EDGE_PX + 2);
  float middle_y = (start_y + end_y) / 2;

  /* Neighbours in one row: a bow above it. */
  if (ABS (distance) < 4)
    {
      start_y = from->origin.y + EDGE_PX;
      end_y = to->origin.y + EDGE_PX - 2;
      middle_y = from->origin.y - BOW_PX;
    }

  route->points[0] = GRAPHENE_POINT_INIT (start_x, start_y);
  route->points[1] = GRAPHENE_POINT_INIT (start_x, middle_y);
  route->points[2] = GRAPHENE_POINT_INIT (end_x, middle_y);
  route->points[3] = GRAPHENE_POINT_INIT (end_x, end_y);
}

static double
get_overlap (const graphene_rect_t *a,
             const graphene_rect_t *b)
{
  graphene_rect_t both;

  return graphene_rect_intersection (a, b, &both) ? both.size.width * both.size.height : 0;
}

static graphene_rect_t
get_tag_box (float x,
             float y,
             float width)
{
  return GRAPHENE_RECT_INIT (x - width / 2, y - TAG_HEIGHT / 2.0f, width, TAG_HEIGHT);
}

static double
measure_crowd (FoldTimelineView      *view,
               GArray                *routes,
               guint                  n_placed,
               const graphene_rect_t *tag)
{
  const graphene_rect_t plot = GRAPHENE_RECT_INIT (0, 0, (float) view->viewport.width, (float) view->plot_height);
  double crowd = 3 * (tag->size.width * tag->size.height - get_overlap (tag, &plot));

  for (guint i = 0; i < view->frame->n_labels; i++)
    {
      const FoldSceneLabel *label = &view->frame->labels[i];

      crowd += get_overlap (tag, &GRAPHENE_RECT_INIT (label->x, label->y, label->width, label->height));
    }
  for (guint i = 0; i < n_placed; i++)
    {
      const FoldRelationRoute *other = &g_array_index (routes, FoldRelationRoute, i);
      graphene_rect_t box = get_tag_box (other->tag_x, other->tag_y, tag->size.width);

      crowd += 4 * get_overlap (tag, &box);
    }
  return crowd;
}

/* Tries one place after the other, and keeps the one with most room. */
static void
try_tag (FoldTimelineView        *view,
         GArray                  *routes,
         guint                    position,
         const graphene_point_t  *point,
         double                  *least,
         double                   detour)
{
  FoldRelationRoute *route = &g_array_index (routes, FoldRelationRoute, position);
  float width = routes->len > FOLD_MAX_NAMED_ROUTES ? SIGN_WIDTH : TAG_WIDTH;
  const graphene_rect_t tag = get_tag_box (point->x, point->y, width);
  double crowd = measure_crowd (view, routes, position, &tag) + detour;

  if (crowd >= *least)
    return;
  *least = crowd;
  route->tag_x = CLAMP (point->x, width / 2, (float) view->viewport.width - width / 2);
  route->tag_y = CLAMP (point->y, TAG_HEIGHT / 2.0f, (float) view->plot_height - TAG_HEIGHT / 2.0f);
}

static void
place_tag (FoldTimelineView *view,
           GArray           *routes,
           guint             position)
{
  const FoldRelationRoute *route = &g_array_index (routes, FoldRelationRoute, position);
  const float shifts[N_SHIFTS] = { 0, -SHIFT_PX, SHIFT_PX };
  double least = G_MAXDOUBLE;

  for (int i = 0; i < N_TAG_TRIES; i++)
    {
      graphene_point_t point = fold_relation_route_at (route, 0.15f + 0.7f * (float) i / (N_TAG_TRIES - 1));

      for (int j = 0; j < N_SHIFTS; j++)
        try_tag (view, routes, position, &GRAPHENE_POINT_INIT (point.x, point.y + shifts[j]), &least,
                 ABS (i - N_TAG_TRIES / 2) + 120 * j);
    }
}

static gboolean
is_in_sight (FoldTimelineView        *view,
             const FoldRelationRoute *route)
{
  for (int i = 0; i <= N_SAMPLES; i++)
    {
      graphene_point_t point = fold_relation_route_at (route, (float) i / N_SAMPLES);

      if (point.x >= 0 && point.x <= view->viewport.width && point.y >= 0 && point.y <= view->plot_height)
        return TRUE;
    }
  return FALSE;
}

static void
add_routes (FoldTimelineView *view,
            GArray           *routes,
            FoldPolicy       *policy,
            gboolean          is_from)
{
  FoldLibrary *library = fold_session_get_library (view->session);
  g_autoptr (GPtrArray) relations =
    fold_library_list_referrers (library, FOLD_RECORD (policy), FOLD_KIND_RELATION, is_from ? "from" : "to");

  for (guint i = 0; i < relations->len; i++)
    {
      FoldRelation *relation = g_ptr_array_index (relations, i);
      const char *other_id = is_from ? fold_relation_get_to (relation) : fold_relation_get_from (relation);
      guint other = fold_timeline_items_find (view->items, fold_library_lookup (library, FOLD_KIND_POLICY, other_id));
      FoldRelationRoute route = { .relation = relation };
      graphene_rect_t here;
      graphene_rect_t there;

      if (other == FOLD_NO_ITEM || other == view->selected ||
          !fold_timeline_view_locate (view, view->selected, &here) ||
          !fold_timeline_view_locate (view, other, &there))
        continue;
      lay_curve (&route, is_from ? &here : &there, is_from ? &there : &here, view->viewport.is_mirrored);
      if (is_in_sight (view, &route))
        g_array_append_val (routes, route);
    }
}

/**
 * fold_relation_route_list:
 * @view: a view
 *
 * Returns: (transfer full) (element-type FoldRelationRoute): the arrows from and
 *   to the selected policy
 */
GArray *
fold_relation_route_list (FoldTimelineView *view)
{
  GArray *routes = g_array_new (FALSE, TRUE, sizeof (FoldRelationRoute));

  if (view->frame == NULL || view->selected == FOLD_NO_ITEM || fold_session_get_library (view->session) == NULL)
    return routes;

  FoldPolicy *policy = fold_timeline_items_get (view->items, view->selected)->policy;

  if (policy != NULL)
    {
      add_routes (view, routes, policy, TRUE);
      add_routes (view, routes, policy, FALSE);
    }
  for (guint i = 0; i < routes->len; i++)
    place_tag (view, routes, i);
  return routes;
}
