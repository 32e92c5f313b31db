/* fold-chip-row.h: controls in a row, of which those fold away that have no room
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define FOLD_TYPE_CHIP_ROW (fold_chip_row_get_type ())

G_DECLARE_FINAL_TYPE (FoldChipRow, fold_chip_row, FOLD, CHIP_ROW, GtkWidget)

GtkWidget *fold_chip_row_new         (GtkWidget   *more);
void       fold_chip_row_append      (FoldChipRow *self,
                                      GtkWidget   *child,
                                      gboolean     can_fold);
void       fold_chip_row_set_weight  (FoldChipRow *self,
                                      GtkWidget   *child,
                                      int          weight);
GPtrArray *fold_chip_row_list_folded (FoldChipRow *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
