/* fold-source-row.h: a source with what a table shows and sorts by
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-library.h"
#include "fold-source.h"

G_BEGIN_DECLS

typedef enum
{
  FOLD_SOURCE_COLUMN_AUTHOR,
  FOLD_SOURCE_COLUMN_YEAR,
  FOLD_SOURCE_COLUMN_TITLE,
  FOLD_SOURCE_COLUMN_TYPE,
  FOLD_SOURCE_COLUMN_QUOTES,
  FOLD_SOURCE_N_COLUMNS,
} FoldSourceColumn;

#define FOLD_TYPE_SOURCE_ROW (fold_source_row_get_type ())

G_DECLARE_FINAL_TYPE (FoldSourceRow, fold_source_row, FOLD, SOURCE_ROW, GObject)

FoldSourceRow *fold_source_row_new         (FoldLibrary      *library,
                                            FoldSource       *source);

FoldSource    *fold_source_row_get_source  (FoldSourceRow    *self);
const char    *fold_source_row_get_text    (FoldSourceRow    *self,
                                            FoldSourceColumn  column);
int            fold_source_row_compare     (FoldSourceRow    *self,
                                            FoldSourceRow    *other,
                                            FoldSourceColumn  column);
gboolean       fold_source_row_has_words   (FoldSourceRow    *self,
                                            const char       *words);

G_END_DECLS
