/* fold-edtf-label.c: dates in words
 *
 * What a screen reader says and what stands beside a mark. What is doubtful is
 * said to be, and of what: “2004, month approximate” is not “about 2004”.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-edtf-label.h"

#include "fold-edtf-private.h"

#include <glib/gi18n-lib.h>

typedef enum
{
  DOUBT_NONE,
  DOUBT_UNCERTAIN,
  DOUBT_APPROXIMATE,
  DOUBT_BOTH,
} Doubt;

#define N_DOUBTS     4
#define N_COMPONENTS (FOLD_EDTF_YEAR | FOLD_EDTF_MONTH | FOLD_EDTF_DAY)

static char *
join (const char *first,
      const char *second)
{
  if (first == NULL)
    return g_strdup (second);

  /* Translators: two statements about a date, as in “2004, month approximate” */
  return g_strdup_printf (C_("statements", "%1$s, %2$s"), first, second);
}

static void
add_statement (char       **statements,
               const char  *statement)
{
  char *joined = join (*statements, statement);

  g_free (*statements);
  *statements = joined;
}

/* All components of a date in the same doubt, or none. */
static Doubt
get_doubt_of_all (const FoldEdtfPoint *point)
{
  FoldEdtfComponents all = _fold_edtf_point_get_components (point);
  gboolean uncertain = point->qualifiers.uncertain == all;
  gboolean approximate = point->qualifiers.approximate == all;

  if (point->bound != FOLD_EDTF_BOUND_DATE)
    return DOUBT_NONE;

  return (uncertain ? DOUBT_UNCERTAIN : 0) | (approximate ? DOUBT_APPROXIMATE : 0);
}

/* Translated: some components, but not all, in one doubt. */
static const char *
get_statement_on_components (FoldEdtfComponents components,
                             Doubt              doubt)
{
  static const char * const statements[N_COMPONENTS][N_DOUBTS] = {
    [FOLD_EDTF_YEAR] = { NULL, N_("year uncertain"), N_("year approximate"),
                         N_("year uncertain and approximate") },
    [FOLD_EDTF_MONTH] = { NULL, N_("month uncertain"), N_("month approximate"),
                          N_("month uncertain and approximate") },
    [FOLD_EDTF_DAY] = { NULL, N_("day uncertain"), N_("day approximate"),
                        N_("day uncertain and approximate") },
    [FOLD_EDTF_YEAR | FOLD_EDTF_MONTH] = { NULL, N_("year and month uncertain"), N_("year and month approximate"),
                                           N_("year and month uncertain and approximate") },
    [FOLD_EDTF_YEAR | FOLD_EDTF_DAY] = { NULL, N_("year and day uncertain"), N_("year and day approximate"),
                                         N_("year and day uncertain and approximate") },
    [FOLD_EDTF_MONTH | FOLD_EDTF_DAY] = { NULL, N_("month and day uncertain"), N_("month and day approximate"),
                                          N_("month and day uncertain and approximate") },
  };

  return _(statements[components][doubt]);
}

/* What is doubtful about some components only, or %NULL. */
static char *
format_statements_on_components (const FoldEdtfPoint *point)
{
  FoldEdtfComponents all = _fold_edtf_point_get_components (point);
  FoldEdtfComponents uncertain = point->qualifiers.uncertain;
  FoldEdtfComponents approximate = point->qualifiers.approximate;
  char *statements = NULL;

  if (uncertain != 0 && uncertain == approximate && uncertain != all)
    return g_strdup (get_statement_on_components (uncertain, DOUBT_BOTH));

  if (uncertain != 0 && uncertain != all)
    add_statement (&statements, get_statement_on_components (uncertain, DOUBT_UNCERTAIN));

  if (approximate != 0 && approximate != all)
    add_statement (&statements, get_statement_on_components (approximate, DOUBT_APPROXIMATE));

  return statements;
}

static char *
format_doubt (const FoldEdtfPoint *point)
{
  Doubt doubt = get_doubt_of_all (point);
  g_autofree char *date = _fold_edtf_format_point (point, (doubt & DOUBT_APPROXIMATE) != 0);

  if (doubt == DOUBT_UNCERTAIN)
    return g_strdup_printf (_("%s (uncertain)"), date);

  if (doubt == DOUBT_BOTH)
    return point->season != 0
           ? g_strdup_printf (C_("season", "about %s (uncertain)"), date)
           : g_strdup_printf (C_("date", "about %s (uncertain)"), date);

  if (doubt == DOUBT_APPROXIMATE)
    return point->season != 0
           ? g_strdup_printf (C_("season", "about %s"), date)
           : g_strdup_printf (C_("date", "about %s"), date);

  return g_steal_pointer (&date);
}

/* One date with its qualifiers; among others it needs parentheses. */
static char *
format_date (const FoldEdtfPoint *point,
             gboolean             among_others)
{
  g_autofree char *date = format_doubt (point);
  g_autofree char *statements = format_statements_on_components (point);

  if (statements == NULL)
    return g_steal_pointer (&date);

  if (among_others)
    /* Translators: a date in a list, and what is doubtful about it: “June 2004 (month approximate)” */
    return g_strdup_printf (C_("statements", "%1$s (%2$s)"), date, statements);

  return join (date, statements);
}

static const char *
get_statement_on_ends (Doubt start,
                       Doubt end)
{
  static const char * const on_both[] = {
    NULL, N_("start and end uncertain"), N_("start and end approximate"),
    N_("start and end uncertain and approximate"),
  };
  static const char * const on_start[] = {
    NULL, N_("start uncertain"), N_("start approximate"), N_("start uncertain and approximate"),
  };
  static const char * const on_end[] = {
    NULL, N_("end uncertain"), N_("end approximate"), N_("end uncertain and approximate"),
  };

  if (start == end)
    return on_both[start];

  return end == DOUBT_NONE ? on_start[start] : on_end[end];
}

/* What is doubtful about an interval, or %NULL. */
static char *
format_statements_on_ends (const FoldEdtfMember *interval)
{
  Doubt start = get_doubt_of_all (&interval->start);
  Doubt end = get_doubt_of_all (&interval->end);
  g_autofree char *within_start = format_statements_on_components (&interval->start);
  g_autofree char *within_end = format_statements_on_components (&interval->end);
  char *statements = NULL;

  if (start != DOUBT_NONE)
    add_statement (&statements, _(get_statement_on_ends (start, start == end ? end : DOUBT_NONE)));

  if (end != DOUBT_NONE && end != start)
    add_statement (&statements, _(get_statement_on_ends (DOUBT_NONE, end)));

  if (within_start != NULL)
    {
      /* Translators: what is doubtful about the start of an interval: “start: month approximate” */
      g_autofree char *statement = g_strdup_printf (_("start: %s"), within_start);

      add_statement (&statements, statement);
    }

  if (within_end != NULL)
    {
      g_autofree char *statement = g_strdup_printf (_("end: %s"), within_end);

      add_statement (&statements, statement);
    }

  return statements;
}

static char *
format_without_dates (const FoldEdtfMember *interval)
{
  if (interval->start.bound == FOLD_EDTF_BOUND_UNKNOWN)
    return g_strdup (_("still going on, start unknown"));

  if (interval->end.bound == FOLD_EDTF_BOUND_UNKNOWN)
    return g_strdup (_("start open, end unknown"));

  return g_strdup (_("without start or end"));
}

static char *
format_from (const FoldEdtfMember *interval)
{
  g_autofree char *start = _fold_edtf_format_point (&interval->start, TRUE);

  if (interval->end.bound == FOLD_EDTF_BOUND_OPEN)
    return g_strdup_printf (_("since %s, still going on"), start);

  return g_strdup_printf (_("from %s, end unknown"), start);
}

static char *
format_until (const FoldEdtfMember *interval)
{
  g_autofree char *end = _fold_edtf_format_point (&interval->end, TRUE);

  if (interval->start.bound == FOLD_EDTF_BOUND_OPEN)
    return g_strdup_printf (_("until %s, start open"), end);

  return g_strdup_printf (_("until %s, start unknown"), end);
}

static char *
format_both_ends (const FoldEdtfMember *interval,
                  gboolean              is_doubtful)
{
  g_autofree char *start = _fold_edtf_format_point (&interval->start, TRUE);
  g_autofree char *end = _fold_edtf_format_point (&interval->end, TRUE);

  if (is_doubtful)
    /* Translators: an interval of which something is doubtful; what, follows:
     * “between 2004 and 2008, start uncertain” */
    return g_strdup_printf (_("between %s and %s"), start, end);

  return g_strdup_printf (_("from %s to %s"), start, end);
}

static char *
format_interval (const FoldEdtfMember *interval)
{
  g_autofree char *statements = format_statements_on_ends (interval);
  g_autofree char *label = NULL;

  if (interval->start.bound == FOLD_EDTF_BOUND_DATE && interval->end.bound == FOLD_EDTF_BOUND_DATE)
    label = format_both_ends (interval, statements != NULL);
  else if (interval->start.bound == FOLD_EDTF_BOUND_DATE)
    label = format_from (interval);
  else if (interval->end.bound == FOLD_EDTF_BOUND_DATE)
    label = format_until (interval);
  else
    label = format_without_dates (interval);

  return statements != NULL ? join (label, statements) : g_steal_pointer (&label);
}

static char *
format_half_range (const FoldEdtfMember *member,
                   gboolean              is_one_of)
{
  const FoldEdtfPoint *point = member->start.bound == FOLD_EDTF_BOUND_DATE ? &member->start : &member->end;
  g_autofree char *date = format_date (point, TRUE);

  if (point == &member->start)
    return is_one_of ? g_strdup_printf (_("any date from %s on"), date)
                     : g_strdup_printf (_("all dates from %s on"), date);

  return is_one_of ? g_strdup_printf (_("any date until %s"), date)
                   : g_strdup_printf (_("all dates until %s"), date);
}

static char *
format_member (const FoldEdtf       *self,
               const FoldEdtfMember *member)
{
  gboolean is_one_of = self->kind == FOLD_EDTF_KIND_ONE_OF;
  gboolean is_alone = self->members->len == 1;

  if (!member->is_range)
    return format_date (&member->start, !is_alone);

  if (member->start.bound != FOLD_EDTF_BOUND_DATE || member->end.bound != FOLD_EDTF_BOUND_DATE)
    return format_half_range (member, is_one_of);

  g_autofree char *start = format_date (&member->start, TRUE);
  g_autofree char *end = format_date (&member->end, TRUE);

  if (!is_alone)
    /* Translators: a range within a list, as in “1667 or 1670 to 1672” */
    return g_strdup_printf (C_("range in a list", "%s to %s"), start, end);

  return is_one_of ? g_strdup_printf (_("any date from %s to %s"), start, end)
                   : g_strdup_printf (_("all dates from %s to %s"), start, end);
}

static char *
format_members (const FoldEdtf *self)
{
  g_autoptr (GString) list = g_string_new (NULL);
  guint last = self->members->len - 1;

  for (guint i = 0; i < last; i++)
    {
      g_autofree char *member = format_member (self, _fold_edtf_get_member (self, i));

      /* Translators: what separates the dates of a list, but for the last two */
      g_string_append (list, i > 0 ? C_("between dates", ", ") : "");
      g_string_append (list, member);
    }

  g_autofree char *last_member = format_member (self, _fold_edtf_get_member (self, last));

  if (last == 0)
    return g_steal_pointer (&last_member);

  if (self->kind == FOLD_EDTF_KIND_ONE_OF)
    /* Translators: the dates of a list: “one of: 1667, 1668 or 1670 to 1672” */
    return g_strdup_printf (_("one of: %1$s or %2$s"), list->str, last_member);

  /* Translators: the dates of a list: “1960 and December 1961” */
  return g_strdup_printf (C_("dates", "%1$s and %2$s"), list->str, last_member);
}

/**
 * fold_edtf_format_label:
 * @self: a date
 *
 * Says a date in the language of the messages, warmly and exactly: “about
 * 2015”, “between 2004 and 2008, start uncertain”, “since 2015, still going
 * on”, “45 BCE”. It begins in lower case where the language does.
 *
 * Returns: (transfer full): the words
 */
char *
fold_edtf_format_label (const FoldEdtf *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  switch (self->kind)
    {
    case FOLD_EDTF_KIND_INTERVAL:
      return format_interval (_fold_edtf_get_member (self, 0));

    case FOLD_EDTF_KIND_ONE_OF:
    case FOLD_EDTF_KIND_ALL_OF:
      return format_members (self);

    case FOLD_EDTF_KIND_DATE:
    case FOLD_EDTF_KIND_DATETIME:
    case FOLD_EDTF_KIND_SEASON:
    default:
      return format_date (&_fold_edtf_get_member (self, 0)->start, FALSE);
    }
}
