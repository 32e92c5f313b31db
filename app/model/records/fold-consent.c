/* fold-consent.c: what a speaker allows on a certain day
 *
 * What is not known to be allowed is not done: unknown consent means by role,
 * not by name, and a permission that has run out is none.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-consent.h"

#include <glib/gi18n-lib.h>

/**
 * fold_consent_get_today:
 *
 * Returns: the present day, counted from 1970-01-01, in UTC
 */
gint64
fold_consent_get_today (void)
{
  return g_get_real_time () / G_TIME_SPAN_DAY;
}

/**
 * fold_consent_has_ended:
 * @person: a person
 * @day: a day, counted from 1970-01-01
 *
 * Returns: whether what @person allowed has run out before @day; where its last
 *   day is stated as a month or a year, it holds until the end of that
 */
gboolean
fold_consent_has_ended (FoldPerson *person,
                        gint64      day)
{
  gint64 last_day = 0;

  g_return_val_if_fail (FOLD_IS_PERSON (person), TRUE);

  FoldEdtf *until = fold_person_get_consent_until (person);

  return until != NULL && fold_edtf_get_latest (until, &last_day) && last_day < day;
}

/**
 * fold_consent_on_day:
 * @person: a person
 * @day: a day, counted from 1970-01-01
 *
 * Returns: what @person allowed for that day
 */
FoldConsent
fold_consent_on_day (FoldPerson *person,
                     gint64      day)
{
  g_return_val_if_fail (FOLD_IS_PERSON (person), FOLD_CONSENT_NONE);

  FoldConsent consent = fold_person_get_consent (person);

  return consent != FOLD_CONSENT_UNKNOWN && fold_consent_has_ended (person, day) ? FOLD_CONSENT_NONE : consent;
}

static FoldPerson *
find_speaker (FoldLibrary *library,
              FoldQuote   *quote)
{
  const char *id = fold_quote_get_speaker (quote);

  return id != NULL ? FOLD_PERSON (fold_library_lookup (library, FOLD_KIND_PERSON, id)) : NULL;
}

/**
 * fold_consent_for_quote:
 * @library: a library
 * @quote: a quote in it
 * @day: a day, counted from 1970-01-01
 *
 * Returns: what the speaker of @quote allowed for that day; by name where nobody
 *   speaks but the author of the source, who has published the words
 */
FoldConsent
fold_consent_for_quote (FoldLibrary *library,
                        FoldQuote   *quote,
                        gint64       day)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), FOLD_CONSENT_NONE);
  g_return_val_if_fail (FOLD_IS_QUOTE (quote), FOLD_CONSENT_NONE);

  FoldPerson *speaker = find_speaker (library, quote);

  return speaker != NULL ? fold_consent_on_day (speaker, day) : FOLD_CONSENT_NAME;
}

/**
 * fold_consent_allows_words:
 * @consent: what a speaker allowed
 *
 * Returns: whether the words themselves may be shown and exported
 */
gboolean
fold_consent_allows_words (FoldConsent consent)
{
  return consent != FOLD_CONSENT_PARAPHRASE && consent != FOLD_CONSENT_NONE;
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
 * fold_consent_dup_label:
 * @person: a person
 * @day: a day, counted from 1970-01-01
 *
 * Returns: (transfer full): how @person may be called on that day: by name, by
 *   pseudonym or by role
 */
char *
fold_consent_dup_label (FoldPerson *person,
                        gint64      day)
{
  g_return_val_if_fail (FOLD_IS_PERSON (person), NULL);

  switch (fold_consent_on_day (person, day))
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
 * fold_consent_dup_speaker:
 * @library: a library
 * @quote: a quote in it
 * @day: a day, counted from 1970-01-01
 *
 * Returns: (transfer full) (nullable): who says it, as far as allowed on that
 *   day, or %NULL where nobody but the author of the source speaks
 */
char *
fold_consent_dup_speaker (FoldLibrary *library,
                          FoldQuote   *quote,
                          gint64       day)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (FOLD_IS_QUOTE (quote), NULL);

  FoldPerson *speaker = find_speaker (library, quote);

  return speaker != NULL ? fold_consent_dup_label (speaker, day) : NULL;
}
