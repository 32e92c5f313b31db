/* fold-quote-marks.h: the marks of quotes under the words and in the margin
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-passage-layout.h"
#include "fold-reader-scene-private.h"

G_BEGIN_DECLS

/* Of the strips in the margin, in pixels: from one to the next, and from the words to the first. */
#define FOLD_STRIP_WIDTH 4
#define FOLD_STRIP_STEP  7
#define FOLD_STRIP_SPACE 14

GArray  *fold_quote_marks_find        (const FoldReaderScene   *scene,
                                       const FoldPassageLayout *layout) G_GNUC_WARN_UNUSED_RESULT;
void     fold_quote_marks_draw        (const FoldReaderScene   *scene,
                                       const FoldPassageLayout *layout,
                                       GArray                  *quotes,
                                       GtkSnapshot             *snapshot,
                                       gboolean                 are_lines);
guint    fold_quote_marks_draw_strips (const FoldReaderScene   *scene,
                                       const FoldPassageLayout *layout,
                                       GArray                  *quotes,
                                       GtkSnapshot             *snapshot);
gboolean fold_quote_marks_get_strip   (const FoldReaderScene   *scene,
                                       const FoldPassageLayout *layout,
                                       guint                    quote,
                                       graphene_rect_t         *strip);
guint    fold_quote_marks_pick        (const FoldReaderScene   *scene,
                                       const FoldPassageLayout *layout,
                                       double                   x,
                                       double                   y);

G_END_DECLS
