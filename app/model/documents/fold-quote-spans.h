/* fold-quote-spans.h: where the quotes of one document lie in its text
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* Where more quotes than this lie over one another, the rest share the last track. */
#define FOLD_QUOTE_MAX_TRACKS 32

/**
 * FoldQuoteSpan:
 * @id: the id of the quote
 * @label: (nullable): a few words about it, such as the names of its codes
 * @start: its first code point
 * @end: one past its last code point
 * @color: 0xRRGGBB, of its code
 * @pattern: which pattern goes with the color, from 0
 * @track: which of the parallel lines it takes, from 0: no two quotes that
 *   overlap take the same, as long as there are tracks
 */
typedef struct
{
  char    *id;
  char    *label;
  guint    start;
  guint    end;
  guint32  color;
  guint    pattern;
  guint    track;
} FoldQuoteSpan;

#define FOLD_TYPE_QUOTE_SPANS (fold_quote_spans_get_type ())
#define FOLD_NO_QUOTE         G_MAXUINT

typedef struct _FoldQuoteSpans FoldQuoteSpans;

GType                fold_quote_spans_get_type (void) G_GNUC_CONST;

FoldQuoteSpans      *fold_quote_spans_new      (const FoldQuoteSpan *spans,
                                                guint                n_spans) G_GNUC_WARN_UNUSED_RESULT;
FoldQuoteSpans      *fold_quote_spans_ref      (FoldQuoteSpans      *self);
void                 fold_quote_spans_unref    (FoldQuoteSpans      *self);

guint                fold_quote_spans_get_n    (FoldQuoteSpans      *self);
const FoldQuoteSpan *fold_quote_spans_get      (FoldQuoteSpans      *self,
                                                guint                quote);
guint                fold_quote_spans_lookup   (FoldQuoteSpans      *self,
                                                const char          *id);
void                 fold_quote_spans_query    (FoldQuoteSpans      *self,
                                                guint                start,
                                                guint                end,
                                                GArray              *quotes);
guint                fold_quote_spans_pick     (FoldQuoteSpans      *self,
                                                guint                position);
guint                fold_quote_spans_step     (FoldQuoteSpans      *self,
                                                guint                position,
                                                int                  direction);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FoldQuoteSpans, fold_quote_spans_unref)

G_END_DECLS
