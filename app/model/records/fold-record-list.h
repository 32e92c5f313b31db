/* fold-record-list.h: the records of one kind, sorted by id
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-record.h"

G_BEGIN_DECLS

#define FOLD_TYPE_RECORD_LIST (fold_record_list_get_type ())

G_DECLARE_FINAL_TYPE (FoldRecordList, fold_record_list, FOLD, RECORD_LIST, GObject)

FoldRecordList *fold_record_list_new        (FoldKind        kind);

FoldKind        fold_record_list_get_kind   (FoldRecordList *self);
guint           fold_record_list_get_length (FoldRecordList *self);
FoldRecord     *fold_record_list_peek       (FoldRecordList *self,
                                             guint           position);
FoldRecord     *fold_record_list_lookup     (FoldRecordList *self,
                                             const char     *id);

gboolean        fold_record_list_insert     (FoldRecordList *self,
                                             FoldRecord     *record);
gboolean        fold_record_list_remove     (FoldRecordList *self,
                                             const char     *id);

G_END_DECLS
