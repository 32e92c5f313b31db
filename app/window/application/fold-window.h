/* fold-window.h: a window: a library, or the way to one
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-application.h"
#include "fold-library-view.h"

G_BEGIN_DECLS

#define FOLD_TYPE_WINDOW (fold_window_get_type ())

G_DECLARE_FINAL_TYPE (FoldWindow, fold_window, FOLD, WINDOW, AdwApplicationWindow)

FoldWindow      *fold_window_new            (FoldApplication *application);

void             fold_window_open           (FoldWindow      *self,
                                             GFile           *file);
void             fold_window_set_start      (FoldWindow      *self,
                                             const FoldStart *start);
void             fold_window_tell           (FoldWindow      *self,
                                             const char      *sentence);
void             fold_window_offer          (FoldWindow      *self,
                                             const char      *sentence,
                                             const char      *label,
                                             const char      *action);

GFile           *fold_window_get_file       (FoldWindow      *self);
FoldLibraryView *fold_window_get_view       (FoldWindow      *self);
const char      *fold_window_get_problem    (FoldWindow      *self);
const char      *fold_window_get_state      (FoldWindow      *self);
gboolean         fold_window_is_free        (FoldWindow      *self);
gboolean         fold_window_is_resumable   (FoldWindow      *self);
void             fold_window_leave          (FoldWindow      *self);
gboolean         fold_window_is_settled     (FoldWindow      *self);

G_END_DECLS
