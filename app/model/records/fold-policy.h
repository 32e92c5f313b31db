/* fold-policy.h: what stands on the timeline
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-enums.h"
#include "fold-record.h"

G_BEGIN_DECLS

#define FOLD_TYPE_POLICY (fold_policy_get_type ())

G_DECLARE_FINAL_TYPE (FoldPolicy, fold_policy, FOLD, POLICY, FoldRecord)

const char         *fold_policy_get_title          (FoldPolicy *self);
const char         *fold_policy_get_title_original (FoldPolicy *self);
const char         *fold_policy_get_language       (FoldPolicy *self);
FoldPolicyKind      fold_policy_get_kind           (FoldPolicy *self);
FoldLevel           fold_policy_get_level          (FoldPolicy *self);
const char * const *fold_policy_get_places         (FoldPolicy *self);
const char * const *fold_policy_get_codes          (FoldPolicy *self);
const char         *fold_policy_get_summary        (FoldPolicy *self);
const char         *fold_policy_get_note           (FoldPolicy *self);

G_END_DECLS
