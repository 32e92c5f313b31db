/* fold-record-name.h: what a record is called, and how a link names it
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-library.h"

G_BEGIN_DECLS

char       *fold_record_dup_name       (FoldRecord  *record) G_GNUC_WARN_UNUSED_RESULT;
char       *fold_record_dup_reference  (FoldRecord  *record) G_GNUC_WARN_UNUSED_RESULT;
FoldRecord *fold_library_follow        (FoldLibrary *library,
                                        const char  *reference);
char       *fold_source_dup_short      (FoldLibrary *library,
                                        const char  *source) G_GNUC_WARN_UNUSED_RESULT;
char       *fold_source_dup_place      (FoldLibrary *library,
                                        const char  *source,
                                        const char  *locator) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
