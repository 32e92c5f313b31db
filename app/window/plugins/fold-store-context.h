/* fold-store-context.h: what plugins are given: a library with its store, and perhaps its window
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-context.h"
#include "fold-plugin-set.h"
#include "fold-store.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define FOLD_TYPE_STORE_CONTEXT (fold_store_context_get_type ())

G_DECLARE_FINAL_TYPE (FoldStoreContext, fold_store_context, FOLD, STORE_CONTEXT, FoldContext)

FoldContext *fold_store_context_new        (FoldStore        *store,
                                            FoldLibrary      *library,
                                            FoldSession      *session);
void         fold_store_context_set_widget (FoldStoreContext *self,
                                            GtkWidget        *widget);

G_END_DECLS
