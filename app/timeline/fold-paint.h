/* fold-paint.h: the colours and measures that the layers draw with
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "fold-enums.h"

G_BEGIN_DECLS

#define FOLD_N_POLICY_KINDS    (FOLD_POLICY_ENFORCEMENT_PRACTICE + 1)
#define FOLD_N_RELATION_TYPES  (FOLD_RELATION_NOT_HARMONISED_WITH + 1)

/**
 * FoldPaint:
 * @scale: how large text is compared with the default of 11 points at 96 dpi
 * @line_height: of normal text
 *
 * Looked up once whenever the style of the widget changes.
 */
typedef struct
{
  GdkRGBA text;
  GdkRGBA dim;
  GdkRGBA ground;
  GdkRGBA band;
  GdkRGBA grid;
  GdkRGBA grid_strong;
  GdkRGBA pill;
  GdkRGBA accent;
  GdkRGBA warning;
  GdkRGBA kinds[FOLD_N_POLICY_KINDS];
  GdkRGBA relations[FOLD_N_RELATION_TYPES];
  double  scale;
  double  line_height;
} FoldPaint;

void    fold_paint_update    (FoldPaint     *self,
                              GtkWidget     *widget);
gboolean fold_paint_equal    (const FoldPaint *a,
                              const FoldPaint *b);

static inline GdkRGBA
fold_rgba_fade (GdkRGBA color,
                double  alpha)
{
  color.alpha = (float) (color.alpha * alpha);
  return color;
}

G_END_DECLS
