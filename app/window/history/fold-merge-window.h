/* fold-merge-window.h: what two copies of a library changed both, side by side
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "fold-library-merge.h"

G_BEGIN_DECLS

#define FOLD_TYPE_MERGE_WINDOW (fold_merge_window_get_type ())

G_DECLARE_FINAL_TYPE (FoldMergeWindow, fold_merge_window, FOLD, MERGE_WINDOW, AdwWindow)

GtkWidget *fold_merge_window_new (GtkWindow        *parent,
                                  FoldStore        *store,
                                  FoldLibraryMerge *merge);

void       fold_merge_start      (GtkWindow        *parent,
                                  FoldStore        *store,
                                  GFile            *other);

G_END_DECLS
