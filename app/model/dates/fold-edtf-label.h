/* fold-edtf-label.h: dates in words
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-edtf.h"

G_BEGIN_DECLS

char *fold_edtf_format_label (const FoldEdtf *self);

G_END_DECLS
