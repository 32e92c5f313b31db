/* fold-figure-path.h: an outline in millimetres
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * FoldPathVerb:
 * @FOLD_PATH_MOVE: start at the point
 * @FOLD_PATH_LINE: a line to the point
 * @FOLD_PATH_CURVE: a cubic curve to the third point; the first two pull at it
 * @FOLD_PATH_CLOSE: back to where the outline started
 */
typedef enum
{
  FOLD_PATH_MOVE,
  FOLD_PATH_LINE,
  FOLD_PATH_CURVE,
  FOLD_PATH_CLOSE,
} FoldPathVerb;

/**
 * FoldPathStep:
 * @verb: what to do
 * @x: the points’ distances from the left edge, in mm; one point, or three of a curve
 * @y: the points’ distances from the top, in mm
 */
typedef struct
{
  FoldPathVerb verb;
  double       x[3];
  double       y[3];
} FoldPathStep;

#define FOLD_TYPE_FIGURE_PATH (fold_figure_path_get_type ())

typedef struct _FoldFigurePath FoldFigurePath;

GType               fold_figure_path_get_type    (void) G_GNUC_CONST;
FoldFigurePath     *fold_figure_path_new         (void) G_GNUC_WARN_UNUSED_RESULT;
FoldFigurePath     *fold_figure_path_ref         (FoldFigurePath       *self);
void                fold_figure_path_unref       (FoldFigurePath       *self);

void                fold_figure_path_move_to     (FoldFigurePath       *self,
                                                  double                x,
                                                  double                y);
void                fold_figure_path_line_to     (FoldFigurePath       *self,
                                                  double                x,
                                                  double                y);
void                fold_figure_path_curve_to    (FoldFigurePath       *self,
                                                  const FoldPathStep   *curve);
void                fold_figure_path_add_circle  (FoldFigurePath       *self,
                                                  double                x,
                                                  double                y,
                                                  double                radius);
void                fold_figure_path_close       (FoldFigurePath       *self);

guint               fold_figure_path_get_n_steps (FoldFigurePath       *self);
const FoldPathStep *fold_figure_path_get_step    (FoldFigurePath       *self,
                                                  guint                 step);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FoldFigurePath, fold_figure_path_unref)

G_END_DECLS
