/* fold-bibliography-duplicates.c: works that are in a library already
 *
 * One DOI is one work. Without it, title and year decide: letters and digits
 * only, without case and accents. Two different DOIs are two works, whatever their
 * titles, and a work without a title has no duplicate.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-bibliography-duplicates.h"

#include <string.h>

typedef struct
{
  GHashTable *by_doi;    /* DOI → position + 1 */
  GHashTable *by_title;  /* title and year → position + 1 */
} Index;

static char *
make_doi (FoldCsl *csl)
{
  const char *doi = fold_csl_get_text (csl, "DOI");
  const char *start = doi != NULL ? strstr (doi, "10.") : NULL;

  return start != NULL ? g_ascii_strdown (start, -1) : NULL;
}

static char *
fold_title (const char *title)
{
  g_autofree char *plain = g_utf8_normalize (title, -1, G_NORMALIZE_ALL);
  g_autofree char *lower = g_utf8_casefold (plain != NULL ? plain : "", -1);
  GString *out = g_string_new (NULL);

  for (const char *p = lower; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalnum (c))
        g_string_append_unichar (out, c);
    }
  return g_string_free (out, FALSE);
}

static char *
make_title_key (FoldCsl *csl)
{
  const char *title = fold_csl_get_text (csl, "title");
  g_autofree char *folded = title != NULL ? fold_title (title) : NULL;
  g_autoptr (FoldEdtf) date = fold_csl_get_date (csl, "issued");
  g_autofree char *year = date != NULL ? g_strndup (fold_edtf_get_text (date), 4) : g_strdup ("");

  return folded != NULL && *folded != '\0' ? g_strconcat (year, "\n", folded, NULL) : NULL;
}

static void
add (Index   *index,
     FoldCsl *csl,
     guint    position)
{
  char *doi = make_doi (csl);
  char *title = make_title_key (csl);

  if (doi != NULL && !g_hash_table_contains (index->by_doi, doi))
    g_hash_table_insert (index->by_doi, doi, GUINT_TO_POINTER (position + 1));
  else
    g_free (doi);
  if (title != NULL && !g_hash_table_contains (index->by_title, title))
    g_hash_table_insert (index->by_title, title, GUINT_TO_POINTER (position + 1));
  else
    g_free (title);
}

static gboolean
has_other_doi (FoldCsl    *csl,
               const char *doi)
{
  g_autofree char *other = make_doi (csl);

  return doi != NULL && other != NULL && !g_str_equal (doi, other);
}

/* Returns: the position of the same work among @items, or -1 */
static int
find (Index               *index,
      GPtrArray           *items,
      FoldCsl             *csl,
      FoldDuplicateReason *reason)
{
  g_autofree char *doi = make_doi (csl);
  g_autofree char *title = make_title_key (csl);
  guint found = doi != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (index->by_doi, doi)) : 0;

  *reason = FOLD_DUPLICATE_BY_DOI;
  if (found > 0)
    return (int) found - 1;

  found = title != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (index->by_title, title)) : 0;
  *reason = FOLD_DUPLICATE_BY_TITLE;
  if (found > 0 && has_other_doi (g_ptr_array_index (items, found - 1), doi))
    return -1;
  return (int) found - 1;
}

static void
init_index (Index *index)
{
  index->by_doi = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  index->by_title = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static void
clear_index (Index *index)
{
  g_hash_table_unref (index->by_doi);
  g_hash_table_unref (index->by_title);
}

/**
 * fold_bibliography_find_duplicates:
 * @existing: (element-type FoldCsl): the items that are there
 * @incoming: (element-type FoldCsl): the items that come in
 *
 * Returns: (transfer full) (element-type FoldBibliographyDuplicate): the items that come in
 *   and whose work is there already, or came in before, in their order
 */
GArray *
fold_bibliography_find_duplicates (GPtrArray *existing,
                                   GPtrArray *incoming)
{
  g_return_val_if_fail (existing != NULL, NULL);
  g_return_val_if_fail (incoming != NULL, NULL);

  GArray *duplicates = g_array_new (FALSE, FALSE, sizeof (FoldBibliographyDuplicate));
  Index there = { 0 };
  Index before = { 0 };

  init_index (&there);
  init_index (&before);
  for (guint i = 0; i < existing->len; i++)
    add (&there, g_ptr_array_index (existing, i), i);

  for (guint i = 0; i < incoming->len; i++)
    {
      FoldCsl *csl = g_ptr_array_index (incoming, i);
      FoldBibliographyDuplicate duplicate = { .incoming = i, .earlier = -1 };

      duplicate.existing = find (&there, existing, csl, &duplicate.reason);
      if (duplicate.existing < 0)
        duplicate.earlier = find (&before, incoming, csl, &duplicate.reason);
      if (duplicate.existing >= 0 || duplicate.earlier >= 0)
        g_array_append_val (duplicates, duplicate);
      else
        add (&before, csl, i);
    }
  clear_index (&there);
  clear_index (&before);
  return duplicates;
}
