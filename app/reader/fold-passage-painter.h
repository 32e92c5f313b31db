/* fold-passage-painter.h: what is drawn on and beside the words
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-passage-layout.h"
#include "fold-reader-scene-private.h"

G_BEGIN_DECLS

void fold_passage_painter_draw (const FoldReaderScene   *scene,
                                const FoldPassageLayout *layout,
                                GtkSnapshot             *snapshot);

G_END_DECLS
