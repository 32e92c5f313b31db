/* fold-long-document.c: a document of any length, always the same, and quotes in it
 *
 * Sections with headings, paragraphs of many lengths, turns of a talk, lists and
 * page marks, in the letters of several languages.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-long-document.h"

static const char * const words[] = {
  "the", "city", "of", "refuge", "migrants", "política", "and", "women", "órgano", "a", "declaration", "in", "år",
  "that", "protection", "to", "niñas", "programme", "was", "announced", "by", "government", "without", "budget",
  "sanctuary", "which", "they", "know", "información", "asylum", "on", "rights", "Straße", "services", "for", "it",
};

typedef struct
{
  GString          *out;
  GArray           *blocks;
  GRand            *rand;
  guint             length;
} Maker;

static void
append (Maker      *maker,
        const char *text)
{
  g_string_append (maker->out, text);
  maker->length += (guint) g_utf8_strlen (text, -1);
}

static void
append_words (Maker *maker,
              int    n_words)
{
  for (int i = 0; i < n_words; i++)
    {
      append (maker, words[g_rand_int_range (maker->rand, 0, G_N_ELEMENTS (words))]);
      append (maker, i + 1 == n_words ? "." : g_rand_int_range (maker->rand, 0, 12) == 0 ? ", " : " ");
    }
}

static void
add_block (Maker         *maker,
           FoldBlockKind  kind,
           guint          start,
           guint          rank,
           const char    *label)
{
  FoldBlock block = {
    .id = g_strdup_printf ("b%u", maker->blocks->len), .kind = kind, .start = start, .end = maker->length,
    .rank = rank, .label = g_strdup (label),
  };

  g_array_append_val (maker->blocks, block);
}

static guint
begin (Maker *maker)
{
  if (maker->length > 0)
    append (maker, "\n\n");
  return maker->length;
}

static void
add_part (Maker *maker,
          guint  number)
{
  guint start = begin (maker);

  if (number % 7 == 0)
    {
      g_autofree char *label = g_strdup_printf ("%u", number / 7 + 1);

      add_block (maker, FOLD_BLOCK_PAGE, start, 0, label);
    }
  if (number % 20 == 0)
    {
      append_words (maker, 5);
      add_block (maker, FOLD_BLOCK_HEADING, start, number % 60 == 0 ? 1 : 2, NULL);
    }
  else if (number % 20 > 15)
    {
      append (maker, number % 2 == 0 ? "LCP: " : "Interviewer: ");
      append_words (maker, g_rand_int_range (maker->rand, 5, 90));
      add_block (maker, FOLD_BLOCK_TURN, start, 0, number % 2 == 0 ? "LCP" : "Interviewer");
    }
  else if (number % 20 > 12)
    {
      append (maker, "• ");
      append_words (maker, g_rand_int_range (maker->rand, 3, 25));
      add_block (maker, FOLD_BLOCK_ITEM, start, 1, NULL);
    }
  else
    {
      append_words (maker, g_rand_int_range (maker->rand, 8, 160));
      add_block (maker, FOLD_BLOCK_PARAGRAPH, start, 0, NULL);
    }
}

/**
 * fold_long_document_new:
 * @length: how many characters it has at least
 *
 * Returns: (transfer full): the same document every time
 */
FoldDocumentText *
fold_long_document_new (guint length)
{
  Maker maker = {
    .out = g_string_new (NULL), .blocks = g_array_new (FALSE, FALSE, sizeof (FoldBlock)),
    .rand = g_rand_new_with_seed (20040),
  };

  for (guint i = 0; maker.length < length; i++)
    add_part (&maker, i);

  FoldDocumentText *text = fold_document_text_new (maker.out->str);

  for (guint i = 0; i < maker.blocks->len; i++)
    {
      FoldBlock *block = &g_array_index (maker.blocks, FoldBlock, i);

      fold_document_text_add_block (text, block);
      g_free (block->id);
      g_free (block->label);
    }
  g_array_unref (maker.blocks);
  g_string_free (maker.out, TRUE);
  g_rand_free (maker.rand);
  return text;
}

/**
 * fold_long_document_new_quotes:
 * @text: a document
 * @n_quotes: how many quotes
 * @longest: of at most how many characters
 *
 * Returns: (transfer full): the same quotes every time, named q0, q1 …
 */
FoldQuoteSpans *
fold_long_document_new_quotes (FoldDocumentText *text,
                               guint             n_quotes,
                               guint             longest)
{
  static const guint32 colors[] = { 0xc64600, 0x813d9c, 0x2ec27e, 0x1a5fb4, 0xa51d2d, 0x986a44 };
  g_autoptr (GRand) rand = g_rand_new_with_seed (5000);
  g_autofree FoldQuoteSpan *spans = g_new0 (FoldQuoteSpan, n_quotes);
  gint32 length = (gint32) fold_document_text_get_length (text);

  for (guint i = 0; i < n_quotes; i++)
    {
      guint start = (guint) g_rand_int_range (rand, 0, length - 1);
      guint end = start + (guint) g_rand_int_range (rand, 1, (gint32) longest + 1);

      spans[i] = (FoldQuoteSpan) {
        .id = g_strdup_printf ("q%u", i), .start = start, .end = MIN (end, (guint) length),
        .color = colors[i % G_N_ELEMENTS (colors)], .pattern = i % 4,
      };
    }

  FoldQuoteSpans *quotes = fold_quote_spans_new (spans, n_quotes);

  for (guint i = 0; i < n_quotes; i++)
    g_free (spans[i].id);
  return quotes;
}
