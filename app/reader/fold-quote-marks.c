/* fold-quote-marks.c: the marks of quotes under the words and in the margin
 *
 * A quote has the colour and the pattern of its code, and its own track under
 * the words and in the margin, so that quotes that overlap stay apart, for those
 * too who see no colours.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-quote-marks.h"

#include <math.h>

/* The patterns of lines and strips: how much is drawn, and how much left out, in multiples of the thickness. */
static const struct
{
  float drawn;
  float left_out;
} patterns[] = { { 0, 0 }, { 4, 2 }, { 1, 1 }, { 7, 1.5f } };

typedef struct
{
  const FoldReaderScene *scene;
  GtkSnapshot           *snapshot;
  GdkRGBA                color;
  guint                  track;
  guint                  pattern;
  gboolean               is_selected;
} Brush;

static const FoldPassage *
get_passage (const FoldPassageLayout *layout)
{
  return fold_passages_get (layout->passages, layout->passage);
}

static void
fill_cb (const graphene_rect_t *rect,
         float                  baseline,
         gpointer               user_data)
{
  Brush *brush = user_data;

  gtk_snapshot_append_color (brush->snapshot, &brush->color, rect);
}

/* ============ lines with a pattern ============ */

static void
draw_pattern (GtkSnapshot           *snapshot,
              const GdkRGBA         *color,
              const graphene_rect_t *rect,
              guint                  pattern,
              gboolean               is_upright)
{
  float thickness = is_upright ? rect->size.width : rect->size.height;
  float drawn = patterns[pattern % G_N_ELEMENTS (patterns)].drawn * thickness;
  float step = drawn + patterns[pattern % G_N_ELEMENTS (patterns)].left_out * thickness;

  if (drawn == 0)
    {
      gtk_snapshot_append_color (snapshot, color, rect);
      return;
    }

  graphene_rect_t mark = *rect;
  graphene_rect_t tile = *rect;

  if (is_upright)
    {
      mark.size.height = drawn;
      tile.size.height = step;
    }
  else
    {
      mark.size.width = drawn;
      tile.size.width = step;
    }
  gtk_snapshot_push_repeat (snapshot, rect, &tile);
  gtk_snapshot_append_color (snapshot, color, &mark);
  gtk_snapshot_pop (snapshot);
}

/* ============ quotes under the words ============ */

/**
 * fold_quote_marks_find:
 * @scene: what is drawn
 * @layout: a passage
 *
 * Returns: (transfer full) (element-type guint): the quotes of words in it
 */
GArray *
fold_quote_marks_find (const FoldReaderScene   *scene,
             const FoldPassageLayout *layout)
{
  const FoldPassage *passage = get_passage (layout);
  GArray *quotes = g_array_new (FALSE, FALSE, sizeof (guint));

  if (scene->quotes != NULL)
    fold_quote_spans_query (scene->quotes, passage->start, passage->end, quotes);
  return quotes;
}

static float
get_thickness (const FoldReaderStyle *style)
{
  return (float) MAX (1.0, round (style->font_size / 9.0));
}

static void
underline_cb (const graphene_rect_t *rect,
              float                  baseline,
              gpointer               user_data)
{
  Brush *brush = user_data;
  float thickness = get_thickness (&brush->scene->style);
  float y = baseline + 2 + (float) brush->track * (thickness + 1);

  draw_pattern (brush->snapshot, &brush->color,
                &GRAPHENE_RECT_INIT (rect->origin.x, y, rect->size.width, thickness + (brush->is_selected ? 1 : 0)),
                brush->pattern, FALSE);
}

/* Behind words that are quoted often the tints must not add up until the words are hard to read. */
static double
get_tint (const FoldReaderScene *scene,
          guint                  track)
{
  static const double shares[] = { 1, 0.65, 0.4 };
  double tint = scene->style.is_dark ? 0.2 : 0.13;

  return track < G_N_ELEMENTS (shares) ? shares[track] * tint : 0;
}

/**
 * fold_quote_marks_draw:
 * @scene: what is drawn
 * @layout: a passage
 * @quotes: (element-type guint): what fold_quote_marks_find() found
 * @snapshot: where to draw
 * @are_lines: whether to draw the lines under the words, or the tint behind them
 */
void
fold_quote_marks_draw (const FoldReaderScene   *scene,
                       const FoldPassageLayout *layout,
                       GArray                  *quotes,
                       GtkSnapshot             *snapshot,
                       gboolean                 are_lines)
{
  for (guint i = 0; i < quotes->len; i++)
    {
      guint quote = g_array_index (quotes, guint, i);
      const FoldQuoteSpan *span = fold_quote_spans_get (scene->quotes, quote);
      gboolean is_selected = quote == scene->selected_quote;
      GdkRGBA ink = fold_reader_style_get_ink (&scene->style, span->color);
      double tint = is_selected ? 0.32 : get_tint (scene, span->track);
      Brush brush = {
        .scene = scene, .snapshot = snapshot, .track = span->track, .pattern = span->pattern,
        .is_selected = is_selected, .color = are_lines ? ink : fold_reader_style_fade (ink, tint),
      };

      if (!are_lines)
        fold_passage_layout_foreach (layout, span->start, span->end, fill_cb, &brush);
      else if (span->track < FOLD_READER_MAX_UNDERLINES)
        fold_passage_layout_foreach (layout, span->start, span->end, underline_cb, &brush);
    }
}

/* ============ quotes in the margin ============ */

/**
 * fold_quote_marks_get_strip:
 * @scene: what is drawn
 * @layout: a passage
 * @quote: a quote of words in it
 * @strip: (out): where its strip is
 *
 * Returns: whether it has a strip
 */
gboolean
fold_quote_marks_get_strip (const FoldReaderScene   *scene,
                                const FoldPassageLayout *layout,
                                guint                    quote,
                                graphene_rect_t         *strip)
{
  const FoldPassage *passage = get_passage (layout);
  const FoldQuoteSpan *span = fold_quote_spans_get (scene->quotes, quote);

  if (span->track >= FOLD_READER_MAX_STRIPS)
    return FALSE;

  graphene_rect_t first = fold_passage_layout_get_caret (layout, span->start);
  graphene_rect_t last = fold_passage_layout_get_caret (layout, span->end > 0 ? span->end - 1 : 0);
  float top = span->start < passage->start ? 0 : first.origin.y + 2;
  float bottom = span->end > passage->end ? (float) layout->height : last.origin.y + last.size.height - 2;
  float offset = FOLD_STRIP_SPACE + (float) span->track * FOLD_STRIP_STEP;
  float x = scene->style.is_rtl ? (float) scene->style.column_x - offset - FOLD_STRIP_WIDTH
                                : (float) (scene->style.column_x + scene->style.column_width) + offset;

  *strip = GRAPHENE_RECT_INIT (x, top, FOLD_STRIP_WIDTH, MAX (bottom - top, 4));
  return TRUE;
}

/**
 * fold_quote_marks_draw_strips:
 * @scene: what is drawn
 * @layout: a passage
 * @quotes: (element-type guint): what fold_quote_marks_find() found
 * @snapshot: where to draw
 *
 * Returns: how many quotes have no strip of their own, since too many overlap
 */
guint
fold_quote_marks_draw_strips (const FoldReaderScene   *scene,
                              const FoldPassageLayout *layout,
                              GArray                  *quotes,
                              GtkSnapshot             *snapshot)
{
  guint n_hidden = 0;

  for (guint i = 0; i < quotes->len; i++)
    {
      guint quote = g_array_index (quotes, guint, i);
      const FoldQuoteSpan *span = fold_quote_spans_get (scene->quotes, quote);
      GdkRGBA ink = fold_reader_style_get_ink (&scene->style, span->color);
      graphene_rect_t strip;

      if (!fold_quote_marks_get_strip (scene, layout, quote, &strip))
        {
          n_hidden++;
          continue;
        }
      if (quote == scene->selected_quote)
        {
          GdkRGBA halo = fold_reader_style_fade (ink, 0.3);

          gtk_snapshot_append_color (snapshot, &halo, &GRAPHENE_RECT_INIT (strip.origin.x - 2, strip.origin.y,
                                                                          FOLD_STRIP_WIDTH + 4, strip.size.height));
        }
      draw_pattern (snapshot, &ink, &strip, span->pattern, TRUE);
    }
  return n_hidden;
}

/* ============ what is at a place ============ */

static gboolean
is_on_strip (const graphene_rect_t *strip,
             double                 x,
             double                 y)
{
  graphene_rect_t wide = *strip;

  /* A strip is thin; the space around it belongs to it. */
  graphene_rect_inset (&wide, -(FOLD_STRIP_STEP - FOLD_STRIP_WIDTH) / 2.0f, 0);
  return graphene_rect_contains_point (&wide, &GRAPHENE_POINT_INIT ((float) x, (float) y));
}

/**
 * fold_quote_marks_pick:
 * @scene: what is drawn
 * @layout: a passage
 * @x: a place in it
 * @y: a place in it
 *
 * Returns: the quote whose strip or words are there, or %FOLD_NO_QUOTE
 */
guint
fold_quote_marks_pick (const FoldReaderScene   *scene,
                           const FoldPassageLayout *layout,
                           double                   x,
                           double                   y)
{
  gboolean is_inside = FALSE;

  g_return_val_if_fail (scene != NULL, FOLD_NO_QUOTE);
  g_return_val_if_fail (layout != NULL, FOLD_NO_QUOTE);

  g_autoptr (GArray) quotes = fold_quote_marks_find (scene, layout);

  for (guint i = 0; i < quotes->len; i++)
    {
      guint quote = g_array_index (quotes, guint, i);
      graphene_rect_t strip;

      if (fold_quote_marks_get_strip (scene, layout, quote, &strip) && is_on_strip (&strip, x, y))
        return quote;
    }

  guint position = fold_passage_layout_find (layout, x, y, &is_inside);

  return is_inside && quotes->len > 0 ? fold_quote_spans_pick (scene->quotes, position) : FOLD_NO_QUOTE;
}
