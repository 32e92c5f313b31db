/* fold-drawing.c: a figure, as a list of what is drawn
 *
 * Recorded once, then written by any of the writers: SVG with its text as text,
 * PDF, PNG, the printer. It knows nothing of them, and nothing of a display.
 * Coordinates are millimetres from the top left corner.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-drawing-private.h"

#include "fold-strings.h"

G_DEFINE_FINAL_TYPE (FoldDrawing, fold_drawing, G_TYPE_OBJECT)

static void
clear_op (gpointer data)
{
  FoldDrawOp *op = data;

  g_clear_pointer (&op->path, fold_figure_path_unref);
  g_free (op->text);
  g_free (op->id);
  g_free (op->description);
}

static void
fold_drawing_finalize (GObject *object)
{
  FoldDrawing *self = FOLD_DRAWING (object);

  g_free (self->title);
  g_free (self->description);
  g_free (self->language);
  g_array_unref (self->ops);
  g_array_unref (self->nested);
  g_checksum_free (self->state);

  G_OBJECT_CLASS (fold_drawing_parent_class)->finalize (object);
}

static void
fold_drawing_class_init (FoldDrawingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fold_drawing_finalize;
}

static void
fold_drawing_init (FoldDrawing *self)
{
  self->ops = g_array_new (FALSE, TRUE, sizeof (FoldDrawOp));
  g_array_set_clear_func (self->ops, clear_op);
  self->nested = g_array_new (FALSE, FALSE, sizeof (FoldDrawKind));
  self->state = g_checksum_new (G_CHECKSUM_SHA256);
}

/**
 * fold_drawing_new:
 * @width_mm: its width
 * @height_mm: its height, if that is known already
 *
 * Returns: (transfer full): an empty drawing
 */
FoldDrawing *
fold_drawing_new (double width_mm,
                  double height_mm)
{
  g_return_val_if_fail (width_mm > 0, NULL);

  FoldDrawing *self = g_object_new (FOLD_TYPE_DRAWING, NULL);

  self->width = width_mm;
  self->height = height_mm;
  return self;
}

/**
 * fold_drawing_get_width:
 * @self: a drawing
 *
 * Returns: its width in mm
 */
double
fold_drawing_get_width (FoldDrawing *self)
{
  g_return_val_if_fail (FOLD_IS_DRAWING (self), 0);

  return self->width;
}

/**
 * fold_drawing_get_height:
 * @self: a drawing
 *
 * Returns: its height in mm
 */
double
fold_drawing_get_height (FoldDrawing *self)
{
  g_return_val_if_fail (FOLD_IS_DRAWING (self), 0);

  return self->height;
}

/**
 * fold_drawing_set_height:
 * @self: a drawing
 * @height_mm: its height
 *
 * Sets how high it became.
 */
void
fold_drawing_set_height (FoldDrawing *self,
                         double       height_mm)
{
  g_return_if_fail (FOLD_IS_DRAWING (self));

  self->height = height_mm;
}

/**
 * fold_drawing_get_title:
 * @self: a drawing
 *
 * Returns: (nullable): what it is called
 */
const char *
fold_drawing_get_title (FoldDrawing *self)
{
  g_return_val_if_fail (FOLD_IS_DRAWING (self), NULL);

  return self->title;
}

/**
 * fold_drawing_set_title:
 * @self: a drawing
 * @title: (nullable): what it is called; for the document’s properties and for
 *   who hears it. To be seen it has to be drawn as well.
 */
void
fold_drawing_set_title (FoldDrawing *self,
                        const char  *title)
{
  g_return_if_fail (FOLD_IS_DRAWING (self));

  fold_set_str (&self->title, title);
}

/**
 * fold_drawing_get_description:
 * @self: a drawing
 *
 * Returns: (nullable): what is to be seen, in a sentence
 */
const char *
fold_drawing_get_description (FoldDrawing *self)
{
  g_return_val_if_fail (FOLD_IS_DRAWING (self), NULL);

  return self->description;
}

/**
 * fold_drawing_set_description:
 * @self: a drawing
 * @description: (nullable): what is to be seen, in a sentence
 */
void
fold_drawing_set_description (FoldDrawing *self,
                              const char  *description)
{
  g_return_if_fail (FOLD_IS_DRAWING (self));

  fold_set_str (&self->description, description);
}

/**
 * fold_drawing_get_language:
 * @self: a drawing
 *
 * Returns: (nullable): the language of its words, as a tag such as `es`
 */
const char *
fold_drawing_get_language (FoldDrawing *self)
{
  g_return_val_if_fail (FOLD_IS_DRAWING (self), NULL);

  return self->language;
}

/**
 * fold_drawing_set_language:
 * @self: a drawing
 * @language: (nullable): the language of its words
 */
void
fold_drawing_set_language (FoldDrawing *self,
                           const char  *language)
{
  g_return_if_fail (FOLD_IS_DRAWING (self));

  fold_set_str (&self->language, language);
}

/**
 * fold_drawing_add_state:
 * @self: a drawing
 * @line: something that the figure was made from
 *
 * Notes data whose change makes the figure stale. Groups note themselves, so
 * this is for what the figure says without a group, or does not show.
 */
void
fold_drawing_add_state (FoldDrawing *self,
                        const char  *line)
{
  g_return_if_fail (FOLD_IS_DRAWING (self));
  g_return_if_fail (line != NULL);

  g_checksum_update (self->state, (const guchar *) line, (gssize) strlen (line) + 1);
}

/**
 * fold_drawing_dup_state:
 * @self: a drawing
 *
 * Tells drawings apart by what they say, not by where it stands: another font
 * does not make a figure stale, another date does.
 *
 * Returns: (transfer full): the SHA-256 of all that it was made from
 */
char *
fold_drawing_dup_state (FoldDrawing *self)
{
  g_return_val_if_fail (FOLD_IS_DRAWING (self), NULL);

  g_autoptr (GChecksum) copy = g_checksum_copy (self->state);

  return g_strdup (g_checksum_get_string (copy));
}

/**
 * fold_drawing_get_n_ops:
 * @self: a drawing
 *
 * Returns: how many steps it has
 */
guint
fold_drawing_get_n_ops (FoldDrawing *self)
{
  g_return_val_if_fail (FOLD_IS_DRAWING (self), 0);

  return self->ops->len;
}

/**
 * fold_drawing_get_op:
 * @self: a drawing
 * @op: which step
 *
 * Returns: (transfer none): the step, until the next one is added
 */
const FoldDrawOp *
fold_drawing_get_op (FoldDrawing *self,
                     guint        op)
{
  g_return_val_if_fail (FOLD_IS_DRAWING (self) && op < self->ops->len, NULL);

  return &g_array_index (self->ops, FoldDrawOp, op);
}
