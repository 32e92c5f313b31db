/* fold-spotlight.c: a ring of light that follows the pointer
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-spotlight.h"

#define RADIUS 44

struct _FoldSpotlight
{
  GtkWidget parent_instance;

  double x;
  double y;
};

G_DEFINE_FINAL_TYPE (FoldSpotlight, fold_spotlight, GTK_TYPE_WIDGET)

static void
fold_spotlight_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  FoldSpotlight *self = FOLD_SPOTLIGHT (widget);
  const graphene_rect_t around = GRAPHENE_RECT_INIT ((float) self->x - RADIUS, (float) self->y - RADIUS, 2 * RADIUS, 2 * RADIUS);
  GskRoundedRect circle;
  GdkRGBA ring;
  GdkRGBA light;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &ring);
  light = ring;
  light.alpha *= 0.22f;
  gsk_rounded_rect_init_from_rect (&circle, &around, RADIUS);
  gtk_snapshot_push_rounded_clip (snapshot, &circle);
  gtk_snapshot_append_color (snapshot, &light, &around);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &circle, (float[4]) { 5, 5, 5, 5 }, (GdkRGBA[4]) { ring, ring, ring, ring });
}

static void
fold_spotlight_class_init (FoldSpotlightClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = fold_spotlight_snapshot;
  gtk_widget_class_set_css_name (widget_class, "spotlight");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
fold_spotlight_init (FoldSpotlight *self)
{
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

/**
 * fold_spotlight_new:
 *
 * Returns: (transfer floating): a light; it lies over what it is to point at
 */
GtkWidget *
fold_spotlight_new (void)
{
  return g_object_new (FOLD_TYPE_SPOTLIGHT, NULL);
}

/**
 * fold_spotlight_move:
 * @self: a light
 * @x: where to, in its own coordinates
 * @y: where to
 */
void
fold_spotlight_move (FoldSpotlight *self,
                     double         x,
                     double         y)
{
  g_return_if_fail (FOLD_IS_SPOTLIGHT (self));

  self->x = x;
  self->y = y;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
