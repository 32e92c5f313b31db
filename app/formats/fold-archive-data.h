/* fold-archive-data.h: what office archives say about themselves and their parts
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-document-reader-private.h"

G_BEGIN_DECLS

void    fold_archive_data_read      (FoldReading  *reading,
                                     GBytes       *part);
char   *fold_archive_data_find_main (FoldArchive  *archive,
                                     GCancellable *cancellable) G_GNUC_WARN_UNUSED_RESULT;
GBytes *fold_archive_data_find_part (FoldArchive  *archive,
                                     const char   *base,
                                     const char   *type);

G_END_DECLS
