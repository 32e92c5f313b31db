/* fold-edtf-extent.c: where a date is drawn
 *
 * A single date lies somewhere within its extent and has no core. A span has
 * one: what lies between the last moment it may have begun and the first
 * moment it may have ended.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-edtf-private.h"

#include "fold-calendar.h"

static FoldEdtfExtentFlags
get_flags (const FoldEdtfPoint *point,
           FoldEdtfSide         side)
{
  gboolean at_start = side == FOLD_EDTF_START;
  FoldEdtfExtentFlags flags = 0;

  if (point->bound == FOLD_EDTF_BOUND_OPEN)
    flags |= at_start ? FOLD_EDTF_EXTENT_OPEN_START : FOLD_EDTF_EXTENT_OPEN_END;

  if (point->bound == FOLD_EDTF_BOUND_UNKNOWN)
    flags |= at_start ? FOLD_EDTF_EXTENT_UNKNOWN_START : FOLD_EDTF_EXTENT_UNKNOWN_END;

  if (point->qualifiers.uncertain != 0)
    flags |= at_start ? FOLD_EDTF_EXTENT_UNCERTAIN_START : FOLD_EDTF_EXTENT_UNCERTAIN_END;

  if (point->qualifiers.approximate != 0)
    flags |= at_start ? FOLD_EDTF_EXTENT_APPROXIMATE_START : FOLD_EDTF_EXTENT_APPROXIMATE_END;

  return flags;
}

static void
add_part (GArray              *parts,
          gint64               begin,
          gint64               end,
          FoldEdtfExtentFlags  flags)
{
  FoldEdtfExtent extent = { begin, begin, begin, end, flags };

  g_array_append_val (parts, extent);
}

static void
add_date (GArray              *parts,
          const FoldEdtfPoint *point)
{
  FoldEdtfExtentFlags flags = get_flags (point, FOLD_EDTF_START) | get_flags (point, FOLD_EDTF_END);

  if (point->has_time)
    {
      add_part (parts, point->instant, point->instant + 1, flags);
      return;
    }

  g_autoptr (GArray) runs = _fold_edtf_point_get_runs (point, FOLD_EDTF_MAX_PARTS);

  for (guint i = 0; i < runs->len; i++)
    {
      const FoldEdtfRun *run = &g_array_index (runs, FoldEdtfRun, i);

      add_part (parts,
                fold_calendar_seconds_from_days (run->first_day),
                fold_calendar_seconds_from_days (run->last_day + 1),
                flags);
    }
}

/* An unknown end claims nothing beyond the end that is known. */
static gint64
get_begin (const FoldEdtfMember *member)
{
  const FoldEdtfPoint *point = &member->start;

  if (point->bound == FOLD_EDTF_BOUND_UNKNOWN)
    point = &member->end;

  return point->bound == FOLD_EDTF_BOUND_DATE ? fold_calendar_seconds_from_days (point->first_day) : G_MININT64;
}

static gint64
get_end (const FoldEdtfMember *member)
{
  const FoldEdtfPoint *point = &member->end;

  if (point->bound == FOLD_EDTF_BOUND_UNKNOWN)
    point = &member->start;

  return point->bound == FOLD_EDTF_BOUND_DATE ? fold_calendar_seconds_from_days (point->last_day + 1) : G_MAXINT64;
}

static void
set_core (FoldEdtfExtent       *extent,
          const FoldEdtfMember *member)
{
  gint64 core_begin = G_MININT64;
  gint64 core_end = G_MAXINT64;

  if (member->start.bound == FOLD_EDTF_BOUND_UNKNOWN || member->end.bound == FOLD_EDTF_BOUND_UNKNOWN)
    return;

  if (member->start.bound == FOLD_EDTF_BOUND_DATE)
    core_begin = fold_calendar_seconds_from_days (member->start.last_day + 1);

  if (member->end.bound == FOLD_EDTF_BOUND_DATE)
    core_end = fold_calendar_seconds_from_days (member->end.first_day);

  if (core_begin < core_end)
    {
      extent->core_begin = core_begin;
      extent->core_end = core_end;
    }
}

static void
add_range (GArray               *parts,
           const FoldEdtfMember *member,
           gboolean              lasts)
{
  FoldEdtfExtentFlags flags = get_flags (&member->start, FOLD_EDTF_START) | get_flags (&member->end, FOLD_EDTF_END);

  add_part (parts, get_begin (member), get_end (member), flags);

  if (lasts)
    {
      FoldEdtfExtent *extent = &g_array_index (parts, FoldEdtfExtent, parts->len - 1);

      extent->flags |= FOLD_EDTF_EXTENT_SPAN;
      set_core (extent, member);
    }
}

/* One part in place of all of them. */
static void
cover (GArray *parts)
{
  FoldEdtfExtent covering = g_array_index (parts, FoldEdtfExtent, 0);

  for (guint i = 1; i < parts->len; i++)
    {
      const FoldEdtfExtent *extent = &g_array_index (parts, FoldEdtfExtent, i);

      covering.begin = MIN (covering.begin, extent->begin);
      covering.end = MAX (covering.end, extent->end);
      covering.flags |= extent->flags;
    }

  covering.core_begin = covering.begin;
  covering.core_end = covering.begin;
  covering.flags |= FOLD_EDTF_EXTENT_COVERING;
  covering.flags &= ~FOLD_EDTF_EXTENT_SPAN;
  g_array_set_size (parts, 0);
  g_array_append_val (parts, covering);
}

/* The last part reaches to the end of what was cut off. */
static void
add_member (GArray               *parts,
            const FoldEdtfMember *member,
            gboolean              lasts)
{
  if (member->is_range)
    {
      add_range (parts, member, lasts);
      return;
    }

  guint before = parts->len;

  add_date (parts, &member->start);

  if (parts->len - before > FOLD_EDTF_MAX_PARTS)
    g_array_index (parts, FoldEdtfExtent, parts->len - 1).end
      = fold_calendar_seconds_from_days (member->start.last_day + 1);
}

/* Returns: (transfer full) (element-type FoldEdtfExtent): the parts of @self */
GArray *
_fold_edtf_create_parts (const FoldEdtf *self)
{
  GArray *parts = g_array_new (FALSE, FALSE, sizeof (FoldEdtfExtent));

  for (guint i = 0; i < self->members->len; i++)
    add_member (parts, _fold_edtf_get_member (self, i), self->kind != FOLD_EDTF_KIND_ONE_OF);

  if (parts->len > FOLD_EDTF_MAX_PARTS)
    cover (parts);

  return parts;
}
