/* fold-store-core.h: what is done with a library file, on the thread that owns it
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-connection.h"
#include "fold-library.h"
#include "fold-migrations.h"
#include "fold-search.h"
#include "fold-store-action.h"

G_BEGIN_DECLS

/* ============ opening ============ */

FoldConnection *fold_store_core_open          (const char        *path,
                                               gboolean           read_only,
                                               GError           **error);
FoldConnection *fold_store_core_create        (const char        *path,
                                               GError           **error);
gboolean        fold_store_core_migrate       (FoldConnection       *connection,
                                               const char           *path,
                                               const FoldMigration  *steps,
                                               guint                 n_steps,
                                               guint                 version,
                                               GError              **error);

gboolean        fold_store_core_save_copy     (FoldConnection    *connection,
                                               const char        *path,
                                               GError           **error);

/* ============ reading ============ */

FoldLibrary    *fold_store_core_load          (FoldConnection    *connection,
                                               GError           **error);
GPtrArray      *fold_store_core_check         (FoldConnection    *connection,
                                               GError           **error);

/* ============ writing ============ */

gboolean        fold_store_core_import        (FoldConnection    *connection,
                                               FoldLibrary       *library,
                                               const char        *name,
                                               GError           **error);
gboolean        fold_store_core_apply         (FoldConnection    *connection,
                                               FoldStoreAction   *action,
                                               GError           **error);
FoldEdit       *fold_store_core_undo          (FoldConnection    *connection,
                                               GError           **error);
FoldEdit       *fold_store_core_redo          (FoldConnection    *connection,
                                               GError           **error);

G_END_DECLS
