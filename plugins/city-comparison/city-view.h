/* city-view.h: the page on which places are compared, and what it prints
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-plugin-api.h"

G_BEGIN_DECLS

#define CITY_PLUGIN    "city-comparison"
#define CITY_FRAMEWORK "city-comparison"

#define CITY_TYPE_VIEW (city_view_get_type ())

G_DECLARE_FINAL_TYPE (CityView, city_view, CITY, VIEW, FoldExtension)

G_END_DECLS
