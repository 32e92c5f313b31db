/* fold-statements.c: what the sources say of the dates of a policy
 *
 * One source that gives two dates tells of two occasions; two sources that
 * leave no common day disagree. “2011” and “May 2011” agree.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-statements.h"

static void
statements_free (gpointer data)
{
  FoldStatements *statements = data;

  g_ptr_array_unref (statements->life_events);
  g_free (statements);
}

static int
compare_dates (gconstpointer a,
               gconstpointer b)
{
  FoldLifeEvent *one = *(FoldLifeEvent **) a;
  FoldLifeEvent *two = *(FoldLifeEvent **) b;

  return fold_edtf_compare (fold_life_event_get_edtf (one), fold_life_event_get_edtf (two));
}

static int
compare_statements (gconstpointer a,
                    gconstpointer b)
{
  const FoldStatements *one = *(const FoldStatements **) a;
  const FoldStatements *two = *(const FoldStatements **) b;
  int order = compare_dates (&g_ptr_array_index (one->life_events, 0), &g_ptr_array_index (two->life_events, 0));

  return order != 0 ? order : (int) one->event - (int) two->event;
}

static gboolean
have_common_day (FoldEdtf *a,
                 FoldEdtf *b)
{
  gint64 first_a = G_MININT64;
  gint64 first_b = G_MININT64;
  gint64 last_a = G_MAXINT64;
  gint64 last_b = G_MAXINT64;

  fold_edtf_get_earliest (a, &first_a);
  fold_edtf_get_earliest (b, &first_b);
  fold_edtf_get_latest (a, &last_a);
  fold_edtf_get_latest (b, &last_b);

  return MAX (first_a, first_b) <= MIN (last_a, last_b);
}

static gboolean
disagree (FoldLifeEvent *a,
          FoldLifeEvent *b)
{
  return g_strcmp0 (fold_life_event_get_source (a), fold_life_event_get_source (b)) != 0 &&
         !have_common_day (fold_life_event_get_edtf (a), fold_life_event_get_edtf (b));
}

static gboolean
find_dispute (GPtrArray *life_events)
{
  for (guint i = 0; i < life_events->len; i++)
    for (guint j = i + 1; j < life_events->len; j++)
      if (disagree (g_ptr_array_index (life_events, i), g_ptr_array_index (life_events, j)))
        return TRUE;

  return FALSE;
}

static FoldStatements *
get_statements (GPtrArray         *all,
                FoldLifeEventType  event)
{
  for (guint i = 0; i < all->len; i++)
    {
      FoldStatements *statements = g_ptr_array_index (all, i);

      if (statements->event == event)
        return statements;
    }

  FoldStatements *statements = g_new0 (FoldStatements, 1);

  statements->event = event;
  statements->life_events = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (all, statements);
  return statements;
}

/**
 * fold_statements_list:
 * @library: a library
 * @policy: a policy in it
 *
 * Returns: (transfer full) (element-type FoldStatements): what is said of each
 *   event in the life of @policy, by date; empty for a policy without a date
 */
GPtrArray *
fold_statements_list (FoldLibrary *library,
                      FoldPolicy  *policy)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (FOLD_IS_POLICY (policy), NULL);

  g_autoptr (GPtrArray) life_events = fold_library_list_parts (library, FOLD_RECORD (policy), FOLD_KIND_LIFE_EVENT);
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (statements_free);

  for (guint i = 0; i < life_events->len; i++)
    {
      FoldLifeEvent *life_event = g_ptr_array_index (life_events, i);
      FoldStatements *statements = get_statements (all, fold_life_event_get_event (life_event));

      g_ptr_array_add (statements->life_events, g_object_ref (life_event));
    }

  for (guint i = 0; i < all->len; i++)
    {
      FoldStatements *statements = g_ptr_array_index (all, i);

      g_ptr_array_sort (statements->life_events, compare_dates);
      statements->is_disputed = find_dispute (statements->life_events);
    }
  g_ptr_array_sort (all, compare_statements);
  return g_steal_pointer (&all);
}
