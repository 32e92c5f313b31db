/* fold-relation-route.h: the way of an arrow from one policy to another
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-relation.h"
#include "fold-timeline-view-private.h"

G_BEGIN_DECLS

/**
 * FoldRelationRoute:
 * @relation: the relation, borrowed from the library
 * @points: a cubic Bézier curve, in pixels of the plot
 * @tag_x: where the middle of its name goes
 * @tag_y: likewise
 */
typedef struct
{
  FoldRelation     *relation;
  graphene_point_t  points[4];
  float             tag_x;
  float             tag_y;
} FoldRelationRoute;

/* With more arrows than this their names would hide each other, and what is
 * below; they shrink to a sign. */
#define FOLD_MAX_NAMED_ROUTES 3

GArray           *fold_relation_route_list  (FoldTimelineView        *view) G_GNUC_WARN_UNUSED_RESULT;
graphene_point_t  fold_relation_route_at    (const FoldRelationRoute *self,
                                             float                    t);
gboolean          fold_timeline_view_locate (FoldTimelineView        *view,
                                             guint                    item,
                                             graphene_rect_t         *box);

G_END_DECLS
