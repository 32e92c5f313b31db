/* fold-events.h: made-up policy events, the same in every program that makes them
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-marks.h"

G_BEGIN_DECLS

#define FOLD_EVENTS_SEED    42
#define FOLD_EVENTS_N_LANES 8

/**
 * FoldEvent:
 * @id: its number
 * @begin: midnight at which it begins
 * @end: midnight after its last day
 * @is_interval: whether it has an end of its own; else it takes one day
 * @lane: 0 to 7
 * @rank: 0 to 15, fewer of the high ones; not part of the table
 * @title: 32 to 48 characters
 *
 * An event.
 */
typedef struct
{
  guint id;
  gint64 begin;
  gint64 end;
  gboolean is_interval;
  guint lane;
  guint rank;
  char title[256];
} FoldEvent;

void       fold_event_init         (FoldEvent       *event,
                                    guint64          seed,
                                    guint            id);
char      *fold_event_format_row   (const FoldEvent *event) G_GNUC_WARN_UNUSED_RESULT;

FoldMarks *fold_events_new_marks   (guint            n) G_GNUC_WARN_UNUSED_RESULT;
float      fold_events_label_width (guint32          item,
                                    gpointer         user_data);

G_END_DECLS
