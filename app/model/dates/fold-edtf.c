/* fold-edtf.c: a date as its source states it (EDTF, ISO 8601-2:2019)
 *
 * The value never changes after it was parsed; what is asked often is worked
 * out once. Two values are equal if their canonical texts are.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-edtf-private.h"

#include <string.h>

G_DEFINE_BOXED_TYPE (FoldEdtf, fold_edtf, fold_edtf_ref, fold_edtf_unref)

static gboolean
has_unspecified (const FoldEdtfMember *member)
{
  return (member->start.qualifiers.unspecified | member->end.qualifiers.unspecified) != 0;
}

static int
find_level (const FoldEdtf *self)
{
  const FoldEdtfMember *member = _fold_edtf_get_member (self, 0);

  if (self->kind == FOLD_EDTF_KIND_ONE_OF || self->kind == FOLD_EDTF_KIND_ALL_OF)
    return 2;

  if (self->kind != FOLD_EDTF_KIND_INTERVAL)
    return _fold_edtf_point_get_level (&member->start);

  /* Level 1 knows no unspecified digits within an interval. */
  if (has_unspecified (member))
    return 2;

  return MAX (_fold_edtf_point_get_level (&member->start), _fold_edtf_point_get_level (&member->end));
}

/* Takes @members, which are resolved, and makes the value of them. */
FoldEdtf *
_fold_edtf_new (FoldEdtfKind  kind,
                GArray       *members)
{
  FoldEdtf *self = g_new0 (FoldEdtf, 1);

  g_assert (members->len > 0);

  g_atomic_ref_count_init (&self->ref_count);
  self->kind = kind;
  self->members = members;
  self->level = find_level (self);
  self->text = _fold_edtf_write (self);
  self->parts = _fold_edtf_create_parts (self);
  return self;
}

/**
 * fold_edtf_ref:
 * @self: a date
 *
 * Returns: (transfer full): @self, held once more
 */
FoldEdtf *
fold_edtf_ref (FoldEdtf *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * fold_edtf_unref:
 * @self: (transfer full): a date
 *
 * Lets go of @self.
 */
void
fold_edtf_unref (FoldEdtf *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_array_unref (self->members);
  g_array_unref (self->parts);
  g_free (self->text);
  g_free (self);
}

/**
 * fold_edtf_get_text:
 * @self: a date
 *
 * The canonical text: parsing it gives an equal value. It says what the text
 * that was parsed says, qualifiers written as far right as they go and zones
 * in full.
 *
 * Returns: (transfer none): the text
 */
const char *
fold_edtf_get_text (const FoldEdtf *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->text;
}

/**
 * fold_edtf_get_level:
 * @self: a date
 *
 * Returns: 0, 1 or 2: the lowest level of EDTF in which the date can be written
 */
int
fold_edtf_get_level (const FoldEdtf *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->level;
}

/**
 * fold_edtf_get_kind:
 * @self: a date
 *
 * Returns: what the date is. All sub-year groups, 21 to 41, are seasons.
 */
FoldEdtfKind
fold_edtf_get_kind (const FoldEdtf *self)
{
  g_return_val_if_fail (self != NULL, FOLD_EDTF_KIND_DATE);

  return self->kind;
}

/**
 * fold_edtf_get_precision:
 * @self: a date
 * @side: which end, of an interval
 *
 * Of sets and lists, the coarsest of the members.
 *
 * Returns: how finely the date is known, %FOLD_EDTF_PRECISION_NONE for an
 *   open or unknown end
 */
FoldEdtfPrecision
fold_edtf_get_precision (const FoldEdtf *self,
                         FoldEdtfSide    side)
{
  FoldEdtfPrecision coarsest = FOLD_EDTF_PRECISION_SECOND;

  g_return_val_if_fail (self != NULL, FOLD_EDTF_PRECISION_NONE);

  if (self->kind == FOLD_EDTF_KIND_INTERVAL)
    return _fold_edtf_point_get_precision (_fold_edtf_member_get_point (_fold_edtf_get_member (self, 0), side));

  for (guint i = 0; i < self->members->len; i++)
    for (FoldEdtfSide end = FOLD_EDTF_START; end <= FOLD_EDTF_END; end++)
      {
        const FoldEdtfPoint *point = _fold_edtf_member_get_point (_fold_edtf_get_member (self, i), end);

        if (point->bound == FOLD_EDTF_BOUND_DATE)
          coarsest = MIN (coarsest, _fold_edtf_point_get_precision (point));
      }

  return coarsest;
}

static gboolean
has_bound (const FoldEdtf *self,
           FoldEdtfSide    side,
           FoldEdtfBound   bound)
{
  for (guint i = 0; i < self->members->len; i++)
    if (_fold_edtf_member_get_point (_fold_edtf_get_member (self, i), side)->bound == bound)
      return TRUE;

  return FALSE;
}

/**
 * fold_edtf_get_earliest:
 * @self: a date
 * @day: (out) (optional): days since 1970-01-01
 *
 * The first day that may be meant. A time with a zone counts as the day it is
 * in UTC.
 *
 * Returns: %FALSE if there is none because the start is open or unknown
 */
gboolean
fold_edtf_get_earliest (const FoldEdtf *self,
                        gint64         *day)
{
  gint64 earliest = G_MAXINT64;

  g_return_val_if_fail (self != NULL, FALSE);

  if (fold_edtf_has_open_start (self) || fold_edtf_has_unknown_start (self))
    return FALSE;

  for (guint i = 0; i < self->members->len; i++)
    earliest = MIN (earliest, _fold_edtf_get_member (self, i)->start.first_day);

  if (day != NULL)
    *day = earliest;

  return TRUE;
}

/**
 * fold_edtf_get_latest:
 * @self: a date
 * @day: (out) (optional): days since 1970-01-01
 *
 * The last day that may be meant.
 *
 * Returns: %FALSE if there is none because the end is open or unknown
 */
gboolean
fold_edtf_get_latest (const FoldEdtf *self,
                      gint64         *day)
{
  gint64 latest = G_MININT64;

  g_return_val_if_fail (self != NULL, FALSE);

  if (fold_edtf_has_open_end (self) || fold_edtf_has_unknown_end (self))
    return FALSE;

  for (guint i = 0; i < self->members->len; i++)
    latest = MAX (latest, _fold_edtf_member_get_point (_fold_edtf_get_member (self, i), FOLD_EDTF_END)->last_day);

  if (day != NULL)
    *day = latest;

  return TRUE;
}

/**
 * fold_edtf_get_estimate:
 * @self: a date
 * @year: (out) (optional): astronomical year
 *
 * The year that a date with significant digits names: 1950 for “1950S2”, which
 * may be any year from 1900 to 1999.
 *
 * Returns: whether @self is such a date
 */
gboolean
fold_edtf_get_estimate (const FoldEdtf *self,
                        gint64         *year)
{
  g_return_val_if_fail (self != NULL, FALSE);

  const FoldEdtfPoint *point = &_fold_edtf_get_member (self, 0)->start;

  if (self->kind != FOLD_EDTF_KIND_DATE || point->significant == 0)
    return FALSE;

  if (year != NULL)
    *year = point->year_value;

  return TRUE;
}

/**
 * fold_edtf_has_open_start:
 * @self: a date
 *
 * Returns: whether it has always been so, as in “../2015”
 */
gboolean
fold_edtf_has_open_start (const FoldEdtf *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return has_bound (self, FOLD_EDTF_START, FOLD_EDTF_BOUND_OPEN);
}

/**
 * fold_edtf_has_open_end:
 * @self: a date
 *
 * Returns: whether it is still going on, as in “2015/..”
 */
gboolean
fold_edtf_has_open_end (const FoldEdtf *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return has_bound (self, FOLD_EDTF_END, FOLD_EDTF_BOUND_OPEN);
}

/**
 * fold_edtf_has_unknown_start:
 * @self: a date
 *
 * Returns: whether it began, but nobody says when, as in “/2015”
 */
gboolean
fold_edtf_has_unknown_start (const FoldEdtf *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return has_bound (self, FOLD_EDTF_START, FOLD_EDTF_BOUND_UNKNOWN);
}

/**
 * fold_edtf_has_unknown_end:
 * @self: a date
 *
 * Returns: whether it ended, but nobody says when, as in “2015/”
 */
gboolean
fold_edtf_has_unknown_end (const FoldEdtf *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return has_bound (self, FOLD_EDTF_END, FOLD_EDTF_BOUND_UNKNOWN);
}

static void
add_qualifiers (const FoldEdtfPoint *point,
                FoldEdtfQualifiers  *qualifiers)
{
  qualifiers->uncertain |= point->qualifiers.uncertain;
  qualifiers->approximate |= point->qualifiers.approximate;
  qualifiers->unspecified |= point->qualifiers.unspecified;
}

/**
 * fold_edtf_get_qualifiers:
 * @self: a date
 * @side: which end, of an interval
 * @qualifiers: (out caller-allocates): the components that are in doubt
 *
 * Of sets and lists, those of all members together. A season counts as a month.
 */
void
fold_edtf_get_qualifiers (const FoldEdtf     *self,
                          FoldEdtfSide        side,
                          FoldEdtfQualifiers *qualifiers)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (qualifiers != NULL);

  memset (qualifiers, 0, sizeof *qualifiers);

  for (guint i = 0; i < self->members->len; i++)
    {
      const FoldEdtfMember *member = _fold_edtf_get_member (self, i);

      add_qualifiers (_fold_edtf_member_get_point (member, side), qualifiers);

      if (self->kind != FOLD_EDTF_KIND_INTERVAL)
        add_qualifiers (_fold_edtf_member_get_point (member, FOLD_EDTF_END), qualifiers);
    }
}

/**
 * fold_edtf_is_uncertain:
 * @self: a date
 *
 * Returns: whether any part of it is qualified with `?` or `%`
 */
gboolean
fold_edtf_is_uncertain (const FoldEdtf *self)
{
  FoldEdtfQualifiers start, end;

  g_return_val_if_fail (self != NULL, FALSE);

  fold_edtf_get_qualifiers (self, FOLD_EDTF_START, &start);
  fold_edtf_get_qualifiers (self, FOLD_EDTF_END, &end);
  return (start.uncertain | end.uncertain) != 0;
}

/**
 * fold_edtf_is_approximate:
 * @self: a date
 *
 * Returns: whether any part of it is qualified with `~` or `%`
 */
gboolean
fold_edtf_is_approximate (const FoldEdtf *self)
{
  FoldEdtfQualifiers start, end;

  g_return_val_if_fail (self != NULL, FALSE);

  fold_edtf_get_qualifiers (self, FOLD_EDTF_START, &start);
  fold_edtf_get_qualifiers (self, FOLD_EDTF_END, &end);
  return (start.approximate | end.approximate) != 0;
}

/**
 * fold_edtf_get_n_parts:
 * @self: a date
 *
 * Returns: of how many separate stretches the date consists, 1 to
 *   %FOLD_EDTF_MAX_PARTS: one for “2015”, ten for “156X-12-25”
 */
guint
fold_edtf_get_n_parts (const FoldEdtf *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->parts->len;
}

/**
 * fold_edtf_get_part:
 * @self: a date
 * @index: which part, below fold_edtf_get_n_parts()
 * @extent: (out caller-allocates): where it lies
 *
 * Parts come in the order of the members, and by time within a member.
 */
void
fold_edtf_get_part (const FoldEdtf *self,
                    guint           index,
                    FoldEdtfExtent *extent)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (extent != NULL);
  g_return_if_fail (index < self->parts->len);

  *extent = g_array_index (self->parts, FoldEdtfExtent, index);
}
