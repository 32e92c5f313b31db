/* fold-drawing-build.c: adding to a drawing
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-drawing-private.h"

static void
add_op (FoldDrawing      *self,
        const FoldDrawOp *op)
{
  g_array_append_vals (self->ops, op, 1);
}

static void
begin (FoldDrawing  *self,
       FoldDrawKind  kind)
{
  g_array_append_val (self->nested, kind);
}

static gboolean
end (FoldDrawing  *self,
     FoldDrawKind  kind)
{
  if (self->nested->len == 0 || g_array_index (self->nested, FoldDrawKind, self->nested->len - 1) != kind)
    return FALSE;

  g_array_set_size (self->nested, self->nested->len - 1);
  return TRUE;
}

/**
 * fold_drawing_add_rectangle:
 * @self: a drawing
 * @x: left side
 * @y: top
 * @width: width; nothing is drawn if it is not positive
 * @height: height; likewise
 * @style: how it looks
 */
void
fold_drawing_add_rectangle (FoldDrawing         *self,
                            double               x,
                            double               y,
                            double               width,
                            double               height,
                            const FoldDrawStyle *style)
{
  g_return_if_fail (FOLD_IS_DRAWING (self));
  g_return_if_fail (style != NULL);

  const FoldDrawOp op = {
    .kind = FOLD_DRAW_RECTANGLE, .x = x, .y = y, .width = width, .height = height, .style = *style,
  };

  if (width > 0 && height > 0)
    add_op (self, &op);
}

/**
 * fold_drawing_add_line:
 * @self: a drawing
 * @x0: one end, from the left edge
 * @y0: one end, from the top
 * @x1: the other end, from the left edge
 * @y1: the other end, from the top
 * @style: its stroke
 */
void
fold_drawing_add_line (FoldDrawing         *self,
                       double               x0,
                       double               y0,
                       double               x1,
                       double               y1,
                       const FoldDrawStyle *style)
{
  g_return_if_fail (FOLD_IS_DRAWING (self));
  g_return_if_fail (style != NULL);

  g_autoptr (FoldFigurePath) path = fold_figure_path_new ();

  fold_figure_path_move_to (path, x0, y0);
  fold_figure_path_line_to (path, x1, y1);
  fold_drawing_add_path (self, path, style);
}

/**
 * fold_drawing_add_path:
 * @self: a drawing
 * @path: an outline; not to be changed any more
 * @style: how it looks
 */
void
fold_drawing_add_path (FoldDrawing         *self,
                       FoldFigurePath      *path,
                       const FoldDrawStyle *style)
{
  g_return_if_fail (FOLD_IS_DRAWING (self));
  g_return_if_fail (path != NULL && style != NULL);

  const FoldDrawOp op = { .kind = FOLD_DRAW_PATH, .style = *style, .path = fold_figure_path_ref (path) };

  add_op (self, &op);
}

/**
 * fold_drawing_add_text:
 * @self: a drawing
 * @x: where its anchor stands, from the left edge
 * @y: its base line, from the top
 * @text: one line; nothing is drawn if it is empty
 * @look: how it looks
 */
void
fold_drawing_add_text (FoldDrawing        *self,
                       double              x,
                       double              y,
                       const char         *text,
                       const FoldTextLook *look)
{
  g_return_if_fail (FOLD_IS_DRAWING (self));
  g_return_if_fail (text != NULL && look != NULL);

  if (text[0] == '\0')
    return;

  const FoldDrawOp op = { .kind = FOLD_DRAW_TEXT, .x = x, .y = y, .text = g_strdup (text), .look = *look };

  add_op (self, &op);
}

/**
 * fold_drawing_begin_group:
 * @self: a drawing
 * @id: (nullable): what links lead to; unique in the drawing
 * @title: (nullable): what it is; heard, and seen under the pointer
 * @description: (nullable): more about it
 *
 * Begins what belongs together. Groups and links may stand in each other.
 */
void
fold_drawing_begin_group (FoldDrawing *self,
                          const char  *id,
                          const char  *title,
                          const char  *description)
{
  g_return_if_fail (FOLD_IS_DRAWING (self));

  const FoldDrawOp op = {
    .kind = FOLD_DRAW_BEGIN_GROUP,
    .id = g_strdup (id), .text = g_strdup (title), .description = g_strdup (description),
  };

  begin (self, FOLD_DRAW_BEGIN_GROUP);
  add_op (self, &op);
  fold_drawing_add_state (self, id != NULL ? id : "");
  fold_drawing_add_state (self, title != NULL ? title : "");
  fold_drawing_add_state (self, description != NULL ? description : "");
}

/**
 * fold_drawing_end_group:
 * @self: a drawing
 *
 * Ends the group that was begun last.
 */
void
fold_drawing_end_group (FoldDrawing *self)
{
  g_return_if_fail (FOLD_IS_DRAWING (self));
  g_return_if_fail (end (self, FOLD_DRAW_BEGIN_GROUP));

  add_op (self, &(FoldDrawOp) { .kind = FOLD_DRAW_END_GROUP });
}

/**
 * fold_drawing_begin_link:
 * @self: a drawing
 * @target: an address, or `#` and the id of a group
 *
 * Begins what leads somewhere.
 */
void
fold_drawing_begin_link (FoldDrawing *self,
                         const char  *target)
{
  g_return_if_fail (FOLD_IS_DRAWING (self));
  g_return_if_fail (target != NULL);

  const FoldDrawOp op = { .kind = FOLD_DRAW_BEGIN_LINK, .text = g_strdup (target) };

  begin (self, FOLD_DRAW_BEGIN_LINK);
  add_op (self, &op);
}

/**
 * fold_drawing_end_link:
 * @self: a drawing
 *
 * Ends the link that was begun last.
 */
void
fold_drawing_end_link (FoldDrawing *self)
{
  g_return_if_fail (FOLD_IS_DRAWING (self));
  g_return_if_fail (end (self, FOLD_DRAW_BEGIN_LINK));

  add_op (self, &(FoldDrawOp) { .kind = FOLD_DRAW_END_LINK });
}
