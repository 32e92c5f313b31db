/* fold-edtf-grade.c: how fine a date is, and how hard to write
 *
 * Precision is what is known, whatever is written; the level is the lowest of
 * the standard's that can say it.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-edtf-private.h"

#include <string.h>

/* The components that are written, for a season year and month. */
FoldEdtfComponents
_fold_edtf_point_get_components (const FoldEdtfPoint *self)
{
  FoldEdtfComponents components = FOLD_EDTF_YEAR;

  if (self->bound != FOLD_EDTF_BOUND_DATE)
    return 0;

  if (self->month[0] != '\0' || self->season != 0)
    components |= FOLD_EDTF_MONTH;

  if (self->day[0] != '\0')
    components |= FOLD_EDTF_DAY;

  return components;
}

static FoldEdtfPrecision
get_season_precision (int season)
{
  if (season >= 40)
    return FOLD_EDTF_PRECISION_HALF_YEAR;

  if (season >= 37)
    return FOLD_EDTF_PRECISION_FOUR_MONTHS;

  return season >= 33 ? FOLD_EDTF_PRECISION_QUARTER : FOLD_EDTF_PRECISION_SEASON;
}

/* From the number of digits missing at the right of a year. */
static FoldEdtfPrecision
get_precision_without_digits (guint n_missing)
{
  static const FoldEdtfPrecision precisions[] = {
    FOLD_EDTF_PRECISION_YEAR, FOLD_EDTF_PRECISION_DECADE, FOLD_EDTF_PRECISION_CENTURY,
  };

  return n_missing < G_N_ELEMENTS (precisions) ? precisions[n_missing] : FOLD_EDTF_PRECISION_MILLENNIUM;
}

static FoldEdtfPrecision
get_year_precision (const FoldEdtfPoint *self)
{
  const char *unspecified = strchr (self->year, 'X');

  if (self->significant > 0)
    return get_precision_without_digits (_fold_edtf_point_count_year_digits (self) - self->significant);

  return get_precision_without_digits (unspecified != NULL ? strlen (unspecified) : 0);
}

/* How finely the point is known: see FoldEdtfPrecision. */
FoldEdtfPrecision
_fold_edtf_point_get_precision (const FoldEdtfPoint *self)
{
  FoldEdtfPrecision year_precision;

  if (self->bound != FOLD_EDTF_BOUND_DATE)
    return FOLD_EDTF_PRECISION_NONE;

  year_precision = get_year_precision (self);

  if (year_precision != FOLD_EDTF_PRECISION_YEAR)
    return year_precision;

  if (self->season != 0)
    return get_season_precision (self->season);

  if (self->month[0] == '\0' || strchr (self->month, 'X') != NULL)
    return FOLD_EDTF_PRECISION_YEAR;

  if (self->day[0] == '\0' || strchr (self->day, 'X') != NULL)
    return FOLD_EDTF_PRECISION_MONTH;

  return self->has_time ? FOLD_EDTF_PRECISION_SECOND : FOLD_EDTF_PRECISION_DAY;
}

/* Level 1 leaves out whole components from the right, or the last one or two
 * digits of a year that stands alone. */
static gboolean
is_unspecified_simply (const FoldEdtfPoint *self)
{
  const char *in_year = strchr (self->year, 'X');
  gboolean month_missing = g_str_equal (self->month, "XX");
  gboolean day_missing = g_str_equal (self->day, "XX");

  if (in_year != NULL)
    return self->month[0] == '\0' && (g_str_equal (in_year, "X") || g_str_equal (in_year, "XX"));

  if (strchr (self->month, 'X') != NULL && !month_missing)
    return FALSE;

  return day_missing || self->day[0] == '\0' || (strchr (self->day, 'X') == NULL && !month_missing);
}

static gboolean
is_whole (const FoldEdtfPoint *self,
          FoldEdtfComponents   components)
{
  return components == 0 || components == _fold_edtf_point_get_components (self);
}

/* The lowest level of EDTF in which the point can be written. */
int
_fold_edtf_point_get_level (const FoldEdtfPoint *self)
{
  const FoldEdtfQualifiers *qualifiers = &self->qualifiers;

  if (self->bound != FOLD_EDTF_BOUND_DATE)
    return 1;

  if (self->season > 24 || self->significant > 0 || self->year_form == FOLD_EDTF_YEAR_EXPONENT
      || !is_whole (self, qualifiers->uncertain) || !is_whole (self, qualifiers->approximate)
      || !is_unspecified_simply (self))
    return 2;

  return self->season != 0 || self->is_negative || self->year_form == FOLD_EDTF_YEAR_LONG
         || qualifiers->uncertain != 0 || qualifiers->approximate != 0 || qualifiers->unspecified != 0;
}
