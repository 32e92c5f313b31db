/* fold-overview.c: the whole library at a glance, with a brush for the part that is seen
 *
 * The columns are one layer and the brush another, so that moving the brush
 * draws a rectangle and nothing more. Dragging inside the brush moves it, at its
 * edges resizes it, beside it draws a new one.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-overview.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "fold-overview-private.h"
#include "fold-ticks.h"
#include "fold-timeline.h"

#define COLUMN_PX   4
#define PAD         4
#define MIN_BRUSH   6
#define MIN_HEIGHT  40

enum
{
  PROP_SESSION = 1,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (FoldOverview, fold_overview, GTK_TYPE_WIDGET)

/* ============ the two layers ============ */

#define FOLD_TYPE_OVERVIEW_LAYER (fold_overview_layer_get_type ())
G_DECLARE_FINAL_TYPE (FoldOverviewLayer, fold_overview_layer, FOLD, OVERVIEW_LAYER, GtkWidget)

typedef void (*DrawFunc) (FoldOverview *overview,
                          GtkSnapshot  *snapshot,
                          double        width,
                          double        height);

struct _FoldOverviewLayer
{
  GtkWidget parent_instance;

  DrawFunc draw;
};

G_DEFINE_FINAL_TYPE (FoldOverviewLayer, fold_overview_layer, GTK_TYPE_WIDGET)

static void
fold_overview_layer_snapshot (GtkWidget   *widget,
                              GtkSnapshot *snapshot)
{
  FoldOverview *overview = FOLD_OVERVIEW (gtk_widget_get_parent (widget));

  FOLD_OVERVIEW_LAYER (widget)->draw (overview, snapshot, gtk_widget_get_width (widget),
                                      gtk_widget_get_height (widget));
}

static void
fold_overview_layer_class_init (FoldOverviewLayerClass *klass)
{
  GTK_WIDGET_CLASS (klass)->snapshot = fold_overview_layer_snapshot;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "timelineoverviewlayer");
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
fold_overview_layer_init (FoldOverviewLayer *self)
{
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

static GtkWidget *
add_layer (FoldOverview *self,
           DrawFunc      draw)
{
  FoldOverviewLayer *layer = g_object_new (FOLD_TYPE_OVERVIEW_LAYER, NULL);

  layer->draw = draw;
  gtk_widget_set_parent (GTK_WIDGET (layer), GTK_WIDGET (self));
  return GTK_WIDGET (layer);
}

/* ============ columns ============ */

static double
get_label_height (FoldOverview *self)
{
  return ceil (0.85 * self->paint.line_height + 3);
}

static void
draw_ticks (FoldOverview *self,
            GtkSnapshot  *snapshot,
            double        width,
            double        height)
{
  FoldTick ticks[FOLD_TICKS_MAX];
  FoldSpan span = fold_viewport_get_span (&self->viewport);
  guint level = fold_ticks_choose_level (span, self->viewport.seconds_per_px, 92 * self->paint.scale);
  guint n_ticks = fold_ticks_fill_minor (level, span, ticks);
  double y = height - get_label_height (self);
  double taken = -G_MAXDOUBLE;

  for (guint n = 0; n < n_ticks; n++)
    {
      /* From left to right in any case, so that no label is put over another. */
      guint i = self->viewport.is_mirrored ? n_ticks - 1 - n : n;
      double x = fold_viewport_time_to_x (&self->viewport, ticks[i].time);
      g_autofree char *text = fold_tick_format_label (&ticks[i], FOLD_TICK_LONG);
      PangoLayout *layout = fold_text_cache_get (self->texts, FOLD_TEXT_SMALL, text, -1, 1);
      int text_width;

      pango_layout_get_pixel_size (layout, &text_width, NULL);
      gtk_snapshot_append_color (snapshot, &self->paint.grid_strong,
                                 &GRAPHENE_RECT_INIT ((float) floor (x), 0, 1, (float) height));
      if (self->viewport.is_mirrored)
        x -= text_width + 2 * PAD;
      if (x + PAD < MAX (taken, 0) || x + PAD + text_width > width)
        continue;
      fold_snapshot_append_text (snapshot, layout, &self->paint.dim, x + PAD, y + 1);
      taken = x + 2 * PAD + text_width;
    }
}

static void
draw_columns (FoldOverview *self,
              GtkSnapshot  *snapshot,
              double        width,
              double        height)
{
  FoldTimelineItems *items = fold_session_get_items (self->session);
  guint n = (guint) MAX (width / COLUMN_PX, 1);
  g_autofree guint32 *counts = g_new0 (guint32, n);
  const GdkRGBA color = fold_rgba_fade (self->paint.text, 0.42);
  double room = height - get_label_height (self) - PAD;
  guint32 peak = 1;

  draw_ticks (self, snapshot, width, height);
  if (items == NULL)
    return;

  fold_density_query (fold_timeline_items_get_density (items), FOLD_DENSITY_ALL_LANES,
                      fold_viewport_get_span (&self->viewport), n, counts);
  for (guint i = 0; i < n; i++)
    peak = MAX (peak, counts[i]);
  for (guint i = 0; i < n; i++)
    {
      double bar = MAX (room * counts[i] / peak, 2);
      guint position = self->viewport.is_mirrored ? n - 1 - i : i;

      if (counts[i] > 0)
        gtk_snapshot_append_color (snapshot, &color,
                                   &GRAPHENE_RECT_INIT ((float) (position * width / n), (float) (PAD + room - bar),
                                                        (float) (width / n) - 1, (float) bar));
    }
}

/* ============ brush ============ */

gboolean
_fold_overview_get_brush (FoldOverview *self,
                          double       *x0,
                          double       *x1)
{
  FoldSpan range = fold_session_get_range (self->session);
  double a = fold_viewport_time_to_x (&self->viewport, range.begin);
  double b = fold_viewport_time_to_x (&self->viewport, range.end);

  *x0 = CLAMP (MIN (a, b), 1, self->viewport.width - 1);
  *x1 = CLAMP (MAX (a, b), 1, self->viewport.width - 1);
  if (*x1 - *x0 < MIN_BRUSH)
    {
      *x0 = CLAMP ((*x0 + *x1 - MIN_BRUSH) / 2, 1, self->viewport.width - MIN_BRUSH - 1);
      *x1 = *x0 + MIN_BRUSH;
    }
  return !fold_span_is_empty (range);
}

static void
draw_brush (FoldOverview *self,
            GtkSnapshot  *snapshot,
            double        width,
            double        height)
{
  const float widths[] = { 2, 2, 2, 2 };
  const GdkRGBA fill = fold_rgba_fade (self->paint.accent, 0.13);
  const GdkRGBA colors[] = { self->paint.accent, self->paint.accent, self->paint.accent, self->paint.accent };
  double bottom = height - get_label_height (self);
  GskRoundedRect outline;
  double x0;
  double x1;

  if (!_fold_overview_get_brush (self, &x0, &x1))
    return;

  gsk_rounded_rect_init_from_rect (&outline, &GRAPHENE_RECT_INIT ((float) x0, 1, (float) (x1 - x0), (float) bottom - 2),
                                   4);
  gtk_snapshot_append_color (snapshot, &fill, &outline.bounds);
  gtk_snapshot_append_border (snapshot, &outline, widths, colors);
}

/* ============ widget ============ */

static void
show_all (FoldOverview *self)
{
  FoldSpan span = fold_session_get_full_range (self->session);

  if (fold_span_is_empty (span))
    return;
  span = fold_span_grow (span, (double) fold_span_get_length (span) * 0.02);
  fold_viewport_set_bounds (&self->viewport, span);
  fold_viewport_fit (&self->viewport, span, 0);
}

static void
items_changed_cb (FoldOverview *self)
{
  show_all (self);
  gtk_widget_queue_draw (self->columns);
  gtk_widget_queue_draw (self->brush);
}

static void
range_changed_cb (FoldOverview *self)
{
  gtk_widget_queue_draw (self->brush);
}

static void
fold_overview_size_allocate (GtkWidget *widget,
                             int        width,
                             int        height,
                             int        baseline)
{
  FoldOverview *self = FOLD_OVERVIEW (widget);
  GtkWidget *layers[] = { self->columns, self->brush };

  self->viewport.is_mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  fold_viewport_set_width (&self->viewport, width);
  show_all (self);
  for (guint i = 0; i < G_N_ELEMENTS (layers); i++)
    {
      gtk_widget_measure (layers[i], GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
      gtk_widget_allocate (layers[i], width, height, -1, NULL);
    }
}

static void
fold_overview_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  FoldOverview *self = FOLD_OVERVIEW (widget);

  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 100 : (int) (MIN_HEIGHT + get_label_height (self));
  *natural = *minimum;
}

static void
fold_overview_css_changed (GtkWidget         *widget,
                           GtkCssStyleChange *change)
{
  FoldOverview *self = FOLD_OVERVIEW (widget);

  GTK_WIDGET_CLASS (fold_overview_parent_class)->css_changed (widget, change);

  fold_paint_update (&self->paint, widget);
  fold_text_cache_clear (self->texts);
  if (self->columns != NULL)
    gtk_widget_queue_draw (self->columns);
  if (self->brush != NULL)
    gtk_widget_queue_draw (self->brush);
}

static void
fold_overview_constructed (GObject *object)
{
  FoldOverview *self = FOLD_OVERVIEW (object);

  G_OBJECT_CLASS (fold_overview_parent_class)->constructed (object);

  g_signal_connect_object (self->session, "notify::items", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "range-changed", G_CALLBACK (range_changed_cb), self, G_CONNECT_SWAPPED);
  items_changed_cb (self);
}

static void
fold_overview_dispose (GObject *object)
{
  FoldOverview *self = FOLD_OVERVIEW (object);

  g_clear_pointer (&self->columns, gtk_widget_unparent);
  g_clear_pointer (&self->brush, gtk_widget_unparent);

  G_OBJECT_CLASS (fold_overview_parent_class)->dispose (object);
}

static void
fold_overview_finalize (GObject *object)
{
  FoldOverview *self = FOLD_OVERVIEW (object);

  g_clear_object (&self->session);
  fold_text_cache_free (self->texts);

  G_OBJECT_CLASS (fold_overview_parent_class)->finalize (object);
}

static void
fold_overview_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      FOLD_OVERVIEW (object)->session = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fold_overview_class_init (FoldOverviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = fold_overview_constructed;
  object_class->dispose = fold_overview_dispose;
  object_class->finalize = fold_overview_finalize;
  object_class->set_property = fold_overview_set_property;
  widget_class->size_allocate = fold_overview_size_allocate;
  widget_class->measure = fold_overview_measure;
  widget_class->css_changed = fold_overview_css_changed;

  props[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, FOLD_TYPE_SESSION,
                         G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  gtk_widget_class_set_css_name (widget_class, "timelineoverview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
fold_overview_init (FoldOverview *self)
{
  self->texts = fold_text_cache_new (GTK_WIDGET (self));
  fold_viewport_init (&self->viewport, (FoldSpan) { 0, FOLD_TIME_DAY }, 1);
  fold_paint_update (&self->paint, GTK_WIDGET (self));
  self->columns = add_layer (self, draw_columns);
  self->brush = add_layer (self, draw_brush);
  _fold_overview_add_controllers (self);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Overview"),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  _ ("Arrow keys move the visible period, plus and minus make it shorter and longer."),
                                  -1);
}

/**
 * fold_overview_new:
 * @session: what to show, and whose visible range to move
 *
 * Returns: (transfer floating): an overview
 */
GtkWidget *
fold_overview_new (FoldSession *session)
{
  g_return_val_if_fail (FOLD_IS_SESSION (session), NULL);

  fold_timeline_load_style (gdk_display_get_default ());
  return g_object_new (FOLD_TYPE_OVERVIEW, "session", session, NULL);
}
