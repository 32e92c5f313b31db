/* fold-reader-find.c: finding words in the document that is read
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-reader-private.h"

static void
show_hit (FoldReader *self,
          guint       hit)
{
  const FoldTextHit *found = &g_array_index (self->hits, FoldTextHit, hit);
  GdkRectangle place = { 0 };

  self->hit = hit;
  fold_reader_view_set_hits (_fold_reader_get_view (self), self->hits, hit);
  fold_find_bar_set_count (FOLD_FIND_BAR (self->find_bar), hit, self->hits->len);
  if (!fold_reader_view_get_place (_fold_reader_get_view (self), found->start, &place))
    fold_reader_view_show (_fold_reader_get_view (self), found->start, FOLD_READER_SHOWN_AT);
}

/* The first hit from the top of the window on. */
static guint
find_nearest_hit (FoldReader *self)
{
  guint top = fold_reader_view_get_top (_fold_reader_get_view (self));

  for (guint i = 0; i < self->hits->len; i++)
    {
      if (g_array_index (self->hits, FoldTextHit, i).start >= top)
        return i;
    }
  return 0;
}

void
_fold_reader_clear_hits (FoldReader *self)
{
  g_clear_pointer (&self->hits, g_array_unref);
  self->hit = G_MAXUINT;
  fold_reader_view_set_hits (_fold_reader_get_view (self), NULL, G_MAXUINT);
}

void
_fold_reader_find_changed_cb (FoldReader *self)
{
  const char *words = fold_find_bar_get_words (FOLD_FIND_BAR (self->find_bar));
  FoldPassages *passages = fold_reader_get_passages (self);

  _fold_reader_clear_hits (self);
  if (passages == NULL || *words == '\0')
    {
      fold_find_bar_set_count (FOLD_FIND_BAR (self->find_bar), G_MAXUINT, 0);
      return;
    }

  if (self->finder == NULL)
    self->finder = fold_text_finder_new (fold_document_text_get_text (fold_passages_get_text (passages)));
  self->hits = fold_text_finder_find (self->finder, words);
  fold_find_bar_set_count (FOLD_FIND_BAR (self->find_bar), G_MAXUINT, self->hits->len);
  if (self->hits->len > 0)
    show_hit (self, find_nearest_hit (self));
}

void
_fold_reader_find_stopped_cb (FoldReader *self)
{
  guint start = 0;
  guint end = 0;

  /* What was found is selected, so that it can be quoted at once. */
  if (self->hits != NULL && self->hit < self->hits->len)
    {
      start = g_array_index (self->hits, FoldTextHit, self->hit).start;
      end = g_array_index (self->hits, FoldTextHit, self->hit).end;
      fold_reader_view_select (_fold_reader_get_view (self), start, end);
    }
  _fold_reader_clear_hits (self);
  gtk_widget_grab_focus (self->view);
}

/**
 * fold_reader_find:
 * @self: a reading pane
 * @words: (nullable): what to find, or %NULL to ask for it
 *
 * Shows the bar to find with, and what was found.
 */
void
fold_reader_find (FoldReader *self,
                  const char *words)
{
  g_return_if_fail (FOLD_IS_READER (self));

  fold_find_bar_start (FOLD_FIND_BAR (self->find_bar), words);
}

/**
 * fold_reader_step_hit:
 * @self: a reading pane
 * @direction: 1 or -1
 *
 * Goes to the next or the last hit; behind the last comes the first.
 */
void
fold_reader_step_hit (FoldReader *self,
                      int         direction)
{
  g_return_if_fail (FOLD_IS_READER (self));

  if (self->hits == NULL || self->hits->len == 0)
    return;

  show_hit (self, direction > 0 ? (self->hit + 1) % self->hits->len
                                : (self->hit + self->hits->len - 1) % self->hits->len);
}

/**
 * fold_reader_get_hits:
 * @self: a reading pane
 * @current: (out) (optional): the hit that stands out, from 0
 *
 * Returns: how many hits there are
 */
guint
fold_reader_get_hits (FoldReader *self,
                      guint      *current)
{
  g_return_val_if_fail (FOLD_IS_READER (self), 0);

  if (current != NULL)
    *current = self->hit;
  return self->hits != NULL ? self->hits->len : 0;
}
