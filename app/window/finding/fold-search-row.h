/* fold-search-row.h: one hit of a search
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "fold-library.h"
#include "fold-search.h"

G_BEGIN_DECLS

#define FOLD_TYPE_SEARCH_ROW (fold_search_row_get_type ())

G_DECLARE_FINAL_TYPE (FoldSearchRow, fold_search_row, FOLD, SEARCH_ROW, GtkListBoxRow)

GtkWidget  *fold_search_row_new           (FoldLibrary         *library,
                                           const FoldSearchHit *hit);

FoldKind    fold_search_row_get_kind      (FoldSearchRow       *self);
const char *fold_search_row_get_reference (FoldSearchRow       *self);
void        fold_search_row_get_words     (FoldSearchRow       *self,
                                           guint               *start,
                                           guint               *end);

G_END_DECLS
