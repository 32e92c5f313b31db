/* fold-timeline-row.h: a policy as a row of the table
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-session.h"

G_BEGIN_DECLS

typedef enum
{
  FOLD_COLUMN_TITLE,
  FOLD_COLUMN_DATES,
  FOLD_COLUMN_LEVEL,
  FOLD_COLUMN_KIND,
  FOLD_COLUMN_PLACES,
  FOLD_COLUMN_QUOTES,
  FOLD_N_COLUMNS,
} FoldTimelineColumn;

#define FOLD_TYPE_TIMELINE_ROW (fold_timeline_row_get_type ())

G_DECLARE_FINAL_TYPE (FoldTimelineRow, fold_timeline_row, FOLD, TIMELINE_ROW, GObject)

GListStore *fold_timeline_row_list       (FoldSession        *session) G_GNUC_WARN_UNUSED_RESULT;
FoldPolicy *fold_timeline_row_get_policy (FoldTimelineRow    *self);
const char *fold_timeline_row_get_text   (FoldTimelineRow    *self,
                                          FoldTimelineColumn  column);
int         fold_timeline_row_compare    (FoldTimelineRow    *self,
                                          FoldTimelineRow    *other,
                                          FoldTimelineColumn  column);

G_END_DECLS
