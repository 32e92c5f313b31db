/* fold-import-plan-bibliography.c: the sources of a bibliography that are new
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-import-plan.h"

#include "fold-bibliography-duplicates.h"
#include "fold-import-plan-private.h"

#include <glib/gi18n-lib.h>

static void
note_duplicate (FoldBibliography *bibliography,
                const char       *citekey,
                const char       *existing)
{
  g_autofree char *sentence = g_strdup_printf (
    /* Translators: first the citekey of an entry, then that of the source that the library has already */
    _ ("%1$s is the same work as %2$s, which is here already, and was left out."), citekey, existing);

  fold_import_report_add (bibliography->report, FOLD_IMPORT_LEFT_OUT, 1, sentence);
}

static void
note_renamed (FoldBibliography *bibliography,
              const char       *citekey,
              const char       *unique)
{
  g_autofree char *sentence = g_strdup_printf (
    /* Translators: both are citekeys */
    _ ("The citekey %1$s is taken by another work, so that this one is called %2$s."), citekey, unique);

  fold_import_report_add (bibliography->report, FOLD_IMPORT_GUESSED, 1, sentence);
}

/* For each entry, the source that it is a duplicate of, or NULL. */
static FoldSource **
find_duplicates (GPtrArray        *sources,
                 FoldBibliography *bibliography,
                 gboolean        **is_repeated)
{
  g_autoptr (GPtrArray) existing = g_ptr_array_new ();
  g_autoptr (GPtrArray) incoming = g_ptr_array_new ();
  g_autoptr (GArray) duplicates = NULL;
  FoldSource **found = g_new0 (FoldSource *, bibliography->entries->len + 1);

  for (guint i = 0; i < sources->len; i++)
    g_ptr_array_add (existing, fold_source_get_csl (g_ptr_array_index (sources, i)));
  for (guint i = 0; i < bibliography->entries->len; i++)
    g_ptr_array_add (incoming, ((FoldBibliographyEntry *) g_ptr_array_index (bibliography->entries, i))->csl);

  duplicates = fold_bibliography_find_duplicates (existing, incoming);
  *is_repeated = g_new0 (gboolean, bibliography->entries->len + 1);
  for (guint i = 0; i < duplicates->len; i++)
    {
      FoldBibliographyDuplicate *duplicate = &g_array_index (duplicates, FoldBibliographyDuplicate, i);

      if (duplicate->existing >= 0)
        found[duplicate->incoming] = g_ptr_array_index (sources, duplicate->existing);
      else
        (*is_repeated)[duplicate->incoming] = TRUE;
    }
  return found;
}

static void
add_entry (FoldImportPlan        *self,
           FoldBibliography      *bibliography,
           FoldBibliographyEntry *entry)
{
  g_autofree char *made = entry->citekey == NULL ? _fold_import_plan_make_citekey (entry->csl, NULL) : NULL;
  const char *citekey = made != NULL ? made : entry->citekey;
  FoldSource *source = _fold_import_plan_add_source (self, citekey, entry->csl);

  if (made == NULL && !g_str_equal (fold_source_get_citekey (source), citekey))
    note_renamed (bibliography, citekey, fold_source_get_citekey (source));
}

/**
 * fold_import_plan_add_bibliography:
 * @self: a plan
 * @bibliography: a bibliography that was read; its report is told what is left out
 *
 * Plans to add the sources that are not in the library yet. Nothing is merged:
 * what is there stays as it is.
 *
 * Returns: how many sources are new
 */
guint
fold_import_plan_add_bibliography (FoldImportPlan   *self,
                                   FoldBibliography *bibliography)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (bibliography != NULL, 0);

  g_autoptr (GPtrArray) sources = _fold_import_plan_list_sources (self);
  g_autofree gboolean *is_repeated = NULL;
  g_autofree FoldSource **existing = find_duplicates (sources, bibliography, &is_repeated);
  guint n_new = 0;

  for (guint i = 0; i < bibliography->entries->len; i++)
    {
      FoldBibliographyEntry *entry = g_ptr_array_index (bibliography->entries, i);
      g_autofree char *made = entry->citekey == NULL ? _fold_import_plan_make_citekey (entry->csl, NULL) : NULL;
      const char *citekey = made != NULL ? made : entry->citekey;

      if (existing[i] != NULL)
        {
          note_duplicate (bibliography, citekey, fold_source_get_citekey (existing[i]));
        }
      else if (is_repeated[i])
        {
          note_duplicate (bibliography, citekey, citekey);
        }
      else
        {
          add_entry (self, bibliography, entry);
          n_new++;
        }
    }
  if (n_new > 0)
    _fold_import_plan_set_subject (self, _ ("bibliography"));
  return n_new;
}
