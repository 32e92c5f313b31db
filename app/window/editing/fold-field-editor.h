/* fold-field-editor.h: the editor of one field of a record
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-editing.h"

G_BEGIN_DECLS

#define FOLD_TYPE_FIELD_EDITOR (fold_field_editor_get_type ())

G_DECLARE_FINAL_TYPE (FoldFieldEditor, fold_field_editor, FOLD, FIELD_EDITOR, GtkWidget)

/* Signal: "commit" (const char *text), when the field is to be something else. */
GtkWidget       *fold_field_editor_new         (FoldEditing      *editing,
                                                FoldKind          kind,
                                                const FoldField  *field);

const FoldField *fold_field_editor_get_field   (FoldFieldEditor  *self);
GtkWidget       *fold_field_editor_get_control (FoldFieldEditor  *self);
void             fold_field_editor_show        (FoldFieldEditor  *self,
                                                FoldRecord       *record);
gboolean         fold_field_editor_commit      (FoldFieldEditor  *self);
void             fold_field_editor_accept      (FoldFieldEditor  *self);
void             fold_field_editor_refuse      (FoldFieldEditor  *self,
                                                const char       *sentence);

G_END_DECLS
