/* fold-search-hit.h: a row of the search index as something to show
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-connection.h"
#include "fold-search.h"
#include "fold-statement.h"

G_BEGIN_DECLS

/* What SQLite is asked to put around matches; the index has no control characters. */
#define FOLD_SEARCH_MARK_START '\002'
#define FOLD_SEARCH_MARK_END   '\003'

FoldSearchHit *fold_search_hit_new         (FoldConnection  *connection,
                                            FoldKind         kind,
                                            const char      *id,
                                            GError         **error);
guint          fold_search_hit_set_snippet (FoldSearchHit   *self,
                                            const char      *marked);
char          *fold_search_hit_dup_marked  (FoldStatement  *statement,
                                            guint           text,
                                            guint           stems) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
