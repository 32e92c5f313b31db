/* fold-reader-style.h: the measures and colours of the page
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "fold-passages.h"
#include "fold-quote-spans.h"

G_BEGIN_DECLS

/* From one line to the next, in heights of the font: room for the lines under the words. */
#define FOLD_READER_LEADING 1.35

/* How many strips stand side by side in the margin; what is more is counted. */
#define FOLD_READER_MAX_STRIPS 6

/* How many lines are drawn below one another under the words. */
#define FOLD_READER_MAX_UNDERLINES 4

/**
 * FoldReaderStyle:
 * @context: what the text is laid out with
 * @zoom: how much larger than usual the text is
 * @width: of the whole page, in pixels as all that follows
 * @is_rtl: whether the page is mirrored
 * @font_size: of running text
 * @line_height: from one line of running text to the next
 * @char_width: of an average character of running text
 * @column_x: where the column of text begins
 * @column_width: how wide it is
 * @number_width: the space for numbers before the column; 0 where there is none
 * @margin_width: the space for strips and page labels behind the column
 * @has_labels: whether there is room for page labels
 * @text: the colour of the words
 * @accent: the colour of the selection
 * @hit: the colour of what was found
 * @is_dark: whether the words are lighter than the ground
 *
 * Looked up once whenever the style or the size of the widget changes.
 */
typedef struct
{
  PangoContext *context;
  double        zoom;
  int           width;
  gboolean      is_rtl;
  double        font_size;
  double        line_height;
  double        char_width;
  int           column_x;
  int           column_width;
  int           number_width;
  int           margin_width;
  gboolean      has_labels;
  GdkRGBA       text;
  GdkRGBA       accent;
  GdkRGBA       hit;
  gboolean      is_dark;
} FoldReaderStyle;

void          fold_reader_style_clear         (FoldReaderStyle       *self);
gboolean      fold_reader_style_update        (FoldReaderStyle       *self,
                                               GtkWidget             *widget,
                                               double                 zoom,
                                               int                    width);
double        fold_reader_style_get_scale     (const FoldPassage     *passage);
int           fold_reader_style_get_indent    (const FoldReaderStyle *self,
                                               const FoldPassage     *passage);
int           fold_reader_style_get_space     (const FoldReaderStyle *self,
                                               FoldPassages          *passages,
                                               guint                  passage);
int           fold_reader_style_estimate      (const FoldReaderStyle *self,
                                               FoldPassages          *passages,
                                               guint                  passage);
GdkRGBA       fold_reader_style_get_ink       (const FoldReaderStyle *self,
                                               guint32                color);
GdkRGBA       fold_reader_style_get_speaker   (const FoldReaderStyle *self,
                                               guint                  voice);
GdkRGBA       fold_reader_style_fade          (GdkRGBA                color,
                                               double                 alpha);

G_END_DECLS
