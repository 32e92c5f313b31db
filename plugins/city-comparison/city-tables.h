/* city-tables.h: places compared, for spreadsheets and papers
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "city-counts.h"
#include "city-matrix.h"

G_BEGIN_DECLS

#define CITY_TABLE_MATRIX "cities"
#define CITY_TABLE_THEMES "city-themes"

FoldDataTable *city_table_of_matrix (GPtrArray        *places,
                                     GPtrArray        *rows) G_GNUC_WARN_UNUSED_RESULT;
FoldDataTable *city_table_of_themes (GPtrArray        *places,
                                     GPtrArray        *themes,
                                     const CityPeriod *periods,
                                     guint             n_periods) G_GNUC_WARN_UNUSED_RESULT;
char          *city_period_dup_label (const CityPeriod *period) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
