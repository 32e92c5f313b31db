/* fold-reader-private.h: what the files of FoldReader share
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-find-bar.h"
#include "fold-reader-view.h"
#include "fold-reader.h"
#include "fold-text-finder.h"

G_BEGIN_DECLS

/* How far down the window a place stands that was gone to. */
#define FOLD_READER_SHOWN_AT 0.28

struct _FoldReader
{
  GtkWidget parent_instance;

  GtkWidget *find_bar;
  GtkWidget *scroller;
  GtkWidget *view;
  GtkWidget *actions;
  GtkWidget *go_to;

  FoldQuoteSpans *quotes;
  FoldTextFinder *finder; /* made when something is to be found */
  GArray         *hits;
  guint           hit;
  double          zoom;
  gboolean        is_fresh; /* the selection was not offered yet */
};

enum
{
  FOLD_READER_QUOTE_REQUESTED,
  FOLD_READER_CODE_REQUESTED,
  FOLD_READER_POLICY_REQUESTED,
  FOLD_READER_CITATION_REQUESTED,
  FOLD_READER_IN_VIVO_REQUESTED,
  FOLD_READER_QUOTE_ACTIVATED,
  FOLD_READER_SELECTION_CHANGED,
  FOLD_READER_TOP_CHANGED,
  FOLD_READER_N_SIGNALS,
};

extern guint fold_reader_signals[FOLD_READER_N_SIGNALS];

FoldReaderView *_fold_reader_get_view         (FoldReader     *self);
void            _fold_reader_hide_actions     (FoldReader     *self);
void            _fold_reader_update_actions   (FoldReader     *self);
void            _fold_reader_add_actions      (GtkWidgetClass *widget_class);
void            _fold_reader_add_zoom         (FoldReader     *self);

void            _fold_reader_start_finding    (FoldReader     *self);
void            _fold_reader_clear_hits       (FoldReader     *self);
void            _fold_reader_find_changed_cb  (FoldReader     *self);
void            _fold_reader_find_stopped_cb  (FoldReader     *self);

G_END_DECLS
