/* city-counts.h: how often a theme is spoken of, by place and period
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "city-matrix.h"

G_BEGIN_DECLS

/**
 * CityCount:
 * @n_quotes: how many quotes of the place and period have the theme
 * @n_sources: from how many sources they are
 * @n_quotes_in_all: how many quotes there are of the place and period, whatever their theme
 * @n_sources_in_all: from how many sources
 *
 * A count says nothing without what it is counted in.
 */
typedef struct
{
  guint n_quotes;
  guint n_sources;
  guint n_quotes_in_all;
  guint n_sources_in_all;
} CityCount;

/**
 * CityTheme:
 * @code: the theme
 * @counts: (array): a count for each place, and for each period within it
 */
typedef struct
{
  FoldCode  *code;
  CityCount *counts;
} CityTheme;

GPtrArray *city_themes_count (FoldLibrary      *library,
                              GPtrArray        *places,
                              const CityPeriod *periods,
                              guint             n_periods) G_GNUC_WARN_UNUSED_RESULT;
void       city_theme_free   (CityTheme        *self);

G_END_DECLS
