/* city-choice.h: which places are compared, and how
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "city-draw.h"

G_BEGIN_DECLS

/**
 * CityChoice:
 * @places: (element-type FoldPlace): the places, in their order
 * @alignment: how their years stand to each other
 * @differences_first: whether differing rows come first
 * @has_period: whether time is limited to @period
 * @period: the time that is looked at
 */
typedef struct
{
  GPtrArray     *places;
  CityAlignment  alignment;
  gboolean       differences_first;
  gboolean       has_period;
  CityPeriod     period;
} CityChoice;

CityChoice       *city_choice_load       (FoldContext      *context) G_GNUC_WARN_UNUSED_RESULT;
void              city_choice_free       (CityChoice       *self);
char             *city_choice_to_string  (const CityChoice *self) G_GNUC_WARN_UNUSED_RESULT;
const CityPeriod *city_choice_get_period (const CityChoice *self);
gboolean          city_choice_set_place  (CityChoice       *self,
                                          FoldPlace        *place,
                                          gboolean          is_compared);
void              city_choice_split      (const CityChoice *self,
                                          FoldLibrary      *library,
                                          CityPeriod        periods[2]);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CityChoice, city_choice_free)

G_END_DECLS
