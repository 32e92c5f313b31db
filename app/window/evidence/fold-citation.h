/* fold-citation.h: a quote with its citation, in a plain form
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-library.h"
#include "fold-quote.h"

G_BEGIN_DECLS

char *fold_citation_format       (FoldLibrary *library,
                                  FoldQuote   *quote) G_GNUC_WARN_UNUSED_RESULT;
char *fold_citation_format_quote (FoldLibrary *library,
                                  FoldQuote   *quote) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
