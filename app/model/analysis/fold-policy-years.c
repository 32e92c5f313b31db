/* fold-policy-years.c: policies in the order of time, and the year that each counts in
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-policy-years.h"

#include "fold-calendar.h"
#include "fold-life-event.h"

#include <glib/gi18n-lib.h>

/* What makes a policy, before what was only meant or what ends it. */
static int
rank_event (FoldLifeEventType event)
{
  switch (event)
    {
    case FOLD_LIFE_EVENT_ADOPTED:
    case FOLD_LIFE_EVENT_PUBLISHED:
    case FOLD_LIFE_EVENT_IN_FORCE:
    case FOLD_LIFE_EVENT_HAPPENED:
      return 0;
    case FOLD_LIFE_EVENT_ANNOUNCED:
    case FOLD_LIFE_EVENT_PROPOSED:
      return 1;
    case FOLD_LIFE_EVENT_AMENDED:
    case FOLD_LIFE_EVENT_SUSPENDED:
    case FOLD_LIFE_EVENT_REPEALED:
    case FOLD_LIFE_EVENT_ENDED:
    default:
      return 2;
    }
}

static int
get_year (gint64 day)
{
  FoldCivil civil;

  fold_calendar_civil_from_days (day, &civil);
  return (int) CLAMP (civil.year, -999999, 999999);
}

/* The first of the events that make it; an event that is only known to be over tells no year. */
static FoldEdtf *
find_date (FoldLibrary *library,
           FoldPolicy  *policy,
           gint64      *first_day)
{
  g_autoptr (GPtrArray) events = fold_library_list_parts (library, FOLD_RECORD (policy), FOLD_KIND_LIFE_EVENT);
  FoldEdtf *found = NULL;
  int found_rank = G_MAXINT;

  for (guint i = 0; i < events->len; i++)
    {
      FoldLifeEvent *event = g_ptr_array_index (events, i);
      FoldEdtf *edtf = fold_life_event_get_edtf (event);
      int rank = rank_event (fold_life_event_get_event (event));
      gint64 day = 0;

      if (edtf == NULL || !fold_edtf_get_earliest (edtf, &day))
        continue;
      if (rank < found_rank || (rank == found_rank && day < *first_day))
        {
          found = edtf;
          found_rank = rank;
          *first_day = day;
        }
    }
  return found;
}

/**
 * fold_policy_find_year:
 * @library: a library
 * @policy: a policy in it
 * @year: (out): the year that it counts in: the first one that its making may fall in
 * @is_exact: (out) (optional): whether it surely falls in that year
 *
 * The making of a policy is its adoption, publication, coming into force or
 * happening; where no source dates any of these, its announcement or proposal,
 * and then whatever is dated.
 *
 * Returns: whether it is dated at all
 */
gboolean
fold_policy_find_year (FoldLibrary *library,
                       FoldPolicy  *policy,
                       int         *year,
                       gboolean    *is_exact)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), FALSE);
  g_return_val_if_fail (FOLD_IS_POLICY (policy), FALSE);
  g_return_val_if_fail (year != NULL, FALSE);

  gint64 first = 0;
  gint64 last = 0;
  FoldEdtf *edtf = find_date (library, policy, &first);

  if (edtf == NULL)
    return FALSE;

  *year = get_year (first);
  if (is_exact != NULL)
    *is_exact = !fold_edtf_is_uncertain (edtf) && !fold_edtf_is_approximate (edtf) &&
                (fold_edtf_get_kind (edtf) == FOLD_EDTF_KIND_INTERVAL ||
                 (fold_edtf_get_latest (edtf, &last) && get_year (last) == *year));
  return TRUE;
}

/**
 * fold_policy_dup_year:
 * @library: a library
 * @policy: a policy in it
 *
 * Returns: (transfer full): the year for a reader, “c. 2004” where it is not
 *   sure, or “no date”
 */
char *
fold_policy_dup_year (FoldLibrary *library,
                      FoldPolicy  *policy)
{
  int year = 0;
  gboolean is_exact = FALSE;

  if (!fold_policy_find_year (library, policy, &year, &is_exact))
    return g_strdup (C_ ("policy", "no date"));
  /* Translators: a year that is not sure: about 2004 */
  return g_strdup_printf (is_exact ? "%d" : _ ("c. %d"), year);
}

typedef struct
{
  gint64      day;
  FoldPolicy *policy;
} Dated;

static int
compare_dated (gconstpointer a,
               gconstpointer b)
{
  const Dated *x = a;
  const Dated *y = b;

  if (x->day != y->day)
    return x->day < y->day ? -1 : 1;
  return g_strcmp0 (fold_record_get_id (FOLD_RECORD (x->policy)), fold_record_get_id (FOLD_RECORD (y->policy)));
}

/**
 * fold_library_list_by_year:
 * @library: a library
 *
 * Returns: (transfer full) (element-type FoldPolicy): all policies by the date
 *   that they count in, the undated last
 */
GPtrArray *
fold_library_list_by_year (FoldLibrary *library)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), NULL);

  FoldRecordList *list = fold_library_get_list (library, FOLD_KIND_POLICY);
  g_autoptr (GArray) dated = g_array_new (FALSE, FALSE, sizeof (Dated));
  GPtrArray *policies = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < fold_record_list_get_length (list); i++)
    {
      Dated entry = { G_MAXINT64, FOLD_POLICY (fold_record_list_peek (list, i)) };
      gint64 day = 0;

      if (find_date (library, entry.policy, &day) != NULL)
        entry.day = day;
      g_array_append_val (dated, entry);
    }
  g_array_sort (dated, compare_dated);
  for (guint i = 0; i < dated->len; i++)
    g_ptr_array_add (policies, g_object_ref (g_array_index (dated, Dated, i).policy));
  return policies;
}
