/* fold-library-merge.h: bringing two library files together
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-merge.h"
#include "fold-store.h"

G_BEGIN_DECLS

typedef struct _FoldLibraryMerge FoldLibraryMerge;

FoldLibraryMerge *fold_library_merge_new         (GFile             *file,
                                                  GFile             *other,
                                                  GError           **error);
void              fold_library_merge_free        (FoldLibraryMerge  *self);

FoldMerge        *fold_library_merge_get_merge   (FoldLibraryMerge  *self);
FoldLibrary      *fold_library_merge_get_ours    (FoldLibraryMerge  *self);
FoldLibrary      *fold_library_merge_get_theirs  (FoldLibraryMerge  *self);
gboolean          fold_library_merge_has_origin  (FoldLibraryMerge  *self);
FoldStoreAction  *fold_library_merge_make_action (FoldLibraryMerge  *self,
                                                  GError           **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FoldLibraryMerge, fold_library_merge_free)

G_END_DECLS
