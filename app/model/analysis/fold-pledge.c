/* fold-pledge.c: what a policy promises, opposite what is said of its practice
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-silence.h"

#include "fold-evidence.h"

static gboolean
is_practice (FoldEvidenceRole role)
{
  return role == FOLD_ROLE_CONTRADICTS || role == FOLD_ROLE_CRITICISES;
}

static gboolean
is_promise (FoldEvidenceRole role)
{
  return role == FOLD_ROLE_DESCRIBES || role == FOLD_ROLE_SUPPORTS || role == FOLD_ROLE_IMPLEMENTS;
}

static FoldPledge *
make_pledge (FoldLibrary *library,
             FoldPolicy  *policy)
{
  g_autoptr (GPtrArray) ties = fold_library_list_referrers (library, FOLD_RECORD (policy), FOLD_KIND_EVIDENCE, "policy");
  FoldPledge *self = g_new0 (FoldPledge, 1);

  self->policy = g_object_ref (policy);
  self->promises = g_ptr_array_new_with_free_func (g_object_unref);
  self->practice = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < ties->len; i++)
    {
      FoldEvidence *tie = g_ptr_array_index (ties, i);
      FoldRecord *quote = fold_library_lookup (library, FOLD_KIND_QUOTE, fold_evidence_get_quote (tie));

      if (quote == NULL)
        continue;
      if (is_practice (fold_evidence_get_role (tie)))
        g_ptr_array_add (self->practice, g_object_ref (quote));
      else if (is_promise (fold_evidence_get_role (tie)))
        g_ptr_array_add (self->promises, g_object_ref (quote));
    }
  return self;
}

/**
 * fold_pledge_list:
 * @library: a library
 * @policies: (element-type FoldPolicy): policies
 *
 * Returns: (transfer full) (element-type FoldPledge): those with quotes on
 *   either side, in the same order
 */
GPtrArray *
fold_pledge_list (FoldLibrary *library,
                  GPtrArray   *policies)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (policies != NULL, NULL);

  GPtrArray *pledges = g_ptr_array_new_with_free_func ((GDestroyNotify) fold_pledge_free);

  for (guint i = 0; i < policies->len; i++)
    {
      FoldPledge *pledge = make_pledge (library, g_ptr_array_index (policies, i));

      if (pledge->promises->len + pledge->practice->len > 0)
        g_ptr_array_add (pledges, pledge);
      else
        fold_pledge_free (pledge);
    }
  return pledges;
}

/**
 * fold_pledge_free:
 * @self: (transfer full): a pledge
 */
void
fold_pledge_free (FoldPledge *self)
{
  g_return_if_fail (self != NULL);

  g_object_unref (self->policy);
  g_ptr_array_unref (self->promises);
  g_ptr_array_unref (self->practice);
  g_free (self);
}
