/* fold-event-field.h: the real widgets of a timeline, taken from a pool
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-event-widget.h"

G_BEGIN_DECLS

/**
 * FoldPace:
 * @FOLD_PACE_STILL: the view is where it was in the last frame
 * @FOLD_PACE_MOVING: the reader moves it
 * @FOLD_PACE_HURRIED: it moves on its own account, and fast
 *
 * How the view moves.
 */
typedef enum
{
  FOLD_PACE_STILL,
  FOLD_PACE_MOVING,
  FOLD_PACE_HURRIED,
} FoldPace;

#define FOLD_TYPE_EVENT_FIELD (fold_event_field_get_type ())

G_DECLARE_FINAL_TYPE (FoldEventField, fold_event_field, FOLD, EVENT_FIELD, GtkWidget)

/* Signals: "event-activated" (guint item), "count-activated" (GtkWidget *chip,
 * guint position_of_lane, FoldSpan *span). */
GtkWidget       *fold_event_field_new         (FoldTimelineView *view);

gboolean         fold_event_field_sync        (FoldEventField   *self,
                                               FoldPace          pace);
void             fold_event_field_forget      (FoldEventField   *self);
void             fold_event_field_redraw       (FoldEventField   *self);
void             fold_event_field_set_selected (FoldEventField   *self,
                                                guint             item);
FoldEventWidget *fold_event_field_find        (FoldEventField   *self,
                                               guint             item);
guint            fold_event_field_get_focused (FoldEventField   *self);
guint            fold_event_field_get_n_live  (FoldEventField   *self);
guint            fold_event_field_get_n_made  (FoldEventField   *self);

G_END_DECLS
