/* fold-citations-formatter.h: citations in the styles of the Citation Style Language
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-plugin-api.h"

G_BEGIN_DECLS

#define FOLD_TYPE_CITATIONS_FORMATTER (fold_citations_formatter_get_type ())

G_DECLARE_FINAL_TYPE (FoldCitationsFormatter, fold_citations_formatter, FOLD, CITATIONS_FORMATTER, FoldExtension)

G_END_DECLS
