/* fold-record-form.h: the fields of a record, one below the other
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-editing.h"

G_BEGIN_DECLS

#define FOLD_TYPE_RECORD_FORM (fold_record_form_get_type ())

G_DECLARE_FINAL_TYPE (FoldRecordForm, fold_record_form, FOLD, RECORD_FORM, GtkWidget)

/* Signals, of the form of a draft: "added" (const char *id), "dropped". */
GtkWidget  *fold_record_form_new       (FoldEditing    *editing,
                                        FoldRecord     *record,
                                        const char     *hidden);
GtkWidget  *fold_record_form_new_draft (FoldEditing    *editing,
                                        FoldRecord     *draft,
                                        const char     *hidden);

GtkWidget  *fold_record_form_find      (FoldRecordForm *self,
                                        const char     *field);
FoldRecord *fold_record_form_get_record (FoldRecordForm *self);

G_END_DECLS
