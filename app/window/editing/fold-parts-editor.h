/* fold-parts-editor.h: the dates, ties or facts of a record, each with a form
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-editing.h"

G_BEGIN_DECLS

#define FOLD_TYPE_PARTS_EDITOR (fold_parts_editor_get_type ())

G_DECLARE_FINAL_TYPE (FoldPartsEditor, fold_parts_editor, FOLD, PARTS_EDITOR, GtkWidget)

GtkWidget *fold_parts_editor_new  (FoldEditing     *editing,
                                   FoldRecord      *owner,
                                   FoldKind         kind,
                                   const char      *field);
void       fold_parts_editor_add  (FoldPartsEditor *self);
gboolean   fold_parts_editor_open (FoldPartsEditor *self,
                                   const char      *id);

G_END_DECLS
