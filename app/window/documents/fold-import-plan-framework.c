/* fold-import-plan-framework.c: the questions of a framework that are new
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-import-plan.h"

#include "fold-framework-file.h"
#include "fold-import-plan-private.h"

/**
 * fold_import_plan_add_framework:
 * @self: a plan
 * @records: (element-type FoldRecord): what fold_framework_file_read() gave
 * @error: return location for a #FoldFrameworkError
 *
 * Plans to bring a framework in, or to bring it up to date. Answers are kept.
 *
 * Returns: (transfer full): a sentence that says what it is to the library
 */
char *
fold_import_plan_add_framework (FoldImportPlan  *self,
                                GPtrArray       *records,
                                GError         **error)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (records != NULL && records->len > 0, NULL);

  FoldFrameworkNews news = FOLD_FRAMEWORK_NEW;
  FoldEdit *edit = fold_framework_make_edit (self->library, records, &news, error);

  if (edit == NULL)
    return NULL;
  g_ptr_array_add (self->edits, edit);
  if (fold_edit_get_n_steps (edit) > 0)
    _fold_import_plan_set_subject (self, fold_framework_get_title (g_ptr_array_index (records, 0)));
  return fold_framework_dup_news (records, news);
}
