/* fold-search-lines.h: each place where words stand, on a line of its own
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-connection.h"
#include "fold-search.h"

G_BEGIN_DECLS

GPtrArray *fold_search_lines_find (FoldConnection  *connection,
                                   const char      *words,
                                   guint            limit,
                                   GError         **error);

G_END_DECLS
