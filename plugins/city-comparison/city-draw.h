/* city-draw.h: places compared, in millimetres
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "city-matrix.h"

G_BEGIN_DECLS

/**
 * CityAlignment:
 * @CITY_ALIGN_CALENDAR: one calendar for all places
 * @CITY_ALIGN_ADOPTION: each place from the year of its own turning point
 */
typedef enum
{
  CITY_ALIGN_CALENDAR,
  CITY_ALIGN_ADOPTION,
} CityAlignment;

/* Links in the drawings lead to `#` and one of these, and the id of the record. */
#define CITY_LINK_POLICY "policy-"
#define CITY_LINK_PLACE  "place-"

FoldPolicy  *city_find_turning_point (FoldLibrary      *library,
                                      FoldPlace        *place);

FoldDrawing *city_draw_timelines     (FoldLibrary      *library,
                                      GPtrArray        *places,
                                      CityAlignment     alignment,
                                      const CityPeriod *period,
                                      double            width_mm,
                                      FoldTextMeasure  *measure) G_GNUC_WARN_UNUSED_RESULT;
FoldDrawing *city_draw_matrix        (FoldLibrary      *library,
                                      GPtrArray        *places,
                                      GPtrArray        *rows,
                                      double            width_mm,
                                      FoldTextMeasure  *measure) G_GNUC_WARN_UNUSED_RESULT;
FoldDrawing *city_draw_plot          (FoldLibrary      *library,
                                      GPtrArray        *places,
                                      GPtrArray        *rows,
                                      double            width_mm,
                                      FoldTextMeasure  *measure) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
