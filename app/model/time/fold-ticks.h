/* fold-ticks.h
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-span.h"

G_BEGIN_DECLS

/**
 * FOLD_TICKS_MAX:
 *
 * No row of the ruler ever has more ticks.
 */
#define FOLD_TICKS_MAX 200

/**
 * FoldTickUnit:
 * @FOLD_TICK_NONE: no such row
 * @FOLD_TICK_HOUR: starts an hour, labelled “14:00”
 * @FOLD_TICK_DAY: starts a day, labelled “7” or “7 April 2017”
 * @FOLD_TICK_MONTH: starts a month, labelled “Apr” or “April 2017”
 * @FOLD_TICK_YEAR: starts a year, labelled “2017”, “44 BCE” or “3 million BCE”
 *
 * What a tick starts, and so how it is labelled. A tick that starts several
 * years, a quarter or a week is labelled like its first year, month or day.
 */
typedef enum
{
  FOLD_TICK_NONE,
  FOLD_TICK_HOUR,
  FOLD_TICK_DAY,
  FOLD_TICK_MONTH,
  FOLD_TICK_YEAR,
} FoldTickUnit;

/**
 * FoldTickStyle:
 * @FOLD_TICK_SHORT: the tick is in the minor row and leaves out what the major row says: “7”, “Apr”
 * @FOLD_TICK_LONG: the tick says all: “7 April 2017”, “April 2017”
 *
 * How much a label says.
 */
typedef enum
{
  FOLD_TICK_SHORT,
  FOLD_TICK_LONG,
} FoldTickStyle;

/**
 * FoldTick:
 * @time: where it stands
 * @end: where the next one of its row stands
 * @year: the astronomical year: 0 is 1 BCE
 * @month: 1 to 12
 * @day: 1 to 31
 * @hour: 0 to 23
 * @unit: how it is labelled; a #FoldTickUnit
 * @is_strong: whether to stress it: it also starts the next larger unit
 *
 * A line on the ruler. The fields after @end are all that its label depends
 * on, so they are a good key for a cache of labels.
 */
typedef struct
{
  gint64 time;
  gint64 end;
  gint64 year;
  guint8 month;
  guint8 day;
  guint8 hour;
  guint8 unit : 7;
  guint8 is_strong : 1;
} FoldTick;

/**
 * FoldTickLevel:
 * @unit: what a tick of the minor row starts
 * @step: how many of them it starts at once
 * @strong_step: every how many units a tick of years is stressed
 * @major: what the major row above says, or %FOLD_TICK_NONE if there is none
 * @ems: how much wider than “2017” its labels can be
 *
 * A row of the tick table.
 */
typedef struct
{
  FoldTickUnit unit;
  gint64 step;
  gint64 strong_step;
  FoldTickUnit major;
  double ems;
} FoldTickLevel;

guint                fold_ticks_get_n_levels (void);
const FoldTickLevel *fold_ticks_get_level    (guint           level);
guint                fold_ticks_choose_level (FoldSpan        span,
                                              double          seconds_per_px,
                                              double          label_px);
guint                fold_ticks_fill_minor   (guint           level,
                                              FoldSpan        span,
                                              FoldTick       *ticks);
guint                fold_ticks_fill_major   (guint           level,
                                              FoldSpan        span,
                                              FoldTick       *ticks);

char                *fold_tick_format_label  (const FoldTick *tick,
                                              FoldTickStyle   style) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
