/* fold-stories-window.h: where stories are made, checked and started
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "fold-session.h"
#include "fold-store.h"

G_BEGIN_DECLS

#define FOLD_TYPE_STORIES_WINDOW (fold_stories_window_get_type ())

G_DECLARE_FINAL_TYPE (FoldStoriesWindow, fold_stories_window, FOLD, STORIES_WINDOW, AdwWindow)

GtkWidget *fold_stories_window_new       (GtkWindow         *parent,
                                          FoldStore         *store,
                                          FoldSession       *session);

gboolean   fold_stories_window_follows   (FoldStoriesWindow *self,
                                          FoldSession       *session);
void       fold_stories_window_keep_step (FoldStoriesWindow *self);
void       fold_stories_window_move_step (FoldStoriesWindow *self,
                                          guint              from,
                                          guint              to);

G_END_DECLS
