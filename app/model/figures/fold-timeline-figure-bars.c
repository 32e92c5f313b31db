/* fold-timeline-figure-bars.c: dates in a figure, drawn as surely as they are known
 *
 * What is certain is solid. What is only possible fades out towards the first
 * and the last moment that it can be. An unknown end is torn off, an open one
 * ends in an arrow. An estimate is dotted, a doubted date has a broken outline,
 * and one of several possible dates is hollow. Nothing of this depends on colour.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-timeline-figure-private.h"

#include "fold-kind-look.h"

#define FADE_MM     3.0
#define ARROW_MM    1.6
#define TORN_MM     2.6
#define SHAPED_MM   1.8
#define TEETH       4
#define PEN_MM      0.25
#define INSET       0.14

#define ALPHA_FULL  0.95
#define ALPHA_MOST  0.62
#define ALPHA_LEAST 0.08
#define ALPHA_SPAN  0.26
#define ALPHA_HATCH 0.55

/* Where a bar stands on paper. */
typedef struct
{
  double x0;
  double x1;
  double core_x0;
  double core_x1;
  double y;
  double height;
} Box;

static void
add_fade (FoldFigure *self,
          double      x0,
          double      x1,
          const Box  *box,
          guint32     left,
          guint32     right)
{
  const FoldDrawStyle style = { .fill = left, .fill_right = right, .is_fading = left != right };

  fold_drawing_add_rectangle (self->drawing, x0, box->y, x1 - x0, box->height, &style);
}

static void
add_hatch (FoldFigure     *self,
           double          x0,
           double          x1,
           const Box      *box,
           FoldPolicyKind  kind,
           double          alpha)
{
  const FoldDrawStyle style = {
    .hatch = fold_kind_get_hatch (kind),
    .hatch_color = _fold_color_fade (fold_kind_get_color (kind), alpha),
  };

  if (style.hatch != FOLD_HATCH_NONE)
    fold_drawing_add_rectangle (self->drawing, x0, box->y, x1 - x0, box->height, &style);
}

/* It happened once, somewhere in here: strongest in the middle. */
static void
add_moment (FoldFigure     *self,
            const Box      *box,
            FoldPolicyKind  kind,
            guint32         color)
{
  double width = box->x1 - box->x0;
  double edge = MIN (FADE_MM, width * 0.3);
  guint32 weak = _fold_color_fade (color, ALPHA_LEAST);
  guint32 strong = _fold_color_fade (color, ALPHA_MOST);

  add_fade (self, box->x0, box->x0 + edge, box, weak, strong);
  add_fade (self, box->x0 + edge, box->x1 - edge, box, strong, strong);
  add_fade (self, box->x1 - edge, box->x1, box, strong, weak);
  add_hatch (self, box->x0 + edge / 2, box->x1 - edge / 2, box, kind, ALPHA_HATCH);
}

/* It lasted at least through the core. */
static void
add_lasting (FoldFigure     *self,
             const Box      *box,
             FoldPolicyKind  kind,
             guint32         color)
{
  guint32 soft = _fold_color_fade (color, ALPHA_SPAN);
  guint32 none = _fold_color_fade (color, ALPHA_LEAST / 2);
  const FoldDrawStyle line = { .fill = _fold_color_fade (color, ALPHA_FULL) };
  double thick = box->height * 0.16;

  add_fade (self, box->x0, box->core_x0, box, none, soft);
  add_fade (self, box->core_x0, box->core_x1, box, soft, soft);
  add_fade (self, box->core_x1, box->x1, box, soft, none);
  add_hatch (self, box->core_x0, box->core_x1, box, kind, ALPHA_HATCH / 2);
  fold_drawing_add_rectangle (self->drawing, box->core_x0, box->y + box->height - thick,
                              box->core_x1 - box->core_x0, thick, &line);
}

static void
add_body (FoldFigure     *self,
          const Box      *box,
          const FoldMark *mark,
          FoldPolicyKind  kind,
          guint32         color)
{
  if ((mark->flags & FOLD_MARK_ONE_OF) && box->x1 - box->x0 >= SHAPED_MM)
    {
      const FoldDrawStyle hollow = { .stroke = color, .stroke_mm = PEN_MM };

      fold_drawing_add_rectangle (self->drawing, box->x0, box->y, box->x1 - box->x0, box->height, &hollow);
    }
  else if ((mark->flags & FOLD_MARK_LASTS) && box->core_x1 > box->core_x0)
    add_lasting (self, box, kind, color);
  else if (box->x1 - box->x0 < SHAPED_MM)
    {
      const FoldDrawStyle solid = { .fill = _fold_color_fade (color, ALPHA_FULL) };

      fold_drawing_add_rectangle (self->drawing, box->x0, box->y, box->x1 - box->x0, box->height, &solid);
    }
  else
    add_moment (self, box, kind, color);
}

static void
add_qualifiers (FoldFigure     *self,
                const Box      *box,
                const FoldMark *mark,
                guint32         color)
{
  const FoldDrawStyle dots = { .hatch = FOLD_HATCH_DOTS, .hatch_color = _fold_color_fade (color, 0.9) };
  const FoldDrawStyle broken = { .stroke = color, .stroke_mm = PEN_MM, .dash_mm = 0.8 };

  if (mark->flags & (FOLD_MARK_APPROXIMATE_START | FOLD_MARK_APPROXIMATE_END | FOLD_MARK_COVERS))
    fold_drawing_add_rectangle (self->drawing, box->x0, box->y, box->x1 - box->x0, box->height, &dots);
  if (mark->flags & (FOLD_MARK_UNCERTAIN_START | FOLD_MARK_UNCERTAIN_END))
    fold_drawing_add_rectangle (self->drawing, box->x0, box->y, box->x1 - box->x0, box->height, &broken);
}

static void
add_torn_edge (FoldFigure *self,
               const Box  *box,
               guint32     color,
               double      x,
               double      reach)
{
  g_autoptr (FoldFigurePath) path = fold_figure_path_new ();
  const FoldDrawStyle style = { .fill = _fold_color_fade (color, ALPHA_MOST) };

  fold_figure_path_move_to (path, x, box->y);
  for (int i = 0; i < TEETH; i++)
    {
      fold_figure_path_line_to (path, x + reach, box->y + box->height * (i + 0.25) / TEETH);
      fold_figure_path_line_to (path, x + reach * 0.3, box->y + box->height * (i + 0.75) / TEETH);
    }
  fold_figure_path_line_to (path, x, box->y + box->height);
  fold_figure_path_close (path);
  fold_drawing_add_path (self->drawing, path, &style);
}

static void
add_arrow (FoldFigure *self,
           const Box  *box,
           guint32     color,
           double      x,
           double      reach)
{
  g_autoptr (FoldFigurePath) path = fold_figure_path_new ();
  const FoldDrawStyle style = { .fill = _fold_color_fade (color, ALPHA_FULL) };

  fold_figure_path_move_to (path, x, box->y);
  fold_figure_path_line_to (path, x + reach, box->y + box->height / 2);
  fold_figure_path_line_to (path, x, box->y + box->height);
  fold_figure_path_close (path);
  fold_drawing_add_path (self->drawing, path, &style);
}

static void
add_ends (FoldFigure *self,
          const Box  *box,
          guint32     edges,
          guint32     color)
{
  if (edges & FOLD_SCENE_BAR_RAGGED_LEFT)
    add_torn_edge (self, box, color, box->x0, -TORN_MM);
  if (edges & FOLD_SCENE_BAR_RAGGED_RIGHT)
    add_torn_edge (self, box, color, box->x1, TORN_MM);
  if (edges & FOLD_SCENE_BAR_ARROW_LEFT)
    add_arrow (self, box, color, box->x0 + ARROW_MM, -ARROW_MM);
  if (edges & FOLD_SCENE_BAR_ARROW_RIGHT)
    add_arrow (self, box, color, box->x1 - ARROW_MM, ARROW_MM);
}

/* Another source disagrees: lines above and below. */
static void
add_dispute (FoldFigure *self,
             const Box  *box)
{
  const FoldDrawStyle style = { .fill = FOLD_FIGURE_ALERT };

  fold_drawing_add_rectangle (self->drawing, box->x0, box->y - 0.5, box->x1 - box->x0, 0.3, &style);
  fold_drawing_add_rectangle (self->drawing, box->x0, box->y + box->height + 0.2, box->x1 - box->x0, 0.3, &style);
}

static void
add_thread (FoldFigure     *self,
            const Box      *box,
            const FoldMark *mark,
            guint32         color)
{
  const FoldDrawStyle style = {
    .stroke = _fold_color_fade (color, 0.7), .stroke_mm = 0.3,
    .dash_mm = (mark->flags & FOLD_MARK_ONE_OF) ? 0.8 : 0,
  };
  double y = box->y + box->height - 0.15;

  fold_drawing_add_line (self->drawing, box->x0, y, box->x1, y, &style);
}

static void
draw_in_box (FoldFigure     *self,
             const Box      *box,
             guint32         edges,
             const FoldMark *mark,
             FoldPolicyKind  kind)
{
  guint32 color = _fold_color_fade (fold_kind_get_color (kind), (mark->flags & FOLD_MARK_DIMMED) ? 0.3 : 1);

  if (edges & FOLD_SCENE_BAR_THREAD)
    {
      add_thread (self, box, mark, color);
      return;
    }
  add_body (self, box, mark, kind, color);
  add_qualifiers (self, box, mark, color);
  add_ends (self, box, edges, color);
  if (mark->flags & FOLD_MARK_CONFLICTING)
    add_dispute (self, box);
}

/*
 * _fold_figure_draw_bar:
 * @self: a figure with a scene
 * @bar: a bar of the scene
 * @mark: its mark
 * @kind: of its policy
 *
 * Draws a date within the frame of the figure.
 */
void
_fold_figure_draw_bar (FoldFigure         *self,
                       const FoldSceneBar *bar,
                       const FoldMark     *mark,
                       FoldPolicyKind      kind)
{
  double inset = bar->height * self->px * INSET;
  double end = self->spec->width_mm;
  const Box box = {
    .x0 = CLAMP (self->plot_x + bar->x0 * self->px, self->plot_x, end),
    .x1 = CLAMP (self->plot_x + bar->x1 * self->px, self->plot_x, end),
    .core_x0 = CLAMP (self->plot_x + bar->core_x0 * self->px, self->plot_x, end),
    .core_x1 = CLAMP (self->plot_x + bar->core_x1 * self->px, self->plot_x, end),
    .y = self->plot_y + bar->y * self->px + inset,
    .height = bar->height * self->px - 2 * inset,
  };

  if (box.x1 > box.x0)
    draw_in_box (self, &box, bar->edges, mark, kind);
}

/*
 * _fold_figure_draw_sample:
 * @self: a figure
 * @bar: where to draw it, in mm
 * @mark: what it is like
 * @kind: of what kind
 *
 * Draws a date in the legend.
 */
void
_fold_figure_draw_sample (FoldFigure         *self,
                          const FoldSceneBar *bar,
                          const FoldMark     *mark,
                          FoldPolicyKind      kind)
{
  const Box box = { bar->x0, bar->x1, bar->core_x0, bar->core_x1, bar->y, bar->height };

  draw_in_box (self, &box, bar->edges, mark, kind);
}
