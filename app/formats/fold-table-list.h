/* fold-table-list.h: the records of a kind as rows of a table
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-json.h"
#include "fold-table-text.h"

G_BEGIN_DECLS

FoldTableText *fold_table_list_records (FoldLibrary   *library,
                                        FoldKind       kind,
                                        FoldWordsFunc  may_show) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
