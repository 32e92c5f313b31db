/* fold-connection-private.h: what the wrappers of SQLite share
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-connection.h"

#include <sqlite3.h>

G_BEGIN_DECLS

sqlite3      *_fold_connection_get_handle     (FoldConnection  *self);
sqlite3_stmt *_fold_connection_take_statement (FoldConnection  *self,
                                               const char      *sql,
                                               GError         **error);
void          _fold_connection_give_statement (FoldConnection  *self,
                                               sqlite3_stmt    *statement);
gboolean      _fold_connection_fail           (FoldConnection  *self,
                                               int              code,
                                               GError         **error);

G_END_DECLS
