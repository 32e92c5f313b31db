/* fold-reader.h: the reading pane: a long text, its quotes, and finding in it
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "fold-passages.h"
#include "fold-quote-spans.h"

G_BEGIN_DECLS

#define FOLD_READER_MIN_ZOOM 0.5
#define FOLD_READER_MAX_ZOOM 4.0

#define FOLD_TYPE_READER (fold_reader_get_type ())

G_DECLARE_FINAL_TYPE (FoldReader, fold_reader, FOLD, READER, GtkWidget)

/*
 * Property: “zoom”.
 *
 * Signals, all positions in code points:
 *   quote-requested, code-requested, policy-requested, citation-requested,
 *   in-vivo-requested (guint start, guint end)
 *   quote-activated (const char *id)
 *   selection-changed ()
 *   top-changed (): another passage is at the top of the window
 */
GtkWidget      *fold_reader_new              (void);

FoldPassages   *fold_reader_get_passages     (FoldReader       *self);
void            fold_reader_set_document     (FoldReader       *self,
                                              FoldDocumentText *text);
FoldQuoteSpans *fold_reader_get_quotes       (FoldReader       *self);
void            fold_reader_set_quotes       (FoldReader       *self,
                                              FoldQuoteSpans   *quotes);
double          fold_reader_get_zoom         (FoldReader       *self);
void            fold_reader_set_zoom         (FoldReader       *self,
                                              double            zoom);

/* ============ places ============ */

guint           fold_reader_get_position     (FoldReader       *self);
void            fold_reader_set_position     (FoldReader       *self,
                                              guint             position);
void            fold_reader_select_quote     (FoldReader       *self,
                                              const char       *id);
gboolean        fold_reader_show_quote       (FoldReader       *self,
                                              const char       *id);
gboolean        fold_reader_go_to            (FoldReader       *self,
                                              const char       *words);
void            fold_reader_show_heading     (FoldReader       *self,
                                              guint             heading);
guint           fold_reader_get_heading      (FoldReader       *self);
gboolean        fold_reader_is_settled       (FoldReader       *self);

/* ============ selection ============ */

gboolean        fold_reader_get_selection    (FoldReader       *self,
                                              guint            *start,
                                              guint            *end);
void            fold_reader_select           (FoldReader       *self,
                                              guint             start,
                                              guint             end);
void            fold_reader_offer_actions    (FoldReader       *self);

/* ============ finding ============ */

void            fold_reader_find             (FoldReader       *self,
                                              const char       *words);
void            fold_reader_step_hit         (FoldReader       *self,
                                              int               direction);
guint           fold_reader_get_hits         (FoldReader       *self,
                                              guint            *current);

G_END_DECLS
