/* export-svg.c: a drawing as SVG
 *
 * Text stays text, so that it can be read aloud, searched, and edited; groups
 * keep their titles, links lead somewhere. The same drawing gives the same bytes.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "export-svg.h"

#include <string.h>

#include "export-markup.h"
#include "fold-text-measure.h"

#define FONTS "Cantarell, &quot;Noto Sans&quot;, &quot;DejaVu Sans&quot;, sans-serif"

typedef struct
{
  GString    *defs;
  GString    *body;
  GHashTable *known; /* definition → its id */
} Writer;

/* ============ numbers and colours ============ */

/* A thousandth of a millimetre is enough; no trailing zeros. */
static void
append_number (GString *out,
               double   number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  char *end;

  g_ascii_formatd (buffer, sizeof buffer, "%.3f", number);
  end = buffer + strlen (buffer) - 1;
  while (*end == '0')
    *end-- = '\0';
  if (*end == '.')
    *end = '\0';
  g_string_append (out, g_str_equal (buffer, "-0") ? "0" : buffer);
}

static void
append_attribute (GString    *out,
                  const char *name,
                  double      number)
{
  g_string_append_printf (out, " %s=\"", name);
  append_number (out, number);
  g_string_append_c (out, '"');
}

static void
append_color (GString    *out,
              const char *name,
              guint32     color)
{
  guint alpha = color & 0xff;

  g_string_append_printf (out, " %s=\"#%06x\"", name, color >> 8);
  if (alpha < 0xff)
    {
      g_autofree char *opacity = g_str_equal (name, "stop-color") ? g_strdup ("stop-opacity")
                                                                  : g_strconcat (name, "-opacity", NULL);

      append_attribute (out, opacity, alpha / 255.0);
    }
}

/* ============ definitions ============ */

static const char *
define (Writer     *self,
        const char *key,
        const char *element,
        const char *rest)
{
  char *id = g_hash_table_lookup (self->known, key);

  if (id == NULL)
    {
      id = g_strdup_printf ("d%u", g_hash_table_size (self->known) + 1);
      g_hash_table_insert (self->known, g_strdup (key), id);
      g_string_append_printf (self->defs, "<%s id=\"%s\"%s</%s>\n", element, id, rest, element);
    }
  return id;
}

static void
append_stop (GString *out,
             int      offset,
             guint32  color)
{
  g_string_append_printf (out, "<stop offset=\"%d\"", offset);
  append_color (out, "stop-color", color);
  g_string_append (out, "/>");
}

static void
append_fade (Writer              *self,
             const FoldDrawStyle *style)
{
  g_autofree char *key = g_strdup_printf ("fade %08x %08x", style->fill, style->fill_right);
  g_autoptr (GString) element = g_string_new (">");

  append_stop (element, 0, style->fill);
  append_stop (element, 1, style->fill_right);
  g_string_append_printf (self->body, " fill=\"url(#%s)\"", define (self, key, "linearGradient", element->str));
}

static const char * const hatch_paths[FOLD_N_HATCHES] = {
  [FOLD_HATCH_NONE] = "",
  [FOLD_HATCH_RISING] = "M-.3,.3L.3,-.3M0,1.2L1.2,0M.9,1.5L1.5,.9",
  [FOLD_HATCH_FALLING] = "M-.3,.9L.3,1.5M0,0L1.2,1.2M.9,-.3L1.5,.3",
  [FOLD_HATCH_CROSSED] = "M0,1.2L1.2,0M0,0L1.2,1.2",
  [FOLD_HATCH_HORIZONTAL] = "M0,.6H1.2",
  [FOLD_HATCH_VERTICAL] = "M.6,0V1.2",
  [FOLD_HATCH_GRID] = "M0,.6H1.2M.6,0V1.2",
  [FOLD_HATCH_DOTS] = "M.45,.6h.3M1.05,0h.3M-.15,0h.3M-.15,1.2h.3M1.05,1.2h.3",
};

static void
append_hatch (Writer              *self,
              const FoldDrawStyle *style)
{
  g_autofree char *key = g_strdup_printf ("hatch %d %08x", style->hatch, style->hatch_color);
  g_autoptr (GString) element =
    g_string_new (" width=\"1.2\" height=\"1.2\" patternUnits=\"userSpaceOnUse\"><path d=\"");

  g_string_append_printf (element, "%s\" fill=\"none\" stroke-width=\"%s\"", hatch_paths[style->hatch],
                          style->hatch == FOLD_HATCH_DOTS ? ".32" : ".16");
  append_color (element, "stroke", style->hatch_color);
  g_string_append (element, "/>");
  g_string_append_printf (self->body, " fill=\"url(#%s)\"", define (self, key, "pattern", element->str));
}

/* ============ shapes ============ */

static void
append_style (Writer              *self,
              const FoldDrawStyle *style)
{
  if (style->is_fading)
    append_fade (self, style);
  else if (style->fill & 0xff)
    append_color (self->body, "fill", style->fill);
  else if (style->hatch == FOLD_HATCH_NONE)
    g_string_append (self->body, " fill=\"none\"");
  else
    append_hatch (self, style);

  if (style->stroke_mm > 0)
    {
      append_color (self->body, "stroke", style->stroke);
      append_attribute (self->body, "stroke-width", style->stroke_mm);
      if (style->dash_mm > 0)
        append_attribute (self->body, "stroke-dasharray", style->dash_mm);
    }
}

static void
append_rectangle (Writer           *self,
                  const FoldDrawOp *op)
{
  g_string_append (self->body, "<rect");
  append_attribute (self->body, "x", op->x);
  append_attribute (self->body, "y", op->y);
  append_attribute (self->body, "width", op->width);
  append_attribute (self->body, "height", op->height);
  if (op->style.radius_mm > 0)
    append_attribute (self->body, "rx", op->style.radius_mm);
  append_style (self, &op->style);
  g_string_append (self->body, "/>\n");
}

static void
append_points (GString            *out,
               char                verb,
               const FoldPathStep *step,
               guint               n)
{
  g_string_append_c (out, verb);
  for (guint i = 0; i < n; i++)
    {
      if (i > 0)
        g_string_append_c (out, ' ');
      append_number (out, step->x[i]);
      g_string_append_c (out, ',');
      append_number (out, step->y[i]);
    }
}

static void
append_steps (GString        *out,
              FoldFigurePath *path)
{
  for (guint i = 0; i < fold_figure_path_get_n_steps (path); i++)
    {
      const FoldPathStep *step = fold_figure_path_get_step (path, i);

      switch (step->verb)
        {
        case FOLD_PATH_MOVE:
          append_points (out, 'M', step, 1);
          break;
        case FOLD_PATH_LINE:
          append_points (out, 'L', step, 1);
          break;
        case FOLD_PATH_CURVE:
          append_points (out, 'C', step, 3);
          break;
        case FOLD_PATH_CLOSE:
        default:
          g_string_append_c (out, 'Z');
        }
    }
}

static void
append_path (Writer           *self,
             const FoldDrawOp *op)
{
  g_string_append (self->body, "<path d=\"");
  append_steps (self->body, op->path);
  g_string_append_c (self->body, '"');
  append_style (self, &op->style);
  g_string_append (self->body, "/>\n");
}

static void
append_text (Writer           *self,
             const FoldDrawOp *op)
{
  static const char * const anchors[] = { NULL, "middle", "end" };

  g_string_append (self->body, "<text");
  append_attribute (self->body, "x", op->x);
  append_attribute (self->body, "y", op->y);
  append_attribute (self->body, "font-size", op->look.size_pt * FOLD_MM_PER_POINT);
  if (anchors[op->look.anchor] != NULL)
    g_string_append_printf (self->body, " text-anchor=\"%s\"", anchors[op->look.anchor]);
  if (op->look.is_bold)
    g_string_append (self->body, " font-weight=\"bold\"");
  if (op->look.is_italic)
    g_string_append (self->body, " font-style=\"italic\"");
  append_color (self->body, "fill", op->look.color);
  g_string_append_c (self->body, '>');
  export_markup_append_text (self->body, op->text);
  g_string_append (self->body, "</text>\n");
}

/* ============ groups ============ */

static void
begin_group (Writer           *self,
             const FoldDrawOp *op)
{
  g_string_append (self->body, "<g");
  export_markup_append_attribute (self->body, "id", op->id);
  g_string_append (self->body, ">\n");
  export_markup_append_element (self->body, "title", op->text);
  export_markup_append_element (self->body, "desc", op->description);
}

static void
begin_link (Writer           *self,
            const FoldDrawOp *op)
{
  g_string_append (self->body, "<a");
  export_markup_append_attribute (self->body, "href", op->text);
  export_markup_append_attribute (self->body, "xlink:href", op->text);
  g_string_append (self->body, ">");
}

static void
append_op (Writer           *self,
           const FoldDrawOp *op)
{
  switch (op->kind)
    {
    case FOLD_DRAW_RECTANGLE:
      append_rectangle (self, op);
      break;
    case FOLD_DRAW_PATH:
      append_path (self, op);
      break;
    case FOLD_DRAW_TEXT:
      append_text (self, op);
      break;
    case FOLD_DRAW_BEGIN_GROUP:
      begin_group (self, op);
      break;
    case FOLD_DRAW_END_GROUP:
      g_string_append (self->body, "</g>\n");
      break;
    case FOLD_DRAW_BEGIN_LINK:
      begin_link (self, op);
      break;
    case FOLD_DRAW_END_LINK:
      g_string_append (self->body, "</a>");
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
append_head (GString     *out,
             FoldDrawing *drawing,
             const char  *stamp)
{
  double width = fold_drawing_get_width (drawing);
  double height = fold_drawing_get_height (drawing);

  g_string_append (out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"");
  export_markup_append_attribute (out, "xml:lang", fold_drawing_get_language (drawing));
  g_string_append (out, " width=\"");
  append_number (out, width);
  g_string_append (out, "mm\" height=\"");
  append_number (out, height);
  g_string_append (out, "mm\" viewBox=\"0 0 ");
  append_number (out, width);
  g_string_append_c (out, ' ');
  append_number (out, height);
  g_string_append (out, "\" font-family=\"" FONTS "\">\n");
  export_markup_append_element (out, "title", fold_drawing_get_title (drawing));
  export_markup_append_element (out, "desc", fold_drawing_get_description (drawing));
  export_markup_append_element (out, "metadata", stamp);
}

/**
 * export_svg_write:
 * @drawing: a drawing
 * @stamp: (nullable): how it was made
 *
 * Returns: (transfer full): the drawing as an SVG file
 */
char *
export_svg_write (FoldDrawing *drawing,
                  const char  *stamp)
{
  g_return_val_if_fail (FOLD_IS_DRAWING (drawing), NULL);

  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GString) defs = g_string_new (NULL);
  g_autoptr (GString) body = g_string_new (NULL);
  g_autoptr (GString) out = g_string_new (NULL);
  Writer writer = { defs, body, known };

  for (guint i = 0; i < fold_drawing_get_n_ops (drawing); i++)
    append_op (&writer, fold_drawing_get_op (drawing, i));

  append_head (out, drawing, stamp);
  g_string_append (out, "<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
  if (defs->len > 0)
    g_string_append_printf (out, "<defs>\n%s</defs>\n", defs->str);
  g_string_append_len (out, body->str, (gssize) body->len);
  g_string_append (out, "</svg>\n");
  return g_string_free (g_steal_pointer (&out), FALSE);
}
