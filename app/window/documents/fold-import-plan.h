/* fold-import-plan.h: what an import will do to a library, before it does it
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-bibliography.h"
#include "fold-imported-document.h"
#include "fold-library.h"
#include "fold-source.h"
#include "fold-store-action.h"

G_BEGIN_DECLS

/**
 * FoldImportOutcome:
 * @source: the source that the document is of
 * @document: (nullable): the id of the new document; %NULL where the source has this very file
 * @is_new_source: whether the source came with it
 * @verdicts: how many quotes of the source were found in it how surely, by #FoldVerdict
 */
typedef struct
{
  FoldSource *source;
  char       *document;
  gboolean    is_new_source;
  guint       verdicts[FOLD_VERDICT_LOST + 1];
} FoldImportOutcome;

typedef struct _FoldImportPlan FoldImportPlan;

FoldImportPlan    *fold_import_plan_new              (FoldLibrary           *library);
void               fold_import_plan_free             (FoldImportPlan        *self);

FoldSource        *fold_import_plan_find_source      (FoldImportPlan        *self,
                                                      const char            *citekey);
FoldSource        *fold_import_plan_propose_source   (FoldImportPlan        *self,
                                                      FoldImportedDocument  *document);
FoldImportOutcome *fold_import_plan_add_document     (FoldImportPlan        *self,
                                                      FoldImportedDocument  *document,
                                                      GBytes                *original,
                                                      FoldSource            *source,
                                                      GCancellable          *cancellable,
                                                      GError               **error) G_GNUC_WARN_UNUSED_RESULT;
guint              fold_import_plan_add_bibliography (FoldImportPlan        *self,
                                                      FoldBibliography      *bibliography);

char              *fold_import_plan_add_framework    (FoldImportPlan        *self,
                                                      GPtrArray             *records,
                                                      GError               **error) G_GNUC_WARN_UNUSED_RESULT;

guint              fold_import_plan_get_n_steps      (FoldImportPlan        *self);
FoldStoreAction   *fold_import_plan_make_action      (FoldImportPlan        *self,
                                                      const char            *actor) G_GNUC_WARN_UNUSED_RESULT;

void               fold_import_outcome_free          (FoldImportOutcome     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FoldImportPlan, fold_import_plan_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FoldImportOutcome, fold_import_outcome_free)

G_END_DECLS
