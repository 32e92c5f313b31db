/* fold-evidence.h: the tie between a quote and a policy
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-enums.h"
#include "fold-record.h"

G_BEGIN_DECLS

#define FOLD_TYPE_EVIDENCE (fold_evidence_get_type ())

G_DECLARE_FINAL_TYPE (FoldEvidence, fold_evidence, FOLD, EVIDENCE, FoldRecord)

const char      *fold_evidence_get_quote  (FoldEvidence *self);
const char      *fold_evidence_get_policy (FoldEvidence *self);
FoldEvidenceRole fold_evidence_get_role   (FoldEvidence *self);
const char      *fold_evidence_get_memo   (FoldEvidence *self);

G_END_DECLS
