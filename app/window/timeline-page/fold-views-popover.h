/* fold-views-popover.h: the saved views, to go to and to keep
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "fold-session.h"
#include "fold-store.h"

G_BEGIN_DECLS

#define FOLD_TYPE_VIEWS_POPOVER (fold_views_popover_get_type ())

G_DECLARE_FINAL_TYPE (FoldViewsPopover, fold_views_popover, FOLD, VIEWS_POPOVER, GtkPopover)

/* Signal: "view-chosen" (FoldView), when the session shows it. */
GtkWidget *fold_views_popover_new     (FoldStore        *store,
                                       FoldSession      *session);

void       fold_views_popover_ask     (FoldViewsPopover *self);

void       fold_views_popover_choose  (FoldViewsPopover *self,
                                       FoldView         *view);
void       fold_views_popover_keep    (FoldViewsPopover *self,
                                       const char       *title);
void       fold_views_popover_rename  (FoldViewsPopover *self,
                                       FoldView         *view,
                                       const char       *title);
void       fold_views_popover_remove  (FoldViewsPopover *self,
                                       FoldView         *view);

G_END_DECLS
