/* fold-search-segments.c: the pieces of a text that a search finds
 *
 * A piece is what lies between two neighbouring edges of blocks, so nested
 * blocks are not found twice and a phrase may run over the lines of a paragraph.
 * Page marks fall in the middle of sentences and cut nothing. Where no block is,
 * each line is a piece.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-search-segments.h"

/* In code points. A text may be one line of a hundred megabytes. */
#define MAX_LENGTH 4000

typedef struct
{
  guint at;
  int   step; /* +1 where a block begins, -1 where it ends */
} Edge;

/* Where the reader stands in the text. */
typedef struct
{
  const char *text;
  const char *p;
  guint       at;
} Cursor;

static int
compare_edges (gconstpointer a,
               gconstpointer b)
{
  const Edge *one = a;
  const Edge *two = b;

  return one->at < two->at ? -1 : one->at > two->at;
}

static GArray *
list_edges (FoldDocumentText *text)
{
  GArray *edges = g_array_new (FALSE, FALSE, sizeof (Edge));
  Edge last = { fold_document_text_get_length (text), 0 };

  for (guint i = 0; i < fold_document_text_get_n_blocks (text); i++)
    {
      const FoldBlock *block = fold_document_text_get_block (text, i);
      Edge start = { block->start, 1 };
      Edge end = { block->end, -1 };

      if (block->kind == FOLD_BLOCK_PAGE)
        continue;
      g_array_append_val (edges, start);
      g_array_append_val (edges, end);
    }
  g_array_append_val (edges, last);
  g_array_sort (edges, compare_edges);
  return edges;
}

/* Reads one piece: at most MAX_LENGTH code points, and cut at a space where it has one late enough. */
static FoldSearchSegment
read_segment (Cursor   *cursor,
              guint     end,
              gboolean  stop_at_line)
{
  FoldSearchSegment segment = { .start = cursor->at, .first_byte = (gsize) (cursor->p - cursor->text) };
  Cursor space = *cursor;

  while (cursor->at < end && cursor->at - segment.start < MAX_LENGTH && !(stop_at_line && *cursor->p == '\n'))
    {
      if (*cursor->p == ' ')
        space = *cursor;
      cursor->p = g_utf8_next_char (cursor->p);
      cursor->at++;
    }

  if (cursor->at < end && cursor->at - segment.start == MAX_LENGTH && space.at - segment.start > MAX_LENGTH / 2)
    *cursor = space;
  segment.n_bytes = (gsize) (cursor->p - cursor->text) - segment.first_byte;
  return segment;
}

static void
append_segments (GArray   *segments,
                 Cursor   *cursor,
                 guint     end,
                 gboolean  is_block)
{
  while (cursor->at < end)
    {
      if (g_ascii_isspace (*cursor->p))
        {
          cursor->p++;
          cursor->at++;
          continue;
        }

      FoldSearchSegment segment = read_segment (cursor, end, !is_block);

      g_array_append_val (segments, segment);
    }
}

/**
 * fold_search_segment_text:
 * @text: the text of a document
 *
 * Returns: (transfer full) (element-type FoldSearchSegment): its pieces in order;
 *   they do not overlap, and between them is only white space
 */
GArray *
fold_search_segment_text (FoldDocumentText *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  GArray *segments = g_array_new (FALSE, FALSE, sizeof (FoldSearchSegment));
  g_autoptr (GArray) edges = list_edges (text);
  Cursor cursor = { fold_document_text_get_text (text), fold_document_text_get_text (text), 0 };
  int depth = 0;

  for (guint i = 0; i < edges->len; i++)
    {
      const Edge *edge = &g_array_index (edges, Edge, i);

      append_segments (segments, &cursor, edge->at, depth > 0);
      depth += edge->step;
    }
  return segments;
}
