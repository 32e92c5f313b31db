/* fold-timeline-figure-private.h: a figure while it is made
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-timeline-figure.h"

#include "fold-scene.h"

G_BEGIN_DECLS

/*
 * FoldFigureItem:
 * @origin: its number in the items of the session
 * @notes: numbers of its sources, as in “1–3,7”; empty without any
 * @width: of its label, in mm
 */
typedef struct
{
  guint   origin;
  char   *notes;
  double  width;
} FoldFigureItem;

/*
 * FoldFigure:
 * @px: mm of a pixel of the scene
 * @small_pt: the smallest type
 * @body_pt: type of the titles
 * @plot_x: where the time begins
 * @plot_y: top of the lanes
 * @plot_width: how wide the time is
 * @budget: what the lanes may take of a height that is given, in mm
 * @room: what is free to the right of it, for titles of the last ones
 */
typedef struct
{
  const FoldTimelineFigure *spec;
  FoldLibrary              *library;
  FoldTextMeasure          *measure;
  FoldDrawing              *drawing;
  FoldTimelineItems        *all;
  FoldTimelineItems        *items;
  GArray                   *info;    /* FoldFigureItem */
  GPtrArray                *sources; /* FoldSource, by number */
  FoldLaneLayout           *layout;
  FoldScene                *scene;
  const FoldSceneFrame     *frame;
  FoldSpan                  span;
  FoldViewport              viewport;
  double                    px;
  double                    small_pt;
  double                    body_pt;
  double                    plot_x;
  double                    plot_y;
  double                    plot_width;
  double                    room;
  double                    budget;
  guint                     n_hidden;
} FoldFigure;

#define FOLD_FIGURE_INK    0x1a1a1eff
#define FOLD_FIGURE_DIM    0x5c5c66ff
#define FOLD_FIGURE_ACCENT 0x1b5fc1ff
#define FOLD_FIGURE_ALERT  0xc4540aff

void   _fold_figure_choose_items   (FoldFigure *self);
void   _fold_figure_number_sources (FoldFigure *self);
void   _fold_figure_lay_out        (FoldFigure *self);
double _fold_figure_get_glyph      (const FoldFigure *self);

double _fold_figure_draw_ruler     (FoldFigure *self,
                                    double      y);
void   _fold_figure_draw_lanes     (FoldFigure *self);
double _fold_figure_draw_bands     (FoldFigure *self,
                                    double      y);
void   _fold_figure_draw_events    (FoldFigure *self);
void   _fold_figure_draw_bar       (FoldFigure         *self,
                                    const FoldSceneBar *bar,
                                    const FoldMark     *mark,
                                    FoldPolicyKind      kind);
void   _fold_figure_draw_sample    (FoldFigure         *self,
                                    const FoldSceneBar *bar,
                                    const FoldMark     *mark,
                                    FoldPolicyKind      kind);
void   _fold_figure_draw_relations (FoldFigure *self);
double _fold_figure_draw_legend    (FoldFigure *self,
                                    double      y);
double _fold_figure_draw_sources   (FoldFigure *self,
                                    double      y);
double _fold_figure_draw_notes     (FoldFigure *self,
                                    double      y);
double _fold_figure_draw_lines     (FoldFigure         *self,
                                    double              y,
                                    const char         *text,
                                    const FoldTextLook *look);

static inline double
_fold_figure_get_leading (double size_pt)
{
  return size_pt * FOLD_MM_PER_POINT * 1.32;
}

static inline guint32
_fold_color_fade (guint32 color,
                  double  alpha)
{
  return (color & 0xffffff00) | (guint32) ((color & 0xff) * alpha + 0.5);
}

G_END_DECLS
