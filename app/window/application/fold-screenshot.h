/* fold-screenshot.h: a picture of a window
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-window.h"

G_BEGIN_DECLS

typedef void (*FoldScreenshotFunc) (int      status,
                                    gpointer user_data);

void fold_screenshot_take (FoldWindow         *window,
                           const char         *path,
                           FoldScreenshotFunc  callback,
                           gpointer            user_data);

G_END_DECLS
