/* fold-interval-index.h
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-marks.h"

G_BEGIN_DECLS

#define FOLD_TYPE_INTERVAL_INDEX (fold_interval_index_get_type ())

typedef struct _FoldIntervalIndex FoldIntervalIndex;

/**
 * FoldIntervalIter:
 *
 * Walks the marks that overlap a span, by begin. It lives on the stack and
 * borrows the index.
 */
typedef struct
{
  /*< private >*/
  FoldIntervalIndex *index;
  gint64 after;
  guint position;
  guint limit;
} FoldIntervalIter;

FoldIntervalIndex *fold_interval_index_new            (FoldMarks         *marks) G_GNUC_WARN_UNUSED_RESULT;
GType              fold_interval_index_get_type       (void) G_GNUC_CONST;
FoldIntervalIndex *fold_interval_index_ref            (FoldIntervalIndex *self);
void               fold_interval_index_unref          (FoldIntervalIndex *self);
FoldMarks         *fold_interval_index_get_marks      (FoldIntervalIndex *self);
gsize              fold_interval_index_get_memory     (FoldIntervalIndex *self);

void               fold_interval_index_query          (FoldIntervalIndex *self,
                                                       FoldSpan           span,
                                                       GArray            *marks);
guint              fold_interval_index_count_begins   (FoldIntervalIndex *self,
                                                       FoldSpan           span);
guint              fold_interval_index_count_overlaps (FoldIntervalIndex *self,
                                                       FoldSpan           span);
guint              fold_interval_index_find           (FoldIntervalIndex *self,
                                                       gint64             time);

void               fold_interval_iter_init            (FoldIntervalIter  *iter,
                                                       FoldIntervalIndex *index,
                                                       FoldSpan           span);
gboolean           fold_interval_iter_next            (FoldIntervalIter  *iter,
                                                       guint             *mark);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FoldIntervalIndex, fold_interval_index_unref)

G_END_DECLS
