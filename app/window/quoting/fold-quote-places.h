/* fold-quote-places.h: what a person says of the place of a quote, each as one edit
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-document-text.h"
#include "fold-library.h"
#include "fold-quote.h"

G_BEGIN_DECLS

GPtrArray *fold_quote_places_list_doubtful (FoldLibrary      *library,
                                            gboolean          with_moved) G_GNUC_WARN_UNUSED_RESULT;
char      *fold_quote_places_dup_words     (FoldQuote        *quote,
                                            FoldDocumentText *text) G_GNUC_WARN_UNUSED_RESULT;

FoldEdit  *fold_quote_places_accept        (FoldQuote        *quote,
                                            FoldDocumentText *text) G_GNUC_WARN_UNUSED_RESULT;
FoldEdit  *fold_quote_places_keep          (FoldQuote        *quote,
                                            FoldDocumentText *text) G_GNUC_WARN_UNUSED_RESULT;
FoldEdit  *fold_quote_places_anchor        (FoldQuote        *quote,
                                            const char       *document,
                                            FoldDocumentText *text,
                                            guint             start,
                                            guint             end) G_GNUC_WARN_UNUSED_RESULT;
FoldEdit  *fold_quote_places_drop          (FoldQuote        *quote) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
