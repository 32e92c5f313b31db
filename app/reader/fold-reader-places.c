/* fold-reader-places.c: going to places of the document that is read, and selecting there
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-reader-private.h"

#include "fold-locator.h"

#include <string.h>

/**
 * fold_reader_get_position:
 * @self: a reading pane
 *
 * Returns: the code point at the top of the window, to come back to
 */
guint
fold_reader_get_position (FoldReader *self)
{
  guint top = 0;

  g_return_val_if_fail (FOLD_IS_READER (self), 0);

  top = fold_reader_view_get_top (_fold_reader_get_view (self));
  return top != G_MAXUINT ? top : 0;
}

/**
 * fold_reader_set_position:
 * @self: a reading pane
 * @position: the code point that is to be at the top of the window
 */
void
fold_reader_set_position (FoldReader *self,
                          guint       position)
{
  g_return_if_fail (FOLD_IS_READER (self));

  if (position > 0)
    fold_reader_view_show (_fold_reader_get_view (self), position, 0);
}

/**
 * fold_reader_select_quote:
 * @self: a reading pane
 * @id: (nullable): the id of a quote
 *
 * Lets a quote stand out, where it is.
 */
void
fold_reader_select_quote (FoldReader *self,
                          const char *id)
{
  g_return_if_fail (FOLD_IS_READER (self));

  fold_reader_view_select_quote (_fold_reader_get_view (self), id);
}

/**
 * fold_reader_show_quote:
 * @self: a reading pane
 * @id: the id of a quote
 *
 * Goes to the place of a quote, and lets it stand out.
 *
 * Returns: whether the quote is in the document
 */
gboolean
fold_reader_show_quote (FoldReader *self,
                        const char *id)
{
  GdkRectangle place = { 0 };

  g_return_val_if_fail (FOLD_IS_READER (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  guint quote = self->quotes != NULL ? fold_quote_spans_lookup (self->quotes, id) : FOLD_NO_QUOTE;

  if (quote == FOLD_NO_QUOTE)
    return FALSE;

  guint start = fold_quote_spans_get (self->quotes, quote)->start;

  fold_reader_view_select_quote (_fold_reader_get_view (self), id);
  fold_reader_view_select (_fold_reader_get_view (self), start, start);
  if (!fold_reader_view_get_place (_fold_reader_get_view (self), start, &place))
    fold_reader_view_show (_fold_reader_get_view (self), start, FOLD_READER_SHOWN_AT);
  return TRUE;
}

/**
 * fold_reader_go_to:
 * @self: a reading pane
 * @words: such as “p. 12”, “¶ 42” or “art. 5”
 *
 * Returns: whether there is such a place
 */
gboolean
fold_reader_go_to (FoldReader *self,
                   const char *words)
{
  guint position = 0;

  g_return_val_if_fail (FOLD_IS_READER (self), FALSE);
  g_return_val_if_fail (words != NULL, FALSE);

  FoldPassages *passages = fold_reader_get_passages (self);

  if (passages == NULL || !fold_locator_go_to (passages, words, &position))
    return FALSE;

  fold_reader_view_move_to (_fold_reader_get_view (self), position, FALSE);
  fold_reader_view_show (_fold_reader_get_view (self), position, 0.1);
  return TRUE;
}

/**
 * fold_reader_show_heading:
 * @self: a reading pane
 * @heading: the number of a heading, from 0
 */
void
fold_reader_show_heading (FoldReader *self,
                          guint       heading)
{
  g_return_if_fail (FOLD_IS_READER (self));

  FoldPassages *passages = fold_reader_get_passages (self);

  g_return_if_fail (passages != NULL && heading < fold_passages_get_n_headings (passages));

  guint start = fold_passages_get (passages, fold_passages_get_heading (passages, heading))->start;

  fold_reader_view_move_to (_fold_reader_get_view (self), start, FALSE);
  fold_reader_view_show (_fold_reader_get_view (self), start, 0.04);
}

/**
 * fold_reader_get_heading:
 * @self: a reading pane
 *
 * Returns: the heading under which the window stands, or %FOLD_NO_PASSAGE
 */
guint
fold_reader_get_heading (FoldReader *self)
{
  g_return_val_if_fail (FOLD_IS_READER (self), FOLD_NO_PASSAGE);

  FoldPassages *passages = fold_reader_get_passages (self);
  /* What is just below the edge is what one reads. */
  guint position = passages != NULL
                   ? fold_reader_view_find (_fold_reader_get_view (self), 0, gtk_widget_get_height (self->view) * 0.15) : 0;

  return passages != NULL ? fold_passages_find_heading (passages, position) : FOLD_NO_PASSAGE;
}

/**
 * fold_reader_is_settled:
 * @self: a reading pane
 *
 * Returns: whether nothing is left to be done about the layout
 */
gboolean
fold_reader_is_settled (FoldReader *self)
{
  g_return_val_if_fail (FOLD_IS_READER (self), TRUE);

  return fold_reader_view_is_measured (_fold_reader_get_view (self));
}

/* ============ selection ============ */

/**
 * fold_reader_get_selection:
 * @self: a reading pane
 * @start: (out): the first code point of the words that are selected
 * @end: (out): one past the last code point
 *
 * Returns: whether any words are selected; white space around them is left out
 */
gboolean
fold_reader_get_selection (FoldReader *self,
                           guint      *start,
                           guint      *end)
{
  g_return_val_if_fail (FOLD_IS_READER (self), FALSE);
  g_return_val_if_fail (start != NULL && end != NULL, FALSE);

  if (!fold_reader_view_get_selection (_fold_reader_get_view (self), start, end))
    return FALSE;

  g_autofree char *words = fold_passages_dup_slice (fold_reader_get_passages (self), *start, *end);
  const char *first = words;
  const char *last = words + strlen (words);

  for (; *first != '\0' && g_unichar_isspace (g_utf8_get_char (first)); first = g_utf8_next_char (first))
    *start += 1;
  for (; last > first && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (last))); last = g_utf8_prev_char (last))
    *end -= 1;
  return *start < *end;
}

/**
 * fold_reader_select:
 * @self: a reading pane
 * @start: the first code point
 * @end: one past the last code point
 *
 * Selects words. Call fold_reader_offer_actions() behind it to offer what can
 * be done with them.
 */
void
fold_reader_select (FoldReader *self,
                    guint       start,
                    guint       end)
{
  g_return_if_fail (FOLD_IS_READER (self));
  g_return_if_fail (start <= end);

  fold_reader_view_select (_fold_reader_get_view (self), start, end);
}

/**
 * fold_reader_offer_actions:
 * @self: a reading pane
 *
 * Shows what can be done with the words that are selected, below their end.
 */
void
fold_reader_offer_actions (FoldReader *self)
{
  GdkRectangle place = { 0 };
  graphene_rect_t bounds;
  guint start = 0;
  guint end = 0;

  g_return_if_fail (FOLD_IS_READER (self));

  if (!fold_reader_get_selection (self, &start, &end) || !fold_reader_view_get_place (_fold_reader_get_view (self), end, &place) ||
      !gtk_widget_compute_bounds (self->view, GTK_WIDGET (self), &bounds))
    return;

  self->is_fresh = FALSE;
  place.y += (int) bounds.origin.y;
  gtk_popover_set_pointing_to (GTK_POPOVER (self->actions), &place);
  gtk_popover_popup (GTK_POPOVER (self->actions));
}
