/* fold-field-control.h: a widget for each type of field, all with their value as text
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-editing.h"

G_BEGIN_DECLS

GtkWidget *fold_field_control_new       (FoldEditing     *editing,
                                         FoldKind         kind,
                                         const FoldField *field);

GtkWidget *fold_field_control_get_focus (GtkWidget       *control);
char      *fold_field_control_dup_text  (GtkWidget       *control,
                                         const FoldField *field) G_GNUC_WARN_UNUSED_RESULT;
void       fold_field_control_set_text  (GtkWidget       *control,
                                         const FoldField *field,
                                         const char      *text);
void       fold_field_control_connect   (GtkWidget       *control,
                                         GCallback        changed,
                                         GCallback        done,
                                         gpointer         data);

G_END_DECLS
