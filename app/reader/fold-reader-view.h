/* fold-reader-view.h: the page of a long text, to be scrolled
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "fold-passages.h"
#include "fold-quote-spans.h"

G_BEGIN_DECLS

#define FOLD_TYPE_READER_VIEW (fold_reader_view_get_type ())

G_DECLARE_FINAL_TYPE (FoldReaderView, fold_reader_view, FOLD, READER_VIEW, GtkWidget)

GtkWidget    *fold_reader_view_new             (void);

void          fold_reader_view_set_passages    (FoldReaderView *self,
                                                FoldPassages   *passages);
FoldPassages *fold_reader_view_get_passages    (FoldReaderView *self);
void          fold_reader_view_set_quotes      (FoldReaderView *self,
                                                FoldQuoteSpans *quotes);
void          fold_reader_view_select_quote    (FoldReaderView *self,
                                                const char     *id);
void          fold_reader_view_set_hits        (FoldReaderView *self,
                                                GArray         *hits,
                                                guint           current);
void          fold_reader_view_set_zoom        (FoldReaderView *self,
                                                double          zoom);

/* ============ places ============ */

void          fold_reader_view_show            (FoldReaderView *self,
                                                guint           position,
                                                double          fraction);
guint         fold_reader_view_get_top         (FoldReaderView *self);
gboolean      fold_reader_view_get_place       (FoldReaderView *self,
                                                guint           position,
                                                GdkRectangle   *place);
guint         fold_reader_view_find            (FoldReaderView *self,
                                                double          x,
                                                double          y);
gboolean      fold_reader_view_is_measured     (FoldReaderView *self);

/* ============ selection ============ */

guint         fold_reader_view_get_cursor      (FoldReaderView *self);
gboolean      fold_reader_view_get_selection   (FoldReaderView *self,
                                                guint          *start,
                                                guint          *end);
void          fold_reader_view_select          (FoldReaderView *self,
                                                guint           bound,
                                                guint           cursor);
void          fold_reader_view_move_to         (FoldReaderView *self,
                                                guint           position,
                                                gboolean        extend);

G_END_DECLS
