/* fold-quote-filter.h: which quotes are to be seen
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-edtf.h"
#include "fold-library.h"
#include "fold-quote.h"

G_BEGIN_DECLS

/**
 * FoldCodesMode:
 * @FOLD_CODES_AND: both themes
 * @FOLD_CODES_OR: one of them
 * @FOLD_CODES_NOT: the first, but not the second
 */
typedef enum
{
  FOLD_CODES_AND,
  FOLD_CODES_OR,
  FOLD_CODES_NOT,
} FoldCodesMode;

/**
 * FoldQuoteFilter:
 * @words: (nullable): words that the quote, its speaker, memo or source must have, in any order
 * @code: (nullable): a theme, its own or of those below it
 * @other_code: (nullable): a second theme
 * @code_mode: how the second theme goes with the first one; without a first one,
 *   %FOLD_CODES_NOT leaves out what has the second
 * @source: (nullable): a source that it is taken from or cited in
 * @policy: (nullable): a policy that it is tied to
 * @role: the role of that tie, or of any tie; -1 for any
 * @speaker: (nullable): who says it
 * @place: (nullable): a place, or one around it, of a policy that it is tied to
 * @period: (nullable): the time that its source is from
 * @without_policy: whether it is tied to no policy
 *
 * What a quote must have to be seen; what is %NULL does not matter.
 */
typedef struct
{
  const char    *words;
  const char    *code;
  const char    *source;
  const char    *policy;
  int            role;
  const char    *speaker;
  const char    *other_code;
  FoldCodesMode  code_mode;
  const char    *place;
  FoldEdtf      *period;
  gboolean       without_policy;
} FoldQuoteFilter;

gboolean fold_quote_filter_matches (const FoldQuoteFilter *self,
                                    FoldLibrary           *library,
                                    FoldQuote             *quote);

G_END_DECLS
