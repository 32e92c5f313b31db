/* fold-reader-view-places.c: between positions in the text and places in the window
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-reader-view-private.h"

#include <math.h>

/**
 * fold_reader_view_show:
 * @self: a page
 * @position: a position in the text
 * @fraction: how far down the window it is to stand, from 0 to 1
 *
 * Brings a position into sight.
 */
void
fold_reader_view_show (FoldReaderView *self,
                       guint           position,
                       double          fraction)
{
  g_return_if_fail (FOLD_IS_READER_VIEW (self));

  self->wanted = position;
  self->wanted_fraction = fraction;
  self->pinned = G_MAXUINT;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/**
 * fold_reader_view_get_top:
 * @self: a page
 *
 * Returns: the position of the first line in sight, or G_MAXUINT
 */
guint
fold_reader_view_get_top (FoldReaderView *self)
{
  g_return_val_if_fail (FOLD_IS_READER_VIEW (self), G_MAXUINT);

  FoldPassageView *child = _fold_reader_view_find_child (self, self->anchor);

  if (self->wanted != G_MAXUINT || _fold_reader_view_count_passages (self) == 0)
    return self->wanted;
  if (child == NULL)
    return fold_passages_get (self->scene.passages, self->anchor)->start;
  return fold_passage_layout_find (fold_passage_view_get_layout (child), 0, self->anchor_y + 1, NULL);
}

/**
 * fold_reader_view_get_place:
 * @self: a page
 * @position: a position in the text
 * @place: (out): where the caret would be
 *
 * Returns: whether it is in sight
 */
gboolean
fold_reader_view_get_place (FoldReaderView *self,
                            guint           position,
                            GdkRectangle   *place)
{
  g_return_val_if_fail (FOLD_IS_READER_VIEW (self), FALSE);
  g_return_val_if_fail (place != NULL, FALSE);

  guint passage = _fold_reader_view_count_passages (self) > 0 ? fold_passages_find (self->scene.passages, position) : FOLD_NO_PASSAGE;
  FoldPassageView *child = passage != FOLD_NO_PASSAGE ? _fold_reader_view_find_child (self, passage) : NULL;

  if (child == NULL)
    return FALSE;

  graphene_rect_t caret = fold_passage_layout_get_caret (fold_passage_view_get_layout (child), position);

  *place = (GdkRectangle) {
    (int) caret.origin.x, (int) (caret.origin.y + _fold_reader_view_get_passage_y (self, passage)), 1,
    (int) caret.size.height,
  };
  return place->y + place->height > 0 && place->y < _fold_reader_view_get_height (self);
}

/* The passage at a place of the window, and the place within it. */
FoldPassageView *
_fold_reader_view_pick (FoldReaderView *self,
                        double          x,
                        double          y,
                        double         *passage_x,
                        double         *passage_y)
{
  guint n = _fold_reader_view_count_passages (self);
  double top = round (-self->anchor_y);
  guint i = self->anchor;

  if (n == 0)
    return NULL;

  while (i + 1 < n && y >= top + _fold_reader_view_get_exact (self, i))
    top += _fold_reader_view_get_exact (self, i++);
  *passage_x = x;
  *passage_y = y - top;
  return _fold_reader_view_ensure_child (self, i);
}

/**
 * fold_reader_view_find:
 * @self: a page
 * @x: a place in the window
 * @y: a place in the window
 *
 * Returns: the position nearest to the place
 */
guint
fold_reader_view_find (FoldReaderView *self,
                       double          x,
                       double          y)
{
  double passage_x = 0;
  double passage_y = 0;

  g_return_val_if_fail (FOLD_IS_READER_VIEW (self), 0);

  FoldPassageView *child = _fold_reader_view_pick (self, x, CLAMP (y, 0, MAX (_fold_reader_view_get_height (self) - 1, 0)),
                                                   &passage_x, &passage_y);

  return child != NULL ? fold_passage_layout_find (fold_passage_view_get_layout (child), passage_x, passage_y, NULL) : 0;
}

/**
 * fold_reader_view_is_measured:
 * @self: a page
 *
 * Returns: whether all heights are exact
 */
gboolean
fold_reader_view_is_measured (FoldReaderView *self)
{
  g_return_val_if_fail (FOLD_IS_READER_VIEW (self), FALSE);

  return self->n_measured >= _fold_reader_view_count_passages (self);
}

void
_fold_reader_view_make_visible (FoldReaderView *self,
                                guint           position)
{
  GdkRectangle place = { 0 };
  int height = _fold_reader_view_get_height (self);
  int margin = (int) MIN (self->scene.style.line_height, height / 4.0);

  if (!fold_reader_view_get_place (self, position, &place) || place.y < -height || place.y > 2 * height)
    fold_reader_view_show (self, position, 0.3);
  else if (place.y < margin)
    _fold_reader_view_scroll_by (self, place.y - margin);
  else if (place.y + place.height > height - margin)
    _fold_reader_view_scroll_by (self, place.y + place.height - (height - margin));
}
