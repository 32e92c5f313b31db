/* fold-concordance.h: words in their contexts, and how many there are of each year
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-library.h"
#include "fold-search.h"

G_BEGIN_DECLS

/* More lines than that are not read. */
#define FOLD_CONCORDANCE_MAX_LINES 5000

typedef enum
{
  FOLD_CONCORDANCE_AS_IT_STANDS,
  FOLD_CONCORDANCE_BY_LEFT,
  FOLD_CONCORDANCE_BY_RIGHT,
  FOLD_CONCORDANCE_BY_YEAR,
} FoldConcordanceOrder;

/**
 * FoldConcordanceLine:
 * @found: the words and what stands around them
 * @source: (nullable): the source, in short
 * @year: its year, or what is said where there is none
 *
 * A line to show.
 */
typedef struct
{
  FoldSearchLine *found;
  char           *source;
  char           *year;
} FoldConcordanceLine;

/**
 * FoldConcordanceYear:
 * @year: a year
 * @n_lines: how often the words stand in sources of that year
 * @n_texts: how many sources of that year the library has words of: without that,
 *   a rise says nothing
 */
typedef struct
{
  char  *year;
  guint  n_lines;
  guint  n_texts;
} FoldConcordanceYear;

/**
 * FoldConcordance:
 * @lines: (element-type FoldConcordanceLine): the lines
 * @years: (element-type FoldConcordanceYear): the years of all texts, in order
 * @is_capped: whether there are more lines than these
 */
typedef struct
{
  GPtrArray *lines;
  GPtrArray *years;
  gboolean   is_capped;
} FoldConcordance;

FoldConcordance *fold_concordance_new         (FoldLibrary          *library,
                                               GPtrArray            *found);
void             fold_concordance_free        (FoldConcordance      *self);
void             fold_concordance_sort        (FoldConcordance      *self,
                                               FoldConcordanceOrder  order);
gboolean         fold_concordance_parse_order (const char           *word,
                                               FoldConcordanceOrder *order);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FoldConcordance, fold_concordance_free)

G_END_DECLS
