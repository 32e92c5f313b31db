/* fold-marks.h
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-edtf.h"
#include "fold-span.h"

G_BEGIN_DECLS

/**
 * FoldMarkFlags:
 * @FOLD_MARK_OPEN_START: has no beginning; `begin` is [const@TIME_MIN]
 * @FOLD_MARK_OPEN_END: goes on; `end` is [const@TIME_MAX]
 * @FOLD_MARK_UNKNOWN_START: began, nobody says when; only its end is drawn
 * @FOLD_MARK_UNKNOWN_END: ended, nobody says when; only its start is drawn
 * @FOLD_MARK_UNCERTAIN_START: the start, or the whole date, is doubted (EDTF `?`)
 * @FOLD_MARK_UNCERTAIN_END: the end is doubted
 * @FOLD_MARK_APPROXIMATE_START: the start, or the whole date, is an estimate (EDTF `~`)
 * @FOLD_MARK_APPROXIMATE_END: the end is an estimate
 * @FOLD_MARK_LASTS: it lasts; else it happened once, somewhere inside
 * @FOLD_MARK_COVERS: stands for a set with too many members, gaps included
 * @FOLD_MARK_ONE_OF: belongs to a set of which one is true (EDTF `[…]`)
 * @FOLD_MARK_ALL_OF: belongs to a set of which all are true (EDTF `{…}`)
 * @FOLD_MARK_CONFLICTING: another source gives another date for the same event
 * @FOLD_MARK_CONTRADICTED: its item has evidence that contradicts it
 * @FOLD_MARK_DIMMED: the filter would rather not see it
 *
 * What is known about a mark beside its dates. Down to @FOLD_MARK_COVERS they
 * are the bits of [flags@EdtfExtentFlags].
 */
typedef enum /*< flags >*/
{
  FOLD_MARK_OPEN_START        = 1 << 0,
  FOLD_MARK_OPEN_END          = 1 << 1,
  FOLD_MARK_UNKNOWN_START     = 1 << 2,
  FOLD_MARK_UNKNOWN_END       = 1 << 3,
  FOLD_MARK_UNCERTAIN_START   = 1 << 4,
  FOLD_MARK_UNCERTAIN_END     = 1 << 5,
  FOLD_MARK_APPROXIMATE_START = 1 << 6,
  FOLD_MARK_APPROXIMATE_END   = 1 << 7,
  FOLD_MARK_LASTS             = 1 << 8,
  FOLD_MARK_COVERS            = 1 << 9,
  FOLD_MARK_ONE_OF            = 1 << 10,
  FOLD_MARK_ALL_OF            = 1 << 11,
  FOLD_MARK_CONFLICTING       = 1 << 12,
  FOLD_MARK_CONTRADICTED      = 1 << 13,
  FOLD_MARK_DIMMED            = 1 << 14,
} FoldMarkFlags;

/**
 * FoldMark:
 * @begin: the earliest second it can touch
 * @end: the second after the latest it can touch
 * @core_begin: from here it is certain
 * @core_end: until here; not after @core_begin if nothing is certain
 * @item: number of the caller's item (policy) that the mark belongs to
 * @rank: how much there is to say about it; more is shown first
 * @flags: [flags@MarkFlags]
 * @lane: number of the group the mark stands in
 * @role: the caller's own, such as the kind of life event; never looked at
 *
 * One date on the timeline. An item has one mark for each of its life events
 * and for each member of a set; those in the same lane stand in one row.
 */
typedef struct
{
  gint64 begin;
  gint64 end;
  gint64 core_begin;
  gint64 core_end;
  guint32 item;
  guint32 rank;
  guint32 flags;
  guint16 lane;
  guint16 role;
} FoldMark;

void              fold_mark_set_extent       (FoldMark             *mark,
                                              const FoldEdtfExtent *extent);

#define FOLD_TYPE_MARKS (fold_marks_get_type ())

typedef struct _FoldMarks FoldMarks;
typedef struct _FoldMarksBuilder FoldMarksBuilder;

FoldMarksBuilder *fold_marks_builder_new     (guint             n_expected);
void              fold_marks_builder_free    (FoldMarksBuilder *self);
void              fold_marks_builder_add     (FoldMarksBuilder *self,
                                              const FoldMark   *mark);
FoldMarks        *fold_marks_builder_end     (FoldMarksBuilder *self) G_GNUC_WARN_UNUSED_RESULT;

GType             fold_marks_get_type        (void) G_GNUC_CONST;
FoldMarks        *fold_marks_ref             (FoldMarks        *self);
void              fold_marks_unref           (FoldMarks        *self);

guint             fold_marks_get_n_marks     (FoldMarks        *self);
guint             fold_marks_get_n_lanes     (FoldMarks        *self);
const FoldMark   *fold_marks_get             (FoldMarks        *self,
                                              guint             mark);
FoldSpan          fold_marks_get_span        (FoldMarks        *self);
gsize             fold_marks_get_memory      (FoldMarks        *self);

const guint32    *fold_marks_get_lane        (FoldMarks        *self,
                                              guint             lane,
                                              guint            *n_items);
FoldSpan          fold_marks_get_item_span   (FoldMarks        *self,
                                              guint             mark);
guint             fold_marks_get_first       (FoldMarks        *self,
                                              guint             mark);
guint             fold_marks_get_next        (FoldMarks        *self,
                                              guint             mark);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FoldMarks, fold_marks_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FoldMarksBuilder, fold_marks_builder_free)

G_END_DECLS
