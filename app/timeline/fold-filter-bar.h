/* fold-filter-bar.h: chips that choose lanes and filter, with their counts, and zoom buttons
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "fold-session.h"

G_BEGIN_DECLS

#define FOLD_TYPE_FILTER_BAR (fold_filter_bar_get_type ())

G_DECLARE_FINAL_TYPE (FoldFilterBar, fold_filter_bar, FOLD, FILTER_BAR, GtkWidget)

/* The zoom buttons activate "timeline." actions of the widget given by
 * fold_filter_bar_set_target(), or of an ancestor. */
GtkWidget *fold_filter_bar_new        (FoldSession   *session);
void       fold_filter_bar_set_target (FoldFilterBar *self,
                                       GtkWidget     *timeline);

G_END_DECLS
