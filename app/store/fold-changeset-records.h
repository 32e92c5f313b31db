/* fold-changeset-records.h: the records that a changeset is about, before and after
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-comparison.h"
#include "fold-connection.h"

G_BEGIN_DECLS

GPtrArray *fold_changeset_describe (FoldConnection  *connection,
                                    GBytes          *changeset,
                                    GError         **error);
GPtrArray *fold_history_describe   (FoldConnection  *connection,
                                    gint64           action,
                                    GError         **error);

G_END_DECLS
