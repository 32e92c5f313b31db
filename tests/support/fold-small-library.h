/* fold-small-library.h: libraries of a few policies, written down in a test
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-enums.h"
#include "fold-library.h"
#include "fold-policy.h"

G_BEGIN_DECLS

FoldPolicy *fold_small_library_add_policy   (FoldLibrary       *library,
                                             const char        *id,
                                             const char        *title,
                                             FoldPolicyKind     kind,
                                             FoldLevel          level);
void        fold_small_library_add_date     (FoldLibrary       *library,
                                             const char        *policy,
                                             FoldLifeEventType  event,
                                             const char        *edtf,
                                             const char        *source);
void        fold_small_library_add_source   (FoldLibrary       *library,
                                             const char        *id);
void        fold_small_library_add_evidence (FoldLibrary       *library,
                                             const char        *policy,
                                             FoldEvidenceRole   role,
                                             const char        *source);
void        fold_small_library_add_relation (FoldLibrary       *library,
                                             const char        *from,
                                             FoldRelationType   type,
                                             const char        *to,
                                             FoldPolarity       polarity);
void        fold_small_library_add_place    (FoldLibrary       *library,
                                             const char        *id,
                                             const char        *within);
FoldLibrary *fold_small_library_new         (guint              n_policies) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
