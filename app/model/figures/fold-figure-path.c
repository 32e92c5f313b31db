/* fold-figure-path.c: an outline in millimetres
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-figure-path.h"

/* How far the handles of a quarter circle reach, in radii. */
#define QUARTER_HANDLE 0.5522847498

struct _FoldFigurePath
{
  GArray *steps; /* FoldPathStep */
};

G_DEFINE_BOXED_TYPE (FoldFigurePath, fold_figure_path, fold_figure_path_ref, fold_figure_path_unref)

static void
clear_path (gpointer data)
{
  FoldFigurePath *self = data;

  g_array_unref (self->steps);
}

static void
add_point (FoldFigurePath *self,
           FoldPathVerb    verb,
           double          x,
           double          y)
{
  const FoldPathStep step = { verb, { x }, { y } };

  g_array_append_val (self->steps, step);
}

/**
 * fold_figure_path_new:
 *
 * Returns: (transfer full): an empty outline
 */
FoldFigurePath *
fold_figure_path_new (void)
{
  FoldFigurePath *self = g_atomic_rc_box_new0 (FoldFigurePath);

  self->steps = g_array_new (FALSE, FALSE, sizeof (FoldPathStep));
  return self;
}

/**
 * fold_figure_path_ref:
 * @self: an outline
 *
 * Returns: (transfer full): @self
 */
FoldFigurePath *
fold_figure_path_ref (FoldFigurePath *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * fold_figure_path_unref:
 * @self: (transfer full): an outline
 */
void
fold_figure_path_unref (FoldFigurePath *self)
{
  g_atomic_rc_box_release_full (self, clear_path);
}

/**
 * fold_figure_path_move_to:
 * @self: an outline
 * @x: mm from the left edge
 * @y: mm from the top
 *
 * Starts a new piece there.
 */
void
fold_figure_path_move_to (FoldFigurePath *self,
                          double          x,
                          double          y)
{
  g_return_if_fail (self != NULL);

  add_point (self, FOLD_PATH_MOVE, x, y);
}

/**
 * fold_figure_path_line_to:
 * @self: an outline
 * @x: mm from the left edge
 * @y: mm from the top
 *
 * Adds a straight line; starts there if nothing was started.
 */
void
fold_figure_path_line_to (FoldFigurePath *self,
                          double          x,
                          double          y)
{
  g_return_if_fail (self != NULL);

  add_point (self, self->steps->len > 0 ? FOLD_PATH_LINE : FOLD_PATH_MOVE, x, y);
}

/**
 * fold_figure_path_curve_to:
 * @self: an outline that was started
 * @curve: the three points; its verb is not looked at
 *
 * Adds a cubic curve.
 */
void
fold_figure_path_curve_to (FoldFigurePath     *self,
                           const FoldPathStep *curve)
{
  g_return_if_fail (self != NULL && self->steps->len > 0);
  g_return_if_fail (curve != NULL);

  FoldPathStep step = *curve;

  step.verb = FOLD_PATH_CURVE;
  g_array_append_val (self->steps, step);
}

/**
 * fold_figure_path_add_circle:
 * @self: an outline
 * @x: its centre, in mm from the left edge
 * @y: its centre, in mm from the top
 * @radius: in mm
 *
 * Adds a closed circle.
 */
void
fold_figure_path_add_circle (FoldFigurePath *self,
                             double          x,
                             double          y,
                             double          radius)
{
  g_return_if_fail (self != NULL);

  double h = QUARTER_HANDLE * radius;
  double r = radius;

  fold_figure_path_move_to (self, x + r, y);
  fold_figure_path_curve_to (self, &(FoldPathStep) { .x = { x + r, x + h, x }, .y = { y + h, y + r, y + r } });
  fold_figure_path_curve_to (self, &(FoldPathStep) { .x = { x - h, x - r, x - r }, .y = { y + r, y + h, y } });
  fold_figure_path_curve_to (self, &(FoldPathStep) { .x = { x - r, x - h, x }, .y = { y - h, y - r, y - r } });
  fold_figure_path_curve_to (self, &(FoldPathStep) { .x = { x + h, x + r, x + r }, .y = { y - r, y - h, y } });
  fold_figure_path_close (self);
}

/**
 * fold_figure_path_close:
 * @self: an outline
 *
 * Goes back to where the piece was started.
 */
void
fold_figure_path_close (FoldFigurePath *self)
{
  g_return_if_fail (self != NULL);

  add_point (self, FOLD_PATH_CLOSE, 0, 0);
}

/**
 * fold_figure_path_get_n_steps:
 * @self: an outline
 *
 * Returns: how many steps it has
 */
guint
fold_figure_path_get_n_steps (FoldFigurePath *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->steps->len;
}

/**
 * fold_figure_path_get_step:
 * @self: an outline
 * @step: which step
 *
 * Returns: (transfer none): the step, until the next one is added
 */
const FoldPathStep *
fold_figure_path_get_step (FoldFigurePath *self,
                           guint           step)
{
  g_return_val_if_fail (self != NULL && step < self->steps->len, NULL);

  return &g_array_index (self->steps, FoldPathStep, step);
}
