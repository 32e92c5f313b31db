/* fold-code-tools.h: merging a code with another, and splitting it
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-code.h"
#include "fold-editing.h"

G_BEGIN_DECLS

GtkWidget *fold_code_tools_new (FoldEditing *editing,
                                FoldCode    *code);

G_END_DECLS
