/* fold-timeline-layer.h: something drawn along the time axis
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "fold-extension.h"

G_BEGIN_DECLS

/**
 * FoldTimelinePlacement:
 * @FOLD_TIMELINE_STRIP: a row of its own under the ruler
 * @FOLD_TIMELINE_BEHIND: behind the marks
 * @FOLD_TIMELINE_ABOVE: above the marks
 */
typedef enum
{
  FOLD_TIMELINE_STRIP,
  FOLD_TIMELINE_BEHIND,
  FOLD_TIMELINE_ABOVE,
} FoldTimelinePlacement;

#define FOLD_TYPE_TIMELINE_PLACEMENT (fold_timeline_placement_get_type ())
#define FOLD_TYPE_TIMELINE_LAYER     (fold_timeline_layer_get_type ())

GType                  fold_timeline_placement_get_type   (void) G_GNUC_CONST;

G_DECLARE_INTERFACE (FoldTimelineLayer, fold_timeline_layer, FOLD, TIMELINE_LAYER, FoldExtension)

/**
 * FoldTimelineLayerInterface:
 * @parent_iface: the parent
 * @get_id: see fold_timeline_layer_get_id()
 * @get_title: see fold_timeline_layer_get_title()
 * @get_placement: see fold_timeline_layer_get_placement()
 * @create_widget: see fold_timeline_layer_create_widget()
 *
 * An extension that has a layer of the timeline.
 */
struct _FoldTimelineLayerInterface
{
  GTypeInterface parent_iface;

  const char            *(*get_id)        (FoldTimelineLayer *self);
  const char            *(*get_title)     (FoldTimelineLayer *self);
  FoldTimelinePlacement  (*get_placement) (FoldTimelineLayer *self);
  GtkWidget             *(*create_widget) (FoldTimelineLayer *self);

  /*< private >*/
  gpointer padding[6];
};

const char            *fold_timeline_layer_get_id         (FoldTimelineLayer *self);
const char            *fold_timeline_layer_get_title      (FoldTimelineLayer *self);
FoldTimelinePlacement  fold_timeline_layer_get_placement  (FoldTimelineLayer *self);
GtkWidget             *fold_timeline_layer_create_widget  (FoldTimelineLayer *self);

G_END_DECLS
