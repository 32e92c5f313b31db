/* fold-timeline-items.h: the policies of a library as a timeline needs them
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-density.h"
#include "fold-filter.h"
#include "fold-marks.h"

G_BEGIN_DECLS

/**
 * FOLD_NO_ITEM:
 *
 * No item has this number.
 */
#define FOLD_NO_ITEM G_MAXUINT32

/**
 * FoldTimelineItem:
 * @title: what it is called
 * @policy: (nullable): whom it stands for
 * @order: its place among all items by date, from 0
 * @n_quotes: how many quotes tell of it
 * @n_sources: from how many sources
 * @n_contradictions: how many of the quotes contradict it
 * @kind: a [enum@PolicyKind]
 * @lane: the first lane it stands in
 * @is_dimmed: whether the filter would rather not see it
 */
typedef struct
{
  const char *title;
  FoldPolicy *policy;
  guint32     order;
  guint16     n_quotes;
  guint16     n_sources;
  guint16     n_contradictions;
  guint16     lane;
  guint8      kind;
  guint8      is_dimmed;
} FoldTimelineItem;

/**
 * FoldTimelineLane:
 * @id: the nick or record id that the lane stands for; unique
 * @title: its name, translated
 * @n_items: how many items stand in it
 */
typedef struct
{
  char *id;
  char *title;
  guint n_items;
} FoldTimelineLane;

/**
 * FOLD_MARK_ROLE_LIFE:
 *
 * The role of a mark that spans the life of a policy, from the event that
 * began it to the one that ended it. All other roles are [enum@LifeEventType]s.
 */
#define FOLD_MARK_ROLE_LIFE 255

#define FOLD_TYPE_TIMELINE_ITEMS (fold_timeline_items_get_type ())

G_DECLARE_FINAL_TYPE (FoldTimelineItems, fold_timeline_items, FOLD, TIMELINE_ITEMS, GObject)

FoldTimelineItems      *fold_timeline_items_new           (FoldLibrary            *library,
                                                           FoldFilter             *filter,
                                                           FoldLanes               lanes);
FoldTimelineItems      *fold_timeline_items_new_for_marks (FoldMarks              *marks,
                                                           GArray                 *items,
                                                           GArray                 *lanes);

FoldLanes               fold_timeline_items_get_lanes     (FoldTimelineItems      *self);
FoldMarks              *fold_timeline_items_get_marks     (FoldTimelineItems      *self);
FoldDensity            *fold_timeline_items_get_density   (FoldTimelineItems      *self);
guint                   fold_timeline_items_get_n_items   (FoldTimelineItems      *self);
const FoldTimelineItem *fold_timeline_items_get           (FoldTimelineItems      *self,
                                                           guint                   item);
const char             *fold_timeline_items_get_title     (FoldTimelineItems      *self,
                                                           guint                   item);
guint                   fold_timeline_items_get_ordered   (FoldTimelineItems      *self,
                                                           guint                   order);
guint                   fold_timeline_items_find          (FoldTimelineItems      *self,
                                                           FoldRecord             *record);
guint                   fold_timeline_items_find_mark     (FoldTimelineItems      *self,
                                                           guint                   item);

guint                   fold_timeline_items_get_n_lanes   (FoldTimelineItems      *self);
const FoldTimelineLane *fold_timeline_items_get_lane      (FoldTimelineItems      *self,
                                                           guint                   lane);
int                     fold_timeline_items_find_lane     (FoldTimelineItems      *self,
                                                           const char             *id);

guint                   fold_timeline_items_get_n_undated (FoldTimelineItems      *self);
FoldPolicy             *fold_timeline_items_get_undated   (FoldTimelineItems      *self,
                                                           guint                   position);
const FoldFilterCounts *fold_timeline_items_get_counts    (FoldTimelineItems      *self);

char                   *fold_timeline_items_describe_dates (FoldTimelineItems     *self,
                                                            guint                  item) G_GNUC_WARN_UNUSED_RESULT;
char                   *fold_timeline_items_describe       (FoldTimelineItems     *self,
                                                            guint                  item) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
