/* fold-wrap.h: a row of small widgets that breaks into lines
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define FOLD_TYPE_WRAP (fold_wrap_get_type ())

G_DECLARE_FINAL_TYPE (FoldWrap, fold_wrap, FOLD, WRAP, GtkWidget)

GtkWidget *fold_wrap_new    (int        spacing);
void       fold_wrap_append (FoldWrap  *self,
                             GtkWidget *child);

G_END_DECLS
