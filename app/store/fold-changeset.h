/* fold-changeset.h: what an action did to the tables, to be undone and redone
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-connection.h"
#include "fold-comparison.h"

G_BEGIN_DECLS

typedef struct _FoldRecorder FoldRecorder;

/**
 * FoldChange:
 * @kind: a kind of record
 * @id: its id
 * @type: what happened to it
 */
typedef struct
{
  FoldKind        kind;
  char           *id;
  FoldChangeType  type;
} FoldChange;

FoldRecorder *fold_recorder_new         (FoldConnection  *connection,
                                         GError         **error);
void          fold_recorder_free        (FoldRecorder    *self);
gboolean      fold_recorder_end         (FoldRecorder    *self,
                                         GBytes         **changeset,
                                         GError         **error);

GBytes       *fold_changeset_invert     (GBytes          *changeset,
                                         GError         **error);
gboolean      fold_changeset_apply      (FoldConnection  *connection,
                                         GBytes          *changeset,
                                         GError         **error);
GArray       *fold_changeset_list       (GBytes          *changeset,
                                         GError         **error);
guint         fold_changeset_count_rows (GBytes          *changeset);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FoldRecorder, fold_recorder_free)

G_END_DECLS
