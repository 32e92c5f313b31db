/* fold-inspector-private.h: the forms of the inspector, one for each kind of record
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "fold-library.h"
#include "fold-policy.h"
#include "fold-quote.h"
#include "fold-relation.h"
#include "fold-source.h"

G_BEGIN_DECLS

GtkWidget *_fold_inspector_build_empty    (FoldLibrary         *library);
GtkWidget *_fold_inspector_build_policy   (FoldLibrary         *library,
                                           FoldPolicy          *policy);
GtkWidget *_fold_inspector_build_quote    (FoldLibrary         *library,
                                           FoldQuote           *quote);
GtkWidget *_fold_inspector_build_relation (FoldLibrary         *library,
                                           FoldRelation        *relation);
GtkWidget *_fold_inspector_build_source   (FoldLibrary         *library,
                                           FoldSource          *source);

/* ============ parts that several forms share ============ */

GtkWidget *_fold_inspector_form_new       (const char          *title);
void       _fold_inspector_append         (GtkWidget           *form,
                                           GtkWidget           *part);
GtkWidget *_fold_inspector_build_codes    (FoldLibrary         *library,
                                           const char * const  *codes);

G_END_DECLS
