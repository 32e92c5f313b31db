/* fold-import-plan-private.h: what the files of FoldImportPlan share
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-import-plan.h"

G_BEGIN_DECLS

/* A text with the file that it was made from. */
typedef struct
{
  char             *document;
  FoldDocumentText *text;
  GBytes           *original;
} FoldImportAttachment;

struct _FoldImportPlan
{
  FoldLibrary *library;
  GPtrArray   *sources;     /* of FoldSource: new ones */
  GPtrArray   *documents;   /* of FoldDocument: new ones */
  GHashTable  *quotes;      /* id → FoldQuote, as they are to be */
  GPtrArray   *attachments; /* of FoldImportAttachment */
  GHashTable  *citekeys;    /* those in use */
  GPtrArray   *edits;       /* of FoldEdit: what frameworks bring */
  char        *subject;     /* what the first step is about */
};

char       *_fold_import_plan_make_citekey (FoldCsl        *csl,
                                            const char     *file_name) G_GNUC_WARN_UNUSED_RESULT;
char       *_fold_import_plan_make_id      (FoldImportPlan *self,
                                            FoldKind        kind,
                                            GPtrArray      *planned,
                                            const char     *wanted) G_GNUC_WARN_UNUSED_RESULT;
FoldSource *_fold_import_plan_add_source   (FoldImportPlan *self,
                                            const char     *wanted_citekey,
                                            FoldCsl        *csl);
GPtrArray  *_fold_import_plan_list_sources (FoldImportPlan *self) G_GNUC_WARN_UNUSED_RESULT;
void        _fold_import_plan_set_subject  (FoldImportPlan *self,
                                            const char     *subject);

G_END_DECLS
