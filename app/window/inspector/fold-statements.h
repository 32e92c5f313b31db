/* fold-statements.h: what the sources say of the dates of a policy
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-library.h"
#include "fold-life-event.h"
#include "fold-policy.h"

G_BEGIN_DECLS

/**
 * FoldStatements:
 * @event: what happened
 * @life_events: (element-type FoldLifeEvent): who dates it, and how; by date
 * @is_disputed: whether two sources leave no day on which both are right
 *
 * All that is said of one event in the life of a policy.
 */
typedef struct
{
  FoldLifeEventType  event;
  GPtrArray         *life_events;
  gboolean           is_disputed;
} FoldStatements;

GPtrArray *fold_statements_list (FoldLibrary *library,
                                 FoldPolicy  *policy) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
