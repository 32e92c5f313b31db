/* fold-code.h: a theme in the codebook
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-record.h"

G_BEGIN_DECLS

#define FOLD_TYPE_CODE (fold_code_get_type ())

G_DECLARE_FINAL_TYPE (FoldCode, fold_code, FOLD, CODE, FoldRecord)

const char *fold_code_get_name       (FoldCode *self);
const char *fold_code_get_definition (FoldCode *self);
const char *fold_code_get_parent     (FoldCode *self);
int         fold_code_get_position   (FoldCode *self);
const char *fold_code_get_color      (FoldCode *self);

G_END_DECLS
