/* fold-review-window.h: the quotes whose places want a person's look
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "fold-quote.h"
#include "fold-store.h"

G_BEGIN_DECLS

#define FOLD_TYPE_REVIEW_WINDOW (fold_review_window_get_type ())

G_DECLARE_FINAL_TYPE (FoldReviewWindow, fold_review_window, FOLD, REVIEW_WINDOW, AdwWindow)

/* Signal: "by-hand" (FoldQuote *quote): its place is to be pointed at in its document. */
GtkWidget *fold_review_window_new       (GtkWindow        *parent,
                                         FoldStore        *store,
                                         FoldLibrary      *library);

guint      fold_review_window_get_left  (FoldReviewWindow *self);
FoldQuote *fold_review_window_get_quote (FoldReviewWindow *self);

G_END_DECLS
