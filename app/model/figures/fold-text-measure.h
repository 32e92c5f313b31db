/* fold-text-measure.h: how wide a text will be in a figure
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * FOLD_MM_PER_POINT:
 *
 * Millimetres of a point of type, 1/72 inch.
 */
#define FOLD_MM_PER_POINT (25.4 / 72)

#define FOLD_TYPE_TEXT_MEASURE (fold_text_measure_get_type ())

G_DECLARE_INTERFACE (FoldTextMeasure, fold_text_measure, FOLD, TEXT_MEASURE, GObject)

/**
 * FoldTextMeasureInterface:
 * @measure: the width of a line, in mm
 * @padding: for later
 */
struct _FoldTextMeasureInterface
{
  GTypeInterface parent;

  double (*measure) (FoldTextMeasure *self,
                     const char      *text,
                     double           size_pt,
                     gboolean         is_bold);

  gpointer padding[6];
};

FoldTextMeasure  *fold_text_measure_new_estimate (void);

double            fold_text_measure_get_width    (FoldTextMeasure *self,
                                                  const char      *text,
                                                  double           size_pt,
                                                  gboolean         is_bold);
char             *fold_text_measure_shorten      (FoldTextMeasure *self,
                                                  const char      *text,
                                                  double           size_pt,
                                                  gboolean         is_bold,
                                                  double           width_mm) G_GNUC_WARN_UNUSED_RESULT;
char            **fold_text_measure_wrap         (FoldTextMeasure *self,
                                                  const char      *text,
                                                  double           size_pt,
                                                  gboolean         is_bold,
                                                  double           width_mm) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
