/* fold-view-list.h: the saved views of a library, as a reader goes through them
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-edit.h"
#include "fold-library.h"
#include "fold-view.h"

G_BEGIN_DECLS

GPtrArray *fold_view_list_sort       (FoldLibrary *library) G_GNUC_WARN_UNUSED_RESULT;
char      *fold_view_dup_description (FoldView    *view) G_GNUC_WARN_UNUSED_RESULT;

char      *fold_view_make_id         (FoldLibrary *library) G_GNUC_WARN_UNUSED_RESULT;
FoldEdit  *fold_view_edit_keep       (FoldView    *view) G_GNUC_WARN_UNUSED_RESULT;
FoldEdit  *fold_view_edit_rename     (FoldView    *view,
                                      const char  *title) G_GNUC_WARN_UNUSED_RESULT;
FoldEdit  *fold_view_edit_remove     (FoldLibrary *library,
                                      FoldView    *view) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
