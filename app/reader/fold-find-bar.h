/* fold-find-bar.h: finding words in the document that is read
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define FOLD_TYPE_FIND_BAR (fold_find_bar_get_type ())

G_DECLARE_FINAL_TYPE (FoldFindBar, fold_find_bar, FOLD, FIND_BAR, GtkWidget)

GtkWidget  *fold_find_bar_new       (void);

void        fold_find_bar_start     (FoldFindBar *self,
                                     const char  *words);
void        fold_find_bar_stop      (FoldFindBar *self);
gboolean    fold_find_bar_is_active (FoldFindBar *self);
const char *fold_find_bar_get_words (FoldFindBar *self);
void        fold_find_bar_set_count (FoldFindBar *self,
                                     guint        current,
                                     guint        n_hits);

G_END_DECLS
