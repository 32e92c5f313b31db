/* fold-references-private.h: who refers to whom
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-record-list.h"

G_BEGIN_DECLS

typedef struct _FoldReferences FoldReferences;

FoldReferences *fold_references_new     (void);
void            fold_references_free    (FoldReferences  *self);

void            fold_references_add     (FoldReferences  *self,
                                         FoldRecord      *record);
void            fold_references_remove  (FoldReferences  *self,
                                         FoldRecord      *record);

GPtrArray      *fold_references_collect (FoldReferences  *self,
                                         FoldRecord      *record,
                                         FoldKind         kind,
                                         const char      *field) G_GNUC_WARN_UNUSED_RESULT;
guint           fold_references_count   (FoldReferences  *self,
                                         FoldRecord      *record);
gboolean        fold_references_check   (FoldReferences  *self,
                                         FoldRecordList **lists,
                                         GError         **error);

G_END_DECLS
