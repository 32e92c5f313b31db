/* fold-edit.h: one action of a person on a library, before it is carried out
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-record.h"

G_BEGIN_DECLS

#define FOLD_TYPE_EDIT (fold_edit_get_type ())

typedef struct _FoldEdit FoldEdit;

/**
 * FoldEditStep:
 * @kind: the kind of record
 * @id: its id
 * @record: (nullable): what the record is to be, or %NULL to remove it
 */
typedef struct
{
  FoldKind    kind;
  char       *id;
  FoldRecord *record;
} FoldEditStep;

GType               fold_edit_get_type    (void) G_GNUC_CONST;

FoldEdit           *fold_edit_new         (const char *name);
FoldEdit           *fold_edit_ref         (FoldEdit   *self);
void                fold_edit_unref       (FoldEdit   *self);

void                fold_edit_put         (FoldEdit   *self,
                                           FoldRecord *record);
void                fold_edit_remove      (FoldEdit   *self,
                                           FoldKind    kind,
                                           const char *id);

const char         *fold_edit_get_name    (FoldEdit   *self);
guint               fold_edit_get_n_steps (FoldEdit   *self);
const FoldEditStep *fold_edit_get_step    (FoldEdit   *self,
                                           guint       position);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FoldEdit, fold_edit_unref)

G_END_DECLS
