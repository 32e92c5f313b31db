/* fold-merge.h: bringing two copies of a library together
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-comparison.h"

G_BEGIN_DECLS

/**
 * FoldMergeChoice:
 * @FOLD_MERGE_UNDECIDED: nobody has settled it yet
 * @FOLD_MERGE_OURS: as it is in our copy
 * @FOLD_MERGE_THEIRS: as it is in the other copy
 */
typedef enum
{
  FOLD_MERGE_UNDECIDED,
  FOLD_MERGE_OURS,
  FOLD_MERGE_THEIRS,
} FoldMergeChoice;

/**
 * FoldMergeConflict:
 * @kind: a kind of record
 * @id: the id of a record
 * @name: what a person calls it
 * @field: (nullable): the field that both changed, %NULL where one copy removed
 *   what the other changed or leans on, or where the record is taken as a whole
 * @base: (nullable): what both started from, in text form
 * @ours: (nullable): what our copy has
 * @theirs: (nullable): what the other copy has
 * @removed_by: the copy that removed the record, %FOLD_MERGE_UNDECIDED where both have it
 * @choice: how it was settled
 */
typedef struct
{
  FoldKind         kind;
  char            *id;
  char            *name;
  const FoldField *field;
  char            *base;
  char            *ours;
  char            *theirs;
  FoldMergeChoice  removed_by;
  FoldMergeChoice  choice;
} FoldMergeConflict;

typedef struct _FoldMerge FoldMerge;

FoldMerge               *fold_merge_new             (FoldLibrary     *base,
                                                     FoldLibrary     *ours,
                                                     FoldLibrary     *theirs);
void                     fold_merge_free            (FoldMerge       *self);

guint                    fold_merge_get_n_conflicts (FoldMerge       *self);
const FoldMergeConflict *fold_merge_get_conflict    (FoldMerge       *self,
                                                     guint            position);
void                     fold_merge_settle          (FoldMerge       *self,
                                                     guint            position,
                                                     FoldMergeChoice  choice);
void                     fold_merge_settle_all      (FoldMerge       *self,
                                                     FoldMergeChoice  choice);
guint                    fold_merge_count_open      (FoldMerge       *self);
FoldLibrary             *fold_merge_dup_result      (FoldMerge       *self) G_GNUC_WARN_UNUSED_RESULT;
FoldEdit                *fold_merge_make_edit       (FoldMerge       *self,
                                                     const char      *name) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FoldMerge, fold_merge_free)

G_END_DECLS
