/* fold-style-setting.h: the citation style that a library keeps
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-plugin-api.h"

G_BEGIN_DECLS

const char *fold_style_setting_get_style    (FoldContext *context);
char       *fold_style_setting_dup_language (FoldContext *context) G_GNUC_WARN_UNUSED_RESULT;
void        fold_style_setting_keep         (FoldContext *context,
                                             const char  *style,
                                             const char  *language);

G_END_DECLS
