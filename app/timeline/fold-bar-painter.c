/* fold-bar-painter.c: a date, drawn as surely as it is known
 *
 * What is certain is solid. What is only possible fades out towards the first
 * and the last moment that it can be. An unknown end is torn off, an open one
 * ends in an arrow. An estimate is dotted, a doubted date has a broken outline,
 * and one of several possible dates is hollow. Nothing of this depends on colour.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-bar-painter.h"

/* Thinner than this there is nothing inside to be told apart. */
#define MIN_SHAPED_PX 9
#define FADE_PX       26
#define TEETH         4
#define ARROW_PX      9
#define RADIUS        4

#define ALPHA_FULL  0.92
#define ALPHA_MOST  0.74
#define ALPHA_LEAST 0.10
#define ALPHA_SPAN  0.34
/* Titles stand inside wide bars and have to be read there. */
#define NARROW_PX   80.0
#define WIDE_PX     220.0

static const guint32 uncertain_flags = FOLD_MARK_UNCERTAIN_START | FOLD_MARK_UNCERTAIN_END;
static const guint32 approximate_flags = FOLD_MARK_APPROXIMATE_START | FOLD_MARK_APPROXIMATE_END;

static void
append_rectangle (GtkSnapshot *snapshot,
                  GdkRGBA      color,
                  double       x0,
                  double       y,
                  double       x1,
                  double       height)
{
  if (x1 > x0)
    gtk_snapshot_append_color (snapshot, &color,
                               &GRAPHENE_RECT_INIT ((float) x0, (float) y, (float) (x1 - x0), (float) height));
}

static void
append_fade (GtkSnapshot        *snapshot,
             double              x0,
             double              y,
             double              x1,
             double              height,
             const GskColorStop *stops,
             gsize               n_stops)
{
  if (x1 <= x0)
    return;

  gtk_snapshot_append_linear_gradient (snapshot,
                                       &GRAPHENE_RECT_INIT ((float) x0, (float) y, (float) (x1 - x0), (float) height),
                                       &GRAPHENE_POINT_INIT ((float) x0, 0), &GRAPHENE_POINT_INIT ((float) x1, 0),
                                       stops, n_stops);
}

/* It happened once, somewhere in here: strongest in the middle. */
static void
append_moment (GtkSnapshot *snapshot,
               GdkRGBA      color,
               double       x0,
               double       y,
               double       x1,
               double       height)
{
  float edge = (float) CLAMP (FADE_PX / MAX (x1 - x0, 1), 0.05, 0.35);
  double width = CLAMP ((x1 - x0 - NARROW_PX) / (WIDE_PX - NARROW_PX), 0, 1);
  double most = ALPHA_MOST + width * (ALPHA_SPAN - ALPHA_MOST);
  const GskColorStop stops[] = {
    { 0, fold_rgba_fade (color, ALPHA_LEAST) },
    { edge, fold_rgba_fade (color, most) },
    { 1 - edge, fold_rgba_fade (color, most) },
    { 1, fold_rgba_fade (color, ALPHA_LEAST) },
  };

  append_fade (snapshot, x0, y, x1, height, stops, G_N_ELEMENTS (stops));
}

static void
append_soft_side (GtkSnapshot *snapshot,
                  GdkRGBA      color,
                  double       strong_x,
                  double       y,
                  double       weak_x,
                  double       height,
                  double       alpha)
{
  const GskColorStop to_right[] = { { 0, fold_rgba_fade (color, alpha) }, { 1, fold_rgba_fade (color, 0.06) } };
  const GskColorStop to_left[] = { { 0, fold_rgba_fade (color, 0.06) }, { 1, fold_rgba_fade (color, alpha) } };

  if (strong_x < weak_x)
    append_fade (snapshot, strong_x, y, weak_x, height, to_right, 2);
  else
    append_fade (snapshot, weak_x, y, strong_x, height, to_left, 2);
}

/* It lasted at least through the core. */
static void
append_span (GtkSnapshot        *snapshot,
             const FoldSceneBar *bar,
             GdkRGBA             color,
             double              y,
             double              height)
{
  append_soft_side (snapshot, color, bar->core_x0, y, bar->x0, height, ALPHA_SPAN);
  append_rectangle (snapshot, fold_rgba_fade (color, ALPHA_SPAN), bar->core_x0, y, bar->core_x1, height);
  append_rectangle (snapshot, fold_rgba_fade (color, ALPHA_FULL), bar->core_x0, y + height - 3, bar->core_x1, 3);
  append_soft_side (snapshot, color, bar->core_x1, y, bar->x1, height, ALPHA_SPAN);
}

static void
append_body (GtkSnapshot        *snapshot,
             const FoldSceneBar *bar,
             const FoldMark     *mark,
             GdkRGBA             color,
             double              y,
             double              height)
{
  gboolean has_core = bar->core_x1 > bar->core_x0;

  if ((mark->flags & FOLD_MARK_LASTS) && has_core)
    append_span (snapshot, bar, color, y, height);
  else if (bar->x1 - bar->x0 < MIN_SHAPED_PX)
    append_rectangle (snapshot, fold_rgba_fade (color, ALPHA_FULL), bar->x0, y, bar->x1, height);
  else
    append_moment (snapshot, color, bar->x0, y, bar->x1, height);
}

static void
append_outline (GtkSnapshot        *snapshot,
                GdkRGBA             color,
                const FoldSceneBar *bar,
                double              y,
                double              height,
                gboolean            is_broken)
{
  const double dashes[] = { 3, 3 };
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot,
                                           &GRAPHENE_RECT_INIT (bar->x0, (float) y, bar->x1 - bar->x0, (float) height));

  gdk_cairo_set_source_rgba (cr, &color);
  cairo_set_line_width (cr, 2);
  if (is_broken)
    cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_rectangle (cr, bar->x0 + 1, y + 1, bar->x1 - bar->x0 - 2, height - 2);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

static void
append_dots (GtkSnapshot        *snapshot,
             GdkRGBA             color,
             const FoldSceneBar *bar,
             double              y,
             double              height)
{
  const graphene_rect_t tile = GRAPHENE_RECT_INIT (bar->x0, (float) y, 6, 6);

  gtk_snapshot_push_repeat (snapshot,
                            &GRAPHENE_RECT_INIT (bar->x0, (float) y, bar->x1 - bar->x0, (float) height), &tile);
  append_rectangle (snapshot, color, bar->x0 + 2, y + 2, bar->x0 + 4, 2);
  gtk_snapshot_pop (snapshot);
}

/* A torn edge: teeth that fade away from the end that is known. */
static void
append_torn_edge (GtkSnapshot *snapshot,
                  GdkRGBA      color,
                  double       x,
                  double       y,
                  double       height,
                  double       reach)
{
  double left = MIN (x, x + reach);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT ((float) left, (float) y,
                                                                          (float) ABS (reach), (float) height));
  cairo_pattern_t *fade = cairo_pattern_create_linear (x, 0, x + reach, 0);

  cairo_pattern_add_color_stop_rgba (fade, 0, color.red, color.green, color.blue, ALPHA_MOST * color.alpha);
  cairo_pattern_add_color_stop_rgba (fade, 1, color.red, color.green, color.blue, 0.15 * color.alpha);
  cairo_set_source (cr, fade);
  cairo_move_to (cr, x, y);
  for (int i = 0; i < TEETH; i++)
    {
      cairo_line_to (cr, x + reach, y + height * (i + 0.25) / TEETH);
      cairo_line_to (cr, x + reach * 0.35, y + height * (i + 0.75) / TEETH);
    }
  cairo_line_to (cr, x, y + height);
  cairo_close_path (cr);
  cairo_fill (cr);
  cairo_pattern_destroy (fade);
  cairo_destroy (cr);
}

static void
append_arrow (GtkSnapshot *snapshot,
              GdkRGBA      color,
              double       x,
              double       y,
              double       height,
              double       reach)
{
  double left = MIN (x, x + reach);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT ((float) left, (float) y,
                                                                          (float) ABS (reach), (float) height));

  gdk_cairo_set_source_rgba (cr, &color);
  cairo_move_to (cr, x, y);
  cairo_line_to (cr, x + reach, y + height / 2);
  cairo_line_to (cr, x, y + height);
  cairo_close_path (cr);
  cairo_fill (cr);
  cairo_destroy (cr);
}

static void
append_ends (GtkSnapshot        *snapshot,
             const FoldSceneBar *bar,
             GdkRGBA             color,
             double              y,
             double              height)
{
  if (bar->edges & FOLD_SCENE_BAR_RAGGED_LEFT)
    append_torn_edge (snapshot, color, bar->x0, y, height, -FADE_PX);
  if (bar->edges & FOLD_SCENE_BAR_RAGGED_RIGHT)
    append_torn_edge (snapshot, color, bar->x1, y, height, FADE_PX);
  if ((bar->edges & FOLD_SCENE_BAR_ARROW_LEFT) && !(bar->edges & FOLD_SCENE_BAR_CUT_LEFT))
    append_arrow (snapshot, color, bar->x0 + ARROW_PX, y, height, -ARROW_PX);
  if ((bar->edges & FOLD_SCENE_BAR_ARROW_RIGHT) && !(bar->edges & FOLD_SCENE_BAR_CUT_RIGHT))
    append_arrow (snapshot, color, bar->x1 - ARROW_PX, y, height, ARROW_PX);
}

static void
append_qualifiers (GtkSnapshot        *snapshot,
                   const FoldSceneBar *bar,
                   const FoldMark     *mark,
                   GdkRGBA             color,
                   double              y,
                   double              height)
{
  if (bar->x1 - bar->x0 < MIN_SHAPED_PX - 3)
    return;

  if (mark->flags & (approximate_flags | FOLD_MARK_COVERS))
    append_dots (snapshot, fold_rgba_fade (color, 0.45), bar, y, height);
  if (mark->flags & uncertain_flags)
    append_outline (snapshot, color, bar, y, height, TRUE);
}

static void
append_thread (GtkSnapshot        *snapshot,
               const FoldSceneBar *bar,
               const FoldMark     *mark,
               GdkRGBA             color,
               double              bottom)
{
  /* Below the title that stands between the marks. */
  double y = bottom - 1;

  /* Several dates of which one is true are tied loosely, others firmly. */
  if ((mark->flags & FOLD_MARK_ONE_OF) == 0)
    {
      append_rectangle (snapshot, fold_rgba_fade (color, 0.6), bar->x0, y - 1, bar->x1, 2);
      return;
    }

  gtk_snapshot_push_repeat (snapshot, &GRAPHENE_RECT_INIT (bar->x0, (float) y - 1, bar->x1 - bar->x0, 2),
                            &GRAPHENE_RECT_INIT (bar->x0, (float) y - 1, 6, 2));
  append_rectangle (snapshot, fold_rgba_fade (color, 0.8), bar->x0, y - 1, bar->x0 + 3, 2);
  gtk_snapshot_pop (snapshot);
}

/* Another source disagrees: a notch at both ends of the lower edge. */
static void
append_dispute (GtkSnapshot        *snapshot,
                const FoldSceneBar *bar,
                GdkRGBA             color,
                double              y,
                double              height)
{
  append_rectangle (snapshot, color, bar->x0, y - 3, bar->x1, 2);
  append_rectangle (snapshot, color, bar->x0, y + height + 1, bar->x1, 2);
}

/**
 * fold_bar_append:
 * @snapshot: a snapshot
 * @bar: where the mark stands
 * @mark: the mark
 * @style: how it looks
 *
 * Draws a mark, or the thread that ties those of one item.
 */
void
fold_bar_append (GtkSnapshot        *snapshot,
                 const FoldSceneBar *bar,
                 const FoldMark     *mark,
                 const FoldBarStyle *style)
{
  g_return_if_fail (GTK_IS_SNAPSHOT (snapshot));
  g_return_if_fail (bar != NULL && mark != NULL && style != NULL);

  GdkRGBA color = fold_rgba_fade (style->color, (mark->flags & FOLD_MARK_DIMMED) ? 0.25 : 1);
  double inset = MIN (style->inset, bar->height / 3);
  double y = bar->y + inset;
  double height = bar->height - 2 * inset;
  gboolean is_rounded = height > 3 * RADIUS && bar->x1 - bar->x0 >= 2 * RADIUS;

  if (bar->edges & FOLD_SCENE_BAR_THREAD)
    {
      append_thread (snapshot, bar, mark, color, y + height);
      return;
    }

  if (is_rounded)
    {
      GskRoundedRect clip;

      gsk_rounded_rect_init_from_rect (&clip, &GRAPHENE_RECT_INIT (bar->x0, (float) y, bar->x1 - bar->x0,
                                                                   (float) height), RADIUS);
      gtk_snapshot_push_rounded_clip (snapshot, &clip);
    }
  if ((mark->flags & FOLD_MARK_ONE_OF) && bar->x1 - bar->x0 >= MIN_SHAPED_PX - 3)
    append_outline (snapshot, color, bar, y, height, FALSE);
  else
    append_body (snapshot, bar, mark, color, y, height);
  append_qualifiers (snapshot, bar, mark, color, y, height);
  if (is_rounded)
    gtk_snapshot_pop (snapshot);

  append_ends (snapshot, bar, color, y, height);
  if (mark->flags & FOLD_MARK_CONFLICTING)
    append_dispute (snapshot, bar, style->warning, y, height);
}
