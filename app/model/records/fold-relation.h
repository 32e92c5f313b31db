/* fold-relation.h: what somebody says that one policy is to another
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-enums.h"
#include "fold-record.h"

G_BEGIN_DECLS

#define FOLD_TYPE_RELATION (fold_relation_get_type ())

G_DECLARE_FINAL_TYPE (FoldRelation, fold_relation, FOLD, RELATION, FoldRecord)

const char      *fold_relation_get_from          (FoldRelation *self);
FoldRelationType fold_relation_get_relation_type (FoldRelation *self);
const char      *fold_relation_get_to            (FoldRelation *self);
FoldPolarity     fold_relation_get_polarity      (FoldRelation *self);
const char      *fold_relation_get_stated_by     (FoldRelation *self);
const char      *fold_relation_get_locator       (FoldRelation *self);
const char      *fold_relation_get_quote         (FoldRelation *self);
const char      *fold_relation_get_memo          (FoldRelation *self);

G_END_DECLS
