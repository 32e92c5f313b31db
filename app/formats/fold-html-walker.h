/* fold-html-walker.h: from the elements of a web page to blocks
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-document-reader-private.h"
#include "fold-sax.h"

G_BEGIN_DECLS

typedef struct _FoldHtmlWalker FoldHtmlWalker;

FoldHtmlWalker *fold_html_walker_new       (FoldReading           *reading);
void            fold_html_walker_free      (FoldHtmlWalker        *self);
void            fold_html_walker_set_chapter (FoldHtmlWalker      *self,
                                              GHashTable          *pages);
void            fold_html_walker_finish      (FoldHtmlWalker      *self);

const FoldSaxHandler *fold_html_walker_get_handler (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FoldHtmlWalker, fold_html_walker_free)

G_END_DECLS
