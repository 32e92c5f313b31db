/* fold-data-table.h: a table that leaves the program
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * FoldColumnType:
 * @FOLD_COLUMN_TEXT: words
 * @FOLD_COLUMN_NUMBER: numbers, set flush right
 * @FOLD_COLUMN_DATE: EDTF dates
 * @FOLD_COLUMN_YES_NO: yes or no; empty means that nobody says, never no
 * @FOLD_COLUMN_LINK: addresses
 *
 * What stands in a column.
 */
typedef enum
{
  FOLD_COLUMN_TEXT,
  FOLD_COLUMN_NUMBER,
  FOLD_COLUMN_DATE,
  FOLD_COLUMN_YES_NO,
  FOLD_COLUMN_LINK,
} FoldColumnType;

#define FOLD_TYPE_DATA_TABLE (fold_data_table_get_type ())

G_DECLARE_FINAL_TYPE (FoldDataTable, fold_data_table, FOLD, DATA_TABLE, GObject)

FoldDataTable      *fold_data_table_new              (const char     *id,
                                                      const char     *title);
const char         *fold_data_table_get_id           (FoldDataTable  *self);
const char         *fold_data_table_get_title        (FoldDataTable  *self);

/* ============ columns ============ */

guint               fold_data_table_add_column       (FoldDataTable  *self,
                                                      const char     *id,
                                                      const char     *title,
                                                      FoldColumnType  type);
guint               fold_data_table_get_n_columns    (FoldDataTable  *self);
const char         *fold_data_table_get_column_id    (FoldDataTable  *self,
                                                      guint           column);
const char         *fold_data_table_get_column_title (FoldDataTable  *self,
                                                      guint           column);
FoldColumnType      fold_data_table_get_column_type  (FoldDataTable  *self,
                                                      guint           column);

/* ============ rows ============ */

guint               fold_data_table_add_row          (FoldDataTable  *self);
guint               fold_data_table_get_n_rows       (FoldDataTable  *self);
void                fold_data_table_set_text         (FoldDataTable  *self,
                                                      guint           row,
                                                      guint           column,
                                                      const char     *text);
void                fold_data_table_set_number       (FoldDataTable  *self,
                                                      guint           row,
                                                      guint           column,
                                                      double          number);
void                fold_data_table_set_yes_no       (FoldDataTable  *self,
                                                      guint           row,
                                                      guint           column,
                                                      gboolean        is_yes);
void                fold_data_table_add_quote        (FoldDataTable  *self,
                                                      guint           row,
                                                      guint           column,
                                                      const char     *quote);
gboolean            fold_data_table_is_set           (FoldDataTable  *self,
                                                      guint           row,
                                                      guint           column);
char               *fold_data_table_dup_text         (FoldDataTable  *self,
                                                      guint           row,
                                                      guint           column) G_GNUC_WARN_UNUSED_RESULT;
gboolean            fold_data_table_get_number       (FoldDataTable  *self,
                                                      guint           row,
                                                      guint           column,
                                                      double         *number);
const char * const *fold_data_table_get_quotes       (FoldDataTable  *self,
                                                      guint           row,
                                                      guint           column);

/* ============ notes below it ============ */

void                fold_data_table_add_note         (FoldDataTable  *self,
                                                      const char     *note);
guint               fold_data_table_get_n_notes      (FoldDataTable  *self);
const char         *fold_data_table_get_note         (FoldDataTable  *self,
                                                      guint           note);

G_END_DECLS
