/* fold-event-field-private.h: what the files of the field share
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-event-field.h"

G_BEGIN_DECLS

#define FOLD_MAX_LIVE_EVENTS 400

/* A widget, and where it goes. */
typedef struct
{
  GtkWidget *widget;
  guint64    key;
  guint      generation;
  float      x;
  float      y;
  int        width;
  int        height;
  gboolean   is_inside;
} FoldEventPlace;

struct _FoldEventField
{
  GtkWidget parent_instance;

  FoldTimelineView *view;
  GHashTable       *events; /* key → FoldEventPlace */
  GHashTable       *counts; /* key → FoldEventPlace */
  GPtrArray        *spare_events;
  GPtrArray        *spare_counts;
  guint             generation;
  guint             n_made;
};

GtkWidget *_fold_event_field_take_event     (FoldEventField  *self);
GtkWidget *_fold_event_field_take_count     (FoldEventField  *self);

gboolean   _fold_event_place_sync_events    (FoldEventField  *self,
                                             gint64           deadline);
gboolean   _fold_event_place_sync_counts    (FoldEventField  *self,
                                             gint64           deadline);
void       _fold_event_place_release        (FoldEventPlace  *gone,
                                             GPtrArray       *spare);
void       _fold_event_place_release_unseen (FoldEventField  *self,
                                             GHashTable      *table,
                                             GPtrArray       *spare);
void       _fold_event_place_tell_selected  (FoldEventWidget *event,
                                             guint            selected);

G_END_DECLS
