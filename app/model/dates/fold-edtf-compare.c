/* fold-edtf-compare.c: the order of dates
 *
 * Where a date begins is not all: “20XX” is not 2000. Dates are ordered by
 * earliest day, then latest, then precision, coarse before fine, then text.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-edtf-private.h"

#include "fold-calendar.h"

#include <string.h>

/* Where a value stands in order; compared field by field. */
typedef struct
{
  gint64            first_day;
  gint64            second_of_day;
  gint64            last_day;
  FoldEdtfPrecision precision;
} SortKey;

/* Nothing is known of an unknown end, so that the other one says where. */
static const FoldEdtfPoint *
get_known_point (const FoldEdtfMember *member,
                 FoldEdtfSide          side)
{
  const FoldEdtfPoint *point = _fold_edtf_member_get_point (member, side);

  return point->bound != FOLD_EDTF_BOUND_UNKNOWN ? point : _fold_edtf_member_get_point (member, !side);
}

static void
add_member (SortKey              *key,
            const FoldEdtfMember *member)
{
  const FoldEdtfPoint *first = get_known_point (member, FOLD_EDTF_START);
  const FoldEdtfPoint *last = get_known_point (member, FOLD_EDTF_END);

  key->first_day = MIN (key->first_day, first->bound == FOLD_EDTF_BOUND_DATE ? first->first_day : G_MININT64);
  key->last_day = MAX (key->last_day, last->bound == FOLD_EDTF_BOUND_DATE ? last->last_day : G_MAXINT64);

  if (first->has_time)
    key->second_of_day = first->instant - fold_calendar_seconds_from_days (first->first_day);
}

static SortKey
get_key (const FoldEdtf *self)
{
  SortKey key = { .first_day = G_MAXINT64, .last_day = G_MININT64 };

  for (guint i = 0; i < self->members->len; i++)
    add_member (&key, _fold_edtf_get_member (self, i));

  key.precision = fold_edtf_get_precision (self, FOLD_EDTF_START);
  return key;
}

static int
compare_numbers (gint64 a,
                 gint64 b)
{
  return (a > b) - (a < b);
}

/**
 * fold_edtf_compare:
 * @a: a date
 * @b: another
 *
 * Orders by the earliest day, then the latest, then from coarse to fine, then
 * by text. An open end lies infinitely far out; a date whose start is unknown
 * stands where its end is.
 *
 * Returns: less than, equal to or greater than 0
 */
int
fold_edtf_compare (const FoldEdtf *a,
                   const FoldEdtf *b)
{
  int order;

  g_return_val_if_fail (a != NULL, 0);
  g_return_val_if_fail (b != NULL, 0);

  SortKey key_a = get_key (a);
  SortKey key_b = get_key (b);

  if ((order = compare_numbers (key_a.first_day, key_b.first_day)) != 0)
    return order;

  if ((order = compare_numbers (key_a.second_of_day, key_b.second_of_day)) != 0)
    return order;

  if ((order = compare_numbers (key_a.last_day, key_b.last_day)) != 0)
    return order;

  if ((order = compare_numbers (key_a.precision, key_b.precision)) != 0)
    return order;

  return strcmp (a->text, b->text);
}

/**
 * fold_edtf_equal:
 * @a: a date
 * @b: another
 *
 * Returns: whether both say the same, in the same precision
 */
gboolean
fold_edtf_equal (const FoldEdtf *a,
                 const FoldEdtf *b)
{
  g_return_val_if_fail (a != NULL, FALSE);
  g_return_val_if_fail (b != NULL, FALSE);

  return g_str_equal (a->text, b->text);
}

/**
 * fold_edtf_hash:
 * @self: a date
 *
 * Returns: a number that is the same for equal dates
 */
guint
fold_edtf_hash (const FoldEdtf *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return g_str_hash (self->text);
}
