/* city-page.h: places side by side
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-plugin-api.h"

G_BEGIN_DECLS

#define CITY_TYPE_PAGE (city_page_get_type ())

G_DECLARE_FINAL_TYPE (CityPage, city_page, CITY, PAGE, GtkWidget)

GtkWidget *city_page_new (FoldContext *context);

G_END_DECLS
