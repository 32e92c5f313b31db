/* city-matrix.h: what is known of several places, question by question
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-plugin-api.h"

G_BEGIN_DECLS

/* Fewer are no comparison, more fit on no page. */
#define CITY_MIN_PLACES 2
#define CITY_MAX_PLACES 12

/**
 * CityPeriod:
 * @from: the first day, in days since 1970-01-01
 * @until: the last day
 *
 * The time that is looked at.
 */
typedef struct
{
  gint64 from;
  gint64 until;
} CityPeriod;

/**
 * CityCellState:
 * @CITY_CELL_EMPTY: nobody has answered, and no fact is known
 * @CITY_CELL_FACTS: nobody has answered, but facts are known
 * @CITY_CELL_NOT_SCREENED: somebody says that it was not looked for
 * @CITY_CELL_NOT_STATED: it was looked for, and the sources do not say
 * @CITY_CELL_UNSUPPORTED: an answer without a quote
 * @CITY_CELL_SUPPORTED: an answer with a quote
 * @CITY_CELL_DISPUTED: coders differ
 *
 * What a cell is. Only the last three say something of the place.
 */
typedef enum
{
  CITY_CELL_EMPTY,
  CITY_CELL_FACTS,
  CITY_CELL_NOT_SCREENED,
  CITY_CELL_NOT_STATED,
  CITY_CELL_UNSUPPORTED,
  CITY_CELL_SUPPORTED,
  CITY_CELL_DISPUTED,
} CityCellState;

/**
 * CityCell:
 * @state: what it is
 * @assessment: (nullable): the answer
 * @facts: (element-type FoldFact): what sources say of the place on this question
 * @quotes: (element-type FoldQuote): the words behind the answer and the facts, each once
 */
typedef struct
{
  CityCellState   state;
  FoldAssessment *assessment;
  GPtrArray      *facts;
  GPtrArray      *quotes;
} CityCell;

/**
 * CityRow:
 * @criterion: the question
 * @cells: (element-type CityCell): the answers, in the order of the places
 * @n_values: how many different answers there are
 * @n_gaps: for how many places there is none
 */
typedef struct
{
  FoldCriterion *criterion;
  GPtrArray     *cells;
  guint          n_values;
  guint          n_gaps;
} CityRow;

GPtrArray  *city_matrix_new         (FoldLibrary      *library,
                                     const char       *framework,
                                     GPtrArray        *places,
                                     const CityPeriod *period,
                                     gboolean          differences_first) G_GNUC_WARN_UNUSED_RESULT;
void        city_row_free           (CityRow          *self);

GPtrArray  *city_list_facts         (FoldLibrary      *library,
                                     FoldPlace        *place,
                                     const CityPeriod *period) G_GNUC_WARN_UNUSED_RESULT;
gboolean    city_period_has         (const CityPeriod *period,
                                     FoldEdtf         *edtf);
const char *city_cell_get_label     (const CityCell   *cell,
                                     const char       *scale);

G_END_DECLS
