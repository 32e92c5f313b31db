/* fold-source-ties.c: which policies rest on a source, and by how much
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-source-ties.h"

#include "fold-evidence.h"
#include "fold-life-event.h"

static FoldSourceTie *
get_tie (GArray     *ties,
         GHashTable *positions,
         FoldPolicy *policy)
{
  gpointer position = NULL;

  if (!g_hash_table_lookup_extended (positions, policy, NULL, &position))
    {
      const FoldSourceTie tie = { .policy = policy };

      position = GUINT_TO_POINTER (ties->len);
      g_hash_table_insert (positions, policy, position);
      g_array_append_val (ties, tie);
    }
  return &g_array_index (ties, FoldSourceTie, GPOINTER_TO_UINT (position));
}

static void
add_quote (FoldLibrary *library,
           FoldRecord  *quote,
           GArray      *ties,
           GHashTable  *positions)
{
  g_autoptr (GPtrArray) evidence = fold_library_list_parts (library, quote, FOLD_KIND_EVIDENCE);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < evidence->len; i++)
    {
      const char *id = fold_evidence_get_policy (g_ptr_array_index (evidence, i));
      FoldRecord *policy = fold_library_lookup (library, FOLD_KIND_POLICY, id);

      if (policy != NULL && g_hash_table_add (seen, policy))
        get_tie (ties, positions, FOLD_POLICY (policy))->n_quotes++;
    }
}

static int
compare_ties (gconstpointer a,
              gconstpointer b)
{
  const FoldSourceTie *one = a;
  const FoldSourceTie *two = b;

  if (one->n_quotes != two->n_quotes)
    return one->n_quotes > two->n_quotes ? -1 : 1;
  if (one->n_dates != two->n_dates)
    return one->n_dates > two->n_dates ? -1 : 1;
  return g_utf8_collate (fold_policy_get_title (one->policy), fold_policy_get_title (two->policy));
}

/**
 * fold_source_ties_list:
 * @library: a library
 * @source: a source in it
 *
 * Returns: (transfer full) (element-type FoldSourceTie): the policies that
 *   @source has quotes or dates of, those with the most first
 */
GArray *
fold_source_ties_list (FoldLibrary *library,
                       FoldSource  *source)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (FOLD_IS_SOURCE (source), NULL);

  GArray *ties = g_array_new (FALSE, FALSE, sizeof (FoldSourceTie));
  g_autoptr (GHashTable) positions = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) quotes =
    fold_library_list_referrers (library, FOLD_RECORD (source), FOLD_KIND_QUOTE, "source");
  g_autoptr (GPtrArray) dates =
    fold_library_list_referrers (library, FOLD_RECORD (source), FOLD_KIND_LIFE_EVENT, "source");

  for (guint i = 0; i < quotes->len; i++)
    add_quote (library, g_ptr_array_index (quotes, i), ties, positions);

  for (guint i = 0; i < dates->len; i++)
    {
      const char *id = fold_life_event_get_policy (g_ptr_array_index (dates, i));
      FoldRecord *policy = fold_library_lookup (library, FOLD_KIND_POLICY, id);

      if (policy != NULL)
        get_tie (ties, positions, FOLD_POLICY (policy))->n_dates++;
    }
  g_array_sort (ties, compare_ties);
  return ties;
}

/**
 * fold_source_ties_count_quotes:
 * @library: a library
 * @source: a source in it
 *
 * Returns: how many quotes are taken from @source
 */
guint
fold_source_ties_count_quotes (FoldLibrary *library,
                               FoldSource  *source)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), 0);
  g_return_val_if_fail (FOLD_IS_SOURCE (source), 0);

  g_autoptr (GPtrArray) quotes =
    fold_library_list_referrers (library, FOLD_RECORD (source), FOLD_KIND_QUOTE, "source");

  return quotes->len;
}
