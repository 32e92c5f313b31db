/* fold-fact.h: what one source says of a place; two that disagree are two facts
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-edtf.h"
#include "fold-record.h"

G_BEGIN_DECLS

#define FOLD_TYPE_FACT (fold_fact_get_type ())

G_DECLARE_FINAL_TYPE (FoldFact, fold_fact, FOLD, FACT, FoldRecord)

const char *fold_fact_get_place   (FoldFact *self);
const char *fold_fact_get_topic   (FoldFact *self);
FoldEdtf   *fold_fact_get_edtf    (FoldFact *self);
const char *fold_fact_get_value   (FoldFact *self);
const char *fold_fact_get_source  (FoldFact *self);
const char *fold_fact_get_locator (FoldFact *self);
const char *fold_fact_get_quote   (FoldFact *self);

G_END_DECLS
