/* fold-merge-private.h: what the files of the merge share
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-merge.h"

G_BEGIN_DECLS

GPtrArray *_fold_merge_list_missing (FoldLibrary *result,
                                     FoldLibrary *one,
                                     FoldLibrary *other);

G_END_DECLS
