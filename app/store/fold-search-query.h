/* fold-search-query.h: what a person types, as a query that SQLite understands
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-search.h"

G_BEGIN_DECLS

char *fold_search_query_parse       (const char      *words,
                                     FoldSearchFlags  flags) G_GNUC_WARN_UNUSED_RESULT;
char *fold_search_query_parse_stems (const char      *words,
                                     FoldSearchFlags  flags) G_GNUC_WARN_UNUSED_RESULT;
char *fold_search_query_parse_all   (const char      *words,
                                     FoldSearchFlags  flags) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
