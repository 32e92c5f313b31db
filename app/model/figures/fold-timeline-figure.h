/* fold-timeline-figure.h: the timeline, on paper
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-drawing.h"
#include "fold-session.h"
#include "fold-text-measure.h"

G_BEGIN_DECLS

/**
 * FoldFigureParts:
 * @FOLD_FIGURE_TITLE: the title above and the caption below
 * @FOLD_FIGURE_LEGEND: what shapes and hatches mean
 * @FOLD_FIGURE_SOURCES: numbered sources, and their numbers at the events
 * @FOLD_FIGURE_BANDS: presidencies and the like
 * @FOLD_FIGURE_RELATIONS: the relations of the selected policy
 * @FOLD_FIGURE_EVERYTHING: all of them
 *
 * What a figure consists of beside its events.
 */
typedef enum /*< flags >*/
{
  FOLD_FIGURE_TITLE     = 1 << 0,
  FOLD_FIGURE_LEGEND    = 1 << 1,
  FOLD_FIGURE_SOURCES   = 1 << 2,
  FOLD_FIGURE_BANDS     = 1 << 3,
  FOLD_FIGURE_RELATIONS = 1 << 4,
  FOLD_FIGURE_EVERYTHING = (1 << 5) - 1,
} FoldFigureParts;

/**
 * FOLD_FIGURE_LEAST_TYPE:
 *
 * No type in a figure is smaller, in points.
 */
#define FOLD_FIGURE_LEAST_TYPE 6.0

/**
 * FoldTimelineFigure:
 * @session: a session with a library: its lanes, filter and selection count
 * @span: what part of time; everything if empty
 * @width_mm: how wide the figure is
 * @height_mm: how high it may be, or 0 for as high as it needs to be; what does not
 *   fit is counted
 * @type_pt: the smallest type; [const@FIGURE_LEAST_TYPE] or more
 * @only_selected: whether only the selected policy and those related to it are drawn
 * @parts: [flags@FigureParts]
 * @title: (nullable): what stands above
 * @caption: (nullable): what stands below
 * @language: (nullable): the language of the words, as a tag
 * @measure: (nullable): measures type; estimated without it
 * @references: (nullable) (element-type utf8 utf8): what is to be said of sources,
 *   by id; of others a plain author–date form
 *
 * What figure is wanted.
 */
typedef struct
{
  FoldSession     *session;
  FoldSpan         span;
  double           width_mm;
  double           height_mm;
  double           type_pt;
  gboolean         only_selected;
  FoldFigureParts  parts;
  const char      *title;
  const char      *caption;
  const char      *language;
  FoldTextMeasure *measure;
  GHashTable      *references;
} FoldTimelineFigure;

FoldDrawing *fold_timeline_figure_draw (const FoldTimelineFigure *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
