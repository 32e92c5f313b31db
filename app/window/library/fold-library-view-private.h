/* fold-library-view-private.h: what the files of FoldLibraryView share
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-library-view.h"

G_BEGIN_DECLS

void _fold_library_view_add_places (FoldLibraryView *self);

G_END_DECLS
