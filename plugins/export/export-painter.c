/* export-painter.c: a drawing on a cairo surface
 *
 * For PDF, PNG and the printer. On a PDF it also leaves what cairo can tag: the
 * groups as parts of the structure, links, and where they lead.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "export-painter.h"

#include <math.h>

#define PT(mm) ((mm) / FOLD_MM_PER_POINT)

typedef struct
{
  FoldDrawing      *drawing;
  ExportTypesetter *typesetter;
  cairo_t          *cr;
  gboolean          has_tags;
  GHashTable       *ids; /* of the groups: to them alone can links lead */
  GArray           *link_is_tagged;
} Painter;

static void
set_color (cairo_t *cr,
           guint32  color)
{
  cairo_set_source_rgba (cr, (color >> 24) / 255.0, ((color >> 16) & 0xff) / 255.0, ((color >> 8) & 0xff) / 255.0,
                         (color & 0xff) / 255.0);
}

/* ============ hatches ============ */

static void
trace_dots (cairo_t *cr,
            double   x0,
            double   y0,
            double   x1,
            double   y1)
{
  const double step = PT (FOLD_HATCH_STEP) / 2;
  const double half = PT (0.16);

  for (double row = floor (y0 / step); row * step <= y1; row++)
    {
      for (double column = floor (x0 / step); column * step <= x1; column++)
        {
          if (fmod (fabs (row + column), 2) == 1)
            cairo_rectangle (cr, column * step - half, row * step - half, 2 * half, 2 * half);
        }
    }
  cairo_fill (cr);
}

/* Lines at all multiples of the step, so that neighbours meet. */
static void
trace_lines (cairo_t   *cr,
             FoldHatch  hatch,
             double     x0,
             double     y0,
             double     x1,
             double     y1)
{
  const double step = PT (FOLD_HATCH_STEP);
  double height = y1 - y0;

  if (hatch == FOLD_HATCH_RISING || hatch == FOLD_HATCH_CROSSED)
    {
      for (double sum = ceil ((x0 + y0) / step) * step; sum <= x1 + y1; sum += step)
        {
          cairo_move_to (cr, sum - y1, y1);
          cairo_rel_line_to (cr, height, -height);
        }
    }
  if (hatch == FOLD_HATCH_FALLING || hatch == FOLD_HATCH_CROSSED)
    {
      for (double difference = ceil ((x0 - y1) / step) * step; difference <= x1 - y0; difference += step)
        {
          cairo_move_to (cr, difference + y0, y0);
          cairo_rel_line_to (cr, height, height);
        }
    }
  if (hatch == FOLD_HATCH_HORIZONTAL || hatch == FOLD_HATCH_GRID)
    {
      for (double y = (ceil (y0 / step - 0.5) + 0.5) * step; y <= y1; y += step)
        {
          cairo_move_to (cr, x0, y);
          cairo_line_to (cr, x1, y);
        }
    }
  if (hatch == FOLD_HATCH_VERTICAL || hatch == FOLD_HATCH_GRID)
    {
      for (double x = (ceil (x0 / step - 0.5) + 0.5) * step; x <= x1; x += step)
        {
          cairo_move_to (cr, x, y0);
          cairo_line_to (cr, x, y1);
        }
    }
  cairo_set_line_width (cr, PT (0.16));
  cairo_stroke (cr);
}

/* Hatches what the path encloses. */
static void
paint_hatch (Painter             *self,
             const FoldDrawStyle *style)
{
  cairo_t *cr = self->cr;
  double x0, y0, x1, y1;

  cairo_save (cr);
  cairo_path_extents (cr, &x0, &y0, &x1, &y1);
  cairo_clip (cr);
  set_color (cr, style->hatch_color);
  if (style->hatch == FOLD_HATCH_DOTS)
    trace_dots (cr, x0, y0, x1, y1);
  else
    trace_lines (cr, style->hatch, x0, y0, x1, y1);
  cairo_restore (cr);
}

/* ============ shapes ============ */

static void
paint_fade (cairo_t             *cr,
            const FoldDrawStyle *style)
{
  double x0, y0, x1, y1;
  cairo_pattern_t *pattern;
  const guint32 colors[] = { style->fill, style->fill_right };

  cairo_path_extents (cr, &x0, &y0, &x1, &y1);
  pattern = cairo_pattern_create_linear (x0, 0, x1, 0);
  for (int i = 0; i < 2; i++)
    cairo_pattern_add_color_stop_rgba (pattern, i, (colors[i] >> 24) / 255.0, ((colors[i] >> 16) & 0xff) / 255.0,
                                       ((colors[i] >> 8) & 0xff) / 255.0, (colors[i] & 0xff) / 255.0);
  cairo_set_source (cr, pattern);
  cairo_fill_preserve (cr);
  cairo_pattern_destroy (pattern);
}

static void
paint_path (Painter             *self,
            const FoldDrawStyle *style)
{
  cairo_t *cr = self->cr;
  const double dash = PT (style->dash_mm);

  if (style->is_fading)
    paint_fade (cr, style);
  else if (style->fill & 0xff)
    {
      set_color (cr, style->fill);
      cairo_fill_preserve (cr);
    }
  if (style->stroke_mm > 0)
    {
      set_color (cr, style->stroke);
      cairo_set_line_width (cr, PT (style->stroke_mm));
      cairo_set_dash (cr, &dash, style->dash_mm > 0 ? 1 : 0, 0);
      cairo_stroke_preserve (cr);
      cairo_set_dash (cr, NULL, 0, 0);
    }
  if (style->hatch != FOLD_HATCH_NONE)
    paint_hatch (self, style);
  cairo_new_path (cr);
}

static void
trace_path (cairo_t        *cr,
            FoldFigurePath *path)
{
  for (guint i = 0; i < fold_figure_path_get_n_steps (path); i++)
    {
      const FoldPathStep *step = fold_figure_path_get_step (path, i);

      switch (step->verb)
        {
        case FOLD_PATH_MOVE:
          cairo_move_to (cr, PT (step->x[0]), PT (step->y[0]));
          break;
        case FOLD_PATH_LINE:
          cairo_line_to (cr, PT (step->x[0]), PT (step->y[0]));
          break;
        case FOLD_PATH_CURVE:
          cairo_curve_to (cr, PT (step->x[0]), PT (step->y[0]), PT (step->x[1]), PT (step->y[1]),
                          PT (step->x[2]), PT (step->y[2]));
          break;
        case FOLD_PATH_CLOSE:
        default:
          cairo_close_path (cr);
        }
    }
}

/* ============ links ============ */

/* In the attributes of cairo’s tags, quotes and backslashes are escaped. */
static char *
escape (const char *text)
{
  GString *out = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '\'' || *p == '\\')
        g_string_append_c (out, '\\');
      if ((guchar) *p > 0x20 && (guchar) *p < 0x7f)
        g_string_append_c (out, *p);
      else
        g_string_append_printf (out, "%%%02X", (guchar) *p);
    }
  return g_string_free (out, FALSE);
}

static void
begin_link (Painter    *self,
            const char *target)
{
  gboolean is_inside = target[0] == '#';
  gboolean is_tagged = self->has_tags && (!is_inside || g_hash_table_contains (self->ids, target + 1));
  g_autofree char *escaped = escape (is_inside ? target + 1 : target);
  g_autofree char *attributes = g_strdup_printf ("%s='%s'", is_inside ? "dest" : "uri", escaped);

  g_array_append_val (self->link_is_tagged, is_tagged);
  if (is_tagged)
    cairo_tag_begin (self->cr, CAIRO_TAG_LINK, attributes);
}

static void
end_link (Painter *self)
{
  gboolean is_tagged = g_array_index (self->link_is_tagged, gboolean, self->link_is_tagged->len - 1);

  g_array_set_size (self->link_is_tagged, self->link_is_tagged->len - 1);
  if (is_tagged)
    cairo_tag_end (self->cr, CAIRO_TAG_LINK);
}

static void
begin_group (Painter          *self,
             const FoldDrawOp *op)
{
  g_autofree char *escaped = NULL;
  g_autofree char *attributes = NULL;

  if (!self->has_tags)
    return;

  cairo_tag_begin (self->cr, "Sect", NULL);
  if (op->id == NULL)
    return;
  escaped = escape (op->id);
  attributes = g_strdup_printf ("name='%s'", escaped);
  cairo_tag_begin (self->cr, CAIRO_TAG_DEST, attributes);
  cairo_tag_end (self->cr, CAIRO_TAG_DEST);
}

static void
collect_ids (Painter *self)
{
  for (guint i = 0; i < fold_drawing_get_n_ops (self->drawing); i++)
    {
      const FoldDrawOp *op = fold_drawing_get_op (self->drawing, i);

      if (op->kind == FOLD_DRAW_BEGIN_GROUP && op->id != NULL)
        g_hash_table_add (self->ids, op->id);
    }
}

static void
trace_rectangle (cairo_t          *cr,
                 const FoldDrawOp *op)
{
  cairo_rectangle (cr, PT (op->x), PT (op->y), PT (op->width), PT (op->height));
}

static void
paint_text (Painter          *self,
            const FoldDrawOp *op)
{
  set_color (self->cr, op->look.color);
  export_typesetter_draw_text (self->typesetter, self->cr, op);
  cairo_new_path (self->cr);
}

static void
paint_op (Painter          *self,
          const FoldDrawOp *op)
{
  switch (op->kind)
    {
    case FOLD_DRAW_RECTANGLE:
      trace_rectangle (self->cr, op);
      paint_path (self, &op->style);
      break;
    case FOLD_DRAW_PATH:
      trace_path (self->cr, op->path);
      paint_path (self, &op->style);
      break;
    case FOLD_DRAW_TEXT:
      paint_text (self, op);
      break;
    case FOLD_DRAW_BEGIN_GROUP:
      begin_group (self, op);
      break;
    case FOLD_DRAW_END_GROUP:
      if (self->has_tags)
        cairo_tag_end (self->cr, "Sect");
      break;
    case FOLD_DRAW_BEGIN_LINK:
      begin_link (self, op->text);
      break;
    case FOLD_DRAW_END_LINK:
      end_link (self);
      break;
    default:
      g_assert_not_reached ();
    }
}

/**
 * export_paint:
 * @drawing: a drawing
 * @typesetter: who sets the type
 * @cr: where to, in points
 * @has_tags: whether to leave tags, for a PDF
 *
 * Paints a drawing.
 */
void
export_paint (FoldDrawing      *drawing,
              ExportTypesetter *typesetter,
              cairo_t          *cr,
              gboolean          has_tags)
{
  g_return_if_fail (FOLD_IS_DRAWING (drawing));
  g_return_if_fail (EXPORT_IS_TYPESETTER (typesetter));

  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GArray) links = g_array_new (FALSE, FALSE, sizeof (gboolean));
  Painter painter = { drawing, typesetter, cr, has_tags, ids, links };

  collect_ids (&painter);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  for (guint i = 0; i < fold_drawing_get_n_ops (drawing); i++)
    paint_op (&painter, fold_drawing_get_op (drawing, i));
}
