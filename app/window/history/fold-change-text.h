/* fold-change-text.h: what changed in a library, in words
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-comparison.h"
#include "fold-history.h"

G_BEGIN_DECLS

const char *fold_kind_get_title       (FoldKind                kind);
const char *fold_field_get_title      (const FoldField        *field);
const char *fold_history_state_title  (FoldHistoryState        state);
char       *fold_history_dup_time     (gint64                  time) G_GNUC_WARN_UNUSED_RESULT;
char       *fold_history_dup_counts   (const FoldHistoryEntry *entry) G_GNUC_WARN_UNUSED_RESULT;
char       *fold_change_dup_headline  (const FoldRecordChange *change,
                                       FoldLibrary            *library) G_GNUC_WARN_UNUSED_RESULT;
gboolean    fold_change_may_be_shown  (FoldKind                kind,
                                       const char             *id,
                                       FoldLibrary            *library);
gboolean    fold_change_may_be_shown_of_both (FoldKind     kind,
                                              const char  *id,
                                              FoldLibrary *one,
                                              FoldLibrary *other);

G_END_DECLS
