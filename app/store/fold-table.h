/* fold-table.h: the records of one kind as rows
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-connection.h"
#include "fold-library.h"

G_BEGIN_DECLS

#define FOLD_TABLE_MAX_LINKS 3

/**
 * FoldTableLink:
 * @field: the name of a field that lists other records
 * @name: the table that holds the list: owner, position, target
 */
typedef struct
{
  const char *field;
  const char *name;
} FoldTableLink;

/**
 * FoldTable:
 * @kind: the kind of record
 * @name: the table that holds them: a column `id`, and one for each field but the lists
 * @links: the tables of the lists, ended by a row of %NULL
 * @sql: what makes these tables
 */
typedef struct
{
  FoldKind      kind;
  const char   *name;
  FoldTableLink links[FOLD_TABLE_MAX_LINKS];
  const char   *sql;
} FoldTable;

const FoldTable *fold_table_get      (FoldKind          kind);
const FoldTable *fold_table_find     (const char       *name);

gboolean         fold_table_load_all (FoldConnection   *connection,
                                      FoldKind          kind,
                                      FoldLibrary      *library,
                                      GError          **error);
gboolean         fold_table_load     (FoldConnection   *connection,
                                      FoldKind          kind,
                                      const char       *id,
                                      FoldRecord      **record,
                                      GError          **error);
gboolean         fold_table_put      (FoldConnection   *connection,
                                      FoldRecord       *record,
                                      GError          **error);
gboolean         fold_table_remove   (FoldConnection   *connection,
                                      FoldKind          kind,
                                      const char       *id,
                                      GError          **error);

G_END_DECLS
