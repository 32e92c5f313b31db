/* fold-speaker.c: who said a quote, as far as they allowed it to be told
 *
 * What is not known to be allowed is not done: unknown consent means by role,
 * not by name, and a permission that has run out is none.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-speaker.h"

#include <glib/gi18n-lib.h>

static gint64
get_today (void)
{
  return g_get_real_time () / G_TIME_SPAN_DAY;
}

static FoldPerson *
find_speaker (FoldLibrary *library,
              FoldQuote   *quote)
{
  const char *id = fold_quote_get_speaker (quote);

  return id != NULL ? FOLD_PERSON (fold_library_lookup (library, FOLD_KIND_PERSON, id)) : NULL;
}

/**
 * fold_person_get_consent_on:
 * @person: a person
 * @day: a day, counted from 1970-01-01
 *
 * Returns: what @person allowed for that day
 */
FoldConsent
fold_person_get_consent_on (FoldPerson *person,
                            gint64      day)
{
  gint64 last_day = 0;

  g_return_val_if_fail (FOLD_IS_PERSON (person), FOLD_CONSENT_NONE);

  FoldConsent consent = fold_person_get_consent (person);
  FoldEdtf *until = fold_person_get_consent_until (person);

  if (consent != FOLD_CONSENT_UNKNOWN && until != NULL && fold_edtf_get_latest (until, &last_day) && last_day < day)
    return FOLD_CONSENT_NONE;

  return consent;
}

static char *
join_name_and_role (const char *name,
                    const char *role)
{
  if (name == NULL || *name == '\0')
    return g_strdup (role);

  /* Translators: a name or a pseudonym, and the role in which the person speaks */
  return g_strdup_printf (_("%s, %s"), name, role);
}

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

  switch (fold_person_get_consent_on (person, get_today ()))
    {
    case FOLD_CONSENT_NAME:
      return join_name_and_role (fold_person_get_name (person), fold_person_get_role (person));
    case FOLD_CONSENT_PSEUDONYM:
      return join_name_and_role (fold_person_get_pseudonym (person), fold_person_get_role (person));
    case FOLD_CONSENT_UNKNOWN:
    case FOLD_CONSENT_PARAPHRASE:
    case FOLD_CONSENT_NONE:
    default:
      return g_strdup (fold_person_get_role (person));
    }
}

/**
 * fold_quote_dup_speaker:
 * @library: a library
 * @quote: a quote in it
 *
 * Returns: (transfer full) (nullable): who says it, as far as allowed, or %NULL
 *   where nobody but the author of the source speaks
 */
char *
fold_quote_dup_speaker (FoldLibrary *library,
                        FoldQuote   *quote)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (FOLD_IS_QUOTE (quote), NULL);

  FoldPerson *speaker = find_speaker (library, quote);

  return speaker != NULL ? fold_person_dup_label (speaker) : NULL;
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

  FoldPerson *speaker = find_speaker (library, quote);

  if (speaker == NULL)
    return TRUE;

  FoldConsent consent = fold_person_get_consent_on (speaker, get_today ());

  return consent != FOLD_CONSENT_PARAPHRASE && consent != FOLD_CONSENT_NONE;
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

  if (fold_quote_may_be_shown (library, quote))
    return g_strdup_printf (_("“%s”"), fold_quote_get_text (quote));

  if (fold_person_get_consent_on (find_speaker (library, quote), get_today ()) == FOLD_CONSENT_PARAPHRASE)
    return g_strdup (_("The speaker allows a paraphrase only: the words are not shown."));

  return g_strdup (_("The speaker does not allow these words to be used."));
}
