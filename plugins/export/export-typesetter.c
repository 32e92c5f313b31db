/* export-typesetter.c: real type, measured and drawn without a display
 *
 * It has a font map of its own, so that it can be used in any thread. Widths are
 * kept, since a figure asks for each of them several times. One point of type is
 * one unit of Pango’s; nothing is rounded to pixels, for there are none.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "export-typesetter.h"

#define FONTS "Cantarell, Noto Sans, DejaVu Sans, sans-serif"

struct _ExportTypesetter
{
  GObject parent_instance;

  PangoFontMap *map;
  PangoContext *context;
  PangoLayout  *layout;
  GHashTable   *widths; /* size, weight and text → double */
};

static void export_typesetter_init_measure (FoldTextMeasureInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (ExportTypesetter, export_typesetter, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (FOLD_TYPE_TEXT_MEASURE, export_typesetter_init_measure))

static void
set_text (ExportTypesetter *self,
          const char       *text,
          double            size_pt,
          gboolean          is_bold,
          gboolean          is_italic)
{
  PangoFontDescription *font = pango_font_description_from_string (FONTS);

  pango_font_description_set_absolute_size (font, size_pt * PANGO_SCALE);
  pango_font_description_set_weight (font, is_bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_font_description_set_style (font, is_italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
  pango_layout_set_font_description (self->layout, font);
  pango_layout_set_text (self->layout, text, -1);
  pango_font_description_free (font);
}

static double
get_width (ExportTypesetter *self)
{
  PangoRectangle logical;

  pango_layout_get_extents (self->layout, NULL, &logical);
  return (double) logical.width / PANGO_SCALE;
}

static double
export_typesetter_measure (FoldTextMeasure *measure,
                           const char      *text,
                           double           size_pt,
                           gboolean         is_bold)
{
  ExportTypesetter *self = EXPORT_TYPESETTER (measure);
  g_autofree char *key = g_strdup_printf ("%d %d %s", (int) (size_pt * 1000), is_bold, text);
  double *width = g_hash_table_lookup (self->widths, key);

  if (width == NULL)
    {
      set_text (self, text, size_pt, is_bold, FALSE);
      width = g_new (double, 1);
      *width = get_width (self) * FOLD_MM_PER_POINT;
      g_hash_table_insert (self->widths, g_steal_pointer (&key), width);
    }
  return *width;
}

static void
export_typesetter_init_measure (FoldTextMeasureInterface *iface)
{
  iface->measure = export_typesetter_measure;
}

static void
export_typesetter_finalize (GObject *object)
{
  ExportTypesetter *self = EXPORT_TYPESETTER (object);

  g_clear_object (&self->layout);
  g_clear_object (&self->context);
  g_clear_object (&self->map);
  g_hash_table_unref (self->widths);

  G_OBJECT_CLASS (export_typesetter_parent_class)->finalize (object);
}

static void
export_typesetter_class_init (ExportTypesetterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = export_typesetter_finalize;
}

static void
export_typesetter_init (ExportTypesetter *self)
{
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  self->map = pango_cairo_font_map_new ();
  self->context = pango_font_map_create_context (self->map);
  pango_cairo_context_set_font_options (self->context, options);
  pango_context_set_round_glyph_positions (self->context, FALSE);
  cairo_font_options_destroy (options);
  self->layout = pango_layout_new (self->context);
  self->widths = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

/**
 * export_typesetter_new:
 *
 * Returns: (transfer full): a typesetter, for one thread at a time
 */
ExportTypesetter *
export_typesetter_new (void)
{
  return g_object_new (EXPORT_TYPE_TYPESETTER, NULL);
}

/**
 * export_typesetter_draw_text:
 * @self: a typesetter
 * @cr: where to, in points, with the colour as its source
 * @op: a text
 */
void
export_typesetter_draw_text (ExportTypesetter *self,
                             cairo_t          *cr,
                             const FoldDrawOp *op)
{
  g_return_if_fail (EXPORT_IS_TYPESETTER (self));
  g_return_if_fail (op != NULL && op->kind == FOLD_DRAW_TEXT);

  const FoldTextLook *look = &op->look;
  double x = op->x / FOLD_MM_PER_POINT;
  double y = op->y / FOLD_MM_PER_POINT;

  set_text (self, op->text, look->size_pt, look->is_bold, look->is_italic);
  if (look->anchor != FOLD_TEXT_START)
    x -= get_width (self) * (look->anchor == FOLD_TEXT_MIDDLE ? 0.5 : 1);
  cairo_move_to (cr, x, y - (double) pango_layout_get_baseline (self->layout) / PANGO_SCALE);
  pango_cairo_show_layout (cr, self->layout);
}
