/* fold-edtf-private.h: what an EDTF value is made of
 *
 * Every value is a list of members. A date or an interval has one; a set or
 * a list has one for each entry. A member is one point, or a range with a
 * point at either end.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-edtf.h"

G_BEGIN_DECLS

#define FOLD_EDTF_FIRST_SEASON 21
#define FOLD_EDTF_LAST_SEASON  41

/* What stands at a point: a date, “..”, or nothing. */
typedef enum
{
  FOLD_EDTF_BOUND_DATE,
  FOLD_EDTF_BOUND_OPEN,
  FOLD_EDTF_BOUND_UNKNOWN,
} FoldEdtfBound;

typedef enum
{
  FOLD_EDTF_YEAR_PLAIN,    /* 2015, 201X */
  FOLD_EDTF_YEAR_LONG,     /* Y12015 */
  FOLD_EDTF_YEAR_EXPONENT, /* Y17E7 */
} FoldEdtfYearForm;

typedef struct
{
  int      hour;
  int      minute;
  int      second;
  gboolean has_zone;
  int      zone; /* minutes that the clock is ahead of UTC */
} FoldEdtfTime;

typedef struct
{
  FoldEdtfBound      bound;

  /* As written. Digits may be 'X'; an absent month or day is "". */
  FoldEdtfYearForm   year_form;
  gboolean           is_negative;
  char               year[5];     /* of a plain year */
  gint64             mantissa;    /* of another, without its sign */
  guint              exponent;
  guint              significant; /* digits, 0 for all */
  char               month[3];
  char               day[3];
  int                season;      /* 21 to 41, or 0 */
  gboolean           has_time;
  FoldEdtfTime       time;
  FoldEdtfQualifiers qualifiers;

  /* What follows from it: _fold_edtf_point_resolve () */
  gint64             year_value;  /* the estimate where digits are insignificant */
  gint64             first_year;
  gint64             last_year;
  guint              months;      /* bit 0 is January */
  guint              days;        /* bit 0 is the first */
  gint64             first_day;   /* days since 1970-01-01 */
  gint64             last_day;
  gint64             instant;     /* with a time: seconds since 1970-01-01T00:00 */
} FoldEdtfPoint;

typedef struct
{
  gboolean      is_range;
  FoldEdtfPoint start;
  FoldEdtfPoint end; /* of a range */
} FoldEdtfMember;

struct _FoldEdtf
{
  gatomicrefcount  ref_count;
  FoldEdtfKind     kind;
  GArray          *members; /* FoldEdtfMember */
  GArray          *parts;   /* FoldEdtfExtent */
  char            *text;
  int              level;
};

/* A run of days, both ends included. */
typedef struct
{
  gint64 first_day;
  gint64 last_day;
} FoldEdtfRun;

/* fold-edtf.c */
FoldEdtf             *_fold_edtf_new                   (FoldEdtfKind          kind,
                                                        GArray               *members);

/* fold-edtf-error.c */
void                  _fold_edtf_set_error             (GError              **error,
                                                        FoldEdtfError         code,
                                                        const char           *text,
                                                        const char           *at,
                                                        const char           *message);

/* fold-edtf-point.c */
gboolean              _fold_edtf_point_resolve         (FoldEdtfPoint        *self);
gboolean              _fold_edtf_point_resolve_year    (FoldEdtfPoint        *self);
guint                 _fold_edtf_point_count_year_digits
                                                       (const FoldEdtfPoint  *self);
GArray               *_fold_edtf_point_get_runs        (const FoldEdtfPoint  *self,
                                                        guint                 limit);

/* fold-edtf-grade.c */
FoldEdtfComponents    _fold_edtf_point_get_components  (const FoldEdtfPoint  *self);
FoldEdtfPrecision     _fold_edtf_point_get_precision   (const FoldEdtfPoint  *self);
int                   _fold_edtf_point_get_level       (const FoldEdtfPoint  *self);

/* fold-edtf-extent.c */
GArray               *_fold_edtf_create_parts          (const FoldEdtf       *self);

/* fold-edtf-write.c */
char                 *_fold_edtf_write                 (const FoldEdtf       *self);
void                  _fold_edtf_write_point           (const FoldEdtfPoint  *point,
                                                        GString              *out);

/* fold-edtf-draft.c */
char                 *_fold_edtf_rewrite_draft         (const char           *text);

/* fold-edtf-phrase.c */
char                 *_fold_edtf_format_day_of_year    (int                   month,
                                                        int                   day);
char                 *_fold_edtf_format_point          (const FoldEdtfPoint  *point,
                                                        gboolean              in_sentence);

static inline const FoldEdtfMember *
_fold_edtf_get_member (const FoldEdtf *self,
                       guint           position)
{
  return &g_array_index (self->members, FoldEdtfMember, position);
}

/* The point at one end of a member. */
static inline const FoldEdtfPoint *
_fold_edtf_member_get_point (const FoldEdtfMember *self,
                             FoldEdtfSide          side)
{
  return self->is_range && side == FOLD_EDTF_END ? &self->end : &self->start;
}

G_END_DECLS
