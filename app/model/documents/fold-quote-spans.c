/* fold-quote-spans.c: where the quotes of one document lie in its text
 *
 * Spans lie by start, so that those that begin inside a stretch are neighbours;
 * the reach tree finds the earlier ones that last into it. Some thousand quotes
 * are sorted anew in less than a millisecond, hence a change makes a new index.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-quote-spans.h"

#include "fold-reach-private.h"

typedef struct
{
  FoldQuoteSpan span;
  gint64        end; /* again, in the unit of the reach tree */
} Item;

struct _FoldQuoteSpans
{
  Item       *items;
  guint       n_items;
  FoldReach   reach;
  GHashTable *numbers; /* id → number + 1; the ids belong to the items */
};

G_DEFINE_BOXED_TYPE (FoldQuoteSpans, fold_quote_spans, fold_quote_spans_ref, fold_quote_spans_unref)

static int
compare_items (const void *a,
               const void *b)
{
  const FoldQuoteSpan *one = a;
  const FoldQuoteSpan *two = b;

  if (one->start != two->start)
    return one->start < two->start ? -1 : 1;
  if (one->end != two->end)
    return one->end > two->end ? -1 : 1;
  return g_strcmp0 (one->id, two->id);
}

/* The first track that is free again, which takes as few tracks as can be. */
static void
assign_tracks (FoldQuoteSpans *self)
{
  guint ends[FOLD_QUOTE_MAX_TRACKS] = { 0 };

  for (guint i = 0; i < self->n_items; i++)
    {
      FoldQuoteSpan *span = &self->items[i].span;
      guint track = 0;

      while (track < FOLD_QUOTE_MAX_TRACKS - 1 && ends[track] > span->start)
        track++;
      span->track = track;
      ends[track] = MAX (ends[track], span->end);
    }
}

/**
 * fold_quote_spans_new:
 * @spans: (array length=n_spans): quotes, in any order; they are copied, their
 *   tracks are not looked at
 * @n_spans: how many
 *
 * Returns: (transfer full): an index of them, sorted by start, the longer first
 */
FoldQuoteSpans *
fold_quote_spans_new (const FoldQuoteSpan *spans,
                      guint                n_spans)
{
  g_return_val_if_fail (spans != NULL || n_spans == 0, NULL);

  FoldQuoteSpans *self = g_atomic_rc_box_new0 (FoldQuoteSpans);

  self->items = g_new (Item, MAX (n_spans, 1));
  self->n_items = n_spans;
  self->numbers = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < n_spans; i++)
    {
      self->items[i] = (Item) { spans[i], spans[i].end };
      self->items[i].span.id = g_strdup (spans[i].id);
      self->items[i].span.label = g_strdup (spans[i].label);
    }
  qsort (self->items, n_spans, sizeof (Item), compare_items);
  for (guint i = 0; i < n_spans; i++)
    g_hash_table_insert (self->numbers, self->items[i].span.id, GUINT_TO_POINTER (i + 1));
  assign_tracks (self);
  _fold_reach_init (&self->reach, n_spans > 0 ? &self->items[0].end : NULL, sizeof (Item), n_spans);
  return self;
}

/**
 * fold_quote_spans_ref:
 * @self: quotes
 *
 * Returns: (transfer full): @self
 */
FoldQuoteSpans *
fold_quote_spans_ref (FoldQuoteSpans *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_spans (gpointer data)
{
  FoldQuoteSpans *self = data;

  g_hash_table_unref (self->numbers);
  _fold_reach_clear (&self->reach);
  for (guint i = 0; i < self->n_items; i++)
    {
      g_free (self->items[i].span.id);
      g_free (self->items[i].span.label);
    }
  g_free (self->items);
}

/**
 * fold_quote_spans_unref:
 * @self: (transfer full): quotes
 */
void
fold_quote_spans_unref (FoldQuoteSpans *self)
{
  g_atomic_rc_box_release_full (self, clear_spans);
}

/**
 * fold_quote_spans_get_n:
 * @self: quotes
 *
 * Returns: how many there are
 */
guint
fold_quote_spans_get_n (FoldQuoteSpans *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_items;
}

/**
 * fold_quote_spans_get:
 * @self: quotes
 * @quote: the number of one, from 0
 *
 * Returns: (transfer none): where it lies
 */
const FoldQuoteSpan *
fold_quote_spans_get (FoldQuoteSpans *self,
                      guint           quote)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (quote < self->n_items, NULL);

  return &self->items[quote].span;
}

/**
 * fold_quote_spans_lookup:
 * @self: quotes
 * @id: (nullable): an id
 *
 * Returns: the number of the quote with that id, or %FOLD_NO_QUOTE
 */
guint
fold_quote_spans_lookup (FoldQuoteSpans *self,
                         const char     *id)
{
  g_return_val_if_fail (self != NULL, FOLD_NO_QUOTE);

  return id != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, id)) - 1 : FOLD_NO_QUOTE;
}

/**
 * fold_quote_spans_query:
 * @self: quotes
 * @start: a code point
 * @end: one past the last code point
 * @quotes: (element-type guint): where to add their numbers, by start
 *
 * Finds the quotes that share a code point with a stretch of the text.
 */
void
fold_quote_spans_query (FoldQuoteSpans *self,
                        guint           start,
                        guint           end,
                        GArray         *quotes)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (quotes != NULL);

  for (guint i = _fold_reach_next (&self->reach, 0, start); i < self->n_items && self->items[i].span.start < end;
       i = _fold_reach_next (&self->reach, i + 1, start))
    g_array_append_val (quotes, i);
}

/**
 * fold_quote_spans_pick:
 * @self: quotes
 * @position: a code point
 *
 * Returns: the shortest quote around @position, since a longer one can be met
 *   elsewhere; %FOLD_NO_QUOTE if there is none
 */
guint
fold_quote_spans_pick (FoldQuoteSpans *self,
                       guint           position)
{
  g_return_val_if_fail (self != NULL, FOLD_NO_QUOTE);

  g_autoptr (GArray) quotes = g_array_new (FALSE, FALSE, sizeof (guint));
  guint best = FOLD_NO_QUOTE;
  guint shortest = G_MAXUINT;

  fold_quote_spans_query (self, position, position + 1, quotes);
  for (guint i = 0; i < quotes->len; i++)
    {
      const FoldQuoteSpan *span = &self->items[g_array_index (quotes, guint, i)].span;

      if (span->end - span->start < shortest)
        {
          shortest = span->end - span->start;
          best = g_array_index (quotes, guint, i);
        }
    }
  return best;
}

/**
 * fold_quote_spans_step:
 * @self: quotes
 * @position: a code point
 * @direction: 1 or -1
 *
 * Returns: the next quote that begins behind @position, or the last one that
 *   begins before it; %FOLD_NO_QUOTE if there is none
 */
guint
fold_quote_spans_step (FoldQuoteSpans *self,
                       guint           position,
                       int             direction)
{
  g_return_val_if_fail (self != NULL, FOLD_NO_QUOTE);
  g_return_val_if_fail (direction == 1 || direction == -1, FOLD_NO_QUOTE);

  guint low = 0;
  guint high = self->n_items;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (self->items[middle].span.start < position + (direction > 0 ? 1 : 0))
        low = middle + 1;
      else
        high = middle;
    }
  if (direction > 0)
    return low < self->n_items ? low : FOLD_NO_QUOTE;
  return low > 0 ? low - 1 : FOLD_NO_QUOTE;
}
