/* fold-citation.c: a quote with its citation, in a plain form
 *
 * Author and date, place, and by whom it was cited. This follows no citation
 * style; where it is offered, it says so.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-citation.h"

#include "fold-record-name.h"
#include "fold-speaker.h"

#include <glib/gi18n-lib.h>

static char *
format_place (FoldLibrary *library,
              FoldQuote   *quote)
{
  g_autofree char *place = fold_source_dup_place (library, fold_quote_get_source (quote),
                                                  fold_quote_get_locator (quote));
  g_autofree char *cited = fold_source_dup_place (library, fold_quote_get_cited_in (quote),
                                                  fold_quote_get_cited_in_locator (quote));

  if (place == NULL || cited == NULL)
    return place != NULL ? g_steal_pointer (&place) : g_steal_pointer (&cited);

  /* Translators: a source, and the source that cites it: “Rees 1998, as cited in Wolf 2020, p. 4” */
  return g_strdup_printf (_("%s, as cited in %s"), place, cited);
}

/**
 * fold_citation_format:
 * @library: a library
 * @quote: a quote in it
 *
 * Returns: (transfer full) (nullable): where the words stand, such as “Rees
 *   1998, as cited in Wolf 2020, p. 4”, with whose translation they are
 */
char *
fold_citation_format (FoldLibrary *library,
                      FoldQuote   *quote)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (FOLD_IS_QUOTE (quote), NULL);

  g_autofree char *place = format_place (library, quote);
  const char *translator = fold_quote_get_translated_by (quote);

  if (place == NULL || translator == NULL)
    return g_steal_pointer (&place);

  /* Translators: a citation, and who translated the words */
  return g_strdup_printf (_("%s; translation: %s"), place, translator);
}

/**
 * fold_citation_format_quote:
 * @library: a library
 * @quote: a quote in it
 *
 * Returns: (transfer full): the words with speaker and citation, for a text
 */
char *
fold_citation_format_quote (FoldLibrary *library,
                            FoldQuote   *quote)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (FOLD_IS_QUOTE (quote), NULL);

  g_autofree char *words = fold_quote_dup_words (library, quote);
  g_autofree char *speaker = fold_quote_dup_speaker (library, quote);
  g_autofree char *citation = fold_citation_format (library, quote);

  if (citation == NULL && speaker == NULL)
    return g_steal_pointer (&words);
  if (citation == NULL || speaker == NULL)
    /* Translators: a quote, and in brackets where it stands or who says it */
    return g_strdup_printf (_("%s (%s)"), words, citation != NULL ? citation : speaker);

  /* Translators: a quote, and in brackets who says it and where it stands */
  return g_strdup_printf (_("%s (%s; %s)"), words, speaker, citation);
}
