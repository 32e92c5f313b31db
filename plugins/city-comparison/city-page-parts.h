/* city-page-parts.h: the parts of which the page is made
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "city-choice.h"
#include "city-counts.h"

G_BEGIN_DECLS

GtkWidget *city_page_parts_make_matrix   (GPtrArray        *places,
                                          GPtrArray        *rows);
GtkWidget *city_page_parts_make_themes   (GPtrArray        *places,
                                          GPtrArray        *themes,
                                          const CityPeriod *periods,
                                          guint             n_periods);
GtkWidget *city_page_parts_make_chooser  (FoldLibrary      *library,
                                          const CityChoice *choice,
                                          GCallback         toggled_cb,
                                          gpointer          user_data);
GtkWidget *city_page_parts_make_empty    (guint             n_places);
GtkWidget *city_page_parts_make_offer    (FoldContext      *context);
void       city_page_parts_fill_place    (GtkWidget        *box,
                                          FoldContext      *context,
                                          FoldPlace        *place,
                                          const CityPeriod *period);

void       city_page_parts_connect       (GtkWidget        *grid,
                                          const char       *role,
                                          GCallback         clicked_cb,
                                          gpointer          user_data);
void       city_page_parts_replace       (GtkWidget        *box,
                                          GtkWidget        *child);
void       city_page_parts_drop_popover  (GtkPopover       *popover);

G_END_DECLS
