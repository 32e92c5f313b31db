/* fold-documents-page.h: the documents of a library, to be read and quoted
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "fold-document.h"
#include "fold-quote.h"
#include "fold-reader.h"
#include "fold-session.h"
#include "fold-store.h"

G_BEGIN_DECLS

#define FOLD_TYPE_DOCUMENTS_PAGE (fold_documents_page_get_type ())

G_DECLARE_FINAL_TYPE (FoldDocumentsPage, fold_documents_page, FOLD, DOCUMENTS_PAGE, GtkWidget)

/*
 * Signal: edit-requested (FoldQuote *quote, const char *field): a quote was made,
 * or found, whose “codes” or “evidence” are to be edited now.
 */
GtkWidget    *fold_documents_page_new           (FoldSession       *session,
                                                 FoldStore         *store);

FoldReader   *fold_documents_page_get_reader    (FoldDocumentsPage *self);
FoldDocument *fold_documents_page_get_document  (FoldDocumentsPage *self);
void          fold_documents_page_show_document (FoldDocumentsPage *self,
                                                 FoldDocument      *document);
gboolean      fold_documents_page_has_place     (FoldDocumentsPage *self,
                                                 FoldQuote         *quote);
gboolean      fold_documents_page_show_quote    (FoldDocumentsPage *self,
                                                 FoldQuote         *quote);
void          fold_documents_page_show_place    (FoldDocumentsPage *self,
                                                 FoldDocument      *document,
                                                 guint              start,
                                                 guint              end);
void          fold_documents_page_attach        (FoldDocumentsPage *self,
                                                 GFile             *file);
void          fold_documents_page_anchor        (FoldDocumentsPage *self,
                                                 FoldQuote         *quote);
void          fold_documents_page_find          (FoldDocumentsPage *self,
                                                 const char        *words);
gboolean      fold_documents_page_is_settled    (FoldDocumentsPage *self);

G_END_DECLS
