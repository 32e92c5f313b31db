/* fold-long-document.h: a document of any length, always the same, and quotes in it
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-document-text.h"
#include "fold-quote-spans.h"

G_BEGIN_DECLS

FoldDocumentText *fold_long_document_new        (guint             length) G_GNUC_WARN_UNUSED_RESULT;
FoldQuoteSpans   *fold_long_document_new_quotes (FoldDocumentText *text,
                                                 guint             n_quotes,
                                                 guint             longest) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
