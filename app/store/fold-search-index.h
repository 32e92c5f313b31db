/* fold-search-index.h: the words of a library, kept in step with its records
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-connection.h"
#include "fold-document-text.h"
#include "fold-record.h"

G_BEGIN_DECLS

extern const char * const fold_search_sql;

/**
 * FoldSearchRange:
 * @kind: a kind of record
 * @first: the first row of the index that may belong to records of @kind
 * @last: the last one
 */
typedef struct
{
  FoldKind kind;
  gint64   first;
  gint64   last;
} FoldSearchRange;

guint    fold_search_index_get_n_ranges (void);
void     fold_search_index_get_range    (guint              position,
                                         FoldSearchRange   *range);

gboolean fold_search_index_put          (FoldConnection    *connection,
                                         FoldRecord        *record,
                                         FoldDocumentText  *text,
                                         GError           **error);
gboolean fold_search_index_remove       (FoldConnection    *connection,
                                         FoldKind           kind,
                                         const char        *id,
                                         GError           **error);
gboolean fold_search_index_find_owner   (FoldConnection    *connection,
                                         gint64             row,
                                         FoldKind          *kind,
                                         char             **id,
                                         GError           **error);

G_END_DECLS
