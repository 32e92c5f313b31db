/* fold-session-private.h: what the files of the session share
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-session.h"

struct _FoldSession
{
  GObject parent_instance;

  FoldLibrary       *library;
  FoldRecord        *selected;
  FoldFilter        *filter;
  FoldTimelineItems *items;
  FoldLanes          lanes;
  FoldSpan           range;
  GArray            *back;    /* FoldSpan, the latest last */
  GArray            *forward; /* FoldSpan, the next last */
  GHashTable        *folded;  /* ids of lanes */
  GHashTable        *hidden;  /* ids of lanes */
  GPtrArray         *order;   /* ids of lanes that were moved by hand, all of their kind */
};

void _fold_session_forget_history       (FoldSession *self);
void _fold_session_notify_history       (FoldSession *self);
void _fold_session_emit_lanes_changed   (FoldSession *self);
void _fold_session_emit_range_changed   (FoldSession *self);
void _fold_session_emit_range_requested (FoldSession *self,
                                         FoldSpan     range,
                                         gboolean     is_smooth);
