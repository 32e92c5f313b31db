/* fold-drawing-paint.c: a figure in colours of the theme
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-drawing-paint-private.h"

/* ============ how wide texts are on this screen ============ */

#define FOLD_TYPE_SCREEN_MEASURE (fold_screen_measure_get_type ())

G_DECLARE_FINAL_TYPE (FoldScreenMeasure, fold_screen_measure, FOLD, SCREEN_MEASURE, GObject)

struct _FoldScreenMeasure
{
  GObject parent_instance;

  PangoLayout *layout;
};

static void
set_font (PangoLayout *layout,
          double       size_pt,
          gboolean     is_bold,
          gboolean     is_italic)
{
  g_autoptr (PangoFontDescription) font =
    pango_font_description_copy (pango_context_get_font_description (pango_layout_get_context (layout)));

  /* in pixels of 1/96 inch, whatever the screen says of its density: the sheet is as large as it says */
  pango_font_description_set_absolute_size (font, size_pt * PANGO_SCALE * 96 / 72);
  pango_font_description_set_weight (font, is_bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_font_description_set_style (font, is_italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
  pango_layout_set_font_description (layout, font);
}

static double
fold_screen_measure_measure (FoldTextMeasure *measure,
                             const char      *text,
                             double           size_pt,
                             gboolean         is_bold)
{
  FoldScreenMeasure *self = FOLD_SCREEN_MEASURE (measure);
  int width = 0;

  set_font (self->layout, size_pt, is_bold, FALSE);
  pango_layout_set_text (self->layout, text, -1);
  pango_layout_get_size (self->layout, &width, NULL);
  return width / (double) PANGO_SCALE / PX_PER_MM;
}

static void
fold_screen_measure_iface_init (FoldTextMeasureInterface *iface)
{
  iface->measure = fold_screen_measure_measure;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (FoldScreenMeasure, fold_screen_measure, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (FOLD_TYPE_TEXT_MEASURE, fold_screen_measure_iface_init))

static void
fold_screen_measure_finalize (GObject *object)
{
  g_object_unref (FOLD_SCREEN_MEASURE (object)->layout);

  G_OBJECT_CLASS (fold_screen_measure_parent_class)->finalize (object);
}

static void
fold_screen_measure_class_init (FoldScreenMeasureClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fold_screen_measure_finalize;
}

static void
fold_screen_measure_init (FoldScreenMeasure *self)
{
}

/*
 * _fold_screen_measure_new:
 * @layout: a layout of the widget
 *
 * Returns: (transfer full): how wide texts are in @layout
 */
FoldTextMeasure *
_fold_screen_measure_new (PangoLayout *layout)
{
  FoldScreenMeasure *self = g_object_new (FOLD_TYPE_SCREEN_MEASURE, NULL);

  self->layout = g_object_ref (layout);
  return FOLD_TEXT_MEASURE (self);
}

/* ============ painting ============ */

typedef struct
{
  cairo_t     *cr;
  PangoLayout *layout;
  GdkRGBA      ink;     /* stands for black */
  gboolean     is_dark;
} Painter;

/* Greys stand for ink and paper, and follow the theme; colours mean something, and stay. */
static void
set_color (const Painter *painter,
           guint32        color)
{
  double red = ((color >> 24) & 0xff) / 255.0;
  double green = ((color >> 16) & 0xff) / 255.0;
  double blue = ((color >> 8) & 0xff) / 255.0;
  double alpha = (color & 0xff) / 255.0;
  gboolean is_grey = MAX (red, MAX (green, blue)) - MIN (red, MIN (green, blue)) < 0.08;

  if (painter->is_dark && is_grey)
    cairo_set_source_rgba (painter->cr, painter->ink.red, painter->ink.green, painter->ink.blue,
                           alpha * (1 - 0.8 * red));
  else
    cairo_set_source_rgba (painter->cr, red, green, blue, alpha);
}

static void
hatch_lines (cairo_t *cr,
             double   x,
             double   y,
             double   width,
             double   height,
             double   dx,
             double   dy)
{
  double reach = width + height;

  for (double at = -reach; at < reach; at += FOLD_HATCH_STEP)
    {
      cairo_move_to (cr, dx != 0 ? x + at : x, dx != 0 ? (dy > 0 ? y : y + height) : y + at);
      cairo_rel_line_to (cr, dx != 0 ? dx * height : width, dx != 0 ? dy * height : 0);
    }
}

static void
draw_hatch (const Painter       *painter,
            const FoldDrawStyle *style)
{
  double x0 = 0, y0 = 0, x1 = 0, y1 = 0;

  if (style->hatch == FOLD_HATCH_NONE)
    return;

  cairo_save (painter->cr);
  cairo_fill_extents (painter->cr, &x0, &y0, &x1, &y1);
  cairo_clip_preserve (painter->cr);
  cairo_new_path (painter->cr);
  if (style->hatch == FOLD_HATCH_RISING || style->hatch == FOLD_HATCH_CROSSED)
    hatch_lines (painter->cr, x0, y0, x1 - x0, y1 - y0, 1, -1);
  if (style->hatch == FOLD_HATCH_FALLING || style->hatch == FOLD_HATCH_CROSSED)
    hatch_lines (painter->cr, x0, y0, x1 - x0, y1 - y0, 1, 1);
  if (style->hatch == FOLD_HATCH_HORIZONTAL || style->hatch == FOLD_HATCH_GRID)
    hatch_lines (painter->cr, x0, y0, x1 - x0, y1 - y0, 0, 0);
  if (style->hatch == FOLD_HATCH_VERTICAL || style->hatch == FOLD_HATCH_GRID)
    hatch_lines (painter->cr, x0, y0, x1 - x0, y1 - y0, 1e-6, 1);
  set_color (painter, style->hatch_color);
  cairo_set_line_width (painter->cr, 0.2);
  if (style->hatch == FOLD_HATCH_DOTS)
    {
      const double dots[] = { 0.01, FOLD_HATCH_STEP };

      hatch_lines (painter->cr, x0, y0, x1 - x0, y1 - y0, 0, 0);
      cairo_set_line_cap (painter->cr, CAIRO_LINE_CAP_ROUND);
      cairo_set_line_width (painter->cr, 0.4);
      cairo_set_dash (painter->cr, dots, 2, 0);
    }
  cairo_stroke (painter->cr);
  cairo_restore (painter->cr);
}

static void
fill_and_stroke (const Painter    *painter,
                 const FoldDrawOp *op)
{
  const FoldDrawStyle *style = &op->style;

  if (style->fill & 0xff)
    {
      set_color (painter, style->fill);
      cairo_fill_preserve (painter->cr);
    }
  if (style->hatch != FOLD_HATCH_NONE)
    {
      cairo_path_t *path = cairo_copy_path (painter->cr);

      draw_hatch (painter, style);
      cairo_new_path (painter->cr);
      cairo_append_path (painter->cr, path);
      cairo_path_destroy (path);
    }
  if (style->stroke_mm > 0 && style->stroke & 0xff)
    {
      set_color (painter, style->stroke);
      cairo_set_line_width (painter->cr, style->stroke_mm);
      cairo_set_dash (painter->cr, &style->dash_mm, style->dash_mm > 0 ? 1 : 0, 0);
      cairo_stroke_preserve (painter->cr);
    }
  cairo_new_path (painter->cr);
}

static void
fade (const Painter    *painter,
      const FoldDrawOp *op)
{
  cairo_pattern_t *pattern = cairo_pattern_create_linear (op->x, 0, op->x + op->width, 0);
  guint32 ends[] = { op->style.fill, op->style.fill_right };

  for (guint i = 0; i < 2; i++)
    cairo_pattern_add_color_stop_rgba (pattern, i, ((ends[i] >> 24) & 0xff) / 255.0, ((ends[i] >> 16) & 0xff) / 255.0,
                                       ((ends[i] >> 8) & 0xff) / 255.0, (ends[i] & 0xff) / 255.0);
  cairo_rectangle (painter->cr, op->x, op->y, op->width, op->height);
  cairo_set_source (painter->cr, pattern);
  cairo_fill (painter->cr);
  cairo_pattern_destroy (pattern);
}

static void
draw_rectangle (const Painter    *painter,
                const FoldDrawOp *op)
{
  double radius = MIN (op->style.radius_mm, MIN (op->width, op->height) / 2);
  FoldDrawOp outline = *op;

  if (op->style.is_fading)
    {
      fade (painter, op);
      outline.style.fill = 0;
    }
  if (radius > 0)
    {
      cairo_new_sub_path (painter->cr);
      cairo_arc (painter->cr, op->x + op->width - radius, op->y + radius, radius, -G_PI_2, 0);
      cairo_arc (painter->cr, op->x + op->width - radius, op->y + op->height - radius, radius, 0, G_PI_2);
      cairo_arc (painter->cr, op->x + radius, op->y + op->height - radius, radius, G_PI_2, G_PI);
      cairo_arc (painter->cr, op->x + radius, op->y + radius, radius, G_PI, 3 * G_PI_2);
      cairo_close_path (painter->cr);
    }
  else
    {
      cairo_rectangle (painter->cr, op->x, op->y, op->width, op->height);
    }
  fill_and_stroke (painter, &outline);
}

static void
draw_path (const Painter    *painter,
           const FoldDrawOp *op)
{
  for (guint i = 0; i < fold_figure_path_get_n_steps (op->path); i++)
    {
      const FoldPathStep *step = fold_figure_path_get_step (op->path, i);

      switch (step->verb)
        {
        case FOLD_PATH_MOVE:
          cairo_move_to (painter->cr, step->x[0], step->y[0]);
          break;
        case FOLD_PATH_LINE:
          cairo_line_to (painter->cr, step->x[0], step->y[0]);
          break;
        case FOLD_PATH_CURVE:
          cairo_curve_to (painter->cr, step->x[0], step->y[0], step->x[1], step->y[1], step->x[2], step->y[2]);
          break;
        case FOLD_PATH_CLOSE:
          cairo_close_path (painter->cr);
          break;
        default:
          g_assert_not_reached ();
        }
    }
  fill_and_stroke (painter, op);
}

static void
draw_text (const Painter    *painter,
           const FoldDrawOp *op)
{
  int width = 0;

  set_font (painter->layout, op->look.size_pt, op->look.is_bold, op->look.is_italic);
  pango_layout_set_text (painter->layout, op->text, -1);
  pango_layout_get_size (painter->layout, &width, NULL);

  double width_mm = width / (double) PANGO_SCALE / PX_PER_MM;
  double x = op->x - (op->look.anchor == FOLD_TEXT_MIDDLE ? width_mm / 2 : op->look.anchor == FOLD_TEXT_END ? width_mm : 0);
  double ascent = pango_layout_get_baseline (painter->layout) / (double) PANGO_SCALE / PX_PER_MM;

  cairo_save (painter->cr);
  set_color (painter, op->look.color);
  cairo_translate (painter->cr, x, op->y - ascent);
  cairo_scale (painter->cr, 1 / PX_PER_MM, 1 / PX_PER_MM);
  pango_cairo_show_layout (painter->cr, painter->layout);
  cairo_restore (painter->cr);
}

static void
draw_op (const Painter    *painter,
         const FoldDrawOp *op)
{
  if (op->kind == FOLD_DRAW_RECTANGLE)
    draw_rectangle (painter, op);
  else if (op->kind == FOLD_DRAW_PATH)
    draw_path (painter, op);
  else if (op->kind == FOLD_DRAW_TEXT)
    draw_text (painter, op);
}

/*
 * _fold_drawing_paint:
 * @drawing: a figure
 * @cr: where to paint it, in pixels
 * @layout: for its texts
 * @ink: what stands for black; a bright one means a dark ground
 *
 * Paints @drawing in its own size.
 */
void
_fold_drawing_paint (FoldDrawing   *drawing,
                     cairo_t       *cr,
                     PangoLayout   *layout,
                     const GdkRGBA *ink)
{
  Painter painter = { cr, layout, *ink, ink->red + ink->green + ink->blue > 1.5f };

  cairo_scale (cr, PX_PER_MM, PX_PER_MM);
  for (guint i = 0; i < fold_drawing_get_n_ops (drawing); i++)
    draw_op (&painter, fold_drawing_get_op (drawing, i));
}
