/* fold-quoting.h: from words of a document to a quote, and back to its marks
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-document.h"
#include "fold-library.h"
#include "fold-passages.h"
#include "fold-quote-spans.h"
#include "fold-quote.h"

G_BEGIN_DECLS

FoldQuoteSpans *fold_quoting_list_spans   (FoldLibrary  *library,
                                           FoldDocument *document,
                                           guint         length) G_GNUC_WARN_UNUSED_RESULT;
FoldQuote      *fold_quoting_make_quote   (FoldLibrary  *library,
                                           FoldDocument *document,
                                           FoldPassages *passages,
                                           guint         start,
                                           guint         end) G_GNUC_WARN_UNUSED_RESULT;
FoldQuote      *fold_quoting_find_quote   (FoldLibrary  *library,
                                           FoldDocument *document,
                                           guint         start,
                                           guint         end);
const char     *fold_quoting_find_speaker (FoldLibrary  *library,
                                           const char   *label);

G_END_DECLS
