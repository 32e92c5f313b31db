/* fold-locator.h: where words stand in a document, as a citation says it
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-passages.h"

G_BEGIN_DECLS

/**
 * FoldLocator:
 * @page: (nullable): the label of the page that the words begin on
 * @last_page: (nullable): the label of the page that they end on
 * @article: (nullable): the innermost article around their beginning
 * @paragraph: the number of the paragraph that they begin in; 0 in none
 * @last_paragraph: the number of the paragraph that they end in; 0 in none
 * @turn: (nullable): the turn around their beginning; its label says who speaks
 * @heading: the number of the heading that they stand under, or %FOLD_NO_PASSAGE
 *
 * Everything that can be said about the place of some words. The strings belong
 * to the document.
 */
typedef struct
{
  const char      *page;
  const char      *last_page;
  const FoldBlock *article;
  guint            paragraph;
  guint            last_paragraph;
  const FoldBlock *turn;
  guint            heading;
} FoldLocator;

FoldLocator  fold_locator_find       (FoldPassages      *passages,
                                      guint              start,
                                      guint              end);
char        *fold_locator_format     (const FoldLocator *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean     fold_locator_go_to      (FoldPassages      *passages,
                                      const char        *words,
                                      guint             *position);

G_END_DECLS
