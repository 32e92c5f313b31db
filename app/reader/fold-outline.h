/* fold-outline.h: the headings of the document that is read
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "fold-reader.h"

G_BEGIN_DECLS

#define FOLD_TYPE_OUTLINE (fold_outline_get_type ())

G_DECLARE_FINAL_TYPE (FoldOutline, fold_outline, FOLD, OUTLINE, GtkWidget)

GtkWidget *fold_outline_new      (FoldReader  *reader);

void       fold_outline_update   (FoldOutline *self);
gboolean   fold_outline_is_empty (FoldOutline *self);

G_END_DECLS
