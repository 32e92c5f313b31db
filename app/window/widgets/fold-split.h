/* fold-split.h: a content with a pane beside it, or over it where there is no room
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define FOLD_TYPE_SPLIT (fold_split_get_type ())

G_DECLARE_FINAL_TYPE (FoldSplit, fold_split, FOLD, SPLIT, GtkWidget)

/* Properties: "show-pane" (as it is now), "show-beside" (when there is room),
 * "pane-width", "collapsed" (read-only). */
GtkWidget *fold_split_new            (GtkWidget *content,
                                      GtkWidget *pane);

gboolean   fold_split_get_show_pane  (FoldSplit *self);
void       fold_split_set_show_pane  (FoldSplit *self,
                                      gboolean   show_pane);
int        fold_split_get_pane_width (FoldSplit *self);
void       fold_split_set_pane_width (FoldSplit *self,
                                      int        pane_width);
gboolean   fold_split_is_collapsed   (FoldSplit *self);

G_END_DECLS
