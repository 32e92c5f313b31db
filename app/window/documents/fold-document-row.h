/* fold-document-row.h: a document in a list
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "fold-document.h"
#include "fold-library.h"

G_BEGIN_DECLS

GtkWidget *fold_document_row_new       (void);
void       fold_document_row_bind      (GtkWidget    *row,
                                        FoldLibrary  *library,
                                        FoldDocument *document);
char      *fold_document_dup_title     (FoldLibrary  *library,
                                        FoldDocument *document) G_GNUC_WARN_UNUSED_RESULT;
char      *fold_document_dup_subtitle  (FoldLibrary  *library,
                                        FoldDocument *document) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
