/* fold-record-picker.h: an entry that finds records while one types
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-editing.h"

G_BEGIN_DECLS

#define FOLD_TYPE_RECORD_PICKER (fold_record_picker_get_type ())

G_DECLARE_FINAL_TYPE (FoldRecordPicker, fold_record_picker, FOLD, RECORD_PICKER, GtkWidget)

/* Signal: "picked", when another record was chosen or none is any more;
 * "refused" (const char *sentence), when what is typed names none. */
GtkWidget  *fold_record_picker_new       (FoldEditing      *editing,
                                          FoldKind          kind,
                                          gboolean          is_list);

char       *fold_record_picker_dup_ids   (FoldRecordPicker *self) G_GNUC_WARN_UNUSED_RESULT;
void        fold_record_picker_set_ids   (FoldRecordPicker *self,
                                          const char       *ids);
GtkWidget  *fold_record_picker_get_entry (FoldRecordPicker *self);

G_END_DECLS
