/* fold-gaps-section.c: what a library does not say of a policy
 *
 * A gap is a finding too, and the place to go on working. It is never a “no”.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-gaps-section.h"

#include "fold-evidence-section.h"
#include "fold-section.h"

#include <glib/gi18n-lib.h>

/* Practice is what somebody saw happen: words that contradict, criticise or tell how it is carried out. */
static gboolean
is_from_practice (FoldEvidence *evidence)
{
  FoldEvidenceRole role = fold_evidence_get_role (evidence);

  return role == FOLD_ROLE_CONTRADICTS || role == FOLD_ROLE_CRITICISES || role == FOLD_ROLE_IMPLEMENTS;
}

static gboolean
has_practice (GPtrArray *evidence)
{
  for (guint i = 0; i < evidence->len; i++)
    if (is_from_practice (g_ptr_array_index (evidence, i)))
      return TRUE;

  return FALSE;
}

static gboolean
has_pledge (FoldLibrary *library,
            GPtrArray   *evidence)
{
  for (guint i = 0; i < evidence->len; i++)
    if (fold_evidence_find_group (library, g_ptr_array_index (evidence, i)) == FOLD_EVIDENCE_PLEDGES)
      return TRUE;

  return FALSE;
}

static gboolean
is_binding (FoldPolicy *policy)
{
  FoldPolicyKind kind = fold_policy_get_kind (policy);

  return kind == FOLD_POLICY_LAW || kind == FOLD_POLICY_CONSTITUTION || kind == FOLD_POLICY_REFORM;
}

static void
list_gaps_in_evidence (FoldLibrary *library,
                       FoldPolicy  *policy,
                       GPtrArray   *gaps)
{
  g_autoptr (GPtrArray) evidence =
    fold_library_list_referrers (library, FOLD_RECORD (policy), FOLD_KIND_EVIDENCE, "policy");

  if (evidence->len == 0)
    {
      g_ptr_array_add (gaps, (char *) _("No quote"));
      return;
    }
  if (is_binding (policy) && !has_pledge (library, evidence))
    g_ptr_array_add (gaps, (char *) _("No quote from its own text"));
  if (!has_practice (evidence))
    g_ptr_array_add (gaps, (char *) _("No quote from practice"));
}

/**
 * fold_gaps_section_new:
 * @library: a library
 * @policy: a policy in it
 *
 * Returns: (nullable): a section with what is missing, or %NULL where nothing is
 */
GtkWidget *
fold_gaps_section_new (FoldLibrary *library,
                       FoldPolicy  *policy)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (FOLD_IS_POLICY (policy), NULL);

  g_autoptr (GPtrArray) gaps = g_ptr_array_new ();
  g_autoptr (GPtrArray) dates = fold_library_list_parts (library, FOLD_RECORD (policy), FOLD_KIND_LIFE_EVENT);

  if (dates->len == 0)
    g_ptr_array_add (gaps, (char *) _("No date"));
  list_gaps_in_evidence (library, policy, gaps);

  if (gaps->len == 0)
    return NULL;

  /* Translators: a heading above what a policy lacks, such as “No date” */
  GtkWidget *section = fold_section_new (_("Missing"), 0);

  for (guint i = 0; i < gaps->len; i++)
    gtk_box_append (GTK_BOX (section), fold_section_note_new (g_ptr_array_index (gaps, i), "fold-gap-symbolic"));
  return section;
}
