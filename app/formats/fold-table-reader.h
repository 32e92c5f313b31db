/* fold-table-reader.h: tables of others, from CSV and ODS
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* More than this nobody keeps in a table of policies. */
#define FOLD_TABLE_MAX_N_ROWS    100000
#define FOLD_TABLE_MAX_N_COLUMNS 200
#define FOLD_TABLE_MAX_SIZE      (64 * 1024 * 1024)

#define FOLD_TABLE_ERROR (fold_table_error_quark ())

/**
 * FoldTableError:
 * @FOLD_TABLE_ERROR_EMPTY: there is no row with names of columns
 * @FOLD_TABLE_ERROR_TOO_LARGE: too many rows, columns or bytes
 * @FOLD_TABLE_ERROR_FORMAT: this is no such table
 */
typedef enum
{
  FOLD_TABLE_ERROR_EMPTY,
  FOLD_TABLE_ERROR_TOO_LARGE,
  FOLD_TABLE_ERROR_FORMAT,
} FoldTableError;

/**
 * FoldTable:
 * @columns: (element-type utf8): the names in the first row
 * @rows: (element-type GPtrArray): the others, each with a cell for every column
 */
typedef struct
{
  GPtrArray *columns;
  GPtrArray *rows;
} FoldTable;

GQuark     fold_table_error_quark (void);

gboolean   fold_table_sniff       (GBytes     *bytes,
                                   const char *name);
FoldTable *fold_table_read        (GBytes     *bytes,
                                   GError    **error) G_GNUC_WARN_UNUSED_RESULT;
void       fold_table_free        (FoldTable  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FoldTable, fold_table_free)

G_END_DECLS
