/* fold-record-name.c: what a record is called, and how a link names it
 *
 * A link holds "policy:some-id", the kind and the id: one string, so that it can
 * be the target of an action.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-record-name.h"

#include "fold-code.h"
#include "fold-place.h"
#include "fold-policy.h"
#include "fold-quote.h"
#include "fold-source.h"

#include <glib/gi18n-lib.h>

#define WORDS_OF_A_QUOTE 60

/* The first words in quotation marks, cut between two words where that is possible. */
static char *
shorten_quote (const char *text)
{
  if (g_utf8_strlen (text, -1) <= WORDS_OF_A_QUOTE)
    /* Translators: quotation marks around the words of a quote */
    return g_strdup_printf (_("“%s”"), text);

  g_autofree char *start = g_utf8_substring (text, 0, WORDS_OF_A_QUOTE);
  char *space = strrchr (start, ' ');

  if (space != NULL && space > start)
    *space = '\0';

  /* Translators: the first words of a longer quote */
  return g_strdup_printf (_("“%s…”"), start);
}

/**
 * fold_record_dup_name:
 * @record: a record
 *
 * Returns: (transfer full): a title, a name, a short citation or the first
 *   words, whatever a person would call @record by
 */
char *
fold_record_dup_name (FoldRecord *record)
{
  g_return_val_if_fail (FOLD_IS_RECORD (record), NULL);

  if (FOLD_IS_POLICY (record))
    return g_strdup (fold_policy_get_title (FOLD_POLICY (record)));
  if (FOLD_IS_QUOTE (record))
    return shorten_quote (fold_quote_get_text (FOLD_QUOTE (record)));
  if (FOLD_IS_SOURCE (record))
    return fold_csl_format_short (fold_source_get_csl (FOLD_SOURCE (record)));
  if (FOLD_IS_CODE (record))
    return g_strdup (fold_code_get_name (FOLD_CODE (record)));
  if (FOLD_IS_PLACE (record))
    return g_strdup (fold_place_get_name (FOLD_PLACE (record)));

  return g_strdup (fold_record_get_id (record));
}

/**
 * fold_record_dup_reference:
 * @record: a record
 *
 * Returns: (transfer full): @record as fold_library_follow() finds it
 */
char *
fold_record_dup_reference (FoldRecord *record)
{
  g_return_val_if_fail (FOLD_IS_RECORD (record), NULL);

  return g_strconcat (fold_kind_get_name (fold_record_get_kind (record)), ":", fold_record_get_id (record), NULL);
}

/**
 * fold_library_follow:
 * @library: a library
 * @reference: a kind and an id, or the id of a policy, a quote or a source
 *
 * Returns: (transfer none) (nullable): the record that @reference names
 */
FoldRecord *
fold_library_follow (FoldLibrary *library,
                     const char  *reference)
{
  static const FoldKind shown[] = { FOLD_KIND_POLICY, FOLD_KIND_QUOTE, FOLD_KIND_SOURCE };

  g_return_val_if_fail (FOLD_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (reference != NULL, NULL);

  const char *colon = strchr (reference, ':');
  FoldKind kind = FOLD_KIND_POLICY;

  if (colon != NULL)
    {
      g_autofree char *name = g_strndup (reference, colon - reference);

      return fold_kind_parse_name (name, &kind) ? fold_library_lookup (library, kind, colon + 1) : NULL;
    }

  FoldRecord *record = NULL;

  for (guint i = 0; record == NULL && i < G_N_ELEMENTS (shown); i++)
    record = fold_library_lookup (library, shown[i], reference);

  return record;
}

/**
 * fold_source_dup_short:
 * @library: a library
 * @source: (nullable): the id of a source
 *
 * Returns: (transfer full) (nullable): its short citation, such as “Wolf 2020”
 */
char *
fold_source_dup_short (FoldLibrary *library,
                       const char  *source)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), NULL);

  FoldRecord *record = source != NULL ? fold_library_lookup (library, FOLD_KIND_SOURCE, source) : NULL;

  return record != NULL ? fold_record_dup_name (record) : NULL;
}

/**
 * fold_source_dup_place:
 * @library: a library
 * @source: (nullable): the id of a source
 * @locator: (nullable): a place in it
 *
 * Returns: (transfer full) (nullable): both, such as “Wolf 2020, p. 4”
 */
char *
fold_source_dup_place (FoldLibrary *library,
                       const char  *source,
                       const char  *locator)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), NULL);

  g_autofree char *name = fold_source_dup_short (library, source);

  if (name == NULL || locator == NULL)
    return g_steal_pointer (&name);

  /* Translators: a source, and the place in it: “Wolf 2020, p. 4” */
  return g_strdup_printf (_("%s, %s"), name, locator);
}
