/* fold-statement.h: one SQL statement with its values and rows
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-connection.h"

G_BEGIN_DECLS

typedef struct _FoldStatement FoldStatement;

FoldStatement *fold_statement_new         (FoldConnection  *connection,
                                           const char      *sql,
                                           GError         **error);
void           fold_statement_free        (FoldStatement   *self);

void           fold_statement_bind_text   (FoldStatement   *self,
                                           guint            position,
                                           const char      *text);
void           fold_statement_bind_int    (FoldStatement   *self,
                                           guint            position,
                                           gint64           number);
void           fold_statement_bind_real   (FoldStatement   *self,
                                           guint            position,
                                           double           number);
void           fold_statement_bind_bytes  (FoldStatement   *self,
                                           guint            position,
                                           GBytes          *bytes);

gboolean       fold_statement_step        (FoldStatement   *self,
                                           gboolean        *has_row,
                                           GError         **error);
gboolean       fold_statement_run         (FoldStatement   *self,
                                           GError         **error);

const char    *fold_statement_get_text    (FoldStatement   *self,
                                           guint            column);
gint64         fold_statement_get_int     (FoldStatement   *self,
                                           guint            column);
double         fold_statement_get_real    (FoldStatement   *self,
                                           guint            column);
GBytes        *fold_statement_get_bytes   (FoldStatement   *self,
                                           guint            column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FoldStatement, fold_statement_free)

G_END_DECLS
