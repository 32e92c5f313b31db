/* fold-paint.c: the colours and measures that the layers draw with
 *
 * All colours come from the style sheet by name; the code knows only the names.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-paint.h"

/* The height of a line at 11 points and 96 dpi. */
#define DEFAULT_LINE_HEIGHT 18.0

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

static GdkRGBA
look_up_nick (GtkWidget  *widget,
              const char *prefix,
              GType       type,
              int         value)
{
  g_autofree char *name = g_strconcat (prefix, fold_enum_get_nick (type, value), NULL);

  return look_up (widget, g_strdelimit (name, "-", '_'));
}

static void
measure_text (FoldPaint *self,
              GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);

  self->line_height = (double) pango_font_metrics_get_height (metrics) / PANGO_SCALE;
  if (self->line_height < 1)
    self->line_height = DEFAULT_LINE_HEIGHT;
  self->scale = self->line_height / DEFAULT_LINE_HEIGHT;
  pango_font_metrics_unref (metrics);
}

/**
 * fold_paint_update:
 * @self: a paint
 * @widget: a realized or rooted widget
 *
 * Takes colours and sizes from the style of @widget.
 */
void
fold_paint_update (FoldPaint *self,
                   GtkWidget *widget)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (GTK_IS_WIDGET (widget));

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &self->text);
  self->dim = look_up (widget, "fold_dim");
  self->ground = look_up (widget, "fold_ground");
  self->band = look_up (widget, "fold_band");
  self->grid = look_up (widget, "fold_grid");
  self->grid_strong = look_up (widget, "fold_grid_strong");
  self->pill = look_up (widget, "fold_pill");
  self->accent = look_up (widget, "fold_accent");
  self->warning = look_up (widget, "fold_contradicts");
  for (int i = 0; i < FOLD_N_POLICY_KINDS; i++)
    self->kinds[i] = look_up_nick (widget, "fold_kind_", FOLD_TYPE_POLICY_KIND, i);
  for (int i = 0; i < FOLD_N_RELATION_TYPES; i++)
    self->relations[i] = look_up_nick (widget, "fold_relation_", FOLD_TYPE_RELATION_TYPE, i);
  measure_text (self, widget);
}

/**
 * fold_paint_equal:
 * @a: a paint
 * @b: a paint
 *
 * Returns: whether both draw the same
 */
gboolean
fold_paint_equal (const FoldPaint *a,
                  const FoldPaint *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return memcmp (a, b, sizeof *a) == 0;
}
