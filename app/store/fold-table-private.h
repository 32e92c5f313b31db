/* fold-table-private.h: what reads rows of records
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-statement.h"
#include "fold-table.h"

G_BEGIN_DECLS

char       *_fold_table_format_select (FoldKind           kind,
                                       const char        *rest);
FoldRecord *_fold_table_read_record   (FoldConnection    *connection,
                                       const FoldTable   *table,
                                       FoldStatement     *row,
                                       GError           **error);

G_END_DECLS
