/* fold-history-row.h: an action or a named state, which opens to what differs
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "fold-store.h"

G_BEGIN_DECLS

GtkWidget *fold_history_row_new_for_action     (FoldStore              *store,
                                                const FoldHistoryEntry *entry,
                                                gboolean                is_present);
GtkWidget *fold_history_row_new_for_checkpoint (FoldStore              *store,
                                                const FoldCheckpoint   *checkpoint);

G_END_DECLS
