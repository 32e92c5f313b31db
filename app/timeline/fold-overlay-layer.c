/* fold-overlay-layer.c: crosshair, playhead, and the period that is being chosen
 *
 * The only layer that is drawn anew when the pointer moves. Flags stand in the
 * ruler, where they cover no title.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-overlay-layer.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "fold-calendar.h"
#include "fold-edtf-label.h"

#define PAD 5

struct _FoldOverlayLayer
{
  GtkWidget parent_instance;

  FoldTimelineView *view;
  int               ruler_height;
  gboolean          has_pointer;
  double            pointer_x;
  gboolean          has_playhead;
  gint64            playhead;
  gboolean          has_selection;
  FoldSpan          selection;
};

G_DEFINE_FINAL_TYPE (FoldOverlayLayer, fold_overlay_layer, GTK_TYPE_WIDGET)

static char *
format_day (gint64 time)
{
  g_autofree char *day = fold_calendar_format_day (fold_calendar_days_from_seconds (time));
  g_autoptr (FoldEdtf) edtf = fold_edtf_parse (day, NULL);

  return edtf != NULL ? fold_edtf_format_label (edtf) : g_steal_pointer (&day);
}

static void
append_line (FoldOverlayLayer *self,
             GtkSnapshot      *snapshot,
             const GdkRGBA    *color,
             double            x,
             double            width)
{
  double height = gtk_widget_get_height (GTK_WIDGET (self));

  if (x >= 0 && x <= self->view->viewport.width)
    gtk_snapshot_append_color (snapshot, color,
                               &GRAPHENE_RECT_INIT ((float) floor (x), (float) self->ruler_height, (float) width,
                                                    (float) height - (float) self->ruler_height));
}

static void
append_flag (FoldOverlayLayer *self,
             GtkSnapshot      *snapshot,
             const char       *text,
             const GdkRGBA    *fill,
             const GdkRGBA    *color,
             double            x)
{
  PangoLayout *layout = fold_text_cache_get (self->view->texts, FOLD_TEXT_SMALL, text, -1, 1);
  GskRoundedRect outline;
  int width;
  int height;

  pango_layout_get_pixel_size (layout, &width, &height);

  double left = CLAMP (x - width / 2.0 - PAD, 0, MAX (self->view->viewport.width - width - 2 * PAD, 0));
  double top = self->ruler_height - height - 5;

  gsk_rounded_rect_init_from_rect (&outline, &GRAPHENE_RECT_INIT ((float) floor (left), (float) top,
                                                                  (float) width + 2 * PAD, (float) height + 4), 5);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, fill, &outline.bounds);
  gtk_snapshot_pop (snapshot);
  fold_snapshot_append_text (snapshot, layout, color, floor (left) + PAD, top + 2);
}

static void
append_pointer (FoldOverlayLayer *self,
                GtkSnapshot      *snapshot)
{
  const FoldPaint *paint = &self->view->paint;
  const GdkRGBA line = fold_rgba_fade (paint->text, 0.35);
  g_autofree char *day = format_day (fold_viewport_x_to_time (&self->view->viewport, self->pointer_x));

  append_line (self, snapshot, &line, self->pointer_x, 1);
  append_flag (self, snapshot, day, &paint->text, &paint->ground, self->pointer_x);
}

static void
append_time_flag (FoldOverlayLayer *self,
                  GtkSnapshot      *snapshot,
                  gint64            time,
                  const char       *name)
{
  const FoldPaint *paint = &self->view->paint;
  double x = fold_viewport_time_to_x (&self->view->viewport, time);

  if (x >= 0 && x <= self->view->viewport.width)
    append_flag (self, snapshot, name, &paint->accent, &paint->ground, x);
}

static void
append_playhead (FoldOverlayLayer *self,
                 GtkSnapshot      *snapshot)
{
  g_autofree char *day = format_day (self->playhead);

  append_line (self, snapshot, &self->view->paint.accent,
               fold_viewport_time_to_x (&self->view->viewport, self->playhead), 2);
  append_time_flag (self, snapshot, self->playhead, day);
}

static void
append_chosen (FoldOverlayLayer *self,
               GtkSnapshot      *snapshot)
{
  const FoldPaint *paint = &self->view->paint;
  const GdkRGBA fill = fold_rgba_fade (paint->accent, 0.15);
  double a = fold_viewport_time_to_x (&self->view->viewport, self->selection.begin);
  double b = fold_viewport_time_to_x (&self->view->viewport, self->selection.end);
  double x0 = CLAMP (MIN (a, b), 0, self->view->viewport.width);
  double x1 = CLAMP (MAX (a, b), 0, self->view->viewport.width);
  double height = gtk_widget_get_height (GTK_WIDGET (self));
  g_autofree char *first = format_day (self->selection.begin);
  g_autofree char *last = format_day (MAX (self->selection.end - 1, self->selection.begin));
  g_autofree char *text = g_strdup_printf (C_ ("period", "%s – %s"), first, last);

  gtk_snapshot_append_color (snapshot, &fill,
                             &GRAPHENE_RECT_INIT ((float) x0, (float) self->ruler_height, (float) (x1 - x0),
                                                  (float) height - (float) self->ruler_height));
  append_line (self, snapshot, &paint->accent, x0, 1);
  append_line (self, snapshot, &paint->accent, x1 - 1, 1);
  append_flag (self, snapshot, text, &paint->accent, &paint->ground, (x0 + x1) / 2);
}

static void
fold_overlay_layer_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  FoldOverlayLayer *self = FOLD_OVERLAY_LAYER (widget);
  gint64 start = fold_timeline_view_start_work ();
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;

  self->view->n_overlay++;
  if (self->view->frame == NULL)
    return;

  /* Its line is behind the titles, in the ground. */
  append_time_flag (self, snapshot, now, _ ("Today"));
  if (self->has_selection)
    append_chosen (self, snapshot);
  if (self->has_playhead)
    append_playhead (self, snapshot);
  if (self->has_pointer)
    append_pointer (self, snapshot);
  fold_timeline_view_add_work (self->view, start);
}

static void
fold_overlay_layer_class_init (FoldOverlayLayerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = fold_overlay_layer_snapshot;
  gtk_widget_class_set_css_name (widget_class, "timelineoverlay");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
fold_overlay_layer_init (FoldOverlayLayer *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

/**
 * fold_overlay_layer_new:
 * @view: what to draw from; has to outlive the layer
 *
 * Returns: (transfer floating): the layer
 */
GtkWidget *
fold_overlay_layer_new (FoldTimelineView *view)
{
  g_return_val_if_fail (view != NULL, NULL);

  FoldOverlayLayer *self = g_object_new (FOLD_TYPE_OVERLAY_LAYER, NULL);

  self->view = view;
  return GTK_WIDGET (self);
}

/**
 * fold_overlay_layer_set_ruler:
 * @self: a layer
 * @height: of the ruler that it covers; nothing is drawn there
 */
void
fold_overlay_layer_set_ruler (FoldOverlayLayer *self,
                              int               height)
{
  g_return_if_fail (FOLD_IS_OVERLAY_LAYER (self));

  self->ruler_height = height;
}

/**
 * fold_overlay_layer_set_pointer:
 * @self: a layer
 * @is_shown: whether the pointer is above the plot
 * @x: where, in pixels of the viewport
 */
void
fold_overlay_layer_set_pointer (FoldOverlayLayer *self,
                                gboolean          is_shown,
                                double            x)
{
  g_return_if_fail (FOLD_IS_OVERLAY_LAYER (self));

  if (self->has_pointer == is_shown && (!is_shown || self->pointer_x == x))
    return;

  self->has_pointer = is_shown;
  self->pointer_x = x;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * fold_overlay_layer_set_playhead:
 * @self: a layer
 * @is_shown: whether there is a playhead
 * @time: where
 */
void
fold_overlay_layer_set_playhead (FoldOverlayLayer *self,
                                 gboolean          is_shown,
                                 gint64            time)
{
  g_return_if_fail (FOLD_IS_OVERLAY_LAYER (self));

  self->has_playhead = is_shown;
  self->playhead = time;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * fold_overlay_layer_set_selection:
 * @self: a layer
 * @is_shown: whether a period is chosen
 * @span: which
 */
void
fold_overlay_layer_set_selection (FoldOverlayLayer *self,
                                  gboolean          is_shown,
                                  FoldSpan          span)
{
  g_return_if_fail (FOLD_IS_OVERLAY_LAYER (self));

  self->has_selection = is_shown && !fold_span_is_empty (span);
  self->selection = span;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * fold_overlay_layer_get_selection:
 * @self: a layer
 * @span: (out): the chosen period
 *
 * Returns: whether a period is chosen
 */
gboolean
fold_overlay_layer_get_selection (FoldOverlayLayer *self,
                                  FoldSpan         *span)
{
  g_return_val_if_fail (FOLD_IS_OVERLAY_LAYER (self), FALSE);

  *span = self->selection;
  return self->has_selection;
}
