/* fold-language.h: the names of languages
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-library.h"

G_BEGIN_DECLS

GPtrArray  *fold_language_list          (void) G_GNUC_WARN_UNUSED_RESULT;
const char *fold_language_get_name      (const char  *tag);
gboolean    fold_language_is_of_library (FoldLibrary *library,
                                         const char  *tag);

G_END_DECLS
