/* fold-mend.h: references to records that are not there
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-library.h"

G_BEGIN_DECLS

void fold_library_drop_dangling (FoldLibrary *library);

G_END_DECLS
