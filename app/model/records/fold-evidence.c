/* fold-evidence.c: the tie between a quote and a policy
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-evidence.h"

#include "fold-record-private.h"

struct _FoldEvidence
{
  FoldRecord parent_instance;

  char *quote;
  char *policy;
  int   role;
  char *memo;
};

G_DEFINE_FINAL_TYPE (FoldEvidence, fold_evidence, FOLD_TYPE_RECORD)

static const FoldField fields[] = {
  FOLD_FIELD (FoldEvidence, quote, FOLD_FIELD_REF,
              .flags = FOLD_FIELD_REQUIRED | FOLD_FIELD_OWNER, .target = FOLD_KIND_QUOTE),
  FOLD_FIELD (FoldEvidence, policy, FOLD_FIELD_REF, .flags = FOLD_FIELD_REQUIRED, .target = FOLD_KIND_POLICY),
  FOLD_FIELD (FoldEvidence, role, FOLD_FIELD_ENUM,
              .flags = FOLD_FIELD_REQUIRED, .get_enum_type = fold_evidence_role_get_type),
  FOLD_FIELD (FoldEvidence, memo, FOLD_FIELD_TEXT),
};

static void
fold_evidence_class_init (FoldEvidenceClass *klass)
{
  fold_record_class_set_fields (FOLD_RECORD_CLASS (klass), FOLD_KIND_EVIDENCE, fields, G_N_ELEMENTS (fields));
}

static void
fold_evidence_init (FoldEvidence *self)
{
}

/**
 * fold_evidence_get_quote:
 * @self: an evidence
 *
 * Returns: (transfer none): the id of the quote
 */
const char *
fold_evidence_get_quote (FoldEvidence *self)
{
  g_return_val_if_fail (FOLD_IS_EVIDENCE (self), NULL);

  return self->quote;
}

/**
 * fold_evidence_get_policy:
 * @self: an evidence
 *
 * Returns: (transfer none): the id of the policy
 */
const char *
fold_evidence_get_policy (FoldEvidence *self)
{
  g_return_val_if_fail (FOLD_IS_EVIDENCE (self), NULL);

  return self->policy;
}

/**
 * fold_evidence_get_role:
 * @self: an evidence
 *
 * Returns: what the words do for the policy
 */
FoldEvidenceRole
fold_evidence_get_role (FoldEvidence *self)
{
  g_return_val_if_fail (FOLD_IS_EVIDENCE (self), 0);

  return (FoldEvidenceRole) self->role;
}

/**
 * fold_evidence_get_memo:
 * @self: an evidence
 *
 * Returns: (transfer none) (nullable): why, in our own words
 */
const char *
fold_evidence_get_memo (FoldEvidence *self)
{
  g_return_val_if_fail (FOLD_IS_EVIDENCE (self), NULL);

  return self->memo;
}
