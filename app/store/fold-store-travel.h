/* fold-store-travel.h: the state of a library after any of its actions
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-store-core.h"

G_BEGIN_DECLS

gboolean     fold_store_travel_find_head   (FoldConnection  *connection,
                                            gint64          *action,
                                            GError         **error);
FoldLibrary *fold_store_travel_load        (FoldConnection  *connection,
                                            gint64           action,
                                            GError         **error);
FoldEdit    *fold_store_travel_go          (FoldConnection  *connection,
                                            gint64           action,
                                            const char      *name,
                                            GError         **error);
gboolean     fold_store_travel_find_common (FoldConnection  *connection,
                                            FoldConnection  *other,
                                            gboolean        *is_common,
                                            gint64          *action,
                                            GError         **error);

G_END_DECLS
