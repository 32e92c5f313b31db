/* fold-documents-page-private.h: what the files of FoldDocumentsPage share
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-documents-page.h"

G_BEGIN_DECLS

struct _FoldDocumentsPage
{
  GtkWidget parent_instance;

  GtkWidget *states;
  GtkWidget *paned;
  GtkWidget *side;
  GtkWidget *list;
  GtkWidget *outline_box;
  GtkWidget *title;
  GtkWidget *subtitle;
  GtkWidget *reading;
  GtkWidget *side_button;
  GtkWidget *place;
  GtkWidget *tools;
  GtkWidget *zoom_button;
  GtkWidget *content;
  GtkWidget *reader;
  GtkWidget *outline;
  GtkWidget *review_button;
  GtkWidget *original_button;
  GtkWidget *anchor_bar;
  GtkWidget *anchor_label;

  FoldSession        *session;
  FoldStore          *store;
  GListStore         *documents;
  GtkSingleSelection *selection;
  char               *document;   /* the id of the one that is read */
  char               *wanted;     /* the id of the quote to show when the text is there */
  guint               wanted_start;
  guint               wanted_end;
  char               *made;       /* the id of the quote that was just made */
  const char         *field;      /* of that quote, to be edited next */
  char               *anchored;   /* the id of the quote that is to be anchored by hand */
  GCancellable       *loading;
};

enum
{
  FOLD_DOCUMENTS_PAGE_EDIT_REQUESTED,
  FOLD_DOCUMENTS_PAGE_N_SIGNALS,
};

extern guint fold_documents_page_signals[FOLD_DOCUMENTS_PAGE_N_SIGNALS];

void _fold_documents_page_select        (FoldDocumentsPage *self,
                                         FoldQuote         *quote,
                                         const char        *field);
void _fold_documents_page_start_quoting (FoldDocumentsPage *self);
void _fold_documents_page_add_anchoring (FoldDocumentsPage *self);
void _fold_documents_page_update_review (FoldDocumentsPage *self);
void _fold_documents_page_add_original  (FoldDocumentsPage *self);

G_END_DECLS
