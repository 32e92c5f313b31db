/* fold-text-decode.h: bytes whose encoding may be unsaid, as UTF-8
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-imported-document.h"

G_BEGIN_DECLS

char *fold_text_decode (GBytes            *bytes,
                        const char        *declared,
                        FoldImportReport  *report,
                        gsize             *length,
                        GError           **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
