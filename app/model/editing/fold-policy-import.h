/* fold-policy-import.h: policies out of the rows of a table
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-library.h"

G_BEGIN_DECLS

/**
 * FoldRowVerdict:
 * @FOLD_ROW_NEW: a policy comes in
 * @FOLD_ROW_CHANGED: a policy of the library is changed
 * @FOLD_ROW_SAME: the library says so already
 * @FOLD_ROW_SKIPPED: nothing becomes of it
 */
typedef enum
{
  FOLD_ROW_NEW,
  FOLD_ROW_CHANGED,
  FOLD_ROW_SAME,
  FOLD_ROW_SKIPPED,
} FoldRowVerdict;

/**
 * FoldRowFate:
 * @number: which row, from 1
 * @verdict: what becomes of it
 * @title: (nullable): the policy that it is about
 * @remarks: (nullable): why it is skipped, or what of it could not be taken or was
 *   guessed: translated sentences, one in a line
 */
typedef struct
{
  guint           number;
  FoldRowVerdict  verdict;
  char           *title;
  char           *remarks;
} FoldRowFate;

typedef struct _FoldPolicyImport FoldPolicyImport;

FoldPolicyImport   *fold_policy_import_new          (FoldLibrary       *library,
                                                     GPtrArray         *columns,
                                                     GPtrArray         *rows);
void                fold_policy_import_free         (FoldPolicyImport  *self);

const char * const *fold_policy_import_list_targets (void);
char               *fold_policy_import_dup_label    (const char        *target) G_GNUC_WARN_UNUSED_RESULT;
const char         *fold_policy_import_get_target   (FoldPolicyImport  *self,
                                                     guint              column);
void                fold_policy_import_set_target   (FoldPolicyImport  *self,
                                                     guint              column,
                                                     const char        *target);
gboolean            fold_policy_import_map          (FoldPolicyImport  *self,
                                                     const char        *map,
                                                     GError           **error);
GPtrArray          *fold_policy_import_plan         (FoldPolicyImport  *self,
                                                     FoldEdit         **edit) G_GNUC_WARN_UNUSED_RESULT;
const char         *fold_row_verdict_get_label      (FoldRowVerdict     verdict);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FoldPolicyImport, fold_policy_import_free)

G_END_DECLS
