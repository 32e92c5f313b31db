/* fold-connection.h: one SQLite database, used by the thread that opened it
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "fold-store-error.h"

G_BEGIN_DECLS

/**
 * FoldConnectionFlags:
 * @FOLD_CONNECTION_READ_ONLY: never write to the file
 * @FOLD_CONNECTION_IMMUTABLE: read the file as if nobody could change it, without
 *   locks and without files beside it; implies %FOLD_CONNECTION_READ_ONLY
 * @FOLD_CONNECTION_SALVAGE: read what can be read of a damaged file; implies
 *   %FOLD_CONNECTION_IMMUTABLE
 */
typedef enum
{
  FOLD_CONNECTION_DEFAULT   = 0,
  FOLD_CONNECTION_READ_ONLY = 1 << 0,
  FOLD_CONNECTION_IMMUTABLE = 1 << 1,
  FOLD_CONNECTION_SALVAGE   = 1 << 2,
} FoldConnectionFlags;

typedef struct _FoldConnection FoldConnection;

typedef gboolean (*FoldConnectionFunc) (FoldConnection  *self,
                                        gpointer         data,
                                        GError         **error);

FoldConnection *fold_connection_open            (const char           *path,
                                                 FoldConnectionFlags   flags,
                                                 GError              **error);
void            fold_connection_close           (FoldConnection       *self);

gboolean        fold_connection_is_read_only    (FoldConnection       *self);
void            fold_connection_set_cancellable (FoldConnection       *self,
                                                 GCancellable         *cancellable);

gboolean        fold_connection_execute         (FoldConnection       *self,
                                                 const char           *sql,
                                                 GError              **error);
gboolean        fold_connection_query_int       (FoldConnection       *self,
                                                 const char           *sql,
                                                 gint64               *value,
                                                 GError              **error);
gboolean        fold_connection_read            (FoldConnection       *self,
                                                 FoldConnectionFunc    func,
                                                 gpointer              data,
                                                 GError              **error);
gboolean        fold_connection_write           (FoldConnection       *self,
                                                 FoldConnectionFunc    func,
                                                 gpointer              data,
                                                 GError              **error);
gboolean        fold_connection_copy            (FoldConnection       *self,
                                                 FoldConnection       *target,
                                                 GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FoldConnection, fold_connection_close)

G_END_DECLS
