/* fold-store-backup.h: copying a library to its shelf while it is in use
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-backups.h"
#include "fold-store.h"

G_BEGIN_DECLS

void     fold_store_back_up_async  (FoldStore            *self,
                                    GAsyncReadyCallback   callback,
                                    gpointer              user_data);
gboolean fold_store_back_up_finish (FoldStore            *self,
                                    GAsyncResult         *result,
                                    GError              **error);

G_END_DECLS
