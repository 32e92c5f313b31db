/* fold-kind-look.c: colour, hatch and shape of each kind of policy
 *
 * Colour alone must not tell kinds apart. Each has a small shape, described by
 * corners in a box of 12 × 12; kinds that are near each other have related ones.
 * Bars are hatched as well, so that a grey print can be read.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-kind-look.h"

#define N_KINDS   (FOLD_POLICY_ENFORCEMENT_PRACTICE + 1)
#define MIDDLE    (FOLD_KIND_SHAPE_BOX / 2)
#define RADIUS    5
#define DOT       2
#define PEN       1.8

typedef struct
{
  guint32   color;
  FoldHatch hatch;
} Look;

/* The colours of the timeline on light ground. */
static const Look looks[] = {
  [FOLD_POLICY_LAW] = { 0x3a76d2ff, FOLD_HATCH_RISING },
  [FOLD_POLICY_CONSTITUTION] = { 0x8e4ec6ff, FOLD_HATCH_CROSSED },
  [FOLD_POLICY_DECLARATION] = { 0x1691a6ff, FOLD_HATCH_FALLING },
  [FOLD_POLICY_PROTOCOL] = { 0x5867c9ff, FOLD_HATCH_VERTICAL },
  [FOLD_POLICY_PROGRAMME] = { 0x2f9a48ff, FOLD_HATCH_DOTS },
  [FOLD_POLICY_REFORM] = { 0x2b8fd0ff, FOLD_HATCH_HORIZONTAL },
  [FOLD_POLICY_RULING] = { 0x7b5cc4ff, FOLD_HATCH_GRID },
  [FOLD_POLICY_INSTITUTION] = { 0x20917fff, FOLD_HATCH_FALLING },
  [FOLD_POLICY_CHANGE_OF_GOVERNMENT] = { 0x7a7a82ff, FOLD_HATCH_NONE },
  [FOLD_POLICY_STATEMENT] = { 0xa9743cff, FOLD_HATCH_RISING },
  [FOLD_POLICY_BUDGET] = { 0x94871fff, FOLD_HATCH_DOTS },
  [FOLD_POLICY_CAMPAIGN] = { 0xc04f8bff, FOLD_HATCH_VERTICAL },
  [FOLD_POLICY_EVENT] = { 0x8b6f5cff, FOLD_HATCH_HORIZONTAL },
  [FOLD_POLICY_STUDY] = { 0x57839bff, FOLD_HATCH_GRID },
  [FOLD_POLICY_ENFORCEMENT_PRACTICE] = { 0xc0333fff, FOLD_HATCH_CROSSED },
};

static const FoldKindShape shapes[] = {
  [FOLD_POLICY_LAW] = { 4, { { 1, 1 }, { 11, 1 }, { 11, 11 }, { 1, 11 } } },
  [FOLD_POLICY_CONSTITUTION] = { 4, { { 1, 1 }, { 11, 1 }, { 11, 11 }, { 1, 11 } }, TRUE, TRUE },
  [FOLD_POLICY_DECLARATION] = { 3, { { 6, 1 }, { 11, 11 }, { 1, 11 } } },
  [FOLD_POLICY_PROTOCOL] = { 3, { { 1, 1 }, { 11, 1 }, { 6, 11 } } },
  [FOLD_POLICY_PROGRAMME] = { 0 },
  [FOLD_POLICY_REFORM] = { 4, { { 1, 1 }, { 11, 1 }, { 1, 11 }, { 1, 11 } } },
  [FOLD_POLICY_RULING] = { 8, { { 1, 1 }, { 11, 1 }, { 11, 4 }, { 8, 4 }, { 8, 11 }, { 4, 11 }, { 4, 4 }, { 1, 4 } } },
  [FOLD_POLICY_INSTITUTION] = { 5, { { 6, 1 }, { 11, 5 }, { 11, 11 }, { 1, 11 }, { 1, 5 } } },
  [FOLD_POLICY_CHANGE_OF_GOVERNMENT] = { 6, { { 1, 1 }, { 7, 1 }, { 11, 6 }, { 7, 11 }, { 1, 11 }, { 5, 6 } } },
  [FOLD_POLICY_STATEMENT] = { 7, { { 1, 1 }, { 11, 1 }, { 11, 8 }, { 6, 8 }, { 3, 11 }, { 3, 8 }, { 1, 8 } } },
  [FOLD_POLICY_BUDGET] = { 0, { { 0 } }, TRUE, TRUE },
  [FOLD_POLICY_CAMPAIGN] = { 5, { { 1, 1 }, { 11, 4 }, { 4, 7 }, { 4, 11 }, { 1, 11 } } },
  [FOLD_POLICY_EVENT] = { 10, { { 6, 1 }, { 7, 4 }, { 11, 4 }, { 8, 7 }, { 9, 11 }, { 6, 9 }, { 3, 11 }, { 4, 7 },
                                { 1, 4 }, { 5, 4 } } },
  [FOLD_POLICY_STUDY] = { 4, { { 1, 1 }, { 11, 1 }, { 11, 11 }, { 1, 11 } }, TRUE },
  [FOLD_POLICY_ENFORCEMENT_PRACTICE] = { 12, { { 1, 3 }, { 3, 1 }, { 6, 4 }, { 9, 1 }, { 11, 3 }, { 8, 6 }, { 11, 9 },
                                               { 9, 11 }, { 6, 8 }, { 3, 11 }, { 1, 9 }, { 4, 6 } } },
};

/**
 * fold_kind_get_color:
 * @kind: a kind
 *
 * Returns: its colour on white paper, as 0xRRGGBBAA
 */
guint32
fold_kind_get_color (FoldPolicyKind kind)
{
  g_return_val_if_fail (kind < N_KINDS, 0);

  return looks[kind].color;
}

/**
 * fold_kind_get_hatch:
 * @kind: a kind
 *
 * Returns: its hatch; with the shape beside it, it tells the kind without colour
 */
FoldHatch
fold_kind_get_hatch (FoldPolicyKind kind)
{
  g_return_val_if_fail (kind < N_KINDS, FOLD_HATCH_NONE);

  return looks[kind].hatch;
}

/**
 * fold_kind_get_shape:
 * @kind: a kind
 *
 * Returns: (transfer none): its shape
 */
const FoldKindShape *
fold_kind_get_shape (FoldPolicyKind kind)
{
  g_return_val_if_fail (kind < N_KINDS, NULL);

  return &shapes[kind];
}

static void
trace (FoldFigurePath      *path,
       const FoldKindShape *shape,
       double               x,
       double               y,
       double               unit)
{
  if (shape->n == 0)
    {
      fold_figure_path_add_circle (path, x + MIDDLE * unit, y + MIDDLE * unit, RADIUS * unit);
      return;
    }
  for (int i = 0; i < shape->n; i++)
    fold_figure_path_line_to (path, x + shape->corners[i][0] * unit, y + shape->corners[i][1] * unit);
  fold_figure_path_close (path);
}

/**
 * fold_kind_draw:
 * @drawing: a drawing
 * @kind: a kind
 * @x: left side of its shape, in mm
 * @y: top of its shape, in mm
 * @size: its width and height, in mm
 *
 * Draws the shape of a kind.
 */
void
fold_kind_draw (FoldDrawing    *drawing,
                FoldPolicyKind  kind,
                double          x,
                double          y,
                double          size)
{
  g_return_if_fail (FOLD_IS_DRAWING (drawing));
  g_return_if_fail (kind < N_KINDS);

  const FoldKindShape *shape = &shapes[kind];
  double unit = size / FOLD_KIND_SHAPE_BOX;
  g_autoptr (FoldFigurePath) path = fold_figure_path_new ();
  const FoldDrawStyle solid = { .fill = looks[kind].color };
  const FoldDrawStyle outline = { .stroke = looks[kind].color, .stroke_mm = PEN * unit };

  trace (path, shape, x, y, unit);
  fold_drawing_add_path (drawing, path, shape->is_hollow ? &outline : &solid);
  if (shape->has_dot)
    {
      g_autoptr (FoldFigurePath) dot = fold_figure_path_new ();

      fold_figure_path_add_circle (dot, x + MIDDLE * unit, y + MIDDLE * unit, DOT * unit);
      fold_drawing_add_path (drawing, dot, &solid);
    }
}
