/* fold-citations-exporter.h: the bibliography of a library, in a style
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-plugin-api.h"

G_BEGIN_DECLS

#define FOLD_TYPE_CITATIONS_EXPORTER (fold_citations_exporter_get_type ())

G_DECLARE_FINAL_TYPE (FoldCitationsExporter, fold_citations_exporter, FOLD, CITATIONS_EXPORTER, FoldExtension)

G_END_DECLS
