/* fuzz-bibliography.c: any bytes as a bibliography
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fuzz-target.h"

#include "fold-bibliography.h"
#include "fold-bibliography-duplicates.h"
#include "fold-imported-document.h"

/* Every item can be written and read again, and is its own duplicate if it is any. */
static void
check_bibliography (FoldBibliography *bibliography)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  g_autoptr (GArray) duplicates = NULL;

  for (guint i = 0; i < bibliography->entries->len; i++)
    {
      FoldBibliographyEntry *entry = g_ptr_array_index (bibliography->entries, i);
      g_autofree char *json = fold_csl_to_json (entry->csl);
      g_autoptr (GError) error = NULL;
      g_autoptr (FoldCsl) again = fold_csl_new_from_json (json, &error);

      g_assert_no_error (error);
      g_assert_true (fold_csl_equal (again, entry->csl));
      g_ptr_array_add (items, entry->csl);
    }
  duplicates = fold_bibliography_find_duplicates (items, items);
  g_assert_cmpuint (duplicates->len, <=, items->len);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         length)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, length);
  g_autoptr (GError) error = NULL;
  g_autoptr (FoldBibliography) bibliography = fold_bibliography_read (bytes, NULL, &error);

  if (bibliography != NULL)
    {
      g_autofree char *report = fold_import_report_format (bibliography->report);

      g_assert_true (g_utf8_validate (report, -1, NULL));
      check_bibliography (bibliography);
    }
  else
    {
      g_assert_true (error->domain == FOLD_DOCUMENT_ERROR);
    }
  return 0;
}
