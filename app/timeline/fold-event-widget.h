/* fold-event-widget.h: a policy on the timeline: a chip with its title, or a card
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-timeline-view-private.h"

G_BEGIN_DECLS

#define FOLD_TYPE_EVENT_WIDGET (fold_event_widget_get_type ())

G_DECLARE_FINAL_TYPE (FoldEventWidget, fold_event_widget, FOLD, EVENT_WIDGET, GtkWidget)

GtkWidget  *fold_event_widget_new        (FoldTimelineView *view);

void        fold_event_widget_bind       (FoldEventWidget  *self,
                                          guint             item,
                                          FoldDetail        detail,
                                          double            max_width,
                                          double            height);
guint       fold_event_widget_get_item   (FoldEventWidget  *self);
FoldDetail  fold_event_widget_get_detail (FoldEventWidget  *self);
int         fold_event_widget_get_width  (FoldEventWidget  *self);
int         fold_event_widget_get_height (FoldEventWidget  *self);

float       fold_event_widget_estimate_width (const FoldTimelineItem *item,
                                              const FoldCharWidths   *widths,
                                              double                  scale);

G_END_DECLS
