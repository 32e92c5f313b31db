/* fold-table-text.h: rows of text as a table for a terminal, and as CSV
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * FoldTableColumn:
 * @name: what CSV calls the column, in every language
 * @label: what people call it, in the current locale
 * @csv_only: whether a terminal has no room for it
 */
typedef struct
{
  const char *name;
  const char *label;
  gboolean    csv_only;
} FoldTableColumn;

typedef struct _FoldTableText FoldTableText;

FoldTableText *fold_table_text_new          (const FoldTableColumn  *columns,
                                             guint                   n_columns) G_GNUC_WARN_UNUSED_RESULT;
void           fold_table_text_free         (FoldTableText          *self);

void           fold_table_text_add_row      (FoldTableText          *self,
                                             const char * const     *cells);
guint          fold_table_text_get_n_rows   (FoldTableText          *self);

char          *fold_table_text_format_plain (FoldTableText          *self,
                                             int                     width) G_GNUC_WARN_UNUSED_RESULT;
char          *fold_table_text_format_csv   (FoldTableText          *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FoldTableText, fold_table_text_free)

G_END_DECLS
