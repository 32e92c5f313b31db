/* fold-ruler.c: the calendar above the lanes, in two rows, and the bands below them
 *
 * The label of the period that began to the left of the view stays in sight.
 * Bands have their names here, so that no name crosses what stands in the lanes.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-ruler.h"

#include <math.h>

#include "fold-bands.h"

#define PAD         6
#define MAX_STRIPS  4
/* A strip for so much height of the timeline; others are tinted ground only. */
#define STRIP_SHARE 150
#define TICK_PX     5
#define FINE_PX     3
/* Ticks closer than this would be a grey bar. */
#define MIN_FINE_PX 5

struct _FoldRuler
{
  GtkWidget parent_instance;

  FoldTimelineView *view;
  guint             max_strips;
};

G_DEFINE_FINAL_TYPE (FoldRuler, fold_ruler, GTK_TYPE_WIDGET)

static double
get_row_height (FoldTimelineView *view)
{
  return ceil (view->paint.line_height + 3);
}

static double
get_strip_height (FoldTimelineView *view)
{
  return ceil (0.85 * view->paint.line_height + 2);
}

static PangoLayout *
get_label (FoldTimelineView *view,
           const FoldTick   *tick,
           FoldTickStyle     style,
           FoldTextStyle     text_style)
{
  g_autofree char *label = fold_tick_format_label (tick, style);

  return fold_text_cache_get (view->texts, text_style, label, -1, 1);
}

/* Labels stand at the begin of a period, in sight as long as the period is. */
static void
append_sticky (FoldTimelineView *view,
               GtkSnapshot      *snapshot,
               PangoLayout      *layout,
               const GdkRGBA    *color,
               double            x0,
               double            x1,
               double            y)
{
  double left = MIN (x0, x1);
  double right = MAX (x0, x1);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  if (right - left < width + PAD)
    return;

  double x = view->viewport.is_mirrored ? MAX (MIN (right, view->viewport.width) - PAD - width, left + PAD)
                                        : MIN (MAX (left, 0) + PAD, right - PAD - width);

  if (x + width >= 0 && x <= view->viewport.width)
    fold_snapshot_append_text (snapshot, layout, color, x, y);
}

static void
append_major (FoldTimelineView *view,
              GtkSnapshot      *snapshot)
{
  for (guint i = 0; i < view->frame->n_major; i++)
    {
      const FoldSceneTick *tick = &view->frame->major[i];

      append_sticky (view, snapshot, get_label (view, &tick->tick, FOLD_TICK_LONG, FOLD_TEXT_BOLD),
                     &view->paint.text, tick->x, tick->end_x, 2);
    }
}

/* “April” names what follows until May; “06:00”, or one of many years, only a
 * moment, at which it stands. */
static gboolean
names_whole_tick (FoldTimelineView *view)
{
  const FoldTickLevel *level = fold_ticks_get_level (view->frame->level);

  return level->step == 1 && level->unit != FOLD_TICK_HOUR;
}

static double
get_label_x (FoldTimelineView    *view,
             const FoldSceneTick *tick,
             int                  width)
{
  if (names_whole_tick (view))
    return (tick->x + tick->end_x - width) / 2;
  return view->viewport.is_mirrored ? tick->x - 2 - width : tick->x + 2;
}

static void
append_minor (FoldTimelineView *view,
              GtkSnapshot      *snapshot,
              double            y,
              gboolean          is_alone)
{
  FoldTickStyle style = is_alone ? FOLD_TICK_LONG : FOLD_TICK_SHORT;

  for (guint i = 0; i < view->frame->n_minor; i++)
    {
      const FoldSceneTick *tick = &view->frame->minor[i];
      gboolean is_strong = tick->tick.is_strong;
      PangoLayout *layout;
      int width;

      if (MAX (tick->x, tick->end_x) < 0 || MIN (tick->x, tick->end_x) > view->viewport.width)
        continue;

      layout = get_label (view, &tick->tick, style, is_strong ? FOLD_TEXT_BOLD : FOLD_TEXT_NORMAL);
      pango_layout_get_pixel_size (layout, &width, NULL);
      if (ABS (tick->end_x - tick->x) >= width + 2)
        fold_snapshot_append_text (snapshot, layout, is_strong ? &view->paint.text : &view->paint.dim,
                                   get_label_x (view, tick, width), y);
    }
}

static void
append_tick_line (FoldTimelineView *view,
                  GtkSnapshot      *snapshot,
                  double            x,
                  double            bottom,
                  double            height)
{
  if (x >= 0 && x <= view->viewport.width)
    gtk_snapshot_append_color (snapshot, &view->paint.dim,
                               &GRAPHENE_RECT_INIT ((float) floor (x), (float) (bottom - height), 1, (float) height));
}

/* Single years between labels of every fifth, days between weeks, and so on. */
static void
append_fine_lines (FoldTimelineView *view,
                   GtkSnapshot      *snapshot,
                   double            bottom)
{
  FoldTick ticks[FOLD_TICKS_MAX];
  FoldSpan seen = fold_viewport_get_span (&view->viewport);
  guint n_ticks = view->frame->level > 0 ? fold_ticks_fill_minor (view->frame->level - 1, seen, ticks) : 0;

  if (n_ticks == 0 || n_ticks * MIN_FINE_PX > view->viewport.width)
    return;

  for (guint i = 0; i < n_ticks; i++)
    append_tick_line (view, snapshot, fold_viewport_time_to_x (&view->viewport, ticks[i].time), bottom, FINE_PX);
}

static void
append_tick_lines (FoldTimelineView *view,
                   GtkSnapshot      *snapshot,
                   double            bottom)
{
  append_fine_lines (view, snapshot, bottom);
  for (guint i = 0; i < view->frame->n_minor; i++)
    append_tick_line (view, snapshot, view->frame->minor[i].x, bottom, TICK_PX);
}

static void
append_strip (FoldTimelineView  *view,
              GtkSnapshot       *snapshot,
              const FoldBandBox *band,
              double             y)
{
  double height = get_strip_height (view);
  double x0 = MAX (band->x0, 0);
  double x1 = MIN (band->x1, view->viewport.width);
  const char *title = fold_band_get_title (band->band);

  if (x1 - x0 < 2 || title == NULL)
    return;

  GdkRGBA fill = fold_rgba_fade (view->paint.text, band->is_odd || band->group > 0 ? 0.13 : 0.06);

  gtk_snapshot_append_color (snapshot, &fill, &GRAPHENE_RECT_INIT ((float) x0, (float) y, (float) (x1 - x0 - 1),
                                                                   (float) height - 1));
  if (x1 - x0 > 30)
    {
      PangoLayout *layout = fold_text_cache_get (view->texts, FOLD_TEXT_SMALL, title, -1, 1);
      int width;

      pango_layout_get_pixel_size (layout, &width, NULL);
      gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT ((float) x0, (float) y, (float) (x1 - x0 - 2),
                                                             (float) height));
      fold_snapshot_append_text (snapshot, layout, &view->paint.dim,
                                 view->viewport.is_mirrored ? x1 - PAD - width : x0 + PAD, y + 1);
      gtk_snapshot_pop (snapshot);
    }
}

static void
append_strips (FoldTimelineView *view,
               GtkSnapshot      *snapshot,
               double            y,
               guint             max_strips)
{
  g_autoptr (GArray) bands = fold_bands_list (view);

  for (guint i = 0; i < bands->len; i++)
    {
      const FoldBandBox *band = &g_array_index (bands, FoldBandBox, i);

      if (band->group < max_strips)
        append_strip (view, snapshot, band, y + band->group * get_strip_height (view));
    }
}

static void
fold_ruler_snapshot (GtkWidget   *widget,
                     GtkSnapshot *snapshot)
{
  FoldTimelineView *view = FOLD_RULER (widget)->view;
  double row = get_row_height (view);
  gint64 start = fold_timeline_view_start_work ();

  if (view->frame == NULL)
    return;

  gboolean is_alone = view->frame->n_major == 0;

  append_major (view, snapshot);
  append_tick_lines (view, snapshot, 2 * row);
  append_minor (view, snapshot, is_alone ? row / 2 : row, is_alone);
  append_strips (view, snapshot, 2 * row, FOLD_RULER (widget)->max_strips);
  fold_timeline_view_add_work (view, start);
}

static void
fold_ruler_measure (GtkWidget      *widget,
                    GtkOrientation  orientation,
                    int             for_size,
                    int            *minimum,
                    int            *natural,
                    int            *minimum_baseline,
                    int            *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_VERTICAL ? fold_ruler_get_height (FOLD_RULER (widget)) : 0;
}

static void
fold_ruler_class_init (FoldRulerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = fold_ruler_snapshot;
  widget_class->measure = fold_ruler_measure;
  gtk_widget_class_set_css_name (widget_class, "timelineruler");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
fold_ruler_init (FoldRuler *self)
{
  self->max_strips = MAX_STRIPS;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * fold_ruler_new:
 * @view: what to draw from; has to outlive the ruler
 *
 * Returns: (transfer floating): the ruler
 */
GtkWidget *
fold_ruler_new (FoldTimelineView *view)
{
  g_return_val_if_fail (view != NULL, NULL);

  FoldRuler *self = g_object_new (FOLD_TYPE_RULER, NULL);

  self->view = view;
  return GTK_WIDGET (self);
}

/**
 * fold_ruler_get_height:
 * @self: a ruler
 *
 * Returns: how high it wants to be
 */
int
fold_ruler_get_height (FoldRuler *self)
{
  g_return_val_if_fail (FOLD_IS_RULER (self), 0);

  guint n_strips = MIN (fold_bands_count_groups (self->view), self->max_strips);

  return (int) ceil (2 * get_row_height (self->view) + n_strips * get_strip_height (self->view));
}

/**
 * fold_ruler_set_room:
 * @self: a ruler
 * @height: of the whole timeline
 *
 * Leaves out bands where the timeline is low.
 */
void
fold_ruler_set_room (FoldRuler *self,
                     int        height)
{
  g_return_if_fail (FOLD_IS_RULER (self));

  guint max_strips = (guint) CLAMP (height / (STRIP_SHARE * self->view->paint.scale), 1, MAX_STRIPS);

  if (max_strips != self->max_strips)
    gtk_widget_queue_draw (GTK_WIDGET (self));
  self->max_strips = max_strips;
}
