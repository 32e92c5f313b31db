/* fold-plugin-pages.h: the pages that plugins add beside Timeline and Documents
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "fold-context.h"

G_BEGIN_DECLS

void fold_plugin_pages_add (AdwViewStack *pages,
                            FoldContext  *context);

G_END_DECLS
