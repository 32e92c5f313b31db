/* fold-quote-filter.h: which quotes are to be seen
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-library.h"
#include "fold-quote.h"

G_BEGIN_DECLS

/**
 * FoldQuoteFilter:
 * @words: (nullable): words that the quote, its speaker, memo or source must have, in any order
 * @code: (nullable): a theme, its own or of those below it
 * @source: (nullable): a source that it is taken from or cited in
 * @policy: (nullable): a policy that it is tied to
 * @role: the role of that tie, or of any tie; -1 for any
 * @speaker: (nullable): who says it
 *
 * What a quote must have to be seen; what is %NULL does not matter.
 */
typedef struct
{
  const char *words;
  const char *code;
  const char *source;
  const char *policy;
  int         role;
  const char *speaker;
} FoldQuoteFilter;

gboolean fold_quote_filter_matches (const FoldQuoteFilter *self,
                                    FoldLibrary           *library,
                                    FoldQuote             *quote);

G_END_DECLS
