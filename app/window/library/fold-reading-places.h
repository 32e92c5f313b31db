/* fold-reading-places.h: where one stopped reading
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-document.h"

G_BEGIN_DECLS

guint         fold_reading_places_get         (FoldDocument *document);
void          fold_reading_places_set         (FoldDocument *document,
                                               guint         position);
FoldDocument *fold_reading_places_find_latest (GListModel   *documents);
double        fold_reading_places_get_zoom    (void);
void          fold_reading_places_set_zoom    (double        zoom);

G_END_DECLS
