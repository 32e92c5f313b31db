/* fold-citation-request.h: the citations of a text that are to be set in a style
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-csl.h"

G_BEGIN_DECLS

/**
 * FoldCitationKind:
 * @FOLD_CITATION_IN_TEXT: citations as they stand in the text
 * @FOLD_CITATION_FOOTNOTE: citations as they stand in footnotes
 * @FOLD_CITATION_BIBLIOGRAPHY: only the list of the works
 */
typedef enum
{
  FOLD_CITATION_IN_TEXT,
  FOLD_CITATION_FOOTNOTE,
  FOLD_CITATION_BIBLIOGRAPHY,
} FoldCitationKind;

/**
 * FoldCitationOutput:
 * @FOLD_CITATION_TEXT: plain text
 * @FOLD_CITATION_HTML: HTML, with italics and links
 * @FOLD_CITATION_LATEX: LaTeX
 * @FOLD_CITATION_MARKDOWN: Markdown
 */
typedef enum
{
  FOLD_CITATION_TEXT,
  FOLD_CITATION_HTML,
  FOLD_CITATION_LATEX,
  FOLD_CITATION_MARKDOWN,
} FoldCitationOutput;

#define FOLD_TYPE_CITATION_KIND    (fold_citation_kind_get_type ())
#define FOLD_TYPE_CITATION_OUTPUT  (fold_citation_output_get_type ())
#define FOLD_TYPE_CITATION_ITEM    (fold_citation_item_get_type ())
#define FOLD_TYPE_CITATION_REQUEST (fold_citation_request_get_type ())

/**
 * FoldCitationItem:
 * @csl: the work
 * @source: the id of its source
 * @label: (nullable): what sort the locator is, as CSL has it: `page`, `section` …
 * @locator: (nullable): the place in the work
 * @prefix: (nullable): words before it
 * @suffix: (nullable): words after it
 * @suppress_author: whether the text has named the author already
 * @cited_in: (nullable): the work that quotes it, where only that one was read
 * @cited_in_source: (nullable): the id of the source of @cited_in
 * @cited_in_label: (nullable): what sort @cited_in_locator is
 * @cited_in_locator: (nullable): the place in @cited_in
 *
 * A work in a citation.
 */
typedef struct
{
  FoldCsl  *csl;
  char     *source;
  char     *label;
  char     *locator;
  char     *prefix;
  char     *suffix;
  gboolean  suppress_author;
  FoldCsl  *cited_in;
  char     *cited_in_source;
  char     *cited_in_label;
  char     *cited_in_locator;
} FoldCitationItem;

GType                   fold_citation_kind_get_type           (void) G_GNUC_CONST;
GType                   fold_citation_output_get_type         (void) G_GNUC_CONST;
GType                   fold_citation_item_get_type           (void) G_GNUC_CONST;

FoldCitationItem       *fold_citation_item_new                (FoldCsl                *csl,
                                                               const char             *source,
                                                               const char             *label,
                                                               const char             *locator);
FoldCitationItem       *fold_citation_item_copy               (const FoldCitationItem *self);
void                    fold_citation_item_free               (FoldCitationItem       *self);

G_DECLARE_FINAL_TYPE (FoldCitationRequest, fold_citation_request, FOLD, CITATION_REQUEST, GObject)

FoldCitationRequest    *fold_citation_request_new             (const char             *style,
                                                               const char             *language,
                                                               FoldCitationKind        kind,
                                                               FoldCitationOutput      output);

const char             *fold_citation_request_get_style       (FoldCitationRequest    *self);
const char             *fold_citation_request_get_language    (FoldCitationRequest    *self);
FoldCitationKind        fold_citation_request_get_kind        (FoldCitationRequest    *self);
FoldCitationOutput      fold_citation_request_get_output      (FoldCitationRequest    *self);

void                    fold_citation_request_begin_cluster   (FoldCitationRequest    *self);
void                    fold_citation_request_add_item        (FoldCitationRequest    *self,
                                                               const FoldCitationItem *item);
guint                   fold_citation_request_get_n_clusters  (FoldCitationRequest    *self);
guint                   fold_citation_request_get_n_items     (FoldCitationRequest    *self,
                                                               guint                   cluster);
const FoldCitationItem *fold_citation_request_get_item        (FoldCitationRequest    *self,
                                                               guint                   cluster,
                                                               guint                   position);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FoldCitationItem, fold_citation_item_free)

G_END_DECLS
