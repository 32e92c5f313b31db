/* fold-view-row.h: a saved view in a list
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "fold-view.h"

G_BEGIN_DECLS

#define FOLD_TYPE_VIEW_ROW (fold_view_row_get_type ())

G_DECLARE_FINAL_TYPE (FoldViewRow, fold_view_row, FOLD, VIEW_ROW, GtkListBoxRow)

/* Signals: "rename-asked", "remove-asked". */
GtkWidget *fold_view_row_new      (FoldView    *view,
                                   gboolean     can_change);
FoldView  *fold_view_row_get_view (FoldViewRow *self);

G_END_DECLS
