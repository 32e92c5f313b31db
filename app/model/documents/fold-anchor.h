/* fold-anchor.h: finding the words of a quote in a text
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "fold-enums.h"

G_BEGIN_DECLS

/* How many characters of context a quote keeps on each side. */
#define FOLD_ANCHOR_CONTEXT 64

/* A longer quote is found by its exact words only. */
#define FOLD_ANCHOR_MAX_LENGTH 20000

/* The score from which a place is accepted, if it is this much ahead of the next
 * best, and the score from which it is worth a person's look. */
#define FOLD_ANCHOR_ACCEPT 0.90
#define FOLD_ANCHOR_MARGIN 0.05
#define FOLD_ANCHOR_CHECK  0.70

/**
 * FoldAnchorQuote:
 * @exact: the words
 * @prefix: (nullable): what stood before them
 * @suffix: (nullable): what stood behind them
 * @start: where they stood in the text before, in code points, or -1
 */
typedef struct
{
  const char *exact;
  const char *prefix;
  const char *suffix;
  int         start;
} FoldAnchorQuote;

/**
 * FoldAnchorResult:
 * @verdict: %FOLD_VERDICT_SAME where exactly these words stand, and no other place
 *   could be meant; %FOLD_VERDICT_MOVED where they changed a little, or have another
 *   neighbourhood, but the place is sure; %FOLD_VERDICT_CHECK where a person has to look;
 *   %FOLD_VERDICT_LOST
 * @start: the first code point of the place; 0 when lost
 * @end: one past its last code point; 0 when lost
 * @score: how good the place is, from 0 to 1
 * @margin: how far ahead of the next best place
 * @n_errors: how many characters differ
 */
typedef struct
{
  FoldVerdict verdict;
  guint       start;
  guint       end;
  double      score;
  double      margin;
  guint       n_errors;
} FoldAnchorResult;

typedef struct _FoldAnchorIndex FoldAnchorIndex;

FoldAnchorIndex *fold_anchor_index_new    (const char             *text);
void             fold_anchor_index_free   (FoldAnchorIndex        *self);

void             fold_anchor_index_cut    (FoldAnchorIndex        *self,
                                           guint                   start,
                                           guint                   end,
                                           char                  **prefix,
                                           char                  **suffix);

gboolean         fold_anchor_find         (FoldAnchorIndex        *index,
                                           const FoldAnchorQuote  *quote,
                                           GCancellable           *cancellable,
                                           FoldAnchorResult       *result,
                                           GError                **error);

gboolean         fold_anchor_is_same_words (const char            *a,
                                            const char            *b);
void             fold_anchor_make_context (const char             *text,
                                           guint                   start,
                                           guint                   end,
                                           char                  **exact,
                                           char                  **prefix,
                                           char                  **suffix);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FoldAnchorIndex, fold_anchor_index_free)

G_END_DECLS
