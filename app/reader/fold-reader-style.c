/* fold-reader-style.c: the measures and colours of the page
 *
 * A line of 60 to 75 characters is read with the least effort (R. Bringhurst,
 * “The Elements of Typographic Style”, 2.1.2); the column is as wide as 72
 * characters of the running text itself, and never wider.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-reader-style.h"

#include <math.h>

#define MEASURE 72

/* What stands beside the column, in sizes of the font. */
#define NUMBER_WIDTH 3.6
#define LABEL_WIDTH  3.2

/* Letters as frequent as in running text of the three languages. */
static const char sample[] = "In this city the women who arrive are promised refuge; las personas que llegan a la ciudad "
                             "buscan un lugar seguro, og de ved ikke, hvilke rettigheder de har.";

/**
 * fold_reader_style_clear:
 * @self: a style
 */
void
fold_reader_style_clear (FoldReaderStyle *self)
{
  g_return_if_fail (self != NULL);

  g_clear_object (&self->context);
}

/* The context of the widget with its font enlarged, so that all layouts zoom alike. */
static void
update_context (FoldReaderStyle *self,
                GtkWidget       *widget)
{
  PangoContext *context = gtk_widget_create_pango_context (widget);
  PangoFontDescription *font = pango_font_description_copy (pango_context_get_font_description (context));
  int size = (int) (pango_font_description_get_size (font) * self->zoom);

  if (pango_font_description_get_size_is_absolute (font))
    pango_font_description_set_absolute_size (font, size);
  else
    pango_font_description_set_size (font, size);
  pango_context_set_font_description (context, font);
  /* Each paragraph runs as its own letters do, also in a window that runs the other way. */
  pango_context_set_base_dir (context, PANGO_DIRECTION_LTR);
  pango_font_description_free (font);
  g_clear_object (&self->context);
  self->context = context;
}

static void
measure_font (FoldReaderStyle *self)
{
  g_autoptr (PangoLayout) layout = pango_layout_new (self->context);
  PangoFontMetrics *metrics = pango_context_get_metrics (self->context, NULL, NULL);
  int width = 0;
  int height = 0;

  pango_layout_set_text (layout, sample, -1);
  pango_layout_get_size (layout, &width, &height);
  self->char_width = (double) width / PANGO_SCALE / (double) g_utf8_strlen (sample, -1);
  self->font_size = (double) (pango_font_metrics_get_ascent (metrics) +
                              pango_font_metrics_get_descent (metrics)) / PANGO_SCALE / 1.2;
  self->line_height = (double) height / PANGO_SCALE * FOLD_READER_LEADING;
  pango_font_metrics_unref (metrics);
}

/* What gives way first on a narrow page are the labels, then the numbers; the words last. */
static void
place_column (FoldReaderStyle *self)
{
  int measure = (int) ceil (MEASURE * self->char_width);
  int edge = (int) self->font_size;
  int strips = FOLD_READER_MAX_STRIPS * 7 + 12;
  int numbers = (int) (NUMBER_WIDTH * self->font_size);
  int labels = (int) (LABEL_WIDTH * self->font_size);
  int wanted = (int) (measure * 0.75);

  self->has_labels = self->width >= wanted + numbers + strips + labels;
  self->number_width = self->width >= wanted + numbers + strips ? numbers : 0;
  self->margin_width = strips + (self->has_labels ? labels : 0);
  self->column_width = MIN (measure, self->width - MAX (self->number_width, edge) - self->margin_width);
  self->column_width = MAX (self->column_width, 40);

  /* In the middle of the page, as long as what stands beside it has room. */
  self->column_x = (self->width - self->column_width) / 2;
  self->column_x = MIN (self->column_x, self->width - self->column_width - self->margin_width);
  self->column_x = MAX (self->column_x, MAX (self->number_width, edge));
  if (self->is_rtl)
    self->column_x = self->width - self->column_x - self->column_width;
}

static double
get_luminance (const GdkRGBA *color)
{
  return 0.2126 * color->red + 0.7152 * color->green + 0.0722 * color->blue;
}

static GdkRGBA
look_up (GtkWidget  *widget,
         const char *name)
{
  GtkStyleContext *context = gtk_widget_get_style_context (widget);
  GdkRGBA color;

  /* Without its style sheet everything is still to be seen. */
  if (!gtk_style_context_lookup_color (context, name, &color))
    gtk_style_context_get_color (context, &color);
  return color;
}

static void
update_colors (FoldReaderStyle *self,
               GtkWidget       *widget)
{
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &self->text);
  self->accent = look_up (widget, "fold_reader_selection");
  self->hit = look_up (widget, "fold_reader_hit");
  self->is_dark = get_luminance (&self->text) > 0.5;
}

/**
 * fold_reader_style_update:
 * @self: a style
 * @widget: the page
 * @zoom: how much larger than usual the text is to be
 * @width: of the page, in pixels
 *
 * Returns: whether text laid out before stands elsewhere now
 */
gboolean
fold_reader_style_update (FoldReaderStyle *self,
                          GtkWidget       *widget,
                          double           zoom,
                          int              width)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (GTK_IS_WIDGET (widget), FALSE);

  const FoldReaderStyle before = *self;

  self->zoom = zoom;
  self->width = width;
  self->is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  update_colors (self, widget);
  if (self->context == NULL || before.zoom != zoom)
    {
      update_context (self, widget);
      measure_font (self);
    }
  place_column (self);
  return before.zoom != zoom || before.width != width || before.is_rtl != self->is_rtl ||
         before.column_width != self->column_width || before.column_x != self->column_x ||
         before.char_width != self->char_width || before.line_height != self->line_height;
}

/**
 * fold_reader_style_get_scale:
 * @passage: a passage
 *
 * Returns: how large its letters are, compared with running text
 */
double
fold_reader_style_get_scale (const FoldPassage *passage)
{
  static const double headings[] = { 1.6, 1.6, 1.35, 1.18, 1.06, 1.0 };

  g_return_val_if_fail (passage != NULL, 1.0);

  if (passage->kind == FOLD_BLOCK_HEADING)
    return headings[MIN (passage->rank, G_N_ELEMENTS (headings) - 1)];
  return passage->kind == FOLD_BLOCK_NOTE || passage->kind == FOLD_BLOCK_TABLE ? 0.9 : 1.0;
}

/**
 * fold_reader_style_get_indent:
 * @self: a style
 * @passage: a passage
 *
 * Returns: how far it stands behind the beginning of the column
 */
int
fold_reader_style_get_indent (const FoldReaderStyle *self,
                              const FoldPassage     *passage)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (passage != NULL, 0);

  double depth = 0;

  if (passage->kind == FOLD_BLOCK_ITEM)
    depth = 0.6 + 1.4 * (CLAMP (passage->rank, 1, 8) - 1);
  else if (passage->kind == FOLD_BLOCK_NOTE || passage->kind == FOLD_BLOCK_TABLE)
    depth = 1.0;
  return (int) MIN (depth * self->font_size, self->column_width / 3.0);
}

/**
 * fold_reader_style_get_space:
 * @self: a style
 * @passages: a document
 * @passage: one of its passages
 *
 * Returns: the empty space above it
 */
int
fold_reader_style_get_space (const FoldReaderStyle *self,
                             FoldPassages          *passages,
                             guint                  passage)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (passages != NULL, 0);

  const FoldPassage *this = fold_passages_get (passages, passage);
  const FoldPassage *before = passage > 0 ? fold_passages_get (passages, passage - 1) : NULL;
  double lines = 0.55;

  if (before == NULL)
    lines = 1.6;
  else if (this->goes_on)
    lines = 0;
  else if (this->kind == FOLD_BLOCK_HEADING)
    lines = before->kind == FOLD_BLOCK_HEADING ? 0.5 : this->rank <= 1 ? 2.0 : 1.4;
  else if (this->kind == FOLD_BLOCK_ITEM && before->kind == FOLD_BLOCK_ITEM)
    lines = 0.15;
  return (int) (lines * self->line_height);
}

/**
 * fold_reader_style_estimate:
 * @self: a style
 * @passages: a document
 * @passage: one of its passages
 *
 * Returns: about how high it is, with the space above it
 */
int
fold_reader_style_estimate (const FoldReaderStyle *self,
                            FoldPassages          *passages,
                            guint                  passage)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (passages != NULL, 0);

  const FoldPassage *this = fold_passages_get (passages, passage);
  double scale = fold_reader_style_get_scale (this);
  double width = MAX (self->column_width - fold_reader_style_get_indent (self, this), 1);

  /* Lines are broken before their end, by half a word or so. */
  double per_line = MAX (width / (self->char_width * scale) - 3, 1);
  double lines = ceil ((this->end - this->start) / per_line);

  return fold_reader_style_get_space (self, passages, passage) + (int) (lines * self->line_height * scale);
}

/**
 * fold_reader_style_fade:
 * @color: a colour
 * @alpha: how much of it is left
 *
 * Returns: a more transparent @color
 */
GdkRGBA
fold_reader_style_fade (GdkRGBA color,
                        double  alpha)
{
  color.alpha = (float) (color.alpha * alpha);
  return color;
}

/**
 * fold_reader_style_get_ink:
 * @self: a style
 * @color: 0xRRGGBB, made for a light ground
 *
 * Returns: a colour that is as well seen on the ground of the page
 */
GdkRGBA
fold_reader_style_get_ink (const FoldReaderStyle *self,
                           guint32                color)
{
  GdkRGBA ink = {
    (float) ((color >> 16 & 0xff) / 255.0), (float) ((color >> 8 & 0xff) / 255.0), (float) ((color & 0xff) / 255.0), 1,
  };

  g_return_val_if_fail (self != NULL, ink);

  if (!self->is_dark)
    return ink;

  ink.red += (float) (0.4 * (1 - ink.red));
  ink.green += (float) (0.4 * (1 - ink.green));
  ink.blue += (float) (0.4 * (1 - ink.blue));
  return ink;
}

/**
 * fold_reader_style_get_speaker:
 * @self: a style
 * @voice: which of the speakers, from 0
 *
 * Returns: the colour of that speaker; the name itself tells who it is
 */
GdkRGBA
fold_reader_style_get_speaker (const FoldReaderStyle *self,
                               guint                  voice)
{
  static const guint32 colors[] = { 0x1a5fb4, 0x8f4a12, 0x136b4c, 0x6b3490, 0x8a2b52, 0x4b5a13 };

  return fold_reader_style_get_ink (self, colors[voice % G_N_ELEMENTS (colors)]);
}
