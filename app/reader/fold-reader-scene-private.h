/* fold-reader-scene-private.h: what the parts of a page share
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-passages.h"
#include "fold-quote-spans.h"
#include "fold-reader-style.h"
#include "fold-text-finder.h"

G_BEGIN_DECLS

/**
 * FoldReaderScene:
 * @style: measures and colours
 * @passages: (nullable): the document
 * @quotes: (nullable): what is quoted of it
 * @selected_quote: the quote that stands out, or %FOLD_NO_QUOTE
 * @hits: (nullable) (element-type FoldTextHit): what was found
 * @current_hit: the one among @hits that stands out, or G_MAXUINT
 * @cursor: where the caret is
 * @bound: where the selection began; the same as @cursor without one
 * @show_cursor: whether the caret is drawn
 */
typedef struct
{
  FoldReaderStyle  style;
  FoldPassages    *passages;
  FoldQuoteSpans  *quotes;
  guint            selected_quote;
  GArray          *hits;
  guint            current_hit;
  guint            cursor;
  guint            bound;
  gboolean         show_cursor;
} FoldReaderScene;

G_END_DECLS
