/* fold-store-core-private.h: what the files of the core share
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-store-core.h"

#include "fold-changeset.h"

G_BEGIN_DECLS

gboolean _fold_store_core_note_action (FoldConnection  *connection,
                                       FoldRecorder    *recorder,
                                       const char      *name,
                                       const char      *actor,
                                       FoldEdit        *refresh,
                                       GError         **error);

G_END_DECLS
