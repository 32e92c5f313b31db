/* fold-reader-view-private.h: what the files of FoldReaderView share
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-extents.h"
#include "fold-passage-view.h"
#include "fold-reader-scene-private.h"
#include "fold-reader-view.h"

G_BEGIN_DECLS

typedef enum
{
  FOLD_SELECT_LETTERS,
  FOLD_SELECT_WORDS,
  FOLD_SELECT_PASSAGES,
} FoldSelectUnit;

struct _FoldReaderView
{
  GtkWidget parent_instance;

  GtkAdjustment       *adjustments[2]; /* by orientation */
  GtkScrollablePolicy  policies[2];
  FoldReaderScene      scene;
  double               zoom;

  /* The passage at the top of the window, and how far above the window it begins. */
  FoldExtents         *extents;
  GHashTable          *children; /* number of a passage → FoldPassageView */
  guint                anchor;
  double               anchor_y;
  double               value;    /* of the vertical adjustment, as we left it */
  gboolean             is_configuring;
  gboolean             is_stale; /* laid out in a style that is no longer */

  /* What is to be brought into sight by the next layout. */
  guint                wanted;   /* a position, or G_MAXUINT */
  double               wanted_fraction;
  guint                pinned;   /* the position that stays at the top while the page is resized, or G_MAXUINT */

  guint                telling;   /* source id: to say that the top has changed */
  guint                measuring; /* source id */
  guint                next_to_measure;
  guint                n_measured;

  /* Moving the caret, and selecting by pointer. */
  double               goal_x;
  FoldSelectUnit       unit;
  guint                unit_start;
  guint                unit_end;
  double               pointer_x;
  double               pointer_y;
  guint                dragging;  /* tick callback */
  gboolean             has_dragged;
};

enum
{
  FOLD_READER_VIEW_MOVE_CURSOR,
  FOLD_READER_VIEW_SELECTION_CHANGED,
  FOLD_READER_VIEW_SELECTION_SETTLED,
  FOLD_READER_VIEW_QUOTE_ACTIVATED,
  FOLD_READER_VIEW_SCROLLED,
  FOLD_READER_VIEW_TOP_CHANGED,
  FOLD_READER_VIEW_N_SIGNALS,
};

extern guint fold_reader_view_signals[FOLD_READER_VIEW_N_SIGNALS];

guint                    _fold_reader_view_count_passages  (FoldReaderView *self);
int                      _fold_reader_view_get_height      (FoldReaderView *self);
int                      _fold_reader_view_get_exact       (FoldReaderView *self,
                                                            guint           passage);
FoldPassageView         *_fold_reader_view_find_child      (FoldReaderView *self,
                                                            guint           passage);
FoldPassageView         *_fold_reader_view_ensure_child    (FoldReaderView *self,
                                                            guint           passage);
void                     _fold_reader_view_remove_children (FoldReaderView *self,
                                                            guint           first,
                                                            guint           end);
void                     _fold_reader_view_configure       (FoldReaderView *self);
void                     _fold_reader_view_value_changed_cb (FoldReaderView *self);
void                     _fold_reader_view_lay_out         (FoldReaderView *self,
                                                            int             width,
                                                            int             height);
const FoldPassageLayout *_fold_reader_view_get_layout      (FoldReaderView *self,
                                                            guint           passage);
double                   _fold_reader_view_get_passage_y   (FoldReaderView *self,
                                                            guint           passage);
void                     _fold_reader_view_scroll_by       (FoldReaderView *self,
                                                            double          distance);
void                     _fold_reader_view_make_visible    (FoldReaderView *self,
                                                            guint           position);
void                     _fold_reader_view_redraw          (FoldReaderView *self);
FoldPassageView         *_fold_reader_view_pick            (FoldReaderView *self,
                                                            double          x,
                                                            double          y,
                                                            double         *passage_x,
                                                            double         *passage_y);
guint                    _fold_reader_view_step            (FoldReaderView *self,
                                                            guint           position,
                                                            int             direction,
                                                            gboolean        by_word);
void                     _fold_reader_view_move_cursor     (FoldReaderView *self,
                                                            GtkMovementStep step,
                                                            int             count,
                                                            gboolean        extend);
void                     _fold_reader_view_add_bindings    (GtkWidgetClass *widget_class);
void                     _fold_reader_view_add_controllers (FoldReaderView *self);
void                     _fold_reader_view_stop_dragging   (FoldReaderView *self);

G_END_DECLS
