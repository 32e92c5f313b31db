/* fold-timeline-layer.c: something drawn along the time axis
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-timeline-layer.h"

G_DEFINE_INTERFACE (FoldTimelineLayer, fold_timeline_layer, FOLD_TYPE_EXTENSION)

G_DEFINE_ENUM_TYPE (FoldTimelinePlacement, fold_timeline_placement,
                    G_DEFINE_ENUM_VALUE (FOLD_TIMELINE_STRIP, "strip"),
                    G_DEFINE_ENUM_VALUE (FOLD_TIMELINE_BEHIND, "behind"),
                    G_DEFINE_ENUM_VALUE (FOLD_TIMELINE_ABOVE, "above"))

static void
fold_timeline_layer_default_init (FoldTimelineLayerInterface *iface)
{
}

/**
 * fold_timeline_layer_get_id:
 * @self: an extension
 *
 * Returns: (transfer none): what it is called in settings: ASCII letters, digits and hyphens
 */
const char *
fold_timeline_layer_get_id (FoldTimelineLayer *self)
{
  g_return_val_if_fail (FOLD_IS_TIMELINE_LAYER (self), NULL);

  return FOLD_TIMELINE_LAYER_GET_IFACE (self)->get_id (self);
}

/**
 * fold_timeline_layer_get_title:
 * @self: an extension
 *
 * Returns: (transfer none): what it is called in the window, translated
 */
const char *
fold_timeline_layer_get_title (FoldTimelineLayer *self)
{
  g_return_val_if_fail (FOLD_IS_TIMELINE_LAYER (self), NULL);

  return FOLD_TIMELINE_LAYER_GET_IFACE (self)->get_title (self);
}

/**
 * fold_timeline_layer_get_placement:
 * @self: an extension
 *
 * Returns: where it lies
 */
FoldTimelinePlacement
fold_timeline_layer_get_placement (FoldTimelineLayer *self)
{
  g_return_val_if_fail (FOLD_IS_TIMELINE_LAYER (self), FOLD_TIMELINE_STRIP);

  return FOLD_TIMELINE_LAYER_GET_IFACE (self)->get_placement (self);
}

/**
 * fold_timeline_layer_create_widget:
 * @self: an extension
 *
 * Makes the widget; asked for once for each timeline. It spans the time axis: its
 * left edge is the start of fold_session_get_range() and its right edge the end,
 * the other way round where text runs from right to left. It follows
 * #FoldSession::notify::range.
 *
 * Returns: (transfer floating): the widget
 */
GtkWidget *
fold_timeline_layer_create_widget (FoldTimelineLayer *self)
{
  g_return_val_if_fail (FOLD_IS_TIMELINE_LAYER (self), NULL);

  return FOLD_TIMELINE_LAYER_GET_IFACE (self)->create_widget (self);
}
