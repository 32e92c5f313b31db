/* fold-life-event.h: one source's word for one event in the life of a policy
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-edtf.h"
#include "fold-enums.h"
#include "fold-record.h"

G_BEGIN_DECLS

#define FOLD_TYPE_LIFE_EVENT (fold_life_event_get_type ())

G_DECLARE_FINAL_TYPE (FoldLifeEvent, fold_life_event, FOLD, LIFE_EVENT, FoldRecord)

const char       *fold_life_event_get_policy  (FoldLifeEvent *self);
FoldLifeEventType fold_life_event_get_event   (FoldLifeEvent *self);
FoldEdtf         *fold_life_event_get_edtf    (FoldLifeEvent *self);
const char       *fold_life_event_get_source  (FoldLifeEvent *self);
const char       *fold_life_event_get_locator (FoldLifeEvent *self);
const char       *fold_life_event_get_quote   (FoldLifeEvent *self);
const char       *fold_life_event_get_note    (FoldLifeEvent *self);

G_END_DECLS
