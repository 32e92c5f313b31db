/* fold-checkpoints-table.h: states of a library that somebody gave a name
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-connection.h"
#include "fold-history.h"

G_BEGIN_DECLS

GPtrArray *fold_checkpoints_list   (FoldConnection  *connection,
                                    GError         **error);
gboolean   fold_checkpoints_add    (FoldConnection  *connection,
                                    const char      *name,
                                    GError         **error);
gboolean   fold_checkpoints_remove (FoldConnection  *connection,
                                    gint64           id,
                                    GError         **error);

G_END_DECLS
