/* fold-policy-edits.c: a new policy where somebody points
 *
 * What the place on the timeline says is taken over: the date, as finely as the
 * zoom lets one point at it, and what the lane stands for.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-policy-edits.h"

#include "fold-calendar.h"
#include "fold-record-edits.h"

#include <glib/gi18n-lib.h>

/* So wide is what a finger or a hand on a mouse can hit. */
#define MIN_UNIT_PX 6.0

/**
 * fold_policy_dup_date:
 * @time: seconds of civil time
 * @seconds_per_px: how much time a pixel holds
 *
 * Returns: (transfer full): the day, month or year of @time in EDTF: the finest
 *   that is wide enough to be pointed at
 */
char *
fold_policy_dup_date (gint64 time,
                      double seconds_per_px)
{
  const double day = (double) FOLD_CALENDAR_SECONDS_PER_DAY;
  gint64 days = fold_calendar_days_from_seconds (time);
  g_autofree char *text = fold_calendar_format_day (days);
  char *last = NULL;

  if (day / seconds_per_px >= MIN_UNIT_PX)
    return g_steal_pointer (&text);
  last = strrchr (text, '-');
  *last = '\0';
  if (30 * day / seconds_per_px < MIN_UNIT_PX)
    *strrchr (text, '-') = '\0';
  return g_steal_pointer (&text);
}

/* A lane that stands for what has none, or for nothing, says nothing. */
static void
take_lane (FoldRecord  *policy,
           FoldLibrary *library,
           FoldLanes    lanes,
           const char  *lane)
{
  const char *names[] = {
    [FOLD_LANES_LEVEL] = "level", [FOLD_LANES_KIND] = "kind", [FOLD_LANES_PLACE] = "places",
    [FOLD_LANES_CODE] = "codes", [FOLD_LANES_APPROACH] = NULL, [FOLD_LANES_NONE] = NULL,
  };
  const FoldField *field = names[lanes] != NULL ? fold_kind_find_field (FOLD_KIND_POLICY, names[lanes]) : NULL;

  if (field != NULL && lane != NULL)
    fold_record_change (policy, library, field, lane, NULL);
}

/**
 * fold_edit_new_for_policy:
 * @library: a library
 * @title: what the policy is called
 * @lanes: what the lanes of the timeline are
 * @lane: (nullable): the id of one of them
 * @edtf: (nullable): a date in EDTF
 * @id: (out): the id of the policy
 *
 * Returns: (transfer full): a new policy in @lane, adopted at @edtf
 */
FoldEdit *
fold_edit_new_for_policy (FoldLibrary  *library,
                          const char   *title,
                          FoldLanes     lanes,
                          const char   *lane,
                          const char   *edtf,
                          char        **id)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (title != NULL && id != NULL, NULL);

  g_autoptr (FoldRecord) policy = fold_library_draft (library, FOLD_KIND_POLICY, NULL);
  g_autoptr (FoldRecord) date = fold_library_draft (library, FOLD_KIND_LIFE_EVENT, NULL);
  FoldEdit *edit = fold_edit_new (_("Add policy"));

  g_object_set (policy, "title", title, "level", FOLD_LEVEL_CITY, NULL);
  take_lane (policy, library, lanes, lane);
  fold_edit_put (edit, policy);
  *id = g_strdup (fold_record_get_id (policy));
  g_object_set (date, "policy", *id, "event", FOLD_LIFE_EVENT_ADOPTED, NULL);
  if (edtf != NULL && fold_record_parse_field (date, fold_kind_find_field (FOLD_KIND_LIFE_EVENT, "edtf"), edtf, NULL))
    fold_edit_put (edit, date);
  return edit;
}
