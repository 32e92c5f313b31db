/* fold-record-matcher.h: the records that fit what is being typed
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-library.h"

G_BEGIN_DECLS

/**
 * FoldRecordMatch:
 * @id: the id of a record
 * @name: what it is called
 * @detail: (nullable): what tells it from others of the same name
 */
typedef struct
{
  char *id;
  char *name;
  char *detail;
} FoldRecordMatch;

typedef struct _FoldRecordMatcher FoldRecordMatcher;

FoldRecordMatcher *fold_record_matcher_new  (FoldLibrary       *library,
                                             FoldKind           kind);
void               fold_record_matcher_free (FoldRecordMatcher *self);

GPtrArray         *fold_record_matcher_find (FoldRecordMatcher *self,
                                             const char        *words,
                                             guint              limit) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FoldRecordMatcher, fold_record_matcher_free)

G_END_DECLS
