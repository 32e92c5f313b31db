/* fold-attach.h: bringing a document into a library, from the file to the report
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "fold-store.h"

G_BEGIN_DECLS

typedef void (*FoldAttachFunc) (const char *document,
                                gpointer    user_data);

void fold_attach_ask  (GtkWidget      *asker,
                       FoldStore      *store,
                       FoldLibrary    *library,
                       FoldAttachFunc  func,
                       gpointer        user_data);
void fold_attach_file (GtkWidget      *asker,
                       FoldStore      *store,
                       FoldLibrary    *library,
                       GFile          *file,
                       FoldAttachFunc  func,
                       gpointer        user_data);

G_END_DECLS
