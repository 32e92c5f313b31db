/* fold-speaker.c: who said a quote, as far as they allow it to be told today
 *
 * What they allow is for fold-consent.c to say; here is how the window says it.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-speaker.h"

#include "fold-consent.h"

#include <glib/gi18n-lib.h>

/**
 * fold_person_dup_label:
 * @person: a person
 *
 * Returns: (transfer full): how @person may be called today: by name, by
 *   pseudonym or by role
 */
char *
fold_person_dup_label (FoldPerson *person)
{
  g_return_val_if_fail (FOLD_IS_PERSON (person), NULL);

  return fold_consent_dup_label (person, fold_consent_get_today ());
}

/**
 * fold_quote_dup_speaker:
 * @library: a library
 * @quote: a quote in it
 *
 * Returns: (transfer full) (nullable): who says it, as far as allowed today, or
 *   %NULL where nobody but the author of the source speaks
 */
char *
fold_quote_dup_speaker (FoldLibrary *library,
                        FoldQuote   *quote)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (FOLD_IS_QUOTE (quote), NULL);

  return fold_consent_dup_speaker (library, quote, fold_consent_get_today ());
}

/**
 * fold_quote_may_be_shown:
 * @library: a library
 * @quote: a quote in it
 *
 * Returns: whether its speaker allows the words themselves to be shown today
 */
gboolean
fold_quote_may_be_shown (FoldLibrary *library,
                         FoldQuote   *quote)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), FALSE);
  g_return_val_if_fail (FOLD_IS_QUOTE (quote), FALSE);

  return fold_consent_allows_words (fold_consent_for_quote (library, quote, fold_consent_get_today ()));
}

/**
 * fold_quote_dup_words:
 * @library: a library
 * @quote: a quote in it
 *
 * Returns: (transfer full): the words in quotation marks, or a sentence that
 *   says why they are not shown
 */
char *
fold_quote_dup_words (FoldLibrary *library,
                      FoldQuote   *quote)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (FOLD_IS_QUOTE (quote), NULL);

  FoldConsent consent = fold_consent_for_quote (library, quote, fold_consent_get_today ());

  if (fold_consent_allows_words (consent))
    return g_strdup_printf (_("“%s”"), fold_quote_get_text (quote));
  if (consent == FOLD_CONSENT_PARAPHRASE)
    return g_strdup (_("The speaker allows a paraphrase only: the words are not shown."));

  return g_strdup (_("The speaker does not allow these words to be used."));
}
