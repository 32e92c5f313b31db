/* fold-comparison.h: what differs between two states of a library
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-edit.h"
#include "fold-library.h"

G_BEGIN_DECLS

/**
 * FoldChangeType:
 * @FOLD_CHANGE_ADDED: the record came
 * @FOLD_CHANGE_CHANGED: the record changed, or one of its lists, or its text
 * @FOLD_CHANGE_REMOVED: the record went
 */
typedef enum
{
  FOLD_CHANGE_ADDED,
  FOLD_CHANGE_CHANGED,
  FOLD_CHANGE_REMOVED,
} FoldChangeType;

/**
 * FoldFieldChange:
 * @field: a field
 * @before: (nullable): its value in text form
 * @after: (nullable): what it became
 */
typedef struct
{
  const FoldField *field;
  char            *before;
  char            *after;
} FoldFieldChange;

/**
 * FoldRecordChange:
 * @kind: a kind of record
 * @id: the id of a record
 * @name: what a person calls it
 * @type: what happened to it
 * @fields: (element-type FoldFieldChange): what differs
 */
typedef struct
{
  FoldKind        kind;
  char           *id;
  char           *name;
  FoldChangeType  type;
  GPtrArray      *fields;
} FoldRecordChange;

void              fold_record_change_free   (FoldRecordChange *self);

FoldRecordChange *fold_comparison_of_record (FoldRecord       *before,
                                             FoldRecord       *after) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray        *fold_comparison_list      (FoldLibrary      *before,
                                             FoldLibrary      *after) G_GNUC_WARN_UNUSED_RESULT;
FoldEdit         *fold_comparison_make_edit (FoldLibrary      *before,
                                             FoldLibrary      *after,
                                             const char       *name) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FoldRecordChange, fold_record_change_free)

G_END_DECLS
