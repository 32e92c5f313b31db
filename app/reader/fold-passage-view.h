/* fold-passage-view.h: one passage on the page
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-passage-layout.h"
#include "fold-reader-scene-private.h"

G_BEGIN_DECLS

#define FOLD_TYPE_PASSAGE_VIEW (fold_passage_view_get_type ())

G_DECLARE_FINAL_TYPE (FoldPassageView, fold_passage_view, FOLD, PASSAGE_VIEW, GtkWidget)

GtkWidget               *fold_passage_view_new        (const FoldReaderScene *scene,
                                                       guint                  passage);

guint                    fold_passage_view_get_number (FoldPassageView       *self);
const FoldPassageLayout *fold_passage_view_get_layout (FoldPassageView       *self);
void                     fold_passage_view_describe   (FoldPassageView       *self);

G_END_DECLS
