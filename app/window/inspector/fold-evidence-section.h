/* fold-evidence-section.h: the quotes of a policy, by what they do for it
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "fold-evidence.h"
#include "fold-library.h"
#include "fold-policy.h"

G_BEGIN_DECLS

/**
 * FoldEvidenceGroup:
 * @FOLD_EVIDENCE_PLEDGES: an official text says it
 *
 * What a quote does for a policy, as a reader asks for it. Other than a role,
 * it tells what the policy itself pledges from what is said of it.
 */
typedef enum
{
  FOLD_EVIDENCE_PLEDGES,
  FOLD_EVIDENCE_CONTRADICTS,
  FOLD_EVIDENCE_CRITICISES,
  FOLD_EVIDENCE_SUPPORTS,
  FOLD_EVIDENCE_IMPLEMENTS,
  FOLD_EVIDENCE_INFLUENCED_BY,
  FOLD_EVIDENCE_DESCRIBES,
  FOLD_EVIDENCE_N_GROUPS,
} FoldEvidenceGroup;

const char        *fold_evidence_group_get_title     (FoldEvidenceGroup  group);
const char        *fold_evidence_group_get_css_class (FoldEvidenceGroup  group);
FoldEvidenceGroup  fold_evidence_find_group          (FoldLibrary       *library,
                                                      FoldEvidence      *evidence);

GtkWidget         *fold_evidence_section_new         (FoldLibrary       *library,
                                                      FoldPolicy        *policy);

G_END_DECLS
