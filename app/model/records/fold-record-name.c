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

#include "fold-band.h"
#include "fold-code.h"
#include "fold-criterion.h"
#include "fold-edtf-label.h"
#include "fold-enums.h"
#include "fold-fact.h"
#include "fold-framework.h"
#include "fold-life-event.h"
#include "fold-place.h"
#include "fold-policy.h"
#include "fold-quote.h"
#include "fold-source.h"
#include "fold-speaker.h"
#include "fold-story.h"
#include "fold-view.h"

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

static char *
name_life_event (FoldLifeEvent *life_event)
{
  FoldEdtf *edtf = fold_life_event_get_edtf (life_event);
  const char *event = fold_enum_get_label (FOLD_TYPE_LIFE_EVENT_TYPE, fold_life_event_get_event (life_event));
  g_autofree char *words = edtf != NULL ? fold_edtf_format_label (edtf) : NULL;

  /* Translators: an event in the life of a policy, and its date in words: “Adopted: some time in 2011” */
  return words != NULL ? g_strdup_printf (_("%s: %s"), event, words) : g_strdup (event);
}

/* Of those that are not shown by themselves, but named in lists and actions. */
static char *
name_part (FoldRecord *record)
{
  if (FOLD_IS_PERSON (record))
    return fold_person_dup_label (FOLD_PERSON (record));
  if (FOLD_IS_BAND (record))
    return g_strdup (fold_band_get_title (FOLD_BAND (record)));
  if (FOLD_IS_FRAMEWORK (record))
    return g_strdup (fold_framework_get_title (FOLD_FRAMEWORK (record)));
  if (FOLD_IS_CRITERION (record))
    return g_strdup (fold_criterion_get_title (FOLD_CRITERION (record)));
  if (FOLD_IS_VIEW (record))
    return g_strdup (fold_view_get_title (FOLD_VIEW (record)));
  if (FOLD_IS_STORY (record))
    return g_strdup (fold_story_get_title (FOLD_STORY (record)));
  if (FOLD_IS_FACT (record))
    return g_strdup (fold_fact_get_topic (FOLD_FACT (record)));
  if (FOLD_IS_LIFE_EVENT (record))
    return name_life_event (FOLD_LIFE_EVENT (record));
  return NULL;
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
  if (FOLD_IS_QUOTE (record) && fold_quote_get_text (FOLD_QUOTE (record)) != NULL)
    return shorten_quote (fold_quote_get_text (FOLD_QUOTE (record)));
  if (FOLD_IS_SOURCE (record) && fold_source_get_csl (FOLD_SOURCE (record)) != NULL)
    return fold_csl_format_short (fold_source_get_csl (FOLD_SOURCE (record)));
  if (FOLD_IS_CODE (record))
    return g_strdup (fold_code_get_name (FOLD_CODE (record)));
  if (FOLD_IS_PLACE (record))
    return g_strdup (fold_place_get_name (FOLD_PLACE (record)));

  g_autofree char *name = name_part (record);

  return g_strdup (name != NULL ? name : fold_record_get_id (record));
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
