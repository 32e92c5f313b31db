/* fold-edtf.h: a date as its source states it (EDTF, ISO 8601-2:2019)
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define FOLD_EDTF_ERROR (fold_edtf_error_quark ())
#define FOLD_TYPE_EDTF  (fold_edtf_get_type ())

/* Longer texts are refused unread, and more members of a set too. */
#define FOLD_EDTF_MAX_LENGTH  4096
#define FOLD_EDTF_MAX_PARTS   64

/**
 * FoldEdtfError:
 * @FOLD_EDTF_ERROR_SYNTAX: this is not how a date is written
 * @FOLD_EDTF_ERROR_NO_SUCH_DATE: well written, but the calendar has no such day
 * @FOLD_EDTF_ERROR_ORDER: the end lies before the start
 * @FOLD_EDTF_ERROR_NOT_ALLOWED: right elsewhere, not here (a season in an interval)
 * @FOLD_EDTF_ERROR_TOO_LARGE: a year or a text beyond what is handled
 */
typedef enum
{
  FOLD_EDTF_ERROR_SYNTAX,
  FOLD_EDTF_ERROR_NO_SUCH_DATE,
  FOLD_EDTF_ERROR_ORDER,
  FOLD_EDTF_ERROR_NOT_ALLOWED,
  FOLD_EDTF_ERROR_TOO_LARGE,
} FoldEdtfError;

typedef enum
{
  FOLD_EDTF_KIND_DATE,
  FOLD_EDTF_KIND_DATETIME,
  FOLD_EDTF_KIND_SEASON,
  FOLD_EDTF_KIND_INTERVAL,
  FOLD_EDTF_KIND_ONE_OF,
  FOLD_EDTF_KIND_ALL_OF,
} FoldEdtfKind;

/**
 * FoldEdtfPrecision:
 * @FOLD_EDTF_PRECISION_NONE: there is no date: an open or unknown end
 * @FOLD_EDTF_PRECISION_MILLENNIUM: a thousand years, or more
 *
 * How finely a date is known, from coarse to fine: down to the last unit
 * of which no digit is missing. “2015-XX” is known to the year.
 */
typedef enum
{
  FOLD_EDTF_PRECISION_NONE,
  FOLD_EDTF_PRECISION_MILLENNIUM,
  FOLD_EDTF_PRECISION_CENTURY,
  FOLD_EDTF_PRECISION_DECADE,
  FOLD_EDTF_PRECISION_YEAR,
  FOLD_EDTF_PRECISION_HALF_YEAR,
  FOLD_EDTF_PRECISION_FOUR_MONTHS,
  FOLD_EDTF_PRECISION_QUARTER,
  FOLD_EDTF_PRECISION_SEASON,
  FOLD_EDTF_PRECISION_MONTH,
  FOLD_EDTF_PRECISION_DAY,
  FOLD_EDTF_PRECISION_SECOND,
} FoldEdtfPrecision;

/* Which end of an interval; everything else is the same at both. */
typedef enum
{
  FOLD_EDTF_START,
  FOLD_EDTF_END,
} FoldEdtfSide;

typedef enum
{
  FOLD_EDTF_YEAR  = 1 << 0,
  FOLD_EDTF_MONTH = 1 << 1,
  FOLD_EDTF_DAY   = 1 << 2,
} FoldEdtfComponents;

/**
 * FoldEdtfQualifiers:
 * @uncertain: the components that the source, or its reader, doubts (`?`)
 * @approximate: the components that are estimates (`~`)
 * @unspecified: the components with digits nobody knows (`X`)
 */
typedef struct
{
  FoldEdtfComponents uncertain;
  FoldEdtfComponents approximate;
  FoldEdtfComponents unspecified;
} FoldEdtfQualifiers;

typedef enum
{
  FOLD_EDTF_EXTENT_OPEN_START        = 1 << 0,
  FOLD_EDTF_EXTENT_OPEN_END          = 1 << 1,
  FOLD_EDTF_EXTENT_UNKNOWN_START     = 1 << 2,
  FOLD_EDTF_EXTENT_UNKNOWN_END       = 1 << 3,
  FOLD_EDTF_EXTENT_UNCERTAIN_START   = 1 << 4,
  FOLD_EDTF_EXTENT_UNCERTAIN_END     = 1 << 5,
  FOLD_EDTF_EXTENT_APPROXIMATE_START = 1 << 6,
  FOLD_EDTF_EXTENT_APPROXIMATE_END   = 1 << 7,
  FOLD_EDTF_EXTENT_SPAN              = 1 << 8, /* it lasts; else it happened once, somewhere inside */
  FOLD_EDTF_EXTENT_COVERING          = 1 << 9, /* too many parts: this one covers them all, gaps included */
} FoldEdtfExtentFlags;

/**
 * FoldEdtfExtent:
 * @begin: first second that may belong to it
 * @core_begin: first second that surely does
 * @core_end: first second after @core_begin that may not
 * @end: first second after all that may belong to it
 * @flags: what the ends are like
 *
 * Where something is drawn: seconds since 1970-01-01T00:00 civil time, every
 * day having 86400 of them; half-open; G_MININT64 and G_MAXINT64 stand for
 * everything farther out. Without a core, @core_begin, @core_end and @begin
 * are the same.
 *
 * An open end reaches to G_MININT64 or G_MAXINT64. At an unknown end nothing
 * is claimed: the extent then holds only the end that is known.
 */
typedef struct
{
  gint64              begin;
  gint64              core_begin;
  gint64              core_end;
  gint64              end;
  FoldEdtfExtentFlags flags;
} FoldEdtfExtent;

typedef struct _FoldEdtf FoldEdtf;

GType             fold_edtf_get_type           (void) G_GNUC_CONST;
GQuark            fold_edtf_error_quark        (void);
gsize             fold_edtf_error_get_position (const GError       *error);

FoldEdtf         *fold_edtf_parse              (const char         *text,
                                                GError            **error);
FoldEdtf         *fold_edtf_parse_lenient      (const char         *text,
                                                char              **note,
                                                GError            **error);
FoldEdtf         *fold_edtf_ref                (FoldEdtf           *self);
void              fold_edtf_unref              (FoldEdtf           *self);

const char       *fold_edtf_get_text           (const FoldEdtf     *self);
int               fold_edtf_get_level          (const FoldEdtf     *self);
FoldEdtfKind      fold_edtf_get_kind           (const FoldEdtf     *self);
FoldEdtfPrecision fold_edtf_get_precision      (const FoldEdtf     *self,
                                                FoldEdtfSide        side);
gboolean          fold_edtf_get_earliest       (const FoldEdtf     *self,
                                                gint64             *day);
gboolean          fold_edtf_get_latest         (const FoldEdtf     *self,
                                                gint64             *day);
gboolean          fold_edtf_get_estimate       (const FoldEdtf     *self,
                                                gint64             *year);
gboolean          fold_edtf_has_open_start     (const FoldEdtf     *self);
gboolean          fold_edtf_has_open_end       (const FoldEdtf     *self);
gboolean          fold_edtf_has_unknown_start  (const FoldEdtf     *self);
gboolean          fold_edtf_has_unknown_end    (const FoldEdtf     *self);
void              fold_edtf_get_qualifiers     (const FoldEdtf     *self,
                                                FoldEdtfSide        side,
                                                FoldEdtfQualifiers *qualifiers);
gboolean          fold_edtf_is_uncertain       (const FoldEdtf     *self);
gboolean          fold_edtf_is_approximate     (const FoldEdtf     *self);

guint             fold_edtf_get_n_parts        (const FoldEdtf     *self);
void              fold_edtf_get_part           (const FoldEdtf     *self,
                                                guint               index,
                                                FoldEdtfExtent     *extent);

int               fold_edtf_compare            (const FoldEdtf     *a,
                                                const FoldEdtf     *b);
gboolean          fold_edtf_equal              (const FoldEdtf     *a,
                                                const FoldEdtf     *b);
guint             fold_edtf_hash               (const FoldEdtf     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FoldEdtf, fold_edtf_unref)

G_END_DECLS
