/* fold-cite-quote.h: what a quote or a source is cited as
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-plugin-api.h"

G_BEGIN_DECLS

const char       *fold_cite_parse_locator (const char   *words,
                                           const char  **label);
FoldCitationItem *fold_cite_quote         (FoldLibrary  *library,
                                           FoldQuote    *quote,
                                           const char   *language) G_GNUC_WARN_UNUSED_RESULT;
FoldCitationItem *fold_cite_source        (FoldSource   *source) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
