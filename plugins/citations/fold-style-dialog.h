/* fold-style-dialog.h: a window to choose the citation style in
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-plugin-api.h"

G_BEGIN_DECLS

void fold_style_dialog_present (FoldContext            *context,
                                const FoldCitationItem *item);

G_END_DECLS
