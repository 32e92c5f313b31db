/* fold-timeline-page.h: the timeline with all that belongs to it, or its twin, the table
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "fold-session.h"
#include "fold-store.h"
#include "fold-timeline.h"

G_BEGIN_DECLS

#define FOLD_TYPE_TIMELINE_PAGE (fold_timeline_page_get_type ())

G_DECLARE_FINAL_TYPE (FoldTimelinePage, fold_timeline_page, FOLD, TIMELINE_PAGE, GtkWidget)

/* Property: "show-table". */
GtkWidget    *fold_timeline_page_new            (FoldStore        *store,
                                                 FoldSession      *session);

FoldTimeline *fold_timeline_page_get_timeline   (FoldTimelinePage *self);
gboolean      fold_timeline_page_get_show_table (FoldTimelinePage *self);
void          fold_timeline_page_set_show_table (FoldTimelinePage *self,
                                                 gboolean          show_table);

void          fold_timeline_page_ask_for_date   (FoldTimelinePage *self);
void          fold_timeline_page_open_views     (FoldTimelinePage *self);
void          fold_timeline_page_keep_view      (FoldTimelinePage *self);

G_END_DECLS
