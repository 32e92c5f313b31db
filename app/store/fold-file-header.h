/* fold-file-header.h: a first look at a file, before SQLite touches it
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-store-error.h"

G_BEGIN_DECLS

/**
 * FoldFileHeader:
 * @size: how many bytes the file has
 * @has_log: whether a write-ahead log with content lies beside it
 * @has_journal: whether a rollback journal with content lies beside it
 * @is_writable: whether this process may write it
 */
typedef struct
{
  guint64  size;
  gboolean has_log;
  gboolean has_journal;
  gboolean is_writable;
} FoldFileHeader;

gboolean fold_file_header_read (const char      *path,
                                guint            application_id,
                                guint            version,
                                FoldFileHeader  *header,
                                GError         **error);

G_END_DECLS
