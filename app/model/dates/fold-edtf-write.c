/* fold-edtf-write.c: the canonical text of a date
 *
 * A qualifier at the right of a component holds for all before it as well.
 * The longest run of equally qualified components from the left is therefore
 * written with one mark at its right, and every other one with a mark at its
 * left, which holds for that component alone.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-edtf-private.h"

#define N_COMPONENTS 3

static const char *
get_qualifier (const FoldEdtfPoint *point,
               FoldEdtfComponents   component)
{
  gboolean uncertain = (point->qualifiers.uncertain & component) != 0;
  gboolean approximate = (point->qualifiers.approximate & component) != 0;

  if (uncertain && approximate)
    return "%";

  return uncertain ? "?" : approximate ? "~" : "";
}

static void
write_year (const FoldEdtfPoint *point,
            GString             *out)
{
  const char *sign = point->is_negative ? "-" : "";

  switch (point->year_form)
    {
    case FOLD_EDTF_YEAR_PLAIN:
      g_string_append_printf (out, "%s%s", sign, point->year);
      break;

    case FOLD_EDTF_YEAR_LONG:
      g_string_append_printf (out, "Y%s%" G_GINT64_FORMAT, sign, point->mantissa);
      break;

    case FOLD_EDTF_YEAR_EXPONENT:
      g_string_append_printf (out, "Y%s%" G_GINT64_FORMAT "E%u", sign, point->mantissa, point->exponent);
      break;

    default:
      g_assert_not_reached ();
    }

  if (point->significant > 0)
    g_string_append_printf (out, "S%u", point->significant);
}

static void
write_component (const FoldEdtfPoint *point,
                 int                  position,
                 GString             *out)
{
  if (position == 0)
    write_year (point, out);
  else if (position == 2)
    g_string_append (out, point->day);
  else if (point->season != 0)
    g_string_append_printf (out, "%d", point->season);
  else
    g_string_append (out, point->month);
}

static int
count_components (const FoldEdtfPoint *point)
{
  FoldEdtfComponents components = _fold_edtf_point_get_components (point);

  return 1 + ((components & FOLD_EDTF_MONTH) != 0) + ((components & FOLD_EDTF_DAY) != 0);
}

/* How many components from the left are qualified like the first. */
static int
count_alike (const FoldEdtfPoint *point,
             int                  n_components)
{
  const char *first = get_qualifier (point, FOLD_EDTF_YEAR);
  int n_alike = 1;

  if (first[0] == '\0')
    return 0;

  while (n_alike < n_components && g_str_equal (get_qualifier (point, 1u << n_alike), first))
    n_alike++;

  return n_alike;
}

static void
write_date (const FoldEdtfPoint *point,
            GString             *out)
{
  int n_components = count_components (point);
  int n_alike = count_alike (point, n_components);

  g_assert (n_components <= N_COMPONENTS);

  for (int i = 0; i < n_components; i++)
    {
      g_string_append (out, i > 0 ? "-" : "");

      if (i >= n_alike)
        g_string_append (out, get_qualifier (point, 1u << i));

      write_component (point, i, out);

      if (i + 1 == n_alike)
        g_string_append (out, get_qualifier (point, 1u << i));
    }
}

static void
write_time (const FoldEdtfTime *time,
            GString            *out)
{
  int zone = ABS (time->zone);

  g_string_append_printf (out, "T%02d:%02d:%02d", time->hour, time->minute, time->second);

  if (time->has_zone && zone == 0)
    g_string_append_c (out, 'Z');
  else if (time->has_zone)
    g_string_append_printf (out, "%c%02d:%02d", time->zone < 0 ? '-' : '+', zone / 60, zone % 60);
}

/* Writes a date, “..” for an open end, and nothing for an unknown one. */
void
_fold_edtf_write_point (const FoldEdtfPoint *point,
                        GString             *out)
{
  if (point->bound == FOLD_EDTF_BOUND_OPEN)
    g_string_append (out, "..");

  if (point->bound != FOLD_EDTF_BOUND_DATE)
    return;

  write_date (point, out);

  if (point->has_time)
    write_time (&point->time, out);
}

static void
write_member (const FoldEdtfMember *member,
              GString              *out)
{
  _fold_edtf_write_point (&member->start, out);

  if (!member->is_range)
    return;

  if (member->start.bound == FOLD_EDTF_BOUND_DATE && member->end.bound == FOLD_EDTF_BOUND_DATE)
    g_string_append (out, "..");

  _fold_edtf_write_point (&member->end, out);
}

static void
write_members (const FoldEdtf *self,
               GString        *out)
{
  g_string_append_c (out, self->kind == FOLD_EDTF_KIND_ONE_OF ? '[' : '{');

  for (guint i = 0; i < self->members->len; i++)
    {
      g_string_append (out, i > 0 ? "," : "");
      write_member (_fold_edtf_get_member (self, i), out);
    }

  g_string_append_c (out, self->kind == FOLD_EDTF_KIND_ONE_OF ? ']' : '}');
}

/* Returns: (transfer full): the canonical text of @self */
char *
_fold_edtf_write (const FoldEdtf *self)
{
  GString *out = g_string_new (NULL);
  const FoldEdtfMember *member = _fold_edtf_get_member (self, 0);

  if (self->kind == FOLD_EDTF_KIND_ONE_OF || self->kind == FOLD_EDTF_KIND_ALL_OF)
    {
      write_members (self, out);
    }
  else
    {
      _fold_edtf_write_point (&member->start, out);

      if (self->kind == FOLD_EDTF_KIND_INTERVAL)
        {
          g_string_append_c (out, '/');
          _fold_edtf_write_point (&member->end, out);
        }
    }

  return g_string_free (out, FALSE);
}
