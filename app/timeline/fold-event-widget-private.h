/* fold-event-widget-private.h: what the files of the event widget share
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-event-widget.h"

G_BEGIN_DECLS

struct _FoldEventWidget
{
  GtkWidget parent_instance;

  FoldTimelineView *view;
  guint             item;
  FoldDetail        detail;
  int               max_width;
  int               width;
  int               height;

  /* What a card says beside the title. */
  char             *dates;
  char             *quote;
  char             *source;
};

void _fold_event_measure_chip  (FoldEventWidget *self);
void _fold_event_snapshot_chip (FoldEventWidget *self,
                                GtkSnapshot     *snapshot);
void _fold_event_fill_card     (FoldEventWidget *self);
void _fold_event_snapshot_card (FoldEventWidget *self,
                                GtkSnapshot     *snapshot);

G_END_DECLS
