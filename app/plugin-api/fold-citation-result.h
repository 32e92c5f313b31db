/* fold-citation-result.h: citations set in a style
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define FOLD_TYPE_CITATION_RESULT (fold_citation_result_get_type ())

G_DECLARE_FINAL_TYPE (FoldCitationResult, fold_citation_result, FOLD, CITATION_RESULT, GObject)

FoldCitationResult *fold_citation_result_new              (void);

void                fold_citation_result_add_cluster      (FoldCitationResult *self,
                                                           const char         *text);
guint               fold_citation_result_get_n_clusters   (FoldCitationResult *self);
const char         *fold_citation_result_get_cluster      (FoldCitationResult *self,
                                                           guint               position);
void                fold_citation_result_add_entry        (FoldCitationResult *self,
                                                           const char         *source,
                                                           const char         *text);
guint               fold_citation_result_get_n_entries    (FoldCitationResult *self);
const char         *fold_citation_result_get_entry        (FoldCitationResult *self,
                                                           guint               position);
const char         *fold_citation_result_get_entry_source (FoldCitationResult *self,
                                                           guint               position);

G_END_DECLS
