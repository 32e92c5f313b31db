/* fold-presenter-window.h: what the presenter sees: notes, clock and the next step
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "fold-story-play.h"

G_BEGIN_DECLS

#define FOLD_TYPE_PRESENTER_WINDOW (fold_presenter_window_get_type ())

G_DECLARE_FINAL_TYPE (FoldPresenterWindow, fold_presenter_window, FOLD, PRESENTER_WINDOW, GtkWindow)

GtkWidget *fold_presenter_window_new (FoldStoryPlay *play);

G_END_DECLS
