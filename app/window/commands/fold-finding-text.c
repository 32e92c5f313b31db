/* fold-finding-text.c: what a check found, in sentences
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-finding-text.h"

#include <glib/gi18n-lib.h>

static char *
describe_file (const FoldFinding *finding)
{
  if (finding->type == FOLD_FINDING_SEARCH_INDEX)
    /* Translators: %s says in English what is wrong */
    return g_strdup_printf (_("The search index does not fit the library (%s)."), finding->detail);

  /* Translators: %s says in English what is wrong */
  return g_strdup_printf (_("The file is damaged (%s)."), finding->detail);
}

/* A dangling reference is told as a field and the id that it names. */
static char *
describe_dangling (const FoldFinding *finding)
{
  g_auto (GStrv) parts = g_strsplit (finding->detail != NULL ? finding->detail : "", " ", 2);
  const char *field = parts[0] != NULL ? parts[0] : "";
  const char *target = parts[0] != NULL && parts[1] != NULL ? parts[1] : "";

  if (finding->type == FOLD_FINDING_EVIDENCE_WITHOUT_QUOTE)
    return g_strdup_printf (_("Evidence “%1$s” rests on the quote “%2$s”, which is not in the library."),
                            finding->id, target);

  /* Translators: a kind of record and its id, one of its fields, and the id that stands there */
  return g_strdup_printf (_("%1$s “%2$s”: its %3$s is “%4$s”, which is not in the library."),
                          fold_kind_get_name (finding->kind), finding->id, field, target);
}

/* About the words of a quote, and whether they may be there. */
static char *
describe_quote (const FoldFinding *finding)
{
  const char *id = finding->id;
  const char *other = finding->detail;

  switch ((int) finding->type)
    {
    case FOLD_FINDING_QUOTE_OUTSIDE:
      return g_strdup_printf (_("Quote “%1$s”: its place is beyond the end of the document “%2$s”."), id, other);
    case FOLD_FINDING_QUOTE_DIFFERS:
      return g_strdup_printf (_("Quote “%1$s”: the document “%2$s” has other words at its place."), id, other);
    case FOLD_FINDING_QUOTE_FORBIDDEN:
      return g_strdup_printf (_("Quote “%1$s”: its speaker “%2$s” does not allow any use."), id, other);
    case FOLD_FINDING_QUOTE_PARAPHRASE:
      return g_strdup_printf (_("Quote “%1$s”: its speaker “%2$s” allows to be paraphrased, but not to be quoted."),
                              id, other);
    case FOLD_FINDING_CONSENT_ENDED:
      return g_strdup_printf (_("Quote “%1$s”: what its speaker “%2$s” allowed has run out."), id, other);
    case FOLD_FINDING_QUOTE_LOST:
      return g_strdup_printf (_("Quote “%s”: its words were not found in its document."), id);
    case FOLD_FINDING_QUOTE_UNSURE:
      return g_strdup_printf (_("Quote “%s”: its place in the document is not certain."), id);
    case FOLD_FINDING_QUOTE_WITHOUT_TIE:
      return g_strdup_printf (_("Quote “%s” has neither a policy nor a code."), id);
    default:
      return g_strdup_printf (_("Quote “%s” is long."), id);
    }
}

static char *
describe_step (const FoldFinding *finding)
{
  const char *id = finding->id;

  switch ((int) finding->type)
    {
    case FOLD_FINDING_STEP_WITHOUT_VIEW:
      return g_strdup_printf (_("Step “%1$s” of a story: the view “%2$s” that it shows is not there."), id, finding->detail);
    case FOLD_FINDING_STEP_UNREADABLE:
      /* Translators: the second %s says in English what is wrong */
      return g_strdup_printf (_("Step “%1$s” of a story: its view cannot be read (%2$s)."), id, finding->detail);
    case FOLD_FINDING_STEP_WITHOUT_PERIOD:
      return g_strdup_printf (_("Step “%s” of a story: its view has no period that can be shown."), id);
    case FOLD_FINDING_STEP_WITHOUT_POLICY:
      return g_strdup_printf (_("Step “%1$s” of a story: the policy “%2$s” that it selects is not there."),
                              id, finding->detail);
    case FOLD_FINDING_STEP_WITHHELD:
      return g_strdup_printf (_("Step “%1$s” of a story: no quote of “%2$s” may be shown."), id, finding->detail);
    case FOLD_FINDING_STORY_EMPTY:
    default:
      return g_strdup_printf (_("Story “%s” has no step."), id);
    }
}

/**
 * fold_finding_dup_sentence:
 * @finding: what a check found
 *
 * Returns: (transfer full): that in one sentence for people
 */
char *
fold_finding_dup_sentence (const FoldFinding *finding)
{
  g_return_val_if_fail (finding != NULL, NULL);

  switch (finding->type)
    {
    case FOLD_FINDING_DATABASE:
    case FOLD_FINDING_SEARCH_INDEX:
      return describe_file (finding);
    case FOLD_FINDING_DANGLING:
    case FOLD_FINDING_EVIDENCE_WITHOUT_QUOTE:
      return describe_dangling (finding);
    case FOLD_FINDING_INVALID_RECORD:
      /* Translators: %s says in English what is wrong */
      return g_strdup_printf (_("A record is not complete (%s)."), finding->detail);
    case FOLD_FINDING_NO_PSEUDONYM:
      return g_strdup_printf (_("Person “%s” is to be quoted by a pseudonym, but has none."), finding->id);
    case FOLD_FINDING_POLICY_WITHOUT_QUOTE:
      return g_strdup_printf (_("Policy “%s” has no quote."), finding->id);
    case FOLD_FINDING_POLICY_WITHOUT_DATE:
      return g_strdup_printf (_("Policy “%s” has no date."), finding->id);
    case FOLD_FINDING_STEP_WITHOUT_VIEW:
    case FOLD_FINDING_STEP_UNREADABLE:
    case FOLD_FINDING_STEP_WITHOUT_PERIOD:
    case FOLD_FINDING_STEP_WITHOUT_POLICY:
    case FOLD_FINDING_STEP_WITHHELD:
    case FOLD_FINDING_STORY_EMPTY:
      return describe_step (finding);
    case FOLD_FINDING_QUOTE_OUTSIDE:
    case FOLD_FINDING_QUOTE_DIFFERS:
    case FOLD_FINDING_QUOTE_LOST:
    case FOLD_FINDING_QUOTE_FORBIDDEN:
    case FOLD_FINDING_QUOTE_PARAPHRASE:
    case FOLD_FINDING_CONSENT_ENDED:
    case FOLD_FINDING_QUOTE_UNSURE:
    case FOLD_FINDING_QUOTE_WITHOUT_TIE:
    case FOLD_FINDING_QUOTE_LONG:
    default:
      return describe_quote (finding);
    }
}
