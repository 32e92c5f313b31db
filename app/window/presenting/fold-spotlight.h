/* fold-spotlight.h: a ring of light that follows the pointer
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define FOLD_TYPE_SPOTLIGHT (fold_spotlight_get_type ())

G_DECLARE_FINAL_TYPE (FoldSpotlight, fold_spotlight, FOLD, SPOTLIGHT, GtkWidget)

GtkWidget *fold_spotlight_new  (void);
void       fold_spotlight_move (FoldSpotlight *self,
                                double         x,
                                double         y);

G_END_DECLS
