/* fold-quote.h: exact words of a source
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-enums.h"
#include "fold-record.h"

G_BEGIN_DECLS

#define FOLD_TYPE_QUOTE (fold_quote_get_type ())

G_DECLARE_FINAL_TYPE (FoldQuote, fold_quote, FOLD, QUOTE, FoldRecord)

const char         *fold_quote_get_text             (FoldQuote *self);
const char         *fold_quote_get_source           (FoldQuote *self);
const char         *fold_quote_get_locator          (FoldQuote *self);
const char         *fold_quote_get_cited_in         (FoldQuote *self);
const char         *fold_quote_get_cited_in_locator (FoldQuote *self);
const char         *fold_quote_get_speaker          (FoldQuote *self);
const char         *fold_quote_get_language         (FoldQuote *self);
const char         *fold_quote_get_translation_of   (FoldQuote *self);
const char         *fold_quote_get_translated_by    (FoldQuote *self);
const char * const *fold_quote_get_codes            (FoldQuote *self);
const char         *fold_quote_get_memo             (FoldQuote *self);
const char         *fold_quote_get_document         (FoldQuote *self);
int                 fold_quote_get_start            (FoldQuote *self);
int                 fold_quote_get_end              (FoldQuote *self);
FoldVerdict         fold_quote_get_verdict          (FoldQuote *self);
const char         *fold_quote_get_prefix           (FoldQuote *self);
const char         *fold_quote_get_suffix           (FoldQuote *self);

G_END_DECLS
