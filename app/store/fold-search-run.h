/* fold-search-run.h: carrying out a search
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-connection.h"
#include "fold-search.h"

G_BEGIN_DECLS

FoldSearchResults *fold_search_run (FoldConnection   *connection,
                                    const char       *words,
                                    FoldSearchFlags   flags,
                                    guint             limit,
                                    GError          **error);

G_END_DECLS
